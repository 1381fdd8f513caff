import { ANY_GROUPS, type AnyReport, checkEarlier, checkReportOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject } from '../vocabulary/index.js';
import { auditOf } from './audit-publication.js';
import type { HiddenCell } from './hidden-cell.js';
import type { StopSignal } from './plan-publication.js';

/** How a published report is audited. */
export interface AuditOptions {
  /** The report published before this one, as it was published. */
  readonly earlier?: AnyReport;
  /**
   * `false` asks only which numbers can be worked out, which takes a fraction of the time: where `low` is below `high`, it can be
   * two numbers at least as far as fractions tell, and there may be others beyond. `true` unless told.
   */
  readonly exact?: boolean;
  /** Stops the work between two hidden numbers, by throwing its reason: an `AbortSignal`, or whatever says the same. */
  readonly signal?: StopSignal;
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
  const call = 'auditSuppression';
  checkProgramme(call, programme);
  checkReportOf(call, programme, 'published', published, 'counts', ANY_GROUPS);
  checkObject(call, 'options', 'an object', options);
  const { earlier, ...others } = options;
  if (earlier !== undefined) checkEarlier(call, programme, 'options.earlier', earlier, published);
  return auditOf(call, programme, [published], { ...others, earlier: earlier ? [earlier] : [] });
}
