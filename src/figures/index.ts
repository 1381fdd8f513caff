/*
 * Counts households: `weeklyReport` and `startReport` make the report of a day, `mergeReports` adds reports, `unionOf` reads
 * from one. `FIGURES` in figures.ts says which tallies there are; addresses, the cells that are counted in (layout.ts) and the
 * checks derive from it, and a type test compares it with the interface `Figures` (report.ts). Everything here is a pure
 * function of a programme, households and a day.
 */
export { checkEarlier, checkReport, checkReportOf, checkTold, toldTally } from './check-report.js';
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
  mapFigures,
  ownOf,
  sorted,
  tallyAt,
} from './figures.js';
export type { HelpFigures } from './help-figures.js';
export { addHouseholds } from './household-part.js';
export { type AreaCells, addToCell, emptyCells, type Layout, layoutOf, reportOf } from './layout.js';
export { emptyReport, mergeReports } from './merge-reports.js';
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
