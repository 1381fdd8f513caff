export { bareHousehold } from './bare-household.js';
export { checkRegister, type RegisterCheckOptions, type RegisterFinding } from './check-register.js';
export { eventSchema } from './event-schema.js';
export { historyOf } from './history.js';
export type { HouseholdEvent } from './household-event.js';
export { type Conflict, type HouseholdCopies, type Merging, mergeHouseholds } from './merge-households.js';
export { type AreaRecoding, type RecodedAreas, recodeAreas } from './recode-areas.js';
export { type RecordingOptions, recordEvent, withdrawEvent } from './record-event.js';
