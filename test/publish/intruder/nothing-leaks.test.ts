import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaLevel,
  type Household,
  type Programme,
  type Report,
  reportDays,
  weeklyReport,
} from '../../../src/index.js';
import { planPublication, suppressReports } from '../../../src/publish.js';
import { trat2565 } from '../../../src/trat.js';
import { LONG, sized } from '../../tools/long.js';
import { once } from '../../tools/once.js';
import { twins } from '../../tools/random-programme.js';
import { tratRegister } from '../../tools/trat-register.js';
import { registers } from '../registers.js';
import { attack, type Finding, fixedIn, type HiddenNumber } from './attack.js';

const trat = trat2565 as unknown as Programme;
const theRegister = once(tratRegister);

/** The reports of a register, of every day by every level. */
const reportsOf = (
  programme: Programme,
  register: readonly Household[],
  days: readonly string[],
  levels: readonly AreaLevel[],
): Report[] => days.flatMap((asOf) => levels.map((areas) => weeklyReport(programme, register, { asOf, areas })));

const nameOf = ({ asOf, area, figure, unit }: Pick<HiddenNumber, 'asOf' | 'area' | 'figure' | 'unit'>): string =>
  JSON.stringify([asOf, area, figure.group, figure.keys, figure.stage, unit]);
const named = (findings: readonly Finding[]): string[] => findings.map(nameOf).sort();

describe('the intruder finds nothing', () => {
  test.each(reportDays(trat2565.calendar).slice(0, sized(1, 4)))('in the report of Trat by district of %s', (asOf) => {
    const published = suppressReports(trat, reportsOf(trat, theRegister(), [asOf], ['district']));
    expect(fixedIn(attack(trat, published))).toEqual([]);
  });

  test('but what the publication calls exposed, in random registers, on one day and two, by one level and two', () => {
    const register = fc.oneof(
      registers.map((households) => ({ programme: trat, households: households.slice(0, sized(8, 16)) })),
      twins.map(({ hostile: { programme, households } }) => ({ programme, households })),
    );
    let hidden = 0;
    fc.assert(
      fc.property(
        register,
        fc.constantFrom(3, 5, 10),
        fc.boolean(),
        fc.boolean(),
        ({ programme, households }, threshold, two, both) => {
          const days = two ? ['2022-06-10', '2022-06-24'] : ['2022-06-10'];
          const levels = both ? (['district', 'subdistrict'] as const) : (['district'] as const);
          const all = reportsOf(programme, households, days, levels);
          const { reports, exposed } = planPublication(programme, all, { threshold });
          const findings = attack(programme, reports);
          hidden += findings.length;
          expect(named(fixedIn(findings))).toEqual(exposed.map(nameOf).sort());
        },
      ),
      { numRuns: sized(6, 40), seed: 2565, endOnFailure: !LONG },
    );
    expect(hidden).toBeGreaterThan(100);
  });
});
