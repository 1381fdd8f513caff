import { isDay } from './day.js';
import { instantAt } from './instant.js';
import { REPORT_CYCLES, type ReportCalendar, reportDays } from './report-calendar.js';

/** A week before the last day that four digits can write. */
const LATEST = '9999-12-24';

/** What is wrong with a report calendar, in words, or null. */
export function calendarFault(calendar: ReportCalendar): string | null {
  const { opened, deadline, every, weekday, time, timeZone } = calendar;
  if (!isDay(opened)) return `opened ${JSON.stringify(opened)} is not a calendar day such as "2022-05-09"`;
  if (!isDay(deadline)) return `deadline ${JSON.stringify(deadline)} is not a calendar day such as "2022-09-30"`;
  if (deadline < opened) return `deadline ${deadline} is before opened ${opened}`;
  if (deadline > LATEST) return `deadline ${deadline} is too far off`;
  if (![0, 1, 2, 3, 4, 5, 6].includes(weekday))
    return `weekday ${JSON.stringify(weekday)} is not 0 (Sunday) to 6 (Saturday)`;
  if (every !== undefined && !REPORT_CYCLES.includes(every))
    return `every ${JSON.stringify(every)} is neither "week" nor "monthEnd"`;
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    return `time ${JSON.stringify(time)} is not a time of day such as "17:00"`;
  if (!isTimeZone(timeZone))
    return `time zone ${JSON.stringify(timeZone)} is unknown; write one such as "Asia/Bangkok"`;
  if (reportDays(calendar).length === 0) return `no report day falls between ${opened} and ${deadline}`;
  return null;
}

function isTimeZone(timeZone: unknown): boolean {
  if (typeof timeZone !== 'string') return false; // Intl would take the machine's own
  try {
    instantAt('2022-01-01', '00:00', timeZone);
    return true;
  } catch {
    return false; // Intl answers an unknown zone with a RangeError
  }
}
