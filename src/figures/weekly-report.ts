import { checkDay } from '../calendar/index.js';
import { type Household, homeOn, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject } from '../vocabulary/index.js';
import { addHelp, type HelpCounts, helpOf, includesHelp } from './help-figures.js';
import { addPart, emptyPart, fillPart, includesPart } from './household-part.js';
import { type AreaCells, emptyCells, layoutOf, reportOf } from './layout.js';
import { countOf, type PackedHouseholds } from './packed-households.js';
import type { Report, ReportOptions } from './report.js';
import { areasOf, checkCounted, checkHouseholds, checkScope } from './report-scope.js';

/**
 * The report of a day: all figures of the households on the register, in all and by area. Events after the day do not count, so any
 * past report can be made again. The order of the households has no effect. The households may be a register that `packRegister` of
 * `kaechon/register` made, which is counted faster.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, `within` is not an area of the programme, or a household names what the programme does not have.
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
  households: Iterable<Household> | PackedHouseholds,
  options: ReportOptions,
): Report<G, M, D> {
  const { add, finish, ...counting } = counterOf('weeklyReport', programme, options);
  const count = countOf('weeklyReport', households, options.include);
  if (count !== undefined) count({ ...counting, days: [options.asOf], cellsAt: (cells) => cells });
  else {
    checkHouseholds('weeklyReport', households);
    if (!Array.isArray(households)) for (const household of households as Iterable<Household>) add(household);
    // By index: the iterator of an array makes an object for every household, and a report counts millions.
    else for (let nth = 0; nth < households.length; nth += 1) add(households[nth]);
  }
  return finish();
}

/** A report to which households are added, and from which they can be removed. */
export interface ReportCounter<G extends string, M extends string, D extends string> {
  /**
   * Counts one more household. It does not remember households, so add each only once. `TypeError` or `RangeError`, and nothing
   * is counted, when the argument is not a household or names something that the programme does not have.
   */
  readonly add: (household: Household) => void;
  /**
   * Removes a household, which must be as it was when it was added; a corrected copy can be added after that. `TypeError` or
   * `RangeError` as for `add`; `RangeError` also when a tally would become negative, as the household cannot have been added.
   * Nothing is changed then.
   */
  readonly remove: (household: Household) => void;
  /** The report of all households that were added and not removed so far. */
  readonly finish: () => Report<G, M, D>;
}

/**
 * Starts a report to which households are added one by one, for a stream of any length in constant memory. When a household changes,
 * remove it as it was and add it as it is; the others are not counted again.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, or `within` is not an area of the programme.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
 * ]);
 * const [household] = households as [Household];
 * const counter = startReport(trat2565, { asOf: '2022-08-05' });
 * counter.add(household);
 * counter.finish().figures.registered; // => { households: 1, persons: 1 }
 * counter.remove(household);
 * counter.finish().figures.registered; // => { households: 0, persons: 0 }
 * ```
 */
export const startReport = <G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  options: ReportOptions,
): ReportCounter<G, M, D> => countReport('startReport', programme, options);

/** As `startReport`, but messages begin with the name of another function, `call`. */
export function countReport<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  options: ReportOptions,
): ReportCounter<G, M, D> {
  const { add, remove, finish } = counterOf(call, programme, options);
  return { add, remove, finish };
}

/** The counter with the values that counting a packed register needs. */
function counterOf<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  options: ReportOptions,
) {
  checkProgramme(call, programme);
  checkObject(call, 'options', 'an object with asOf', options);
  checkDay(call, 'options.asOf', options.asOf);
  checkScope(call, programme, options);
  const { asOf, include = [] } = options;
  const layout = layoutOf(programme);
  const { areas, areaOf } = areasOf(call, programme, options, () => emptyCells(layout, include));
  const part = emptyPart();

  /** Fills the part of a household and returns the counts of its area; null where the household is not counted. */
  const find = (household: Household): AreaCells | null => {
    checkCounted(call, household);
    const { joined } = household;
    if (joined !== undefined && joined > asOf) return null;
    const cells = areaOf(homeOn(household, asOf));
    if (cells !== null) fillPart(call, layout, part, household, asOf);
    return cells;
  };
  const helpIn = (household: Household): HelpCounts | null =>
    include.length > 0 && isOnRegister(household, asOf) ? helpOf(include, programme, household, asOf) : null;

  const add = (household: Household): void => {
    const cells = find(household);
    if (cells === null) return;
    const help = helpIn(household);
    addPart(cells, part, 1);
    if (help !== null) addHelp(cells.help, help, 1);
  };
  const remove = (household: Household): void => {
    const cells = find(household);
    if (cells === null) return;
    const help = helpIn(household);
    if (!includesPart(cells, part) || (help !== null && !includesHelp(cells.help, help)))
      throw new RangeError(`${call}: a household to remove was not added`);
    addPart(cells, part, -1);
    if (help !== null) addHelp(cells.help, help, -1);
  };
  return { call, layout, areaOf, add, remove, finish: () => reportOf(layout, options, areas) };
}
