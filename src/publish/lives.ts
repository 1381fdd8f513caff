import type { Board } from './board.js';
import { leftCell } from './board.js';
import type { Region } from './regions.js';
import { codeOf } from './regions.js';
import { type Kind, type Place, stateOf } from './world.js';

/** A household over the days of a publication: what it failed, from when it has a menu, where it is. */
export interface Life {
  readonly failed: number;
  /** The first day on which it has a menu. */
  readonly assignedFrom: number;
  /** The first day on which it is on the register, and the last. */
  readonly from: number;
  readonly to: number;
  /** By day from the first: where it is. */
  places: readonly Place[];
}

/** All lives of a possible world. */
export interface Lives {
  /** By place and state: who is there. */
  readonly at: Map<Place, Map<number, Set<Life>>>;
  /** By place: how many more have left since the day before than are gone from the register around it. */
  readonly spare: Map<Place, { households: number }>;
  /** Households that were gone and are not told to have left, by place of the day before. */
  readonly unexplained: Map<Place, number>;
}

export const stateOn = ({ failed, assignedFrom }: Pick<Life, 'failed' | 'assignedFrom'>, day: number): number =>
  stateOf({ failed, menu: day >= assignedFrom ? '' : null });

/** Where a life is on a day; undefined where it is not on the register. */
export const placeOf = (life: Life, day: number): Place | undefined => life.places[day - life.from];

/** Adds a life to where it is, or takes it away. */
export function register(lives: Lives, life: Life, way: 1 | -1): void {
  for (const [nth, place] of life.places.entries()) {
    const state = stateOn(life, life.from + nth);
    const ofPlace = lives.at.get(place) ?? new Map<number, Set<Life>>();
    lives.at.set(place, ofPlace);
    const those = ofPlace.get(state) ?? new Set<Life>();
    ofPlace.set(state, those);
    if (way > 0) those.add(life);
    else those.delete(life);
  }
}

/** The same region on another day. */
export const placeLike = ({ places }: Board, { region, nth }: Place, day: number): Place | undefined =>
  places[day]?.[nth]?.region === region ? places[day]?.[nth] : places[day]?.find((place) => place.region === region);

/** Somebody new in a place from a day on. */
export function newcomer(board: Board, at: Place, to: Kind | null, from: number, last: number): Life | null {
  const where = to && placesFrom(board, at, from, last);
  return (
    where && {
      failed: to.failed,
      assignedFrom: to.menu === null ? Number.POSITIVE_INFINITY : from,
      from,
      to: last,
      places: where,
    }
  );
}

/** A region's places from a day to another; null where it has none on one of them. */
export function placesFrom(board: Board, at: Place, from: number, last: number): Place[] | null {
  const where: Place[] = [];
  for (let nth = from; nth <= last; nth += 1) {
    const there = placeLike(board, at, nth);
    if (there === undefined) return null;
    where.push(there);
  }
  return where;
}

/** Somebody who is where a life is on each of its days, and failed the same, with a menu from the same day. */
export function lifeLike(lives: Lives, life: Life): Life | null {
  for (const other of lives.at.get(life.places[0] as Place)?.get(stateOn(life, life.from)) ?? [])
    if (
      other !== life &&
      other.from === life.from &&
      other.to === life.to &&
      other.assignedFrom === life.assignedFrom &&
      other.places.every((place, nth) => place === life.places[nth])
    )
      return other;
  return null;
}

/** Whether two regions have households in common. */
export function overlap(a: Region, b: Region): boolean {
  if (a === b) return true;
  const [one, other] = [codeOf(a), codeOf(b)];
  if (one === other) return !(a.endsWith('!') && b.endsWith('~'));
  if (a.endsWith('!') && b.endsWith('!')) return false;
  const [outer, inner] = one.length < other.length ? [a, other] : [b, one];
  return !outer.endsWith('!') && inner.startsWith(codeOf(outer));
}

/** The places of two days in groups that share no household. */
export function groundsOf(before: readonly Place[], after: readonly Place[]): { before: Place[]; after: Place[] }[] {
  const byRegion = new Map(after.map((place) => [place.region, place]));
  const grounds: { before: Place[]; after: Place[] }[] = [];
  const loose: Place[] = [];
  for (const place of before) {
    const same = byRegion.get(place.region);
    if (same === undefined) loose.push(place);
    else {
      byRegion.delete(place.region);
      grounds.push({ before: [place], after: [same] });
    }
  }
  for (const place of [
    ...loose.map((one) => [one, null] as const),
    ...[...byRegion.values()].map((one) => [null, one] as const),
  ]) {
    const joined = { before: place[0] ? [place[0]] : [], after: place[1] ? [place[1]] : [] };
    const region = (place[0] ?? place[1]) as Place;
    for (let nth = grounds.length - 1; nth >= 0; nth -= 1) {
      const ground = grounds[nth] as { before: Place[]; after: Place[] };
      if (![...ground.before, ...ground.after].some((one) => overlap(one.region, region.region))) continue;
      joined.before.push(...ground.before);
      joined.after.push(...ground.after);
      grounds.splice(nth, 1);
    }
    grounds.push(joined);
  }
  return grounds;
}

/** Joins the households of each day to those of the day before: whoever can stay stays. */
export function livesOf({ places }: Board): Lives {
  const lives: Lives = { at: new Map(), spare: new Map(), unexplained: new Map() };
  let open: Growing[] = [];
  for (const [day, now] of places.entries()) {
    const free = new Map<Place, Map<number, number>>();
    for (const place of now) {
      const ofPlace = new Map<number, number>();
      for (const [kind, { households }] of place.counts)
        ofPlace.set(stateOf(kind), (ofPlace.get(stateOf(kind)) ?? 0) + households);
      free.set(place, ofPlace);
    }
    const next: Growing[] = [];
    const unexplained: { readonly before: Place; readonly lost: readonly Growing[]; readonly many: number }[] = [];
    const take = (life: Growing, place: Place, state: number): boolean => {
      const left = free.get(place)?.get(state) ?? 0;
      if (left === 0) return false;
      free.get(place)?.set(state, left - 1);
      life.places.push(place);
      if (state % 2 === 1 && life.assignedFrom > day) life.assignedFrom = day;
      next.push(life);
      return true;
    };
    for (const { before, after } of groundsOf(day === 0 ? [] : (places[day - 1] as Place[]), now)) {
      const here = open.filter((life) => before.includes(life.places.at(-1) as Place));
      let lost: Growing[] = [];
      const sorted = (life: Growing): Place[] => {
        const last = (life.places.at(-1) as Place).region;
        return [...after].sort((a, b) => Number(b.region === last) - Number(a.region === last));
      };
      const isAssigned = (life: Growing): boolean => life.assignedFrom < day;
      const stay = (some: readonly Growing[], bit: 0 | 1): Growing[] =>
        some.filter((life) => !sorted(life).some((place) => take(life, place, life.failed * 2 + bit)));
      lost = stay(here.filter(isAssigned), 1);
      lost.push(
        ...stay(
          stay(
            here.filter((life) => !isAssigned(life)),
            0,
          ),
          1,
        ),
      );
      const leftAt = (some: readonly Place[]): number => some.reduce((sum, { left }) => sum + left.households, 0);
      const spare = { households: leftAt(after) - leftAt(before) - lost.length };
      if (before[0] && spare.households < 0) unexplained.push({ before: before[0], lost, many: -spare.households });
    }
    // who is gone from one place and told to have left none is in another
    for (const { before, lost, many } of unexplained) {
      let rest = many;
      for (const life of lost) {
        if (rest === 0) break;
        const bits = life.assignedFrom < day ? [1] : [0, 1];
        if (now.some((place) => bits.some((bit) => take(life, place, life.failed * 2 + bit)))) rest -= 1;
      }
      if (rest > 0) lives.unexplained.set(before, rest);
    }
    for (const [place, states] of free)
      for (const [state, many] of states) {
        for (let nth = 0; nth < many; nth += 1)
          next.push({
            failed: state >> 1,
            assignedFrom: state % 2 === 1 ? day : Number.POSITIVE_INFINITY,
            from: day,
            places: [place],
          });
      }
    for (const life of open) if (life.from + life.places.length <= day) finish(life);
    open = next;
  }
  for (const life of open) finish(life);
  return lives;

  function finish({ failed, assignedFrom, from, places: where }: Growing): void {
    register(lives, { failed, assignedFrom, from, to: from + where.length - 1, places: where }, 1);
  }
}

interface Growing {
  readonly failed: number;
  assignedFrom: number;
  readonly from: number;
  readonly places: Place[];
}

/** Places of a day at which as many more may have left, from a day until another. */
export function leftSpans(board: Board, lives: Lives, region: Region, day: number, times: 1 | -1): Place[][] {
  const days = board.places.length;
  const at = board.places.map((places) => places.find((place) => place.region === region));
  const spare = (nth: number): number => {
    const place = at[nth];
    return nth === 0 || nth >= days || place === undefined
      ? Number.POSITIVE_INFINITY
      : (lives.spare.get(place)?.households ?? 0);
  };
  const isToldAt = (nth: number): boolean =>
    at[nth] !== undefined && leftCell(board.table, (at[nth] as Place).areas[0] as never) >= 0;
  const spans: Place[][] = [];
  for (let from = day; from >= 0; from -= 1) {
    if (at[from] === undefined || !isToldAt(from)) break;
    for (let until = day + 1; until <= days; until += 1) {
      if (at[until - 1] === undefined) break;
      const begins = times > 0 ? Number.POSITIVE_INFINITY : spare(from);
      const ends = times < 0 ? Number.POSITIVE_INFINITY : spare(until);
      if (begins >= 1 && ends >= 1) spans.push(at.slice(from, until) as Place[]);
    }
  }
  return spans;
}
