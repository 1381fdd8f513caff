import { daysInWeek, millisecondsInDay } from 'date-fns/constants';
import { checkObject, checkSource, type Source, shownValue } from '../vocabulary/index.js';
import { addDays, checkDay, type Day, dayFault, isDay, startOfDay, weekdayOf } from './day.js';
import { isTimeZone } from './instant.js';

/** How often a programme may report. */
const REPORT_CYCLES = Object.freeze(['week', 'monthEnd'] as const);

/** `'week'`: on one day of every week. `'monthEnd'`: on the last day of every month. */
export type ReportCycle = (typeof REPORT_CYCLES)[number];

/**
 * When a programme reports: every week on one day of the week, or at the end of every month; at one time of day in one time zone.
 * From `opened` to `deadline` are at most 100 years.
 */
export interface ReportCalendar {
  /** The day the programme starts; the first report is on or after it. */
  readonly opened: Day;
  /** The day the programme must be done; no report is after it. */
  readonly deadline: Day;
  /** `'week'` when left out. */
  readonly every?: ReportCycle;
  /** 0 for Sunday to 6 for Saturday; 5 is Friday. Ignored where reports are at the end of the month. */
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** The time of day a report closes, `'17:00'`. */
  readonly time: string;
  /**
   * The place whose clock counts, as the IANA time zone database writes it with its area: `'Asia/Bangkok'`,
   * `'Etc/GMT-7'`, or `'UTC'`. Offsets (`'+07:00'`), abbreviations and names without an area (`'EST5EDT'`) are refused.
   */
  readonly timeZone: string;
  readonly source?: Source;
}

/** The longest calendar. Every function over a calendar takes time that grows with its length. */
const LONGEST_YEARS = 100;

const DAYS_IN_YEAR = 365.2425; // of the Gregorian calendar, on average

/** What is wrong with the days of a calendar, in words, or null. */
function daysFault({ opened, deadline }: ReportCalendar): string | null {
  if (!isDay(opened)) return `opened ${shownValue(opened)} ${dayFault(opened)}`;
  if (!isDay(deadline)) return `deadline ${shownValue(deadline)} ${dayFault(deadline)}`;
  const days = (startOfDay(deadline).getTime() - startOfDay(opened).getTime()) / millisecondsInDay;
  return days > LONGEST_YEARS * DAYS_IN_YEAR
    ? `deadline ${deadline} is more than ${LONGEST_YEARS} years after opened ${opened}`
    : null;
}

/** What is wrong with the cycle, the time or the time zone of a calendar, in words, or null. */
function cycleFault({ every, weekday, time, timeZone }: ReportCalendar): string | null {
  if (![0, 1, 2, 3, 4, 5, 6].includes(weekday))
    return `weekday ${shownValue(weekday)} is not 0 (Sunday) to 6 (Saturday)`;
  if (every !== undefined && !REPORT_CYCLES.includes(every))
    return `every ${shownValue(every)} is neither "week" nor "monthEnd"`;
  if (typeof time !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    return `time ${shownValue(time)} is not a time of day such as "17:00"`;
  return isTimeZone(timeZone) ? null : `time zone ${shownValue(timeZone)} is unknown; write one such as "Asia/Bangkok"`;
}

const sound = new WeakSet<object>(); // frozen calendars that were checked before: nothing in them can have changed

/** `TypeError` unless the argument is an object, `RangeError` unless its fields are those of a report calendar. */
export function checkCalendar(call: string, calendar: unknown): void {
  checkObject(call, 'calendar', 'a report calendar', calendar);
  const given = calendar as ReportCalendar; // its fields are checked now
  if (sound.has(given)) return;
  const fault = daysFault(given) ?? cycleFault(given);
  if (fault !== null) throw new RangeError(`${call}: calendar has a fault: ${fault}`);
  if (given.source !== undefined) checkSource(call, 'calendar.source', given.source);
  if (Object.isFrozen(given)) sound.add(given);
}

/** The last day of the month that comes some months after that of a day. */
function monthEnd(day: Day, months: number): Day {
  const date = startOfDay(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10); // day 0 is the last before
}

/** The first report day on or after a day, whatever the opening and the deadline. */
export function firstReport({ every, weekday }: ReportCalendar, day: Day): Day {
  if (every === 'monthEnd') return monthEnd(day, 0);
  return addDays(day, (weekday - weekdayOf(day) + daysInWeek) % daysInWeek);
}

/** The report day after one, whatever the deadline. */
export const reportAfter = ({ every }: ReportCalendar, reportDay: Day): Day =>
  every === 'monthEnd' ? monthEnd(reportDay, 1) : addDays(reportDay, daysInWeek);

/**
 * Every report day of the calendar, in order.
 *
 * `TypeError` or `RangeError` when the calendar is none: a day outside 1880 to 2399, more than 100 years, an unknown time
 * zone.
 *
 * @example
 * ```ts
 * const fridays = reportDays(trat2565.calendar);
 * fridays.length; // => 21
 * fridays[0]; // => '2022-05-13'
 * ```
 */
export function reportDays(calendar: ReportCalendar): Day[] {
  checkCalendar('reportDays', calendar);
  const days: Day[] = [];
  for (let day = firstReport(calendar, calendar.opened); day <= calendar.deadline; day = reportAfter(calendar, day))
    days.push(day);
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
  checkCalendar('reportDayOf', calendar);
  checkDay('reportDayOf', 'day', day);
  const report = firstReport(calendar, day < calendar.opened ? calendar.opened : day);
  if (report > calendar.deadline) {
    throw new RangeError(
      `Cannot find the report of ${day}: no report day follows before the deadline ${calendar.deadline}`,
    );
  }
  return report;
}

/** What is wrong with a report calendar, in words, or null. */
export function calendarFault(calendar: ReportCalendar): string | null {
  if (typeof calendar !== 'object' || calendar === null) return `its calendar is ${shownValue(calendar)}`;
  const { opened, deadline } = calendar;
  const days = daysFault(calendar);
  if (days !== null) return days;
  if (deadline < opened) return `deadline ${deadline} is before opened ${opened}`;
  const cycle = cycleFault(calendar);
  if (cycle !== null) return cycle;
  return firstReport(calendar, opened) > deadline ? `no report day falls between ${opened} and ${deadline}` : null;
}
