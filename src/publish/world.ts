import type { Day } from '../calendar/index.js';
import { addressKey, FIGURE_GROUPS, type FigureAddress } from '../figures/index.js';
import type { Tally } from '../vocabulary/index.js';
import { type Address, type Cells, dimensionsIn, indexOf } from './cells.js';
import type { TypeSpace } from './household-types.js';
import type { Region, RegionTree } from './regions.js';

/** Households that no figure but those of indicators tells apart. Sets of dimensions are a bit each. */
export interface Kind {
  readonly id: number;
  readonly failed: number;
  readonly remaining: number;
  readonly grade: string | null;
  readonly menu: string | null;
  /** The told figures that count such a household, by index, ascending. */
  readonly figures: readonly number[];
}

/** How many there are, of a kind in a place. */
export interface Count {
  households: number;
  persons: number;
}

/** A region of a day whose figures are told: the cell of each figure, by the index of the figure; -1 where it is not told, below where it counts nobody. */
export interface Area {
  readonly day: number;
  readonly region: Region;
  readonly cells: Int32Array;
  /** Whether its indicators are told, so that what its households are is tied to them. */
  readonly tellsIndicators: boolean;
  /** How many of its cells were hidden while it was decided what to hide. */
  readonly opened: { many: number };
  /** The changes of its households since the board was opened, one after another, where its indicators are told. */
  readonly changes: HouseholdChange[];
}

/** So many households more or fewer, of a kind; null where only numbers of indicators changed. */
export interface HouseholdChange {
  readonly kind: Kind | null;
  readonly households: number;
  readonly persons: number;
}

/** A region of a day that is told by nothing finer, and what lives there in a possible world. */
export interface Place {
  readonly day: number;
  /** Its number among the places of the day. */
  readonly nth: number;
  readonly region: Region;
  readonly counts: Map<Kind, Count>;
  readonly left: Count;
  /** The told areas that contain it, the smallest first. */
  readonly areas: readonly Area[];
}

/** All kinds that have been met, and the figures that tell them apart. */
export interface KindTable {
  readonly dimensions: readonly string[];
  readonly figures: readonly FigureAddress[];
  readonly figureIndex: ReadonlyMap<string, number>;
  readonly kinds: Kind[];
  readonly byKey: Map<string, Kind>;
  /** By the ids of two kinds: the figures that count the one and not the other. */
  readonly differences: Map<number, Int16Array>;
  /** By two sets of failed dimensions: the same of the figures that stay from day to day. */
  readonly tied: Map<number, Int16Array>;
}

/** The figures that some report tells, and no kinds yet. */
export function kindTable(dimensions: readonly string[], cells: Cells): KindTable {
  const figures: FigureAddress[] = [];
  const figureIndex = new Map<string, number>();
  for (const [cell, address] of cells.addresses.entries()) {
    if (cells.tallies[cell] === undefined || address.group === 'types') continue;
    const figure = { group: address.group, keys: address.keys, stage: address.stage } as FigureAddress;
    const key = addressKey(figure);
    if (!figureIndex.has(key)) figureIndex.set(key, figures.push(figure) - 1);
  }
  if (figures.some(({ group }) => group === 'patterns'))
    for (let bits = 1; bits < 1 << dimensions.length; bits += 1) {
      const pattern = dimensions.filter((_, nth) => (bits >> nth) & 1).join('+');
      const figure: FigureAddress = { group: 'patterns', keys: [pattern], stage: null };
      const key = addressKey(figure);
      if (!figureIndex.has(key)) figureIndex.set(key, figures.push(figure) - 1);
    }
  return { dimensions, figures, figureIndex, kinds: [], byKey: new Map(), differences: new Map(), tied: new Map() };
}

/** The kind with these attributes. */
export function kindOf(
  table: KindTable,
  { failed, remaining, grade, menu }: Pick<Kind, 'failed' | 'remaining' | 'grade' | 'menu'>,
): Kind {
  const key = JSON.stringify([failed, remaining, grade, menu]);
  const known = table.byKey.get(key);
  if (known) return known;
  const names = table.dimensions.filter((_, nth) => (failed >> nth) & 1);
  const left = table.dimensions.filter((_, nth) => (remaining >> nth) & 1);
  const figures = FIGURE_GROUPS.flatMap((group): FigureAddress[] => {
    const at = (keys: FigureAddress['keys'], stage: FigureAddress['stage'] = null) => ({ group, keys, stage });
    if (group === 'register') return [at([], 'registered')];
    if (group === 'grades') return [at([grade])];
    if (group === 'menus') return [at([menu])];
    if (group === 'gradesAndMenus') return grade === null || menu === null ? [] : [at([grade, menu])];
    if (group === 'dimensions')
      return [...names.map((one) => at([one], 'failed')), ...left.map((one) => at([one], 'remaining'))];
    if (group === 'patterns') return [at([names.join('+')])];
    return [];
  }).flatMap((figure) => table.figureIndex.get(addressKey(figure)) ?? []);
  const kind: Kind = { id: table.kinds.length, failed, remaining, grade, menu, figures: figures.sort((a, b) => a - b) };
  table.kinds.push(kind);
  table.byKey.set(key, kind);
  return kind;
}

/** The figures that count one of two kinds: plus one and their index for the second, minus that for the first. Null is nobody. */
export function differenceOf(table: KindTable, from: Kind | null, to: Kind | null): Int16Array {
  const key = ((from?.id ?? -1) + 1) * 0x10000 + (to?.id ?? -1) + 1;
  const known = table.differences.get(key);
  if (known) return known;
  const [old, now] = [new Set(from?.figures), new Set(to?.figures)];
  const difference = Int16Array.from([
    ...[...now].filter((figure) => !old.has(figure)).map((figure) => figure + 1),
    ...[...old].filter((figure) => !now.has(figure)).map((figure) => -figure - 1),
  ]);
  table.differences.set(key, difference);
  return difference;
}

/** As `differenceOf`, of the figures that count households by what they failed at the baseline; -1 for nobody. */
export function tiedDifference(table: KindTable, from: number, to: number): Int16Array {
  const key = (from + 1) * 0x100 + to + 1;
  const known = table.tied.get(key);
  if (known) return known;
  const [old, now] = [new Set(tiedFigures(table, from)), new Set(tiedFigures(table, to))];
  const difference = Int16Array.from([
    ...[...now].filter((figure) => !old.has(figure)).map((figure) => figure + 1),
    ...[...old].filter((figure) => !now.has(figure)).map((figure) => -figure - 1),
  ]);
  table.tied.set(key, difference);
  return difference;
}

function tiedFigures({ dimensions, figureIndex }: KindTable, failed: number): number[] {
  if (failed < 0) return [];
  const names = dimensions.filter((_, nth) => (failed >> nth) & 1);
  const figures: FigureAddress[] = [
    { group: 'register', keys: [], stage: 'registered' },
    { group: 'patterns', keys: [names.join('+')], stage: null },
    ...names.map((one): FigureAddress => ({ group: 'dimensions', keys: [one], stage: 'failed' })),
  ];
  return figures.flatMap((figure) => figureIndex.get(addressKey(figure)) ?? []);
}

/** What a household was at the baseline, and whether it has a menu: what ties its days. */
export const stateOf = ({ failed, menu }: Pick<Kind, 'failed' | 'menu'>): number =>
  failed * 2 + (menu === null ? 0 : 1);

/** Adds so many to the count of a kind; a kind with nobody left is removed. */
export function addTo(counts: Map<Kind, Count>, kind: Kind, households: number, persons: number): void {
  const count = counts.get(kind);
  if (count === undefined) counts.set(kind, { households, persons });
  else {
    count.households += households;
    count.persons += persons;
    if (count.households === 0) counts.delete(kind);
  }
}

/** At or below it: a figure that counts nobody in an area, and no cell tells it. */
export const NEVER = -2;

/** The told areas of a day, by region. */
export function areasOfDay(
  { figures }: KindTable,
  cells: Cells,
  day: number,
  asOf: Day,
  tree: RegionTree,
): ReadonlyMap<Region, Area> {
  const areas = new Map<Region, Area>();
  for (const region of tree.regions) {
    const at = new Int32Array(figures.length).fill(-1);
    let isTold = false;
    let tellsIndicators = false;
    for (const [nth, figure] of figures.entries()) {
      const cell = indexOf(cells, { asOf, region, ...figure } as Address);
      if (cell === undefined || cells.tallies[cell] === undefined) continue;
      at[nth] = cell;
      isTold = true;
      if (figure.group === 'indicators') tellsIndicators = true;
    }
    // a pattern that is not listed does not occur
    if (figures.some(({ group }, nth) => group === 'patterns' && (at[nth] as number) >= 0))
      for (const [nth, { group }] of figures.entries())
        if (group === 'patterns' && at[nth] === -1) at[nth] = NEVER - areas.size * figures.length - nth;
    if (isTold) areas.set(region, { day, region, cells: at, tellsIndicators, opened: { many: 0 }, changes: [] });
  }
  return areas;
}

/** Tallies by figure, of a region of which the office knows them. */
export type Truth = ReadonlyMap<string, Tally>;

export const tallyIn = (truth: Truth, figure: FigureAddress): Tally =>
  truth.get(addressKey(figure)) ?? { households: 0, persons: 0 };

/** What is left of a whole without its parts. */
export function minus(whole: Truth, parts: readonly Truth[]): Truth {
  const rest = new Map<string, Tally>();
  for (const [key, { households, persons }] of whole) {
    let [h, p] = [households, persons];
    for (const part of parts) {
      h -= part.get(key)?.households ?? 0;
      p -= part.get(key)?.persons ?? 0;
    }
    rest.set(key, { households: h, persons: p });
  }
  return rest;
}

/** What a programme's households are told by. */
export interface Names {
  readonly space: TypeSpace;
  readonly grades: readonly (string | null)[];
  readonly menus: readonly (string | null)[];
  /** By dimension, the numbers of its indicators. */
  readonly indicators: readonly (readonly string[])[];
}

/** The sets of dimensions that somebody failed, each with how many failed it. */
export function patternsOf(
  { dimensions }: TypeSpace,
  truth: Truth,
): { readonly failed: number; readonly tally: Count }[] {
  const bitsOf = (pattern: string): number =>
    dimensionsIn(pattern).reduce((bits, name) => bits | (1 << dimensions.indexOf(name)), 0);
  return [...truth]
    .flatMap(([key, tally]) => {
      const [group, keys] = JSON.parse(key) as [string, string[]];
      return group === 'patterns' && tally.households > 0 ? [{ failed: bitsOf(keys[0] as string), tally }] : [];
    })
    .sort((a, b) => a.failed - b.failed); // not in the order of their names
}
