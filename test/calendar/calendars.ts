import fc from 'fast-check';
import { type ReportCalendar, reportDays } from '../../src/index.js';
import { dayBetween } from './days.js';

/** Calendars of every cycle with a report day, of two years at most, with single holidays and runs of them. */
export const calendars: fc.Arbitrary<ReportCalendar> = fc
  .record({
    opened: dayBetween('2022-01-01', '2023-12-31'),
    deadline: dayBetween('2022-04-01', '2024-03-31'),
    weekday: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
    time: fc.constantFrom('17:00', '00:00', '23:59', '04:30'),
    timeZone: fc.constantFrom('Asia/Bangkok', 'America/New_York', 'Europe/Berlin', 'UTC'),
    every: fc.oneof(
      fc.constantFrom('week', 'twoWeeks', 'monthEnd', 'quarterEnd'),
      fc.integer({ min: 1, max: 31 }).map((dayOfMonth) => ({ dayOfMonth })),
    ),
    onHoliday: fc.constantFrom('same', 'before', 'after'),
    holidays: fc
      .array(fc.tuple(dayBetween('2022-01-01', '2024-03-31'), fc.integer({ min: 1, max: 40 })), { maxLength: 20 })
      .map((runs) =>
        runs.flatMap(([from, length]) =>
          Array.from({ length }, (_, index) =>
            new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
          ),
        ),
      ),
  } as const)
  .filter((calendar) => calendar.opened <= calendar.deadline)
  .map((calendar) => calendar as ReportCalendar)
  .filter((calendar) => reportDays(calendar).length > 0);
