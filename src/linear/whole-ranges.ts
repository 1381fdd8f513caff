import { connected, tighten } from './bounds.js';
import type { Row } from './tableau.js';
import {
  farthest,
  isWhole,
  makeWhole,
  NEAR,
  type Problem,
  problemOf,
  solve,
  solveWithin,
  valuesOf,
} from './whole-problem.js';

/** The least and the greatest whole number that something can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers that are not known, none below its least, and the rows that tie them. */
export interface WholeNumbers {
  readonly least: readonly number[];
  readonly rows: readonly Row[];
}

/** What is asked of unknown numbers. */
export interface RangeQuestion {
  /** The exact `'ends'` of what each can be; or, quicker, two numbers `'apart'` that it can be as far as fractions tell. */
  readonly ask: 'ends' | 'apart';
  /** Of which it is asked, all by default. The others are any whole numbers that agree. */
  readonly of?: (unknown: number) => boolean;
  /** Numbers to begin from, best such that agree with most rows. */
  readonly start?: readonly number[];
}

/**
 * What each unknown can be, over whole numbers. Null when no whole numbers agree with all rows. Where it is not known after some
 * tries whether there are whole numbers at an end that the rows allow in fractions, it is taken for the end: a range may be too wide
 * there, and is never too narrow.
 */
export function wholeRanges(
  { least, rows }: WholeNumbers,
  { ask, of = () => true, start = least }: RangeQuestion,
): Range[] | null {
  const bounds = tighten(least, rows);
  if (bounds === null) return null;
  const ranges: Range[] = bounds.low.map((value) => ({ low: value, high: value }));
  for (const { unknowns, rows: tied } of connected(bounds, rows)) {
    const low = unknowns.map((unknown) => bounds.low[unknown] as number);
    const high = unknowns.map((unknown) => bounds.high[unknown] as number);
    const near = unknowns.map((unknown, variable) =>
      Math.min(Math.max(start[unknown] as number, low[variable] as number), high[variable] as number),
    );
    const isAsked = (variable: number): boolean => of(unknowns[variable] as number);
    const found = rangesIn({ low, high, rows: tied, start: near }, ask, isAsked);
    if (found === null) return null;
    unknowns.forEach((unknown, variable) => {
      ranges[unknown] = found[variable] as Range;
    });
  }
  return ranges;
}

/** Unknowns between bounds, and the rows that tie them. */
interface Bounded {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly rows: readonly Row[];
  readonly start: readonly number[];
}

/** The greatest number that rows tell. Not `Math.max(...)`, as there are more rows than a call can have arguments. */
function farthestIn(rows: readonly Row[]): number {
  let far = 0;
  for (const row of rows)
    for (const end of [row.low, row.high]) if (Number.isFinite(end)) far = Math.max(far, Math.abs(end));
  return far;
}

function rangesIn(bounded: Bounded, ask: RangeQuestion['ask'], isAsked: (variable: number) => boolean): Range[] | null {
  const far = 1000 + 4 * farthestIn(bounded.rows);
  const limit = bounded.high.map((high) => Math.min(high, LIMIT * far));
  const problem = solved(bounded, limit);
  if (problem === null) return null;
  if (ask === 'apart') return apartIn(problem, isAsked, far);
  problem.tries = MANY_TRIES;
  if (!makeWhole(problem) && problem.tries >= 0) return null;
  if (!solve(problem)) return null;
  const { value } = problem.tableau;
  const seen = Array.from({ length: problem.count }, (_, variable) => inWholes(value[variable] as number));

  /** How far a number goes one way: as far as the rows allow, and back from there past whole numbers that cannot be. */
  const reach = (variable: number, way: 1 | -1): void => {
    const range = seen[variable] as { low: number; high: number };
    const from = (): number => (way > 0 ? range.high : range.low);
    const end = way * Math.floor(way * farthest(problem, variable, way) + NEAR);
    if (isWhole(problem)) widen(seen, valuesOf(problem));
    if (end > far) {
      range.high = end; // whole numbers go on without end where fractions do
      return;
    }
    const tries = Math.max(FEW_TRIES, MOST_TRIES / problem.count);
    for (let goal = end; way * goal > way * from(); goal -= way) {
      const found = wholeAt(problem, variable, goal, tries);
      if (found) widen(seen, found);
      else if (problem.tries < 0 && tries < ENOUGH) {
        // not known to be impossible
        if (way > 0) range.high = goal;
        else range.low = goal + 0;
      }
    }
  };
  for (const [variable, { low, high }] of seen.entries()) {
    if (!isAsked(variable)) continue;
    if (high < Math.min(bounded.high[variable] as number, far)) reach(variable, 1);
    if (low > (bounded.low[variable] as number)) reach(variable, -1);
  }
  return seen.map((range) => asRange(range, far));
}

/** Widens ranges by values that were found. */
function widen(seen: readonly { low: number; high: number }[], found: readonly number[]): void {
  for (const [variable, range] of seen.entries()) {
    range.low = Math.min(range.low, found[variable] as number);
    range.high = Math.max(range.high, found[variable] as number);
  }
}

/** A number by the whole numbers on both sides of it; the lower is above the higher where there are two. */
const inWholes = (value: number): { low: number; high: number } => ({
  low: Math.ceil(value - NEAR) + 0,
  high: Math.floor(value + NEAR) + 0,
});

/** The range between two ends; between two whole numbers, either may be it. */
const asRange = ({ low, high }: Range, far: number): Range => ({
  low: Math.min(low, high),
  high: Math.max(low, high) > far ? Number.POSITIVE_INFINITY : Math.max(low, high),
});

/**
 * The problem with values that agree with its rows; null when none are found. A tableau fills up as it goes, so that after some
 * steps it is quicker to begin anew with the values at hand.
 */
function solved({ low, rows, start }: Bounded, high: readonly number[]): Problem | null {
  let begin = start;
  for (let times = 1; times <= BEGINNINGS; times += 1) {
    const problem = problemOf(low, high, rows, begin);
    if (solve(problem, STEPS)) return problem;
    begin = problem.tableau.value
      .slice(0, problem.count)
      .map((value, variable) => Math.min(Math.max(value, low[variable] as number), high[variable] as number));
  }
  return null;
}

const BEGINNINGS = 4;
const STEPS = 400;

/** For each unknown two whole numbers between which fractions agree with the rows, or the one that there is. */
function apartIn(problem: Problem, isAsked: (variable: number) => boolean, far: number): Range[] {
  const { value } = problem.tableau;
  const seen = Array.from({ length: problem.count }, (_, variable) => ({
    low: value[variable] as number,
    high: value[variable] as number,
  }));
  const whole = ({ low, high }: Range): Range => ({
    low: Math.ceil(low - NEAR) + 0,
    high: Math.floor(high + NEAR) + 0,
  });
  for (const [variable, range] of seen.entries())
    for (const way of [1, -1] as const) {
      const { low, high } = whole(range);
      if (!isAsked(variable) || low < high) continue;
      farthest(problem, variable, way);
      widen(seen, value);
    }
  return seen.map((range) => asRange(whole(range), far));
}

/** Whole numbers, with a goal for one of them. */
function wholeAt(problem: Problem, variable: number, goal: number, tries: number): number[] | null {
  problem.tries = tries;
  return solveWithin(problem, variable, goal, goal, () => makeWhole(problem)) ? valuesOf(problem) : null;
}

/** Search limit for variables without an upper bound, as a multiple of the largest bound that rows can put on one. */
const LIMIT = 16;
/** Tries for one end: fewer where there are many unknowns, as each takes longer then. */
const FEW_TRIES = 20;
const MOST_TRIES = 5000;
/** After so many tries there are no whole numbers: between ends that nothing bounds, the search would never say so. */
const ENOUGH = 500;
const MANY_TRIES = 300;
