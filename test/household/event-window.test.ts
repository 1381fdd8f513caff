import { describe, expect, test } from 'vitest';
import { eventWindowOf } from '../../src/household/index.js';
import { trat2565 } from '../../src/trat.js';

const { calendar } = trat2565;

describe('the days that a record may have', () => {
  test.each([
    ['begin when a programme says so', { calendar, declared: '2021-12-30', eventsFrom: '2021-10-01' }, '2021-10-01'],
    ['else on the day it was declared', { calendar, declared: '2021-12-30' }, '2021-12-30'],
    ['else on the Friday before the opening', { calendar }, '2022-05-06'],
    [
      'on the Friday before, also where it opens on one',
      { calendar: { ...calendar, opened: '2022-05-13' } },
      '2022-05-06',
    ],
    ['on the end of the month before', { calendar: { ...calendar, every: 'monthEnd' as const } }, '2022-04-30'],
    [
      'on it also where it opens at the end of one',
      { calendar: { ...calendar, every: 'monthEnd' as const, opened: '2022-05-31' } },
      '2022-04-30',
    ],
  ])('%s', (_, terms, first) => {
    expect(eventWindowOf(terms)).toEqual({ first, last: '2024-09-30' });
  });

  test.each([
    ['2022-09-30', '2024-09-30'],
    ['2024-02-29', '2026-02-28'],
    ['2398-05-01', '2399-12-31'],
  ])('end two years after a deadline of %s, on %s', (deadline, last) => {
    expect(eventWindowOf({ calendar: { ...calendar, deadline } }).last).toBe(last);
  });
});
