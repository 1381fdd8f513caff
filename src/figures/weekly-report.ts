import { checkDay, type Day } from '../calendar/index.js';
import {
  checkHousehold,
  countedPersons,
  type Deprivation,
  exitOn,
  type Household,
  homeOn,
  isHalted,
  isOnRegister,
  menuChoiceOn,
  outcomeOn,
} from '../household/index.js';
import { checkProgramme, type Programme, standingPlace } from '../programme/index.js';
import {
  AREA_LEVELS,
  type AreaCode,
  areaAt,
  checkArray,
  checkIterable,
  checkObject,
  checkOneOf,
  checkText,
  isAreaCode,
  isWithin,
  shownValue,
} from '../vocabulary/index.js';
import { countHelp, noHelp } from './help-figures.js';
import { type AreaCells, addHouseholds, addToCell, emptyCells, type Layout, layoutOf, reportOf } from './layout.js';
import { REPORT_BLOCKS, type Report, type ReportOptions } from './report.js';

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

/** A report to which households are added. */
export interface ReportCounter<G extends string, M extends string, D extends string> {
  /**
   * Counts one more household. Each only once: it is not remembered. `TypeError` or `RangeError`, and nothing is counted,
   * when it is no household or names what the programme has not.
   */
  readonly add: (household: Household) => void;
  /** The report of all added so far. */
  readonly finish: () => Report<G, M, D>;
}

/**
 * Begins a report to which households are added one by one: for a stream of any length, in constant memory.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, or `within` is no area of the programme.
 *
 * @example
 * ```ts
 * const counter = startReport(trat2565, { asOf: '2022-08-05' });
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
  checkProgramme(call, programme);
  checkOptions(call, programme, options);
  const { asOf, areas: level = 'district', within = programme.area, include = [] } = options;
  const layout = layoutOf(programme);
  const help = noHelp(include);
  const areas = new Map<AreaCode, AreaCells>();
  const known = new Map<AreaCode, AreaCells | null>(); // by a household's own area: avoids cutting a million codes

  /** The cells of an area; null where it is not asked for. */
  const cellsOf = (own: AreaCode): AreaCells | null => {
    if (!isWithin(programme.area, own)) throw stranger(call, programme, `area ${shownValue(own)}`);
    if (!isWithin(within, own)) return null;
    const area = areaAt(level, own);
    const cells = areas.get(area) ?? emptyCells(layout, include);
    areas.set(area, cells);
    return cells;
  };

  const add = (household: Household): void => {
    // What is counted is looked at here; an id is not, as reading a million of them takes a fifth of the time.
    if (!Array.isArray(household?.members) || !Array.isArray(household.deprivations)) checkHousehold(call, household);
    const { joined } = household;
    if (joined !== undefined && joined > asOf) return;
    const area = homeOn(household, asOf);
    let cells = known.get(area);
    if (cells === undefined) {
      cells = cellsOf(area);
      known.set(area, cells);
    }
    if (cells === null) return;
    countHousehold(call, layout, cells, household, asOf);
    if (include.length > 0 && isOnRegister(household, asOf)) countHelp([help, cells.help], programme, household, asOf);
  };
  return { add, finish: () => reportOf(layout, { asOf, areas: level, within }, areas, help) };
}

function checkOptions(call: string, { area }: Programme, options: ReportOptions): void {
  checkObject(call, 'options', 'an object with asOf', options);
  const { asOf, areas, within, include = [] } = options;
  checkDay(call, 'options.asOf', asOf);
  if (areas !== undefined) checkOneOf(call, 'options.areas', AREA_LEVELS, areas);
  if (within !== undefined) {
    checkText(call, 'options.within', within);
    if (!isAreaCode(within) || !isWithin(area, within))
      throw new RangeError(`${call}: options.within ${shownValue(within)} is no area in ${area}`);
  }
  checkArray(call, 'options.include', 'a list of blocks', include);
  for (const block of include) checkOneOf(call, 'options.include', REPORT_BLOCKS, block);
}

/**
 * Counts a household that has joined by a day into the cells of its area. Plain loops, and each field of the household
 * read once: a report does this by the million. It agrees with `gradeHousehold` and `menuOf`, household by household.
 */
function countHousehold(
  call: string,
  layout: Layout<string, string, string>,
  cells: AreaCells,
  household: Household,
  asOf: Day,
): void {
  const { counts } = cells;
  const exit = exitOn(household, asOf);
  if (exit !== undefined) {
    addToCell(counts, layout.cells.left, 1, countedPersons(household, exit.on));
    return;
  }
  const choice = menuChoiceOn(household, asOf);
  const menu = choice === undefined ? -1 : indexOf(layout.names.menu, choice.menu);
  if (choice !== undefined && menu < 0) throw stranger(call, layout.programme, `menu ${choice.menu}`);
  const { deprivations } = household;
  const { indicators } = layout;
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const { indicator } = deprivations[nth] as Deprivation;
    if (indicators[indicator] === undefined) throw stranger(call, layout.programme, `indicator ${indicator}`);
  }

  // Nothing is refused from here on, so that no household is counted by half.
  const persons = countedPersons(household, asOf);
  let applying = 0; // indicators that apply
  let passed = 0;
  let failedBits = 0; // dimensions failed at the baseline, a bit each
  let applyingBits = 0; // of those, the ones with an indicator that still applies
  let remainingBits = 0; // of those, the ones with an indicator that remains
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const deprivation = deprivations[nth] as Deprivation;
    const { bit, failed, remaining } = indicators[deprivation.indicator] as NonNullable<(typeof indicators)[number]>;
    const outcome = outcomeOn(deprivation, asOf);
    addToCell(counts, failed, 1, persons);
    failedBits |= bit;
    if (outcome === 'notApplicable') continue;
    applying += 1;
    applyingBits |= bit;
    if (outcome === 'passed') passed += 1;
    else {
      addToCell(counts, remaining, 1, persons);
      remainingBits |= bit;
    }
  }
  if (layout.programme.grading.by === 'dimension') {
    applying = bitCount(applyingBits);
    passed = applying - bitCount(remainingBits);
  }
  const grade =
    applying === 0 ? -1 : (layout.table.cells[standingPlace(applying, passed, isHalted(household, asOf))] as number);
  addHouseholds(layout, cells, { grade, menu, failed: failedBits, remaining: remainingBits }, 1, persons);
}

/** The index of a name, -1 where it is missing; a loop, as names are few and a map would compute a hash of each. */
function indexOf(names: readonly string[], name: string): number {
  let index = names.length - 1;
  while (index >= 0 && names[index] !== name) index -= 1;
  return index;
}

/** A household that was read for another programme would be counted wrongly without an error. */
const stranger = (call: string, { id }: Programme, what: string): RangeError =>
  new RangeError(`${call}: a household of another programme: ${id} has no ${what}`);

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
