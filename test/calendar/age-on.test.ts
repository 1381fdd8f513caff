import { describe, expect, test } from 'vitest';
import { ageOn } from '../../src/calendar/index.js';

describe('completed years of age', () => {
  test.each([
    { born: '2016-08-05', asOf: '2022-08-05', age: 6, why: 'on the birthday' },
    { born: '2016-08-06', asOf: '2022-08-05', age: 5, why: 'the day before' },
    { born: '2016-08-04', asOf: '2022-08-05', age: 6, why: 'the day after' },
    { born: '2016-09-01', asOf: '2022-08-31', age: 5, why: 'an earlier day of a later month' },
    { born: '2016-07-31', asOf: '2022-08-01', age: 6, why: 'a later day of an earlier month' },
    { born: '2020-02-29', asOf: '2021-02-28', age: 0, why: 'a leap day, before the end of February' },
    { born: '2020-02-29', asOf: '2021-03-01', age: 1, why: 'a leap day, after' },
    { born: '1922-08-05', asOf: '2022-08-05', age: 100, why: 'over the turn of a century' },
    { born: '2022-08-06', asOf: '2022-08-05', age: -1, why: 'not yet born' },
  ])('born $born, on $asOf: $age, $why', ({ born, asOf, age }) => {
    expect(ageOn(born, asOf)).toBe(age);
  });
});
