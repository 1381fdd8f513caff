import type { HiddenTally, PublicTally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';
import { hiddenNumbers, type OutsiderView } from './outsider-view.js';
import { type Move, type MoveSpace, possibleMove } from './possible-move.js';
import { priceAt } from './price-at.js';
import { figuresAt } from './public-cells.js';
import { truthOf } from './truth-of.js';

export const HIDDEN: HiddenTally = Object.freeze({ households: null, persons: null });

/**
 * The tallies to hide: those that must be, and as few others as keep each hidden one, here and in the earlier report,
 * from being worked out. A tally cannot be when a household could stand elsewhere without contradicting anything shown: such a
 * move is looked for among what is hidden already, and if there is none, bought by hiding what it needs. What turns out not
 * to be needed is shown again.
 *
 * @see docs/decisions/016-what-an-outsider-can-deduce.md
 */
export function chooseCells(
  view: OutsiderView,
  mustHide: ReadonlySet<string>,
  mayHide: ReadonlySet<string>,
): Set<string> {
  const { tallies, facts } = truthOf(view);
  const hidden = new Set(mustHide);
  const isTold = (place: string): boolean => view.cells.has(place);
  const isOpen = (place: string): boolean => hidden.has(place) || view.cells.get(place)?.households == null;
  const space: MoveSpace = {
    tallies,
    factsOf: factsByPlace(facts),
    least: (place) => (isTold(place) ? 1 : 0),
    priceOf: (place) => (isOpen(place) ? 0 : priceAt(view.cells, place)),
  };
  const groups = new Map<string, string[]>();
  for (const place of tallies.keys()) {
    if (!mayHide.has(place) && !isOpen(place)) continue;
    const group = groups.get(figuresAt(place));
    if (group) group.push(place);
    else groups.set(figuresAt(place), [place]);
  }
  const places = (at: string): string[] => groups.get(at) ?? [];
  const partners = (place: string): string[] =>
    [...groups.keys()].filter(
      (at) => at !== figuresAt(place) && tallies.get(place.replace(figuresAt(place), at))?.households,
    );

  const free = (place: string): Move | null => {
    const own = places(figuresAt(place)).filter(isOpen);
    for (const at of partners(place)) {
      if (!isOpen(place.replace(figuresAt(place), at))) continue;
      const move = possibleMove(space, place, [...own, ...places(at).filter(isOpen)]);
      if (move) return move;
    }
    return null;
  };
  const bought = (place: string): Move | null =>
    partners(place)
      .map((at) => possibleMove(space, place, [...places(figuresAt(place)), ...places(at)]))
      .reduce((best, move) => (move && (best === null || move.price < best.price) ? move : best), null);

  const moves = new Map<string, Move>(); // for a hidden tally, a move that keeps it
  const keep = (move: Move): void => {
    for (const place of move.places) {
      if (mayHide.has(place)) hidden.add(place);
      if (isOpen(place) && !moves.has(place)) moves.set(place, move);
    }
  };
  const protectedBy = (place: string, find: (place: string) => Move | null): boolean => {
    const move = moves.has(place) ? null : find(place);
    if (move) keep(move);
    return moves.has(place);
  };
  const before = [...tallies.keys()].filter((place) => isTold(place) && isOpen(place) && !hidden.has(place));
  const hard = [...hidden, ...before].filter((place) => !protectedBy(place, (one) => free(one) ?? bought(one)));

  showAgain();
  const everywhere = (place: string): Move | null =>
    possibleMove(space, place, [...groups.values()].flat().filter(isOpen));
  if (!hard.every((place) => protectedBy(place, everywhere))) protectTheRest();
  return hidden;

  function showAgain(): void {
    const price = (place: string) => priceAt(view.cells, place) * (1 + (tallies.get(place)?.households ?? 0) / 1e9);
    for (const place of [...hidden].filter((one) => !mustHide.has(one)).sort((a, b) => price(b) - price(a))) {
      const left = [...moves].filter(([one, move]) => one !== place && move.places.includes(place));
      hidden.delete(place);
      for (const [one] of left) moves.delete(one);
      const own = moves.get(place);
      moves.delete(place);
      if (left.every(([one]) => protectedBy(one, free))) continue;
      hidden.add(place);
      for (const [one, move] of left) moves.set(one, move);
      if (own) moves.set(place, own);
    }
  }

  /** Few tallies and small areas leave no move between two areas: these are asked of all numbers at once. */
  function protectTheRest(): void {
    const given = new Set<string>();
    for (;;) {
      const places = [...exposed(view, hidden)].filter((one) => !given.has(one));
      const [place] = places;
      if (place === undefined) return;
      if (given.size === 0) for (const one of exposed(view, mayHide)) given.add(one); // whatever is hidden
      const move = given.has(place) ? null : possibleMove(space, place, [...groups.values()].flat());
      if (move) keep(move);
      given.add(place);
    }
  }
}

/** Hidden tallies that can be worked out. */
function exposed(view: OutsiderView, hidden: ReadonlySet<string>): Set<string> {
  const cells = new Map<string, PublicTally>(view.cells);
  for (const place of hidden) cells.set(place, HIDDEN);
  const numbers = hiddenNumbers({ ...view, cells }, 'apart') ?? [];
  return new Set(numbers.filter(({ low, high }) => low === high).map(({ place }) => place));
}

function factsByPlace(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const byPlace = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const [place] of fact.terms) {
      const known = byPlace.get(place);
      if (known) known.push(fact);
      else byPlace.set(place, [fact]);
    }
  }
  return byPlace;
}
