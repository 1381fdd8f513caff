import { describe, expect, test } from 'vitest';
import { fiscalYearOf } from '../../src/index.js';
import { everyDay } from './days.js';

describe('the Thai fiscal year', () => {
  test.each([
    { day: '2021-12-30', year: 2565, what: 'Trat declares its programme' },
    { day: '2022-05-09', year: 2565, what: 'the programme opens' },
    { day: '2022-08-05', year: 2565, what: 'the figures of the award' },
    { day: '2022-09-30', year: 2565, what: 'the last day of the year, and the deadline' },
    { day: '2022-10-01', year: 2566, what: 'the first day of the next' },
    { day: '2021-09-30', year: 2564, what: 'the last day of the year before' },
    { day: '2021-10-01', year: 2565, what: 'the first day of the year' },
    { day: '2022-12-31', year: 2566, what: 'the last day of the calendar year' },
    { day: '2023-01-01', year: 2566, what: 'New Year changes nothing' },
    { day: '2024-02-29', year: 2567, what: 'a leap day' },
    { day: '1999-10-01', year: 2543, what: 'over the turn of the century' },
  ])('of $day is $year: $what', ({ day, year }) => {
    expect(fiscalYearOf(day)).toBe(year);
  });

  test('is one and the same from 1 October to 30 September, 365 or 366 days', () => {
    for (const year of [2565, 2566, 2567]) {
      const days = everyDay(`${year - 544}-10-01`, `${year - 543}-09-30`);
      expect(days).toHaveLength(year === 2567 ? 366 : 365);
      expect(new Set(days.map(fiscalYearOf))).toEqual(new Set([year]));
    }
  });

  test('of a value that is not a day is refused', () => {
    expect(() => fiscalYearOf('2022-09-31')).toThrow(
      new RangeError('fiscalYearOf: day "2022-09-31" is not a calendar day such as "2022-08-05"'),
    );
  });
});
