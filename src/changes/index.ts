/*
 * Compares figures of different days: `movement` counts who joined, left and changed grade between two days of a register, and
 * `pace` how many households each remaining report must lift to the best grade. `reconcile` finds contradictions in figures that
 * an office published by hand, whose types and checks are in published-figures.ts. `movement` reads households, `pace` a report;
 * neither keeps anything between calls.
 */
export { type Movement, movement } from './movement.js';
export { type Pace, pace } from './pace.js';
export { checkPublished, type Measure, type PublishedFigures } from './published-figures.js';
export { type Finding, reconcile } from './reconcile.js';
