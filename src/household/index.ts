export type { Tables } from './assemble.js';
export { type EventTerms, eventWindowOf } from './event-window.js';
export type { GateTerms } from './gate-terms.js';
export {
  type Activity,
  CARER_ROLES,
  type Carer,
  type CarerRole,
  type DatedReason,
  type Deprivation,
  type FollowUp,
  type Household,
  type Member,
  type MenuChoice,
  type Outcome,
} from './household.js';
export {
  countedPersons,
  followUpOn,
  hasEarner,
  hasLeft,
  isHalted,
  isPresent,
  menuChoiceOn,
  outcomeOn,
} from './on-day.js';
export type { Problem, ProblemCode, Rejected } from './problem.js';
export { type Reading, readHouseholds } from './read-households.js';
export { readTables } from './read-tables.js';
export { TABLE_COLUMNS, TABLE_NAMES, type TableName } from './table-columns.js';
