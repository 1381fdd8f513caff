import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { Standing } from '../programme/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import type { RuleTable } from '../rules/index.js';

/**
 * A programme laid out for counting: what a household names by word or number, as a place; and for every figure of a
 * report, the place of its tally among the cells of an area.
 */
export interface Ledger<G extends string, M extends string, D extends string> {
  readonly programme: string;
  readonly grading: 'indicator' | 'dimension';
  readonly table: RuleTable<Standing, G>;
  readonly grades: readonly G[];
  readonly menus: readonly M[];
  readonly dimensions: readonly D[];
  /** Counted indicators by number. */
  readonly indicators: readonly number[];
  readonly placeOfMenu: ReadonlyMap<string, number>;
  /** By indicator number: its place among `indicators`, and the bit of its dimension. */
  readonly placeOfIndicator: readonly (number | undefined)[];
  readonly bitOfIndicator: readonly (number | undefined)[];
  readonly cells: CellPlaces;
}

/** The first cell of each group of figures. `size` is how many cells an area has. */
export interface CellPlaces {
  readonly registered: number;
  readonly left: number;
  readonly ungraded: number;
  readonly unassigned: number;
  readonly grades: number;
  readonly menus: number;
  /** Menu by menu within each grade. */
  readonly gradesAndMenus: number;
  readonly dimensionsFailed: number;
  readonly dimensionsRemaining: number;
  readonly indicatorsFailed: number;
  readonly indicatorsRemaining: number;
  readonly size: number;
}

/** The ledger of a programme. */
export function ledgerOf<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
): Ledger<G, M, D> {
  const counted = countedIndicators(programme.catalogue);
  const dimensions = dimensionsOf(programme.catalogue);
  const menus = programme.menus.map(({ menu }) => menu);
  const grades = programme.grading.rules.map(({ grade }) => grade);
  const placeOfIndicator: number[] = [];
  const bitOfIndicator: number[] = [];
  counted.forEach(({ number, dimension }, place) => {
    placeOfIndicator[number] = place;
    bitOfIndicator[number] = 1 << dimensions.indexOf(dimension);
  });
  return {
    programme: programme.id,
    grading: programme.grading.by,
    table: gradesOf(programme),
    grades,
    menus,
    dimensions,
    indicators: counted.map(({ number }) => number),
    placeOfMenu: new Map(menus.map((menu, place) => [menu, place])),
    placeOfIndicator,
    bitOfIndicator,
    cells: cellPlaces(grades.length, menus.length, dimensions.length, counted.length),
  };
}

function cellPlaces(grades: number, menus: number, dimensions: number, indicators: number): CellPlaces {
  let next = 0;
  const take = (count: number): number => {
    next += count;
    return next - count;
  };
  return {
    registered: take(1),
    left: take(1),
    ungraded: take(1),
    unassigned: take(1),
    grades: take(grades),
    menus: take(menus),
    gradesAndMenus: take(grades * menus),
    dimensionsFailed: take(dimensions),
    dimensionsRemaining: take(dimensions),
    indicatorsFailed: take(indicators),
    indicatorsRemaining: take(indicators),
    size: next,
  };
}
