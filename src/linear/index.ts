/**
 * Whole numbers under linear constraints: which of them are fixed, and how far each can go. It knows nothing of households:
 * variables are numbered from 0, and a row bounds a sum of them from below and above. Read `whole-ranges.ts` (bounds from
 * single rows, independent groups, then each variable's range), `whole-problem.ts` (whole values by branching) and `tableau.ts` (the
 * simplex method for bounded variables).
 */
export { addRow, type Row } from './tableau.js';
export { conflictOf, farthest, findWhole, type Problem, problemOf, valuesOf } from './whole-problem.js';
export { type Range, type RangeQuestion, type WholeNumbers, wholeRanges } from './whole-ranges.js';
