import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutoffOf, nextReport, type ReportCalendar, reportDays } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { dayBetween } from './days.js';

const trat = trat2565.calendar;

/** A calendar whose every day of that weekday in 2022 is a report day. */
const allYear = (timeZone: string, weekday: ReportCalendar['weekday'], time = '17:00'): ReportCalendar => ({
  opened: '2022-01-01',
  deadline: '2022-12-31',
  weekday,
  time,
  timeZone,
});

/** What a clock on the wall of a place shows at an instant. */
const wallClock = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

describe('Trat closes its report at 17:00 in Bangkok', () => {
  test.each([
    { day: '2022-05-13', cutoff: '2022-05-13T10:00:00.000Z' },
    { day: '2022-08-05', cutoff: '2022-08-05T10:00:00.000Z' },
    { day: '2022-09-30', cutoff: '2022-09-30T10:00:00.000Z' },
  ])('$day: $cutoff', ({ day, cutoff }) => {
    expect(cutoffOf(trat, day)).toBe(cutoff);
  });

  test('every Friday, at ten in UTC', () => {
    for (const day of reportDays(trat)) expect(cutoffOf(trat, day)).toBe(`${day}T10:00:00.000Z`);
  });
});

describe('in other zones the local time counts', () => {
  test.each([
    { place: 'UTC', time: '17:00', day: '2022-08-05', cutoff: '2022-08-05T17:00:00.000Z' },
    { place: 'Asia/Kolkata', time: '17:00', day: '2022-08-05', cutoff: '2022-08-05T11:30:00.000Z' },
    { place: 'Asia/Kathmandu', time: '17:00', day: '2022-08-05', cutoff: '2022-08-05T11:15:00.000Z' },
    { place: 'Pacific/Kiritimati', time: '08:00', day: '2022-08-05', cutoff: '2022-08-04T18:00:00.000Z' },
    { place: 'Pacific/Pago_Pago', time: '17:00', day: '2022-08-05', cutoff: '2022-08-06T04:00:00.000Z' },
    { place: 'Asia/Bangkok', time: '00:00', day: '2022-08-05', cutoff: '2022-08-04T17:00:00.000Z' },
    { place: 'Asia/Bangkok', time: '23:59', day: '2022-08-05', cutoff: '2022-08-05T16:59:00.000Z' },
    { place: 'America/New_York', time: '17:00', day: '2022-03-11', cutoff: '2022-03-11T22:00:00.000Z' }, // winter
    { place: 'America/New_York', time: '17:00', day: '2022-03-18', cutoff: '2022-03-18T21:00:00.000Z' }, // summer
    { place: 'America/New_York', time: '17:00', day: '2022-11-04', cutoff: '2022-11-04T21:00:00.000Z' }, // summer
    { place: 'America/New_York', time: '17:00', day: '2022-11-11', cutoff: '2022-11-11T22:00:00.000Z' }, // winter
    { place: 'Europe/Berlin', time: '17:00', day: '2022-03-25', cutoff: '2022-03-25T16:00:00.000Z' }, // winter
    { place: 'Europe/Berlin', time: '17:00', day: '2022-04-01', cutoff: '2022-04-01T15:00:00.000Z' }, // summer
  ])('$place, $day at $time: $cutoff', ({ place, time, day, cutoff }) => {
    expect(cutoffOf(allYear(place, 5, time), day)).toBe(cutoff);
  });

  test.each([
    { place: 'America/New_York', day: '2022-03-13', time: '01:59', cutoff: '2022-03-13T06:59:00.000Z' },
    { place: 'America/New_York', day: '2022-03-13', time: '03:00', cutoff: '2022-03-13T07:00:00.000Z' },
    { place: 'America/New_York', day: '2022-11-06', time: '00:59', cutoff: '2022-11-06T04:59:00.000Z' },
    { place: 'America/New_York', day: '2022-11-06', time: '02:00', cutoff: '2022-11-06T07:00:00.000Z' },
    { place: 'Europe/Berlin', day: '2022-03-27', time: '01:59', cutoff: '2022-03-27T00:59:00.000Z' },
    { place: 'Europe/Berlin', day: '2022-03-27', time: '03:00', cutoff: '2022-03-27T01:00:00.000Z' },
    { place: 'Europe/Berlin', day: '2022-10-30', time: '01:59', cutoff: '2022-10-29T23:59:00.000Z' },
    { place: 'Europe/Berlin', day: '2022-10-30', time: '03:00', cutoff: '2022-10-30T02:00:00.000Z' },
  ])(
    'the minute before and after a change of clocks: $place, $day at $time: $cutoff',
    ({ place, day, time, cutoff }) => {
      expect(cutoffOf(allYear(place, 0, time), day)).toBe(cutoff);
    },
  );
});

test('before the hour was agreed, a clock of Bangkok was 6 h 42 min 4 s ahead', () => {
  const old = { ...allYear('Asia/Bangkok', 5), opened: '1919-01-01', deadline: '1919-12-31' };
  expect(cutoffOf(old, '1919-01-03')).toBe('1919-01-03T10:17:56.000Z');
});

describe('a time that a change of clocks skips is taken as much later', () => {
  test.each([
    { place: 'America/New_York', day: '2022-03-13', time: '02:30', cutoff: '2022-03-13T07:30:00.000Z', shows: '03:30' },
    { place: 'Europe/Berlin', day: '2022-03-27', time: '02:30', cutoff: '2022-03-27T01:30:00.000Z', shows: '03:30' },
    {
      place: 'Australia/Lord_Howe',
      day: '2022-10-02',
      time: '02:15',
      cutoff: '2022-10-01T15:45:00.000Z',
      shows: '02:45',
    },
  ])('$place, $day at $time, when the clock shows $shows: $cutoff', ({ place, day, time, cutoff, shows }) => {
    expect(cutoffOf(allYear(place, 0, time), day)).toBe(cutoff);
    expect(wallClock(cutoff, place)).toBe(`${day} ${shows}`);
  });

  test('even a day that Samoa skipped whole, Friday 30 December 2011, when the clock shows Saturday', () => {
    const samoa = { ...allYear('Pacific/Apia', 5), opened: '2011-12-01', deadline: '2011-12-31' };
    expect(cutoffOf(samoa, '2011-12-30')).toBe('2011-12-31T03:00:00.000Z');
    expect(wallClock('2011-12-31T03:00:00.000Z', 'Pacific/Apia')).toBe('2011-12-31 17:00');
  });
});

describe('a time that a change of clocks repeats is taken the first time', () => {
  test.each([
    { place: 'America/New_York', day: '2022-11-06', time: '01:30', cutoff: '2022-11-06T05:30:00.000Z' },
    { place: 'Europe/Berlin', day: '2022-10-30', time: '02:30', cutoff: '2022-10-30T00:30:00.000Z' },
    { place: 'Australia/Lord_Howe', day: '2022-04-03', time: '01:45', cutoff: '2022-04-02T14:45:00.000Z' },
  ])('$place, $day at $time: $cutoff', ({ place, day, time, cutoff }) => {
    expect(cutoffOf(allYear(place, 0, time), day)).toBe(cutoff);
    expect(wallClock(cutoff, place)).toBe(`${day} ${time}`);
  });
});

test('at the cut-off the clock of any place shows the time and the report day', () => {
  const places = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const time = fc.constantFrom('08:00', '09:30', '12:00', '17:00', '21:15'); // no clock was changed at these
  fc.assert(
    fc.property(places, time, dayBetween('2015-01-01', '2030-12-31'), (timeZone, time, day) => {
      const weekday = new Date(day).getUTCDay() as ReportCalendar['weekday'];
      const cutoff = cutoffOf({ opened: day, deadline: day, weekday, time, timeZone }, day);
      expect(wallClock(cutoff, timeZone)).toBe(`${day} ${time}`);
    }),
    { numRuns: 300 },
  );
});

describe('a day that is not a report day has no cut-off and is refused', () => {
  test.each(['2022-08-04', '2022-08-06', '2022-05-09', '2022-05-06', '2021-12-31'])('%s', (day) => {
    const refusal = new RangeError(`Cannot find the cut-off of ${day}: it is not a report day`);
    expect(() => cutoffOf(trat, day)).toThrow(refusal);
    expect(() => cutoffOf(trat, day)).toThrow(RangeError);
  });

  test.each(['2022-10-07', '2022-02-30', '5/8/2565', ''])('%j', (day) => {
    expect(() => cutoffOf(trat, day)).toThrow(RangeError);
  });
});

describe('the next report of Trat', () => {
  const first = { day: '2022-05-13', cutoff: '2022-05-13T10:00:00.000Z' };
  const august5 = { day: '2022-08-05', cutoff: '2022-08-05T10:00:00.000Z' };
  const august12 = { day: '2022-08-12', cutoff: '2022-08-12T10:00:00.000Z' };
  const last = { day: '2022-09-30', cutoff: '2022-09-30T10:00:00.000Z' };

  test.each([
    { instant: '2022-08-05T09:59:59.999Z', next: august5, why: 'one millisecond before the cut-off' },
    { instant: '2022-08-05T10:00:00.000Z', next: august12, why: 'at the cut-off it is closed' },
    { instant: '2022-08-05T10:00:00.001Z', next: august12, why: 'one millisecond after' },
    { instant: '2022-08-05T00:00:00Z', next: august5, why: 'on the day' },
    { instant: '2022-07-29T10:00:00Z', next: august5, why: 'when the one before has closed' },
    { instant: '2022-05-09T00:00:00Z', next: first, why: 'at the opening' },
    { instant: '2021-12-30T00:00:00Z', next: first, why: 'long before the first' },
    { instant: '1880-01-01T00:00:00+14:00', next: first, why: 'as early as can be told' },
    { instant: '2399-12-31T23:59:59-12:00', next: null, why: 'as late as can be told' },
    { instant: '2022-09-30T09:59:59.999Z', next: last, why: 'the last moment of the last' },
    { instant: '2022-09-30T10:00:00Z', next: null, why: 'all are closed' },
  ])('at $instant, $why', ({ instant, next }) => {
    expect(nextReport(trat, instant)).toEqual(next);
  });

  test.each([
    { instant: '2022-08-05T16:59:59.999+07:00', next: august5 },
    { instant: '2022-08-05T17:00:00+07:00', next: august12 },
    { instant: '2022-08-05T17:00:00+0700', next: august12 },
    { instant: '2022-08-05T17:00+07:00', next: august12 },
    { instant: '2022-08-05T05:59:59-04:00', next: august5 },
    { instant: '2022-08-05T06:00:00-04:00', next: august12 },
    { instant: '2022-08-06T00:00:00+14:00', next: august12 },
    { instant: '2022-08-05T15:29:59+05:30', next: august5 },
    { instant: '2022-08-05T15:30:00+05:30', next: august12 },
    { instant: '2022-08-05T10:00:00+00:00', next: august12 },
  ])('one instant by the clock of any zone: $instant', ({ instant, next }) => {
    expect(nextReport(trat, instant)).toEqual(next);
  });

  test('is always the first that has not closed', () => {
    const opening = Date.parse('2022-05-01T00:00:00Z');
    const days = reportDays(trat);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 160 * 86_400_000 }), (milliseconds) => {
        const instant = new Date(opening + milliseconds).toISOString();
        const open = days.find((day) => cutoffOf(trat, day) > instant); // both in UTC, so that they compare as text
        expect(nextReport(trat, instant)?.day).toBe(open);
      }),
    );
  });

  test.each([
    { instant: '2022-08-05T10:00:00', why: 'no zone: another instant elsewhere' },
    { instant: '2022-08-05', why: 'a day' },
    { instant: '10:00Z', why: 'no day' },
    { instant: '2022-02-30T10:00:00Z', why: 'a day that does not exist' },
    { instant: '2022-08-05T25:00:00Z', why: 'an hour that does not exist' },
    { instant: '2022-08-05T10:60:00Z', why: 'a minute that does not exist' },
    { instant: '2022-08-05T10:00:00+25:00', why: 'an offset that does not exist' },
    { instant: '2022-08-05T10:00:00Z+07:00', why: 'two zones' },
    { instant: '2022-08-05T10:00:00 Asia/Bangkok', why: 'a zone by name' },
    { instant: '+012022-08-05T10:00:00Z', why: 'a year of six digits' },
    { instant: 'Fri, 05 Aug 2022 10:00:00 GMT', why: 'another form' },
    { instant: '5 ส.ค. 2565 17:00', why: 'a Thai date' },
    { instant: 'TZ', why: 'nothing but letters' },
    { instant: '', why: 'empty' },
  ])('$instant is refused: $why', ({ instant }) => {
    const refusal = `nextReport: instant ${JSON.stringify(instant)} is not an instant such as "2022-08-05T10:00:00Z"`;
    expect(() => nextReport(trat, instant)).toThrow(new RangeError(refusal));
    expect(() => nextReport(trat, instant)).toThrow(RangeError);
  });

  test('a hundred thousand letters are refused', () => {
    expect(() => nextReport(trat, 'T'.repeat(100_000))).toThrow(RangeError);
  });

  test('a year of the Buddhist Era is refused, and the message says so', () => {
    expect(() => nextReport(trat, '2565-08-05T10:00:00Z')).toThrow(
      new RangeError(
        'nextReport: instant "2565-08-05T10:00:00Z" looks like a year of the Buddhist Era; instants are of the Common Era, such as "2022-08-05T10:00:00Z"',
      ),
    );
    expect(() => nextReport(trat, '1879-12-31T10:00:00Z')).toThrow(
      new RangeError('nextReport: instant "1879-12-31T10:00:00Z" is before 1880-01-01'),
    );
  });

  test('is found in every zone, also where a change of clocks skips a day', () => {
    const places: ReportCalendar[] = [
      allYear('Pacific/Kiritimati', 1, '00:00'),
      allYear('Etc/GMT+12', 1, '23:59'),
      { ...allYear('Pacific/Apia', 5), opened: '2011-12-01', deadline: '2011-12-31' },
      { ...allYear('America/New_York', 0, '02:30'), every: 'monthEnd' },
    ];
    for (const calendar of places) {
      const cutoffs = reportDays(calendar).map((day) => ({ day, cutoff: cutoffOf(calendar, day) }));
      for (const [index, { cutoff }] of cutoffs.entries()) {
        const before = new Date(Date.parse(cutoff) - 1).toISOString();
        expect(nextReport(calendar, before)).toEqual(cutoffs[index]);
        expect(nextReport(calendar, cutoff)).toEqual(cutoffs[index + 1] ?? null);
      }
    }
  });
});
