/**
 * The figures of a report as small tables, ready for a spreadsheet, and one table as CSV. `reportTables` reads every tally by
 * its address and gives rows and columns with keys that no name of a programme can replace. Bulletins and charts share the
 * words and names of this folder and its check of arguments, but not its tables.
 */
export { formatCsv } from './format-csv.js';
export { areaNamesOf, type NamedGrade, namedDimensions, namedGrades, patternLabelOf, reportTitle } from './names-of.js';
export { checkReportAndContext, oldestFirst, type ReportContext } from './report-context.js';
export { reportTables } from './report-tables.js';
export { count, FIGURE_WORDS, reportWords } from './report-words.js';
