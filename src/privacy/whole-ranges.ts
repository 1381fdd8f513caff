import { connected } from './connected.js';
import { addRow, push, type Row, settle, shift, sumAt, type Tableau, tableauOf } from './tableau.js';
import { tighten } from './tighten.js';
import type { Unknowns } from './unknowns.js';

/** The least and the greatest whole number that something can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What is asked of unknown numbers: the exact `'ends'` of what each can be; whether it can be two numbers, told `'apart'`
 * as far as found; or `'any'` whole numbers that agree.
 */
export type RangeQuestion = 'ends' | 'apart' | 'any';

/** What each unknown can be, over whole numbers. Null when no whole numbers agree with all rows. */
export function wholeRanges({ least, rows }: Unknowns, question: RangeQuestion): Range[] | null {
  const bounds = tighten(least, rows);
  if (bounds === null) return null;
  const { low, high } = bounds;
  const ranges: Range[] = low.map((value) => ({ low: value, high: value }));
  for (const group of connected(bounds, rows)) {
    const places = new Map(group.unknowns.map((unknown, place) => [unknown, place]));
    const problem: Problem = {
      tableau: tableauOf(
        group.unknowns.map((unknown) => low[unknown] as number),
        group.unknowns.map((unknown) => Math.min(high[unknown] as number, NO_END)),
      ),
      count: places.size,
      waiting: new Set(group.rows),
    };
    for (const row of problem.waiting) if (row.low === row.high) take(problem, row);
    const found = rangesIn(problem, question);
    if (found === null) return null;
    for (const [unknown, place] of places) ranges[unknown] = found[place] as Range;
  }
  return ranges;
}

/** Rows wait outside the tableau until some value breaks them: most never do. */
export interface Problem {
  readonly tableau: Tableau;
  /** How many of its numbers are unknowns; the others are rows. */
  readonly count: number;
  readonly waiting: Set<Row>;
}

function take({ tableau, waiting }: Problem, row: Row): void {
  addRow(tableau, row);
  waiting.delete(row);
}

/** Takes in the rows that the values break; whether there were any. */
function takeBroken(problem: Problem): boolean {
  const broken = [...problem.waiting].filter((row) => {
    const value = sumAt(problem.tableau, row.terms);
    return value < row.low - NEAR || value > row.high + NEAR;
  });
  for (const row of broken) take(problem, row);
  return broken.length > 0;
}

/** Values within all bounds and rows; false when there are none. */
function solve(problem: Problem): boolean {
  do if (!settle(problem.tableau)) return false;
  while (takeBroken(problem));
  return true;
}

function rangesIn(problem: Problem, question: RangeQuestion): Range[] | null {
  if (!(solve(problem) && makeWhole(problem))) return null;
  const { tableau, count } = problem;
  const seen = tableau.value.slice(0, count).map((value) => ({ low: Math.round(value), high: Math.round(value) }));
  const note = (): void => {
    for (const [place, range] of seen.entries()) {
      const value = Math.round(tableau.value[place] as number);
      range.low = Math.min(range.low, value);
      range.high = Math.max(range.high, value);
    }
  };
  const isOpen = ({ low, high }: Range): boolean => question === 'ends' || (question === 'apart' && low === high);
  for (const [place, range] of seen.entries()) {
    if (isOpen(range)) range.high = reach(problem, place, 1, range.high, note);
    if (isOpen(range)) range.low = reach(problem, place, -1, range.low, note);
  }
  return seen;
}

/** How far a number goes one way: as far as the rows allow, and from there back until whole numbers are found. */
function reach(problem: Problem, place: number, way: 1 | -1, seen: number, note: () => void): number {
  const { tableau, count } = problem;
  let end: number;
  do {
    solve(problem); // it can: whole numbers were found before
    end = push(tableau, place, way);
  } while (takeBroken(problem));
  if (tableau.value.every((value, other) => other >= count || isNear(value))) note();
  if (end > NO_END / 2) return Number.POSITIVE_INFINITY;
  for (let goal = way * Math.floor(way * end + NEAR); way * goal > way * seen; goal -= way) {
    const [low, high] = way > 0 ? [goal, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, goal];
    if (!solveWithin(problem, place, low, high, () => makeWhole(problem))) continue;
    note();
    return goal;
  }
  return seen;
}

/** Whole values for the unknowns of a solved problem, by branching on one that is not whole; false when there are none. */
export function makeWhole(problem: Problem): boolean {
  const { tableau, count } = problem;
  const broken = tableau.value.findIndex((value, place) => place < count && !isNear(value));
  if (broken < 0) return true;
  const value = tableau.value[broken] as number;
  const again = () => makeWhole(problem);
  return (
    solveWithin(problem, broken, Number.NEGATIVE_INFINITY, Math.floor(value), again) ||
    solveWithin(problem, broken, Math.ceil(value), Number.POSITIVE_INFINITY, again)
  );
}

/** Solves with closer bounds for one number and asks further. The bounds are as before afterwards, the values are not. */
function solveWithin(problem: Problem, place: number, low: number, high: number, further: () => boolean): boolean {
  const { tableau: t } = problem;
  const before = [t.low[place] as number, t.high[place] as number] as const;
  [t.low[place], t.high[place]] = [Math.max(low, before[0]), Math.min(high, before[1])];
  const value = t.value[place] as number;
  if (t.rows[place] === undefined) shift(t, place, Math.min(Math.max(value, t.low[place]), t.high[place]) - value);
  const found = solve(problem) && further();
  [t.low[place], t.high[place]] = before;
  return found;
}

/** More than any count: a number that may come near it may be any. */
const NO_END = 1e9;
const NEAR = 1e-6;
const isNear = (value: number): boolean => Math.abs(value - Math.round(value)) < NEAR;
