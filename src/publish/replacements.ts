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
  /** What remains and the grade, before and after, as a number that is the same where these are. */
  readonly shape: number;
}

/** What every household of a board could be instead, worked out once for each kind. */
export interface Replacements {
  /** Those of a place that move a figure up or down. */
  readonly moving: (place: Place, figure: number, way: 1 | -1) => Replacement[];
  /** Those of a place from one state into another. */
  readonly between: (place: Place, was: number, is: number) => Replacement[];
  /** Of what changes cells of some areas that are not hidden by a sum, see `sumOf`: those that a place can make. */
  readonly bySum: (
    areas: readonly Area[],
    kept: Kept,
    places: readonly Place[],
  ) => (sum: number) => ((place: Place) => Iterable<Replacement>) | null;
  /** What changes in cells of some areas that are not hidden, as a sum of one number a figure. */
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
    shape: shapeOf(from, to),
  });
  const shapeOf = (from: Kind | null, to: Kind | null): number => {
    const key = JSON.stringify([from?.remaining, from?.grade, to?.remaining, to?.grade]);
    const known = shapes.get(key) ?? shapes.size;
    shapes.set(key, known);
    return known;
  };
  const shapes = new Map<string, number>();
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
  const newcomer = (one: Kind): Replacement => {
    const known = newcomers.get(one) ?? into(null, one);
    newcomers.set(one, known);
    return known;
  };
  const newcomers = new Map<Kind, Replacement>();
  const simple = dimensions.flatMap((bit) =>
    grades.flatMap((grade) =>
      menus.flatMap((menu) => [bit, 0].flatMap((remaining) => kind(bit, remaining, grade, menu) ?? [])),
    ),
  );
  const isSimple = new Set(simple);
  const simpleOnes = simple.map(newcomer);
  /** Those of a household of a kind, and of one more like it; null for what a place can have that has no such household. */
  const listOf = (one: Kind | null): readonly Replacement[] => {
    if (one === null) return simpleOnes;
    const known = lists.get(one) ?? [...othersOf(one), ...(isSimple.has(one) ? [] : [newcomer(one)])];
    lists.set(one, known);
    return known;
  };
  const lists = new Map<Kind, readonly Replacement[]>();
  /** Of each kind in a place those that have a key, and of newcomers that any place can have. */
  const having = <K>(keysOf: (one: Replacement) => readonly K[]) => {
    const ofKind = new Map<Kind | null, Map<K, Replacement[]>>();
    const byKey = (one: Kind | null): Map<K, Replacement[]> => {
      const known = ofKind.get(one);
      if (known) return known;
      const found = new Map<K, Replacement[]>();
      for (const each of listOf(one))
        for (const key of keysOf(each)) {
          const some = found.get(key);
          if (some) some.push(each);
          else found.set(key, [each]);
        }
      ofKind.set(one, found);
      return found;
    };
    return (place: Place, key: K): Replacement[] => {
      const all: Replacement[] = [];
      for (const one of place.counts.keys()) all.push(...(byKey(one).get(key) ?? []));
      all.push(...(byKey(null).get(key) ?? []));
      return all;
    };
  };
  const byFigure = having(({ difference }) => [...difference]);
  const byStates = having(({ was, is }) => [statesKey(was, is)]);
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
  const indices = new Map<string, { opened: string; kinds: Set<Kind | null>; sums: Map<number, SumEntry> }>();
  const bySum: Replacements['bySum'] = (areas, kept, places) => {
    const key = `${kept} ${areas.map(({ day, region }) => `${day} ${region}`).join()}`;
    const opened = areas.map((area) => area.opened.many).join();
    const known = indices.get(key);
    const index =
      known?.opened === opened ? known : { opened, kinds: new Set<Kind | null>(), sums: new Map<number, SumEntry>() };
    indices.delete(key);
    indices.set(key, index);
    if (indices.size > MOST_INDICES) indices.delete(indices.keys().next().value as string); // that used longest ago
    const note = (one: Kind | null): void => {
      if (index.kinds.has(one)) return;
      index.kinds.add(one);
      for (const each of listOf(one)) {
        const sum = sumOf(each, areas, kept);
        const entry: SumEntry = index.sums.get(sum) ?? new Map();
        index.sums.set(sum, entry);
        const some = entry.get(one);
        if (some) some.push(each);
        else entry.set(one, [each]);
      }
    };
    note(null);
    for (const { counts } of places) for (const one of counts.keys()) note(one);
    return (sum) => {
      const entry = index.sums.get(sum);
      return entry === undefined
        ? null
        : function* (place) {
            for (const [one, some] of entry) if (one === null || place.counts.has(one)) yield* some;
          };
    };
  };
  return {
    moving: (place, figure, way) => byFigure(place, way * (figure + 1)),
    between: (place, was, is) => byStates(place, statesKey(was, is)),
    bySum,
    sumOf,
  };
}

/** Indices of replacements that are kept: as many as a target and its neighbours need. */
const MOST_INDICES = 300;

/** By kind of household, null for newcomers that any place can have: what changes shown cells by the same sum. */
type SumEntry = Map<Kind | null, Replacement[]>;

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
