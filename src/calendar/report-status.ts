import { isAfter } from 'date-fns/isAfter';
import type { ReportCutoff } from './cutoff.js';
import type { Day } from './day.js';
import { instantAt, readInstant } from './instant.js';
import { type ReportCalendar, reportDays } from './report-calendar.js';

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

/**
 * How every report of the calendar stands at an instant. What came in after that instant is not seen; of several the
 * first counts.
 *
 * `RangeError` when an instant does not say its zone, or something came in for a day that is no report day.
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
  const now = readInstant(instant);
  const days = reportDays(calendar);
  const lost = received.find(({ day }) => !days.includes(day));
  if (lost) throw new RangeError(`Cannot tell how reports stand: ${lost.day} is not a report day`);
  return days.map((day) => {
    const cutoff = instantAt(day, calendar.time, calendar.timeZone);
    const arrivals = received.filter((one) => one.day === day).map(({ at }) => readInstant(at));
    const seen = arrivals.filter((at) => !isAfter(at, now));
    return { day, cutoff: cutoff.toISOString(), status: statusOf(cutoff, seen, now) };
  });
}

function statusOf(cutoff: Date, arrivals: readonly Date[], now: Date): ReportStatus['status'] {
  if (arrivals.length > 0) return arrivals.some((at) => !isAfter(at, cutoff)) ? 'onTime' : 'late';
  return isAfter(cutoff, now) ? 'upcoming' : 'missing';
}
