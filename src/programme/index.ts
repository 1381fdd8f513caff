/*
 * A programme is what a province decides: indicators, grades, menus, areas and a calendar. programme.ts has its types, `defineProgramme`
 * checks one and proves that every standing has exactly one grade, and grades-of.ts keeps the table that the proof makes. standings.ts
 * has the values that a grade, a menu or an intervention may depend on.
 */
export { type Cohort, checkCohort, cohortIn, cohortWords, sameCohort } from './cohort.js';
export { defineProgramme } from './define-programme.js';
export { type GradeBox, type GradeRow, gradeRules, type MenuBox } from './grade-boxes.js';
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
export { programmeData } from './programme-data.js';
export type { ProgrammeProblem, ProgrammeProblemCode } from './programme-problem.js';
export type {
  CatalogueData,
  DimensionRow,
  GradingData,
  InterventionRow,
  MenuRow,
  ProgrammeData,
} from './programme-shape.js';
export { type ProgrammeReading, readProgramme } from './read-programme.js';
export {
  type HouseholdStanding,
  type MenuStanding,
  type Standing,
  standingIndex,
  standingSpace,
} from './standings.js';
