import { checkReportOf, type PublicReport, type Report } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkObject, shownValue } from '../vocabulary/index.js';
import { checkNoneHidden, mapReport } from './cells.js';

/**
 * Reports with every number rounded to the nearest multiple of `base`, totals like all others: another way to publish than hiding,
 * for tables of which hiding would leave nothing. Numbers no longer add up, small ones become 0 or `base`, and a share is a share of
 * rounded numbers. Every title of text, tables and charts says to what is rounded, and whatever works with counts refuses such a
 * report. Rounding keeps less secret than hiding: who knows all members of a group but one may learn of the last. Publish a report
 * in one way, never in both. Plan and care are left out.
 *
 * `RangeError` when `base` is not a whole number from 2, when a report is of another programme, version or cohort, or is rounded
 * already. `TypeError` when a tally is hidden.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, Array.from({ length: 13 }, (_, nth) => ({ ...row, id: `H${nth}` })));
 * const [rounded] = roundReports(trat2565, [weeklyReport(trat2565, households, { asOf: '2022-08-05' })]);
 * rounded?.figures.registered; // => { households: 15, persons: 15 }
 * rounded?.rounded; // => 5
 * ```
 */
export function roundReports<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  reports: readonly Report<G, M, D>[],
  options: { readonly base?: number } = {},
): PublicReport<G, M, D>[] {
  const call = 'roundReports';
  checkProgramme(call, programme);
  checkArray(call, 'reports', 'a list of reports', reports);
  checkObject(call, 'options', 'an object', options);
  const { base = 5 } = options;
  if (!Number.isInteger(base) || base < 2)
    throw new RangeError(`${call}: options.base must be a whole number from 2, not ${shownValue(base)}`);
  const nearest = (count: number | null): number => Math.round((count as number) / base) * base; // none is hidden, as was checked
  return reports.map((report, nth) => {
    checkReportOf(call, programme, `reports[${nth}]`, report);
    checkNoneHidden(call, `reports[${nth}]`, report);
    const rounded = mapReport(report, (_, __, { households, persons }) => ({
      households: nearest(households),
      persons: nearest(persons),
    }));
    return { ...rounded, rounded: base };
  });
}
