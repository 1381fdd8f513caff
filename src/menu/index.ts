export { menuOf, type StandingMenu } from './menu-of.js';
export { type Case, type CaseExpectation, type FailedCase, runCases } from './run-cases.js';
export { type MenuSuggestion, suggestMenu } from './suggest-menu.js';
