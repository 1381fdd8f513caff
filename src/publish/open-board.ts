import type { Day } from '../calendar/index.js';
import { type AnyReport, addressKey, figureCells } from '../figures/index.js';
import type { Tally } from '../vocabulary/index.js';
import { type Board, numbers, SHUT } from './board.js';
import { buildPlace } from './build-place.js';
import { areasOf, type Cells, figuresOf } from './cells.js';
import { groundsOf } from './lives.js';
import type { AssignedRange } from './place-menus.js';
import { type Region, type RegionTree, regionOf } from './regions.js';
import {
  type Area,
  areasOfDay,
  type Count,
  type Kind,
  kindTable,
  minus,
  type Names,
  type Place,
  patternsOf,
  type Truth,
  tallyIn,
} from './world.js';

/** True tallies of the regions of a day, as far as the office has them. */
export type Truths = ReadonlyMap<Region, Truth>;

/** The true tallies that reports tell, by region. */
export function truthsOf(reports: readonly AnyReport[]): Map<Region, Truth> {
  const truths = new Map<Region, Truth>();
  for (const report of reports)
    for (const area of areasOf(report))
      truths.set(
        regionOf(report, area),
        new Map(figureCells(figuresOf(report, area)).map(([figure, tally]) => [addressKey(figure), tally as Tally])),
      );
  return truths;
}

/** The truth of a region that no report tells: of its parts, or of a whole without its other parts. */
export function truthAt(tree: RegionTree, truths: Truths, region: Region): Truth | null {
  const known = truths.get(region);
  if (known) return known;
  for (const whole of tree.regions) {
    const parts = tree.partsOf.get(whole) ?? [];
    const truth = truths.get(whole);
    if (!truth || !parts.includes(region)) continue;
    const others = parts.filter((part) => part !== region).map((part) => truths.get(part));
    if (others.every((one) => one !== undefined)) return minus(truth, others as Truth[]);
  }
  return null;
}

/** What is to be opened: the told cells, and how each may be treated. */
export interface Opening {
  readonly days: readonly Day[];
  readonly trees: readonly RegionTree[];
  readonly truths: readonly Truths[];
}

/** A board with a possible world on it, place by place and day by day; null where a place can be made of no households. */
export function openBoard(names: Names, cells: Cells, { days, trees, truths }: Opening, fewest: 0 | 1): Board | null {
  const table = kindTable(names.space.dimensions, cells);
  const areas = days.map((asOf, day) => areasOfDay(table, cells, day, asOf, trees[day] as RegionTree));
  const places: Place[][] = [];
  const steady = new Map<Place, Steady>();
  for (const [day, tree] of trees.entries()) {
    const leaves = tree.regions.filter((region) => tree.partsOf.get(region)?.length === 0);
    const told = new Map(leaves.map((region) => [region, truthAt(tree, truths[day] as Truths, region)]));
    const others = new Set(
      [...told.values()].flatMap((truth) => patternsOf(names.space, truth ?? new Map()).map(({ failed }) => failed)),
    );
    const drafts = leaves.map(
      (region, nth): Place => ({
        ...{ day, nth, region, counts: new Map() },
        left: { ...tallyIn(told.get(region) ?? new Map(), { group: 'register', keys: [], stage: 'left' }) },
        areas: areasAround(tree, areas[day] as ReadonlyMap<Region, Area>, region),
      }),
    );
    const before = new Map((places[day - 1] ?? []).map((place) => [place.region, place]));
    for (const ground of groundsOf([...before.values()], drafts))
      for (const place of ground.after) {
        const truth = told.get(place.region);
        if (!truth) return null;
        const isSteady = ground.before.length === 1 && ground.after.length === 1;
        const one: Steady = {
          truth,
          others,
          before: isSteady ? before.get(place.region) : undefined,
          after: undefined,
        };
        const earlier = one.before && steady.get(one.before);
        if (earlier) earlier.after = place;
        steady.set(place, one);
        if (!fill(place, one, before.get(place.region)?.counts, 1)) return null;
      }
    places.push(drafts);
  }
  for (let round = 0, isDone = false; round < ROUNDS && !isDone; round += 1) {
    isDone = true;
    const inOrder = [...steady];
    for (const [place, one] of round % 2 === 0 ? inOrder.reverse() : inOrder) {
      const assigned = assignedIn(names, one);
      if (!isUntied(place, assigned)) continue;
      isDone = false;
      fill(place, one, new Map(place.counts), round % 2 === 0 ? -1 : 1);
    }
  }
  const many = cells.addresses.length;
  const value = numbers(many);
  for (const place of places.flat())
    for (const area of place.areas) {
      for (const [kind, { households, persons }] of place.counts)
        for (const figure of kind.figures) {
          const cell = area.cells[figure] as number;
          if (cell < 0) continue;
          (value.households[cell] as number) += households;
          (value.persons[cell] as number) += persons;
        }
    }
  const dayOf = Int16Array.from(cells.addresses, ({ asOf }) => days.indexOf(asOf));
  const areaOf: (Area | undefined)[] = Array.from({ length: many });
  for (const area of areas.flatMap((ofDay) => [...ofDay.values()]))
    for (const cell of area.cells) if (cell >= 0) areaOf[cell] = area;
  return {
    areaOf,
    ...{ table, cells, places, areas, fewest, dayOf, value },
    ...{ grades: names.grades, menus: names.menus },
    state: new Uint8Array(many).fill(SHUT),
    price: new Float64Array(many).fill(1),
    low: numbers(many),
    high: numbers(many),
  };

  /** Makes a place of households. Where days contradict each other, what the day before asks goes first with `way` 1, or after with -1. */
  function fill(place: Place, one: Steady, start: ReadonlyMap<Kind, Count> | undefined, way: 1 | -1): boolean {
    const assigned = new Map(
      [...assignedIn(names, one)].map(([failed, { low, high }]) => [
        failed,
        way > 0 ? { low, high: Math.max(low, high) } : { low: Math.min(low, high), high },
      ]),
    );
    const isTied = one.before !== undefined || one.after !== undefined;
    const counts = buildPlace(table, names, one.truth, {
      ...{ fewest, start, others: one.others },
      assigned: isTied ? assigned : undefined,
    });
    if (counts === null) return false;
    place.counts.clear();
    for (const [kind, count] of counts) place.counts.set(kind, count);
    return true;
  }
}

/** What a place is made to, and the same place on the days beside it where no household can have gone elsewhere between them. */
interface Steady {
  readonly truth: Truth;
  readonly others: ReadonlySet<number>;
  readonly before: Place | undefined;
  after: Place | undefined;
}

/** Times that the places of all days are gone through until who has a menu on a day has one on the next. */
const ROUNDS = 6;

function areasAround(tree: RegionTree, areas: ReadonlyMap<Region, Area>, region: Region): Area[] {
  return (tree.around.get(region) ?? [region]).flatMap((one) => areas.get(one) ?? []);
}

/** Of each pattern, how many there are in a place, and how many of them have a menu. */
function patternsIn({ counts }: Place): Map<number, { all: number; assigned: number }> {
  const patterns = new Map<number, { all: number; assigned: number }>();
  for (const [kind, { households }] of counts) {
    const one = patterns.get(kind.failed) ?? { all: 0, assigned: 0 };
    one.all += households;
    if (kind.menu !== null) one.assigned += households;
    patterns.set(kind.failed, one);
  }
  return patterns;
}

/** Of each pattern, how many must have a menu in a place, as they had one the day before, and how many may, as they have one the day after. */
function assignedIn({ space }: Names, { truth, before, after }: Steady): Map<number, AssignedRange> {
  const [earlier, later] = [before && patternsIn(before), after && patternsIn(after)];
  return new Map(
    patternsOf(space, truth).map(({ failed, tally: { households } }) => {
      const was = earlier?.get(failed) ?? { all: 0, assigned: 0 };
      const then = later?.get(failed) ?? { all: 0, assigned: 0 };
      return [
        failed,
        {
          low: Math.min(households, Math.max(0, was.assigned - Math.max(0, was.all - households))),
          high: later ? then.assigned + Math.max(0, households - then.all) : Number.POSITIVE_INFINITY,
        },
      ];
    }),
  );
}

/** Whether more or fewer of a pattern have a menu in a place than they may. */
function isUntied(place: Place, assigned: ReadonlyMap<number, AssignedRange>): boolean {
  const patterns = patternsIn(place);
  return [...assigned].some(([failed, { low, high }]) => {
    const many = patterns.get(failed)?.assigned ?? 0;
    return many < low || many > high;
  });
}
