import type { AnyReport, PublicReport, Report } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { deepFreeze, type Source, shownValue } from '../vocabulary/index.js';
import { checkNoneHidden, checkReports, indexOf, mapReport } from './cells.js';
import { chooseCells, HIDDEN } from './choose-cells.js';
import { intruderView } from './intruder.js';

/** Which tallies are too small to be published: those of 1 to 4, unless an office decides otherwise. */
export const SMALL_CELLS: { readonly threshold: number; readonly source: Source } = deepFreeze({
  threshold: 5,
  source: {
    basis: 'assumption',
    ref: 'No Thai rule names a number; offices elsewhere take 3 to 11, and 5 as PEDSnet does. Project policy, not law.',
  },
});

/** How a report is made fit to be published. */
export interface SuppressOptions {
  /** Numbers from 1 to one below it are hidden; 5 unless told. */
  readonly threshold?: number;
  /** The report published before this one, as it was published. */
  readonly earlier?: AnyReport;
}

/**
 * The report as it may be published: tallies of which a number is from 1 to `threshold − 1` are hidden, as a pair, and
 * as few others as keep anybody from working a hidden one out: from the grades, menus, patterns and areas that add up,
 * from what indicators and dimensions say of each other, from households beside persons, or from an earlier report.
 * Zero is shown. The plan and care blocks are the office's own and are left out.
 *
 * `RangeError` when the threshold is not a whole number from 1, when a report is of another programme or version, or when
 * `earlier` is not of an earlier day, or of another level or area. `TypeError` when a tally of the report is hidden already.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const published = suppressReport(trat2565, weeklyReport(trat2565, households, { asOf: '2022-08-05' }));
 * published.figures.byGrade; // => { A: { households: 0, persons: 0 }, B: { households: 0, persons: 0 }, C: { households: null, persons: null }, F: { households: 0, persons: 0 } }
 * ```
 */
export function suppressReport<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  report: Report<G, M, D>,
  options: SuppressOptions = {},
): PublicReport<G, M, D> {
  checkReports('suppressReport', programme, 'report', report, options);
  const { threshold = SMALL_CELLS.threshold, earlier } = options;
  checkThreshold('suppressReport', threshold);
  checkNoneHidden('suppressReport', 'report', report);
  const view = intruderView(programme, report, earlier);
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const mustHide = new Set<number>();
  const mayHide = new Set<number>();
  for (const [cell, { asOf }] of view.cells.addresses.entries()) {
    const tally = view.cells.tallies[cell];
    if (asOf !== report.asOf || tally === undefined || tally.households === 0) continue;
    mayHide.add(cell);
    if (isSmall(tally.households) || isSmall(tally.persons)) mustHide.add(cell);
  }
  const hidden = chooseCells(view, mustHide, mayHide);
  return mapReport(report, (area, figure, tally) => {
    const cell = indexOf(view.cells, { asOf: report.asOf, area, ...figure });
    return cell !== undefined && hidden.has(cell) ? HIDDEN : tally;
  });
}

/** `RangeError` unless the value is a whole number from 1. */
export function checkThreshold(call: string, value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 1)
    throw new RangeError(`${call}: options.threshold must be a whole number from 1, not ${shownValue(value)}`);
}
