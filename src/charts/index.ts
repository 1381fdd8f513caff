export type { ReportChart } from './chart-of.js';
export { reportCharts } from './report-charts.js';
