import { isInRange, type Range } from '../rules/index.js';
import {
  checkArray,
  checkLabel,
  checkLength,
  checkName,
  checkObject,
  checkOneOf,
  checkSource,
  frozenCopy,
  type Label,
  type Source,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';
import type { GradeRule, OutcomeMenu } from './programme.js';
import type { Standing } from './standings.js';

/** The properties of a standing that a range of a grade may limit. */
export const RANGE_KEYS = ['failed', 'passed', 'remaining', 'share'] as const;

/** A set of standings, given by ranges. A standing must lie in every range that is given; without ranges, all standings are in the set. */
export interface GradeBox {
  /** How many were failed at the baseline and still apply. */
  readonly failed?: Range;
  /** How many of them are passed now. */
  readonly passed?: Range;
  /** How many of them are not passed now. */
  readonly remaining?: Range;
  /**
   * `passed` ÷ `failed`, from 0 to 1. Bounds are compared to the last digit of the quotient: `2 / 3`, in JSON
   * 0.6666666666666666, is exactly two thirds, 0.8 is four fifths, and 0.67 is more than two thirds.
   */
  readonly share?: Range;
  /** Whether the household was declared impossible (ทำไม่ได้). */
  readonly halted?: boolean;
}

/** A grade as data. It holds for the standings that are in any of its boxes. */
export interface GradeRow<G extends string = string> {
  readonly grade: G;
  readonly label: Label;
  readonly when: readonly GradeBox[];
  readonly source: Source;
}

/** The most boxes of all grades of a programme together, as each is compared with every standing. */
export const MOST_BOXES = 1000;

/** The names of the bounds of a range. */
const BOUNDS = ['from', 'to', 'above', 'below'] as const;

const CALL = 'gradeRules';

/**
 * Grade rules from data, for `defineProgramme`. The boxes of one grade are joined by "or", the ranges of one box by "and".
 *
 * `TypeError` or `RangeError` naming the field that is of the wrong kind: an unknown key, a bound that is not a whole number (of
 * `share`, not from 0 to 1), a range without bounds, with two on one side, or without any number in it; more than 1,000 boxes.
 *
 * @example
 * ```ts
 * const source = { basis: 'assumption', ref: 'made up for this example' } as const;
 * const rules = gradeRules([
 *   { grade: 'most', label: { th: 'ผ่านเกณฑ์ส่วนใหญ่', en: 'passes most' }, when: [{ share: { from: 2 / 3 } }], source },
 *   { grade: 'few', label: { th: 'ผ่านเกณฑ์ส่วนน้อย', en: 'passes few' }, when: [{ share: { below: 2 / 3 } }], source },
 * ]);
 * const programme = defineProgramme({ ...trat2565, grading: { by: 'indicator', rules } });
 * decide(gradesOf(programme), { failed: 3, passed: 2, halted: false }).answer; // => 'most'
 * ```
 */
export function gradeRules<G extends string>(rows: readonly GradeRow<G>[]): GradeRule<G>[] {
  checkArray(CALL, 'rows', 'an array of grades', rows);
  for (let index = 0; index < rows.length; index += 1) checkRow(`rows[${index}]`, rows[index]);
  checkLength(CALL, 'the list of all boxes in rows', MOST_BOXES, boxCount(rows));
  return rulesOfRows(rows);
}

/** How many boxes grades have together. */
export const boxCount = (rows: readonly { readonly when: readonly unknown[] }[]): number =>
  rows.reduce((sum, { when }) => sum + when.length, 0);

/** As `gradeRules`, for rows that were checked. */
export const rulesOfRows = <G extends string>(rows: readonly GradeRow<G>[]): GradeRule<G>[] =>
  rows.map(({ grade, label, when, source }) => {
    const boxes = frozenCopy(when);
    return { grade, label, when: (standing) => boxes.some((box) => isInBox(box, standing)), source };
  });

const isInBox = ({ failed, passed, remaining, share, halted }: GradeBox, standing: Standing): boolean =>
  (failed === undefined || isInRange(failed, standing.failed)) &&
  (passed === undefined || isInRange(passed, standing.passed)) &&
  (remaining === undefined || isInRange(remaining, standing.failed - standing.passed)) &&
  // Comparing quotients is exact: equal shares have equal quotients, and shares of at most 200 that differ are far enough apart.
  (share === undefined || isInRange(share, standing.passed / standing.failed)) &&
  (halted === undefined || halted === standing.halted);

/** A set of standings of a menu. A standing must agree with every property that is given. */
export interface MenuBox {
  /** Whether some counted member is not dependent. */
  readonly earner?: boolean;
  /** Whether a deprivation of the dimension `income` remains. */
  readonly incomeShort?: boolean;
  /** Whether nothing remains. */
  readonly settled?: boolean;
}

/** The rule of a menu that is suggested for the standings in any of these boxes. */
export function suitsOf(given: readonly MenuBox[]): NonNullable<OutcomeMenu<string>['suits']> {
  const boxes = frozenCopy(given);
  return ({ earner, incomeShort, settled }) =>
    boxes.some(
      (box) =>
        (box.earner ?? earner) === earner &&
        (box.incomeShort ?? incomeShort) === incomeShort &&
        (box.settled ?? settled) === settled,
    );
}

/** What is wrong with the bounds of a range of `key`; null when nothing is. Counts are whole: none is above 9 and below 10. */
export function boundsFault(
  key: (typeof RANGE_KEYS)[number],
  { from, to, above, below }: Range,
): 'noBound' | 'twoBounds' | 'nothingBetween' | null {
  if ((from !== undefined && above !== undefined) || (to !== undefined && below !== undefined)) return 'twoBounds';
  if ((from ?? above ?? to ?? below) === undefined) return 'noBound';
  const [least, step] = key === 'share' ? [Number.NEGATIVE_INFINITY, 0] : [0, 1];
  const low = from ?? (above === undefined ? least : above + step);
  const high = to ?? (below === undefined ? Number.POSITIVE_INFINITY : below - step);
  const holdsEnds = key !== 'share' || (above === undefined && below === undefined);
  return low < high || (low === high && holdsEnds) ? null : 'nothingBetween';
}

const BOUNDS_FAULTS = {
  noBound: 'has no bound',
  twoBounds: 'has two bounds on one side',
  nothingBetween: 'contains no number',
} as const;

function checkRow(path: string, value: unknown): void {
  checkObject(CALL, path, 'a grade with its boxes', value);
  const { grade, label, when, source } = value as GradeRow<string>;
  checkName(CALL, `${path}.grade`, grade);
  checkLabel(CALL, `${path}.label`, label);
  checkSource(CALL, `${path}.source`, source);
  checkArray(CALL, `${path}.when`, 'an array of boxes', when);
  checkLength(CALL, `${path}.when`, MOST_BOXES, when.length);
  for (let index = 0; index < when.length; index += 1) checkBox(`${path}.when[${index}]`, when[index]);
}

function checkBox(path: string, value: unknown): void {
  checkObject(CALL, path, 'a box such as { passed: { from: 1 } }', value);
  const box = value as GradeBox;
  for (const key of Object.keys(box)) checkOneOf(CALL, `${path}: the key`, [...RANGE_KEYS, 'halted'], key);
  if (box.halted !== undefined && typeof box.halted !== 'boolean')
    throw wrongArgument(CALL, `${path}.halted`, 'true or false', box.halted);
  for (const key of RANGE_KEYS) if (box[key] !== undefined) checkRange(`${path}.${key}`, key, box[key]);
}

function checkRange(path: string, key: (typeof RANGE_KEYS)[number], value: unknown): void {
  checkObject(CALL, path, 'a range such as { from: 1 }', value);
  const range = value as Range;
  for (const bound of Object.keys(range)) checkOneOf(CALL, `${path}: the key`, BOUNDS, bound);
  for (const bound of BOUNDS) {
    const number = range[bound];
    if (number === undefined) continue;
    if (typeof number !== 'number') throw wrongArgument(CALL, `${path}.${bound}`, 'a number', number);
    const isValid = key === 'share' ? number >= 0 && number <= 1 : Number.isSafeInteger(number) && number >= 0;
    if (!isValid) {
      const expected = key === 'share' ? 'from 0 to 1' : 'a whole number of 0 or more';
      throw new RangeError(`${CALL}: ${path}.${bound} ${shownValue(number)} is not ${expected}`);
    }
  }
  const fault = boundsFault(key, range);
  if (fault !== null) throw new RangeError(`${CALL}: ${path} ${BOUNDS_FAULTS[fault]}`);
}
