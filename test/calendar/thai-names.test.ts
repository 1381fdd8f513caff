import { th } from 'date-fns/locale/th';
import { describe, expect, test } from 'vitest';
import { THAI_MONTHS, THAI_WEEKDAYS } from '../../src/calendar/thai-date.js';

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** A part of a date as CLDR writes it in Thailand, by way of the Intl of this machine. */
const inThai = (date: Date, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('th-TH-u-ca-buddhist', { ...part, timeZone: 'UTC' }).format(date);

describe('Thai months', () => {
  test('are twelve', () => {
    expect(THAI_MONTHS).toHaveLength(12);
  });

  test.each(MONTHS.map((month) => ({ month, number: month + 1, name: THAI_MONTHS[month][0] })))(
    '$number is $name, in CLDR and in date-fns',
    ({ month }) => {
      const date = new Date(Date.UTC(2022, month, 15));
      const [name, short] = THAI_MONTHS[month];
      expect([name, short]).toEqual([inThai(date, { month: 'long' }), inThai(date, { month: 'short' })]);
      expect([name, short]).toEqual([
        th.localize.month(month, { width: 'wide' }),
        th.localize.month(month, { width: 'abbreviated' }),
      ]);
    },
  );

  test('no two share a name or an abbreviation', () => {
    expect(new Set(THAI_MONTHS.flat()).size).toBe(24);
  });
});

describe('Thai days of the week', () => {
  test('are seven', () => {
    expect(THAI_WEEKDAYS).toHaveLength(7);
  });

  test.each(WEEKDAYS.map((weekday) => ({ weekday, name: THAI_WEEKDAYS[weekday] })))(
    '$weekday is $name, in CLDR and in date-fns',
    ({ weekday, name }) => {
      const date = new Date(Date.UTC(2022, 7, 7 + weekday)); // 7 August 2022 was a Sunday
      expect(`วัน${name}`).toBe(inThai(date, { weekday: 'long' }));
      expect(name).toBe(th.localize.day(weekday, { width: 'wide' }));
    },
  );
});
