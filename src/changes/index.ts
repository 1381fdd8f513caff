/*
 * Compares figures. `movement` counts who joined, left and changed grade between two days of a register, and `pace` how many households
 * must reach the best grade by each remaining report. `compareReports` lists what late entries changed in a published report.
 * `reconcile` finds contradictions in figures that an office published by hand; published-figures.ts has their types and checks.
 * `movement` reads households, the others reports or figures.
 */
export { compareReports, type FigureChange } from './compare-reports.js';
export { householdsMoved, type Movement, movement } from './movement.js';
export { type Pace, pace } from './pace.js';
export { checkPublished, type Measure, type PublishedFigures, publishedFiguresOf } from './published-figures.js';
export { type Finding, reconcile } from './reconcile.js';
