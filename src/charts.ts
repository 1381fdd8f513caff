/**
 * A report as Vega-Lite charts.
 *
 * @module kaechon/charts
 */
export { type ChartContext, type ReportChart, reportCharts } from './charts/index.js';
