import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { gradesOf, type Programme, type Standing } from '../programme/index.js';
import type { RuleTable } from '../rules/index.js';
import { type AreaCode, deepFreeze, type Tally } from '../vocabulary/index.js';
import { buildFigures, FIGURES, type FigureGroup, type FigureKey, sorted } from './figures.js';
import { type HelpCounts, helpFigures, noHelp } from './help-figures.js';
import type { Figures, Need, Report, ReportBlock, ReportOptions } from './report.js';

/**
 * How the figures of a programme are counted in memory: every tally is a cell, and every cell has an index. Grades, menus
 * and dimensions go by their index in the programme.
 */
export interface Layout<G extends string, M extends string, D extends string> {
  readonly programme: Programme<G, M, D>;
  readonly table: RuleTable<Standing, G>;
  /** The counted indicators by their number. */
  readonly indicators: readonly (IndicatorCells | undefined)[];
  readonly names: Names;
  /** Figures that hold the index of a cell instead of each tally. */
  readonly cells: Figures<G, M, D, number>;
  /** How many cells an area has. */
  readonly size: number;
  /** The cells of `cells` by index, for the loop that counts. The cell of a grade and a menu is at `grade * menus + menu`. */
  readonly gradeCells: readonly number[];
  readonly menuCells: readonly number[];
  readonly gradeAndMenuCells: readonly number[];
  readonly dimensionCells: readonly Need<number>[];
}

/** The keys of figures, by what they are. Patterns are counted apart, as few of them occur. */
type Names = { readonly [key in FigureKey]: readonly string[] };

/** The cells of an indicator, and its dimension as one bit. */
interface IndicatorCells extends Need<number> {
  readonly bit: number;
}

/** The layout of a programme. */
export function layoutOf<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
): Layout<G, M, D> {
  const counted = countedIndicators(programme.catalogue);
  const dimensions = dimensionsOf(programme.catalogue);
  const menus = programme.menus.map(({ menu }) => menu);
  const grades = programme.grading.rules.map(({ grade }) => grade);
  const names = {
    grade: grades,
    menu: menus,
    dimension: dimensions,
    indicator: counted.map(({ number }) => String(number)),
    pattern: [],
  };
  let size = 0;
  const next = (): number => {
    size += 1;
    return size - 1;
  };
  const cells = buildFigures(keysIn(names), next) as Figures<G, M, D, number>; // the names of the programme
  const indicators: IndicatorCells[] = [];
  for (const { number, dimension } of counted) {
    const bit = 1 << dimensions.indexOf(dimension);
    indicators[number] = { bit, ...(cells.byIndicator[String(number)] as Need<number>) };
  }
  return {
    programme,
    table: gradesOf(programme),
    indicators,
    names,
    cells,
    size,
    gradeCells: grades.map((grade) => cells.byGrade[grade]),
    menuCells: menus.map((menu) => cells.byMenu[menu]),
    gradeAndMenuCells: grades.flatMap((grade) => menus.map((menu) => cells.byGradeAndMenu[grade][menu])),
    dimensionCells: dimensions.map((dimension) => cells.byDimension[dimension]),
  };
}

/** The keys of a group by what they are. */
const keysIn =
  (names: Names) =>
  (group: FigureGroup, outer: readonly string[]): readonly string[] =>
    names[FIGURES[group].keys[outer.length] as FigureKey]; // called only while keys are left

type AnyLayout = Layout<string, string, string>;

/** Households and persons. */
type Pair = [households: number, persons: number];

/** The counts of one area. */
export interface AreaCells {
  /** The households of cell `n` are at `2n`, its persons at `2n + 1`. */
  readonly counts: Float64Array;
  /** Patterns of dimensions by their bits; only those that occur. */
  readonly patterns: Pair[];
  /** The blocks asked for, counted so far. */
  readonly help: HelpCounts;
}

/** The cells of an area in which nobody is counted yet. */
export const emptyCells = ({ size }: AnyLayout, include: readonly ReportBlock[] = []): AreaCells => ({
  counts: new Float64Array(2 * size),
  patterns: [],
  help: noHelp(include),
});

/** Adds to one cell. */
export function addToCell(counts: AreaCells['counts'], cell: number, households: number, persons: number): void {
  counts[2 * cell] = (counts[2 * cell] as number) + households;
  counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + persons;
}

/** Adds to one pattern of dimensions. */
function addToPattern(patterns: Pair[], bits: number, households: number, persons: number): void {
  const pair = patterns[bits];
  if (pair === undefined) patterns[bits] = [households, persons];
  else {
    pair[0] += households;
    pair[1] += persons;
  }
}

/** What households on the register have in common. Dimensions are a bit each; a grade or a menu that is missing is -1. */
export interface Common {
  readonly grade: number;
  readonly menu: number;
  /** The dimensions failed at the baseline. */
  readonly failed: number;
  /** Those that remain. */
  readonly remaining: number;
}

/** Counts households on the register in every figure but those by indicator. */
export function addHouseholds(
  layout: AnyLayout,
  { counts, patterns }: AreaCells,
  { grade, menu, failed, remaining }: Common,
  households: number,
  persons: number,
): void {
  const { cells, gradeCells, menuCells, gradeAndMenuCells, dimensionCells } = layout;
  addToCell(counts, cells.registered, households, persons);
  addToCell(counts, grade < 0 ? cells.ungraded : (gradeCells[grade] as number), households, persons);
  addToCell(counts, menu < 0 ? cells.unassigned : (menuCells[menu] as number), households, persons);
  if (grade >= 0 && menu >= 0)
    addToCell(counts, gradeAndMenuCells[grade * menuCells.length + menu] as number, households, persons);
  for (let index = 0; index < dimensionCells.length; index += 1) {
    const dimension = dimensionCells[index] as Need<number>;
    if (failed & (1 << index)) addToCell(counts, dimension.failed, households, persons);
    if (remaining & (1 << index)) addToCell(counts, dimension.remaining, households, persons);
  }
  addToPattern(patterns, failed, households, persons);
}

/** The report that the counts of its areas make, with the blocks of the whole. */
export function reportOf<G extends string, M extends string, D extends string>(
  layout: Layout<G, M, D>,
  { asOf, areas: level = 'district', within = layout.programme.area }: ReportOptions,
  areas: ReadonlyMap<AreaCode, AreaCells>,
  help = noHelp([]),
): Report<G, M, D> {
  const whole = { ...emptyCells(layout), help };
  for (const cells of areas.values()) addCells(whole, cells);
  const { id, version } = layout.programme;
  return deepFreeze({
    programme: id,
    version,
    asOf,
    level,
    within: [within],
    figures: figuresOf(layout, whole),
    areas: sorted(Object.fromEntries([...areas].map(([area, cells]) => [area, figuresOf(layout, cells)]))),
  });
}

/** Adds the counts of an area to those of the whole. */
function addCells(whole: AreaCells, { counts, patterns }: AreaCells): void {
  for (let index = 0; index < counts.length; index += 1)
    whole.counts[index] = (whole.counts[index] as number) + (counts[index] as number);
  for (const [bits, [households, persons]] of Object.entries(patterns))
    addToPattern(whole.patterns, Number(bits), households, persons);
}

/** The counts of one area under the names of the programme. */
function figuresOf<G extends string, M extends string, D extends string>(
  { names }: Layout<G, M, D>,
  { counts, patterns, help }: AreaCells,
): Figures<G, M, D> {
  const byPattern = new Map(
    Object.entries(patterns).map(([bits, [households, persons]]) => [
      names.dimension.filter((_, index) => Number(bits) & (1 << index)).join('+'), // in the catalogue's order: `'health+income'`
      { households, persons },
    ]),
  );
  let cell = 0; // cells are numbered in the order in which figures are built
  const next = (): Tally => {
    cell += 1;
    return { households: counts[2 * cell - 2] as number, persons: counts[2 * cell - 1] as number };
  };
  const figures = buildFigures(keysIn({ ...names, pattern: [...byPattern.keys()].sort() }), ({ group, keys }) =>
    group === 'patterns' ? (byPattern.get(keys[0] as string) as Tally) : next(),
  );
  return { ...(figures as Figures<G, M, D>), ...helpFigures(help) }; // the names of the programme
}
