import { type Board, MAY, OPEN, SHUT } from './board.js';
import type { TypeSpace } from './household-types.js';
import { subsetsOf } from './household-types.js';
import { type Area, differenceOf, type Kind, kindOf, type Place, stateOf } from './world.js';

/** One household of a place could be of another kind. Null is nobody. */
export interface Replacement {
  readonly from: Kind | null;
  readonly to: Kind | null;
  /** The figures that change, by index plus one, negative where they lose a household. */
  readonly difference: Int16Array;
  /** The states before and after; -1 for nobody. */
  readonly was: number;
  readonly is: number;
}

/** What every household of a board could be instead, worked out once. */
export interface Replacements {
  /** All of a place. */
  readonly of: (place: Place) => readonly Replacement[];
  /** Those of a place from one state into another. */
  readonly between: (place: Place, was: number, is: number) => readonly Replacement[];
  /** Those of a place by what they change in cells of some areas that are not hidden, as a sum of one number a figure. */
  readonly bySum: (place: Place, areas: readonly Area[], kept: Kept) => ReadonlyMap<number, readonly Replacement[]>;
  readonly sumOf: (replacement: Replacement, areas: readonly Area[], kept: Kept) => number;
}

/** Which cells are to stay as they are: all that are not hidden, those that would cost much to hide, or those that cannot be hidden. */
export type Kept = 'shown' | 'dear' | 'shut';

export function replacementsOf(board: Board, space: TypeSpace): Replacements {
  const { table, grades, menus, state, price } = board;
  const ofKind = new Map<Kind | null, readonly Replacement[]>();
  const kind = (failed: number, remaining: number, grade: string | null, menu: string | null): Kind | null =>
    failed !== 0 && space.limitsOf(failed, remaining, grade) !== null
      ? kindOf(table, { failed, remaining, grade, menu })
      : null;
  const into = (from: Kind | null, to: Kind | null): Replacement => ({
    ...{ from, to, difference: differenceOf(table, from, to) },
    was: from === null ? -1 : stateOf(from),
    is: to === null ? -1 : stateOf(to),
  });
  const dimensions = space.counted.flatMap((many, nth) => (many > 0 ? [1 << nth] : []));
  const othersOf = (from: Kind): readonly Replacement[] => {
    const known = ofKind.get(from);
    if (known) return known;
    const { failed, remaining, grade, menu } = from;
    const found = new Set<Kind>();
    const add = (one: Kind | null): void => {
      if (one !== null && one !== from) found.add(one);
    };
    for (const other of menus) {
      add(kind(failed, remaining, grade, other));
      for (const another of grades) add(kind(failed, remaining, another, other));
    }
    for (const other of grades) {
      for (const left of subsetsOf(failed)) add(kind(failed, left, other, menu));
      for (const bit of dimensions) {
        if (failed & bit) {
          const [less, rest] = [failed & ~bit, remaining & ~bit];
          add(kind(less, rest, other, menu));
          for (const one of dimensions)
            if (!(failed & one)) {
              add(kind(less | one, rest, other, menu));
              add(kind(less | one, rest | one, other, menu));
            }
        } else {
          add(kind(failed | bit, remaining, other, menu));
          add(kind(failed | bit, remaining | bit, other, menu));
        }
      }
    }
    const list = [...found].map((to) => into(from, to));
    list.push(into(from, null));
    ofKind.set(from, list);
    return list;
  };
  const newcomers = new Map<Kind, Replacement>();
  const newcomer = (one: Kind): Replacement => {
    const known = newcomers.get(one) ?? into(null, one);
    newcomers.set(one, known);
    return known;
  };
  const simple = dimensions.flatMap((bit) =>
    grades.flatMap((grade) => menus.flatMap((menu) => [kind(bit, bit, grade, menu), kind(bit, 0, grade, menu)])),
  );
  const of = (place: Place): readonly Replacement[] => {
    const all: Replacement[] = [];
    const kinds = new Set(place.counts.keys());
    for (const one of kinds) all.push(...othersOf(one), newcomer(one));
    for (const one of simple) if (one !== null && !kinds.has(one)) all.push(newcomer(one));
    return all;
  };
  const all = new Map<Place, { kinds: string; list: readonly Replacement[]; byStates: Map<number, Replacement[]> }>();
  const ofPlace = (place: Place) => {
    const kinds = [...place.counts.keys()].map(({ id }) => id).join();
    const known = all.get(place);
    if (known?.kinds === kinds) return known;
    const list = of(place);
    const byStates = new Map<number, Replacement[]>();
    for (const one of list) {
      const some = byStates.get(statesKey(one.was, one.is));
      if (some) some.push(one);
      else byStates.set(statesKey(one.was, one.is), [one]);
    }
    const found = { kinds, list, byStates };
    all.set(place, found);
    return found;
  };
  const listOf = (place: Place): readonly Replacement[] => ofPlace(place).list;
  const between = (place: Place, was: number, is: number): readonly Replacement[] =>
    ofPlace(place).byStates.get(statesKey(was, is)) ?? [];
  const weights = table.figures.map((_, nth) => 1 + (((nth + 1) * 2654435761) % 4294967291));
  const sumOf = ({ difference }: Replacement, areas: readonly Area[], kept: Kept): number => {
    let sum = 0;
    for (const { cells } of areas)
      for (const one of difference) {
        const figure = (one < 0 ? -one : one) - 1;
        const cell = cells[figure] as number;
        if (cell === -1 || state[cell] === OPEN) continue;
        if (state[cell] === MAY && (kept === 'shut' || (kept === 'dear' && (price[cell] as number) < DEAR))) continue;
        sum += one < 0 ? -(weights[figure] as number) : (weights[figure] as number);
      }
    return sum;
  };
  const sums = new Map<
    Place,
    Map<string, { list: readonly Replacement[]; opened: string; map: Map<number, Replacement[]> }>
  >();
  const bySum = (place: Place, areas: readonly Area[], kept: Kept): ReadonlyMap<number, readonly Replacement[]> => {
    const key = `${kept} ${areas.map(({ region }) => region).join()}`;
    const opened = areas.map((area) => area.opened.many).join();
    const list = listOf(place);
    const sumsHere = sums.get(place) ?? new Map();
    sums.set(place, sumsHere);
    const known = sumsHere.get(key);
    if (known && known.list === list && known.opened === opened) return known.map;
    const map = new Map<number, Replacement[]>();
    for (const one of list) {
      const sum = sumOf(one, areas, kept);
      const some = map.get(sum);
      if (some) some.push(one);
      else map.set(sum, [one]);
    }
    sumsHere.set(key, { list, opened, map });
    return map;
  };
  return { of: listOf, between, bySum, sumOf };
}

/** Two states, of which either may be -1 for nobody, as one number. */
const statesKey = (was: number, is: number): number => (was + 1) * 0x10000 + is + 1;

/** The price from which a cell is dear: those of a bulletin, and how many are on the register. */
const DEAR = 2;

/** What it costs to hide what differs in some areas; infinite where a cell is shown and stays so, or would count nobody. */
export function priceIn(
  { state, price, value }: Board,
  areas: readonly Area[],
  difference: Int16Array,
  limit: number,
): number {
  let sum = 0;
  for (const { cells } of areas)
    for (const one of difference) {
      const cell = cells[(one < 0 ? -one : one) - 1] as number;
      if (cell === -1) continue;
      if (cell < 0) return Number.POSITIVE_INFINITY;
      if (state[cell] === SHUT || (one < 0 && (value.households[cell] as number) < 2)) return Number.POSITIVE_INFINITY;
      if (state[cell] === MAY) {
        sum += price[cell] as number;
        if (sum > limit) return Number.POSITIVE_INFINITY;
      }
    }
  return sum;
}
