/*
 * This folder counts households. `weeklyReport` takes a programme (what a province decided), households and a day, and returns how many
 * households and persons each grade, menu, dimension and indicator has, in all and in each area; `startReport` does so for a
 * stream, `mergeReports` adds two reports, and `unionOf` counts who failed any of some dimensions. Which tallies there are stands in
 * one table, `FIGURES` (figures.ts): the object that a report holds, the address of a tally and the array that is counted in
 * (layout.ts) all come from it, and a type test compares it with the interface `Figures` (report.ts).
 *
 * Read report.ts, figures.ts, layout.ts and weekly-report.ts, in this order. help-figures.ts counts plans and carers, which are not
 * in the table, and check-report.ts checks reports that a caller passes.
 */
export { checkEarlier, checkReport, checkReportOf, checkTold, toldTally } from './check-report.js';
export { LAST_ORDER, orderOf, placesOf } from './day-order.js';
export {
  addressKey,
  type CellAddress,
  FIGURE_GROUPS,
  FIGURES,
  type FigureAddress,
  type FigureGroup,
  type FigureShape,
  type FigureStage,
  figureCells,
  groupsIn,
  mapFigures,
  ownOf,
  sorted,
  tallyAt,
} from './figures.js';
export type { HelpFigures } from './help-figures.js';
export { addHouseholds, stranger } from './household-part.js';
export {
  type AreaCells,
  addToCell,
  addToPattern,
  emptyCells,
  gradeAndMenuCell,
  type Layout,
  layoutOf,
  reportOf,
} from './layout.js';
export { emptyReport, mergeReports } from './merge-reports.js';
export { COUNT_PACKED, type CountPacked, type PackedCounting, type PackedHouseholds } from './packed-households.js';
export type {
  CareFigures,
  Figures,
  Need,
  PlanFigures,
  PublicReport,
  Report,
  ReportBlock,
  ReportOptions,
} from './report.js';
export { reportSeries, type SeriesOptions } from './report-series.js';
export { unionOf } from './union-of.js';
export { type ReportCounter, startReport, weeklyReport } from './weekly-report.js';
