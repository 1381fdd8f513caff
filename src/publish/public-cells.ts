import type { Figures, PublicReport } from '../figures/index.js';
import type { PublicTally } from '../vocabulary/index.js';

/** Every tally of a report by its place in it: `'figures.byGrade.A'`, `'areas.2301.registered'`. */
export type PublicCells = ReadonlyMap<string, PublicTally>;

/** The tallies of a report. Not those of plan and care, which are the office's own and are not published. */
export function cellsOf(report: PublicReport): PublicCells {
  const cells = new Map<string, PublicTally>();
  mapCells(report, (place, tally) => {
    cells.set(place, tally);
    return tally;
  });
  return cells;
}

/** The report with each tally put through `change`, and without plan and care. */
export function mapCells<G extends string, M extends string, D extends string>(
  report: PublicReport<G, M, D>,
  change: (place: string, tally: PublicTally) => PublicTally,
): PublicReport<G, M, D> {
  const figures = (place: string, { plan: _, care: __, ...told }: Figures<G, M, D, PublicTally>) =>
    mapTallies(place, told, change) as Figures<G, M, D, PublicTally>;
  const areas = Object.entries<Figures<G, M, D, PublicTally>>(report.areas).map(([code, told]) => [
    code,
    figures(`areas.${code}`, told),
  ]);
  return { ...report, figures: figures('figures', report.figures), areas: Object.fromEntries(areas) };
}

function mapTallies(place: string, part: object, change: (place: string, tally: PublicTally) => PublicTally): object {
  if ('households' in part) return change(place, part as PublicTally);
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [key, mapTallies(`${place}.${key}`, inner as object, change)]),
  );
}

/** Whose figures a place is in, `'figures'` for the whole or `'areas.2301'`; in an earlier report the same. */
export const figuresAt = (place: string): string => /^(?:earlier\.)?(figures|areas\.\d+)/.exec(place)?.[1] ?? '';
