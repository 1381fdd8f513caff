import { isAfter } from 'date-fns/isAfter';
import { checkArray, checkLength, checkObject } from '../vocabulary/index.js';
import type { ReportCutoff } from './cutoff.js';
import { checkDay, type Day } from './day.js';
import { clockOf, instantAt, readInstant } from './instant.js';
import { checkCalendar, type ReportCalendar, reportDays } from './report-calendar.js';

/** A report that came in: of which report day, and when, ISO 8601 with its zone. */
export interface ReceivedReport {
  readonly day: Day;
  readonly at: string;
}

/** A report day with how its report stands. */
export interface ReportStatus extends ReportCutoff {
  /** `'onTime'`: came by the cut-off. `'late'`: came after. `'missing'`: closed without it. `'upcoming'`: still open. */
  readonly status: 'onTime' | 'late' | 'missing' | 'upcoming';
}

/** The longest list of received reports. */
const MOST_RECEIVED = 100_000;

/**
 * How every report of the calendar stands at an instant. What came in after that instant is not seen; of several the
 * first counts.
 *
 * `RangeError` when an instant does not say its zone, something came in for a day that is no report day, or more than
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
  return days.map((day) => {
    const cutoff = instantAt(day, calendar.time, clock);
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
    if (!known.has(one.day)) throw new RangeError(`Cannot tell how reports stand: ${one.day} is not a report day`);
    const at = readInstant('reportStatus', `received[${index}].at`, one.at);
    const earlier = arrivals.get(one.day);
    if (earlier === undefined || isAfter(earlier, at)) arrivals.set(one.day, at);
  }
  return arrivals;
}

function statusOf(cutoff: Date, arrival: Date | undefined, now: Date): ReportStatus['status'] {
  if (arrival !== undefined && !isAfter(arrival, now)) return isAfter(arrival, cutoff) ? 'late' : 'onTime';
  return isAfter(cutoff, now) ? 'upcoming' : 'missing';
}
