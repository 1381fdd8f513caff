import fc from 'fast-check';
import type { Row } from '../../src/linear/tableau.js';

/** Unknown whole numbers, none below its least, and rows that tie them; small enough to try every number. */
export interface Puzzle {
  readonly least: readonly number[];
  readonly rows: readonly Row[];
}

/** No unknown of a puzzle is more. */
export const MOST = 5;

export const sumOfTerms = ({ terms }: Pick<Row, 'terms'>, values: readonly number[]): number =>
  terms.reduce((sum, [of, times]) => sum + times * (values[of] as number), 0);

/** All whole numbers up to `most` that agree with every row, by trying them all. */
export function everySolution({ least, rows }: Puzzle, most = MOST): number[][] {
  const isRight = (values: readonly number[]) =>
    rows.every((row) => sumOfTerms(row, values) >= row.low && sumOfTerms(row, values) <= row.high);
  const all = least.reduce<number[][]>(
    (begun, low) => begun.flatMap((values) => Array.from({ length: most - low + 1 }, (_, n) => [...values, low + n])),
    [[]],
  );
  return all.filter(isRight);
}

const places = (count: number) => fc.subarray([...Array(count).keys()], { minLength: 1 });

/** A row over some of the unknowns: a sum that is told, has a bound on one side, or lies between two numbers. */
const rowOf = (count: number, around: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Row> =>
  fc
    .tuple(places(count), fc.array(fc.constantFrom(1, 1, 1, -1, 2, -2, 3), { minLength: 4, maxLength: 4 }), around)
    .map(([of, times, values]) => {
      const terms = of.map((place) => [place, times[place] as number] as const);
      return { terms, sum: sumOfTerms({ terms }, values) };
    })
    .chain(({ terms, sum }) =>
      fc.constantFrom(
        { terms, low: sum, high: sum },
        { terms, low: Number.NEGATIVE_INFINITY, high: sum },
        { terms, low: sum, high: Number.POSITIVE_INFINITY },
        { terms, low: sum - 1, high: sum + 1 },
      ),
    );

const upTo = (count: number): Row[] =>
  [...Array(count).keys()].map((of) => ({ terms: [[of, 1]], low: Number.NEGATIVE_INFINITY, high: MOST }));

/** Puzzles of one to four unknowns; about half of them have a solution, and most of those several. */
export const puzzles: fc.Arbitrary<Puzzle> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([count, solvable]) => {
    const values = fc.array(fc.integer({ min: 1, max: MOST }), { minLength: count, maxLength: count });
    return values.chain((solution) =>
      fc.record({
        least: fc.array(fc.constantFrom(0, 1), { minLength: count, maxLength: count }),
        rows: fc
          .array(rowOf(count, solvable ? fc.constant(solution) : values), { minLength: 1, maxLength: 5 })
          .map((rows) => [...rows, ...upTo(count)]),
      }),
    );
  });

/** Puzzles that have a solution, in which some unknowns may be any number. */
export const endlessPuzzles: fc.Arbitrary<Puzzle> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.array(fc.integer({ min: 1, max: MOST }), { minLength: count, maxLength: count }).chain((solution) =>
    fc.record({
      least: fc.array(fc.constantFrom(0, 1), { minLength: count, maxLength: count }),
      rows: fc.array(rowOf(count, fc.constant(solution)), { minLength: 1, maxLength: 4 }),
    }),
  ),
);
