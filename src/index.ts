/**
 * kaechon (แก้จน): poor households, graded, put in menus and counted for the report of the day.
 *
 * @module kaechon
 */

// calendar
export {
  cutoffOf,
  type Day,
  fiscalYearOf,
  formatThaiDate,
  isDay,
  nextReport,
  type ReportCalendar,
  type ReportCutoff,
  readThaiDate,
  reportDayOf,
  reportDays,
  type ThaiDateOptions,
  type ThaiDateProblem,
  type ThaiDateReading,
  type ThaiDateStyle,
} from './calendar/index.js';
// catalogue
export { BMN_2560, type Catalogue, defineCatalogue, type Indicator, readDimension } from './catalogue/index.js';
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
  type Member,
  type MenuChoice,
  type Outcome,
  type Problem,
  type ProblemCode,
  type Reading,
  type Rejected,
  readHouseholds,
  readTables,
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

// programme
export {
  defineProgramme,
  type GradeRule,
  gradesOf,
  type Intervention,
  type MenuStanding,
  type NamedArea,
  type OutcomeMenu,
  type Programme,
  type Supervisor,
} from './programme/index.js';
// report
export {
  emptyReport,
  type Figures,
  type Finding,
  type FormatReportOptions,
  formatReport,
  type Movement,
  mergeReports,
  movement,
  type Need,
  type Pace,
  type PublishedFigures,
  pace,
  type Report,
  type ReportCounter,
  type ReportOptions,
  reconcile,
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
  LANGUAGES,
  type Label,
  type Language,
  type RecordOf,
  type Source,
  type Table,
  type Tally,
} from './vocabulary/index.js';
