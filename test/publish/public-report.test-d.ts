import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyReport,
  formatReport,
  type PublicReport,
  type Report,
  reportTables,
  weeklyReport,
} from '../../src/index.js';
import { auditPublication, planPublication, roundReports, suppressReport, suppressReports } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';

const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
const publish = (one: PublicReport): string => formatReport(trat2565, one, { language: 'th', form: 'bulletin' });

describe('what may be published, to the compiler', () => {
  test('what makes a report fit to be published returns one that may be', () => {
    publish(suppressReport(trat2565, report));
    for (const one of [
      ...suppressReports(trat2565, [report]),
      ...planPublication(trat2565, [report]).reports,
      ...roundReports(trat2565, [report]),
    ])
      publish(one);
    expectTypeOf(suppressReport(trat2565, report).figures.byGrade).toHaveProperty('A');
  });

  test('a counted report may not be, nor one that was read from a file', () => {
    // @ts-expect-error a counted report
    publish(report);
    // @ts-expect-error whoever read it says whether it was published
    publish(report as AnyReport);
    expectTypeOf<Report>().not.toExtend<PublicReport>();
    expectTypeOf<PublicReport>().not.toExtend<Report>();
  });

  test('tables, text and audits take each of them', () => {
    const read = JSON.parse('{}') as AnyReport;
    reportTables(trat2565, report, 'th');
    reportTables(trat2565, read, 'th');
    reportTables(trat2565, suppressReport(trat2565, report), 'th', { earlier: [report, read] });
    auditPublication(trat2565, [read, suppressReport(trat2565, report)], { earlier: [read] });
    expectTypeOf<Report>().toExtend<AnyReport>();
    expectTypeOf<PublicReport>().toExtend<AnyReport>();
  });

  test('what needs every number takes no published report', () => {
    // @ts-expect-error its tallies may be hidden
    suppressReport(trat2565, suppressReport(trat2565, report));
  });
});
