import type { AnyReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { checkReportAndContext, type ReportContext } from '../tables/index.js';
import { type Language, wrongArgument } from '../vocabulary/index.js';
import { gradeSharesChart, gradesByAreaChart } from './area-charts.js';
import { type ChartSource, chartWords, type ReportChart } from './chart-parts.js';
import { dimensionsChart, overlapChart } from './dimension-charts.js';
import { gradeFlowChart, progressChart } from './grade-charts.js';

/** What charts can show with a report, and their width. */
export interface ChartContext extends ReportContext {
  /** The width of the picture in pixels, at least 280; 720 when left out. A phone has about 360. */
  readonly width?: number;
}

const NARROWEST = 280;
const WIDTH = 720;

/**
 * A report as charts, each a Vega-Lite specification with its data, a title and a text alternative in the language:
 * `gradesByArea` and, in percent, `gradeSharesByArea`; `progress`, with earlier reports; `dimensions`; `gradeFlow`, with a
 * movement; and `overlap`, where there are patterns. Their numbers are those of `reportTables`, and they hold no id. Each
 * title has the areas of a report that does not cover the whole programme, and the cohort. The heading of a picture states what its
 * numbers show; the title is below it.
 *
 * A hidden number is not drawn, and never as zero: the chart and its text say that it is hidden.
 *
 * `RangeError` where `reportTables` throws one, and for a width below 280; `TypeError` for one that is not a number.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const charts = reportCharts(trat2565, report, 'th');
 * charts.map(({ name }) => name); // => ['gradesByArea', 'gradeSharesByArea', 'dimensions']
 * charts[0]?.title; // => 'ระดับผลการแก้ไขปัญหา: แยกตามพื้นที่'
 * ```
 */
export function reportCharts(
  programme: Programme,
  report: AnyReport,
  language: Language,
  context: ChartContext = {},
): ReportChart[] {
  checkReportAndContext('reportCharts', programme, report, language, context);
  const { width = WIDTH } = context;
  if (typeof width !== 'number') throw wrongArgument('reportCharts', 'context.width', 'a number of pixels', width);
  if (!(width >= NARROWEST && width < Number.POSITIVE_INFINITY))
    throw new RangeError(`reportCharts: context.width must be ${NARROWEST} or more, not ${width}`);
  const source: ChartSource = { programme, report, language, words: chartWords(language), width };
  return [
    gradesByAreaChart(source),
    gradeSharesChart(source),
    ...(context.earlier ? [progressChart(source, context.earlier)] : []),
    dimensionsChart(source),
    ...(context.movement ? [gradeFlowChart(source, context.movement)] : []),
    ...overlapChart(source),
  ];
}
