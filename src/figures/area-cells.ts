import { type HelpCounts, noHelp, type ReportBlock } from './help-figures.js';
import type { Ledger } from './layout.js';

/** The counts of one area: households and persons of every cell, and of every pattern of dimensions by its bits. */
export interface AreaCells {
  /** Cell `n` has its households at `2n` and its persons at `2n + 1`. */
  readonly counts: Float64Array;
  readonly patterns: Map<number, [households: number, persons: number]>;
  /** The blocks asked for, counted so far. */
  readonly help: HelpCounts;
}

/** The cells of an area in which nobody is counted yet. */
export const emptyCells = ({ cells }: Ledger<string, string, string>, include: readonly ReportBlock[]): AreaCells => ({
  counts: new Float64Array(2 * cells.size),
  patterns: new Map(),
  help: noHelp(include),
});

/** Adds to one cell. */
export function addToCell(counts: AreaCells['counts'], cell: number, households: number, persons: number): void {
  counts[2 * cell] = (counts[2 * cell] as number) + households;
  counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + persons;
}

/** Adds to one pattern of dimensions; in place, as a report does it by the million. */
export function addToPattern(
  patterns: AreaCells['patterns'],
  pattern: number,
  households: number,
  persons: number,
): void {
  const tally = patterns.get(pattern);
  if (tally === undefined) patterns.set(pattern, [households, persons]);
  else {
    tally[0] += households;
    tally[1] += persons;
  }
}
