import { recordOf, type Tally } from '../vocabulary/index.js';
import { sorted } from './add-counts.js';
import type { AreaCells } from './area-cells.js';
import { helpFigures } from './help-figures.js';
import type { Ledger } from './layout.js';
import type { Figures } from './report.js';

/** The counts of one area, told by the programme's own words. */
export function figuresOf<G extends string, M extends string, D extends string>(
  { cells, grades, menus, dimensions, indicators }: Ledger<G, M, D>,
  { counts, patterns, help }: AreaCells,
): Figures<G, M, D> {
  const at = (cell: number): Tally => ({ households: counts[2 * cell] ?? 0, persons: counts[2 * cell + 1] ?? 0 });
  return {
    registered: at(cells.registered),
    left: at(cells.left),
    byGrade: recordOf(grades, (_, place) => at(cells.grades + place)),
    ungraded: at(cells.ungraded),
    byMenu: recordOf(menus, (_, place) => at(cells.menus + place)),
    unassigned: at(cells.unassigned),
    byGradeAndMenu: recordOf(grades, (_, grade) =>
      recordOf(menus, (_, menu) => at(cells.gradesAndMenus + grade * menus.length + menu)),
    ),
    byDimension: recordOf(dimensions, (_, place) => ({
      failed: at(cells.dimensionsFailed + place),
      remaining: at(cells.dimensionsRemaining + place),
    })),
    byIndicator: recordOf(indicators.map(String), (_, place) => ({
      failed: at(cells.indicatorsFailed + place),
      remaining: at(cells.indicatorsRemaining + place),
    })),
    byPattern: sorted(
      Object.fromEntries(
        [...patterns].map(([bits, [households, persons]]) => [patternName(dimensions, bits), { households, persons }]),
      ),
    ),
    ...helpFigures(help),
  };
}

/** The dimensions of a pattern, in the catalogue's order: `'health+income'`. */
const patternName = (dimensions: readonly string[], bits: number): string =>
  dimensions.filter((_, place) => bits & (1 << place)).join('+');
