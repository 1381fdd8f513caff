export { agenciesOf, type CareCoverage, careCoverage } from './care-coverage.js';
export { carersOf } from './carers-of.js';
export { interventionsFor } from './interventions-for.js';
export { type PlanStatus, planStatus } from './plan-status.js';
