/**
 * The figures of a report as small tables for a spreadsheet, and a table as CSV. `reportTables` reads every tally by its address and
 * returns rows and columns; no name of a programme can take the key of a column. Bulletins and charts use the words, the names and the
 * checks of arguments of this folder, but not its tables.
 */
export { formatCsv } from './format-csv.js';
export { areaNamesOf, type NamedGrade, namedDimensions, namedGrades, patternLabelOf, reportTitle } from './names-of.js';
export { checkReportAndContext, oldestFirst, type ReportContext } from './report-context.js';
export { reportTables } from './report-tables.js';
export { count, FIGURE_WORDS, reportWords } from './report-words.js';
