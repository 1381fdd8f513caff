export type { Tables } from './assemble.js';
export { draftOf, frozenHousehold, householdFaults } from './change-household.js';
export { shapeFaults, withoutBlanks } from './check-row.js';
export {
  type Absence,
  type Activity,
  CARER_ROLE_LABELS,
  CARER_ROLES,
  type Carer,
  type CarerRole,
  checkHousehold,
  type DatedReason,
  type Deprivation,
  type FollowUp,
  type Halt,
  type Household,
  type HouseholdDraft,
  LONGEST_TEXT,
  type Member,
  type MenuChoice,
  type Move,
  OUTCOME_LABELS,
  OUTCOMES,
  type Outcome,
  PARTS,
  ROUNDED_NUMBER,
  SHEET_ERROR,
} from './household.js';
export { labelOf } from './household-faults.js';
export { type HouseholdRow, type HouseholdRows, householdRows } from './household-rows.js';
export {
  householdSchema,
  issuesOf,
  type StandardIssue,
  type StandardResult,
  type StandardSchemaV1,
  standardSchema,
} from './household-schema.js';
export { FOLLOW_UP_ORDER, LIST_ORDERS } from './list-orders.js';
export {
  areaOn,
  countedPersons,
  exitOn,
  followUpOn,
  hasEarner,
  homeOn,
  isHalted,
  isOnRegister,
  isPresent,
  isRegistered,
  latestEventOf,
  menuChoiceOn,
  outcomeOn,
  planOn,
} from './on-day.js';
export { type Fault, LISTS, type Problem, type ProblemCode, problemOf, type Rejected } from './problem.js';
export { EXPECTED } from './problem-messages.js';
export {
  checkReading,
  type HouseholdReader,
  type HouseholdResult,
  type Reading,
  readHousehold,
  readHouseholds,
  startReading,
} from './read-households.js';
export { readTables, type SheetRow, sheetRows } from './read-tables.js';
export {
  type EventTerms,
  type EventWindow,
  eventWindowOf,
  type ProgrammeTerms,
  type ReadingOptions,
  type ReadingTerms,
  readingTermsOf,
  type SchemaOptions,
} from './reading-terms.js';
export {
  type CellKind,
  TABLE_COLUMNS,
  TABLE_LABELS,
  TABLE_NAMES,
  type TableColumn,
  type TableName,
} from './table-columns.js';
