import {
  type Board,
  changesOf,
  type LeftStep,
  MAY,
  type Move,
  personsOf,
  priceOfChanges,
  SHUT,
  type Shift,
  type Step,
} from './board.js';
import type { IndicatorTable } from './indicator-limits.js';
import { type Life, type Lives, placeOf, stateOn } from './lives.js';
import { indicatorShifts, leavers } from './other-moves.js';
import { type Kept, priceIn, type Replacement, type Replacements } from './replacements.js';
import { type Area, type Kind, type Place, tiedDifference } from './world.js';

/** Where another possible world is looked for, from the one at hand. */
export interface Search {
  readonly board: Board;
  readonly replacements: Replacements;
  /** Null where one day is published alone: nothing ties its households to others. */
  readonly lives: Lives | null;
  /** Places of the same day, the nearest first. */
  readonly near: (place: Place) => readonly Place[];
  /** Places of an area. */
  readonly within: (area: Area) => readonly Place[];
  /** Of each day the first of several changes that indicators allow, and how they change along with it; null where none does. */
  readonly fit: (
    days: readonly DayChoice[],
    left: readonly LeftStep[],
    shifts: readonly Shift[],
    more: boolean,
  ) => Fitted | null;
  /** The indicators of each dimension. */
  readonly indicators: IndicatorTable;
}

/** What is to change: the number of a figure in an area, up or down. */
export interface Target {
  readonly cell: number;
  readonly area: Area;
  readonly figure: number;
  readonly way: 1 | -1;
}

/** A change that was found, with the persons of each day and the lives that are others then. */
export interface Found extends Move {
  readonly persons: ReadonlyMap<number, number>;
  readonly lives: readonly { readonly was: Life | null; readonly is: Life | null }[];
}

/** Changes of one day of which one is made, the cheapest first. */
export type DayChoice = readonly (readonly Step[])[];

/** A change that indicators allow. */
export interface Fitted {
  readonly steps: readonly Step[];
  readonly shifts: readonly Shift[];
}

/** Takes a change if it is possible and cheaper than what was found. Returns whether nothing can be better. */
export type Offer = (
  days: readonly DayChoice[],
  left: readonly LeftStep[],
  moved: Found['lives'],
  shifts?: readonly Shift[],
) => boolean;

/** Places inside the target's area, and around each of them, that are tried. */
const INSIDE = 12;
const NEAREST = 24;
/** Changes of the target's place, and changes of another place that go with one, that are tried. */
const FIRST = 160;
const SECOND = 4;
/** Changes with which indicators are tried to change. */
const REPAIRS = 40;
/** Changes that are tried along whole lives. */
const TRIED = 40;

/**
 * The cheapest change that is found; with `most` 0 only one for which nothing more needs to be hidden; so many `times` as many are tried. One household of the
 * target's area becomes another kind, and one of another place, or of the same, changes so that what is shown stays.
 */
export function findMove(search: Search, target: Target, most: number, times = 1): Found | null {
  const { board, lives } = search;
  const figure = board.table.figures[target.figure];
  if (figure === undefined) return null;
  let best: Found | null = null;
  const limit = (): number => best?.price ?? most;
  let repairs = 0;
  const offer: Offer = (days, left, moved, shifts = []) => {
    const priced = (change: Omit<Move, 'price'>): number => {
      const changes = changesOf(board, change);
      if ((changes.get(target.cell) ?? 0) * target.way <= 0) return Number.POSITIVE_INFINITY;
      const price = priceOfChanges(board, changes);
      return price > limit() || (best !== null && price === best.price) ? Number.POSITIVE_INFINITY : price;
    };
    const more = target.way > 0 && shifts.length === 0;
    const cheapest = days.flatMap(([first = []]) => first);
    if (priced({ steps: cheapest, left, shifts }) === Number.POSITIVE_INFINITY) return false;
    if (repairs > times * REPAIRS) return false;
    const fitted = search.fit(days, left, shifts, more);
    if (fitted === null) {
      repairs += 1;
      return false;
    }
    const change = { ...fitted, left };
    const price = priced(change);
    const persons = price === Number.POSITIVE_INFINITY ? null : personsOf(board, change, more);
    if (persons === null) return false;
    best = { ...change, price, persons, lives: moved };
    return price === 0;
  };
  if (figure.group === 'register' && figure.stage === 'left') {
    leavers(search, target, offer);
    return best;
  }
  if (figure.group === 'indicators') {
    indicatorShifts(search, target, offer);
    return best;
  }
  const waiting: Waiting[] = [];
  const tied = new Map<string, number>();
  const wait = (pair: Pair): void => {
    if (lives === null) return;
    const key = keyOf(pair);
    const rest = tied.get(key) ?? tiedPrice(search, lives, pair);
    tied.set(key, rest);
    if (rest === Number.POSITIVE_INFINITY || pair.price + rest > limit()) return;
    const one = { ...pair, price: pair.price + rest, ofDay: pair.price };
    waiting.push(one);
    if (waiting.length > times * 2000) waiting.sort((a, b) => a.price - b.price).splice(times * 200);
  };
  if (onTheDay(search, target, 'shown', times, limit, offer, wait)) return best;
  if (most > 0 && (best === null || lives !== null) && onTheDay(search, target, 'dear', times, limit, offer, wait))
    return best;
  if (most > 0 && best === null && waiting.length === 0) onTheDay(search, target, 'shut', times, limit, offer, wait);
  if (lives === null) return best;
  waiting.sort((a, b) => a.price - b.price);
  const sideOf = sidesOf(search);
  let tried = 0;
  const seen = new Set<string>();
  for (const one of waiting) {
    if (one.price > limit() || tried > times * TRIED) break;
    const key = keyOf(one);
    if (seen.has(key)) continue;
    seen.add(key);
    tried += 1;
    if (alongLives(board, lives, sideOf, target, one, limit, offer)) return best;
  }
  return best;
}

/** Two changes of one day, each of a place, or one alone. */
interface Pair {
  readonly price: number;
  readonly place: Place;
  readonly first: Replacement;
  readonly other: Place | null;
  readonly second: Replacement | null;
}

/** What is the same of two pairs when only what ties the days is looked at. */
const keyOf = ({ place, first, other, second }: Pair): string =>
  [place.region, other?.region, first.was, first.is, second?.was, second?.is].join();

/** What a pair costs on all other days of its lives at least, for the figures that stay the same from day to day. */
function tiedPrice({ board }: Search, lives: Lives, { place, first, other, second }: Pair): number {
  const { table, state, price, value } = board;
  const lifeOf = (at: Place, one: Replacement): Life | undefined =>
    one.was < 0
      ? (newcomer(board, at, one, place.day, board.places.length - 1) ?? undefined)
      : lives.at.get(at)?.get(one.was)?.values().next().value;
  const sides = [{ one: first, life: lifeOf(place, first) }];
  if (other && second) sides.push({ one: second, life: lifeOf(other, second) });
  let sum = 0;
  for (let nth = 0; nth < board.places.length; nth += 1) {
    if (nth === place.day) continue;
    const changes = new Map<number, number>();
    for (const { one, life } of sides) {
      const at = life && placeOf(life, nth);
      if (at === undefined) continue;
      for (const { cells } of at.areas)
        for (const sign of tiedDifference(table, one.was >> 1, one.is >> 1)) {
          const cell = cells[(sign < 0 ? -sign : sign) - 1] as number;
          if (cell !== -1) changes.set(cell, (changes.get(cell) ?? 0) + Math.sign(sign));
        }
    }
    for (const [cell, times] of changes) {
      if (times === 0) continue;
      if (cell < 0 || state[cell] === SHUT || (value.households[cell] as number) + times < 1)
        return Number.POSITIVE_INFINITY;
      if (state[cell] === MAY) sum += price[cell] as number;
    }
  }
  return sum;
}

/** A pair with what it costs on its own day, beside the price with what it costs on other days at least. */
interface Waiting extends Pair {
  readonly ofDay: number;
}

const signOf = (difference: Int16Array, figure: number): number =>
  difference.includes(figure + 1) ? 1 : difference.includes(-figure - 1) ? -1 : 0;

function onTheDay(
  search: Search,
  { area, figure, way }: Target,
  kept: Kept,
  times: number,
  limit: () => number,
  offer: Offer,
  wait: (one: Pair) => void,
): boolean {
  const { board, replacements, lives, near, within } = search;
  const inside = within(area);
  for (const place of inside.length === 1 ? inside : pick(board, inside, figure, way)) {
    const mine = replacements.of(place).filter(({ difference }) => signOf(difference, figure) === way);
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
        .slice(0, times * FIRST);
      for (const { first, price } of ranked) {
        if (price > limit()) break;
        const sum = replacements.sumOf(first, shared, kept);
        for (const other of places) {
          let tried = 0;
          for (const second of replacements.bySum(other, shared, kept).get(-sum) ?? []) {
            if (second.from === null && first.from === null) continue;
            const theirs =
              other === place ? 0 : priceIn(board, without(other.areas, shared), second.difference, limit() - price);
            if (price + theirs > limit()) continue;
            const isTied = lives !== null && (first.was !== first.is || second.was !== second.is);
            if (isTied) wait({ price: price + theirs, place, first, other, second });
            else if (offer([[[stepOf(place, first), stepOf(other, second)]]], [], [])) return true;
            tried += 1;
            if (tried >= times * (kept === 'shown' ? SECOND : 2 * SECOND)) break;
          }
        }
      }
    }
    for (const first of mine) {
      const price = priceIn(board, place.areas, first.difference, limit());
      if (price > limit()) continue;
      if (lives !== null && first.was !== first.is) wait({ price, place, first, other: null, second: null });
      else if (offer([[[stepOf(place, first)]]], [], [])) return true;
    }
  }
  return false;
}

const stepOf = (place: Place, { from, to }: { from: Kind | null; to: Kind | null }): Step => ({ place, from, to });
const without = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.filter((area) => !others.includes(area));

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

/** Makes the changes of a day on every day of the lives that they are of, each day as cheaply as it can be. */
function alongLives(
  board: Board,
  lives: Lives,
  sideOf: SideOf,
  target: Target,
  pair: Waiting,
  most: () => number,
  offer: Offer,
): boolean {
  const isWanted = (steps: readonly Step[]): boolean =>
    (changesOf(board, { steps, left: [], shifts: [] }).get(target.cell) ?? 0) * target.way > 0;
  const { place, first, other, second } = pair;
  const day = place.day;
  const last = board.places.length - 1;
  const lifeOf = (at: Place, one: Replacement, like?: Life): Life[] => {
    if (one.was >= 0) return distinct(lives.at.get(at)?.get(one.was) ?? []);
    return [newcomer(board, at, one, like?.from ?? 0, last), newcomer(board, at, one, day, last)].flatMap(
      (life) => life ?? [],
    );
  };
  const mine = lifeOf(place, first);
  for (const a of mine) {
    const theirs = other === null || second === null ? [null] : lifeOf(other, second, a).filter((b) => b !== a);
    for (const b of theirs.sort((x, y) => distance(a, x) - distance(a, y)).slice(0, 3)) {
      if (first.is < 0 && a.to < last) continue; // of those who leave, somebody is told
      const [newA, newB] = newLives(day, a, first, b, second);
      const days: DayChoice[] = [];
      let price = pair.ofDay;
      let isPossible = true;
      const from = Math.min(a.from, b?.from ?? last);
      for (let nth = from; nth <= last && isPossible; nth += 1) {
        const [atA, atB] = [placeOf(a, nth), b ? placeOf(b, nth) : undefined];
        const wasA = atA && first.was >= 0 ? stateOn(a, nth) : -1;
        const isA = atA && newA ? stateOn(newA, nth) : -1;
        const wasB = atB && second && second.was >= 0 && b ? stateOn(b, nth) : -1;
        const isB = atB && newB ? stateOn(newB, nth) : -1;
        if (nth === day) {
          const given = [stepOf(place, first), ...(other && second ? [stepOf(other, second)] : [])];
          const others = cheapestOn(sideOf, most() - price + pair.ofDay, atA, wasA, isA, atB, wasB, isB);
          days.push([given, ...others.map(({ steps }) => steps).filter(isWanted)]);
        } else if (wasA !== isA || wasB !== isB) {
          const found = cheapestOn(sideOf, most() - price, atA, wasA, isA, atB, wasB, isB);
          const [cheapest] = found;
          if (cheapest === undefined) isPossible = false;
          else {
            days.push(found.map(({ steps }) => steps));
            price += cheapest.price;
          }
        }
      }
      if (!isPossible) continue;
      const moved = [{ was: first.was >= 0 ? a : null, is: newA }];
      if (b && second) moved.push({ was: second.was >= 0 ? b : null, is: newB });
      if (offer(days, [], moved)) return true;
    }
  }
  return false;
}

/** Somebody new in a place from a day on. */
function newcomer({ places }: Board, at: Place, { to }: Replacement, from: number, last: number): Life | null {
  if (to === null) return null;
  const where: Place[] = [];
  for (let nth = from; nth <= last; nth += 1) {
    const there = places[nth]?.find(({ region }) => region === at.region);
    if (there === undefined) return null;
    where.push(there);
  }
  return {
    failed: to.failed,
    assignedFrom: to.menu === null ? Number.POSITIVE_INFINITY : from,
    from,
    to: last,
    places: where,
  };
}

/** Two lives after their changes. A menu changes its first day with the other's. */
function newLives(
  day: number,
  a: Life,
  first: Replacement,
  b: Life | null,
  second: Replacement | null,
): [Life | null, Life | null] {
  const changed = (life: Life, { was, is, to }: Replacement, other: Life | null): Life | null => {
    if (is < 0 || to === null) return null;
    if (was < 0) return life;
    const isSame = was % 2 === is % 2;
    const swapped = other !== null && other.assignedFrom <= day === (is % 2 === 1);
    const alone = is % 2 === 1 ? Math.min(life.assignedFrom, day) : Math.max(life.assignedFrom, day + 1);
    return {
      ...life,
      failed: to.failed,
      assignedFrom: isSame ? life.assignedFrom : swapped ? other.assignedFrom : alone,
    };
  };
  return [changed(a, first, b), b && second ? changed(b, second, a) : null];
}

/**
 * On one day, the cheapest changes of two places from one state to another, one for each way in which what remains and the grades
 * change. What both places share stays as it is shown; where that is impossible, what both share is hidden if need be.
 */
function cheapestOn(
  sideOf: SideOf,
  most: number,
  atA: Place | undefined,
  wasA: number,
  isA: number,
  atB: Place | undefined,
  wasB: number,
  isB: number,
): { readonly steps: readonly Step[]; readonly price: number }[] {
  const shared = atA && atB ? atA.areas.filter((area) => atB.areas.includes(area)) : [];
  const found: { readonly steps: readonly Step[]; readonly price: number }[] = [];
  const take = (one: Priced, their: Priced): boolean => {
    const price = one.price + their.price;
    if (price > most) return false;
    const steps = [
      ...(one.one && atA ? [stepOf(atA, one.one)] : []),
      ...(their.one && atB ? [stepOf(atB, their.one)] : []),
    ];
    found.push({ steps, price });
    return true;
  };
  const theirs = new Map<number, Priced[]>();
  for (const their of sideOf(atB, wasB, isB, shared, false)) {
    const known = theirs.get(their.sum);
    if (known) known.push(their);
    else theirs.set(their.sum, [their]);
  }
  for (const one of sideOf(atA, wasA, isA, shared, false)) {
    if (one.price > most) break;
    for (const their of theirs.get(-one.sum) ?? []) if (!take(one, their)) break;
  }
  if (found.length === 0 && shared.length > 0 && most > 0) {
    const there = sideOf(atB, wasB, isB, shared, true).slice(0, FEW);
    for (const one of sideOf(atA, wasA, isA, shared, true).slice(0, FEW))
      for (const their of there) if (!take(one, their)) break;
  }
  return found.sort((a, b) => a.price - b.price).slice(0, FEW);
}

/**
 * The replacements of a place from one state into another, the cheapest first, one for each way in which they change what is
 * seen: with what they cost in areas that are not shared, or in all.
 */
type SideOf = (
  at: Place | undefined,
  was: number,
  is: number,
  shared: readonly Area[],
  inAll: boolean,
) => readonly Priced[];

/** Works out each side once while the world stays as it is. */
function sidesOf({ board, replacements }: Search): SideOf {
  const known = new Map<Place, Map<number, readonly Priced[]>>();
  return (at, was, is, shared, inAll) => {
    if (at === undefined || was === is) return UNCHANGED;
    const ofPlace = known.get(at) ?? new Map<number, readonly Priced[]>();
    known.set(at, ofPlace);
    // places have their areas in common from the widest down, so that their number says which
    const key = (((was + 1) * 0x1000 + is + 1) * 16 + shared.length) * 2 + Number(inAll);
    const before = ofPlace.get(key);
    if (before) return before;
    const areas = inAll ? at.areas : without(at.areas, shared);
    const byResult = new Map<string, Priced>();
    for (const one of replacements.between(at, was, is)) {
      const price = priceIn(board, areas, one.difference, Number.POSITIVE_INFINITY);
      if (price === Number.POSITIVE_INFINITY) continue;
      const sum = replacements.sumOf(one, shared, 'shown');
      const result = `${sum} ${one.from?.remaining} ${one.to?.remaining} ${one.from?.grade} ${one.to?.grade}`;
      const other = byResult.get(result);
      if (other === undefined || price < other.price) byResult.set(result, { one, price, sum });
    }
    const list = [...byResult.values()].sort((a, b) => a.price - b.price);
    ofPlace.set(key, list);
    return list;
  };
}

const UNCHANGED: readonly Priced[] = [{ one: null, price: 0, sum: 0 }];

/** A replacement, what it costs, and what it changes in areas that are shared; null where nothing is replaced. */
interface Priced {
  readonly one: Replacement | null;
  readonly price: number;
  readonly sum: number;
}

/** Ways of one day that are kept for one change. */
const FEW = 12;

/** Lives that differ in their days or in when they have a menu; one of each. */
function distinct(lives: Iterable<Life>): Life[] {
  const found = new Map<string, Life>();
  for (const life of lives) {
    const key = `${life.from} ${life.to} ${life.assignedFrom}`;
    if (!found.has(key)) found.set(key, life);
    if (found.size >= 6) break;
  }
  return [...found.values()];
}

const distance = (a: Life, b: Life | null): number =>
  b === null
    ? 0
    : 2 * Math.abs(a.from - b.from) +
      2 * Math.abs(a.to - b.to) +
      (a.assignedFrom === b.assignedFrom ? 0 : Math.min(5, Math.abs(a.assignedFrom - b.assignedFrom)));
