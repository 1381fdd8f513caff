import { addRow, conflictIn, push, type Row, settle, shift, sumAt, type Tableau, tableauOf } from './tableau.js';

/** A tableau with some of the rows; the others are added when a value breaks them, which most never need. */
export interface Problem {
  readonly tableau: Tableau;
  /** How many of its numbers are unknowns; the others are rows. */
  readonly count: number;
  readonly waiting: Set<Row>;
  /** The rows that the tableau has, in its order. */
  readonly taken: Row[];
  tries: number;
}

export function problemOf(low: readonly number[], high: readonly number[], rows: readonly Row[], start = low): Problem {
  const problem: Problem = {
    tableau: tableauOf(low, high, start),
    count: low.length,
    waiting: new Set(rows),
    taken: [],
    tries: 0,
  };
  for (const row of rows) if (row.low === row.high) take(problem, row);
  return problem;
}

function take({ tableau, waiting, taken }: Problem, row: Row): void {
  addRow(tableau, row);
  taken.push(row);
  waiting.delete(row);
}

/** Adds the rows that the values break; whether there were any. */
function takeBroken(problem: Problem): boolean {
  const broken = [...problem.waiting].filter(({ terms, low, high }) => {
    const sum = sumAt(problem.tableau, terms);
    return sum < low - NEAR || sum > high + NEAR;
  });
  for (const row of broken) take(problem, row);
  return broken.length > 0;
}

/** Values within all bounds and rows; false when there are none, or none in so many steps at a time. */
export function solve(problem: Problem, most?: number): boolean {
  do if (!settle(problem.tableau, most)) return false;
  while (takeBroken(problem));
  return true;
}

/** Rows that cannot hold together, by index; null when all can, in fractions. */
export function conflictOf(least: readonly number[], rows: readonly Row[]): number[] | null {
  const far = least.map(() => Number.POSITIVE_INFINITY);
  const problem = problemOf(least, far, rows);
  if (solve(problem)) return null;
  const taken = new Map(problem.taken.map((row, nth) => [least.length + nth, rows.indexOf(row)]));
  return conflictIn(problem.tableau).flatMap((variable) => taken.get(variable) ?? []);
}

/** How far a number of a problem that has values can go. */
export function farthest(problem: Problem, variable: number, way: 1 | -1): number {
  let end: number;
  do {
    solve(problem);
    end = push(problem.tableau, variable, way);
  } while (takeBroken(problem));
  return end;
}

export function findWhole(problem: Problem, tries: number): boolean {
  problem.tries = tries;
  return solve(problem) && makeWhole(problem);
}

/** Whole values for the unknowns of a solved problem, by branching on one that is not whole; false when none are found. */
export function makeWhole(problem: Problem): boolean {
  const { tableau, count } = problem;
  const broken = tableau.value.findIndex((value, variable) => variable < count && !isNear(value));
  if (broken < 0) return true;
  problem.tries -= 1;
  if (problem.tries < 0) return false;
  const value = tableau.value[broken] as number;
  const again = () => makeWhole(problem);
  return (
    solveWithin(problem, broken, Number.NEGATIVE_INFINITY, Math.floor(value), again) ||
    solveWithin(problem, broken, Math.ceil(value), Number.POSITIVE_INFINITY, again)
  );
}

/** Solves with closer bounds for one number and asks further. The bounds are as before afterwards, the values are not. */
export function solveWithin(
  problem: Problem,
  variable: number,
  low: number,
  high: number,
  further: () => boolean,
): boolean {
  const { tableau: t } = problem;
  const before = [t.low[variable] as number, t.high[variable] as number] as const;
  const [least, most] = [Math.max(low, before[0]), Math.min(high, before[1])];
  if (least > most) return false;
  [t.low[variable], t.high[variable]] = [least, most];
  const value = t.value[variable] as number;
  if ((t.place[variable] as number) < 0) shift(t, variable, Math.min(Math.max(value, least), most) - value);
  const found = solve(problem) && further();
  [t.low[variable], t.high[variable]] = before;
  return found;
}

export const NEAR = 1e-6;
const isNear = (value: number): boolean => Math.abs(value - Math.round(value)) < NEAR;
export const isWhole = ({ tableau, count }: Problem): boolean =>
  tableau.value.every((value, variable) => variable >= count || isNear(value));
export const valuesOf = ({ tableau, count }: Problem): number[] =>
  tableau.value.slice(0, count).map((value) => Math.round(value) + 0); // never -0
