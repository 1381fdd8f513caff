import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { addressKey, type FigureStage } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { type Board, type Move, priceOfChanges, type Shift, type Step } from './board.js';
import { type Limits, sizeOf, type TypeSpace } from './household-types.js';
import { MOST_PERSONS } from './intruder.js';
import type { DayChoice, Fitted } from './search.js';
import type { Area, Kind, Place } from './world.js';

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

/** Households and persons, which are counted beside each other. */
const UNITS = ['households', 'persons'] as const;

/** What the households of an area ask of its indicators. Sums of households and of persons alternate. */
interface Asked {
  /** How often the area's households had changed when it was added up. */
  moved: number;
  /** By dimension: who failed it, and of whom it remains. */
  readonly failed: Int32Array;
  readonly remaining: Int32Array;
  /** By set of dimensions, of those who failed no other: what they have gone, have left, and have left at most, beyond one a dimension. */
  readonly gone: Int32Array;
  readonly left: Int32Array;
  readonly most: Int32Array;
  /** The sets that somebody failed, and that of all dimensions. */
  readonly sets: Set<number>;
}

/**
 * Says whether the households that an area has after a change can have the indicators that it tells. In each dimension every
 * household has one that it failed at least; one that remains, where the dimension does; one that is gone, where it does
 * not; and as many of them as its grade asks for.
 */
export function indicatorFit(
  board: Board,
  space: TypeSpace,
  { ofDimension }: IndicatorTable,
  placesIn: (area: Area) => readonly Place[],
): (move: Omit<Move, 'price'>, persons: ReadonlyMap<number, number>) => boolean {
  const many = ofDimension.length;
  const sets = 1 << many;
  const limits = new Map<Kind, Limits | null>();
  const limitsOf = (kind: Kind): Limits | null => {
    const known = limits.get(kind);
    if (known !== undefined) return known;
    const found = space.limitsOf(kind.failed, kind.remaining, kind.grade);
    limits.set(kind, found);
    return found;
  };
  const nobody = (): Asked => ({
    moved: -1,
    failed: new Int32Array(2 * many),
    remaining: new Int32Array(2 * many),
    gone: new Int32Array(2 * sets),
    left: new Int32Array(2 * sets),
    most: new Int32Array(2 * sets),
    sets: new Set([sets - 1]),
  });
  /** Adds so many of a kind. Returns false where no household can be so. */
  const add = (asked: Asked, kind: Kind, households: number, persons: number): boolean => {
    const found = limitsOf(kind);
    if (found === null) return false;
    const { failed, remaining } = kind;
    asked.sets.add(failed);
    const gone = found.leastGone - sizeOf(failed & ~remaining);
    const left = found.leastLeft - sizeOf(remaining);
    const most = sizeOf(remaining, space.counted) - found.mostLeft;
    for (const [unit, count] of [households, persons].entries()) {
      for (let nth = 0; nth < many; nth += 1) {
        if ((failed >> nth) & 1) (asked.failed[2 * nth + unit] as number) += count;
        if ((remaining >> nth) & 1) (asked.remaining[2 * nth + unit] as number) += count;
      }
      const rest = (sets - 1) & ~failed;
      for (let more = rest; ; more = (more - 1) & rest) {
        const at = 2 * (failed | more) + unit;
        (asked.gone[at] as number) += gone * count;
        (asked.left[at] as number) += left * count;
        (asked.most[at] as number) += most * count;
        if (more === 0) break;
      }
    }
    return true;
  };
  const known = new Map<Area, Asked | null>();
  const askedIn = (area: Area): Asked | null => {
    const before = known.get(area);
    if (before && before.moved === area.moved.many) return before;
    let asked: Asked | null = nobody();
    for (const place of placesIn(area))
      for (const [kind, { households, persons }] of place.counts)
        if (asked && !add(asked, kind, households, persons)) asked = null;
    if (asked) asked.moved = area.moved.many;
    known.set(area, asked);
    return asked;
  };
  const isCount = (households: number, persons: number): boolean =>
    households >= 0 && persons >= board.fewest * households && persons <= MOST_PERSONS * households;

  /** Whether the indicators of an area, with some shifts, give what is asked. */
  const gives = (area: Area, asked: Asked, shifts: readonly Shift[], persons: number): boolean => {
    const spare = { gone: new Int32Array(2 * many), left: new Int32Array(2 * many), most: new Int32Array(2 * many) };
    const numberAt = (figure: number, unit: 0 | 1): number => {
      const cell = area.cells[figure] as number;
      let count = board.value[UNITS[unit]][cell] as number;
      for (const shift of shifts)
        if (shift.area === area && shift.figure === figure) count += unit === 0 ? shift.times : shift.times * persons;
      return count;
    };
    for (let nth = 0; nth < many; nth += 1) {
      const [all, open] = [2 * nth, 2 * nth + 1].map((at) => asked.failed[at] as number) as [number, number];
      const [stay, stayPersons] = [2 * nth, 2 * nth + 1].map((at) => asked.remaining[at] as number) as [number, number];
      const sums = [0, 0, 0, 0];
      for (const one of ofDimension[nth] as IndicatorTable['ofDimension'][number]) {
        const [failed, failedPersons] = [numberAt(one.failed, 0), numberAt(one.failed, 1)];
        const [left, leftPersons] = [numberAt(one.remaining, 0), numberAt(one.remaining, 1)];
        if (!isCount(left, leftPersons) || !isCount(failed - left, failedPersons - leftPersons)) return false;
        if (!isCount(all - failed, open - failedPersons) || !isCount(stay - left, stayPersons - leftPersons))
          return false;
        for (const [at, count] of [failed - left, failedPersons - leftPersons, left, leftPersons].entries())
          (sums[at] as number) += count;
      }
      const [gone, gonePersons, left, leftPersons] = sums as [number, number, number, number];
      for (const [unit, goneHere, leftHere, failed, remaining] of [
        [0, gone, left, all, stay],
        [1, gonePersons, leftPersons, open, stayPersons],
      ] as const) {
        if (leftHere < remaining || goneHere < failed - remaining) return false;
        spare.gone[2 * nth + unit] = goneHere - (failed - remaining);
        spare.left[2 * nth + unit] = leftHere - remaining;
        spare.most[2 * nth + unit] = (space.counted[nth] as number) * remaining - leftHere;
      }
      if (board.fewest === 1 && leftPersons - left < stayPersons - stay) return false;
    }
    for (const set of asked.sets)
      for (let unit = 0; unit < 2; unit += 1) {
        let [gone, left, most] = [0, 0, 0];
        for (let nth = 0; nth < many; nth += 1) {
          if (!((set >> nth) & 1)) continue;
          gone += spare.gone[2 * nth + unit] as number;
          left += spare.left[2 * nth + unit] as number;
          most += spare.most[2 * nth + unit] as number;
        }
        const at = 2 * set + unit;
        if ((asked.gone[at] as number) > gone || (asked.left[at] as number) > left) return false;
        if ((asked.most[at] as number) > most) return false;
      }
    return true;
  };

  return (move, persons) => {
    const touched = new Set<Area>(move.shifts.map(({ area }) => area));
    for (const { place } of move.steps) for (const area of place.areas) if (area.tellsIndicators) touched.add(area);
    for (const area of touched) {
      const ofDay = persons.get(area.day) ?? 1;
      const net = new Map<Kind, number>();
      for (const { place, from, to } of move.steps) {
        if (!place.areas.includes(area)) continue;
        if (from) net.set(from, (net.get(from) ?? 0) - 1);
        if (to) net.set(to, (net.get(to) ?? 0) + 1);
      }
      const changes = [...net].filter(([, times]) => times !== 0);
      const shifts = move.shifts.filter((shift) => shift.area === area);
      if (changes.length === 0 && shifts.length === 0) continue;
      const asked = askedIn(area);
      if (asked === null) return false;
      const isPossible = changes.every(([kind, times]) => add(asked, kind, times, times * ofDay));
      const isGiven = isPossible && gives(area, asked, shifts, ofDay);
      for (const [kind, times] of changes) add(asked, kind, -times, -times * ofDay);
      if (!isGiven) return false;
    }
    return true;
  };
}

/**
 * Of each day the first of several changes that indicators allow, with how they change along with it, as cheaply as is found: in
 * each dimension the households that fail it no longer, or as well, have one indicator of it, the same everywhere, or none. What
 * was failed at the baseline is the same on every day; what remains is of the day. Null where no way fits.
 */
export function fitDays(
  board: Board,
  { ofDimension }: IndicatorTable,
  fits: (move: Omit<Move, 'price'>) => boolean,
  choices: readonly DayChoice[],
  given: Pick<Move, 'left' | 'shifts'>,
): Fitted | null {
  const net = (steps: readonly Step[]): Nets => netsOf(ofDimension.length, steps);
  const isTold = (nets: Nets, stage: 'failed' | 'remaining'): boolean =>
    [...nets.values()].some((one) => one[stage].some((times) => times !== 0));
  if (choices.length === 0) return fits({ steps: [], ...given }) ? { steps: [], shifts: given.shifts } : null;
  const options = (stage: 'failed' | 'remaining', nets: readonly Nets[]): Shift[][][] =>
    ofDimension.flatMap((ofOne, nth): Shift[][][] => {
      const changed = nets.flatMap((some) => [...some].filter(([, one]) => one[stage][nth] !== 0));
      if (changed.length === 0) return [];
      const ways = ofOne.map((one) =>
        changed.map(([area, many]) => ({ area, figure: one[stage], times: many[stage][nth] as number })),
      );
      return [[[], ...ways.filter((way) => priceOf(board, way) < Number.POSITIVE_INFINITY)]];
    });
  // what was failed changes alike whichever way is taken on a day
  const firsts = choices.map(([first = []]) => net(first));
  const none: Shift[][] = [[]];
  for (const failed of firsts.some((nets) => isTold(nets, 'failed'))
    ? products(board, options('failed', firsts))
    : none) {
    const steps: Step[] = [];
    const shifts: Shift[] = [...given.shifts];
    const isDone = choices.every((ways, nth) =>
      ways.some((way) => {
        const nets = net(way);
        const kept = failed.filter(({ area }) => firsts[nth]?.has(area));
        const others = isTold(nets, 'remaining') ? products(board, options('remaining', [nets])) : none;
        const found = others.find((remaining) =>
          fits({ steps: way, left: given.left, shifts: [...given.shifts, ...kept, ...remaining] }),
        );
        if (found === undefined) return false;
        steps.push(...way);
        shifts.push(...kept, ...found);
        return true;
      }),
    );
    if (isDone) return { steps, shifts };
  }
  return null;
}

type Nets = ReadonlyMap<Area, { readonly failed: number[]; readonly remaining: number[] }>;

/** By area that tells indicators: how many more fail each dimension, and have it remaining. */
function netsOf(many: number, steps: readonly Step[]): Nets {
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
