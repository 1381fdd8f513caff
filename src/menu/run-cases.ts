import { type Day, isDay } from '../calendar/index.js';
import { gradeHousehold } from '../grading/index.js';
import { type Problem, readHouseholds } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { menuOf } from './menu-of.js';

/** What a case expects: of these, those it names. */
export interface CaseExpectation<G extends string, M extends string> {
  readonly grade?: G | null;
  readonly menu?: M | null;
  /** Indicator numbers, ascending. */
  readonly remaining?: readonly number[];
}

/** A household with a known answer, as a province keeps it in JSON. */
export interface Case<G extends string = string, M extends string = string> {
  readonly name: string;
  /** A row, as for `readHouseholds`. */
  readonly household: unknown;
  readonly asOf: Day;
  readonly expect: CaseExpectation<G, M>;
}

/** A case that did not come out as expected. */
export interface FailedCase {
  readonly name: string;
  readonly expected: object;
  /** What came out, for the same questions; or why the household was rejected. */
  readonly got: object;
}

/**
 * Runs a programme's cases: households with known grades, menus or remaining indicators, kept as JSON beside the
 * programme so that officers can read them and anyone can run them. Bad cases fail with their reason; it never throws.
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
  const failed = cases.flatMap((one): FailedCase[] => {
    const got = answerOf(programme, one);
    return JSON.stringify(got) === JSON.stringify(picked(one.expect))
      ? []
      : [{ name: one.name, expected: one.expect, got }];
  });
  return { passed: cases.length - failed.length, failed };
}

function answerOf<G extends string, M extends string>(
  programme: Programme<G, M>,
  { household: row, asOf, expect }: Case,
): object {
  const { households, rejected } = readHouseholds(programme, [row]);
  const [household] = households;
  if (household === undefined) return { rejected: rejected.flatMap(({ problems }): readonly Problem[] => problems) };
  if (!isDay(asOf)) return { asOf: 'not a calendar day' };
  const { grade, remaining } = gradeHousehold(programme, household, asOf);
  const answer = { grade, menu: menuOf(programme, household, asOf)?.menu ?? null, remaining };
  return Object.fromEntries(ASKED.filter((key) => Object.hasOwn(expect, key)).map((key) => [key, answer[key]]));
}

const ASKED = ['grade', 'menu', 'remaining'] as const;

/** The expectation in the order of the answer; JSON drops what is not asked. A question that is not known stays, and fails. */
const picked = (expect: object): object => ({
  ...Object.fromEntries(ASKED.map((key) => [key, expect[key as keyof object]])),
  ...expect,
});
