import { type AnyReport, FIGURE_GROUPS, type FigureGroup, figureCells } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { areasOf, figuresOf } from './cells.js';
import { levelOf, regionOf } from './regions.js';
import { SHOW_LEVELS, type ShowLevel } from './show.js';

/** A group of figures of which little is left at one level of areas. */
export interface TooFine {
  readonly level: ShowLevel;
  readonly group: FigureGroup;
  /** Tallies that are not zero, of all reports together; one that two reports tell is counted once. */
  readonly tallies: number;
  /** How many of them are hidden: more than half. */
  readonly hidden: number;
  /** The next coarser level, at which the group may be published instead; null for the whole, where only leaving it out is left. */
  readonly coarser: ShowLevel | null;
}

/** The levels and groups of which more than half of what is not zero is hidden. */
export function tooFineIn(programme: Programme, published: readonly AnyReport[]): TooFine[] {
  const rows = new Map<string, { tallies: number; hidden: number }>();
  const counted = new Set<string>();
  for (const report of published)
    for (const area of areasOf(report)) {
      const region = regionOf(report, area);
      for (const [{ group, keys, stage }, { households }] of figureCells(figuresOf(report, area))) {
        const cell = JSON.stringify([report.asOf, region, group, keys, stage]);
        if (households === 0 || counted.has(cell)) continue; // zero is never hidden
        counted.add(cell);
        const key = `${levelOf(region, programme.area)} ${group}`;
        const row = rows.get(key) ?? { tallies: 0, hidden: 0 };
        rows.set(key, row);
        row.tallies += 1;
        if (households === null) row.hidden += 1;
      }
    }
  return SHOW_LEVELS.flatMap((level, nth) =>
    FIGURE_GROUPS.flatMap((group): TooFine[] => {
      const row = rows.get(`${level} ${group}`);
      if (row === undefined || row.hidden * 2 <= row.tallies) return [];
      return [{ level, group, ...row, coarser: SHOW_LEVELS[nth - 1] ?? null }];
    }),
  );
}
