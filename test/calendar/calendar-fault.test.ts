import { describe, expect, test } from 'vitest';
import { calendarFault } from '../../src/calendar/index.js';
import type { ReportCalendar } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const trat = trat2565.calendar;
const faultOf = (change: object): string | null => calendarFault({ ...trat, ...change } as ReportCalendar);

describe('a sound calendar', () => {
  test.each([
    { what: 'of Trat', change: {} },
    { what: 'of one day', change: { opened: '2022-08-05', deadline: '2022-08-05' } },
    { what: 'at midnight', change: { time: '00:00' } },
    { what: 'at the last minute of the day', change: { time: '23:59' } },
    { what: 'of Sundays', change: { weekday: 0 } },
    { what: 'of Saturdays', change: { weekday: 6 } },
    { what: 'as late as can be', change: { opened: '9999-12-18', deadline: '9999-12-24' } },
    { what: 'in UTC', change: { timeZone: 'UTC' } },
    { what: 'where clocks change', change: { timeZone: 'America/New_York' } },
  ])('$what', ({ change }) => {
    expect(faultOf(change)).toBeNull();
  });
});

describe('a fault of a calendar', () => {
  test.each([
    { change: { opened: '2022-02-30' }, fault: 'opened "2022-02-30" is not a calendar day such as "2022-05-09"' },
    { change: { opened: '9/5/2565' }, fault: 'opened "9/5/2565" is not a calendar day such as "2022-05-09"' },
    { change: { opened: undefined }, fault: 'opened undefined is not a calendar day such as "2022-05-09"' },
    { change: { deadline: '2022-09-31' }, fault: 'deadline "2022-09-31" is not a calendar day such as "2022-09-30"' },
    { change: { deadline: null }, fault: 'deadline null is not a calendar day such as "2022-09-30"' },
    { change: { deadline: '2022-05-08' }, fault: 'deadline 2022-05-08 is before opened 2022-05-09' },
    { change: { deadline: '9999-12-25' }, fault: 'deadline 9999-12-25 is too far off' },
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

  test('the first is told', () => {
    expect(faultOf({ deadline: '2022-05-08', weekday: 7, time: '24:00', timeZone: 'Asia/Trat' })).toBe(
      'deadline 2022-05-08 is before opened 2022-05-09',
    );
  });
});
