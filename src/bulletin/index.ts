export { type FormatReportOptions, formatReport } from './format-report.js';
