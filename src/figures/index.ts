/*
 * This folder counts households. `weeklyReport` takes a programme (what a province decided), households and a day, and returns how many
 * households and persons each grade, menu, dimension and indicator has, in all and in each area; `startReport` does so for a stream,
 * `reportSeries` for many days, `mergeReports` adds two reports, and `unionOf` counts who failed any of some dimensions. One table,
 * `FIGURES` (figures.ts), lists the groups of tallies: the properties of a report, the address of a tally and the arrays of counts
 * (layout.ts) follow from it, and a type test compares it with the interface `Figures` (report.ts).
 *
 * Read report.ts, figures.ts, layout.ts, household-part.ts (what one household adds) and weekly-report.ts, in this order.
 * report-scope.ts finds the area in which a household is counted, help-figures.ts counts plans and carers, which are not in the
 * table, and check-report.ts checks reports that a caller passes. packed-households.ts is how `kaechon/register` is counted, and
 * day-order.ts numbers days for `reportSeries` and the register.
 */
export {
  ANY_GROUPS,
  checkEarlier,
  checkFigures,
  checkNotHidden,
  checkReport,
  checkReportOf,
  shownTally,
} from './check-report.js';
export { indexesByOrder, LAST_ORDER, orderOf } from './day-order.js';
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
export { addHouseholds, notInProgramme } from './household-part.js';
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
export type { CountPacked, PackedCounting, PackedHouseholds } from './packed-households.js';
export type {
  AnyReport,
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
