import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaLevel,
  defineProgramme,
  type Household,
  type Programme,
  reportDays,
  reportSeries,
  weeklyReport,
} from '../../src/index.js';
import { packRegister } from '../../src/register.js';
import { trat2565 } from '../../src/trat.js';
import { hostileProgramme } from '../query/hostile-names.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';
import { twins } from '../tools/random-programme.js';
import { tratRegister } from '../tools/trat-register.js';

const byDimension = defineProgramme({
  ...trat2565,
  id: 'by-dimension',
  grading: { by: 'dimension', rules: trat2565.grading.rules },
});
const programmes = fc.constantFrom<Programme[]>(trat2565, byDimension);
const scope = fc.record({
  areas: fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village'),
  within: fc.constantFrom('23', '23', '2301', '230101', '2302', '2301010201'),
});
const runs = { numRuns: sized(80, 1000) };

/** Written, so that the order of keys counts too. */
const text = JSON.stringify;

describe('a packed register is counted as the households it was packed from', () => {
  test('on any day, at every level, within any area', () => {
    const law = fc.property(programmes, households, anyDay, scope, (programme, register, asOf, asked) => {
      const options = { asOf, ...asked };
      expect(text(weeklyReport(programme, packRegister(programme, register), options))).toBe(
        text(weeklyReport(programme, register, options)),
      );
    });
    fc.assert(law, runs);
  });

  test('on many days at once, in any order, some of them twice', () => {
    const days = fc.array(fc.oneof(anyDay, fc.constantFrom('1880-01-01', '2399-12-31', '2022-04-30')), {
      maxLength: 8,
    });
    const law = fc.property(programmes, households, days, scope, (programme, register, some, asked) => {
      const options = { days: some, ...asked };
      expect(text(reportSeries(programme, packRegister(programme, register), options))).toBe(
        text(some.map((asOf) => weeklyReport(programme, register, { asOf, ...asked }))),
      );
    });
    fc.assert(law, runs);
  });

  test('on all days on which something happens, and all Fridays', () => {
    const law = fc.property(programmes, households, (programme, register) => {
      const options = { days: [...DAYS, ...reportDays(programme.calendar)], areas: 'village' } as const;
      expect(text(reportSeries(programme, packRegister(programme, register), options))).toBe(
        text(reportSeries(programme, register, options)),
      );
    });
    fc.assert(law, runs);
  });

  test('under names of every kind', () => {
    const law = fc.property(hostileProgramme, households, anyDay, ({ programme, menuOf }, register, asOf) => {
      const renamed = register.map(
        (one): Household => ({
          ...one,
          menus: (one.menus ?? []).map((choice) => ({ ...choice, menu: menuOf(choice.menu) })),
        }),
      );
      expect(text(weeklyReport(programme, packRegister(programme, renamed), { asOf }))).toBe(
        text(weeklyReport(programme, renamed, { asOf })),
      );
    });
    fc.assert(law, runs);
  });

  test('with any number of grades, menus and dimensions', () => {
    const law = fc.property(twins, anyDay, ({ hostile: { programme, households: register } }, asOf) => {
      expect(text(weeklyReport(programme, packRegister(programme, register), { asOf }))).toBe(
        text(weeklyReport(programme, register, { asOf })),
      );
    });
    fc.assert(law, runs);
  });

  test('of Trat, on every Friday', () => {
    const register = tratRegister();
    const options = { days: reportDays(trat2565.calendar), areas: 'subdistrict' } as const;
    expect(text(reportSeries(trat2565, packRegister(trat2565, register), options))).toBe(
      text(reportSeries(trat2565, register, options)),
    );
  });
});
