import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../src/calendar/index.js';
import { type ReportCalendar, reportDayOf, reportDays } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { everyDay } from './days.js';

const trat = trat2565.calendar;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const on = (weekday: ReportCalendar['weekday']): ReportCalendar => ({ ...trat, weekday });

describe('the report days of Trat', () => {
  test('are the 21 Fridays from 13 May to 30 September 2022', () => {
    expect(reportDays(trat)).toEqual([
      ...['2022-05-13', '2022-05-20', '2022-05-27', '2022-06-03', '2022-06-10', '2022-06-17', '2022-06-24'],
      ...['2022-07-01', '2022-07-08', '2022-07-15', '2022-07-22', '2022-07-29', '2022-08-05', '2022-08-12'],
      ...['2022-08-19', '2022-08-26', '2022-09-02', '2022-09-09', '2022-09-16', '2022-09-23', '2022-09-30'],
    ]);
  });

  test.each([
    { name: 'Sunday', weekday: 0, count: 20, first: '2022-05-15', last: '2022-09-25' },
    { name: 'Monday', weekday: 1, count: 21, first: '2022-05-09', last: '2022-09-26' }, // opened on a Monday
    { name: 'Tuesday', weekday: 2, count: 21, first: '2022-05-10', last: '2022-09-27' },
    { name: 'Wednesday', weekday: 3, count: 21, first: '2022-05-11', last: '2022-09-28' },
    { name: 'Thursday', weekday: 4, count: 21, first: '2022-05-12', last: '2022-09-29' },
    { name: 'Friday', weekday: 5, count: 21, first: '2022-05-13', last: '2022-09-30' }, // done on a Friday
    { name: 'Saturday', weekday: 6, count: 20, first: '2022-05-14', last: '2022-09-24' },
  ] as const)('with reports on $name: $count, from $first to $last', ({ weekday, count, first, last }) => {
    const days = reportDays(on(weekday));
    expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last]);
  });

  test.each(WEEKDAYS)('on weekday %i they are every such day of the drive, and no other', (weekday) => {
    const all = everyDay(trat.opened, trat.deadline);
    expect(reportDays(on(weekday))).toEqual(all.filter((day) => weekdayOf(day) === weekday));
  });
});

describe('report days of other calendars', () => {
  test.each([
    { what: 'one day, a Friday', opened: '2022-08-05', deadline: '2022-08-05', days: ['2022-08-05'] },
    { what: 'one day, a Thursday', opened: '2022-08-04', deadline: '2022-08-04', days: [] },
    { what: 'from Friday to Friday', opened: '2022-08-05', deadline: '2022-08-12', days: ['2022-08-05', '2022-08-12'] },
    { what: 'the day after to the day before', opened: '2022-08-06', deadline: '2022-08-11', days: [] },
    { what: 'over the New Year', opened: '2022-12-28', deadline: '2023-01-06', days: ['2022-12-30', '2023-01-06'] },
    { what: 'over a leap day', opened: '2024-02-23', deadline: '2024-03-01', days: ['2024-02-23', '2024-03-01'] },
    { what: 'the deadline first', opened: '2022-08-05', deadline: '2022-07-01', days: [] },
  ])('$what: $days', ({ opened, deadline, days }) => {
    expect(reportDays({ ...trat, opened, deadline })).toEqual(days);
  });
});

describe('the report a day belongs to', () => {
  test.each([
    { day: '2022-08-05', report: '2022-08-05', why: 'a report day is its own' },
    { day: '2022-08-06', report: '2022-08-12', why: 'the day after waits for the next' },
    { day: '2022-08-11', report: '2022-08-12', why: 'the day before' },
    { day: '2022-05-09', report: '2022-05-13', why: 'the opening' },
    { day: '2022-05-08', report: '2022-05-13', why: 'before the opening: the first report' },
    { day: '2021-12-30', report: '2022-05-13', why: 'the day the programme was declared' },
    { day: '2022-05-06', report: '2022-05-13', why: 'a Friday before the opening is not a report day' },
    { day: '2022-09-30', report: '2022-09-30', why: 'the last' },
    { day: '2022-09-24', report: '2022-09-30', why: 'the last week' },
  ])('$day: $report, $why', ({ day, report }) => {
    expect(reportDayOf(trat, day)).toBe(report);
  });

  test.each(WEEKDAYS)('on weekday %i it is the first report day not before', (weekday) => {
    const days = reportDays(on(weekday));
    for (const day of everyDay('2022-05-01', days.at(-1) as string)) {
      expect(reportDayOf(on(weekday), day)).toBe(days.find((report) => report >= day));
    }
  });

  test.each(['2022-10-01', '2022-10-07', '2023-05-13'])('%s comes after the last: refused', (day) => {
    const refusal = `Cannot find the report of ${day}: no report day follows before the deadline 2022-09-30`;
    expect(() => reportDayOf(trat, day)).toThrow(new RangeError(refusal));
    expect(() => reportDayOf(trat, day)).toThrow(RangeError);
  });

  test('where reports are on Saturday, the last week of the drive belongs to none', () => {
    expect(() => reportDayOf(on(6), '2022-09-25')).toThrow(
      new RangeError('Cannot find the report of 2022-09-25: no report day follows before the deadline 2022-09-30'),
    );
  });

  test.each(['', '2022-02-30', '1 ม.ค. 2565', '5/8/2565', 'Friday'])('%j is no day: refused', (text) => {
    expect(() => reportDayOf(trat, text)).toThrow(
      new RangeError(`reportDayOf: day ${JSON.stringify(text)} is not a calendar day such as "2022-08-05"`),
    );
  });
});
