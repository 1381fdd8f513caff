import { millisecondsInDay } from 'date-fns/constants';
import { isAfter } from 'date-fns/isAfter';
import { checkArray, checkLength, checkObject } from '../vocabulary/index.js';
import { addDays, checkDay, type Day } from './day.js';
import { clockOf, instantAt, readInstant } from './instant.js';
import { checkCalendar, firstReport, type ReportCalendar, reportAfter, reportDays } from './report-calendar.js';

/** A report day and the instant at which its report closes, ISO 8601 in UTC. */
export interface ReportCutoff {
  readonly day: Day;
  readonly cutoff: string;
}

/**
 * A function that returns the day on which the report of a report day closes: the report day itself or, where it is a
 * holiday, the day to which its cut-off moves. Make the function once for a calendar.
 */
export function cutoffDaysOf({ holidays = [], onHoliday = 'same' }: ReportCalendar): (reportDay: Day) => Day {
  const moved = new Map<Day, Day>();
  const step = onHoliday === 'before' ? -1 : 1;
  const days = onHoliday === 'same' ? [] : [...holidays].sort();
  // In a run of holidays, the one next to the working day comes first: each then takes the result of its neighbour.
  for (const day of onHoliday === 'before' ? days : days.reverse()) {
    const neighbour = addDays(day, step);
    moved.set(day, moved.get(neighbour) ?? neighbour);
  }
  return (reportDay) => moved.get(reportDay) ?? reportDay;
}

/**
 * The instant at which a report closes, ISO 8601 in UTC. A time that a change of clocks skips becomes later by the skipped
 * amount. Where the report day is a holiday, the cut-off moves to the working day before or after it, if the calendar says so.
 *
 * `RangeError` when the day is not a report day of the calendar.
 *
 * @example
 * ```ts
 * cutoffOf(trat2565.calendar, '2022-08-05'); // => '2022-08-05T10:00:00.000Z'
 * const holidays = ['2022-08-12']; // Mother's Day, a Friday
 * cutoffOf({ ...trat2565.calendar, holidays, onHoliday: 'before' }, '2022-08-12'); // => '2022-08-11T10:00:00.000Z'
 * ```
 */
export function cutoffOf(calendar: ReportCalendar, reportDay: Day): string {
  checkCalendar('cutoffOf', calendar);
  checkDay('cutoffOf', 'reportDay', reportDay);
  const { opened, deadline, time, timeZone } = calendar;
  if (reportDay < opened || reportDay > deadline || firstReport(calendar, reportDay) !== reportDay) {
    throw new RangeError(`Cannot find the cut-off of ${reportDay}: it is not a report day`);
  }
  return instantAt(cutoffDaysOf(calendar)(reportDay), time, clockOf(timeZone)).toISOString();
}

/**
 * The first report that is still open at an instant; null when all are closed. At its cut-off a report is closed.
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
  // No report of an earlier day is still open, in any time zone, even where a change of clocks skips a whole day.
  const before = new Date(now.getTime() - 2 * millisecondsInDay).toISOString().slice(0, 10);
  const clock = clockOf(timeZone);
  const cutoffDay = cutoffDaysOf(calendar);
  let from = before < opened ? opened : before;
  while (from > opened && cutoffDay(from) > before) from = addDays(from, -1); // a cut-off may have moved past holidays
  for (let day = firstReport(calendar, from); day <= deadline; day = reportAfter(calendar, day)) {
    const cutoff = instantAt(cutoffDay(day), time, clock);
    if (isAfter(cutoff, now)) return { day, cutoff: cutoff.toISOString() };
  }
  return null;
}

/** A report that came in: its report day and the instant, ISO 8601 with its zone. */
export interface ReceivedReport {
  readonly day: Day;
  readonly at: string;
}

/** A report day with the status of its report. */
export interface ReportStatus extends ReportCutoff {
  /** `'onTime'`: came by the cut-off. `'late'`: came after. `'missing'`: closed without it. `'upcoming'`: still open. */
  readonly status: 'onTime' | 'late' | 'missing' | 'upcoming';
}

/** The longest list of received reports. */
const MOST_RECEIVED = 100_000;

/**
 * The status of every report of the calendar at an instant. What came in after that instant does not count. Where several
 * came in for one report day, the first counts.
 *
 * `RangeError` when an instant has no zone, something came in for a day that is not a report day, or more than
 * 100,000 reports came in.
 *
 * @example
 * ```ts
 * const received = [{ day: '2022-05-13', at: '2022-05-13T16:40:00+07:00' }, { day: '2022-05-20', at: '2022-05-21T09:00:00+07:00' }];
 * const statuses = reportStatus(trat2565.calendar, received, '2022-05-28T00:00:00Z');
 * statuses.slice(0, 4).map(({ day, status }) => `${day} ${status}`);
 * // => ['2022-05-13 onTime', '2022-05-20 late', '2022-05-27 missing', '2022-06-03 upcoming']
 * ```
 */
export function reportStatus(
  calendar: ReportCalendar,
  received: readonly ReceivedReport[],
  instant: string,
): ReportStatus[] {
  checkCalendar('reportStatus', calendar);
  checkArray('reportStatus', 'received', 'an array of received reports', received);
  checkLength('reportStatus', 'received', MOST_RECEIVED, received.length);
  const now = readInstant('reportStatus', 'instant', instant);
  const days = reportDays(calendar);
  const arrivals = firstArrivals(days, received);
  const clock = clockOf(calendar.timeZone);
  const cutoffDay = cutoffDaysOf(calendar);
  return days.map((day) => {
    const cutoff = instantAt(cutoffDay(day), calendar.time, clock);
    return { day, cutoff: cutoff.toISOString(), status: statusOf(cutoff, arrivals.get(day), now) };
  });
}

/** The first instant at which something came in for each report day. */
function firstArrivals(days: readonly Day[], received: readonly ReceivedReport[]): Map<Day, Date> {
  const known = new Set(days);
  const arrivals = new Map<Day, Date>();
  for (const [index, one] of received.entries()) {
    checkObject('reportStatus', `received[${index}]`, 'a received report', one);
    checkDay('reportStatus', `received[${index}].day`, one.day);
    if (!known.has(one.day))
      throw new RangeError(`reportStatus: received[${index}].day ${one.day} is not a report day`);
    const at = readInstant('reportStatus', `received[${index}].at`, one.at);
    const earlier = arrivals.get(one.day);
    if (earlier === undefined || earlier > at) arrivals.set(one.day, at);
  }
  return arrivals;
}

function statusOf(cutoff: Date, arrival: Date | undefined, now: Date): ReportStatus['status'] {
  if (arrival !== undefined && arrival <= now) return arrival > cutoff ? 'late' : 'onTime';
  return isAfter(cutoff, now) ? 'upcoming' : 'missing';
}
