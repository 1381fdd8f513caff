import { daysInWeek } from 'date-fns/constants';
import type { Source } from '../vocabulary/index.js';
import { addDays, type Day, startOfDay, weekdayOf } from './day.js';

/** How often a programme may report. */
export const REPORT_CYCLES = Object.freeze(['week', 'monthEnd'] as const);

/** `'week'`: on one day of every week. `'monthEnd'`: on the last day of every month. */
export type ReportCycle = (typeof REPORT_CYCLES)[number];

/** When a programme reports: every week on one day of the week, or at the end of every month; at one time of one place. */
export interface ReportCalendar {
  /** The day the programme starts; the first report is on or after it. */
  readonly opened: Day;
  /** The day the programme must be done; no report is after it. */
  readonly deadline: Day;
  /** `'week'` unless told. */
  readonly every?: ReportCycle;
  /** 0 for Sunday to 6 for Saturday; 5 is Friday. Not looked at where reports are at the end of the month. */
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** The time of day a report closes, `'17:00'`. */
  readonly time: string;
  /** The place whose clock counts, as in the IANA time zone database: `'Asia/Bangkok'`. */
  readonly timeZone: string;
  readonly source?: Source;
}

/** The first report day on or after a day, whatever the opening and the deadline. */
function firstReport({ every, weekday }: ReportCalendar, day: Day): Day {
  if (every === 'monthEnd') {
    const date = startOfDay(day);
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10); // day 0 is the last before
  }
  return addDays(day, (weekday - weekdayOf(day) + daysInWeek) % daysInWeek);
}

/**
 * Every report day of the calendar, in order.
 *
 * @example
 * ```ts
 * const fridays = reportDays(trat2565.calendar);
 * fridays.length; // => 21
 * fridays[0]; // => '2022-05-13'
 * ```
 */
export function reportDays(calendar: ReportCalendar): Day[] {
  const days: Day[] = [];
  let day = firstReport(calendar, calendar.opened);
  while (day <= calendar.deadline) {
    days.push(day);
    day = firstReport(calendar, addDays(day, 1));
  }
  return days;
}

/**
 * The report a day belongs to: the first report day on or after it. Days before the opening belong to the first
 * report.
 *
 * `RangeError` when the day does not exist or is after the last report.
 *
 * @example
 * ```ts
 * reportDayOf(trat2565.calendar, '2022-08-05'); // => '2022-08-05'
 * reportDayOf(trat2565.calendar, '2022-08-06'); // => '2022-08-12'
 * ```
 */
export function reportDayOf(calendar: ReportCalendar, day: Day): Day {
  startOfDay(day); // a day that does not exist would compare as text
  const report = firstReport(calendar, day < calendar.opened ? calendar.opened : day);
  if (report > calendar.deadline) {
    throw new RangeError(
      `Cannot find the report of ${day}: no report day follows before the deadline ${calendar.deadline}`,
    );
  }
  return report;
}
