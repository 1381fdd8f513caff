import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportBeforeOpening } from '../../src/calendar/index.js';
import {
  cutoffOf,
  defineProgramme,
  nextReport,
  type ReportCalendar,
  reportDayOf,
  reportDays,
  reportStatus,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { calendars } from './calendars.js';

const trat = trat2565.calendar;

describe("Mother's Day, Friday 12 August 2565, a holiday", () => {
  const holidays = ['2022-08-12'];
  test.each([
    { onHoliday: undefined, cutoff: '2022-08-12T10:00:00.000Z' },
    { onHoliday: 'same', cutoff: '2022-08-12T10:00:00.000Z' },
    { onHoliday: 'before', cutoff: '2022-08-11T10:00:00.000Z' },
    { onHoliday: 'after', cutoff: '2022-08-13T10:00:00.000Z' }, // a Saturday is a holiday only where it is listed
  ] as const)('$onHoliday: the report day stays, the report closes at $cutoff', ({ onHoliday, cutoff }) => {
    const calendar: ReportCalendar = { ...trat, holidays, ...(onHoliday && { onHoliday }) };
    expect(reportDays(calendar)).toEqual(reportDays(trat));
    expect(reportDayOf(calendar, '2022-08-12')).toBe('2022-08-12');
    expect(cutoffOf(calendar, '2022-08-12')).toBe(cutoff);
    expect(nextReport(calendar, '2022-08-10T00:00:00Z')).toEqual({ day: '2022-08-12', cutoff });
    expect(nextReport(calendar, cutoff)?.day).toBe('2022-08-19');
    const status = reportStatus(calendar, [{ day: '2022-08-12', at: cutoff }], '2022-09-01T00:00:00Z');
    expect(status.find(({ day }) => day === '2022-08-12')).toEqual({ day: '2022-08-12', cutoff, status: 'onTime' });
  });

  test.each([
    { onHoliday: 'before', more: ['2022-08-11', '2022-08-10'], day: '2022-08-09' },
    { onHoliday: 'after', more: ['2022-08-14', '2022-08-13'], day: '2022-08-15' }, // the weekend is listed
    { onHoliday: 'before', more: ['2022-08-10', '2022-08-13'], day: '2022-08-11' },
  ] as const)('$onHoliday, and $more too: on $day', ({ onHoliday, more, day }) => {
    expect(cutoffOf({ ...trat, holidays: [...more, ...holidays], onHoliday }, '2022-08-12')).toBe(
      `${day}T10:00:00.000Z`,
    );
  });

  test('a programme may have it, and its holidays cannot change afterwards', () => {
    const { calendar } = defineProgramme({ ...trat2565, calendar: { ...trat, holidays, onHoliday: 'before' } });
    expect(cutoffOf(calendar, '2022-08-12')).toBe('2022-08-11T10:00:00.000Z');
    expect(Object.isFrozen(calendar.holidays)).toBe(true);
  });

  test('holidays that are not frozen are checked again', () => {
    const changing: string[] = ['2022-08-12'];
    const calendar: ReportCalendar = Object.freeze({ ...trat, holidays: changing, onHoliday: 'before' });
    expect(cutoffOf(calendar, '2022-08-12')).toBe('2022-08-11T10:00:00.000Z');
    changing.push('never');
    expect(() => cutoffOf(calendar, '2022-08-12')).toThrow(
      new RangeError('cutoffOf: calendar has a fault: holidays[1] "never" is not a calendar day such as "2022-08-05"'),
    );
  });
});

describe('report days', () => {
  const days = (change: Partial<ReportCalendar>) => reportDays({ ...trat, ...change });
  test.each<{ change: Partial<ReportCalendar>; expected: string[] }>([
    {
      change: { every: 'twoWeeks', deadline: '2022-07-01' },
      expected: ['2022-05-13', '2022-05-27', '2022-06-10', '2022-06-24'],
    },
    { change: { every: 'quarterEnd', deadline: '2022-12-31' }, expected: ['2022-06-30', '2022-09-30', '2022-12-31'] },
    { change: { every: { dayOfMonth: 5 }, deadline: '2022-08-04' }, expected: ['2022-06-05', '2022-07-05'] },
    {
      change: { every: { dayOfMonth: 31 }, opened: '2023-12-31', deadline: '2024-04-30' },
      expected: ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    },
    {
      change: { every: { dayOfMonth: 30 }, opened: '2023-01-31', deadline: '2023-05-29' },
      expected: ['2023-02-28', '2023-03-30', '2023-04-30'],
    },
  ])('$change.every from $change.opened: $expected', ({ change, expected }) => {
    expect(days(change)).toEqual(expected);
  });

  test.each<{ change: Partial<ReportCalendar>; before: string }>([
    { change: { every: 'twoWeeks' }, before: '2022-04-29' },
    { change: { every: 'quarterEnd' }, before: '2022-03-31' },
    { change: { every: 'quarterEnd', opened: '2022-06-30' }, before: '2022-03-31' },
    { change: { every: { dayOfMonth: 25 } }, before: '2022-04-25' },
    { change: { every: { dayOfMonth: 30 }, opened: '2023-03-01' }, before: '2023-02-28' },
    { change: { every: 'quarterEnd', opened: '1880-01-01', deadline: '1881-01-01' }, before: '1880-01-01' },
  ])('$change: the report before the opening is of $before', ({ change, before }) => {
    expect(reportBeforeOpening({ ...trat, ...change })).toBe(before);
  });

  test('every day up to the last report belongs to the first report day on or after it', () => {
    fc.assert(
      fc.property(calendars, fc.nat(), (calendar, pick) => {
        const all = reportDays(calendar);
        const report = all[pick % all.length] as string;
        const previous = all[(pick % all.length) - 1];
        expect(reportDayOf(calendar, report)).toBe(report);
        const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        if (previous !== undefined) expect(reportDayOf(calendar, dayAfter(previous))).toBe(report);
      }),
    );
  });

  test('the next report is the first whose cut-off is in the future, with any holidays', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: -20, max: 800 }), (calendar, offset) => {
        const instant = new Date(Date.parse(`${calendar.opened}T05:30:00Z`) + offset * 86_400_000).toISOString();
        const open = reportDays(calendar).find((day) => cutoffOf(calendar, day) > instant);
        expect(nextReport(calendar, instant)?.day).toBe(open);
      }),
    );
  });
});
