import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  cutoffOf,
  formatCalendar,
  nextReport,
  type ReportCalendar,
  reportDayOf,
  reportDays,
  reportStatus,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** The longest calendar that is allowed. */
const century: ReportCalendar = {
  ...trat2565.calendar,
  opened: '2000-01-01',
  deadline: '2099-12-31',
  timeZone: 'America/New_York',
};
const DAYS = 36_525;
const WEEKS = Math.ceil(DAYS / 7);

const Format = Intl.DateTimeFormat;

/** How often a function makes a formatter of `Intl`, which is slow, and asks one, which is not. */
function stepsOf(run: () => unknown): { made: number; asked: number } {
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function make(...given) {
    return new Format(...given);
  });
  run();
  const steps = { made: made.mock.calls.length, asked: asked.mock.calls.length };
  vi.restoreAllMocks();
  return steps;
}

afterEach(() => vi.restoreAllMocks());

describe('over the longest calendar', () => {
  const label = { th: 'รายงาน', en: 'report' };
  const late = '2099-12-25T00:00:00Z';
  const received = reportDays(century).map((day) => ({ day, at: `${day}T00:00:00Z` }));

  test.each<[string, () => unknown, number]>([
    ['reportDays', () => reportDays(century), 0],
    ['reportDayOf', () => reportDayOf(century, '2099-12-20'), 0],
    ['cutoffOf', () => cutoffOf(century, '2099-12-25'), 4],
    ['nextReport, at its end', () => nextReport(century, late), 12],
    ['nextReport, before it', () => nextReport(century, '1880-01-01T00:00:00Z'), 4],
    ['nextReport, after it', () => nextReport(century, '2399-12-31T00:00:00Z'), 0],
    ['reportStatus, nothing received', () => reportStatus(century, [], late), 4 * WEEKS],
    ['reportStatus, all received', () => reportStatus(century, received, late), 4 * WEEKS],
    ['formatCalendar', () => formatCalendar(century, { id: 'x', label, language: 'en' }), DAYS + 200 * 18],
  ])('%s makes at most three clocks and calls each a limited number of times', (_, run, most) => {
    const { made, asked } = stepsOf(run);
    expect(made).toBeLessThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(most);
  });

  test('a frozen calendar is checked once', () => {
    const calendar = Object.freeze({ ...century });
    expect(stepsOf(() => reportDays(calendar)).made).toBe(1);
    expect(stepsOf(() => reportDays(calendar)).made).toBe(0);
  });

  test('a longer one is refused by every function', () => {
    const long = { ...century, deadline: '2300-01-01' };
    const refusal = /^\w+: calendar has a fault: deadline 2300-01-01 is more than 100 years after opened 2000-01-01$/;
    const calls: (() => unknown)[] = [
      () => reportDays(long),
      () => reportDayOf(long, '2022-01-01'),
      () => cutoffOf(long, '2022-01-07'),
      () => nextReport(long, late),
      () => reportStatus(long, [], late),
      () => formatCalendar(long, { id: 'x', label, language: 'en' }),
    ];
    for (const call of calls) expect(call).toThrow(refusal);
  });

  test('more than 100,000 received reports are refused', () => {
    expect(() => reportStatus(century, new Array(1e9), late)).toThrow(
      new RangeError('reportStatus: received has 1000000000 entries; the most is 100000'),
    );
  });
});

describe('a report day at either end of time', () => {
  test.each<[Partial<ReportCalendar>, string[]]>([
    [{ opened: '2399-12-20', deadline: '2399-12-31' }, ['2399-12-24', '2399-12-31']],
    [{ opened: '2399-11-20', deadline: '2399-12-31', every: 'monthEnd' }, ['2399-11-30', '2399-12-31']],
    [{ opened: '1880-01-01', deadline: '1880-01-09' }, ['1880-01-02', '1880-01-09']],
  ])('%j', (change, days) => {
    const calendar = { ...trat2565.calendar, timeZone: 'UTC', ...change };
    expect(reportDays(calendar)).toEqual(days);
    const last = days.at(-1) as string;
    expect(reportDayOf(calendar, last)).toBe(last);
    expect(nextReport(calendar, `${last}T16:00:00Z`)?.day).toBe(last);
    expect(nextReport(calendar, `${last}T17:00:00Z`)).toBeNull();
    expect(reportStatus(calendar, [], `${last}T17:00:00Z`)).toHaveLength(2);
  });
});
