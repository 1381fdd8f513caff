export { compareRules, type RuleDifference } from './compare-rules.js';
export { decisionTable } from './decision-table.js';
export { type Decision, decide, defineRules, type RuleTable, rulesFor } from './define-rules.js';
export { proofFor, proveRules, type RuleProof } from './prove-rules.js';
export { type Feature, type Rule, type Space, wordsOf } from './space.js';
