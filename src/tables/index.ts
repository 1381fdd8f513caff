export type { ReportContext } from './context-tables.js';
export { formatCsv } from './format-csv.js';
export { reportTables, tablesOf } from './report-tables.js';
export { count, REPORT_WORDS } from './report-words.js';
export { areaNamesOf } from './table-columns.js';
