/*
 * The grade of one household on a day. `gradeHousehold` counts which indicators it passed and looks the grade up in the table of the
 * programme, `explainGrading` says it in words, and `compareProgrammes` lists the households that two programmes grade differently.
 */
export { compareProgrammes, type GradeMove } from './compare-programmes.js';
export { explainGrading } from './explain-grading.js';
export { type Grading, gradeHousehold, type NextGrade, type Progress } from './grade-household.js';
