/*
 * Tables of rules over any finite space of states. `defineRules` checks every state and accepts the rules only if exactly one holds for
 * each; `decide` looks an answer up. `decisionTable` shows a table of rules to people, and `compareRules` lists where two tables
 * differ. Read space.ts, prove-rules.ts and define-rules.ts in this order. cover.ts finds the few ranges that describe a table,
 * answer-ranges.ts writes them as numbers.
 */
export { type AnswerRange, answerRanges, isInRange, type Range } from './answer-ranges.js';
export { compareRules, type RuleDifference } from './compare-rules.js';
export { rangesOf } from './cover.js';
export { type DecisionTable, decisionTable } from './decision-table.js';
export { type Decision, decide, defineRules, type RuleTable, rulesFor } from './define-rules.js';
export { proofFor, proveRules, type RuleProof } from './prove-rules.js';
export { type Feature, type Rule, type Space, wordsOf } from './space.js';
