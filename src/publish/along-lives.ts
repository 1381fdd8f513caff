import { type Board, changesOf, MAY, SHUT, type Step } from './board.js';
import { type Life, type Lives, newcomer, placeOf, placesFrom, stateOn } from './lives.js';
import { priceIn, type Replacement } from './replacements.js';
import { type DayChoice, type Offer, type Pair, type Search, stepOf, type Target, without } from './search.js';
import { type Area, type Place, tiedDifference } from './world.js';

/** A pair with what it costs on its own day, beside the price with what it costs on other days at least. */
export interface Waiting extends Pair {
  readonly ofDay: number;
}

/** Makes the changes of a day on every day of the lives that they are of, each day as cheaply as it can be. */
export function alongLives(
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
    return [
      ...distinct(lives.at.get(at)?.get(one.is) ?? []).map((life) => ({ ...life })), // like somebody who is there
      ...[newcomer(board, at, one.to, like?.from ?? 0, last), newcomer(board, at, one.to, day, last)].flatMap(
        (life) => life ?? [],
      ),
    ];
  };
  const mine = lifeOf(place, first);
  for (const a of mine) {
    const theirs = other === null || second === null ? [null] : lifeOf(other, second, a).filter((b) => b !== a);
    for (const b of theirs.sort((x, y) => distance(a, x) - distance(a, y)).slice(0, 2)) {
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
  // indicators allow every exchange of two households
  return found
    .sort((a, b) => a.price - b.price || Number(isExchange(b.steps)) - Number(isExchange(a.steps)))
    .slice(0, FEW);
}

const isExchange = ([a, b]: readonly Step[]): boolean =>
  a !== undefined && b !== undefined && a.from === b.to && a.to === b.from;

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
export function sidesOf({ board, replacements }: Search): SideOf {
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
    const byResult = new Map<number, Priced>();
    for (const one of replacements.between(at, was, is)) {
      const price = priceIn(board, areas, one.difference, Number.POSITIVE_INFINITY);
      if (price === Number.POSITIVE_INFINITY) continue;
      const sum = replacements.sumOf(one, shared, 'shown');
      const result = sum * SHAPES + one.shape;
      const other = byResult.get(result);
      if (other === undefined || price < other.price) byResult.set(result, { one, price, sum });
    }
    const list = [...byResult.values()].sort((a, b) => a.price - b.price);
    ofPlace.set(key, list);
    return list;
  };
}

/** More than all shapes of replacements that are told apart. */
const SHAPES = 2 ** 16;
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
    if (found.size >= 4) break;
  }
  return [...found.values()];
}

const distance = (a: Life, b: Life | null): number =>
  b === null
    ? 0
    : 2 * Math.abs(a.from - b.from) +
      2 * Math.abs(a.to - b.to) +
      (a.assignedFrom === b.assignedFrom ? 0 : Math.min(5, Math.abs(a.assignedFrom - b.assignedFrom)));

/**
 * What pairs of a day cost on all other days of their lives at least, for the figures that stay the same from day to day: of each
 * way in which a pair changes what ties the days, worked out once while the world stays as it is.
 */
export function tiedPrices({ board }: Search, lives: Lives): (key: number, pair: Pair) => number {
  const { table, state, price, value } = board;
  const last = board.places.length - 1;
  const known = new Map<number, number>();
  const whereOf = (at: Place, one: Replacement, day: number): Pick<Life, 'from' | 'places'> | undefined =>
    one.was >= 0
      ? lives.at.get(at)?.get(one.was)?.values().next().value
      : { from: day, places: placesFrom(board, at, day, last) ?? [] };
  const cells: number[] = [];
  const times: number[] = [];
  let many = 0;
  const note = (at: Place | undefined, difference: Int16Array): void => {
    for (const area of at?.areas ?? [])
      for (const sign of difference) {
        const cell = area.cells[(sign < 0 ? -sign : sign) - 1] as number;
        if (cell === -1) continue;
        let nth = 0;
        while (nth < many && cells[nth] !== cell) nth += 1;
        if (nth === many) {
          cells[many] = cell;
          times[many] = 0;
          many += 1;
        }
        (times[nth] as number) += sign < 0 ? -1 : 1;
      }
  };
  const priceAt = (): number => {
    let sum = 0;
    for (let nth = 0; nth < many; nth += 1) {
      const [cell, change] = [cells[nth] as number, times[nth] as number];
      if (change === 0) continue;
      if (cell < 0 || state[cell] === SHUT || (value.households[cell] as number) + change < 1)
        return Number.POSITIVE_INFINITY;
      if (state[cell] === MAY) sum += price[cell] as number;
    }
    return sum;
  };
  return (key, { place, first, other, second }) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const mine = tiedDifference(table, first.was >> 1, first.is >> 1);
    const theirs = second && tiedDifference(table, second.was >> 1, second.is >> 1);
    let sum = 0;
    if (mine.length > 0 || (theirs !== null && theirs.length > 0)) {
      const here = whereOf(place, first, place.day);
      const there = other && second ? whereOf(other, second, place.day) : undefined;
      for (let day = 0; day <= last && sum < Number.POSITIVE_INFINITY; day += 1) {
        if (day === place.day) continue;
        many = 0;
        note(here?.places[day - here.from], mine);
        if (there && theirs) note(there.places[day - there.from], theirs);
        sum += priceAt();
      }
    }
    known.set(key, sum);
    return sum;
  };
}
