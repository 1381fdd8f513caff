import { describe, expect, test } from 'vitest';
import {
  type AnyReport,
  type Figures,
  type Movement,
  mergeReports,
  movement,
  pace,
  type Report,
  readHouseholds,
  reconcile,
  reportTables,
  unionOf,
  weeklyReport,
} from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';

const asOf = '2022-08-05';
const { households } = readHouseholds(
  trat2565,
  Array.from({ length: 3 }, (_, nth) => ({
    ...{ id: `H${nth}`, area: '2301' },
    ...{ members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }, { indicator: 22 }] },
  })),
);
const report = weeklyReport(trat2565, households, { asOf });
/** As plain JavaScript passes it: the compiler would refuse. */
const published: AnyReport = suppressReport(trat2565, report);
const asReport = published as Report as typeof report;
const HIDDEN = { households: null, persons: null } as never;
const source = { basis: 'assumption', ref: 'made up' } as const;

describe('a hidden tally is not zero: in plain JavaScript', () => {
  test('the tallies are hidden', () => expect(published.figures.byGrade.C).toEqual(HIDDEN));

  test.each<[string, () => unknown, string]>([
    ['pace', () => pace(trat2565, asReport), 'pace: the tally report.figures.byGrade.C is hidden'],
    [
      'unionOf',
      () => unionOf(asReport.figures as Figures<string, string, 'living'>, ['living']),
      'unionOf: the tally figures.byPattern.living+income is hidden',
    ],
    [
      'mergeReports, the first',
      () => mergeReports(asReport, report),
      'mergeReports: a.areas.2301 has no gradesAndMenus (byGradeAndMenu): they were left out when it was published',
    ],
    [
      'mergeReports, the second',
      () => mergeReports(report, { ...report, areas: { 2301: { ...report.figures, left: HIDDEN } } }),
      'mergeReports: the tally b.areas.2301.left is hidden',
    ],
    [
      'suppressReport',
      () => suppressReport(trat2565, asReport),
      'suppressReport: report.areas.2301 has no gradesAndMenus (byGradeAndMenu): they were left out when it was published',
    ],
    [
      'reconcile',
      () => reconcile(trat2565, { asOf, source, registered: HIDDEN }),
      'reconcile: figures.registered.households is hidden: it can be compared with nothing',
    ],
    [
      'reconcile, beside the figures before',
      () => reconcile(trat2565, { asOf, source }, { asOf, source, byGrade: published.figures.byGrade as never }),
      'reconcile: earlier.byGrade.C.households is hidden: it can be compared with nothing',
    ],
    [
      'reconcile, of the changes',
      () => reconcile(trat2565, { asOf, source, since: { left: HIDDEN } }),
      'reconcile: figures.since.left.households is hidden: it can be compared with nothing',
    ],
    [
      'the tables of a movement',
      () => {
        const change: Movement = movement(trat2565, households, { from: '2022-06-03', to: asOf });
        return reportTables(trat2565, report, 'th', { movement: { ...change, joined: HIDDEN } });
      },
      'reportTables: the tally context.movement.joined is hidden',
    ],
  ])('%s', (_, run, says) => {
    expect(run).toThrow(new TypeError(says));
  });

  test('a report in which nothing had to be hidden is like any other', () => {
    const none = suppressReport(trat2565, weeklyReport(trat2565, [], { asOf })) as Report as typeof report;
    expect(pace(trat2565, none).remaining).toEqual({ households: 0, persons: 0 });
    expect(suppressReport(trat2565, none)).toEqual(none);
    expect(mergeReports(none, report)).toEqual(report);
  });

  test('a report of another programme does not count as zero either', () => {
    expect(() => pace(trat2565, { ...report, programme: 'other' })).toThrow(
      new RangeError('pace: report is of other 1, not of trat-2565 1'),
    );
    const { C: _, ...less } = report.figures.byGrade;
    expect(() => pace(trat2565, { ...report, figures: { ...report.figures, byGrade: less as never } })).toThrow(
      new TypeError('pace: report.figures.byGrade.C must be a tally of households and persons, not undefined'),
    );
  });
});
