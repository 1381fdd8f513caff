import type { Household } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { checkIterable } from '../vocabulary/index.js';
import type { Report, ReportOptions } from './report.js';
import { countReport } from './start-report.js';

/**
 * The report of a day: every figure of the households on the register, for all and by area. Events after the day are
 * not seen, so any past report can be made again. The order of the households changes nothing.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, `within` is no area of the programme, or a household names what the programme has not.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }, { indicator: 22 }] },
 * ]);
 * const { figures, areas } = weeklyReport(trat2565, households, { asOf: '2022-05-13' });
 * figures.byGrade.C; // => { households: 1, persons: 1 }
 * figures.byPattern; // => { 'living+income': { households: 1, persons: 1 } }
 * Object.keys(areas); // => ['2301']
 * ```
 */
export function weeklyReport<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  households: Iterable<Household>,
  options: ReportOptions,
): Report<G, M, D> {
  const { add, finish } = countReport('weeklyReport', programme, options);
  checkIterable('weeklyReport', 'households', 'an iterable of households', households);
  for (const household of households) add(household);
  return finish();
}
