import type { Day } from '../calendar/index.js';
import { type AnyReport, addressKey, figureCells } from '../figures/index.js';
import type { Tally } from '../vocabulary/index.js';
import { type Board, numbers, SHUT } from './board.js';
import { brokenSets, buildPlace, type Names } from './build-place.js';
import { areasOf, type Cells, figuresOf } from './cells.js';
import { MOST_PERSONS } from './intruder.js';
import { groundsOf } from './lives.js';
import { type Region, type RegionTree, regionOf } from './regions.js';
import {
  type Area,
  addTo,
  areasOfDay,
  type Count,
  type Kind,
  type KindTable,
  kindOf,
  kindTable,
  minus,
  type Place,
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

/** How often places are made anew so that together they ask no more of indicators than their area gives. */
const ROUNDS = 3;
const NO_SETS: ReadonlySet<number> = new Set();

/** A board with a possible world on it, place by place and day by day; null where a place can be made of no households. */
export function openBoard(names: Names, cells: Cells, { days, trees, truths }: Opening, fewest: 0 | 1): Board | null {
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
    const build = (place: Place, isAlone: boolean, others: ReadonlySet<number>): boolean => {
      const truth = told.find(({ region }) => region === place.region)?.truth;
      if (!truth) return false;
      const same = sameBefore.get(place.region);
      const counts = buildPlace(table, names, truth, { fewest, start: same?.counts, others });
      if (counts === null) return false;
      const needed = isAlone && same ? assignedIn(same, truth, names) : undefined;
      if (needed) exchangeMenus(table, counts, needed, fewest);
      place.counts.clear();
      for (const [kind, count] of counts) place.counts.set(kind, count);
      return true;
    };
    const alone = new Set<Place>();
    for (const ground of groundsOf(before, drafts)) {
      if (ground.before.length === 1 && ground.after.length === 1) alone.add(ground.after[0] as Place);
      for (const place of ground.after) {
        if (!build(place, alone.has(place), NO_SETS)) return null;
        ofDay.push(place);
      }
    }
    for (const area of areas[day]?.values() ?? []) {
      const truth = area.tellsIndicators ? truthAt(tree, truths[day] as Truths, area.region) : null;
      if (!truth) continue;
      const inside = ofDay.filter((place) => place.areas.includes(area));
      const others = new Set<number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const broken = brokenSets(
          names,
          truth,
          inside.map(({ counts }) => counts),
        );
        if ([...broken].every((one) => others.has(one))) break;
        for (const one of broken) others.add(one);
        for (const place of inside) build(place, alone.has(place), others);
      }
    }
    places.push(ofDay);
  }
  for (let day = places.length - 2; day >= 0; day -= 1)
    for (const place of places[day] as Place[]) {
      const after = places[day + 1]?.find(({ region }) => region === place.region);
      if (after !== undefined) exchangeMenus(table, place.counts, mostAssigned(place, after), fewest);
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
}

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

/** Of each pattern, how many must have a menu: as many as had one, but for those that are gone. */
function assignedIn(before: Place, truth: Truth, { space }: Names): Map<number, number> {
  const needed = new Map<number, number>();
  for (const [failed, { all, assigned }] of patternsIn(before)) {
    const names = space.dimensions.filter((_, nth) => (failed >> nth) & 1).join('+');
    const now = tallyIn(truth, { group: 'patterns', keys: [names], stage: null }).households;
    const gone = Math.max(0, all - now);
    if (assigned - gone > 0) needed.set(failed, Math.min(assigned - gone, now));
  }
  return needed;
}

/** Of each pattern, how many may have a menu so that all who stay keep it. */
function mostAssigned(place: Place, after: Place): Map<number, number> {
  const later = patternsIn(after);
  return new Map(
    [...patternsIn(place)].map(([failed, { all }]) => {
      const then = later.get(failed) ?? { all: 0, assigned: 0 };
      return [failed, Math.min(all, then.assigned + Math.max(0, all - then.all))];
    }),
  );
}

/**
 * Exchanges menus between households of one grade: patterns of which more have a menu than `wanted` give to those of which fewer
 * have one, until there are no more of either or nothing can be exchanged.
 */
function exchangeMenus(
  table: KindTable,
  counts: Map<Kind, Count>,
  wanted: ReadonlyMap<number, number>,
  fewest: 0 | 1,
): void {
  const spare = new Map<number, number>();
  for (const [failed, many] of wanted) spare.set(failed, -many);
  for (const [{ failed, menu }, { households }] of counts)
    if (menu !== null) spare.set(failed, (spare.get(failed) ?? 0) + households);
  const spareOf = (failed: number): number => spare.get(failed) ?? 0;

  /** Two kinds of a grade, of which the second gives its menu to the first; undefined where there are none. */
  const pairOf = (taker: number, giver: number): { one: Kind; other: Kind; persons: number } | undefined => {
    for (const [one, here] of counts) {
      if (one.failed !== taker || one.menu !== null) continue;
      for (const [other, there] of counts) {
        if (other.failed !== giver || other.menu === null || other.grade !== one.grade) continue;
        const persons = Math.max(leastIn(here), leastIn(there));
        if (persons <= Math.min(mostIn(here, fewest), mostIn(there, fewest))) return { one, other, persons };
      }
    }
    return undefined;
  };
  const patterns = [...new Set([...counts.keys()].map(({ failed }) => failed))];

  /** Patterns from one that lacks menus to one that has too many, each of which can take from the next; null for none. */
  const chainFrom = (start: number): number[] | null => {
    const before = new Map<number, number | null>([[start, null]]);
    for (const failed of before.keys()) {
      if (spareOf(failed) > 0) {
        const chain: number[] = [];
        for (let at: number | null = failed; at !== null; at = before.get(at) ?? null) chain.unshift(at);
        return chain;
      }
      for (const giver of patterns)
        if (!before.has(giver) && pairOf(failed, giver) !== undefined) before.set(giver, failed);
    }
    return null;
  };
  for (const start of patterns)
    while (spareOf(start) < 0) {
      const chain = chainFrom(start);
      if (chain === null) break;
      for (let nth = chain.length - 1; nth > 0; nth -= 1) {
        const [taker, giver] = [chain[nth - 1] as number, chain[nth] as number];
        const pair = pairOf(taker, giver);
        if (pair === undefined) return;
        const { one, other, persons } = pair;
        for (const [kind, menu] of [
          [one, other.menu],
          [other, null],
        ] as const) {
          addTo(counts, kind, -1, -persons);
          addTo(counts, kindOf(table, { ...kind, menu }), 1, persons);
        }
        spare.set(taker, spareOf(taker) + 1);
        spare.set(giver, spareOf(giver) - 1);
      }
    }
}

/** The fewest and the most persons that one of some households can have. */
const leastIn = ({ households, persons }: Count): number => Math.max(1, persons - MOST_PERSONS * (households - 1));
const mostIn = ({ households, persons }: Count, fewest: 0 | 1): number =>
  Math.min(MOST_PERSONS, persons - fewest * (households - 1));
