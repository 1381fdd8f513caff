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
export { BMN_2560, type Catalogue, defineCatalogue, type Indicator } from './catalogue/index.js';
// grading
export { type Grading, gradeHousehold, type NextGrade, type Progress } from './grading/index.js';

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
export { type MenuSuggestion, menuOf, type StandingMenu, suggestMenu } from './menu/index.js';

// programme
export {
  defineProgramme,
  type GradeRule,
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
  type FormatReportOptions,
  formatReport,
  mergeReports,
  type Need,
  type PublishedFigures,
  type Report,
  type ReportCounter,
  type ReportOptions,
  startReport,
  unionOf,
  weeklyReport,
} from './report/index.js';
// rules
export {
  type Decision,
  decide,
  defineRules,
  proveRules,
  type Rule,
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
  type Tally,
} from './vocabulary/index.js';
