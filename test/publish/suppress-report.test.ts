import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defineProgramme,
  type Household,
  type PublicReport,
  type PublicTally,
  type Report,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';
import {
  auditSuppression,
  type HiddenCell,
  planPublication,
  SMALL_CELLS,
  type SuppressOptions,
  suppressReport,
} from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { numberOf } from './cell-names.js';
import { hiddenIn, isSmall, tallies, without } from './registers.js';
import { DAY, households, reportOf, small } from './small-programme.js';

/** Two districts; of the second two households failed both dimensions, and one of them has passed. */
const register = (): Household[] => [
  ...households('2301', 20),
  ...households('2302', 12),
  ...households('2302', 2, [1, 3], 1),
];
const published = (options?: SuppressOptions) =>
  suppressReport(small, reportOf(register()), { show: 'all', ...options });
const asText = (cell: HiddenCell) => ({ cell: numberOf(cell), low: cell.low, high: cell.high });
/** Whether a bulletin has the figure: the register, grades, menus and failed dimensions of the whole. */
const isInBulletin = (place: string): boolean =>
  /^figures\.(registered|byGrade\..*|byMenu\..*|byDimension\..*\.failed)$/.test(place);
const HIDDEN = { households: null, persons: null };

describe('a published report', () => {
  test('hides what is small as a pair, and what would tell it', () => {
    const report = published();
    expect(hiddenIn(report)).toEqual(
      expect.arrayContaining(['figures.byGrade.done', 'areas.2302.byGrade.done', 'areas.2302.byGrade.open']),
    );
    for (const at of ['figures', 'areas.2302'])
      expect(hiddenIn(report)).toEqual(expect.arrayContaining([`${at}.byPattern.home+work`, `${at}.byPattern.home`]));
    expect(report.figures.byGrade.done).toEqual(HIDDEN);
    expect(report.figures.registered).toEqual({ households: 34, persons: 34 });
    expect(report.figures.byGrade.closed).toEqual({ households: 0, persons: 0 });
    expect(report.areas['2301']?.registered).toEqual({ households: 20, persons: 20 });
  });

  test('tells the rest as it is, and what it is a report of', () => {
    const report = reportOf(register());
    const told = published();
    expect(told).toMatchObject({ programme: 'small', version: '1', asOf: DAY });
    expect([...tallies(told).keys()]).toEqual([...tallies(report).keys()]);
    for (const [place, tally] of tallies(told)) {
      if (tally.households === null) expect(tallies(report).get(place)?.households, place).not.toBe(0);
      else expect(tally, place).toEqual(tallies(report).get(place));
    }
  });

  test('takes for small what is below the threshold, 5 unless told: persons as well as households', () => {
    const isHidden = (options: SuppressOptions | undefined, count: number, persons = count) => {
      const report = reportOf(households('2301', 40));
      const figures = { ...report.figures, left: { households: count, persons } };
      const told = suppressReport(small, { ...report, figures, areas: { 2301: figures } }, options);
      return hiddenIn(told).includes('figures.left');
    };
    expect([1, 4].map((count) => isHidden(undefined, count))).toEqual([true, true]);
    expect([0, 5, 9].map((count) => isHidden(undefined, count))).toEqual([false, false, false]);
    expect([2, 3].map((count) => isHidden({ threshold: 3 }, count))).toEqual([true, false]);
    expect(isHidden({ threshold: 1 }, 1)).toBe(false);
    expect(isHidden(undefined, 6, 4)).toBe(true);
    expect(isHidden(undefined, 6, 0)).toBe(false);
  });

  test('is the report itself when nothing is small', () => {
    expect(suppressReport(small, reportOf(households('2301', 9)), { show: 'all' })).toEqual(
      reportOf(households('2301', 9)),
    );
    expect(published({ threshold: 1 })).toEqual(reportOf(register()));
    expect(suppressReport(small, reportOf([]), { show: 'all' })).toEqual(reportOf([]));
  });

  test('leaves out plan and care, and leaves the report as it was', () => {
    const full = weeklyReport(small, register(), { asOf: DAY, include: ['plan', 'care'] });
    const before = JSON.stringify(full);
    const told = suppressReport(small, full, { show: 'all' });
    expect(told).toEqual(published());
    for (const figures of [told.figures, ...Object.values(told.areas)]) {
      expect(figures).not.toHaveProperty('plan');
      expect(figures).not.toHaveProperty('care');
    }
    expect(JSON.stringify(full)).toBe(before);
  });

  test('says that its threshold is an assumption, and nobody can change it', () => {
    expect(SMALL_CELLS).toEqual({
      threshold: 5,
      source: { basis: 'assumption', ref: expect.stringContaining('No Thai rule names a number') },
    });
    expect(Object.isFrozen(SMALL_CELLS.source)).toBe(true);
  });
});

describe('how much is hidden beyond what is small', () => {
  const failed = fc.constantFrom([1], [2], [3], [1, 2], [1, 3], [1, 2, 3]);
  const area = fc.constantFrom('2301', '2302', '2303', '2304');
  const part = fc.tuple(area, failed, fc.constantFrom(1, 2, 3, 4, 6, 9, 15), fc.integer({ min: 0, max: 15 }));
  const registers = fc
    .uniqueArray(part, { minLength: 1, maxLength: 7, selector: ([at, which]) => `${at} ${which}` })
    .map((parts) =>
      parts.flatMap(([at, which, count, passed]) => households(at, count, which, Math.min(count, passed))),
    );
  const beyond = (report: Report, earlier: readonly PublicReport[] = []): string[] =>
    planPublication(small, [report], { show: 'all', earlier }).reports.flatMap((published) =>
      hiddenIn(published).filter((place) => !isSmall(tallies(report).get(place) as PublicTally)),
    );

  test('is no more than ever measured, in one week and in the next', () => {
    const places: string[][] = [[], []];
    fc.assert(
      fc.property(registers, (these) => {
        const july = reportOf(these.slice(0, -2), '2022-07-29');
        places[0]?.push(...beyond(july));
        places[1]?.push(...beyond(reportOf(these), [suppressReport(small, july, { show: 'all' })]));
      }),
      { numRuns: 20, seed: 2565, endOnFailure: true },
    );
    const [first = [], next = []] = places;
    expect(first.length).toBeLessThanOrEqual(256);
    expect(next.length).toBeLessThanOrEqual(329);
    expect(first.filter((place) => isInBulletin(place)).length).toBeLessThanOrEqual(41);
    expect(next.filter((place) => isInBulletin(place)).length).toBeLessThanOrEqual(75);
  });
});

describe('what can be worked out of it', () => {
  test('is told of every hidden number, and of nothing else', () => {
    const audit = auditSuppression(small, published());
    expect(audit.map((cell) => numberOf(cell)).sort()).toEqual(
      hiddenIn(published())
        .flatMap((place) => [`${place}.households`, `${place}.persons`])
        .sort(),
    );
    for (const { low, high } of audit) expect(low).toBeLessThan(high);
  });

  test('is one number where only what is small is hidden', () => {
    const careless = without(reportOf(register()), 'figures.byGrade.done', 'areas.2302.byGrade.done');
    expect(auditSuppression(small, careless).map(asText)).toEqual(
      ['figures.byGrade.done', 'areas.2302.byGrade.done'].flatMap((place) => [
        { cell: `${place}.households`, low: 1, high: 1 },
        { cell: `${place}.persons`, low: 1, high: 1 },
      ]),
    );
  });

  test('and whether it can be at all is told without the ends', () => {
    const careless = without(reportOf(register()), 'figures.byGrade.done', 'areas.2302.byGrade.done');
    for (const report of [careless, published()]) {
      const exact = auditSuppression(small, report, { exact: true });
      const quick = auditSuppression(small, report, { exact: false });
      expect(exact).toEqual(auditSuppression(small, report));
      expect(quick.map((cell) => [numberOf(cell), cell.low === cell.high])).toEqual(
        exact.map((cell) => [numberOf(cell), cell.low === cell.high]),
      );
      quick.forEach(({ low, high }, nth) => {
        expect(low).toBeGreaterThanOrEqual(exact[nth]?.low as number);
        expect(high).toBeLessThanOrEqual(exact[nth]?.high as number);
      });
    }
    // the ends are the dearer answer: some are not told
    expect(auditSuppression(small, published(), { exact: false })).not.toEqual(auditSuppression(small, published()));
  });

  test('is nothing where nothing is hidden', () => {
    expect(auditSuppression(small, reportOf(register()))).toEqual([]);
  });

  test('is one number where what else is told says so', () => {
    const careless = without(
      reportOf(register()),
      ...['figures.byGrade.done', 'areas.2302.byGrade.done', 'figures.byGrade.open', 'areas.2302.byGrade.open'],
    );
    const told = auditSuppression(small, careless)
      .map(asText)
      .filter(({ cell }) => cell.startsWith('areas.2302.byGrade.'));
    // 14 households failed a home indicator and 13 still do, so at least 13 are open and at most one is done
    expect(told).toEqual([
      { cell: 'areas.2302.byGrade.done.households', low: 1, high: 1 },
      { cell: 'areas.2302.byGrade.done.persons', low: 1, high: 1 },
      { cell: 'areas.2302.byGrade.open.households', low: 13, high: 13 },
      { cell: 'areas.2302.byGrade.open.persons', low: 13, high: 13 },
    ]);
  });
});

describe('what follows from what a household is', () => {
  const ofTrat = (...parts: readonly (readonly [count: number, failed: number, passed: boolean])[]) => {
    const rows = parts.flatMap(([count, failed, passed], part) =>
      Array.from({ length: count }, (_, nth) => ({
        id: `${part}-${nth}`,
        area: '2301',
        members: [{ id: 'P', targeted: true }],
        deprivations: [{ indicator: failed, ...(passed && { followUps: [{ on: '2022-06-01', outcome: 'passed' }] }) }],
      })),
    );
    return weeklyReport(trat2565, readHouseholds(trat2565, rows).households, { asOf: DAY });
  };
  const both = (...places: string[]) => places.flatMap((place) => [`figures.${place}`, `areas.2301.${place}`]);
  const rangesOf = (report: Report, ...places: string[]) =>
    new Map(
      auditSuppression(trat2565, without(report, ...both(...places))).map((cell) => [
        numberOf(cell),
        [cell.low, cell.high],
      ]),
    );

  test('patterns that share no household: what remains in each adds up to those that have something left', () => {
    // 10 failed living alone and 10 income alone; 7 and 10 remain, so 17 have something left and 3 have nothing
    const report = ofTrat([3, 8, true], [7, 8, false], [10, 22, false]);
    const ranges = rangesOf(report, 'byGrade.A', 'byGrade.C');
    expect(ranges.get('figures.byGrade.A.households')).toEqual([3, 3]);
    expect(hiddenIn(suppressReport(trat2565, report)).length).toBeGreaterThan(4);
  });

  test('grades and what remains elsewhere: of 12 with something left, 11 have income left, so 1 has living', () => {
    const report = ofTrat([5, 9, true], [1, 9, false], [18, 22, true], [11, 22, false]);
    const ranges = rangesOf(report, 'byDimension.living.remaining', 'byIndicator.9.remaining');
    expect(ranges.get('figures.byDimension.living.remaining.households')).toEqual([1, 1]);
    const published = suppressReport(trat2565, report);
    for (const { low, high } of auditSuppression(trat2565, published)) expect(low).toBeLessThan(high);
  });

  test('a grade that asks for something passed: whoever has it has an indicator that is gone', () => {
    // each failed both indicators of the dimension; 4 of the 9 passed one of them
    const rows = Array.from({ length: 9 }, (_, nth) => ({
      id: `${nth}`,
      area: '2301',
      members: [{ id: 'P', targeted: true }],
      deprivations: [
        { indicator: 27, ...(nth < 4 && { followUps: [{ on: '2022-06-01', outcome: 'passed' }] }) },
        { indicator: 28 },
      ],
    }));
    const report = weeklyReport(trat2565, readHouseholds(trat2565, rows).households, { asOf: DAY });
    const ranges = rangesOf(report, 'byGrade.B', 'byGrade.C');
    expect(ranges.get('figures.byGrade.B.households')).toEqual([1, 4]); // at most as many as indicators are gone
  });
});

describe('two weeks', () => {
  const july = () => reportOf(register(), '2022-07-29');

  test('what was hidden and has not changed is hidden again, and the audit tells of both', () => {
    const earlier = suppressReport(small, july(), { show: 'all' });
    const told = published({ earlier });
    expect(hiddenIn(told)).toEqual(hiddenIn(earlier)); // nothing happened between the two
    const audit = auditSuppression(small, told, { earlier });
    expect(audit).toHaveLength(4 * hiddenIn(told).length);
    expect(audit.filter(({ asOf }) => asOf === '2022-07-29')).toHaveLength(2 * hiddenIn(told).length);
    for (const { low, high } of audit) expect(low).toBeLessThan(high);
  });

  test('what stands in the open this week tells what was hidden last week', () => {
    const earlier = without(
      july(),
      'figures.byPattern.home',
      'figures.byPattern.home+work',
      'areas.2302.byPattern.home',
      'areas.2302.byPattern.home+work',
      'areas.2302.byDimension.work.failed',
      'figures.byDimension.work.failed',
      'figures.byIndicator.3.failed',
      'areas.2302.byIndicator.3.failed',
    );
    const alone = new Map(
      auditSuppression(small, earlier).map((cell) => [numberOf(cell, earlier.asOf), [cell.low, cell.high]]),
    );
    expect(alone.get('figures.byPattern.home+work.households')).toEqual([1, 13]);
    const both = auditSuppression(small, reportOf(register()), { earlier });
    expect(both.find((cell) => numberOf(cell) === 'earlier.figures.byPattern.home+work.households')).toMatchObject({
      low: 2,
      high: 2,
    });
  });
});

describe('what cannot be', () => {
  const other = defineProgramme({ ...small, version: '2' });
  const stranger = defineProgramme({ ...small, id: 'other' });
  const report = () => reportOf(register());
  test.each<[string, () => unknown, string]>([
    ...[0, -1, 4.5, Number.NaN].map((threshold): [string, () => unknown, string] => [
      `a threshold of ${threshold}`,
      () => published({ threshold }),
      `suppressReport: options.threshold must be a whole number from 1, not ${threshold}`,
    ]),
    ['another version', () => suppressReport(other, report()), 'suppressReport: report is of small 1, not of small 2'],
    [
      'another programme',
      () => suppressReport(stranger, report()),
      'suppressReport: report is of small 1, not of other 1',
    ],
    [
      'an earlier report of another programme',
      () => published({ earlier: { ...reportOf(register(), '2022-07-29'), programme: 'other' } }),
      'suppressReport: options.earlier is of other 1, not of small 1',
    ],
    [
      'a later report as the earlier',
      () => published({ earlier: reportOf(register(), '2022-08-12') }),
      'suppressReport: options.earlier is of 2022-08-12, which is not before 2022-08-05',
    ],
    [
      'the same day',
      () => published({ earlier: report() }),
      'suppressReport: options.earlier is of 2022-08-05, which is not before 2022-08-05',
    ],
    [
      'an audit of another version',
      () => auditSuppression(other, report()),
      'auditSuppression: published is of small 1, not of small 2',
    ],
    [
      'an audit beside a later report',
      () => auditSuppression(small, report(), { earlier: reportOf(register(), '2022-08-12') }),
      'auditSuppression: options.earlier is of 2022-08-12, which is not before 2022-08-05',
    ],
    [
      'an audit of tallies that contradict each other',
      () =>
        auditSuppression(small, {
          ...report(),
          figures: { ...report().figures, registered: { households: 3, persons: 3 } },
        }),
      'auditSuppression: the tallies that published shows contradict each other',
    ],
    [
      'a report of tallies that contradict each other',
      () =>
        suppressReport(small, {
          ...report(),
          figures: { ...report().figures, registered: { households: 3, persons: 3 } },
        }),
      'suppressReport: the tallies of report contradict each other',
    ],
  ])('%s', (_, run, says) => {
    expect(run).toThrow(new RangeError(says));
  });
});
