import type { Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { gradesOf, type Programme, type Standing } from '../programme/index.js';
import type { RuleTable } from '../rules/index.js';
import { type AreaCode, deepFreeze, type Tally } from '../vocabulary/index.js';
import { buildFigures, FIGURES, type FigureGroup, type FigureKey, sorted } from './figures.js';
import { addHelp, type HelpCounts, helpFigures, noHelp } from './help-figures.js';
import type { Figures, Need, Report, ReportBlock, ReportOptions } from './report.js';

/**
 * How the figures of a programme are counted in memory. A household adds to few cells: one for its grade and menu together, two for
 * each indicator, and its dimensions as bits. The tallies of a report are computed from these at the end. Grades, menus and
 * dimensions are known by their index in the programme.
 */
export interface Layout<G extends string, M extends string, D extends string> {
  readonly programme: Programme<G, M, D>;
  readonly table: RuleTable<Standing, G>;
  readonly names: Names;
  /** The cell of households that left. */
  readonly left: number;
  /** For the number of each counted indicator: its cells. */
  readonly indicators: readonly (IndicatorCells | undefined)[];
  /** How many cells an area has. */
  readonly size: number;
  /** Figures with the index of each tally instead of the tally. */
  readonly tallies: Figures<G, M, D, number>;
}

/** The keys of figures by kind. Patterns are counted separately, as only few of them occur. */
type Names = { readonly [key in FigureKey]: readonly string[] };

/** The cells of an indicator, and the bit of its dimension. */
interface IndicatorCells extends Need<number> {
  readonly bit: number;
}

/** The cell of a grade and a menu, given by their indexes, -1 for none. */
export const gradeAndMenuCell = ({ names }: AnyLayout, grade: number, menu: number): number =>
  1 + (grade + 1) * (names.menu.length + 1) + menu + 1;

/** The layout of a programme. */
export function layoutOf<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
): Layout<G, M, D> {
  const counted = countedIndicators(programme.catalogue);
  const dimensions = dimensionsOf(programme.catalogue);
  const names = {
    grade: programme.grading.rules.map(({ grade }) => grade),
    menu: programme.menus.map(({ menu }) => menu),
    dimension: dimensions,
    indicator: counted.map(({ number }) => String(number)),
    pattern: [],
  };
  const first = 1 + (names.grade.length + 1) * (names.menu.length + 1); // after the cells of households that left and of grades with menus
  const indicators: IndicatorCells[] = [];
  counted.forEach(({ number, dimension }, nth) => {
    const bit = 1 << dimensions.indexOf(dimension);
    indicators[number] = { bit, failed: first + 2 * nth, remaining: first + 2 * nth + 1 };
  });
  let index = -1;
  const next = (): number => {
    index += 1;
    return index;
  };
  const tallies = buildFigures(keysIn(names), next) as Figures<G, M, D, number>; // the names of the programme
  const size = first + 2 * counted.length;
  return { programme, table: gradesOf(programme), names, left: 0, indicators, size, tallies };
}

/** A function that returns the keys of a group under outer keys. */
const keysIn =
  (names: Names) =>
  (group: FigureGroup, outer: readonly string[]): readonly string[] =>
    names[FIGURES[group].keys[outer.length] as FigureKey]; // called only for a level that the group has

/** The layout of any programme. */
export type AnyLayout = Layout<string, string, string>;

/** Households and persons. */
type Pair = [households: number, persons: number];

/** The counts of one area. */
export interface AreaCells {
  /** The households of cell `n` are at `2n`, its persons at `2n + 1`. */
  readonly counts: Float64Array;
  /** By the dimensions failed at the baseline, one bit each; only patterns that occur. */
  readonly failed: Pair[];
  /** By the dimensions that remain. */
  readonly remaining: Pair[];
  /** The requested blocks. */
  readonly help: HelpCounts;
}

/** The cells of an area in which nobody is counted yet. */
export const emptyCells = ({ size }: AnyLayout, include: readonly ReportBlock[] = []): AreaCells => ({
  counts: new Float64Array(2 * size),
  failed: [],
  remaining: [],
  help: noHelp(include),
});

/** Adds to one cell. */
export function addToCell(counts: AreaCells['counts'], cell: number, households: number, persons: number): void {
  counts[2 * cell] = (counts[2 * cell] as number) + households;
  counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + persons;
}

/** Adds to one pattern of dimensions. */
export function addToPattern(patterns: AreaCells['failed'], bits: number, households: number, persons: number): void {
  const pair = patterns[bits];
  if (pair === undefined) patterns[bits] = [households, persons];
  else {
    pair[0] += households;
    pair[1] += persons;
  }
}

/** Makes a report from the counts of its areas. An area without any household is left out. */
export function reportOf<G extends string, M extends string, D extends string>(
  layout: Layout<G, M, D>,
  { asOf, areas: level = 'district', within = layout.programme.area, include }: ReportOptions,
  areas: Iterable<readonly [AreaCode, AreaCells]>,
): Report<G, M, D> {
  const { id, version, cohort } = layout.programme;
  const whole = emptyCells(layout, include);
  const entries: [AreaCode, Figures<G, M, D>][] = [];
  for (const [area, cells] of areas) {
    const figures = figuresOf(layout, cells);
    if (figures.registered.households === 0 && figures.left.households === 0) continue;
    entries.push([area, figures]);
    addCells(whole, cells);
    addHelp(whole.help, cells.help, 1);
  }
  return deepFreeze({
    programme: id,
    version,
    ...(cohort === undefined ? {} : { cohort }),
    asOf,
    level,
    within: [within],
    figures: figuresOf(layout, whole),
    areas: sorted(Object.fromEntries(entries)),
  });
}

/**
 * Makes the reports of ascending days. `areas` has, for each area and day, the difference between its counts and those of the day
 * before, and the blocks of the day itself.
 */
export function reportsOfDays<G extends string, M extends string, D extends string>(
  layout: Layout<G, M, D>,
  options: Omit<ReportOptions, 'asOf'>,
  days: readonly Day[],
  areas: ReadonlyMap<AreaCode, readonly (AreaCells | undefined)[]>,
  begin: () => AreaCells,
): Map<Day, Report<G, M, D>> {
  const sums = new Map([...areas.keys()].map((area) => [area, begin()]));
  return new Map(
    days.map((asOf, dayIndex) => {
      const cells = [...areas].map(([area, byDay]): [AreaCode, AreaCells] => {
        const [sum, change] = [sums.get(area) as AreaCells, byDay[dayIndex]];
        if (change !== undefined) addCells(sum, change);
        return [area, { ...sum, help: change?.help ?? sum.help }];
      });
      return [asOf, reportOf(layout, { ...options, asOf }, cells)];
    }),
  );
}

/** The counts of an area for a day, which are made when they are first asked for. */
export function cellsAt(area: AreaCells[], dayIndex: number, begin: () => AreaCells): AreaCells {
  let cells = area[dayIndex];
  if (cells === undefined) {
    cells = begin();
    area[dayIndex] = cells;
  }
  return cells;
}

/** Adds counts to others, without the blocks. */
function addCells(sum: AreaCells, { counts, failed, remaining }: AreaCells): void {
  for (let index = 0; index < counts.length; index += 1)
    sum.counts[index] = (sum.counts[index] as number) + (counts[index] as number);
  for (const [bits, [households, persons]] of Object.entries(failed))
    addToPattern(sum.failed, Number(bits), households, persons);
  for (const [bits, [households, persons]] of Object.entries(remaining))
    addToPattern(sum.remaining, Number(bits), households, persons);
}

/** The tallies of an area by their index, computed from its cells. Patterns are not among them. */
function talliesOf(layout: AnyLayout, { counts, failed, remaining }: AreaCells): Tally[] {
  const { names, tallies, indicators, left } = layout;
  const sums: { households: number; persons: number }[] = [];
  const add = (tally: number, households: number, persons: number): void => {
    const sum = sums[tally];
    if (sum === undefined) sums[tally] = { households, persons };
    else {
      sum.households += households;
      sum.persons += persons;
    }
  };
  const addCell = (tally: number, cell: number): void =>
    add(tally, counts[2 * cell] as number, counts[2 * cell + 1] as number);
  addCell(tallies.left, left);
  const [grades, menus] = [
    [null, ...names.grade],
    [null, ...names.menu],
  ];
  grades.forEach((grade, row) => {
    menus.forEach((menu, column) => {
      const cell = gradeAndMenuCell(layout, row - 1, column - 1);
      addCell(tallies.registered, cell);
      addCell(grade === null ? tallies.ungraded : (tallies.byGrade[grade] as number), cell);
      addCell(menu === null ? tallies.unassigned : (tallies.byMenu[menu] as number), cell);
      if (grade !== null && menu !== null) addCell(tallies.byGradeAndMenu[grade]?.[menu] as number, cell);
    });
  });
  names.dimension.forEach((dimension, index) => {
    for (const [stage, patterns] of [['failed', failed] as const, ['remaining', remaining] as const]) {
      const tally = (tallies.byDimension[dimension] as Need<number>)[stage];
      add(tally, 0, 0);
      for (const [bits, [households, persons]] of Object.entries(patterns))
        if (Number(bits) & (1 << index)) add(tally, households, persons);
    }
  });
  for (const [number, need] of Object.entries(tallies.byIndicator)) {
    const cells = indicators[Number(number)] as IndicatorCells;
    addCell(need.failed, cells.failed);
    addCell(need.remaining, cells.remaining);
  }
  return sums;
}

/** The figures of one area, under the names of the programme. */
function figuresOf<G extends string, M extends string, D extends string>(
  layout: Layout<G, M, D>,
  cells: AreaCells,
): Figures<G, M, D> {
  const { names } = layout;
  const byPattern = new Map(
    Object.entries(cells.failed)
      .filter(([, [households]]) => households !== 0) // all that were added have been subtracted
      .map(([bits, [households, persons]]) => [
        names.dimension.filter((_, index) => Number(bits) & (1 << index)).join('+'), // in the catalogue's order: `'health+income'`
        { households, persons },
      ]),
  );
  const tallies = talliesOf(layout, cells);
  let index = -1; // tallies are numbered in the order in which figures are built
  const figures = buildFigures(keysIn({ ...names, pattern: [...byPattern.keys()].sort() }), ({ group, keys }) => {
    if (group === 'patterns') return byPattern.get(keys[0] as string) as Tally;
    index += 1;
    return tallies[index] as Tally;
  });
  return { ...(figures as Figures<G, M, D>), ...helpFigures(cells.help) }; // the names of the programme
}
