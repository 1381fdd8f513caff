import { type AnyReport, checkEarlier, checkReportOf, type PublicReport, type Report } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject } from '../vocabulary/index.js';
import { type PublicationOptions, planOf } from './plan-publication.js';
import { refuseExposed } from './suppress-reports.js';

/** How a report is made fit to be published. */
export interface SuppressOptions extends Omit<PublicationOptions, 'earlier' | 'known'> {
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
 * `earlier` is not of an earlier day, or of another level or area, or when something hidden could be worked out whatever else is
 * hidden: `planPublication` says what. `TypeError` when a tally of the report is hidden already.
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
  const call = 'suppressReport';
  checkProgramme(call, programme);
  checkReportOf(call, programme, 'report', report);
  checkObject(call, 'options', 'an object', options);
  const { earlier, ...others } = options;
  if (earlier !== undefined) checkEarlier(call, programme, 'options.earlier', earlier, report);
  const publication = planOf(call, programme, [report], { ...others, earlier: earlier ? [earlier] : [] }, 'report');
  refuseExposed(call, programme, publication.exposed);
  const { reports } = publication;
  return reports[0] as PublicReport<G, M, D>; // as many as were given
}
