import { createRequire } from 'node:module';
import type loadHighs from 'highs';

const load = createRequire(import.meta.url)('highs') as typeof loadHighs.default; // a CommonJS module whose types say otherwise
const highs = await load();

/** A sum of columns, each with how many times it counts. */
export type Sum = readonly (readonly [column: number, times: number])[];

/** Households and persons of some kind, each as a sum of columns. */
export interface Pair {
  readonly households: Sum;
  readonly persons: Sum;
}

export const UNITS = ['households', 'persons'] as const;
export type Unit = (typeof UNITS)[number];

export const plus = (pairs: readonly Pair[]): Pair => ({
  households: pairs.flatMap(({ households }) => households),
  persons: pairs.flatMap(({ persons }) => persons),
});
export const times = (by: number, sum: Sum): Sum => sum.map(([column, count]) => [column, count * by]);

/** Whole numbers from 0 on, and the rows that tie them. */
export interface Problem {
  /** A new whole number of at least `low`. */
  readonly column: (low?: number, high?: number) => number;
  /** A new pair of households and the persons in them. */
  readonly pair: () => Pair;
  /** The sum lies between `low` and `high`. */
  readonly row: (sum: Sum, low: number, high?: number) => void;
  readonly columns: { readonly low: number; readonly high: number }[];
  readonly rows: { readonly sum: ReadonlyMap<number, number>; readonly low: number; readonly high: number }[];
}

/** A problem in which every household has from `fewest` to `most` persons. */
export function newProblem(fewest: number, most: number): Problem {
  const columns: { low: number; high: number }[] = [];
  const rows: { sum: Map<number, number>; low: number; high: number }[] = [];
  const column = (low = 0, high = Number.POSITIVE_INFINITY): number => columns.push({ low, high }) - 1;
  const row = (terms: Sum, low: number, high = Number.POSITIVE_INFINITY): void => {
    const sum = new Map<number, number>();
    for (const [of, count] of terms) sum.set(of, (sum.get(of) ?? 0) + count);
    rows.push({ sum, low, high });
  };
  const pair = (): Pair => {
    const [households, persons] = [column(), column()];
    if (fewest > 0)
      row(
        [
          [persons, 1],
          [households, -fewest],
        ],
        0,
      );
    row(
      [
        [households, most],
        [persons, -1],
      ],
      0,
    );
    return { households: [[households, 1]], persons: [[persons, 1]] };
  };
  return { column, pair, row, columns, rows };
}

/** A problem as HiGHS holds it, solved again and again. */
export interface Solver {
  /** A solution, the first that is found or one for which the sum is least; null where there is none. */
  readonly solve: (goal: Sum, way?: 'any' | 'least') => readonly number[] | null;
  /** An end of a column among numbers that need not be whole, which is soon found: no solution is beyond it. */
  readonly relaxedEnd: (column: number, way: 'low' | 'high') => number;
  /** Narrows a column from now on. */
  readonly bound: (column: number, low: number, high: number) => void;
  readonly close: () => void;
}

export function openSolver(problem: Problem): Solver {
  const { constants } = highs;
  const whole = modelOf(problem, true);
  const relaxed = modelOf(problem, false);
  // Its last basis is near the next one, and presolve would lose it.
  relaxed.options.set({ presolve: 'off', solver: 'simplex' });
  const goals = new Map<HighsModel, Sum>();

  const run = (model: HighsModel, goal: Sum): boolean => {
    for (const [column] of goals.get(model) ?? []) model.changeColCost(column, 0);
    for (const [column, count] of goal) model.changeColCost(column, count);
    goals.set(model, goal);
    model.run();
    const status = model.getModelStatus();
    if (status !== constants.modelStatus.optimal && status !== constants.modelStatus.infeasible)
      throw new Error(`HiGHS ends with status ${status}`);
    return status === constants.modelStatus.optimal;
  };
  const solve: Solver['solve'] = (goal, way = 'any') => {
    // Any solution will do: one that is not far from the least is as good a second value.
    whole.options.set({ mip_rel_gap: way === 'least' ? 0 : 10, mip_abs_gap: way === 'least' ? 0.5 : 1e-6 });
    return run(whole, goal) ? Array.from(whole.getSolution().colValue, (value) => Math.round(value)) : null;
  };
  const relaxedEnd: Solver['relaxedEnd'] = (column, way) => {
    if (!run(relaxed, [[column, way === 'low' ? 1 : -1]])) throw new Error('no solution is left');
    return relaxed.getSolution().colValue[column] as number;
  };
  return {
    solve,
    relaxedEnd,
    bound: (column, low, high) => {
      for (const model of [whole, relaxed]) model.changeColBounds(column, low, far(high));
    },
    close: () => {
      for (const model of [whole, relaxed]) model.dispose();
    },
  };
}

type HighsModel = ReturnType<typeof highs.createModel>;

const far = (count: number): number => (count === Number.POSITIVE_INFINITY ? highs.infinity : count);

function modelOf({ columns, rows }: Problem, inWholes: boolean): HighsModel {
  const starts = [0];
  for (const { sum } of rows) starts.push((starts.at(-1) as number) + sum.size);
  const [numCols, numRows] = [columns.length, rows.length];
  const model = highs.createModel({
    ...{ numCols, numRows },
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => far(high)),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => far(high)),
    matrix: {
      ...{ format: 'csr', numCols, numRows, starts },
      indices: rows.flatMap(({ sum }) => [...sum.keys()]),
      values: rows.flatMap(({ sum }) => [...sum.values()]),
    },
    ...(inWholes ? { integrality: columns.map(() => highs.constants.variableType.integer) } : {}),
  });
  model.options.set({ output_flag: false, random_seed: 1 });
  return model;
}
