/*
 * Households with known answers, which a province keeps with its programme. `runCases` reads and grades each, and compares the answers.
 */
export { type Case, type CaseExpectation, type FailedCase, runCases } from './run-cases.js';
