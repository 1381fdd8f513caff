/**
 * `kaechon/charts`: a report as Vega-Lite charts.
 *
 * @packageDocumentation
 */
export { type ReportChart, reportCharts } from './charts/index.js';
