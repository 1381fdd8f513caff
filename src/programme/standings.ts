import type { Feature, Space } from '../rules/index.js';
import { deepFreeze, shownValue } from '../vocabulary/index.js';

/** All that a grade may depend on. */
export interface Standing {
  /** How many were failed at the baseline and still apply: indicators, or dimensions where a programme grades by dimension. At least 1. */
  readonly failed: number;
  /** How many of them are passed now. */
  readonly passed: number;
  /** Whether the household was declared impossible (ทำไม่ได้) by that day. */
  readonly halted: boolean;
}

/** The most indicators or dimensions that may count. They have 40,600 standings, all of which are checked. */
export const MOST_COUNTED = 200;

/**
 * Every standing that a household can have when `counted` indicators (or dimensions) count, smallest first: the first
 * counter-example is then the smallest.
 *
 * `RangeError` unless `counted` is a whole number from 1 to 200.
 *
 * @example
 * ```ts
 * standingSpace(17).states.length; // => 340
 * standingSpace(1).states; // => [
 * //   { failed: 1, passed: 0, halted: false },
 * //   { failed: 1, passed: 0, halted: true },
 * //   { failed: 1, passed: 1, halted: false },
 * //   { failed: 1, passed: 1, halted: true },
 * // ]
 * ```
 */
export function standingSpace(counted: number): Space<Standing> {
  if (!Number.isInteger(counted) || counted < 1) {
    throw new RangeError(`standingSpace: counted ${shownValue(counted)} is not a positive whole number`);
  }
  if (counted > MOST_COUNTED) throw new RangeError(`standingSpace: counted ${counted} is more than ${MOST_COUNTED}`);
  const states: Standing[] = [];
  for (let failed = 1; failed <= counted; failed += 1) {
    for (let passed = 0; passed <= failed; passed += 1) {
      states.push({ failed, passed, halted: false }, { failed, passed, halted: true });
    }
  }
  return deepFreeze({ name: 'standings', states, indexOf: checkedIndex, describe: describeStanding, features });
}

/** The index of a valid standing. The 2 × (2 + 3 + … + failed) standings with fewer failed come before it. */
export const standingIndex = (failed: number, passed: number, halted: boolean): number =>
  (failed - 1) * (failed + 2) + 2 * passed + (halted ? 1 : 0);

/** The index of a standing; -1 for one that cannot exist, such as 3 of 2 passed, for which `standingIndex` has that of another. */
const checkedIndex = ({ failed, passed, halted }: Standing): number =>
  Number.isInteger(failed) &&
  Number.isInteger(passed) &&
  0 <= passed &&
  passed <= failed &&
  failed >= 1 &&
  typeof halted === 'boolean'
    ? standingIndex(failed, passed, halted)
    : -1;

const features: readonly Feature<Standing>[] = [
  { key: 'failed', label: { th: 'ตกเกณฑ์', en: 'failed' }, kind: 'count', of: (s) => s.failed },
  { key: 'share', label: { th: 'สัดส่วนที่ผ่าน', en: 'share passed' }, kind: 'share', of: (s) => s.passed / s.failed },
  { key: 'passed', label: { th: 'ผ่านแล้ว', en: 'passed' }, kind: 'count', of: (s) => s.passed },
  { key: 'remaining', label: { th: 'ยังไม่ผ่าน', en: 'remaining' }, kind: 'count', of: (s) => s.failed - s.passed },
  {
    key: 'halted',
    label: { th: 'แจ้งว่าทำไม่ได้', en: 'declared impossible' },
    kind: 'flag',
    of: (s) => (s.halted ? 1 : 0),
  },
];

const describeStanding = ({ failed, passed, halted }: Standing): string =>
  `${passed} of ${failed} passed, ${halted ? 'halted' : 'not halted'}`;

/** All that a suggestion of an outcome menu may depend on. */
export interface MenuStanding {
  /** Whether some counted member is not dependent. */
  readonly earner: boolean;
  /** Whether a deprivation of the dimension `income` remains. */
  readonly incomeShort: boolean;
  /** Whether nothing remains. */
  readonly settled: boolean;
}

const states: readonly MenuStanding[] = [false, true].flatMap((earner) => [
  { earner, incomeShort: false, settled: false },
  { earner, incomeShort: true, settled: false },
  { earner, incomeShort: false, settled: true },
]);

/** Every standing for which a menu may be suggested: six, as income cannot be short where nothing remains. */
export const MENU_SPACE: Space<MenuStanding> = deepFreeze({
  name: 'menus',
  states,
  indexOf: (s) =>
    states.findIndex((t) => t.earner === s.earner && t.incomeShort === s.incomeShort && t.settled === s.settled),
  describe: ({ earner, incomeShort, settled }) =>
    `${earner ? 'an earner' : 'no earner'}, ${settled ? 'settled' : incomeShort ? 'income short' : 'not settled'}`,
});

/** All that the condition of an intervention may depend on. */
export interface HouseholdStanding {
  /** Indicators that remain, ascending. */
  readonly remaining: readonly number[];
  /** Members present, counted or not. */
  readonly members: number;
  /** Counted persons. */
  readonly persons: number;
  /** Whether some counted member is not dependent. */
  readonly earner: boolean;
  /** Completed years of the members present whose day of birth is known, ascending. */
  readonly ages: readonly number[];
}
