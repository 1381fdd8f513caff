import { checkDay } from '../calendar/index.js';
import { type Household, homeOn, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject } from '../vocabulary/index.js';
import { addHelp, type HelpCounts, helpOf, holdsHelp } from './help-figures.js';
import { addPart, emptyPart, fillPart, holdsPart } from './household-part.js';
import { type AreaCells, emptyCells, layoutOf, reportOf } from './layout.js';
import { countOf, type PackedHouseholds } from './packed-households.js';
import type { Report, ReportOptions } from './report.js';
import { areasOf, checkCounted, checkHouseholds, checkScope } from './report-scope.js';

/**
 * The report of a day: every figure of the households on the register, for all and by area. Events after the day are
 * not seen, so any past report can be made again. The order of the households changes nothing. The households may be a
 * register that `packRegister` of `kaechon/register` made: the figures are the same, in less time.
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

/** A report to which households are added, and from which they are taken away. */
export interface ReportCounter<G extends string, M extends string, D extends string> {
  /**
   * Counts one more household. Each only once: it is not remembered. `TypeError` or `RangeError`, and nothing is counted,
   * when it is not a household or names what the programme does not have.
   */
  readonly add: (household: Household) => void;
  /**
   * Takes away a household as it was when it was added: before a corrected copy is added in its place. `TypeError` or
   * `RangeError` as `add`, `RangeError` when it cannot have been added, as a tally would become negative. Nothing is changed then.
   */
  readonly remove: (household: Household) => void;
  /** The report of all that were added and not taken away so far. */
  readonly finish: () => Report<G, M, D>;
}

/**
 * Begins a report to which households are added one by one: for a stream of any length, in constant memory. A household
 * that changes is taken away as it was and added as it is, without counting the others again.
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

/** As `startReport`, for the function that is named where an argument is wrong. */
export function countReport<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  options: ReportOptions,
): ReportCounter<G, M, D> {
  const { add, remove, finish } = counterOf(call, programme, options);
  return { add, remove, finish };
}

/** The same, with what it counts by. */
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

  /** Fills the part of a household, and returns its cells; null where it is not counted. */
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
    if (!holdsPart(cells, part) || (help !== null && !holdsHelp(cells.help, help)))
      throw new RangeError(`${call}: a household to remove was not added`);
    addPart(cells, part, -1);
    if (help !== null) addHelp(cells.help, help, -1);
  };
  return { call, layout, areaOf, add, remove, finish: () => reportOf(layout, options, areas) };
}
