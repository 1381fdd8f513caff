import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tighten } from '../../src/linear/bounds.js';
import type { Row } from '../../src/linear/tableau.js';
import { type RangeQuestion, wholeRanges } from '../../src/linear/whole-ranges.js';
import { solvedElsewhere } from '../publish/second-solver.js';
import { endlessPuzzles, everySolution, type Puzzle, puzzles } from './whole-numbers.js';

const ANY = Number.POSITIVE_INFINITY;
const row = (low: number, high: number, ...terms: [number, number][]): Row => ({ low, high, terms });
const is = (sum: number, ...terms: [number, number][]): Row => row(sum, sum, ...terms);
const atMost = (sum: number, ...terms: [number, number][]): Row => row(-ANY, sum, ...terms);

const ask = (
  { least, rows }: Puzzle,
  question: RangeQuestion['ask'] = 'ends',
  more: Omit<RangeQuestion, 'ask'> = {},
): [number, number][] | null =>
  wholeRanges({ least, rows }, { ask: question, ...more })?.map(({ low, high }) => [low, high]) ?? null;
const endsOf = (solutions: readonly number[][]): [number, number][] =>
  (solutions[0] ?? []).map((_, of) => {
    const values = solutions.map((solution) => solution[of] as number);
    return [Math.min(...values), Math.max(...values)];
  });

describe('what unknown numbers can be', () => {
  test('is told exactly, as by trying them all', () => {
    let solved = 0;
    let impossible = 0;
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        const all = everySolution(puzzle);
        if (all.length > 0) solved += 1;
        else impossible += 1;
        expect(ask(puzzle)).toEqual(all.length > 0 ? endsOf(all) : null);
      }),
      { numRuns: 400, seed: 2565 },
    );
    expect(Math.min(solved, impossible)).toBeGreaterThan(50); // there is something to tell, either way
  });

  test('where nothing bounds it, is told as another solver does', () => {
    let endless = 0;
    fc.assert(
      fc.property(endlessPuzzles, (puzzle) => {
        const unknowns = { variables: [], ...puzzle };
        const elsewhere = puzzle.least.map((_, of) =>
          (['Minimize', 'Maximize'] as const).map((way) => solvedElsewhere(unknowns, new Map([[of, 1]]), way)[of]),
        );
        endless += elsewhere.filter(([, high]) => high === ANY).length;
        expect(ask(puzzle)).toEqual(elsewhere);
      }),
      { numRuns: 100, seed: 2565 },
    );
    expect(endless).toBeGreaterThan(20);
  });

  test('asked whether it can be two numbers, is told as one only where it is one, and as two where fractions can', () => {
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        const ends = endsOf(everySolution(puzzle));
        const told = ask(puzzle, 'apart') ?? [];
        if (ends.length === 0) return; // fractions can be where no whole numbers are
        for (const [of, [low, high]] of told.entries())
          if (low === high) expect([low, high]).toEqual(ends[of]);
          else expect(low).toBeLessThan(high);
      }),
      { numRuns: 200, seed: 2565 },
    );
  });

  test('asked of some, is told exactly of those, and of the others are numbers that can be', () => {
    fc.assert(
      fc.property(puzzles, fc.integer({ min: 0, max: 3 }), (puzzle, asked) => {
        const ends = endsOf(everySolution(puzzle));
        const told = ask(puzzle, 'ends', { of: (unknown) => unknown === asked }) ?? [];
        expect(told[asked]).toEqual(ends[asked]);
        for (const [of, [low, high]] of told.entries()) {
          expect(low).toBeGreaterThanOrEqual(ends[of]?.[0] as number);
          expect(high).toBeLessThanOrEqual(ends[of]?.[1] as number);
        }
      }),
      { numRuns: 200, seed: 2565 },
    );
  });

  test('asked of none, is whole numbers that agree, whatever it starts from', () => {
    const anyStart = fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(puzzles, anyStart, (puzzle, start) => {
        const told = ask(puzzle, 'ends', { of: () => false, start });
        const all = everySolution(puzzle);
        if (all.length === 0) expect(told).toBeNull();
        else expect(all).toContainEqual(told?.map(([low]) => low));
      }),
      { numRuns: 200, seed: 2565 },
    );
  });

  test('asked of none, is what it starts from where that agrees', () => {
    const rows = [is(10, [0, 1], [1, 1], [2, 1]), atMost(0, [0, 1], [1, -1])];
    expect(ask({ least: [0, 0, 0], rows }, 'ends', { of: () => false, start: [2, 3, 5] })).toEqual([
      [2, 2],
      [3, 3],
      [5, 5],
    ]);
  });
});

describe('whole numbers, not fractions', () => {
  const pairs = (...sums: [number, number, number]): Puzzle => ({
    least: [0, 0, 0],
    rows: [is(sums[0], [0, 1], [1, 1]), is(sums[1], [1, 1], [2, 1]), is(sums[2], [0, 1], [2, 1])],
  });

  test('three numbers of which every two make an odd sum cannot be', () => {
    expect(ask(pairs(5, 5, 5))).toBeNull();
    expect(ask(pairs(4, 4, 4))).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  test('the ends of fractions are not those of whole numbers', () => {
    const rows = [atMost(5, [0, 2], [1, 2]), is(2, [1, 1], [2, 1]), row(1, 1, [0, 2], [1, -1], [3, 1])];
    const puzzle = { least: [0, 0, 0, 0], rows };
    expect(ask(puzzle)).toEqual(endsOf(everySolution(puzzle)));
  });

  test('a number that nothing ties is known to be no less than its least', () => {
    expect(ask({ least: [1, 0], rows: [is(2, [0, 1])] })).toEqual([
      [2, 2],
      [0, ANY],
    ]);
    expect(ask({ least: [3], rows: [] })).toEqual([[3, ANY]]);
  });

  test('large numbers are exact too', () => {
    const rows = [is(1_000_001, [0, 1], [1, 1]), atMost(0, [1, 1], [0, -1]), atMost(0, [0, 1], [1, -2])];
    expect(ask({ least: [0, 0], rows })).toEqual([
      [500_001, 666_667],
      [333_334, 500_000],
    ]);
  });
});

describe('bounds from one row at a time', () => {
  const bounds = (least: number[], ...rows: Row[]) => {
    const found = tighten(least, rows);
    return found?.low.map((low, of) => [low, found.high[of]]);
  };

  test.each([
    [
      'a sum',
      [0, 0],
      [is(3, [0, 1], [1, 1])],
      [
        [0, 3],
        [0, 3],
      ],
    ],
    [
      'a sum of numbers of which one has a least',
      [0, 2],
      [is(3, [0, 1], [1, 1])],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['twice a number is at most an odd one', [0], [atMost(5, [0, 2])], [[0, 2]]],
    ['twice a number is at least an odd one', [0], [row(3, ANY, [0, 2])], [[2, ANY]]],
    [
      'a number is at least another',
      [0, 2],
      [atMost(0, [1, 1], [0, -1])],
      [
        [2, ANY],
        [2, ANY],
      ],
    ],
    [
      'a number is at most one that has a bound',
      [0, 0],
      [atMost(4, [1, 1]), atMost(0, [0, 1], [1, -1])],
      [
        [0, 4],
        [0, 4],
      ],
    ],
    [
      'a number is at most two, one without end',
      [0, 0, 0],
      [atMost(4, [1, 1]), atMost(0, [0, 1], [1, -1], [2, -1])],
      [
        [0, ANY],
        [0, 4],
        [0, ANY],
      ],
    ],
    [
      'a difference',
      [0, 0],
      [is(2, [0, 1], [1, -1])],
      [
        [2, ANY],
        [0, ANY],
      ],
    ],
    [
      'a difference, twice bounded',
      [0, 0],
      [is(2, [0, 1], [1, -1]), atMost(5, [0, 1])],
      [
        [2, 5],
        [0, 3],
      ],
    ],
    [
      'told from the last row to the first',
      [0, 0, 0],
      [atMost(0, [0, 1], [1, -1]), atMost(0, [1, 1], [2, -1]), atMost(3, [2, 1])],
      [
        [0, 3],
        [0, 3],
        [0, 3],
      ],
    ],
    ['nothing is left', [2], [atMost(1, [0, 1])], undefined],
    ['nothing is left of a sum', [2, 2], [is(3, [0, 1], [1, 1])], undefined],
  ] as [string, number[], Row[], unknown][])('%s', (_, least, rows, expected) => {
    expect(bounds(least, ...rows)).toEqual(expected);
  });

  test('leave out no solution, and none are left only where there is none', () => {
    fc.assert(
      fc.property(puzzles, (puzzle) => {
        const found = tighten(puzzle.least, puzzle.rows);
        const all = everySolution(puzzle);
        if (found === null) expect(all).toEqual([]);
        for (const [of, [low, high]] of endsOf(all).entries()) {
          expect(found?.low[of]).toBeLessThanOrEqual(low);
          expect(found?.high[of]).toBeGreaterThanOrEqual(high);
        }
      }),
      { numRuns: 300, seed: 2565 },
    );
  });

  test('come to an end where two rows drive each other without one', () => {
    const rows = [atMost(-1, [0, 1], [1, -1]), atMost(0, [1, 1], [0, -1])]; // a + 1 ≤ b ≤ a
    expect(tighten([0, 0], rows)).not.toBeNull();
    expect(ask({ least: [0, 0], rows })).toBeNull();
  });
});
