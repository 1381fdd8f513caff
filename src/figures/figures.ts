import type { Day } from '../calendar/index.js';
import type { AreaCode, PublicTally } from '../vocabulary/index.js';
import type { Figures } from './report.js';

/** The groups of figures, which are also the names of the tables. */
export const FIGURE_GROUPS = Object.freeze([
  'register',
  'grades',
  'menus',
  'gradesAndMenus',
  'dimensions',
  'indicators',
  'patterns',
] as const);

/** `'register'`, `'grades'`, `'menus'`, `'gradesAndMenus'`, `'dimensions'`, `'indicators'` or `'patterns'`. */
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** The households that a tally of a group counts: on the register or left; failed at the baseline or remaining. */
export type FigureStage = 'registered' | 'left' | 'failed' | 'remaining';

/** The kind of a key of tallies: a name that the programme defines, the number of an indicator, or a pattern of dimensions. */
export type FigureKey = 'grade' | 'menu' | 'dimension' | 'indicator' | 'pattern';

/** The shape of one group of figures. */
export interface FigureShape {
  /** The property of `Figures` for the group; null where each stage is a property of `Figures` itself. */
  readonly property: 'byGrade' | 'byMenu' | 'byGradeAndMenu' | 'byDimension' | 'byIndicator' | 'byPattern' | null;
  /** The kinds of the keys of its tallies, outermost first. */
  readonly keys: readonly FigureKey[];
  /** The names of the tallies of one key; empty where a key has one tally. */
  readonly stages: readonly FigureStage[];
  /**
   * `'partition'`: each household on the register is in one tally, or in the remainder. `'cross'`: it is in at most one.
   * `'overlap'`: it may be in several. `'apart'`: no household is in two, and those that left are not on the register.
   */
  readonly sums: 'partition' | 'cross' | 'overlap' | 'apart';
  /** The property of `Figures` for the households without a key, or null. The key of this remainder in an address is `null`. */
  readonly remainder: 'ungraded' | 'unassigned' | null;
  /** For each stage, whether it depends on the baseline only or on the day. */
  readonly time: (stage: FigureStage | null) => 'baseline' | 'day';
}

const ofTheDay = (): 'day' => 'day';
const ofTheBaseline = (): 'baseline' => 'baseline';
const failedAtBaseline = (stage: FigureStage | null) => (stage === 'failed' ? 'baseline' : 'day');

/** The table with literal types, for the type test that compares it with the interface `Figures`. */
const TABLE = {
  register: {
    property: null,
    keys: [],
    stages: ['registered', 'left'],
    sums: 'apart',
    remainder: null,
    time: ofTheDay,
  },
  grades: {
    property: 'byGrade',
    keys: ['grade'],
    stages: [],
    sums: 'partition',
    remainder: 'ungraded',
    time: ofTheDay,
  },
  menus: {
    property: 'byMenu',
    keys: ['menu'],
    stages: [],
    sums: 'partition',
    remainder: 'unassigned',
    time: ofTheDay,
  },
  gradesAndMenus: {
    property: 'byGradeAndMenu',
    keys: ['grade', 'menu'],
    stages: [],
    sums: 'cross',
    remainder: null,
    time: ofTheDay,
  },
  dimensions: {
    property: 'byDimension',
    keys: ['dimension'],
    stages: ['failed', 'remaining'],
    sums: 'overlap',
    remainder: null,
    time: failedAtBaseline,
  },
  indicators: {
    property: 'byIndicator',
    keys: ['indicator'],
    stages: ['failed', 'remaining'],
    sums: 'overlap',
    remainder: null,
    time: failedAtBaseline,
  },
  patterns: {
    property: 'byPattern',
    keys: ['pattern'],
    stages: [],
    sums: 'partition',
    remainder: null,
    time: ofTheBaseline,
  },
} as const satisfies { readonly [group in FigureGroup]: FigureShape };

/** Every group of figures. The counts in memory, addresses, tables and the relations between published tallies follow from it. */
export const FIGURES: { readonly [group in FigureGroup]: FigureShape } = TABLE;

/** The type of the table with the literal names of its properties. */
export type FigureTable = typeof TABLE;

/** The address of a tally in the figures of a report or an area: group, keys and stage. A key `null` is the group's remainder. */
export interface FigureAddress {
  readonly group: FigureGroup;
  readonly keys: readonly (string | null)[];
  readonly stage: FigureStage | null;
}

/** The address of a tally in a publication: also the day, and the area, which is null for the whole report. */
export interface CellAddress extends FigureAddress {
  readonly asOf: Day;
  readonly area: AreaCode | null;
}

/** The key of an address in maps and sets: two addresses have the same only if they are equal. No code reads it. */
export const addressKey = ({ group, keys, stage }: FigureAddress): string => JSON.stringify([group, keys, stage]);

/** Figures of any programme. */
type AnyFigures<T> = Figures<string, string, string, T>;

/** The value of an own property of a record. Inherited properties such as `constructor` are not found. */
export const ownOf = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A record with sorted keys, so that equal figures have equal JSON. */
export const sorted = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Builds figures in the order of `FIGURES`, without plan and care. `keysOf` returns the keys of a group under given outer keys,
 * `cell` returns the tally at an address.
 */
export function buildFigures<T>(
  keysOf: (group: FigureGroup, outer: readonly string[]) => readonly string[],
  cell: (address: FigureAddress) => T,
  groups: readonly FigureGroup[] = FIGURE_GROUPS,
): AnyFigures<T> {
  const properties = groups.flatMap((group): [string, unknown][] => {
    const { property, keys: levels, stages, remainder } = FIGURES[group];
    const byStage = (keys: readonly string[]): unknown =>
      stages.length === 0
        ? cell({ group, keys, stage: null })
        : Object.fromEntries(stages.map((stage) => [stage, cell({ group, keys, stage })]));
    const byKey = (outer: readonly string[]): unknown =>
      outer.length === levels.length
        ? byStage(outer)
        : Object.fromEntries(keysOf(group, outer).map((key) => [key, byKey([...outer, key])]));
    const tallies = byKey([]);
    const properties: [string, unknown][] =
      property === null ? Object.entries(tallies as object) : [[property, tallies]];
    if (remainder !== null) properties.push([remainder, cell({ group, keys: [null], stage: null })]);
    return properties;
  });
  return Object.fromEntries(properties) as unknown as AnyFigures<T>; // a type test compares FIGURES with Figures
}

/** The part of figures at the keys of a group: a record, a tally, or undefined where the figures do not have it. */
function valueAt(figures: AnyFigures<unknown>, group: FigureGroup, keys: readonly (string | null)[]): unknown {
  const { property, remainder } = FIGURES[group];
  if (remainder !== null && keys.length === 1 && keys[0] === null) return figures[remainder];
  let found: unknown = property === null ? figures : figures[property];
  for (const key of keys)
    found = key === null || found === undefined ? undefined : ownOf(found as Readonly<Record<string, unknown>>, key);
  return found;
}

/** The tally at an address; undefined where the figures have none. */
export function tallyAt(
  figures: AnyFigures<PublicTally>,
  { group, keys, stage }: FigureAddress,
): PublicTally | undefined {
  const shape = FIGURES[group];
  if (keys.length !== shape.keys.length) return undefined;
  const found = valueAt(figures, group, keys);
  if (found === undefined || shape.stages.length === 0) return found as PublicTally | undefined;
  return stage === null ? undefined : ownOf(found as Readonly<Record<string, PublicTally>>, stage);
}

/** The groups that figures have: all, unless they were published with fewer. */
export const groupsIn = (figures: AnyFigures<unknown>): readonly FigureGroup[] =>
  FIGURE_GROUPS.filter((group) => {
    const { property, stages } = FIGURES[group];
    return Object.hasOwn(figures, property ?? (stages[0] as string));
  });

/** The figures with `change` applied to every tally of some groups, without plan and care; of all groups they have unless told. */
export const mapFigures = <G extends string, M extends string, D extends string>(
  figures: Figures<G, M, D, PublicTally>,
  change: (address: FigureAddress, tally: PublicTally) => PublicTally,
  groups: readonly FigureGroup[] = FIGURE_GROUPS,
): Figures<G, M, D, PublicTally> =>
  buildFigures(
    (group, outer) => Object.keys(valueAt(figures, group, outer) as object),
    (address) => change(address, tallyAt(figures, address) as PublicTally), // its keys come from the figures
    groupsIn(figures).filter((group) => groups.includes(group)),
  ) as Figures<G, M, D, PublicTally>; // the same keys

/** Every tally of figures with its address, in the order of `FIGURES`. Plan and care are not among them. */
export function figureCells(figures: AnyFigures<PublicTally>): [FigureAddress, PublicTally][] {
  const cells: [FigureAddress, PublicTally][] = [];
  mapFigures(figures, (address, tally) => {
    cells.push([address, tally]);
    return tally;
  });
  return cells;
}
