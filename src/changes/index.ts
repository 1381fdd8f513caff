/*
 * Compares figures: `movement` counts who joined, left and changed grade between two days of a register, `pace` how many
 * households each remaining report must lift to the best grade. `compareReports` tells what late entries changed in a report
 * already told. `reconcile` finds contradictions in figures that an office published by hand, whose types and checks are in
 * published-figures.ts. `movement` reads households, the others reports or figures; none keeps anything between calls.
 */
export { compareReports, type FigureChange } from './compare-reports.js';
export { householdsMoved, type Movement, movement } from './movement.js';
export { type Pace, pace } from './pace.js';
export { checkPublished, type Measure, type PublishedFigures, publishedFiguresOf } from './published-figures.js';
export { type Finding, reconcile } from './reconcile.js';
