import { isAfter } from 'date-fns/isAfter';
import type { Day } from './day.js';
import { instantAt, readInstant } from './instant.js';
import { type ReportCalendar, reportDayOf, reportDays } from './report-calendar.js';

/** A report day and the instant it closes, ISO 8601 in UTC. */
export interface ReportCutoff {
  readonly day: Day;
  readonly cutoff: string;
}

/**
 * The instant a report closes, ISO 8601 in UTC. A time that a change of clocks skips is taken as much later.
 *
 * `RangeError` when the day is no report day of the calendar.
 *
 * @example
 * ```ts
 * cutoffOf(trat2565.calendar, '2022-08-05'); // => '2022-08-05T10:00:00.000Z'
 * ```
 */
export function cutoffOf(calendar: ReportCalendar, reportDay: Day): string {
  if (reportDayOf(calendar, reportDay) !== reportDay) {
    throw new RangeError(`Cannot find the cut-off of ${reportDay}: it is not a report day`);
  }
  return instantAt(reportDay, calendar.time, calendar.timeZone).toISOString();
}

/**
 * The first report still open at an instant, or null when all are closed. At its cut-off a report is closed.
 *
 * @param instant - ISO 8601 with its zone, `'2022-08-05T16:59:59+07:00'`; `RangeError` otherwise.
 *
 * @example
 * ```ts
 * nextReport(trat2565.calendar, '2022-08-05T09:59:59Z'); // => { day: '2022-08-05', cutoff: '2022-08-05T10:00:00.000Z' }
 * nextReport(trat2565.calendar, '2022-08-05T10:00:00Z')?.day; // => '2022-08-12'
 * ```
 */
export function nextReport(calendar: ReportCalendar, instant: string): ReportCutoff | null {
  const now = readInstant(instant);
  for (const day of reportDays(calendar)) {
    const cutoff = instantAt(day, calendar.time, calendar.timeZone);
    if (isAfter(cutoff, now)) return { day, cutoff: cutoff.toISOString() };
  }
  return null;
}
