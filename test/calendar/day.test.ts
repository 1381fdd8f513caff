import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, startOfDay, weekdayOf } from '../../src/calendar/index.js';
import { isDay } from '../../src/index.js';
import { dayBetween, everyDay } from './days.js';

const two = (number: number): string => String(number).padStart(2, '0');

describe('a day', () => {
  test.each([
    { value: '2022-08-05', why: 'a Friday of 2565' },
    { value: '2024-02-29', why: '2024 is a leap year' },
    { value: '2000-02-29', why: '2000 is one too: it divides by 400' },
    { value: '1880-01-01', why: 'the first day' },
    { value: '2399-12-31', why: 'the last day' },
  ])('$value is one: $why', ({ value }) => {
    expect(isDay(value)).toBe(true);
  });

  test.each([
    { value: '1879-12-31', why: 'before any register' },
    { value: '0022-08-05', why: 'two digits of a year' },
    { value: '1479-08-05', why: '543 taken off twice' },
    { value: '2400-01-01', why: 'a year of the Buddhist Era' },
    { value: '2565-08-05', why: 'a year of the Buddhist Era' },
    { value: '2022-02-29', why: '2022 is a common year' },
    { value: '1900-02-29', why: '1900 is a common year: it divides by 100, not by 400' },
    { value: '2022-04-31', why: 'April has 30 days' },
    { value: '2022-02-30', why: 'February never has 30' },
    { value: '2022-13-01', why: 'there is no month 13' },
    { value: '2022-00-10', why: 'there is no month 0' },
    { value: '2022-08-00', why: 'there is no day 0' },
    { value: '2022-8-5', why: 'month and day have two digits' },
    { value: '22-08-05', why: 'the year has four' },
    { value: '+002022-08-05', why: 'no sign' },
    { value: '-2022-08-05', why: 'no sign' },
    { value: '20220805', why: 'no dashes' },
    { value: '2022/08/05', why: 'slashes' },
    { value: '5/8/2565', why: 'a Thai date' },
    { value: '๒๐๒๒-๐๘-๐๕', why: 'Thai digits' },
    { value: '2022-08-05T00:00:00Z', why: 'an instant' },
    { value: '2022-08-05Z', why: 'a zone, which a day has not' },
    { value: ' 2022-08-05', why: 'a space before' },
    { value: '2022-08-05\n', why: 'a line end after' },
    { value: '2022-W31-5', why: 'a day of a week' },
    { value: '2022-217', why: 'a day of a year' },
    { value: '', why: 'empty' },
    { value: 20220805, why: 'a number' },
    { value: new Date('2022-08-05'), why: 'a Date' },
    { value: ['2022-08-05'], why: 'a list' },
    { value: null, why: 'null' },
    { value: undefined, why: 'undefined' },
  ])('$value is not one: $why', ({ value }) => {
    expect(isDay(value)).toBe(false);
  });

  test.each([1900, 1999, 2000, 2022, 2024, 2100, 2399])(
    'in %i the days are those of the calendar on the wall',
    (year) => {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const lengths = [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0];
      for (const [month, length] of lengths.entries()) {
        for (let day = 0; day <= 32; day += 1) {
          expect(isDay(`${year}-${two(month)}-${two(day)}`)).toBe(1 <= day && day <= length);
        }
      }
    },
  );
});

describe('days later and earlier', () => {
  test.each([
    { day: '2022-08-05', days: 7, later: '2022-08-12' },
    { day: '2022-08-05', days: 0, later: '2022-08-05' },
    { day: '2021-12-31', days: 1, later: '2022-01-01' },
    { day: '2022-01-01', days: -1, later: '2021-12-31' },
    { day: '2024-02-28', days: 1, later: '2024-02-29' },
    { day: '2023-02-28', days: 1, later: '2023-03-01' },
    { day: '1900-02-28', days: 1, later: '1900-03-01' },
    { day: '2000-02-28', days: 1, later: '2000-02-29' },
    { day: '1999-12-31', days: 366, later: '2000-12-31' },
    { day: '2022-05-09', days: 144, later: '2022-09-30' },
    { day: '2022-03-12', days: 1, later: '2022-03-13' }, // clocks change in New York that night
    { day: '1994-12-30', days: 1, later: '1994-12-31' }, // a day that Kiritimati never had
    { day: '2011-12-29', days: 1, later: '2011-12-30' }, // a day that Samoa never had
  ])('$day and $days: $later', ({ day, days, later }) => {
    expect(addDays(day, days)).toBe(later);
  });

  test('adding days and subtracting them again gives the same day', () => {
    fc.assert(
      fc.property(dayBetween('2000-01-01', '2200-12-31'), fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test('day after day, none is left out or comes twice', () => {
    const days = everyDay('1899-12-25', '1905-01-05');
    for (const [index, day] of days.slice(1).entries()) expect(addDays(days[index] as string, 1)).toBe(day);
  });
});

describe('the day of the week', () => {
  test.each([
    { day: '2022-08-05', weekday: 5, name: 'Friday' },
    { day: '2022-05-09', weekday: 1, name: 'Monday' },
    { day: '2021-12-30', weekday: 4, name: 'Thursday' },
    { day: '2000-01-01', weekday: 6, name: 'Saturday' },
    { day: '1900-01-01', weekday: 1, name: 'Monday' },
    { day: '1969-12-31', weekday: 3, name: 'Wednesday' },
    { day: '2024-02-29', weekday: 4, name: 'Thursday' },
    { day: '2021-12-31', weekday: 5, name: 'Friday' },
    { day: '2022-01-01', weekday: 6, name: 'Saturday' },
    { day: '2022-01-02', weekday: 0, name: 'Sunday' },
  ])('$day is a $name', ({ day, weekday }) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test('repeats after seven, over every year end', () => {
    const days = everyDay('1998-12-25', '2005-01-05');
    for (const [index, day] of days.entries()) expect(weekdayOf(day)).toBe((5 + index) % 7);
  });
});

describe('a value that is not a day', () => {
  test.each(['2022-02-30', '5/8/2565', ''])('%j is refused, and named', (text) => {
    const refusal = new RangeError(
      `Cannot read ${JSON.stringify(text)}: it is not a calendar day such as "2022-08-05"`,
    );
    for (const ask of [startOfDay, weekdayOf, (day: string) => addDays(day, 1)]) {
      expect(() => ask(text)).toThrow(refusal);
      expect(() => ask(text)).toThrow(RangeError);
    }
  });
});

test('a day is in the calendar where date-fns says so, in every month of every year', () => {
  const wrong: string[] = [];
  for (let year = 1880; year <= 2399; year += 1) {
    for (let month = 0; month <= 13; month += 1) {
      for (const date of [0, 1, 28, 29, 30, 31, 32]) {
        const day = `${year}-${two(month)}-${two(date)}`;
        if (isDay(day) !== isValid(parseISO(`${day}T00:00:00Z`))) wrong.push(day);
      }
    }
  }
  expect(wrong).toEqual([]);
});
