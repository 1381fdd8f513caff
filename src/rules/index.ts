/*
 * Tables of rules over a finite space of states, of any kind. `defineRules` checks every state and accepts rules only where exactly one
 * holds for each; `decide` looks an answer up. Read space.ts, prove-rules.ts and define-rules.ts in this order; `decisionTable`
 * shows a table of rules to people, and `compareRules` two of them. cover.ts finds the few ranges that tell a table, answer-ranges.ts
 * writes them as numbers.
 */
export { type AnswerRange, answerRanges, isInRange, type Range } from './answer-ranges.js';
export { compareRules, type RuleDifference } from './compare-rules.js';
export { rangesOf } from './cover.js';
export { type DecisionTable, decisionTable } from './decision-table.js';
export { type Decision, decide, defineRules, type RuleTable, rulesFor } from './define-rules.js';
export { proofFor, proveRules, type RuleProof } from './prove-rules.js';
export { type Feature, type Rule, type Space, wordsOf } from './space.js';
