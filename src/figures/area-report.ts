import type { Programme } from '../programme/index.js';
import { type AreaCode, deepFreeze } from '../vocabulary/index.js';
import { sorted } from './add-counts.js';
import { type AreaCells, addToPattern, emptyCells } from './area-cells.js';
import { figuresOf } from './figures-of.js';
import { addHelp } from './help-figures.js';
import type { Ledger } from './layout.js';
import type { Report, ReportOptions } from './report.js';

/** The report that the counts of its areas make. */
export function reportOf<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  ledger: Ledger<G, M, D>,
  { asOf, areas: level = 'district', within = programme.area, include = [] }: ReportOptions,
  areas: ReadonlyMap<AreaCode, AreaCells>,
): Report<G, M, D> {
  const figures = [...areas].map(([area, cells]) => [area, figuresOf(ledger, cells)] as const);
  const whole = emptyCells(ledger, include);
  for (const cells of areas.values()) addCells(whole, cells);
  return deepFreeze({
    programme: programme.id,
    version: programme.version,
    asOf,
    level,
    within: [within],
    figures: figuresOf(ledger, whole),
    areas: sorted(Object.fromEntries(figures)),
  });
}

/** Adds the counts of an area to those of the whole: numbers, before they are told in words. */
function addCells(whole: AreaCells, { counts, patterns, help }: AreaCells): void {
  for (let place = 0; place < counts.length; place += 1) {
    whole.counts[place] = (whole.counts[place] as number) + (counts[place] as number);
  }
  for (const [pattern, [households, persons]] of patterns) addToPattern(whole.patterns, pattern, households, persons);
  addHelp(whole.help, help);
}
