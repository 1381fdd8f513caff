export { defineProgramme } from './define-programme.js';
export { gradesOf } from './grades-of.js';
export {
  checkProgramme,
  type GradeRule,
  type Intervention,
  type NamedArea,
  type OutcomeMenu,
  type Programme,
  type Supervisor,
} from './programme.js';
export {
  type HouseholdStanding,
  type MenuStanding,
  MOST_COUNTED,
  type Standing,
  standingPlace,
  standingSpace,
} from './standings.js';
