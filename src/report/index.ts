export { type FormatReportOptions, formatReport } from './format-report.js';
export { emptyReport, mergeReports } from './merge-reports.js';
export type { PublishedFigures } from './published-figures.js';
export type { Figures, Need, Report, ReportOptions } from './report.js';
export { type ReportCounter, startReport } from './start-report.js';
export { unionOf } from './union-of.js';
export { weeklyReport } from './weekly-report.js';
