/*
 * Households with known answers, which a province keeps beside its programme: `runCases` reads, grades and compares each.
 */
export { type Case, type CaseExpectation, type FailedCase, runCases } from './run-cases.js';
