export { checkProgramme } from './check-programme.js';
export { defineProgramme } from './define-programme.js';
export { gradesOf } from './grades-of.js';
export type { HouseholdStanding } from './household-standing.js';
export type { MenuStanding } from './menu-standing.js';
export type { GradeRule, Intervention, NamedArea, OutcomeMenu, Programme, Supervisor } from './programme.js';
export { MOST_COUNTED, type Standing, standingPlace, standingSpace } from './standing-space.js';
