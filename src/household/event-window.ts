import {
  addDays,
  type Day,
  EARLIEST_DAY,
  isDay,
  LATEST_DAY,
  type ReportCalendar,
  startOfDay,
  weekdayOf,
} from '../calendar/index.js';

/** What the days of a record are checked against. Every programme has it. */
export interface EventTerms {
  readonly declared?: Day;
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
}

/** The first and the last day on which something may happen to a household. */
export interface EventWindow {
  readonly first: Day;
  readonly last: Day;
}

/** How long after the deadline a day of a record may lie. */
const YEARS_AFTER = 2;

/**
 * The days on which something may happen to a household of a programme: from `eventsFrom`, else `declared`, else the
 * report day before `opened`; to two years after the deadline.
 */
export const eventWindowOf = ({ declared, eventsFrom, calendar }: EventTerms): EventWindow => ({
  first: eventsFrom ?? declared ?? reportBefore(calendar),
  last: yearsAfter(calendar.deadline),
});

/** The last report day strictly before the opening, as if the calendar had begun earlier. */
function reportBefore({ every, opened, weekday }: ReportCalendar): Day {
  const back = (weekdayOf(opened) - weekday + 7) % 7 || 7;
  const day = addDays(opened, every === 'monthEnd' ? -startOfDay(opened).getUTCDate() : -back);
  return day < EARLIEST_DAY ? EARLIEST_DAY : day;
}

function yearsAfter(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + YEARS_AFTER);
  const later = year + day.slice(4);
  if (later > LATEST_DAY) return LATEST_DAY;
  return isDay(later) ? later : `${year}-02-28`; // 29 February of a year without one
}
