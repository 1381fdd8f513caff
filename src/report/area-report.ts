import type { Programme } from '../programme/index.js';
import { type AreaCode, deepFreeze } from '../vocabulary/index.js';
import { addCounts, sorted } from './add-counts.js';
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
  const whole = emptyCells(ledger, include);
  for (const cells of areas.values()) addCells(whole, cells);
  return deepFreeze({
    programme: id,
    version,
    asOf,
    figures: figuresOf(ledger, whole),
    areas: sorted(Object.fromEntries(figures)),
  });
}

/** Adds the counts of an area to those of the whole: numbers, before they are told in words. */
function addCells(whole: AreaCells, { counts, patterns, help }: AreaCells): void {
  for (let place = 0; place < counts.length; place += 1) {
    whole.counts[place] = (whole.counts[place] as number) + (counts[place] as number);
  }
  for (const [pattern, [households, persons]] of patterns) {
    const [before, people] = whole.patterns.get(pattern) ?? [0, 0];
    whole.patterns.set(pattern, [before + households, people + persons]);
  }
  whole.help = addCounts(whole.help, help);
}
