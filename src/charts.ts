/**
 * `kaechon/charts`: a report as Vega-Lite charts.
 *
 * @packageDocumentation
 */
export { type ChartContext, type ReportChart, reportCharts } from './charts/index.js';
