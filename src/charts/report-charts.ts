import { formatDate } from '../calendar/index.js';
import type { PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { ReportContext } from '../tables/index.js';
import { tablesOf } from '../tables/index.js';
import type { Language } from '../vocabulary/index.js';
import { dimensionsChart } from './chart-dimensions.js';
import { gradeFlowChart } from './chart-grade-flow.js';
import { gradesByAreaChart } from './chart-grades-by-area.js';
import type { ReportChart } from './chart-of.js';
import { overlapChart } from './chart-overlap.js';
import { progressChart } from './chart-progress.js';

/**
 * A report as charts, each a Vega-Lite specification with its data, a title and a text alternative in the language:
 * `gradesByArea`; `progress`, with earlier reports; `dimensions`; `gradeFlow`, with a movement; and `overlap`, where there
 * are patterns. They are drawn from `reportTables` and from nothing else: the same numbers, and no id.
 *
 * What is hidden is not drawn, and never as zero: the chart says that it is hidden, and so does its text.
 *
 * `RangeError` where `reportTables` refuses.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const charts = reportCharts(trat2565, report, 'th');
 * charts.map(({ name }) => name); // => ['gradesByArea', 'dimensions']
 * charts[0]?.title; // => 'ระดับผลการแก้ไขปัญหา: แยกตามพื้นที่'
 * ```
 */
export function reportCharts(
  programme: Programme,
  report: PublicReport,
  language: Language,
  context: ReportContext = {},
): ReportChart[] {
  const tables = tablesOf('reportCharts', programme, report, language, context);
  const source = { tables, language, date: formatDate(report.asOf, language) };
  return [
    gradesByAreaChart(source),
    ...progressChart(source),
    dimensionsChart(source),
    ...gradeFlowChart(source),
    ...overlapChart(source),
  ];
}
