import type { Programme } from '../programme/index.js';
import { type AreaCode, deepFreeze } from '../vocabulary/index.js';
import { sorted } from './add-counts.js';
import { addFigures } from './add-figures.js';
import type { AreaCells } from './count-household.js';
import { figuresOf } from './figures-of.js';
import { noHelp, type ReportBlock } from './help-figures.js';
import type { Ledger } from './ledger.js';
import type { Report, ReportOptions } from './report.js';

/** The cells of an area in which nobody is counted yet. */
export const emptyCells = ({ cells }: Ledger<string, string, string>, include: readonly ReportBlock[]): AreaCells => ({
  counts: new Float64Array(2 * cells.size),
  patterns: new Map(),
  help: noHelp(include),
});

/** The report that the counts of its areas make. */
export function reportOf<G extends string, M extends string, D extends string>(
  { id, version }: Programme<G, M, D>,
  ledger: Ledger<G, M, D>,
  { asOf, include }: Required<Pick<ReportOptions, 'asOf' | 'include'>>,
  areas: ReadonlyMap<AreaCode, AreaCells>,
): Report<G, M, D> {
  const figures = [...areas].map(([area, cells]) => [area, figuresOf(ledger, cells)] as const);
  const nobody = figuresOf(ledger, emptyCells(ledger, include));
  return deepFreeze({
    programme: id,
    version,
    asOf,
    figures: figures.reduce((sum, [, area]) => addFigures(sum, area), nobody),
    areas: sorted(Object.fromEntries(figures)),
  });
}
