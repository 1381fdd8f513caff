/**
 * A report as charts: Vega-Lite specifications with their data, a title and a text alternative. Every number is read from the figures by
 * its address, or from a movement. A hidden number is never drawn as zero: the chart and its text say that it is hidden.
 */
export type { ReportChart } from './chart-parts.js';
export { type ChartContext, reportCharts } from './report-charts.js';
