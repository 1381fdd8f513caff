import { daysInWeek, millisecondsInDay } from 'date-fns/constants';
import { checkObject, checkSource, type Source, shownValue } from '../vocabulary/index.js';
import {
  addDays,
  checkDay,
  type Day,
  dayFault,
  EARLIEST_DAY,
  isDay,
  LATEST_DAY,
  startOfDay,
  weekdayOf,
} from './day.js';
import { isTimeZone } from './instant.js';

/** How often a programme may report; a day of the month is the other choice. */
const REPORT_CYCLES = Object.freeze(['week', 'twoWeeks', 'monthEnd', 'quarterEnd'] as const);

/**
 * `'week'`: on one day of every week. `'twoWeeks'`: on that day of every second week, counted from the first on or after the opening.
 * `'monthEnd'`: on the last day of every month. `'quarterEnd'`: on the last day of December, March, June and September, with which the
 * quarters of the fiscal year end. `{ dayOfMonth: 25 }`: on the 25th of every month; where a month has no such day, on its last.
 */
export type ReportCycle = (typeof REPORT_CYCLES)[number] | { readonly dayOfMonth: number };

/** What may happen to a cut-off on a holiday. */
const ON_HOLIDAY = Object.freeze(['same', 'before', 'after'] as const);

/**
 * What happens to the cut-off of a report day that is a holiday. `'same'`: nothing. `'before'`: it moves to the last day before
 * that is not a holiday. `'after'`: it moves to the first day after that is not a holiday. The time of day and the report day do
 * not change.
 */
export type OnHoliday = (typeof ON_HOLIDAY)[number];

/**
 * When a programme reports: on one day of every week or every second week, on one day of every month, or at the end of every month
 * or quarter; at one time of day in one time zone. `deadline` is at most 100 years after `opened`.
 */
export interface ReportCalendar {
  /** The day on which the programme starts; the first report is on or after it. */
  readonly opened: Day;
  /** The day by which the programme must be done; no report is after it. */
  readonly deadline: Day;
  /** `'week'` when left out. */
  readonly every?: ReportCycle;
  /** 0 for Sunday to 6 for Saturday; 5 is Friday. Ignored where reports are monthly or quarterly. */
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** The time of day at which a report closes, `'17:00'`. */
  readonly time: string;
  /**
   * The time zone of that time, spelled as in the IANA time zone database with its area: `'Asia/Bangkok'`,
   * `'Etc/GMT-7'`, or `'UTC'`. Offsets (`'+07:00'`), abbreviations and names without an area (`'EST5EDT'`) are refused.
   */
  readonly timeZone: string;
  /**
   * The days on which offices are closed, at most 10,000, in any order. A Saturday or a Sunday is a holiday only where it is listed.
   */
  readonly holidays?: readonly Day[];
  /** `'same'` when left out: holidays then change nothing. A moved cut-off may lie before `opened` or after `deadline`. */
  readonly onHoliday?: OnHoliday;
  readonly source?: Source;
}

/** The longest calendar. Every function over a calendar takes time that grows with its length. */
const LONGEST_YEARS = 100;

/** The longest list of holidays: a hundred a year. */
const MOST_HOLIDAYS = 10_000;

const DAYS_IN_YEAR = 365.2425; // of the Gregorian calendar, on average

/** What is wrong with the days of a calendar, in words; null when nothing is. */
function daysFault({ opened, deadline }: ReportCalendar): string | null {
  if (!isDay(opened)) return `opened ${shownValue(opened)} ${dayFault(opened)}`;
  if (!isDay(deadline)) return `deadline ${shownValue(deadline)} ${dayFault(deadline)}`;
  const days = (startOfDay(deadline).getTime() - startOfDay(opened).getTime()) / millisecondsInDay;
  return days > LONGEST_YEARS * DAYS_IN_YEAR
    ? `deadline ${deadline} is more than ${LONGEST_YEARS} years after opened ${opened}`
    : null;
}

/** What is wrong with the cycle of a calendar, in words; null when nothing is. */
function everyFault(every: ReportCycle | undefined): string | null {
  if (every === undefined) return null;
  if (typeof every === 'object' && every !== null) {
    const { dayOfMonth } = every;
    return Number.isInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= LONGEST_MONTH
      ? null
      : `every.dayOfMonth ${shownValue(dayOfMonth)} is not a whole number from 1 to ${LONGEST_MONTH}`;
  }
  if (REPORT_CYCLES.includes(every)) return null;
  return `every ${shownValue(every)} is not one of ${listed(REPORT_CYCLES)}, { dayOfMonth: 1 to ${LONGEST_MONTH} }`;
}

/** How many days the longest month has. */
const LONGEST_MONTH = 31;

const listed = (words: readonly string[]): string => words.map((word) => JSON.stringify(word)).join(', ');

/** What is wrong with the holidays of a calendar, in words; null when nothing is. */
function holidaysFault({ holidays, onHoliday }: ReportCalendar): string | null {
  if (onHoliday !== undefined && !ON_HOLIDAY.includes(onHoliday))
    return `onHoliday ${shownValue(onHoliday)} is not one of ${listed(ON_HOLIDAY)}`;
  if (holidays === undefined) return null;
  if (!Array.isArray(holidays)) return `holidays ${shownValue(holidays)} is not an array of days`;
  if (holidays.length > MOST_HOLIDAYS) return `holidays has ${holidays.length} days; the most is ${MOST_HOLIDAYS}`;
  const index = holidays.findIndex((day) => !isDay(day) || day === EARLIEST_DAY || day === LATEST_DAY);
  if (index < 0) return null;
  const day: Day = holidays[index];
  // A cut-off may move to the day before or after a holiday, so the first and the last day cannot be holidays.
  const fault = isDay(day) ? `is not between ${EARLIEST_DAY} and ${LATEST_DAY}` : dayFault(day);
  return `holidays[${index}] ${shownValue(day)} ${fault}`;
}

/** What is wrong with the cycle, the time or the time zone of a calendar, in words; null when nothing is. */
function cycleFault({ every, weekday, time, timeZone }: ReportCalendar): string | null {
  if (![0, 1, 2, 3, 4, 5, 6].includes(weekday))
    return `weekday ${shownValue(weekday)} is not 0 (Sunday) to 6 (Saturday)`;
  const fault = everyFault(every);
  if (fault !== null) return fault;
  if (typeof time !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    return `time ${shownValue(time)} is not a time of day such as "17:00"`;
  return isTimeZone(timeZone) ? null : `time zone ${shownValue(timeZone)} is unknown; write one such as "Asia/Bangkok"`;
}

const checked = new WeakSet<object>(); // frozen calendars that were checked before, which cannot have changed

/** `TypeError` unless the argument is an object, `RangeError` unless its fields are those of a report calendar. */
export function checkCalendar(call: string, calendar: unknown): void {
  checkObject(call, 'calendar', 'a report calendar', calendar);
  const given = calendar as ReportCalendar; // its fields are checked now
  if (checked.has(given)) return;
  const fault = daysFault(given) ?? cycleFault(given) ?? holidaysFault(given);
  if (fault !== null) throw new RangeError(`${call}: calendar has a fault: ${fault}`);
  if (given.source !== undefined) checkSource(call, 'calendar.source', given.source);
  if ([given, given.every, given.holidays].every(Object.isFrozen)) checked.add(given); // a value that is not an object counts as frozen
}

/** A day of the month that is some months after that of another day; the last day of that month where it is shorter. */
function dayOfMonthAfter(day: Day, months: number, dayOfMonth: number): Day {
  const date = startOfDay(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)); // day 0 is the last day of the month before
  last.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The last day of the month of a day. */
export const monthEndOf = (day: Day): Day => dayOfMonthAfter(day, 0, LONGEST_MONTH);

/** The day of the month of the reports; null where reports are weekly. */
function dayInMonth({ every = 'week' }: ReportCalendar): number | null {
  if (typeof every === 'object') return every.dayOfMonth;
  return every === 'week' || every === 'twoWeeks' ? null : LONGEST_MONTH;
}

/** How many weeks, or months where reports are monthly, are between two report days. */
const stepOf = ({ every }: ReportCalendar): number => (every === 'twoWeeks' ? 2 : every === 'quarterEnd' ? 3 : 1);

/** The first report day on or after a day, also after the deadline. Every second week is counted from the opening. */
export function firstReport(calendar: ReportCalendar, day: Day): Day {
  const dayOfMonth = dayInMonth(calendar);
  if (dayOfMonth === null) {
    const next = (from: Day): Day => addDays(from, (calendar.weekday - weekdayOf(from) + daysInWeek) % daysInWeek);
    if (calendar.every !== 'twoWeeks') return next(day);
    const first = next(calendar.opened);
    const apart = (startOfDay(day).getTime() - startOfDay(first).getTime()) / millisecondsInDay;
    return addDays(first, Math.ceil(apart / (2 * daysInWeek)) * 2 * daysInWeek);
  }
  const step = stepOf(calendar);
  const months = step - 1 - (startOfDay(day).getUTCMonth() % step); // counted from January: quarters of the fiscal year end in the same months
  const report = dayOfMonthAfter(day, months, dayOfMonth);
  return report < day ? dayOfMonthAfter(day, months + step, dayOfMonth) : report;
}

/** The report day that is a number of reports later, or earlier when negative, also before the opening or after the deadline. */
export function reportAfter(calendar: ReportCalendar, reportDay: Day, reports = 1): Day {
  const dayOfMonth = dayInMonth(calendar);
  const steps = reports * stepOf(calendar);
  return dayOfMonth === null ? addDays(reportDay, steps * daysInWeek) : dayOfMonthAfter(reportDay, steps, dayOfMonth);
}

/** The last report day strictly before the opening, as if the calendar had begun earlier. */
export function reportBeforeOpening(calendar: ReportCalendar): Day {
  const day = reportAfter(calendar, firstReport(calendar, calendar.opened), -1);
  return day < EARLIEST_DAY ? EARLIEST_DAY : day;
}

/**
 * Every report day of the calendar, in order.
 *
 * `TypeError` or `RangeError` when the argument is not a report calendar: it has a day outside 1880 to 2399, more than 100 years
 * or an unknown time zone.
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
 * The report day that a day belongs to: the first on or after it. Days before the opening belong to the first report.
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

/** What is wrong with a report calendar, in words; null when nothing is. */
export function calendarFault(calendar: ReportCalendar): string | null {
  if (typeof calendar !== 'object' || calendar === null) return `its calendar is ${shownValue(calendar)}`;
  const { opened, deadline } = calendar;
  const days = daysFault(calendar);
  if (days !== null) return days;
  if (deadline < opened) return `deadline ${deadline} is before opened ${opened}`;
  const fault = cycleFault(calendar) ?? holidaysFault(calendar);
  if (fault !== null) return fault;
  return firstReport(calendar, opened) > deadline ? `no report day falls between ${opened} and ${deadline}` : null;
}
