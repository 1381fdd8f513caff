/**
 * kaechon (แก้จน): poor households, graded, put in menus and counted for the report of the day.
 *
 * @module kaechon
 */

// bulletin
export { type FormatReportOptions, formatReport } from './bulletin/index.js';
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
  type OnHoliday,
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
// cases
export { type Case, type CaseExpectation, type FailedCase, runCases } from './cases/index.js';
// catalogue
export { BMN_2560, type Catalogue, defineCatalogue, type Indicator, readDimension } from './catalogue/index.js';
// changes
export {
  compareReports,
  type FigureChange,
  type Finding,
  type Measure,
  type Movement,
  movement,
  type Pace,
  type PublishedFigures,
  pace,
  reconcile,
} from './changes/index.js';
// events
export {
  type AreaRecoding,
  bareHousehold,
  type Conflict,
  checkRegister,
  eventSchema,
  type HouseholdCopies,
  type HouseholdEvent,
  historyOf,
  type Merging,
  mergeHouseholds,
  type RecodedAreas,
  type RecordingOptions,
  type RegisterCheckOptions,
  type RegisterFinding,
  recodeAreas,
  recordEvent,
  withdrawEvent,
} from './events/index.js';
// figures
export {
  type CareFigures,
  type CellAddress,
  emptyReport,
  type FigureAddress,
  type FigureGroup,
  type FigureStage,
  type Figures,
  mergeReports,
  type Need,
  type PlanFigures,
  type PublicReport,
  type Report,
  type ReportBlock,
  type ReportCounter,
  type ReportOptions,
  reportSeries,
  type SeriesOptions,
  startReport,
  unionOf,
  weeklyReport,
} from './figures/index.js';
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
  type Absence,
  type Activity,
  areaOn,
  CARER_ROLE_LABELS,
  CARER_ROLES,
  type Carer,
  type CarerRole,
  type CellKind,
  type DatedReason,
  type Deprivation,
  type FollowUp,
  type GateTerms,
  type Halt,
  type Household,
  type HouseholdDraft,
  type HouseholdReader,
  type HouseholdResult,
  type HouseholdRow,
  type HouseholdRows,
  householdRows,
  householdSchema,
  isRegistered,
  type Member,
  type MenuChoice,
  type Move,
  OUTCOME_LABELS,
  OUTCOMES,
  type Outcome,
  type Problem,
  type ProblemCode,
  type Reading,
  type ReadingOptions,
  type Rejected,
  readHousehold,
  readHouseholds,
  readTables,
  type SchemaOptions,
  type SheetRow,
  type StandardIssue,
  type StandardResult,
  type StandardSchemaV1,
  sheetRows,
  startReading,
  TABLE_COLUMNS,
  TABLE_LABELS,
  TABLE_NAMES,
  type TableColumn,
  type TableName,
  type Tables,
} from './household/index.js';
// menu
export { type MenuSuggestion, menuOf, type StandingMenu, suggestMenu } from './menu/index.js';
// plan
export {
  type CareCoverage,
  careCoverage,
  carersOf,
  type HouseholdNeed,
  type HouseholdStatus,
  interventionsFor,
  type PlanStatus,
  planStatus,
  type StatusOptions,
  statusOf,
  type WorklistOptions,
  worklist,
} from './plan/index.js';
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
  type Standing,
  type Supervisor,
  standingSpace,
} from './programme/index.js';
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
} from './rules/index.js';
// tables
export { formatCsv, type ReportContext, reportTables } from './tables/index.js';
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
