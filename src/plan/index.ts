export { agenciesOf, type CareCoverage, careCoverage, carersOf } from './carers.js';
export { interventionsFor } from './interventions-for.js';
export { type PlanStatus, planStatus } from './plan-status.js';
export { type HouseholdNeed, type HouseholdStatus, type StatusOptions, statusOf } from './status-of.js';
export { type WorklistOptions, worklist } from './worklist.js';
