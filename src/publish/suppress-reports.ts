import type { PublicReport, Report } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { HiddenCell } from './hidden-cell.js';
import { type PublicationOptions, planOf } from './plan-publication.js';

/**
 * Reports that are read side by side, as they may be published, in the order given: of several levels, of the whole beside its
 * parts, of several days. What is told twice is hidden twice. As `suppressReport`, over all of them together and all that was
 * published `earlier`, of whatever day, or is `known` from what was published by hand. What has been published stays published.
 *
 * `RangeError` when the threshold is not a whole number from 1, when a report is of another programme or version, when tallies
 * contradict each other, or when something hidden could be worked out whatever else is hidden: `planPublication` says what.
 * `TypeError` when a tally of a report is hidden already.
 *
 * @example
 * ```ts
 * const row = { area: '230101', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const levels = (['district', 'subdistrict'] as const).map((areas) => weeklyReport(trat2565, households, { asOf: '2022-08-05', areas }));
 * const [byDistrict, bySubdistrict] = suppressReports(trat2565, levels);
 * byDistrict?.areas['2301']?.registered; // => { households: null, persons: null }
 * bySubdistrict?.areas['230101']?.registered; // => { households: null, persons: null }
 * ```
 */
export function suppressReports<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  reports: readonly Report<G, M, D>[],
  options: PublicationOptions = {},
): readonly PublicReport<G, M, D>[] {
  const { reports: published, exposed } = planOf('suppressReports', programme, reports, options);
  refuseExposed('suppressReports', programme, exposed);
  return published;
}

/** `RangeError` when numbers are exposed. */
export function refuseExposed(call: string, programme: Programme, exposed: readonly HiddenCell[]): void {
  const [first] = exposed;
  if (first !== undefined)
    throw new RangeError(
      `${call}: nothing keeps ${exposed.length} hidden numbers from being worked out, such as ${first.figure.group} of ${first.area ?? programme.area} on ${first.asOf}; planPublication lists them`,
    );
}
