export { addRow, type Row } from './tableau.js';
export { farthest, findWhole, problemOf, valuesOf } from './whole-problem.js';
export { type Range, type RangeQuestion, type WholeNumbers, wholeRanges } from './whole-ranges.js';
