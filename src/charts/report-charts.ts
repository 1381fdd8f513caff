import type { PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { checkReportAndContext, type ReportContext } from '../tables/index.js';
import type { Language } from '../vocabulary/index.js';
import { type ChartSource, chartWords, type ReportChart } from './chart-parts.js';
import { dimensionsChart, overlapChart } from './dimension-charts.js';
import { gradeFlowChart, gradesByAreaChart, progressChart } from './grade-charts.js';

/**
 * A report as charts, each a Vega-Lite specification with its data, a title and a text alternative in the language:
 * `gradesByArea`; `progress`, with earlier reports; `dimensions`; `gradeFlow`, with a movement; and `overlap`, where there
 * are patterns. Their numbers are those of `reportTables`, and they hold no id. Each title names the areas of a report
 * that is not of all the programme's area, and the programme's cohort.
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
  checkReportAndContext('reportCharts', programme, report, language, context);
  const source: ChartSource = { programme, report, language, words: chartWords(language) };
  return [
    gradesByAreaChart(source),
    ...(context.earlier ? [progressChart(source, context.earlier)] : []),
    dimensionsChart(source),
    ...(context.movement ? [gradeFlowChart(source, context.movement)] : []),
    ...overlapChart(source),
  ];
}
