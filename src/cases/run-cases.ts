import { type Day, dayFault, isDay } from '../calendar/index.js';
import { gradeHousehold } from '../grading/index.js';
import { type Problem, readHouseholds } from '../household/index.js';
import { menuOf } from '../menu/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkLength, isObject, shownValue } from '../vocabulary/index.js';

/** The answers that a case expects. Only those that are given are compared. */
export interface CaseExpectation<G extends string, M extends string> {
  readonly grade?: G | null;
  readonly menu?: M | null;
  /** Indicator numbers, ascending. */
  readonly remaining?: readonly number[];
}

/** A household with known answers, which a province keeps as JSON. */
export interface Case<G extends string = string, M extends string = string> {
  readonly name: string;
  /** A row, as for `readHouseholds`. */
  readonly household: unknown;
  readonly asOf: Day;
  readonly expect: CaseExpectation<G, M>;
}

/** A case with another answer than expected. */
export interface FailedCase {
  /** Its name; where it has none, its number from 1, `case 3`. */
  readonly name: string;
  /** The answers it expects; an empty record where they are not an object. */
  readonly expected: object;
  /** The actual answers under the same names; or, by field, why the case cannot be run. */
  readonly got: object;
}

/** The longest list of cases. */
const MOST_CASES = 100_000;

/**
 * Runs a programme's cases: households with known grades, menus or remaining indicators, kept as JSON with the programme so that
 * officers can read them and anyone can run them. An invalid case fails with the reason; its content never makes this throw. At most
 * 100,000 cases.
 *
 * @example
 * ```ts
 * const household = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * runCases(trat2565, [
 *   { name: 'nothing passed yet', household, asOf: '2022-05-13', expect: { grade: 'C', menu: null, remaining: [8] } },
 *   { name: 'wrong on purpose', household, asOf: '2022-05-13', expect: { grade: 'A' } },
 * ]); // => { passed: 1, failed: [{ name: 'wrong on purpose', expected: { grade: 'A' }, got: { grade: 'C' } }] }
 * ```
 */
export function runCases<G extends string, M extends string>(
  programme: Programme<G, M>,
  cases: readonly Case[],
): { passed: number; failed: FailedCase[] } {
  checkProgramme('runCases', programme);
  checkArray('runCases', 'cases', 'an array of cases', cases);
  checkLength('runCases', 'cases', MOST_CASES, cases.length);
  const failed: FailedCase[] = [];
  for (let index = 0; index < cases.length; index += 1) {
    const failure = failureOf(programme, cases[index], `case ${index + 1}`);
    if (failure !== null) failed.push(failure);
  }
  return { passed: cases.length - failed.length, failed };
}

/** How a case fails, or null. Its getters and proxies may throw when they are read. */
function failureOf(programme: Programme, one: unknown, fallback: string): FailedCase | null {
  let [name, expected]: [string, object] = [fallback, {}];
  try {
    if (!isObject(one)) return { name, expected, got: { case: `must be an object, not ${shownValue(one)}` } };
    const given = one.name;
    if (typeof given !== 'string' || given.trim() === '')
      return { name, expected, got: { name: `must be text, not ${shownValue(given)}` } };
    name = given;
    const { expect } = one;
    if (!isObject(expect)) return { name, expected, got: { expect: `must be an object, not ${shownValue(expect)}` } };
    expected = expect;
    const got = answerOf(programme, one, expect);
    return got === null ? null : { name, expected, got };
  } catch (error) {
    return { name, expected, got: { case: `cannot be read: ${reasonOf(error)}` } };
  }
}

/** The reason for an error, in words. A thrown value may be anything, even an object that throws again. */
function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : shownValue(error);
  } catch {
    return 'it throws';
  }
}

const ANSWERS = ['grade', 'menu', 'remaining'] as const;

/** The actual answers under the names that a case expects; null when they are the same. */
function answerOf(
  programme: Programme,
  { household: row, asOf }: Record<string, unknown>,
  expect: Record<string, unknown>,
): object | null {
  const { households, rejected } = readHouseholds(programme, [row]);
  const [household] = households;
  if (household === undefined) return { rejected: rejected.flatMap(({ problems }): readonly Problem[] => problems) };
  if (!isDay(asOf)) return { asOf: `${shownValue(asOf)} ${dayFault(asOf)}` };
  const { grade, remaining } = gradeHousehold(programme, household, asOf);
  const answer = { grade, menu: menuOf(programme, household, asOf)?.menu ?? null, remaining };
  const names = Object.keys(expect);
  const unknown = names.filter((key) => !(ANSWERS as readonly string[]).includes(key));
  const known = ANSWERS.filter((key) => names.includes(key));
  if (unknown.length === 0 && known.every((key) => isSame(answer[key], expect[key]))) return null;
  return Object.fromEntries([
    ...known.map((key) => [key, answer[key]]),
    ...unknown.map((key) => [key, `is not known; a case may expect ${ANSWERS.join(', ')}`]),
  ]);
}

/** Whether an answer is the expected one: the same text, null, or the same numbers in the same order. */
const isSame = (answer: string | null | readonly number[], expected: unknown): boolean =>
  Array.isArray(answer)
    ? Array.isArray(expected) &&
      expected.length === answer.length &&
      answer.every((number: number, index) => expected[index] === number)
    : answer === expected;
