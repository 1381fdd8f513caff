import { describe, expect, test } from 'vitest';
import { defineProgramme, reportDayOf, reportDays, reportStatus } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const { calendar } = trat2565;
const statusOn = (day: string, received: { day: string; at: string }[], instant: string) =>
  reportStatus(calendar, received, instant).find((one) => one.day === day)?.status;

describe('the status of the report of Friday 5 August, due at 17:00 in Bangkok', () => {
  const at = (time: string) => [{ day: '2022-08-05', at: `2022-08-05T${time}+07:00` }];
  test.each([
    ['nothing came, one second before', [], '2022-08-05T16:59:59+07:00', 'upcoming'],
    ['nothing came, at the cut-off', [], '2022-08-05T17:00:00+07:00', 'missing'],
    ['it came in the morning', at('09:00:00'), '2022-08-05T12:00:00+07:00', 'onTime'],
    ['it came at the cut-off', at('17:00:00'), '2022-08-06T00:00:00Z', 'onTime'],
    ['it came a second later', at('17:00:01'), '2022-08-06T00:00:00Z', 'late'],
    ['it came twice, first on time', [...at('18:00:00'), ...at('16:00:00')], '2022-08-06T00:00:00Z', 'onTime'],
    ['it comes only after the instant in question', at('18:00:00'), '2022-08-05T10:30:00Z', 'missing'],
    ['it comes in time, but after the instant in question', at('16:00:00'), '2022-08-05T08:00:00Z', 'upcoming'],
    ['it came weeks before', [{ day: '2022-08-05', at: '2022-07-01T00:00:00Z' }], '2022-07-02T00:00:00Z', 'onTime'],
    [
      'that of the week before came',
      [{ day: '2022-07-29', at: '2022-07-29T00:00:00Z' }],
      '2022-08-06T00:00:00Z',
      'missing',
    ],
  ])('%s: %#', (_, received, instant, status) => {
    expect(statusOn('2022-08-05', received, instant)).toBe(status);
  });

  test('every report day is listed, in order, with its cut-off', () => {
    const statuses = reportStatus(calendar, [], '2022-01-01T00:00:00Z');
    expect(statuses.map(({ day }) => day)).toEqual(reportDays(calendar));
    expect(statuses[12]).toEqual({ day: '2022-08-05', cutoff: '2022-08-05T10:00:00.000Z', status: 'upcoming' });
  });

  test('a report for a day that is not a report day, or an instant without its zone, is refused', () => {
    expect(() =>
      reportStatus(calendar, [{ day: '2022-08-04', at: '2022-08-04T00:00:00Z' }], '2022-08-06T00:00:00Z'),
    ).toThrow(new RangeError('reportStatus: received[0].day 2022-08-04 is not a report day'));
    expect(() => reportStatus(calendar, [], '2022-08-06T00:00:00')).toThrow(RangeError);
  });

  test.each([
    [null, 'received[0] must be a received report, not null'],
    [
      { day: '2565-08-05', at: '2022-08-05T00:00:00Z' },
      'received[0].day "2565-08-05" looks like a year of the Buddhist',
    ],
    [
      { day: '2022-08-05', at: '2565-08-05T00:00:00Z' },
      'received[0].at "2565-08-05T00:00:00Z" looks like a year of the',
    ],
    [
      { day: '2022-08-05', at: '2022-08-05T00:00:00' },
      'received[0].at "2022-08-05T00:00:00" is not an instant such as',
    ],
    [{ day: '2022-08-05', at: new Date(0) }, 'received[0].at must be text, not an object'],
    [{ day: 7, at: '2022-08-05T00:00:00Z' }, 'received[0].day must be text, not 7'],
  ])('what came in as %j is refused', (one, message) => {
    expect(() => reportStatus(calendar, [one as never], '2022-08-06T00:00:00Z')).toThrow(`reportStatus: ${message}`);
  });
});

describe('a report at the end of every month', () => {
  const monthly = defineProgramme({
    ...trat2565,
    id: 'monthly',
    calendar: { ...calendar, opened: '2024-01-31', deadline: '2024-06-29', every: 'monthEnd' },
    declared: '2024-01-01',
  }).calendar;

  test('is on its last day, the opening included, none after the deadline', () => {
    expect(reportDays(monthly)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']);
  });

  test.each([
    ['2024-01-05', '2024-01-31'],
    ['2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['2024-05-01', '2024-05-31'],
  ])('%s belongs to the report of %s', (day, report) => expect(reportDayOf(monthly, day)).toBe(report));

  test('another cycle is refused', () => {
    const odd = { ...calendar, every: 'fortnight' as 'week' };
    expect(() => defineProgramme({ ...trat2565, calendar: odd })).toThrow(
      new RangeError(
        'Cannot define programme trat-2565: every "fortnight" is not one of "week", "twoWeeks", "monthEnd", "quarterEnd", { dayOfMonth: 1 to 31 }',
      ),
    );
  });
});
