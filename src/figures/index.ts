export { sorted } from './add-counts.js';
export { type AreaCells, addToCell, addToPattern, emptyCells } from './area-cells.js';
export { reportOf } from './area-report.js';
export { checkEarlier, checkReportOf, checkTold, ownOf, toldTally } from './check-report.js';
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
  tallyAt,
} from './figures.js';
export type { CareFigures, HelpFigures, PlanFigures, ReportBlock } from './help-figures.js';
export { type Ledger, ledgerOf } from './layout.js';
export { emptyReport, mergeReports } from './merge-reports.js';
export type { Figures, Need, PublicReport, Report, ReportOptions } from './report.js';
export { type ReportCounter, startReport } from './start-report.js';
export { unionOf } from './union-of.js';
export { weeklyReport } from './weekly-report.js';
