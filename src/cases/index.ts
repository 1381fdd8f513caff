export { type Case, type CaseExpectation, type FailedCase, runCases } from './run-cases.js';
