import { checkDay, type Day } from '../calendar/index.js';
import { type Deprivation, type Household, homeOn, isOnRegister, type Member } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkObject } from '../vocabulary/index.js';
import { indexesByOrder, orderOf } from './day-order.js';
import { addHelp, helpOf } from './help-figures.js';
import { addPart, changePart, emptyPart, fillPart } from './household-part.js';
import { type AreaCells, cellsAt, emptyCells, layoutOf, reportsOfDays } from './layout.js';
import { countOf, type PackedHouseholds } from './packed-households.js';
import type { Report, ReportOptions } from './report.js';
import { areasOf, checkCounted, checkHouseholds, checkScope } from './report-scope.js';

/** Options for a series of reports: its days, and the options of every report. */
export interface SeriesOptions extends Omit<ReportOptions, 'asOf'> {
  /** In any order; a day may be asked for more than once. */
  readonly days: readonly Day[];
}

/**
 * The reports of many days, in the order of the given days. Each equals `weeklyReport` of its day. It takes less time than separate
 * reports: every household is visited once, and counted again only on days on which something about it changes. Plan and care are
 * counted for every day. The households may be a register that `packRegister` made.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when a day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, `within` is not an area of the programme, or a household names what the programme does not have.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-15', outcome: 'passed' }] }],
 *   },
 * ]);
 * const reports = reportSeries(trat2565, households, { days: reportDays(trat2565.calendar) });
 * reports.length; // => 21
 * reports.filter(({ figures }) => figures.byGrade.A.households === 1)[0]?.asOf; // => '2022-06-17'
 * ```
 */
export function reportSeries<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  households: Iterable<Household> | PackedHouseholds,
  options: SeriesOptions,
): Report<G, M, D>[] {
  checkProgramme('reportSeries', programme);
  checkObject('reportSeries', 'options', 'an object with days', options);
  const { days: asked } = options;
  checkArray('reportSeries', 'options.days', 'a list of days', asked);
  asked.forEach((day, index) => {
    checkDay('reportSeries', `options.days[${index}]`, day);
  });
  checkScope('reportSeries', programme, options);
  const days = [...new Set(asked)].sort();
  const reports = seriesOf(programme, households, days, options);
  return asked.map((day) => reports.get(day) as Report<G, M, D>);
}

/** The reports of ascending, distinct days. */
function seriesOf<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  households: Iterable<Household> | PackedHouseholds,
  days: readonly Day[],
  options: SeriesOptions,
): Map<Day, Report<G, M, D>> {
  const { include = [] } = options;
  const layout = layoutOf(programme);
  const begin = (): AreaCells => emptyCells(layout, include);
  // For each area and day: the difference between its counts and those of the day before, and its blocks of the day.
  const { areas, areaOf } = areasOf<AreaCells[]>('reportSeries', programme, options, () => []);
  const packed = countOf('reportSeries', households, include);
  if (packed !== undefined) {
    const at = (area: AreaCells[], dayIndex: number): AreaCells => cellsAt(area, dayIndex, begin);
    if (days.length > 0) packed({ call: 'reportSeries', layout, days, areaOf, cellsAt: at });
    return reportsOfDays(layout, options, days, areas, begin);
  }
  checkHouseholds('reportSeries', households);
  const changes = changesAmong(days);
  let before = emptyPart();
  let after = emptyPart();
  let last: AreaCells[] | null = null; // the area in which the household was counted on the day before

  const count = (household: Household, dayIndex: number): void => {
    const day = days[dayIndex] as Day;
    const { joined } = household;
    const here = joined !== undefined && joined > day ? null : areaOf(homeOn(household, day));
    if (here !== null) fillPart('reportSeries', layout, after, household, day);
    if (here !== null && here === last) changePart(cellsAt(here, dayIndex, begin), before, after);
    else {
      if (last !== null) addPart(cellsAt(last, dayIndex, begin), before, -1);
      if (here !== null) addPart(cellsAt(here, dayIndex, begin), after, 1);
    }
    last = here;
    [before, after] = [after, before];
  };
  const countHelp = (household: Household, day: Day, dayIndex: number): void => {
    if (!isOnRegister(household, day)) return;
    const here = areaOf(homeOn(household, day));
    if (here !== null) addHelp(cellsAt(here, dayIndex, begin).help, helpOf(include, programme, household, day), 1);
  };

  for (const household of households as Iterable<Household>) {
    checkCounted('reportSeries', household);
    if (days.length === 0) continue;
    last = null;
    count(household, 0);
    changes.mark(household);
    for (let dayIndex = changes.next(); dayIndex > 0; dayIndex = changes.next()) count(household, dayIndex);
    if (include.length > 0) days.forEach((day, dayIndex) => void countHelp(household, day, dayIndex));
  }

  return reportsOfDays(layout, options, days, areas, begin);
}

/**
 * Finds the days on which the counts of a household may differ from the day before. `mark` takes a household; `next` then returns the
 * indexes of these days, ascending, and 0 at the end. The first day is not among them.
 */
function changesAmong(days: readonly Day[]) {
  const indexes = indexesByOrder(days);
  const first = days.length === 0 ? 0 : orderOf(days[0] as Day);
  const marked = new Int32Array(Math.ceil(days.length / 32)); // a bit for each day

  const markDay = (day: Day | undefined): void => {
    if (day === undefined) return;
    const dayIndex = indexes[orderOf(day) - first] ?? 0; // 0 where the day is after the last of them
    if (dayIndex > 0) marked[dayIndex >> 5] = (marked[dayIndex >> 5] as number) | (1 << (dayIndex & 31));
  };
  const markDated = (things: readonly { readonly on: Day }[] | undefined): void => {
    if (things === undefined) return;
    for (let index = 0; index < things.length; index += 1) markDay((things[index] as { readonly on: Day }).on);
  };
  // Plain loops, as a series does this for millions of households.
  const mark = ({ joined, left, moves, absences, halts, members, deprivations, menus }: Household): void => {
    markDay(joined);
    markDay(left?.on);
    markDated(moves);
    markDated(halts);
    markDated(menus);
    for (const { from, to } of absences ?? NONE) {
      markDay(from);
      markDay(to);
    }
    for (const { lifted } of halts ?? NONE) markDay(lifted);
    for (let index = 0; index < members.length; index += 1) {
      const member = members[index] as Member;
      markDay(member.joined);
      markDay(member.left?.on);
    }
    for (let index = 0; index < deprivations.length; index += 1)
      markDated((deprivations[index] as Deprivation).followUps);
  };
  const next = (): number => {
    for (let word = 0; word < marked.length; word += 1) {
      const bits = marked[word] as number;
      if (bits === 0) continue;
      const lowest = bits & -bits;
      marked[word] = bits ^ lowest;
      return 32 * word + 31 - Math.clz32(lowest);
    }
    return 0;
  };
  return { mark, next };
}

const NONE: readonly never[] = [];
