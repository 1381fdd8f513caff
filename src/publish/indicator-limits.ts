import { type Board, type Move, priceOfChanges, type Shift, type Step } from './board.js';
import { type Limits, sizeOf, type TypeSpace } from './household-types.js';
import { MOST_PERSONS } from './intruder.js';
import type { DayChoice, Fitted, IndicatorTable } from './search.js';
import type { Area, Kind, Place } from './world.js';

/** What the households of an area ask of its indicators. Sums of households and of persons alternate. */
interface Asked {
  /** How many of the changes of the area's households it counts with. */
  changes: number;
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
 * not; and as many of them as its grade asks for. Where the households at hand ask for more than there is already, a change may
 * not ask for more still.
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
    changes: 0,
    failed: new Int32Array(2 * many),
    remaining: new Int32Array(2 * many),
    gone: new Int32Array(2 * sets),
    left: new Int32Array(2 * sets),
    most: new Int32Array(2 * sets),
    sets: new Set([sets - 1]),
  });
  /** Adds so many of a kind; false where no household can be so. */
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
    if (before === null) return null;
    if (before) {
      for (const { kind, households, persons } of area.changes.slice(before.changes))
        if (kind) add(before, kind, households, persons);
      before.changes = area.changes.length;
      return before;
    }
    const asked = nobody();
    const isPossible = placesIn(area).every((place) =>
      [...place.counts].every(([kind, { households, persons }]) => add(asked, kind, households, persons)),
    );
    asked.changes = area.changes.length;
    known.set(area, isPossible ? asked : null);
    return isPossible ? asked : null;
  };
  /**
   * Tells `note` how much more the indicators of an area, with some shifts, give than is asked, of one thing after another: below
   * zero where they give too little. Returns false as soon as `note` does.
   */
  const weigh = (
    area: Area,
    asked: Asked,
    sets: readonly number[],
    { shifts, persons }: { readonly shifts: readonly Shift[]; readonly persons: number },
    note: (spare: number) => boolean,
  ): boolean => {
    const spare = { gone: new Int32Array(2 * many), left: new Int32Array(2 * many), most: new Int32Array(2 * many) };
    const numberAt = (figure: number, unit: 0 | 1): number => {
      const cell = area.cells[figure] as number;
      let count = board.value[unit === 0 ? 'households' : 'persons'][cell] as number;
      for (const shift of shifts)
        if (shift.area === area && shift.figure === figure) count += unit === 0 ? shift.times : shift.times * persons;
      return count;
    };
    const noteCount = (households: number, persons: number): boolean =>
      note(households) && note(persons - board.fewest * households) && note(MOST_PERSONS * households - persons);
    for (let nth = 0; nth < many; nth += 1) {
      const [all, allPersons] = [asked.failed[2 * nth] as number, asked.failed[2 * nth + 1] as number];
      const [stay, stayPersons] = [asked.remaining[2 * nth] as number, asked.remaining[2 * nth + 1] as number];
      let [gone, gonePersons, left, leftPersons] = [0, 0, 0, 0];
      for (const one of ofDimension[nth] as IndicatorTable['ofDimension'][number]) {
        const [failed, failedPersons] = [numberAt(one.failed, 0), numberAt(one.failed, 1)];
        const [open, openPersons] = [numberAt(one.remaining, 0), numberAt(one.remaining, 1)];
        if (!noteCount(open, openPersons) || !noteCount(failed - open, failedPersons - openPersons)) return false;
        if (!noteCount(all - failed, allPersons - failedPersons) || !noteCount(stay - open, stayPersons - openPersons))
          return false;
        gone += failed - open;
        gonePersons += failedPersons - openPersons;
        left += open;
        leftPersons += openPersons;
      }
      for (const [unit, goneHere, leftHere, failed, remaining] of [
        [0, gone, left, all, stay],
        [1, gonePersons, leftPersons, allPersons, stayPersons],
      ] as const) {
        spare.gone[2 * nth + unit] = goneHere - (failed - remaining);
        spare.left[2 * nth + unit] = leftHere - remaining;
        spare.most[2 * nth + unit] = (space.counted[nth] as number) * remaining - leftHere;
        if (!note(spare.gone[2 * nth + unit] as number) || !note(spare.left[2 * nth + unit] as number)) return false;
      }
      if (board.fewest === 1 && !note(leftPersons - left - (stayPersons - stay))) return false;
    }
    for (const set of sets)
      for (let unit = 0; unit < 2; unit += 1) {
        let [gone, left, most] = [0, 0, 0];
        for (let nth = 0; nth < many; nth += 1) {
          if (!((set >> nth) & 1)) continue;
          gone += spare.gone[2 * nth + unit] as number;
          left += spare.left[2 * nth + unit] as number;
          most += spare.most[2 * nth + unit] as number;
        }
        const at = 2 * set + unit;
        if (!note(gone - (asked.gone[at] as number)) || !note(left - (asked.left[at] as number))) return false;
        if (!note(most - (asked.most[at] as number))) return false;
      }
    return true;
  };
  const here = new Map<
    Area,
    { readonly changes: number; readonly sets: readonly number[]; readonly spare: number[] }
  >();
  /** What the indicators of an area give beyond what is asked before anything changes. */
  const before = (area: Area, asked: Asked): { readonly sets: readonly number[]; readonly spare: number[] } => {
    const known = here.get(area);
    if (known && known.changes === area.changes.length && known.sets.length === asked.sets.size) return known;
    const spare: number[] = [];
    const sets = [...asked.sets];
    weigh(area, asked, sets, { shifts: [], persons: 1 }, (one) => spare.push(one) > 0);
    const found = { changes: area.changes.length, sets, spare };
    here.set(area, found);
    return found;
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
      for (const [{ failed }] of changes) asked.sets.add(failed);
      const base = before(area, asked);
      const isPossible = changes.every(([kind, times]) => add(asked, kind, times, times * ofDay));
      let nth = 0;
      const isGiven =
        isPossible &&
        weigh(area, asked, base.sets, { shifts, persons: ofDay }, (spare) => {
          const was = base.spare[nth] as number;
          nth += 1;
          return spare >= 0 || spare >= was;
        });
      for (const [kind, times] of changes) add(asked, kind, -times, -times * ofDay);
      if (!isGiven) return false;
    }
    return true;
  };
}

/**
 * Of each day the first of several changes that indicators allow, and how they change with it, as cheaply as is found: in each dimension the
 * households that fail it no longer, or as well, have one indicator of it, the same on all days of what was failed, or none. Null where none fits.
 */
export function fitDays(
  board: Board,
  { ofDimension }: IndicatorTable,
  fits: (move: Omit<Move, 'price'>) => boolean,
  choices: readonly DayChoice[],
  given: Pick<Move, 'left' | 'shifts'>,
): Fitted | null {
  const net = (steps: readonly Step[]): Nets => netsOf(ofDimension.length, steps);
  if (choices.length === 0) return fits({ steps: [], ...given }) ? { steps: [], shifts: given.shifts } : null;
  const options = (stage: Stage, nets: readonly Nets[]) =>
    ofDimension.flatMap((ofOne, nth): Shift[][][] => {
      const changed = nets.flatMap((some) => [...some].filter(([, one]) => one[stage][nth] !== 0));
      if (changed.length === 0) return [];
      const shifted = ofOne.map((one) =>
        changed.map(([area, many]) => ({ area, figure: one[stage], times: many[stage][nth] as number })),
      );
      return [[[], ...shifted.filter((way) => priceOf(board, way) < Number.POSITIVE_INFINITY)]];
    });
  /** No indicator, and then those that cost least. */
  const ways = function* (stage: Stage, nets: readonly Nets[]): Iterable<Shift[]> {
    yield [];
    yield* products(board, options(stage, nets));
  };
  // what was failed changes alike whichever way is taken on a day
  const firsts = choices.map(([first = []]) => net(first));
  let tries = TRIES_A_DAY * choices.length;
  for (const failed of ways('failed', firsts)) {
    const steps: Step[] = [];
    const shifts: Shift[] = [...given.shifts];
    const isDone = choices.every((choice, nth) =>
      choice.some((way) => {
        const nets = net(way);
        const kept = failed.filter(({ area }) => firsts[nth]?.has(area));
        for (const remaining of ways('remaining', [nets])) {
          if (tries === 0) return false;
          tries -= 1;
          if (!fits({ steps: way, left: given.left, shifts: [...given.shifts, ...kept, ...remaining] })) continue;
          steps.push(...way);
          shifts.push(...kept, ...remaining);
          return true;
        }
        return false;
      }),
    );
    if (isDone) return { steps, shifts };
    if (tries === 0) break;
  }
  return null;
}

type Stage = 'failed' | 'remaining';
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

/** One way of each list, in every combination but none of all, the cheapest first; where these are too many, of the cheapest ways of each. */
function products(board: Board, lists: readonly (readonly Shift[][])[]): Shift[][] {
  const most = Math.max(2, Math.floor(COMBINATIONS ** (1 / lists.length)));
  let all: Shift[][] = [[]];
  for (const ways of lists) {
    const sorted = [...ways].sort((a, b) => priceOf(board, a) - priceOf(board, b)).slice(0, most);
    all = all.flatMap((some) => sorted.map((way) => [...some, ...way]));
  }
  return all
    .filter((way) => way.length > 0)
    .map((way) => [priceOf(board, way), way] as const)
    .sort(([a], [b]) => a - b)
    .map(([, way]) => way);
}

const COMBINATIONS = 64;
/** Ways that are tried for each day of a change. */
const TRIES_A_DAY = 6;
