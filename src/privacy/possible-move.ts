import type { Tally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';
import { addRow, push, settle, type Tableau, tableauOf } from './tableau.js';
import { makeWhole } from './whole-ranges.js';

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

  const tableau = tableauOf(low, high);
  const changes = (terms: Fact['terms']) =>
    terms.flatMap(([place, times]): [number, number][] => {
      const n = nth.get(place);
      return n === undefined ? [] : [[2 * n, times], [2 * n + 1, -times]]; // biome-ignore format: a pair
    });
  for (const fact of new Set(places.flatMap((place) => space.factsOf.get(place) ?? []))) {
    const ends =
      fact.kind === 'zero' ? { low: 0, high: 0 } : { low: Number.NEGATIVE_INFINITY, high: slack(space, fact) };
    addRow(tableau, { terms: changes(fact.terms), ...ends });
  }
  if (!settle(tableau)) return null;
  cheapen(tableau, places.map(space.priceOf));
  if (!makeWhole({ tableau, count: low.length, waiting: new Set() })) return null;
  const changed = places.filter((_, n) => isNear(tableau.value[2 * n], tableau.value[2 * n + 1]) === false);
  return { places: changed, price: changed.reduce((sum, place) => sum + space.priceOf(place), 0) };
}

const isNear = (a = 0, b = 0): boolean => Math.abs(a - b) < 0.5;

/** Makes the price of what changes as small as can be. */
function cheapen(tableau: Tableau, prices: readonly number[]): void {
  const terms = prices.flatMap((price, n): [number, number][] => [
    [2 * n, price],
    [2 * n + 1, price],
  ]);
  const priced = terms.filter(([, price]) => price > 0);
  if (priced.length === 0) return;
  addRow(tableau, { terms: priced, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  push(tableau, tableau.value.length - 1, -1);
}

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
