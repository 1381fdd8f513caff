/*
 * The grade of one household on a day. `gradeHousehold` finds which indicators it has passed and looks the grade up in the table
 * of the programme, `explainGrading` writes the grade in words, and `compareProgrammes` lists the households that two programmes
 * grade differently.
 */
export { compareProgrammes, type GradeMove } from './compare-programmes.js';
export { explainGrading } from './explain-grading.js';
export { type Grading, gradeHousehold, type NextGrade, type Progress } from './grade-household.js';
