/**
 * A report as Vega-Lite charts.
 *
 * @module kaechon/charts
 */
export { type ReportChart, reportCharts } from './charts/index.js';
