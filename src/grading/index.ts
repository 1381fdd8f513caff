export { compareProgrammes, type GradeMove } from './compare-programmes.js';
export { explainGrading } from './explain-grading.js';
export { type Grading, gradeHousehold, type NextGrade, type Progress, progressOf } from './grade-household.js';
