export { compareProgrammes, type GradeMove } from './compare-programmes.js';
export { explainGrading } from './explain-grading.js';
export { type Grading, gradeHousehold } from './grade-household.js';
export type { NextGrade } from './next-grade.js';
export { type Progress, progressOf } from './progress-of.js';
