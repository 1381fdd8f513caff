import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyReport, readHouseholds, weeklyReport } from '../../../src/index.js';
import { sized } from '../../tools/long.js';
import { small } from '../small-programme.js';
import { attack } from './attack.js';
import { publishedDays } from './publication.js';

const DAY = '2022-08-05';
const OUTCOMES = [null, 'remains', 'passed', 'notApplicable'] as const;

/** One household of every kind that the small programme knows, in one area, with a person or without. */
function everyHousehold() {
  const rows = OUTCOMES.flatMap((one) => OUTCOMES.flatMap((two) => OUTCOMES.map((three) => [one, two, three])))
    .filter((outcomes) => outcomes.some((outcome) => outcome !== null))
    .flatMap((outcomes) => [false, true].flatMap((halted) => [false, true].map((menu) => ({ outcomes, halted, menu }))))
    .flatMap((kind) => [false, true].map((targeted) => ({ ...kind, targeted })))
    .map(({ outcomes, halted, menu, targeted }, nth) => ({
      id: `H${nth}`,
      area: '2301',
      members: [{ id: 'P', targeted }],
      deprivations: outcomes.flatMap((outcome, index) =>
        outcome === null
          ? []
          : [{ indicator: index + 1, followUps: outcome === 'remains' ? [] : [{ on: '2022-06-10', outcome }] }],
      ),
      ...(halted ? { halts: [{ on: '2022-06-10', reason: 'made up' }] } : {}),
      ...(menu ? { menus: [{ on: '2022-06-10', menu: 'rise' }] } : {}),
    }));
  const { households, rejected } = readHouseholds(small, rows);
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
  return households;
}

/** The numbers of the whole, by figure and unit. */
const numbersOf = (report: AnyReport): Map<string, number | null> =>
  new Map(
    (publishedDays(small, [report], [])[0]?.tellings[0]?.tallies ?? []).flatMap(({ figure, households, persons }) => [
      [JSON.stringify([figure, 'households']), households as number | null],
      [JSON.stringify([figure, 'persons']), persons as number | null],
    ]),
  );

/** The report with the tallies for which `hides` answers yes hidden. */
function hiding<T extends object>(part: T, hides: () => boolean): T {
  if ('households' in part) {
    const hidden = part.households !== 0 && hides();
    return hidden ? { ...part, households: null, persons: null } : part;
  }
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, hiding(inner as object, hides)])) as T;
}

test('the ranges are those of all registers that could have been published so', () => {
  const kinds = everyHousehold();
  const reports = kinds.map((one) => weeklyReport(small, [one], { asOf: DAY }));
  const names = [...new Set(reports.flatMap((report) => [...numbersOf(report).keys()]))];
  const vectors = [
    ...new Map(
      reports.map((report) => names.map((name) => numbersOf(report).get(name) ?? 0)).map((one) => [one.join(), one]),
    ),
  ].map(([, vector]) => vector);

  let hidden = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: kinds.length - 1 }), { minLength: 1, maxLength: sized(2, 3) }),
      fc.infiniteStream(fc.boolean()),
      (chosen, coins) => {
        const register = chosen.map((kind, nth) => ({ ...(kinds[kind] as (typeof kinds)[number]), id: `H${nth}` }));
        const report = weeklyReport(small, register, { asOf: DAY });
        const figures = hiding(report.figures, () => coins.next().value === true);
        const registered = report.figures.registered;
        const published = { ...report, figures: { ...figures, registered }, areas: { 2301: { registered } } };
        const told = numbersOf(published as unknown as AnyReport);
        const shown = names.map((name) => (told.has(name) ? (told.get(name) as number | null) : 0));

        const low = names.map(() => Number.POSITIVE_INFINITY);
        const high = names.map(() => Number.NEGATIVE_INFINITY);
        const include = (sum: readonly number[]): void => {
          for (const [index, value] of shown.entries()) {
            const least = names[index]?.includes('households') ? 1 : 0;
            if (value === null ? (sum[index] as number) < least : sum[index] !== value) return;
          }
          for (const [index, value] of sum.entries()) {
            low[index] = Math.min(low[index] as number, value);
            high[index] = Math.max(high[index] as number, value);
          }
        };
        /** All registers of as many households; a sum that is above what is shown never comes back. */
        const walk = (from: number, left: number, sum: readonly number[]): void => {
          if (left === 0) include(sum);
          else
            for (let kind = from; kind < vectors.length; kind += 1) {
              const next = sum.map((value, index) => value + ((vectors[kind] as number[])[index] as number));
              if (next.every((value, index) => shown[index] === null || value <= (shown[index] as number)))
                walk(kind, left - 1, next);
            }
        };
        walk(
          0,
          register.length,
          names.map(() => 0),
        );

        const findings = attack(small, [published as unknown as AnyReport], { exact: true, largest: 1 });
        hidden += findings.length;
        for (const finding of findings) {
          const index = names.indexOf(JSON.stringify([finding.figure, finding.unit]));
          expect([finding.low, finding.high], names[index]).toEqual([low[index], high[index]]);
        }
      },
    ),
    { numRuns: sized(5, 60), seed: 2565 },
  );
  expect(hidden).toBeGreaterThan(sized(20, 400));
});
