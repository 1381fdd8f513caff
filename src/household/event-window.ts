import { addDays, type Day, isDay, LATEST_DAY, type ReportCalendar, startOfDay, weekdayOf } from '../calendar/index.js';

/** What the days of a record are checked against. Every programme has it. */
export interface EventTerms {
  readonly declared?: Day;
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
}

/** How long after the deadline a day of a record may lie. */
const YEARS_AFTER = 2;

/**
 * The first and the last day that a record of a programme may tell of. `first` bounds what happened to a household:
 * follow-ups, menus, halts, exits, activities done. `last` bounds every day.
 */
export function eventWindowOf({ declared, eventsFrom, calendar }: EventTerms): {
  readonly first: Day;
  readonly last: Day;
} {
  return { first: eventsFrom ?? declared ?? reportBefore(calendar), last: yearsAfter(calendar.deadline) };
}

/** The last report day strictly before the opening, as if the calendar had begun earlier. */
function reportBefore({ every, opened, weekday }: ReportCalendar): Day {
  if (every === 'monthEnd') return addDays(opened, -startOfDay(opened).getUTCDate());
  const back = (weekdayOf(opened) - weekday + 7) % 7;
  return addDays(opened, back === 0 ? -7 : -back);
}

function yearsAfter(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + YEARS_AFTER);
  const later = year + day.slice(4);
  if (later > LATEST_DAY) return LATEST_DAY;
  return isDay(later) ? later : `${year}-02-28`; // 29 February of a year without one
}
