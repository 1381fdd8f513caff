import { addRow, farthest, findWhole, problemOf, valuesOf } from '../linear/index.js';
import type { Tally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';

/** Tallies that could each have one household of one person more, or fewer, and agree with every fact just as well. */
export interface Move {
  readonly places: readonly string[];
  /** What it costs to hide those that are not hidden yet. */
  readonly price: number;
}

/** What a move is looked for in. */
export interface MoveSpace {
  /** The numbers that stand at each place, whether told or not. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** The facts that tell of a place. */
  readonly factsOf: ReadonlyMap<string, readonly Fact[]>;
  /** The least households that anybody knows a place to have. */
  readonly least: (place: string) => number;
  readonly priceOf: (place: string) => number;
}

/** The cheapest move that changes `target` and otherwise some of `places`; null when there is none in whole households. */
export function possibleMove(space: MoveSpace, target: string, places: readonly string[]): Move | null {
  const up = oneWay(space, target, places, 1);
  if (up?.price === 0) return up;
  const down = oneWay(space, target, places, -1);
  return up === null || (down !== null && down.price < up.price) ? down : up;
}

/** Numbers `2n` and `2n + 1` say whether place `n` gains or loses. */
function oneWay(space: MoveSpace, target: string, places: readonly string[], way: 1 | -1): Move | null {
  const nth = new Map(places.map((place, n) => [place, n]));
  const low = places.flatMap(() => [0, 0]);
  const high = places.flatMap((place) => [1, mayLose(space, place)]);
  const [gain, loss] = [2 * (nth.get(target) as number), 2 * (nth.get(target) as number) + 1];
  const [goal, other] = way > 0 ? [gain, loss] : [loss, gain];
  if (high[goal] !== 1) return null;
  low[goal] = 1;
  high[other] = 0;

  const changes = (terms: Fact['terms']) =>
    terms.flatMap(([place, times]): [number, number][] => {
      const n = nth.get(place);
      return n === undefined ? [] : bothWays(n, times, -times);
    });
  const rows = [...new Set(places.flatMap((place) => space.factsOf.get(place) ?? []))].map((fact) => ({
    terms: changes(fact.terms),
    low: fact.kind === 'zero' ? 0 : Number.NEGATIVE_INFINITY,
    high: fact.kind === 'zero' ? 0 : slack(space, fact),
  }));
  const problem = problemOf(low, high, rows);
  if (!findWhole(problem, TRIES)) return null;
  const prices = places.flatMap((place, n) =>
    space.priceOf(place) === 0 ? [] : bothWays(n, space.priceOf(place), space.priceOf(place)),
  );
  if (prices.length > 0) {
    addRow(problem.tableau, { terms: prices, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    farthest(problem, problem.tableau.value.length - 1, -1);
    if (!findWhole(problem, TRIES)) return null;
  }
  const value = valuesOf(problem);
  const changed = places.filter((_, n) => value[2 * n] !== value[2 * n + 1]);
  return { places: changed, price: changed.reduce((sum, place) => sum + space.priceOf(place), 0) };
}

/** Ways to try for whole households. */
const TRIES = 100;

/** The terms of what a place gains and of what it loses. */
const bothWays = (n: number, gain: number, loss: number): [number, number][] => [
  [2 * n, gain],
  [2 * n + 1, loss],
];

function mayLose({ tallies, least }: MoveSpace, place: string): number {
  const { households, persons } = tallies.get(place) as Tally;
  return households > least(place) && persons > 0 ? 1 : 0;
}

/** How much more its terms may come to. */
function slack({ tallies }: MoveSpace, { terms, ofHouseholds }: Fact): number {
  const sum = (unit: keyof Tally) =>
    terms.reduce((total, [place, times]) => total + times * (tallies.get(place)?.[unit] ?? 0), 0);
  return ofHouseholds ? -sum('households') : Math.min(-sum('households'), -sum('persons'));
}
