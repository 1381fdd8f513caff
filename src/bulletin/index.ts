/**
 * A report in words, as the office publishes it on a Friday. `formatReport` makes sections from the figures (names, tallies,
 * shares) and writes them as aligned text or as Markdown. Shares of grades and of menus add up to exactly 100.00 %, unless a
 * part is hidden.
 */
export { type FormatReportOptions, formatReport } from './format-report.js';
