import { millisecondsInDay } from 'date-fns/constants';
import { isAfter } from 'date-fns/isAfter';
import { checkDay, type Day } from './day.js';
import { clockOf, instantAt, readInstant } from './instant.js';
import { checkCalendar, firstReport, type ReportCalendar, reportAfter } from './report-calendar.js';

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
  checkCalendar('cutoffOf', calendar);
  checkDay('cutoffOf', 'reportDay', reportDay);
  const { opened, deadline, time, timeZone } = calendar;
  if (reportDay < opened || reportDay > deadline || firstReport(calendar, reportDay) !== reportDay) {
    throw new RangeError(`Cannot find the cut-off of ${reportDay}: it is not a report day`);
  }
  return instantAt(reportDay, time, clockOf(timeZone)).toISOString();
}

/**
 * The first report still open at an instant, or null when all are closed. At its cut-off a report is closed.
 *
 * @param instant - ISO 8601 with its zone, of a year from 1880 to 2399, `'2022-08-05T16:59:59+07:00'`; `RangeError`
 * otherwise.
 *
 * @example
 * ```ts
 * nextReport(trat2565.calendar, '2022-08-05T09:59:59Z'); // => { day: '2022-08-05', cutoff: '2022-08-05T10:00:00.000Z' }
 * nextReport(trat2565.calendar, '2022-08-05T10:00:00Z')?.day; // => '2022-08-12'
 * ```
 */
export function nextReport(calendar: ReportCalendar, instant: string): ReportCutoff | null {
  checkCalendar('nextReport', calendar);
  const now = readInstant('nextReport', 'instant', instant);
  const { opened, deadline, time, timeZone } = calendar;
  // Reports of earlier days have closed, in whatever place and even where a change of clocks skips a whole day.
  const before = new Date(now.getTime() - 2 * millisecondsInDay).toISOString().slice(0, 10);
  if (before > deadline) return null;
  const clock = clockOf(timeZone);
  const first = firstReport(calendar, before < opened ? opened : before);
  for (let day = first; day <= deadline; day = reportAfter(calendar, day)) {
    const cutoff = instantAt(day, time, clock);
    if (isAfter(cutoff, now)) return { day, cutoff: cutoff.toISOString() };
  }
  return null;
}
