export { type Grading, gradeHousehold } from './grade-household.js';
export type { NextGrade } from './next-grade.js';
export { type Progress, progressOf } from './progress-of.js';
