import type { Day } from '../calendar/index.js';
import { addressKey, figureCells, type PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Tally } from '../vocabulary/index.js';
import { type Board, numbers, SHUT } from './board.js';
import { buildPlace, type Names } from './build-place.js';
import { areasOf, type Cells, figuresOf } from './cells.js';
import { groundsOf } from './lives.js';
import { type Region, type RegionTree, regionOf } from './regions.js';
import { type Area, areasOfDay, kindTable, minus, type Place, stateOf, type Truth, tallyIn } from './world.js';

/** True tallies of the regions of a day, as far as the office has them. */
export type Truths = ReadonlyMap<Region, Truth>;

/** The true tallies that reports tell, by region. */
export function truthsOf(reports: readonly PublicReport[]): Map<Region, Truth> {
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
export function openBoard(
  programme: Programme,
  names: Names,
  cells: Cells,
  { days, trees, truths }: Opening,
  fewest: 0 | 1,
): Board | null {
  const table = kindTable(names.space.dimensions, cells);
  const areas = days.map((asOf, day) => areasOfDay(table, cells, day, asOf, trees[day] as RegionTree));
  const places: Place[][] = [];
  for (const [day, tree] of trees.entries()) {
    const leaves = tree.regions.filter((region) => tree.partsOf.get(region)?.length === 0);
    const ofDay: Place[] = [];
    const told = leaves.map((region) => ({ region, truth: truthAt(tree, truths[day] as Truths, region) }));
    const drafts = told.map(({ region, truth }): Place => {
      const left = truth
        ? tallyIn(truth, { group: 'register', keys: [], stage: 'left' })
        : { households: 0, persons: 0 };
      return {
        day,
        region,
        counts: new Map(),
        left: { ...left },
        areas: areasAround(tree, areas[day] as ReadonlyMap<Region, Area>, region),
      };
    });
    const before = places[day - 1] ?? [];
    const sameBefore = new Map(before.map((place) => [place.region, place]));
    for (const ground of groundsOf(before, drafts)) {
      for (const place of ground.after) {
        const truth = told.find(({ region }) => region === place.region)?.truth;
        if (!truth) return null;
        const same = sameBefore.get(place.region);
        const needed =
          ground.before.length === 1 && ground.after.length === 1 && same ? assignedIn(same, truth, names) : undefined;
        const start = same?.counts;
        const counts = buildPlace(table, names, truth, { fewest, needed, start });
        if (counts === null) return null;
        for (const [kind, count] of counts) place.counts.set(kind, count);
        ofDay.push(place);
      }
    }
    places.push(ofDay);
  }
  // where more have a menu than on the day after, the day before is made again
  for (let day = places.length - 2; day >= 0; day -= 1) {
    const before = new Map((places[day - 1] ?? []).map((place) => [place.region, place]));
    for (const place of places[day] as Place[]) {
      const after = places[day + 1]?.find(({ region }) => region === place.region);
      const truth = truthAt(trees[day] as RegionTree, truths[day] as Truths, place.region);
      if (!after || !truth) continue;
      const most = mostAssigned(place, after);
      if (most === null) continue;
      const was = before.get(place.region);
      const needed = was ? assignedIn(was, truth, names) : undefined;
      const counts = buildPlace(table, names, truth, { fewest, needed, most, start: after.counts });
      if (counts === null) continue;
      place.counts.clear();
      for (const [kind, count] of counts) place.counts.set(kind, count);
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
  void programme;
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
}

function areasAround(tree: RegionTree, areas: ReadonlyMap<Region, Area>, region: Region): Area[] {
  return (tree.around.get(region) ?? [region]).flatMap((one) => areas.get(one) ?? []);
}

/** Of each pattern, how many must have a menu: as many as had one, but for those that are gone. */
function assignedIn(before: Place, truth: Truth, { space }: Names): Map<number, number> {
  const was = new Map<number, { all: number; assigned: number }>();
  for (const [kind, { households }] of before.counts) {
    const one = was.get(kind.failed) ?? { all: 0, assigned: 0 };
    one.all += households;
    if (stateOf(kind) % 2 === 1) one.assigned += households;
    was.set(kind.failed, one);
  }
  const needed = new Map<number, number>();
  for (const [failed, { all, assigned }] of was) {
    const names = space.dimensions.filter((_, nth) => (failed >> nth) & 1).join('+');
    const now = tallyIn(truth, { group: 'patterns', keys: [names], stage: null }).households;
    const gone = Math.max(0, all - now);
    if (assigned - gone > 0) needed.set(failed, Math.min(assigned - gone, now));
  }
  return needed;
}

/** Of each pattern, how many may have a menu so that all who stay keep it; null where they do. */
function mostAssigned(place: Place, after: Place): Map<number, number> | null {
  const count = (counts: Place['counts']) => {
    const by = new Map<number, { all: number; assigned: number }>();
    for (const [kind, { households }] of counts) {
      const one = by.get(kind.failed) ?? { all: 0, assigned: 0 };
      one.all += households;
      if (stateOf(kind) % 2 === 1) one.assigned += households;
      by.set(kind.failed, one);
    }
    return by;
  };
  const [now, next] = [count(place.counts), count(after.counts)];
  let isKept = true;
  const most = new Map<number, number>();
  for (const [failed, { all, assigned }] of now) {
    const then = next.get(failed) ?? { all: 0, assigned: 0 };
    const may = then.assigned + Math.max(0, all - then.all);
    most.set(failed, may);
    if (assigned > may) isKept = false;
  }
  return isKept ? null : most;
}
