export { agenciesOf, type CareCoverage, careCoverage, carersOf } from './carers.js';
export { interventionsFor } from './interventions-for.js';
export { type PlanStatus, planStatus } from './plan-status.js';
