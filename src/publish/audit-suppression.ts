import type { Day } from '../calendar/index.js';
import type { AnyReport, CellAddress, FigureAddress } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { type AreaCode, wrongArgument } from '../vocabulary/index.js';
import { checkReports } from './cells.js';
import { hiddenNumbers, intruderView } from './intruder.js';

/** A hidden number, and what an intruder, somebody who wants to work it out, can deduce of it. */
export interface HiddenCell {
  /** The day of the report that hides it. */
  readonly asOf: Day;
  /** The area it is of; null for the whole. */
  readonly area: AreaCode | null;
  /** Which figure: its group, its keys and its stage. */
  readonly figure: FigureAddress;
  /** Which of the two numbers of the tally. */
  readonly unit: 'households' | 'persons';
  /** The least and the greatest it can be; when they are equal, it is not hidden at all. */
  readonly low: number;
  /** `Infinity` when nothing published bounds it. */
  readonly high: number;
}

/** How a published report is audited. */
export interface AuditOptions {
  /** The report published before this one, as it was published. */
  readonly earlier?: AnyReport;
  /**
   * `false` asks only which numbers can be worked out, which takes a fraction of the time: where `low` is below `high`, both
   * are numbers that it can be, and there may be others beyond. `true` unless told.
   */
  readonly exact?: boolean;
}

/**
 * What an intruder can deduce of every hidden number of a published report: the exact bounds over whole numbers, from all
 * that the report shows and everything that ties its tallies. With `earlier`, the hidden numbers of the report published
 * before are among the answers too, with its day. To know that nothing can be worked out, `exact: false` is enough.
 *
 * `RangeError` when a report is of another programme or version, when `earlier` is not of an earlier day, or of another level
 * or area, or when the tallies shown contradict each other.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const published = suppressReport(trat2565, weeklyReport(trat2565, households, { asOf: '2022-08-05' }));
 * auditSuppression(trat2565, published).find(({ area, figure }) => area === null && figure.group === 'grades');
 * // => {
 * //   asOf: '2022-08-05', area: null, figure: { group: 'grades', keys: ['C'], stage: null }, unit: 'households',
 * //   low: 1, high: Infinity,
 * // }
 * ```
 */
export function auditSuppression(programme: Programme, published: AnyReport, options: AuditOptions = {}): HiddenCell[] {
  checkReports('auditSuppression', programme, 'published', published, options);
  const { earlier, exact = true } = options;
  if (typeof exact !== 'boolean') throw wrongArgument('auditSuppression', 'options.exact', 'true or false', exact);
  const view = intruderView(programme, published, earlier);
  const hidden = hiddenNumbers(view, exact ? 'ends' : 'apart');
  if (hidden === null) throw new RangeError('auditSuppression: the tallies that published shows contradict each other');
  return hidden.map(({ cell, unit, low, high }) => {
    const { asOf, area, ...figure } = view.cells.addresses[cell] as CellAddress;
    return { asOf, area, figure, unit, low, high };
  });
}
