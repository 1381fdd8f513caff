/**
 * kaechon (แก้จน): poor households, graded, put in menus and counted for the report of the day.
 *
 * @module kaechon
 */

// calendar
export {
  cutoffOf,
  type Day,
  type FormatCalendarOptions,
  fiscalYearOf,
  formatCalendar,
  formatThaiDate,
  isDay,
  nextReport,
  type ReceivedReport,
  type ReportCalendar,
  type ReportCutoff,
  type ReportCycle,
  type ReportStatus,
  readThaiDate,
  reportDayOf,
  reportDays,
  reportStatus,
  type ThaiDateOptions,
  type ThaiDateProblem,
  type ThaiDateReading,
  type ThaiDateStyle,
} from './calendar/index.js';
// catalogue
export { BMN_2560, type Catalogue, defineCatalogue, type Indicator, readDimension } from './catalogue/index.js';
// events
export { checkRegister, type RegisterCheckOptions, type RegisterFinding } from './events/index.js';
// grading
export {
  compareProgrammes,
  explainGrading,
  type GradeMove,
  type Grading,
  gradeHousehold,
  type NextGrade,
  type Progress,
} from './grading/index.js';

// household
export {
  type Activity,
  type Carer,
  type CarerRole,
  type DatedReason,
  type Deprivation,
  type FollowUp,
  type GateTerms,
  type Household,
  type HouseholdDraft,
  type Member,
  type MenuChoice,
  type Outcome,
  type Problem,
  type ProblemCode,
  type Reading,
  type ReadingOptions,
  type Rejected,
  readHouseholds,
  readTables,
  type SheetRow,
  sheetRows,
  type TableName,
  type Tables,
} from './household/index.js';
// menu
export {
  type Case,
  type CaseExpectation,
  type FailedCase,
  type MenuSuggestion,
  menuOf,
  runCases,
  type StandingMenu,
  suggestMenu,
} from './menu/index.js';
// plan
export {
  type CareCoverage,
  careCoverage,
  carersOf,
  interventionsFor,
  type PlanStatus,
  planStatus,
} from './plan/index.js';
// privacy
export {
  type AuditOptions,
  auditSuppression,
  type HiddenCell,
  isThaiId,
  maskThaiId,
  pseudonymise,
  SMALL_CELLS,
  type SuppressOptions,
  suppressReport,
} from './privacy/index.js';
// programme
export {
  defineProgramme,
  type GradeRule,
  gradesOf,
  type HouseholdStanding,
  type Intervention,
  type MenuStanding,
  type NamedArea,
  type OutcomeMenu,
  type Programme,
  type Supervisor,
} from './programme/index.js';
// report
export {
  type CareFigures,
  emptyReport,
  type Figures,
  type Finding,
  type FormatReportOptions,
  formatCsv,
  formatReport,
  type Measure,
  type Movement,
  mergeReports,
  movement,
  type Need,
  type Pace,
  type PlanFigures,
  type PublicReport,
  type PublishedFigures,
  pace,
  type Report,
  type ReportBlock,
  type ReportChart,
  type ReportContext,
  type ReportCounter,
  type ReportOptions,
  reconcile,
  reportCharts,
  reportTables,
  startReport,
  unionOf,
  weeklyReport,
} from './report/index.js';
// rules
export {
  compareRules,
  type Decision,
  decide,
  decisionTable,
  defineRules,
  type Feature,
  proveRules,
  type Rule,
  type RuleDifference,
  type RuleProof,
  type RuleTable,
  type Space,
  type Standing,
  standingSpace,
} from './rules/index.js';
// vocabulary
export {
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  type Basis,
  DIMENSIONS,
  type Dimension,
  type HiddenTally,
  LANGUAGES,
  type Label,
  type Language,
  type PublicTally,
  type RecordOf,
  type Source,
  type Table,
  type Tally,
} from './vocabulary/index.js';
