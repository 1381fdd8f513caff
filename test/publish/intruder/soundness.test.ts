import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyReport,
  AREA_LEVELS,
  type AreaCode,
  type Household,
  type Programme,
  type Report,
  weeklyReport,
} from '../../../src/index.js';
import { trat2565 } from '../../../src/trat.js';
import { sized } from '../../tools/long.js';
import { twins } from '../../tools/random-programme.js';
import { registers } from '../registers.js';
import { isPossible } from './attack.js';

/** A programme with those on its register. */
interface Register {
  readonly programme: Programme;
  readonly households: readonly Household[];
}

const someRegister: fc.Arbitrary<Register> = fc.oneof(
  registers.map((households) => ({ programme: trat2565 as unknown as Programme, households })),
  twins.map(({ hostile: { programme, households } }) => ({ programme, households })),
);

/** What happens to a household between two reports that no report tells: it moves, or is off the register from then on. */
const someFate = fc.constantFrom<AreaCode | 'gone' | 'stays'>('2301', '230201', 'gone', ...Array(12).fill('stays'));

/** Which reports of a day are published, by level and by area, and which groups they tell. */
const someReports = fc.uniqueArray(
  fc.record({ areas: fc.constantFrom(...AREA_LEVELS), within: fc.constantFrom('23', '23', '2301', '2302') }),
  { minLength: 1, maxLength: 2, selector: ({ areas, within }) => areas + within },
);
const GROUPS = ['byGrade', 'byMenu', 'byGradeAndMenu', 'byDimension', 'byIndicator', 'byPattern', 'left'] as const;
const someGroups = fc.oneof(fc.constant([]), fc.constant([]), fc.subarray([...GROUPS]));

/** A report of which some groups are not told. */
function withoutGroups(report: Report, groups: readonly (typeof GROUPS)[number][]): AnyReport {
  const shown = (figures: object): object =>
    Object.fromEntries(
      Object.entries(figures).filter(([property]) => !(groups as readonly string[]).includes(property)),
    );
  const areas = Object.fromEntries(Object.entries(report.areas).map(([code, figures]) => [code, shown(figures)]));
  return { ...report, figures: shown(report.figures), areas } as AnyReport;
}

const DAYS = ['2022-05-27', '2022-06-10', '2022-06-24', '2022-07-08'];

describe('the true numbers are a solution', () => {
  test('of the reports of up to four weeks, of every level, whatever happened in between', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        someRegister,
        fc.array(someReports, { minLength: 1, maxLength: sized(2, 4) }),
        fc.infiniteStream(someFate),
        someGroups,
        ({ programme, households }, published, fates, groups) => {
          let register = households;
          let unexplained = 0;
          const reports = published.flatMap((ofDay, week) => {
            if (week > 0) {
              const next = register.flatMap((one) => {
                const fate = fates.next().value ?? 'stays';
                return fate === 'stays' ? [one] : fate === 'gone' ? [] : [{ ...one, area: fate }];
              });
              unexplained += register.filter((one) => !next.includes(one)).length;
              register = next;
            }
            return ofDay.map((options) =>
              withoutGroups(weeklyReport(programme, register, { asOf: DAYS[week] as string, ...options }), groups),
            );
          });
          seen += reports.length;
          expect(isPossible(programme, reports, { unexplained: unexplained * published.length })).toBe(true);
        },
      ),
      { numRuns: sized(12, 60), seed: 2565 },
    );
    expect(seen).toBeGreaterThan(sized(12, 60));
  });
});
