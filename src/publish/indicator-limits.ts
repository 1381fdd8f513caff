import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { addressKey, type FigureStage } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { type Board, type Move, priceOfChanges, type Shift } from './board.js';
import { sizeOf, type TypeSpace } from './household-types.js';
import { MOST_PERSONS } from './intruder.js';
import type { Area, Count, Place } from './world.js';

/** The indicators of each dimension, by the indices of their figures; -1 where they are told nowhere. */
export interface IndicatorTable {
  readonly ofDimension: readonly (readonly { readonly failed: number; readonly remaining: number }[])[];
}

export function indicatorTable({ table }: Board, { catalogue }: Programme): IndicatorTable {
  const at = (number: number, stage: FigureStage): number =>
    table.figureIndex.get(addressKey({ group: 'indicators', keys: [String(number)], stage })) ?? -1;
  return {
    ofDimension: dimensionsOf(catalogue).map((name) =>
      countedIndicators(catalogue)
        .filter(({ dimension }) => dimension === name)
        .map(({ number }) => ({ failed: at(number, 'failed'), remaining: at(number, 'remaining') })),
    ),
  };
}

/**
 * Whether the households that an area has after a change can have the indicators that it tells. In each dimension every
 * household has one that it failed at least; one that remains, where the dimension does; one that is gone, where it does
 * not; and as many of them as its grade asks for.
 */
export function indicatorsFit(
  board: Board,
  space: TypeSpace,
  { ofDimension }: IndicatorTable,
  placesIn: (area: Area) => readonly Place[],
  move: Omit<Move, 'price'>,
  persons: ReadonlyMap<number, number>,
): boolean {
  const touched = new Set<Area>([
    ...move.steps.flatMap(({ place }) => place.areas.filter(({ tellsIndicators }) => tellsIndicators)),
    ...move.shifts.map(({ area }) => area),
  ]);
  for (const area of touched) {
    const many = persons.get(area.day) ?? 1;
    const net = new Map<string, Typed>();
    const add = (failed: number, remaining: number, grade: string | null, households: number, there: number): void => {
      const key = `${failed} ${remaining} ${grade === null ? '' : `.${grade}`}`;
      const known = net.get(key) ?? { failed, remaining, grade, households: 0, persons: 0 };
      known.households += households;
      known.persons += there;
      net.set(key, known);
    };
    for (const { place, from, to } of move.steps) {
      if (!place.areas.includes(area)) continue;
      if (from) add(from.failed, from.remaining, from.grade, -1, -many);
      if (to) add(to.failed, to.remaining, to.grade, 1, many);
    }
    const isSame = [...net.values()].every(({ households }) => households === 0);
    if (isSame && !move.shifts.some((shift) => shift.area === area)) continue;
    for (const place of placesIn(area))
      for (const [{ failed, remaining, grade }, { households, persons: there }] of place.counts)
        add(failed, remaining, grade, households, there);
    const numberAt = (figure: number): Count => {
      const cell = area.cells[figure] as number;
      const count = {
        households: board.value.households[cell] as number,
        persons: board.value.persons[cell] as number,
      };
      for (const shift of move.shifts)
        if (shift.area === area && shift.figure === figure) {
          count.households += shift.times;
          count.persons += shift.times * many;
        }
      return count;
    };
    const given = ofDimension.map((ofOne) =>
      ofOne.map(({ failed, remaining }) => ({ failed: numberAt(failed), remaining: numberAt(remaining) })),
    );
    if (!fits(space, [...net.values()], given, board.fewest)) return false;
  }
  return true;
}

interface Typed extends Count {
  readonly failed: number;
  readonly remaining: number;
  readonly grade: string | null;
}

function fits(
  space: TypeSpace,
  types: readonly Typed[],
  given: readonly (readonly { readonly failed: Count; readonly remaining: Count }[])[],
  fewest: 0 | 1,
): boolean {
  const isCount = (households: number, persons: number): boolean =>
    households >= 0 && persons >= fewest * households && persons <= MOST_PERSONS * households;
  const totals = given.map((_, nth) => {
    const sum = { failed: { households: 0, persons: 0 }, remaining: { households: 0, persons: 0 } };
    for (const type of types)
      for (const stage of ['failed', 'remaining'] as const)
        if ((type[stage] >> nth) & 1) {
          sum[stage].households += type.households;
          sum[stage].persons += type.persons;
        }
    return sum;
  });
  const units = ['households', 'persons'] as const;
  for (const [nth, ofOne] of given.entries()) {
    const all = totals[nth] as (typeof totals)[number];
    for (const { failed, remaining } of ofOne) {
      const rest = {
        households: all.failed.households - failed.households,
        persons: all.failed.persons - failed.persons,
      };
      const gone = {
        households: failed.households - remaining.households,
        persons: failed.persons - remaining.persons,
      };
      const other = {
        households: all.remaining.households - remaining.households,
        persons: all.remaining.persons - remaining.persons,
      };
      if (![remaining, gone, rest, other].every((one) => isCount(one.households, one.persons))) return false;
    }
    for (const unit of units) {
      const remaining = ofOne.reduce((sum, one) => sum + one.remaining[unit], 0);
      const gone = ofOne.reduce((sum, one) => sum + one.failed[unit] - one.remaining[unit], 0);
      if (remaining < all.remaining[unit] || gone < all.failed[unit] - all.remaining[unit]) return false;
    }
    if (fewest === 1) {
      const beyond = (count: Count): number => count.persons - count.households;
      if (ofOne.reduce((sum, one) => sum + beyond(one.remaining), 0) < beyond(all.remaining)) return false;
    }
  }
  const sets = new Set([(1 << given.length) - 1, ...types.map(({ failed }) => failed)]);
  for (const within of sets)
    for (const unit of units) {
      let [gone, left, most] = [0, 0, 0];
      for (const type of types) {
        if ((type.failed & ~within) !== 0 || type.households === 0) continue;
        const limits = space.limitsOf(type.failed, type.remaining, type.grade);
        if (limits === null) return false;
        gone += type[unit] * (limits.leastGone - sizeOf(type.failed & ~type.remaining));
        left += type[unit] * (limits.leastLeft - sizeOf(type.remaining));
        most += type[unit] * (sizeOf(type.remaining, space.counted) - limits.mostLeft);
      }
      for (const [nth, ofOne] of given.entries()) {
        if (!((within >> nth) & 1)) continue;
        const all = totals[nth] as (typeof totals)[number];
        for (const one of ofOne) {
          gone -= one.failed[unit] - one.remaining[unit];
          left -= one.remaining[unit];
          most += one.remaining[unit];
        }
        gone += all.failed[unit] - all.remaining[unit];
        left += all.remaining[unit];
        most -= (space.counted[nth] as number) * all.remaining[unit];
      }
      if (gone > 0 || left > 0 || most > 0) return false;
    }
  return true;
}

/**
 * How indicators can change with the dimensions of a change, as cheaply as is found: in each dimension the households that
 * fail it no longer, or as well, have one indicator of it, the same everywhere, or none. What was failed at the baseline is
 * the same on every day; what remains is of the day. Null where no way fits.
 */
export function indicatorsAlong(
  board: Board,
  { ofDimension }: IndicatorTable,
  fits: (move: Omit<Move, 'price'>) => boolean,
  { steps, left }: Pick<Move, 'steps' | 'left'>,
): Shift[] | null {
  const days = [...new Set(steps.map(({ place }) => place.day))].map((day) => {
    const ofDay = steps.filter(({ place }) => place.day === day);
    return { ofDay, nets: netsOf(ofDimension.length, ofDay) };
  });
  const options = (stage: 'failed' | 'remaining', some: typeof days): Shift[][][] =>
    ofDimension.flatMap((ofOne, nth): Shift[][][] => {
      const changed = some.flatMap(({ nets }) => [...nets].filter(([, net]) => net[stage][nth] !== 0));
      if (changed.length === 0) return [];
      const ways = ofOne.map((one) =>
        changed.map(([area, net]) => ({ area, figure: one[stage], times: net[stage][nth] as number })),
      );
      return [[[], ...ways.filter((way) => priceOf(board, way) < Number.POSITIVE_INFINITY)]];
    });
  for (const failed of products(board, options('failed', days))) {
    const all: Shift[] = [];
    const isDone = days.every((day) => {
      const areas = new Set(day.nets.keys());
      const kept = failed.filter(({ area }) => areas.has(area));
      const found = products(board, options('remaining', [day])).find((remaining) =>
        fits({ steps: day.ofDay, left, shifts: [...kept, ...remaining] }),
      );
      if (found) all.push(...kept, ...found);
      return found !== undefined;
    });
    if (isDone) return all;
  }
  return null;
}

/** By area that tells indicators: how many more fail each dimension, and have it remaining. */
function netsOf(many: number, steps: Move['steps']): ReadonlyMap<Area, { failed: number[]; remaining: number[] }> {
  const nets = new Map<Area, { failed: number[]; remaining: number[] }>();
  for (const { place, from, to } of steps)
    for (const area of place.areas) {
      if (!area.tellsIndicators) continue;
      const net = nets.get(area) ?? { failed: Array<number>(many).fill(0), remaining: Array<number>(many).fill(0) };
      nets.set(area, net);
      for (let nth = 0; nth < many; nth += 1)
        for (const stage of ['failed', 'remaining'] as const)
          (net[stage][nth] as number) += (((to?.[stage] ?? 0) >> nth) & 1) - (((from?.[stage] ?? 0) >> nth) & 1);
    }
  return nets;
}

const priceOf = (board: Board, shifts: readonly Shift[]): number =>
  priceOfChanges(board, new Map(shifts.map(({ area, figure, times }) => [area.cells[figure] as number, times])));

/** One way of each list, in every combination, the cheapest first; so many at most. */
function products(board: Board, lists: readonly (readonly Shift[][])[]): Shift[][] {
  let all: Shift[][] = [[]];
  for (const ways of lists) {
    const sorted = [...ways].sort((a, b) => priceOf(board, a) - priceOf(board, b)).slice(0, 8);
    all = all.flatMap((some) => sorted.map((way) => [...some, ...way])).slice(0, 64);
  }
  return all
    .map((way) => [priceOf(board, way), way] as const)
    .sort(([a], [b]) => a - b)
    .map(([, way]) => way);
}
