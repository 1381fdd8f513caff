/**
 * An intruder: somebody who wants to work out a hidden number of published reports. It shares no code and no facts with
 * `src/publish`; what it knows follows from what a household is, in the words of the documentation.
 *
 * It knows that in the smallest areas that a day tells apart live whole numbers of households of every type that the
 * programme's rules and catalogue allow: the dimensions failed at the baseline, those that remain, the grade (every number
 * of indicators is tried under every rule, halted or not, with lapsed ones), the menu or none; within them the indicators,
 * each household with one at least in every dimension it failed. In each household live from 0 to `largest` persons. Every
 * number shown is a sum of these, and areas and levels are sums of the smallest areas. A number that is hidden is of one
 * household or more, as zero is always shown; a pattern that is not listed does not occur.
 *
 * From one day to the next a household stays in its area with its baseline, and with a menu once it has one, or it is among
 * those that have left; others may have joined, also to leave at once. Households for which that fails (moved, absent, taken
 * off without a word, corrected) are unexplained: it supposes as few in all as the reports allow.
 *
 * It does not know the threshold, nor how the office chose what to hide, nor any household itself; it does not suppose that
 * halts last, that indicators once passed stay passed, that persons stay, or how many lapse.
 *
 * Read `household-types.ts`, `publication.ts`, `day-columns.ts`, `weeks.ts`, `solver.ts`, then this file.
 */

import type { AnyReport, AreaCode, FigureAddress, Programme, PublishedFigures } from '../../../src/index.js';
import { dayColumns } from './day-columns.js';
import { publishedDays } from './publication.js';
import { newProblem, openSolver, type Problem, type Solver, UNITS, type Unit } from './solver.js';
import { type Dated, tieDays } from './weeks.js';

/** What the intruder knows beside the reports, and how far it goes. */
export interface AttackOptions {
  /** Figures published by hand. */
  readonly known?: readonly PublishedFigures[];
  /** Whether every household has a person that counts; a household may have none unless told. */
  readonly personsInEach?: boolean;
  /** The most persons a household can have; 20 unless told. */
  readonly largest?: number;
  /**
   * How many households, over all pairs of days that are compared, moved, were absent or were taken off the register; as
   * few as the reports allow unless told.
   */
  readonly unexplained?: number | 'fewest';
  /** Which hidden numbers to look at; all unless told. */
  readonly only?: (cell: HiddenNumber) => boolean;
  /** `true`: the exact ends of every range. Unless told, only whether a number is fixed; `low` and `high` are two values it can have. */
  readonly exact?: boolean;
}

/** More than any count in a test: a number that can be so great may be any number. */
const FAR = 100_000;

/** How far from a whole number the solver may end where it means it. */
const CLOSE = 1e-4;

/** A hidden number. */
export interface HiddenNumber {
  readonly asOf: string;
  readonly area: AreaCode | null;
  readonly figure: FigureAddress;
  readonly unit: Unit;
}

/** A hidden number, and between what the intruder finds it. */
export interface Finding extends HiddenNumber {
  readonly low: number;
  readonly high: number;
}

/** Whether the reports, with whatever they hide, can be of a register. */
export function isPossible(
  programme: Programme,
  published: readonly AnyReport[],
  options: AttackOptions = {},
): boolean {
  const { problem, total } = problemOf(programme, published, options);
  if (typeof options.unexplained === 'number') problem.row([[total, 1]], 0, options.unexplained);
  const solver = openSolver(problem);
  const found = solver.solve([]);
  solver.close();
  return found !== null;
}

/** Every hidden number of the reports, with what the intruder finds of it. `Error` where the reports are of no register. */
export function attack(programme: Programme, published: readonly AnyReport[], options: AttackOptions = {}): Finding[] {
  const { problem, hidden: all, total } = problemOf(programme, published, options);
  const { unexplained: allowed = 'fewest', only = () => true } = options;
  const hidden = all.filter(only);
  const solver = openSolver(problem);
  try {
    const first = solver.solve([[total, 1]], 'least');
    if (first === null) throw new Error('the reports are of no register');
    const least = first[total] as number;
    solver.bound(total, 0, allowed === 'fewest' ? least : allowed);
    const columns = hidden.map(({ column }) => column);
    const leastOf = (column: number): number => problem.columns[column]?.low ?? 0;
    const ranges = options.exact ? exactRanges(solver, columns) : twoValues(solver, columns, leastOf, first);
    return hidden.map(({ column: _, ...cell }, nth) => {
      const [low, high] = ranges[nth] as readonly [number, number];
      return { ...cell, low, high };
    });
  } finally {
    solver.close();
  }
}

/** Of these, the numbers that have one value only. */
export const fixedIn = (findings: readonly Finding[]): Finding[] => findings.filter(({ low, high }) => low === high);

type Hidden = HiddenNumber & { readonly column: number };

function problemOf(
  programme: Programme,
  published: readonly AnyReport[],
  { known = [], personsInEach = false, largest = 20 }: AttackOptions,
): { problem: Problem; hidden: Hidden[]; total: number } {
  const problem = newProblem(personsInEach ? 1 : 0, largest);
  const days = publishedDays(programme, published, known);
  const dated = days.map((day): Dated => {
    const columns = dayColumns(problem, programme, day, { keepsBaseline: days.length > 1 });
    return { day, columns };
  });
  const unexplained = dated.flatMap((after, nth) => {
    const earlier = dated.slice(0, nth).reverse();
    const alike = earlier.find(({ day }) => JSON.stringify(day.parts) === JSON.stringify(after.day.parts));
    // The day before, and the last one told by the same areas: a bulletin of the whole in between would join them all.
    return [...new Set([earlier[0], alike])].flatMap((before) => (before ? tieDays(problem, before, after) : []));
  });
  const total = problem.column();
  problem.row([[total, -1], ...unexplained.map((column) => [column, 1] as const)], 0, 0);
  return { problem, total, hidden: dated.flatMap((one) => tell(problem, one)) };
}

/** Everything told of a day becomes a row; what is hidden becomes a column, once however often it is told. */
function tell(problem: Problem, { day, columns }: Dated): Hidden[] {
  const hidden = new Map<string, Hidden>();
  for (const { area, parts, tallies } of day.tellings)
    for (const { figure, ...tally } of tallies) {
      const sum = columns.sumOf(parts, figure);
      for (const unit of UNITS) {
        const told = tally[unit];
        const key = JSON.stringify([parts, figure, unit]);
        if (told === undefined) continue;
        if (told !== null) problem.row(sum[unit], told, told);
        else if (!hidden.has(key)) {
          const column = problem.column(unit === 'households' ? 1 : 0, FAR); // zero is always shown
          problem.row([...sum[unit], [column, -1]], 0, 0);
          hidden.set(key, { asOf: day.asOf, area, figure, unit, column });
        }
      }
    }
  return [...hidden.values()];
}

function exactRanges(solver: Solver, columns: readonly number[]): [number, number][] {
  const end = (column: number, way: 1 | -1): number => {
    const found = solver.solve([[column, way]], 'least');
    if (found === null) throw new Error('no solution is left');
    const value = found[column] as number;
    return value >= FAR ? Number.POSITIVE_INFINITY : value;
  };
  return columns.map((column) => [end(column, 1), end(column, -1)]);
}

/**
 * Two values of each column, or the only one. Solutions that lead away from the first in many columns at once find most;
 * what is the same in all of them is proved: no solution is above and none is below.
 */
function twoValues(
  solver: Solver,
  columns: readonly number[],
  leastOf: (column: number) => number,
  first: readonly number[],
): [number, number][] {
  const ranges = columns.map((column): [number, number] => [first[column] as number, first[column] as number]);
  const see = (found: readonly number[] | null): void => {
    if (found === null) return;
    for (const [nth, column] of columns.entries()) {
      const range = ranges[nth] as [number, number];
      range[0] = Math.min(range[0], found[column] as number);
      range[1] = Math.max(range[1], found[column] as number);
    }
  };
  const same = (): number[] => [...columns.keys()].filter((nth) => ranges[nth]?.[0] === ranges[nth]?.[1]);
  let without = 0;
  for (let round = 0; without < 3 && same().length > 0; round += 1) {
    const before = same();
    const way = (nth: number): number =>
      round % 4 === 0 ? 1 : round % 4 === 1 ? -1 : (nth * 7919 + round * 104729) % 5 < 2 ? 1 : -1;
    see(solver.solve(before.map((nth) => [columns[nth] as number, way(nth)])));
    without = same().length < before.length ? 0 : without + 1;
  }
  for (const nth of same()) {
    const column = columns[nth] as number;
    const [low, high] = ranges[nth] as [number, number];
    if (low !== high) continue; // the proof of another has found a second value
    for (const way of ['high', 'low'] as const) {
      const end = solver.relaxedEnd(column, way);
      if (way === 'high' ? end < high + 1 - CLOSE : end > low - 1 + CLOSE) continue;
      solver.bound(column, ...(way === 'high' ? ([high + 1, FAR] as const) : ([leastOf(column), low - 1] as const)));
      see(solver.solve([]));
      solver.bound(column, leastOf(column), FAR);
    }
    const isFixed = ranges[nth]?.[0] === ranges[nth]?.[1];
    if (isFixed) solver.bound(column, low, low); // what is proved helps the next proof
  }
  return ranges;
}
