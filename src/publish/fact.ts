import type { Day } from '../calendar/index.js';
import type { FigureGroup } from '../figures/index.js';
import type { Address } from './cells.js';
import type { Region } from './regions.js';

/**
 * What anybody knows of published tallies: the sum of `terms` is zero, or at most zero. A term may be a cell that no
 * report tells, such as a grade without a menu, or the households of one type.
 */
export interface Fact {
  readonly kind: 'zero' | 'atMostZero';
  readonly terms: readonly (readonly [cell: number, times: number])[];
  /** Whether it holds of households only, not of persons. */
  readonly ofHouseholds?: boolean;
  /** Whether it adds up regions, so that it says nothing of any one of them. */
  readonly ofRegions?: boolean;
  /** What ties two days: given up where the records contradict it. */
  readonly tie?: Tie;
}

/** What ties a region on a day to an earlier day, by one group of figures. */
export interface Tie {
  readonly asOf: Day;
  readonly since: Day;
  readonly region: Region;
  readonly group: FigureGroup;
}

/** A whole is the sum of its parts. */
export const sumOf = (whole: number, parts: readonly number[]): Fact => ({
  kind: 'zero',
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
});

/** Some together are at most others together. */
export const atMost = (less: readonly number[], more: readonly number[]): Fact => ({
  kind: 'atMostZero',
  terms: [...less.map((cell) => [cell, 1] as const), ...more.map((cell) => [cell, -1] as const)],
});

/** The facts that mention each cell. */
export function factsByCell(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const byCell = new Map<number, Fact[]>();
  for (const fact of facts) {
    for (const [cell] of fact.terms) {
      const known = byCell.get(cell);
      if (known) known.push(fact);
      else byCell.set(cell, [fact]);
    }
  }
  return byCell;
}

/** The index of a figure of one region, or of one type of its households. */
export type At = (group: Address['group'], keys: Address['keys'], stage?: string) => number;
