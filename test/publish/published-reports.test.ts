import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  type AnyReport,
  compareReports,
  type Figures,
  formatReport,
  mergeReports,
  pace,
  publishedFiguresOf,
  type Report,
  reportTables,
  unionOf,
  weeklyReport,
} from '../../src/index.js';
import {
  auditPublication,
  auditSuppression,
  groupDisclosure,
  planPublication,
  publicationOutlook,
  roundReports,
  suppressReport,
  suppressReports,
} from '../../src/publish.js';
import { dhis2DataValues } from '../../src/sources.js';
import { trat2565 } from '../../src/trat.js';
import { PUBLIC_CALLS } from '../tools/public-calls.js';
import { hiddenIn, register } from './registers.js';

const many = register({ count: 12, failed: [8] }, { count: 9, failed: [8, 22] });
const few = register(
  { count: 20, failed: [8], passed: true },
  { count: 3, failed: [8, 22] },
  { count: 9, failed: [22], passed: true },
);
const asOf = '2022-06-03';
const source = { basis: 'assumption', ref: 'made up' } as const;
const first = (list: typeof many, day: string, show?: readonly ['register']): AnyReport =>
  suppressReports(trat2565, [weeklyReport(trat2565, list, { asOf: day })], show && { show })[0] as AnyReport;

/** As they are published unless told: with hidden tallies, with none, and with the register alone. */
const PUBLISHED = {
  hidden: first(few, asOf),
  shown: first(many, asOf),
  register: first(many, asOf, ['register']),
} as const;
const later = first(many, '2022-06-10');

const address = { stage: null, unit: 'households' } as const;
const mappingOf = (group: 'grades' | 'patterns', key: string) => ({
  ...{ periodType: 'Weekly' as const, orgUnits: { 2301: 'o' } },
  figures: [{ ...address, group, keys: [key], dataElement: 'd' }],
});

/**
 * What takes a report, given a published one as plain JavaScript gives it: what it says of each, or `answers`. Nothing
 * reads a figure that is not there as zero.
 */
const CALLS: Readonly<Record<string, readonly [(report: Report) => unknown, string, string, string]>> = {
  pace: [
    (report) => pace(trat2565, report),
    'the tally report.figures.byGrade.C is hidden',
    'answers',
    'report.figures has no grades (byGrade, ungraded): they were left out when it was published',
  ],
  unionOf: [
    ({ figures }) => unionOf(figures as Figures<string, string, 'living'>, ['living']),
    'the tally figures.byPattern.living',
    'answers',
    'figures has no dimensions',
  ],
  'unionOf, of an area': [
    ({ areas }) => unionOf(areas[2301] as Figures<string, string, 'living'>, ['living']),
    'figures has no patterns (byPattern): they were left out when it was published',
    'figures has no patterns',
    'figures has no dimensions',
  ],
  'mergeReports, the first': [
    (report) => mergeReports(report, weeklyReport(trat2565, many, { asOf })),
    'a.areas.2301 has no gradesAndMenus',
    'a.areas.2301 has no gradesAndMenus',
    'a.figures has no grades',
  ],
  'mergeReports, the second': [
    (report) => mergeReports(weeklyReport(trat2565, many, { asOf }), report),
    'b.areas.2301 has no gradesAndMenus',
    'b.areas.2301 has no gradesAndMenus',
    'b.figures has no grades',
  ],
  compareReports: [
    (report) => compareReports(report, weeklyReport(trat2565, many, { asOf })),
    'published.areas.2301 has no gradesAndMenus',
    'published.areas.2301 has no gradesAndMenus',
    'published.figures has no grades',
  ],
  publishedFiguresOf: [
    (report) => publishedFiguresOf(report, { source }),
    'the tally report.figures.',
    'answers',
    'report.figures has no grades',
  ],
  'publishedFiguresOf, of an area': [
    (report) => publishedFiguresOf(report, { source, area: '2301' }),
    'the tally report.areas.2301.',
    'answers',
    'report.areas.2301 has no grades',
  ],
  formatReport: [
    (report) => formatReport(trat2565, report, { language: 'th', form: 'bulletin' }),
    'answers',
    'answers',
    'report.figures has no grades',
  ],
  reportTables: [
    (report) => reportTables(trat2565, report, 'th'),
    'answers',
    'answers',
    'report.figures has no grades',
  ],
  'reportTables, of an earlier day': [
    (report) => reportTables(trat2565, later, 'th', { earlier: [report] }),
    'answers',
    'answers',
    'context.earlier[0].figures has no grades',
  ],
  reportCharts: [
    (report) => reportCharts(trat2565, report, 'th'),
    'answers',
    'answers',
    'report.figures has no grades',
  ],
  'reportCharts, of an earlier day': [
    (report) => reportCharts(trat2565, later, 'th', { earlier: [report] }),
    'answers',
    'answers',
    'context.earlier[0].figures has no grades',
  ],
  dhis2DataValues: [
    (report) => dhis2DataValues(trat2565, report, { mapping: mappingOf('grades', 'C') }),
    'answers',
    'answers',
    'the report has no grades of 2301, which were left out; mapping.figures[0] is one of them',
  ],
  'dhis2DataValues, what areas do not show': [
    (report) => dhis2DataValues(trat2565, report, { mapping: mappingOf('patterns', 'living') }),
    'the report has no patterns of 2301, which were left out; mapping.figures[0] is one of them',
    'the report has no patterns of 2301',
    'the report has no patterns of 2301',
  ],
  suppressReport: [
    (report) => suppressReport(trat2565, report),
    'report.areas.2301 has no gradesAndMenus',
    'report.areas.2301 has no gradesAndMenus',
    'report.figures has no grades',
  ],
  'suppressReport, of an earlier day': [
    (report) => suppressReport(trat2565, weeklyReport(trat2565, many, { asOf: later.asOf }), { earlier: report }),
    ...(['answers', 'answers', 'answers'] as const),
  ],
  suppressReports: [
    (report) => suppressReports(trat2565, [report]),
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].figures has no grades',
  ],
  planPublication: [
    (report) => planPublication(trat2565, [report]),
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].figures has no grades',
  ],
  publicationOutlook: [
    (report) => publicationOutlook(trat2565, [report]),
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].figures has no grades',
  ],
  roundReports: [
    (report) => roundReports(trat2565, [report]),
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].areas.2301 has no gradesAndMenus',
    'reports[0].figures has no grades',
  ],
  groupDisclosure: [(report) => groupDisclosure(trat2565, [report]), ...(['answers', 'answers', 'answers'] as const)],
  auditPublication: [(report) => auditPublication(trat2565, [report]), ...(['answers', 'answers', 'answers'] as const)],
  auditSuppression: [(report) => auditSuppression(trat2565, report), ...(['answers', 'answers', 'answers'] as const)],
};

test('the reports are what they are said to be', () => {
  expect(hiddenIn(PUBLISHED.hidden).length).toBeGreaterThan(0);
  expect(hiddenIn(PUBLISHED.shown)).toEqual([]);
  expect(Object.keys(PUBLISHED.shown.areas[2301] ?? {})).not.toContain('byPattern');
  expect(Object.keys(PUBLISHED.register.figures)).toEqual(['registered', 'left']);
});

test('every public function that takes a report is in the table', () => {
  const takesReports = Object.entries(PUBLIC_CALLS).flatMap(([name, { args }]) => {
    const given = args.flatMap(({ good }) => [good()].flat()).filter((value) => typeof value === 'object');
    const isOne = (value: unknown): boolean =>
      ['byPattern', 'figures'].some((key) => Object.hasOwn(value as object, key));
    return given.some(isOne) ? [name] : [];
  });
  expect([...new Set(Object.keys(CALLS).map((name) => name.split(',')[0]))].sort()).toEqual(takesReports.sort());
});

describe.each(Object.entries(CALLS))('%s', (name, [call, ...says]) => {
  test.each(Object.entries(PUBLISHED).map(([kind, report], nth) => [kind, says[nth] as string, report] as const))(
    'of a report with %s: %s',
    (_, saying, report) => {
      const run = () => call(report as Report);
      if (saying === 'answers') expect(run()).toBeDefined();
      else {
        expect(run).toThrow(TypeError);
        expect(run).toThrow(`${name.split(',')[0]}: ${saying}`);
      }
    },
  );
});
