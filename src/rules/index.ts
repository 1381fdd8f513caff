export { compareRules, type RuleDifference } from './compare-rules.js';
export { decide } from './decide.js';
export { decisionTable } from './decision-table.js';
export { type Decision, defineRules, type RuleTable, rulesFor } from './define-rules.js';
export { proofFor, proveRules, type RuleProof } from './prove-rules.js';
export type { Rule } from './rule.js';
export { type Feature, type Space, wordsOf } from './space.js';
