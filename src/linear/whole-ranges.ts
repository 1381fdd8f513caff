import { connected } from './connected.js';
import type { Row } from './tableau.js';
import { tighten } from './tighten.js';
import {
  farthest,
  findWhole,
  isWhole,
  makeWhole,
  NEAR,
  type Problem,
  problemOf,
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
  /** The exact `'ends'` of what each can be; or whether it can be two numbers, told `'apart'` as far as found. */
  readonly ask: 'ends' | 'apart';
  /** Of which it is asked, all unless told. The others are any whole numbers that agree. */
  readonly of?: (unknown: number) => boolean;
  /** Numbers to begin from, best such that agree with most rows. */
  readonly start?: readonly number[];
}

/**
 * What each unknown can be, over whole numbers. Null when no whole numbers agree with all rows. Where whole numbers at an
 * end that the rows allow are not found in a great many tries, the end is the farthest that was found: rather too
 * narrow, so that nothing passes for hidden that may not be.
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
    const near = unknowns.map((unknown, place) =>
      Math.min(Math.max(start[unknown] as number, low[place] as number), high[place] as number),
    );
    const isAsked = (place: number): boolean => of(unknowns[place] as number);
    const found = rangesIn({ low, high, rows: tied, start: near }, ask, isAsked);
    if (found === null) return null;
    unknowns.forEach((unknown, place) => {
      ranges[unknown] = found[place] as Range;
    });
  }
  return ranges;
}

/** Unknowns between bounds, and the rows that tie them. */
interface Group {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly rows: readonly Row[];
  readonly start: readonly number[];
}

function rangesIn(group: Group, ask: RangeQuestion['ask'], isAsked: (place: number) => boolean): Range[] | null {
  const far =
    1000 + 4 * Math.max(0, ...group.rows.flatMap(({ low, high }) => [low, high].filter(Number.isFinite).map(Math.abs)));
  const fence = group.high.map((high) => Math.min(high, FENCE * far));
  const problem = problemOf(group.low, fence, group.rows, group.start);
  if (!findWhole(problem, MANY_TRIES)) return null;
  const seen = valuesOf(problem).map((value) => ({ low: value, high: value }));
  const note = (found: readonly number[]): void => {
    for (const [place, range] of seen.entries()) {
      range.low = Math.min(range.low, found[place] as number);
      range.high = Math.max(range.high, found[place] as number);
    }
  };

  /** How far a number goes one way: as far as the rows allow, and back from there until whole numbers are found. */
  const reach = (place: number, way: 1 | -1): void => {
    const from = (): number => (way > 0 ? seen[place]?.high : seen[place]?.low) as number;
    const end = way * Math.floor(way * farthest(problem, place, way) + NEAR);
    if (isWhole(problem)) note(valuesOf(problem));
    if (end > far) {
      (seen[place] as { high: number }).high = end; // whole numbers go on without end where fractions do
      return;
    }
    let goal = ask === 'apart' ? from() + way : end;
    for (; way * goal > way * from() && way * goal <= way * end; goal -= way) {
      const found = wholeAt(problem, place, goal);
      if (found) note(found);
    }
  };
  for (const [place, { low, high }] of seen.entries()) {
    if (!isAsked(place)) continue;
    const isOpen = (): boolean => ask === 'ends' || seen[place]?.low === seen[place]?.high;
    if (isOpen() && high < Math.min(group.high[place] as number, far)) reach(place, 1);
    if (isOpen() && low > (group.low[place] as number)) reach(place, -1);
  }
  return seen.map(({ low, high }) => ({ low, high: high > far ? Number.POSITIVE_INFINITY : high }));
}

/** Whole numbers, with a goal for one of them. */
function wholeAt(problem: Problem, place: number, goal: number): number[] | null {
  problem.tries = FEW_TRIES;
  return solveWithin(problem, place, goal, goal, () => makeWhole(problem)) ? valuesOf(problem) : null;
}

/** No bound that rows put on a number is far beyond what they tell; one that nothing bounds is followed to a fence so far away. */
const FENCE = 16;
const FEW_TRIES = 1000;
const MANY_TRIES = 10_000;
