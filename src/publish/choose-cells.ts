import type { HiddenTally, PublicTally } from '../vocabulary/index.js';
import { factsByPlace } from './facts-by-place.js';
import { hiddenNumbers, type OutsiderView } from './outsider-view.js';
import { type Move, type MoveSpace, possibleMove } from './possible-move.js';
import { isHeadline, priceAt } from './price-at.js';
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
  /** Among all that is hidden, when it is little enough to look through. */
  const everywhere = (place: string): Move | null => {
    const open = [...groups.values()].flat().filter(isOpen);
    return open.length > WIDE ? null : possibleMove(space, place, open);
  };
  /** The cheapest within a place's own figures and those of some others; `headlines` too, or only what is read less. */
  const bought = (place: string, others: readonly (readonly string[])[], headlines: boolean): Move | null =>
    others
      .map((ats) =>
        possibleMove(
          space,
          place,
          [figuresAt(place), ...ats].flatMap(places).filter((one) => headlines || isOpen(one) || !isHeadline(one)),
        ),
      )
      .reduce((best, move) => (move && (best === null || move.price < best.price) ? move : best), null);
  const one = (place: string) => partners(place).map((at) => [at]);
  const two = (place: string) =>
    partners(place)
      .slice(0, FEW)
      .flatMap((at, nth, all) => all.slice(nth + 1, FEW).map((other) => [at, other]));

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
  const all = (): string[] => [...hidden, ...before];
  const rest = (find: (place: string) => Move | null) => all().filter((place) => !protectedBy(place, find));
  rest(free);
  rest((place) => everywhere(place) ?? bought(place, one(place), false));
  rest((place) => bought(place, two(place), false));
  rest((place) => bought(place, one(place), true));
  showAgain();
  protectTheRest(rest(everywhere));
  return hidden;

  function showAgain(): void {
    for (const place of [...hidden].filter((one) => !mustHide.has(one))) {
      const left = [...moves].filter(([one, move]) => one !== place && move.places.includes(place));
      hidden.delete(place);
      for (const [one] of left) moves.delete(one);
      const own = moves.get(place);
      moves.delete(place);
      const find = isHeadline(place) ? (one: string) => free(one) ?? everywhere(one) : free;
      if (left.every(([one]) => protectedBy(one, find))) continue;
      hidden.add(place);
      for (const [one, move] of left) moves.set(one, move);
      if (own) moves.set(place, own);
    }
  }

  /** Few tallies and small areas leave no move between two areas: these are asked of all numbers at once. */
  function protectTheRest(places: readonly string[]): void {
    const found = exposed(places, hidden);
    const lost = exposed(found, mayHide); // whatever is hidden
    for (const place of found) {
      if (!lost.includes(place)) protectedBy(place, (one) => possibleMove(space, one, [...groups.values()].flat()));
    }
  }

  /** Which of some hidden tallies can be worked out, when these are hidden. */
  function exposed(places: readonly string[], these: ReadonlySet<string>): string[] {
    if (places.length === 0) return [];
    const cells = new Map<string, PublicTally>(view.cells);
    for (const place of these) cells.set(place, HIDDEN);
    const numbers = hiddenNumbers({ ...view, cells }, 'apart', (place) => places.includes(place), tallies) ?? [];
    return places.filter((one) => numbers.some(({ place, low, high }) => place === one && low === high));
  }
}

/** Hidden tallies to look through at once. */
const WIDE = 1000;
/** Areas of which every two are tried. */
const FEW = 10;
