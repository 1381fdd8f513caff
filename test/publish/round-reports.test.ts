import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import { formatReport, mergeReports, type PublicReport, pace, reportTables, weeklyReport } from '../../src/index.js';
import { auditSuppression, groupDisclosure, roundReports, suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { tratRegister } from '../tools/trat-register.js';
import { without } from './registers.js';

const households = tratRegister();
const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf, include: ['plan', 'care'] });
const report = reportOf('2022-08-05');
const [rounded, before] = roundReports(trat2565, [report, reportOf('2022-07-29')]) as [PublicReport, PublicReport];

const numbersIn = (tree: unknown): number[] =>
  typeof tree === 'number'
    ? [tree]
    : typeof tree === 'object' && tree !== null
      ? Object.values(tree).flatMap(numbersIn)
      : [];
const figuresIn = ({ figures, areas }: Pick<PublicReport, 'figures' | 'areas'>) => [figures, ...Object.values(areas)];

test.each([2, 3, 5, 10])('every number is the nearest multiple of %i', (base) => {
  const [one] = roundReports(trat2565, [report], { base }) as [PublicReport];
  const told = figuresIn(report).map(({ plan: _, care: __, ...rest }) => rest);
  const [were, are] = [numbersIn(told), numbersIn(figuresIn(one))];
  expect(are.length).toBe(were.length);
  expect(are.every((count) => count % base === 0)).toBe(true);
  expect(are.every((count, nth) => Math.abs(count - (were[nth] as number)) <= base / 2)).toBe(true);
});

test('the report itself is not changed, and plan and care are left out', () => {
  expect(report).toEqual(reportOf('2022-08-05'));
  expect(figuresIn(rounded).some((figures) => 'plan' in figures || 'care' in figures)).toBe(false);
});

describe('every title says it', () => {
  test.each([
    ['th', 'ปัดเศษเป็นพหุคูณของ 5'],
    ['en', 'rounded to multiples of 5'],
  ] as const)('%s', (language, says) => {
    for (const form of ['bulletin', 'markdown'] as const)
      expect(formatReport(trat2565, rounded, { language, form }).split('\n')[0]).toContain(says);
    for (const { title } of reportTables(trat2565, rounded, language)) expect(title).toContain(says);
    const charts = reportCharts(trat2565, rounded, language, { earlier: [before] });
    expect(charts.length).toBeGreaterThan(3);
    for (const { title } of charts as unknown as { title: string }[]) expect(title).toContain(says);
  });

  test('a rounded 0 does not say that there is no household', () => {
    const [coarse] = roundReports(trat2565, [report], { base: 1000 }) as [PublicReport];
    for (const language of ['th', 'en'] as const) {
      const text = formatReport(trat2565, coarse, { language, form: 'bulletin' });
      expect(text).not.toMatch(/no household|ไม่มีครัวเรือน|ไม่มีจำนวนครัวเรือน/);
      const charts = JSON.stringify(reportCharts(trat2565, coarse, language));
      expect(charts).not.toMatch(/No household|ไม่มีครัวเรือน/);
    }
  });

  test('shares in text are of the rounded numbers', () => {
    const text = formatReport(trat2565, rounded, { language: 'en', form: 'bulletin' });
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(text).toMatch(/\b100\.00 %|\b\d+\.\d\d/);
  });
});

describe('whatever works with counts refuses it', () => {
  test.each<[string, () => unknown]>([
    ['mergeReports', () => mergeReports(rounded as never, rounded as never)],
    ['suppressReport', () => suppressReport(trat2565, rounded as never)],
    ['auditSuppression', () => auditSuppression(trat2565, rounded)],
    ['groupDisclosure', () => groupDisclosure(trat2565, [rounded])],
    ['pace', () => pace(trat2565, rounded as never)],
    ['roundReports', () => roundReports(trat2565, [rounded as never])],
  ])('%s', (call, run) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(new RegExp(`^${call}: .* is rounded to multiples of 5; its numbers are not counts`));
  });

  test('a rounded report stands beside rounded ones only', () => {
    expect(() => reportTables(trat2565, rounded, 'en', { earlier: [reportOf('2022-07-29')] })).toThrow(
      'context.earlier[0] is rounded to multiples of 1, the report to 5',
    );
  });

  test.each([0, 1, 2.5, '5'])('a report that says it is rounded to %s', (base) => {
    expect(() =>
      formatReport(trat2565, { ...rounded, rounded: base as never }, { language: 'th', form: 'bulletin' }),
    ).toThrow('formatReport: report.rounded must be a whole number from 2');
  });
});

test('a tally that is hidden, and a base of 1, are refused', () => {
  const hiding = without(weeklyReport(trat2565, households, { asOf: '2022-08-05' }), 'areas.2302.byGrade.A');
  expect(() => roundReports(trat2565, [hiding as never])).toThrow(/^roundReports: the tally .* is hidden$/);
  expect(() => roundReports(trat2565, [report], { base: 1 })).toThrow(
    'options.base must be a whole number from 2, not 1',
  );
});
