import { type Board, MAY, SHUT } from './board.js';
import { type Kept, priceIn } from './replacements.js';
import { type Offer, type Pair, type Search, stepOf, type Target, without } from './search.js';
import type { Area, Place } from './world.js';

/** Places inside the target's area, and around each of them, that are tried. */
const INSIDE = 12;
const NEAREST = 16;
/** Changes of the target's place, and changes of another place that go with one, that are tried. */
const FIRST = 80;
const SECOND = 4;

/**
 * Offers pairs of changes that move the target's number on its day. `kept` says what stays as it is in areas that both share; pairs that
 * change what ties the days are given to `wait`. Returns whether nothing can be better.
 */
export function findOnDay(
  search: Search,
  { area, figure, way }: Target,
  kept: Kept,
  limit: () => number,
  offer: Offer,
  wait: (one: Pair) => boolean,
): boolean {
  const { board, replacements, lives, near, within } = search;
  const inside = within(area);
  for (const place of inside.length === 1 ? inside : pick(board, inside, figure, way)) {
    const mine = replacements.moving(place, figure, way);
    const others = [...near(place).slice(0, NEAREST), place];
    const groups = new Map<string, { shared: Area[]; own: Area[]; places: Place[] }>();
    for (const other of others) {
      const shared = place.areas.filter((one) => other.areas.includes(one));
      const known = groups.get(String(shared.length)) ?? { shared, own: without(place.areas, shared), places: [] };
      known.places.push(other);
      groups.set(String(shared.length), known);
    }
    for (const { shared, own, places } of groups.values()) {
      const ranked = mine
        .map((first) => ({ first, price: priceIn(board, own, first.difference, limit()) }))
        .filter(({ price }) => price < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.price - b.price || a.first.difference.length - b.first.difference.length)
        .slice(0, FIRST);
      const bySum = replacements.bySum(shared, kept, places);
      for (const { first, price } of ranked) {
        if (price > limit()) break;
        const those = bySum(-replacements.sumOf(first, shared, kept));
        if (those === null) continue;
        for (const other of places) {
          let tried = 0;
          for (const second of those(other)) {
            if (second.from === null && first.from === null) continue;
            const theirs =
              other === place ? 0 : priceIn(board, without(other.areas, shared), second.difference, limit() - price);
            if (price + theirs > limit()) continue;
            const isTied = lives !== null && (first.was !== first.is || second.was !== second.is);
            if (isTied) {
              if (wait({ price: price + theirs, place, first, other, second })) return true;
            } else if (offer([[[stepOf(place, first), stepOf(other, second)]]], [], [])) return true;
            tried += 1;
            if (tried >= (kept === 'shown' ? SECOND : 2 * SECOND)) break;
          }
        }
      }
    }
    for (const first of mine) {
      const price = priceIn(board, place.areas, first.difference, limit());
      if (price > limit()) continue;
      if (lives !== null && first.was !== first.is) {
        if (wait({ price, place, first, other: null, second: null })) return true;
      } else if (offer([[[stepOf(place, first)]]], [], [])) return true;
    }
  }
  return false;
}

/** Some of many places: those of which the figure is hidden, and not the least it can be. */
function pick({ state, value }: Board, places: readonly Place[], figure: number, way: 1 | -1): readonly Place[] {
  const rank = (place: Place): number => {
    const cell = place.areas[0]?.cells[figure] ?? -1;
    if (cell < 0) return 1;
    if (state[cell] === SHUT) return 9;
    return (state[cell] === MAY ? 3 : 0) + (way < 0 && (value.households[cell] as number) < 2 ? 5 : 0);
  };
  return places
    .map((place) => [rank(place), place] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, INSIDE)
    .map(([, place]) => place);
}
