import type { Day } from '../calendar/index.js';
import type { AreaCode, PublicTally } from '../vocabulary/index.js';
import type { Figures } from './report.js';

/** The groups of figures, as the tables are named. */
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

/** What a tally of a group is told for: on the register or left; failed at the baseline or remaining. */
export type FigureStage = 'registered' | 'left' | 'failed' | 'remaining';

/** How a group of figures is made. */
export interface FigureShape {
  /** What the keys of its tallies are, outermost first: names of the programme, indicator numbers, or patterns. */
  readonly keys: readonly ('grade' | 'menu' | 'dimension' | 'indicator' | 'pattern')[];
  /** The tallies of one key; empty where there is one. */
  readonly stages: readonly FigureStage[];
  /**
   * `'partition'`: each household on the register is in one tally, or in the remainder. `'cross'`: in at most one.
   * `'overlap'`: it may be in several. `'apart'`: tallies that share no household.
   */
  readonly sums: 'partition' | 'cross' | 'overlap' | 'apart';
  /** The figure of the households on the register that have no key; its key in an address is `null`. */
  readonly remainder: 'ungraded' | 'unassigned' | null;
  /** Whether a household's part in it is told at the baseline and never changes, or is of the day. By stage. */
  readonly time: (stage: FigureStage | null) => 'baseline' | 'day';
}

const ofTheDay = (): 'day' => 'day';
const failedAtBaseline = (stage: FigureStage | null) => (stage === 'failed' ? 'baseline' : 'day');

/** What is counted, in one table: the layout in memory, addresses, what ties published tallies and tables follow it. */
export const FIGURES: { readonly [group in FigureGroup]: FigureShape } = {
  register: { keys: [], stages: ['registered', 'left'], sums: 'apart', remainder: null, time: ofTheDay },
  grades: { keys: ['grade'], stages: [], sums: 'partition', remainder: 'ungraded', time: ofTheDay },
  menus: { keys: ['menu'], stages: [], sums: 'partition', remainder: 'unassigned', time: ofTheDay },
  gradesAndMenus: { keys: ['grade', 'menu'], stages: [], sums: 'cross', remainder: null, time: ofTheDay },
  dimensions: {
    keys: ['dimension'],
    stages: ['failed', 'remaining'],
    sums: 'overlap',
    remainder: null,
    time: failedAtBaseline,
  },
  indicators: {
    keys: ['indicator'],
    stages: ['failed', 'remaining'],
    sums: 'overlap',
    remainder: null,
    time: failedAtBaseline,
  },
  patterns: { keys: ['pattern'], stages: [], sums: 'partition', remainder: null, time: () => 'baseline' },
};

/** Which figure of a report or of an area: its group, its keys and its stage. A key `null` is the group's remainder. */
export interface FigureAddress {
  readonly group: FigureGroup;
  readonly keys: readonly (string | null)[];
  readonly stage: FigureStage | null;
}

/** Which tally of a publication: of a day, of the whole (`area` null) or of an area, and which figure. */
export interface CellAddress extends FigureAddress {
  readonly asOf: Day;
  readonly area: AreaCode | null;
}

/** Text that two addresses share only where they are the same: for maps and sets, never to be read. */
export const addressKey = ({ group, keys, stage }: FigureAddress): string => JSON.stringify([group, keys, stage]);

type AnyFigures = Figures<string, string, string, PublicTally>;

/** Every tally of figures with its address, in the order of `FIGURES`. Plan and care are no part of it. */
export function figureCells(figures: AnyFigures): [FigureAddress, PublicTally][] {
  const cells: [FigureAddress, PublicTally][] = [];
  const add = (group: FigureGroup, keys: FigureAddress['keys'], tally: PublicTally, stage: FigureStage | null = null) =>
    cells.push([{ group, keys, stage }, tally]);
  add('register', [], figures.registered, 'registered');
  add('register', [], figures.left, 'left');
  for (const [grade, tally] of Object.entries(figures.byGrade)) add('grades', [grade], tally);
  add('grades', [null], figures.ungraded);
  for (const [menu, tally] of Object.entries(figures.byMenu)) add('menus', [menu], tally);
  add('menus', [null], figures.unassigned);
  for (const [grade, menus] of Object.entries(figures.byGradeAndMenu)) {
    for (const [menu, tally] of Object.entries(menus)) add('gradesAndMenus', [grade, menu], tally);
  }
  for (const [group, needs] of [
    ['dimensions', figures.byDimension],
    ['indicators', figures.byIndicator],
  ] as const) {
    for (const [key, need] of Object.entries(needs)) {
      add(group, [key], need.failed, 'failed');
      add(group, [key], need.remaining, 'remaining');
    }
  }
  for (const [pattern, tally] of Object.entries(figures.byPattern)) add('patterns', [pattern], tally);
  return cells;
}

/** The figures with every tally put through `change`, without plan and care. */
export function mapFigures<G extends string, M extends string, D extends string>(
  { plan: _, care: __, ...figures }: Figures<G, M, D, PublicTally>,
  change: (address: FigureAddress, tally: PublicTally) => PublicTally,
): Figures<G, M, D, PublicTally> {
  const at = (group: FigureGroup, keys: FigureAddress['keys'], tally: PublicTally, stage: FigureStage | null = null) =>
    change({ group, keys, stage }, tally);
  const each = <V>(record: Readonly<Record<string, V>>, cell: (key: string, value: V) => V) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(key, value)]));
  type Needs = AnyFigures['byIndicator'];
  const needs = (group: FigureGroup, record: Needs): Needs =>
    each(record, (key, { failed, remaining }) => ({
      failed: at(group, [key], failed, 'failed'),
      remaining: at(group, [key], remaining, 'remaining'),
    }));
  const told: AnyFigures = {
    registered: at('register', [], figures.registered, 'registered'),
    left: at('register', [], figures.left, 'left'),
    byGrade: each<PublicTally>(figures.byGrade, (grade, tally) => at('grades', [grade], tally)),
    ungraded: at('grades', [null], figures.ungraded),
    byMenu: each<PublicTally>(figures.byMenu, (menu, tally) => at('menus', [menu], tally)),
    unassigned: at('menus', [null], figures.unassigned),
    byGradeAndMenu: each<Readonly<Record<string, PublicTally>>>(figures.byGradeAndMenu, (grade, menus) =>
      each<PublicTally>(menus, (menu, tally) => at('gradesAndMenus', [grade, menu], tally)),
    ),
    byDimension: needs('dimensions', figures.byDimension),
    byIndicator: needs('indicators', figures.byIndicator),
    byPattern: each<PublicTally>(figures.byPattern, (pattern, tally) => at('patterns', [pattern], tally)),
  };
  return told as Figures<G, M, D, PublicTally>; // the same keys
}

/** The tally at an address; undefined where the figures tell none. */
export function tallyAt(figures: AnyFigures, { group, keys, stage }: FigureAddress): PublicTally | undefined {
  const [first, second] = keys;
  const own = <V>(record: Readonly<Record<string, V>>, key: string | null | undefined): V | undefined =>
    typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;
  switch (group) {
    case 'register':
      return stage === 'left' ? figures.left : figures.registered;
    case 'grades':
      return first === null ? figures.ungraded : own(figures.byGrade, first);
    case 'menus':
      return first === null ? figures.unassigned : own(figures.byMenu, first);
    case 'gradesAndMenus': {
      const menus = own(figures.byGradeAndMenu, first);
      return menus && own(menus, second);
    }
    case 'dimensions':
      return own(figures.byDimension, first)?.[stage === 'remaining' ? 'remaining' : 'failed'];
    case 'indicators':
      return own(figures.byIndicator, first)?.[stage === 'remaining' ? 'remaining' : 'failed'];
    case 'patterns':
      return own(figures.byPattern, first);
  }
}
