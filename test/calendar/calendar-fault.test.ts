import { describe, expect, test } from 'vitest';
import { calendarFault } from '../../src/calendar/index.js';
import type { ReportCalendar } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const trat = trat2565.calendar;
const faultOf = (change: object): string | null => calendarFault({ ...trat, ...change } as ReportCalendar);

describe('a valid calendar', () => {
  test.each([
    { what: 'of Trat', change: {} },
    { what: 'of one day', change: { opened: '2022-08-05', deadline: '2022-08-05' } },
    { what: 'at midnight', change: { time: '00:00' } },
    { what: 'at the last minute of the day', change: { time: '23:59' } },
    { what: 'of Sundays', change: { weekday: 0 } },
    { what: 'of Saturdays', change: { weekday: 6 } },
    { what: 'as late as can be', change: { opened: '2399-12-25', deadline: '2399-12-31' } },
    { what: 'as early as can be', change: { opened: '1880-01-01', deadline: '1880-01-07' } },
    { what: 'of a hundred years', change: { opened: '2022-05-09', deadline: '2122-05-09' } },
    { what: 'in a zone named by its offset', change: { timeZone: 'Etc/GMT-7' } },
    { what: 'in a place of three parts', change: { timeZone: 'America/Argentina/Rio_Gallegos' } },
    { what: 'in UTC', change: { timeZone: 'UTC' } },
    { what: 'where clocks change', change: { timeZone: 'America/New_York' } },
  ])('$what', ({ change }) => {
    expect(faultOf(change)).toBeNull();
  });
});

describe('a fault of a calendar', () => {
  test.each([
    { change: { opened: '2022-02-30' }, fault: 'opened "2022-02-30" is not a calendar day such as "2022-08-05"' },
    { change: { opened: '9/5/2565' }, fault: 'opened "9/5/2565" is not a calendar day such as "2022-08-05"' },
    { change: { opened: undefined }, fault: 'opened undefined is not a calendar day such as "2022-08-05"' },
    { change: { deadline: '2022-09-31' }, fault: 'deadline "2022-09-31" is not a calendar day such as "2022-08-05"' },
    { change: { deadline: null }, fault: 'deadline null is not a calendar day such as "2022-08-05"' },
    { change: { deadline: '2022-05-08' }, fault: 'deadline 2022-05-08 is before opened 2022-05-09' },
    {
      change: { opened: '2565-05-09', deadline: '2565-09-30' },
      fault:
        'opened "2565-05-09" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"',
    },
    {
      change: { deadline: '2565-09-30' },
      fault:
        'deadline "2565-09-30" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"',
    },
    { change: { opened: '1879-12-31' }, fault: 'opened "1879-12-31" is before 1880-01-01' },
    { change: { deadline: '2122-05-10' }, fault: 'deadline 2122-05-10 is more than 100 years after opened 2022-05-09' },
    {
      change: { every: null },
      fault: 'every null is not one of "week", "twoWeeks", "monthEnd", "quarterEnd", { dayOfMonth: 1 to 31 }',
    },
    ...[0, 32, 1.5, '5', undefined, Number.NaN].map((dayOfMonth) => ({
      change: { every: { dayOfMonth } },
      fault: `every.dayOfMonth ${typeof dayOfMonth === 'string' ? '"5"' : dayOfMonth} is not a whole number from 1 to 31`,
    })),
    { change: { onHoliday: 'later' }, fault: 'onHoliday "later" is not one of "same", "before", "after"' },
    { change: { onHoliday: null }, fault: 'onHoliday null is not one of "same", "before", "after"' },
    { change: { holidays: '2022-08-12' }, fault: 'holidays "2022-08-12" is not an array of days' },
    { change: { holidays: null }, fault: 'holidays null is not an array of days' },
    {
      change: { holidays: ['2022-08-12', '2022-02-30'] },
      fault: 'holidays[1] "2022-02-30" is not a calendar day such as "2022-08-05"',
    },
    {
      change: { holidays: ['2565-08-12'] },
      fault:
        'holidays[0] "2565-08-12" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"',
    },
    {
      change: { holidays: ['1880-01-01'] },
      fault: 'holidays[0] "1880-01-01" is not between 1880-01-01 and 2399-12-31',
    },
    {
      change: { holidays: ['2399-12-31'] },
      fault: 'holidays[0] "2399-12-31" is not between 1880-01-01 and 2399-12-31',
    },
    {
      change: { holidays: Array(10_001).fill('2022-08-12') },
      fault: 'holidays has 10001 days; the most is 10000',
    },
    { change: { weekday: 5n }, fault: 'weekday 5n is not 0 (Sunday) to 6 (Saturday)' },
    { change: { time: ['17:00'] }, fault: 'time an array is not a time of day such as "17:00"' },
    { change: { weekday: 7 }, fault: 'weekday 7 is not 0 (Sunday) to 6 (Saturday)' },
    { change: { weekday: -1 }, fault: 'weekday -1 is not 0 (Sunday) to 6 (Saturday)' },
    { change: { weekday: 2.5 }, fault: 'weekday 2.5 is not 0 (Sunday) to 6 (Saturday)' },
    { change: { weekday: '5' }, fault: 'weekday "5" is not 0 (Sunday) to 6 (Saturday)' },
    { change: { weekday: 'ศุกร์' }, fault: 'weekday "ศุกร์" is not 0 (Sunday) to 6 (Saturday)' },
    { change: { time: '24:00' }, fault: 'time "24:00" is not a time of day such as "17:00"' },
    { change: { time: '17:60' }, fault: 'time "17:60" is not a time of day such as "17:00"' },
    { change: { time: '9:00' }, fault: 'time "9:00" is not a time of day such as "17:00"' },
    { change: { time: '17:00:00' }, fault: 'time "17:00:00" is not a time of day such as "17:00"' },
    { change: { time: '17.00 น.' }, fault: 'time "17.00 น." is not a time of day such as "17:00"' },
    { change: { time: '' }, fault: 'time "" is not a time of day such as "17:00"' },
    { change: { timeZone: 'Asia/Trat' }, fault: 'time zone "Asia/Trat" is unknown; write one such as "Asia/Bangkok"' },
    { change: { timeZone: '' }, fault: 'time zone "" is unknown; write one such as "Asia/Bangkok"' },
    { change: { timeZone: null }, fault: 'time zone null is unknown; write one such as "Asia/Bangkok"' },
    // Left out it would be the zone of the machine, another cut-off on every machine.
    { change: { timeZone: undefined }, fault: 'time zone undefined is unknown; write one such as "Asia/Bangkok"' },
    {
      change: { opened: '2022-08-06', deadline: '2022-08-11' },
      fault: 'no report day falls between 2022-08-06 and 2022-08-11',
    },
  ])('$change: $fault', ({ change, fault }) => {
    expect(faultOf(change)).toBe(fault);
  });

  test('the first is named', () => {
    expect(faultOf({ deadline: '2022-05-08', weekday: 7, time: '24:00', timeZone: 'Asia/Trat' })).toBe(
      'deadline 2022-05-08 is before opened 2022-05-09',
    );
  });
});

describe('a time zone is named as the tz database names it, on every runtime alike', () => {
  test.each([
    ...['+07:00', '-05:00', '+07', '+0700', 'UTC+7', 'GMT+7', 'GMT+07:00', 'Z', 'z'], // Node 22 and later take the first
    ...['asia/bangkok', 'ASIA/BANGKOK', 'Asia/bangkok', 'utc', 'Utc', 'etc/gmt-7'], // every runtime takes these
    ...['EST5EDT', 'EST', 'CET', 'GMT', 'Japan', 'Singapore', 'US/Eastern', 'Canada/Newfoundland'], // some do
    ...[
      'Etc/GMT-15',
      'Etc/GMT+13',
      'Etc/GMT-07',
      'Etc/GMT-7:30',
      'Asia',
      'Asia/',
      '/Bangkok',
      'Asia/Bangkok/',
      'Asia/Trat',
    ],
    ...[' Asia/Bangkok', 'Asia/Bangkok ', 'Asia/Bangkok\n', 'Asia/Bang kok', 'Asia_Bangkok', 'Bangkok', '', ' '],
    ...['Asia/'.padEnd(100_000, 'A'), 'Asia/Aa'.padEnd(100_000, '_Aa')],
    ...[null, undefined, 7, {}, ['Asia/Bangkok'], 7n],
  ])('%#: %s is refused', (timeZone) => {
    expect(faultOf({ timeZone })).toMatch(/^time zone .* is unknown; write one such as "Asia\/Bangkok"$/s);
  });

  test('every zone that this runtime names is accepted', () => {
    const names = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/') || name === 'UTC');
    expect(names.length).toBeGreaterThan(400);
    expect(names.filter((timeZone) => faultOf({ timeZone }) !== null)).toEqual([]);
  });
});
