import { addDays, type Day, type ReportCalendar, weekdayOf } from '../calendar/index.js';

/** What of a programme bounds the days of its households' events. */
export interface EventTerms {
  readonly calendar: ReportCalendar;
  readonly declared?: Day;
  readonly eventsFrom?: Day;
}

/** The first and the last day on which something may happen to a household. */
export interface EventWindow {
  readonly first: Day;
  readonly last: Day;
}

/** How long after the deadline something may still be recorded. */
const YEARS_AFTER = 2;

/**
 * The days on which something may happen to a household of a programme: from `eventsFrom`, else `declared`, else the
 * report day before `opened`; to two years after the deadline.
 */
export const eventWindowOf = ({ calendar, declared, eventsFrom }: EventTerms): EventWindow => ({
  first: eventsFrom ?? declared ?? reportDayBefore(calendar),
  last: yearsLater(calendar.deadline),
});

function reportDayBefore({ opened, every, weekday }: ReportCalendar): Day {
  if (every === 'monthEnd') return addDays(`${opened.slice(0, 8)}01`, -1);
  return addDays(opened, -(((weekdayOf(opened) - weekday + 6) % 7) + 1));
}

/** Text is enough: a 29 February that does not exist sorts where it should. */
const yearsLater = (day: Day): string => `${Number(day.slice(0, 4)) + YEARS_AFTER}${day.slice(4)}`;
