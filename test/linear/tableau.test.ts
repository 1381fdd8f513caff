import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connected } from '../../src/linear/bounds.js';
import { addRow, push, type Row, settle, shift, sumAt, type Tableau, tableauOf } from '../../src/linear/tableau.js';
import {
  farthest,
  findWhole,
  isWhole,
  makeWhole,
  problemOf,
  solve,
  solveWithin,
  valuesOf,
} from '../../src/linear/whole-problem.js';
import { solvedElsewhere } from '../publish/second-solver.js';
import { everySolution, MOST, type Puzzle, puzzles, sumOfTerms } from './whole-numbers.js';

const ANY = Number.POSITIVE_INFINITY;
const is = (sum: number, ...terms: [number, number][]): Row => ({ terms, low: sum, high: sum });
const atMost = (sum: number, ...terms: [number, number][]): Row => ({ terms, low: -ANY, high: sum });

function tableauFor({ least, rows }: Puzzle): Tableau {
  const t = tableauOf(
    least,
    least.map(() => MOST),
    least,
  );
  for (const row of rows) addRow(t, row);
  return t;
}

/** Every row is what its terms come to, and is told by variables that no row tells. */
function expectSound(t: Tableau, { least, rows }: Puzzle): void {
  rows.forEach((row, nth) => {
    expect(t.value[least.length + nth]).toBeCloseTo(sumOfTerms(row, t.value), 6);
    expect(sumAt(t, row.terms)).toBeCloseTo(sumOfTerms(row, t.value), 6);
  });
  expect([...t.basic, ...t.free].sort((a, b) => a - b)).toEqual([...t.value.keys()]);
  t.free.forEach((variable, column) => {
    expect(t.place[variable]).toBe(-1 - column);
  });
  t.rows.forEach((row, n) => {
    const basic = t.basic[n] as number;
    expect(t.place[basic]).toBe(n);
    const sum = t.free.reduce((total, of, column) => total + (row[column] as number) * (t.value[of] as number), 0);
    expect(sum).toBeCloseTo(t.value[basic] as number, 6);
  });
}

describe('rows kept solved', () => {
  test('are what their terms come to, before, while and after their bounds are kept', () => {
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        const t = tableauFor(puzzle);
        expectSound(t, puzzle);
        const isPossible = settle(t);
        expectSound(t, puzzle);
        if (everySolution(puzzle).length > 0) expect(isPossible).toBe(true);
        if (!isPossible) return;
        t.value.forEach((value, n) => {
          expect(value).toBeGreaterThanOrEqual((t.low[n] as number) - 1e-6);
          expect(value).toBeLessThanOrEqual((t.high[n] as number) + 1e-6);
        });
      }),
      { numRuns: 300, seed: 2565 },
    );
  });

  test('let a number go as far as another solver says, in fractions', () => {
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        if (everySolution(puzzle).length === 0) return;
        const t = tableauFor(puzzle);
        settle(t);
        puzzle.least.forEach((_, of) => {
          for (const [way, name] of [
            [1, 'Maximize'],
            [-1, 'Minimize'],
          ] as const) {
            const end = solvedElsewhere(puzzle, new Map([[of, 1]]), name, false)[of] as number;
            expect(push(t, of, way)).toBeCloseTo(end, 6);
            expect(t.value[of]).toBeCloseTo(end, 6);
            expectSound(t, puzzle);
          }
        });
      }),
      { numRuns: 60, seed: 2565 },
    );
  });

  test('know when no values are within all bounds', () => {
    expect(settle(tableauFor({ least: [0, 0], rows: [is(11, [0, 1], [1, 1])] }))).toBe(false);
    expect(settle(tableauFor({ least: [0, 0], rows: [is(10, [0, 1], [1, 1])] }))).toBe(true);
    expect(settle(tableauFor({ least: [1, 1], rows: [atMost(1, [0, 1], [1, 1])] }))).toBe(false);
  });

  test('go on without end where nothing bounds them, either way', () => {
    const t = tableauOf([0, 0], [ANY, ANY], [0, 0]);
    addRow(t, {
      terms: [
        [0, 1],
        [1, -1],
      ],
      low: -ANY,
      high: ANY,
    });
    expect(push(t, 2, -1)).toBe(-ANY);
    expect(push(t, 2, 1)).toBe(ANY);
    expect(push(t, 0, -1)).toBe(0);
  });

  test('of a term told twice, count both; of terms that cancel, none', () => {
    const t = tableauOf([0, 0], [9, 9], [2, 3]);
    addRow(t, {
      terms: [
        [0, 1],
        [0, 1],
        [1, 1],
        [1, -1],
      ],
      low: -ANY,
      high: ANY,
    });
    expect(t.value[2]).toBe(4);
    expect([...(t.rows[0] as Float64Array)]).toEqual([2, 0]);
  });

  test('follow a number that is moved', () => {
    const t = tableauOf([0, 0], [9, 9], [2, 3]);
    addRow(t, {
      terms: [
        [0, 2],
        [1, 1],
      ],
      low: -ANY,
      high: ANY,
    });
    shift(t, 0, 1.5);
    expect(t.value).toEqual([3.5, 3, 10]);
  });

  test('do not drift: a third three times is whole', () => {
    const t = tableauOf([0], [9], [0]);
    for (let n = 0; n < 3000; n += 1) shift(t, 0, 1 / 3000 + (n % 3 === 0 ? 1e-10 : 0));
    expect(t.value[0]).toBeCloseTo(1, 6);
    const whole = tableauOf([0], [9], [0]);
    for (const _ of [1, 2, 3]) shift(whole, 0, 1 / 3);
    expect(whole.value[0]).toBe(1);
  });
});

describe('a problem in whole numbers', () => {
  const half = (): Row[] => [is(1, [0, 1], [1, 1]), is(1, [1, 1], [2, 1]), is(1, [0, 1], [2, 1])];
  const bounds = [
    [0, 0, 0],
    [5, 5, 5],
  ] as const;

  test('takes in what must be equal at once; the rest waits until it is broken', () => {
    const loose = atMost(3, [0, 1], [1, 1]);
    const problem = problemOf(...bounds, [is(4, [0, 1], [2, 1]), loose]);
    expect([...problem.waiting]).toEqual([loose]);
    expect(solve(problem)).toBe(true);
    expect(farthest(problem, 1, 1)).toBe(3);
    expect([...problem.waiting]).toEqual([]);
    expect(farthest(problem, 0, -1)).toBe(0);
  });

  test('a row may be broken below as well as above', () => {
    const problem = problemOf(...bounds, [
      {
        terms: [
          [0, 1],
          [1, 1],
        ],
        low: 7,
        high: ANY,
      },
    ]);
    expect(solve(problem)).toBe(true);
    expect(farthest(problem, 0, -1)).toBe(2);
    expect(farthest(problem, 1, -1)).toBe(2);
  });

  test('has fractions where whole numbers there are none', () => {
    const problem = problemOf(...bounds, half());
    expect(solve(problem)).toBe(true);
    expect(problem.tableau.value.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
    expect(isWhole(problem)).toBe(false);
    expect(findWhole(problem, 100)).toBe(false);
    expect(findWhole(problemOf(...bounds, [is(12, [0, 1], [1, 1])]), 100)).toBe(false); // nor fractions
  });

  test('gives up after so many tries', () => {
    const rows = [
      {
        terms: [
          [0, 2],
          [1, 2],
          [2, 2],
        ],
        low: 5,
        high: 7,
      },
      is(1, [0, 1], [1, -1]),
    ] as Row[];
    const start = [1.25, 0.25, 1] as const;
    const found = [0, 1, 2, 50].map((tries) => findWhole(problemOf(...bounds, rows, start), tries));
    expect(found.at(0)).toBe(false);
    expect(found.at(-1)).toBe(true);
    expect(found).toEqual([...found].sort()); // more tries find no less
  });

  test('rounds what is as good as whole, and never says minus zero', () => {
    const problem = problemOf(...bounds, [], [-1e-9, 2.9999999, 1]);
    expect(isWhole(problem)).toBe(true);
    expect(valuesOf(problem)).toEqual([0, 3, 1]);
    expect(makeWhole(problem)).toBe(true);
    expect(isWhole(problemOf(...bounds, [], [0, 2.99999, 1]))).toBe(false);
  });

  test('of its rows no whole value is asked', () => {
    const problem = problemOf(...bounds, [is(0.5, [0, 0.5])]);
    expect(solve(problem)).toBe(true);
    expect(isWhole(problem)).toBe(true);
    expect(valuesOf(problem)).toEqual([1, 0, 0]);
  });

  test('within closer bounds, has them while it is asked further, and its own again afterwards', () => {
    const problem = problemOf(...bounds, [is(5, [0, 1], [1, 1])]);
    solve(problem);
    const inside: unknown[] = [];
    const look = (answer: boolean) => () => {
      inside.push([problem.tableau.low[0], problem.tableau.high[0], problem.tableau.value[0]]);
      return answer;
    };
    expect(solveWithin(problem, 0, 2, 2, look(true))).toBe(true);
    expect(solveWithin(problem, 0, -ANY, 1, look(false))).toBe(false);
    expect(solveWithin(problem, 0, 4, ANY, look(true))).toBe(true);
    expect(inside).toEqual([
      [2, 2, 2],
      [0, 1, expect.closeTo(1, 6)],
      [4, 5, expect.closeTo(4, 6)],
    ]);
    expect(solveWithin(problem, 0, 6, ANY, look(true))).toBe(false);
    expect(solveWithin(problem, 0, -ANY, -1, look(true))).toBe(false);
    expect(inside).toHaveLength(3);
    expect([problem.tableau.low[0], problem.tableau.high[0]]).toEqual([0, 5]);
    const tied = problemOf(...bounds, [is(5, [0, 1], [1, 1]), is(0, [1, 1])]);
    solve(tied);
    expect(solveWithin(tied, 0, 0, 4, () => true)).toBe(false); // the rows leave 5 alone
  });
});

describe('unknowns that have nothing to do with each other', () => {
  test('are in groups of their own, with their rows; what is known is in none', () => {
    const bounds = { low: [0, 0, 0, 2, 0, 7], high: [5, 5, 5, 2, ANY, 7] };
    const rows = [
      is(3, [0, 1], [2, -1]),
      {
        terms: [
          [1, 1],
          [3, 2],
        ],
        low: 1,
        high: 9,
      } as Row,
      is(9, [3, 1], [5, 1]),
      atMost(4, [2, 1]),
    ];
    expect(connected(bounds, rows)).toEqual([
      { unknowns: [0, 2], rows: [is(3, [0, 1], [1, -1]), atMost(4, [1, 1])] },
      { unknowns: [1], rows: [{ terms: [[0, 1]], low: -3, high: 5 }] },
      { unknowns: [4], rows: [] },
    ]);
  });

  test('are together when a chain of rows ties them, in whatever order it is told', () => {
    const low = [0, 0, 0, 0, 0];
    const high = low.map(() => 5);
    const chain = [is(1, [0, 1], [1, 1]), is(1, [2, 1], [3, 1]), is(1, [4, 1], [3, 1]), is(1, [1, 1], [4, 1])];
    for (const rows of [chain, [...chain].reverse()])
      expect(connected({ low, high }, rows).map(({ unknowns }) => unknowns)).toEqual([[0, 1, 2, 3, 4]]);
    expect(connected({ low, high }, chain.slice(0, 3)).map(({ unknowns }) => unknowns)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
  });
});
