import type { Day } from '../calendar/index.js';
import { FIGURE_GROUPS, FIGURES, type FigureGroup } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { type Address, addCell, type Cells, dimensionsIn, isTold, type KeyKind, keysOf } from './cells.js';
import { type At, type Fact, sumOf } from './fact.js';
import { type HouseholdType, type TypeSpace, typesOf } from './household-types.js';
import { indicatorFacts } from './indicator-facts.js';
import type { Region, RegionTree } from './regions.js';

/** What the reports of a day tell, and the cells of each of its regions; cells that nobody tells are added when asked for. */
export interface DayOfCells {
  readonly asOf: Day;
  readonly tree: RegionTree;
  readonly facts: Fact[];
  /** The cell of a figure of a region, which is the sum of those of its parts. Undefined for a pattern that nobody there has. */
  readonly cellAt: (region: Region, group: FigureGroup, keys: Address['keys'], stage?: string) => number | undefined;
  /** The patterns that may occur in a region, where its households are told apart by what they failed. */
  readonly patternsAt: (region: Region) => readonly string[] | null;
}

/** What is told of a region or around it. */
interface Told {
  readonly groups: ReadonlySet<string>;
  /** Null where patterns are not told. */
  readonly patterns: ReadonlySet<string> | null;
  /** The figures that count nobody. */
  readonly none: readonly Address[];
}

/**
 * The facts of a day. Every region that is told by nothing finer is made of households of the types that a programme's
 * rules allow; each of its figures is a sum of them. Every other region is the sum of its parts. `isLinked` when another
 * day is published too, so that what households failed matters where it is not told; `isWhole` when households are told apart by
 * all groups but indicators, whether or not they are told.
 */
export function dayFacts(
  programme: Programme,
  space: TypeSpace,
  cells: Cells,
  day: { readonly asOf: Day; readonly tree: RegionTree; readonly isLinked: boolean; readonly isWhole?: boolean },
): DayOfCells {
  const { asOf, tree, isLinked, isWhole = false } = day;
  const told = toldBy(cells, asOf, tree);
  const facts: Fact[] = [];
  const typed = new Map<Region, readonly string[]>();
  const summed = new Set<number>();
  const around = (region: Region): Told =>
    joined((tree.around.get(region) ?? [region]).flatMap((one) => told.get(one) ?? []));
  const cellAt: DayOfCells['cellAt'] = (region, group, keys, stage) => {
    const known = typed.get(region);
    if (known !== undefined && group === 'patterns' && !known.includes(keys[0] as string)) return undefined;
    if (group === 'patterns' && around(region).patterns?.has(keys[0] as string) === false) return undefined;
    const cell = addCell(cells, { asOf, region, group, keys, stage: stage ?? null });
    const parts = tree.partsOf.get(region) ?? [];
    if (parts.length > 0 && !summed.has(cell)) {
      summed.add(cell);
      const whole = sumOf(
        cell,
        parts.flatMap((part) => cellAt(part, group, keys, stage) ?? []),
      );
      facts.push({ ...whole, ofRegions: true });
    }
    return cell;
  };
  for (const region of tree.regions) {
    if (tree.partsOf.get(region)?.length !== 0) continue;
    const at = (group: Address['group'], keys: Address['keys'], stage?: string): number =>
      addCell(cells, { asOf, region, group, keys, stage: stage ?? null });
    const found = regionFacts(programme, space, at, around(region), { isLinked, isWhole });
    facts.push(...found.facts);
    if (found.patterns) typed.set(region, found.patterns);
  }
  for (const { asOf: of, region, group, keys, stage } of [...cells.addresses])
    if (of === asOf && group !== 'types' && tree.partsOf.get(region)?.length)
      cellAt(region, group, keys, stage ?? undefined);
  return { asOf, tree, facts, cellAt, patternsAt: (region) => typed.get(region) ?? null };
}

function toldBy(cells: Cells, asOf: Day, tree: RegionTree): ReadonlyMap<Region, Told> {
  const told = new Map<Region, { groups: Set<string>; patterns: Set<string> | null; none: Address[] }>();
  for (const region of tree.regions) told.set(region, { groups: new Set(), patterns: null, none: [] });
  for (const [cell, address] of cells.addresses.entries()) {
    const of = told.get(address.region);
    if (address.asOf !== asOf || of === undefined || !isTold(cells, cell)) continue;
    of.groups.add(address.group);
    if (cells.tallies[cell]?.households === 0) of.none.push(address);
    if (address.group !== 'patterns') continue;
    of.patterns ??= new Set();
    of.patterns.add(address.keys[0] as string);
  }
  return told;
}

const joined = (all: readonly Told[]): Told => ({
  groups: new Set(all.flatMap(({ groups }) => [...groups])),
  patterns: all.reduce<ReadonlySet<string> | null>(
    (both, { patterns }) => (both && patterns ? intersection(both, patterns) : (both ?? patterns)),
    null,
  ),
  none: all.flatMap(({ none }) => none),
});

const intersection = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
  new Set([...a].filter((one) => b.has(one)));

/** The facts of a region that is made of types, and the patterns by which they are told apart. */
function regionFacts(
  programme: Programme,
  space: TypeSpace,
  at: At,
  { groups, patterns, none }: Told,
  { isLinked, isWhole }: { readonly isLinked: boolean; readonly isWhole: boolean },
): { facts: Fact[]; patterns: readonly string[] | null } {
  const tells = {
    grades: isWhole || groups.has('grades') || groups.has('gradesAndMenus'),
    menus: isWhole || groups.has('menus') || groups.has('gradesAndMenus'),
    patterns: isWhole || groups.has('patterns'),
    dimensions: isWhole || groups.has('dimensions') || groups.has('indicators'),
    indicators: groups.has('indicators'),
  };
  const bitOf = (name: string): number => 1 << space.dimensions.indexOf(name);
  const bitsOf = (names: readonly string[]): number => names.reduce((bits, name) => bits | bitOf(name), 0);
  const nameOf = (bits: number): string => space.dimensions.filter((_, nth) => (bits >> nth) & 1).join('+');
  const noneAt = (stage: string): number =>
    bitsOf(none.flatMap((one) => (one.group === 'dimensions' && one.stage === stage ? [one.keys[0] as string] : [])));
  const keys = keysOf(programme, []);
  const grades = [...keys.grade, null].filter(
    (grade) => !none.some((one) => one.group === 'grades' && one.keys[0] === grade),
  );
  const isEmpty = none.some(({ group, stage }) => group === 'register' && stage === 'registered');
  const types = isEmpty
    ? []
    : typesOf(space, {
        patterns: patterns && [...patterns].map((pattern) => bitsOf(dimensionsIn(pattern))),
        noneFailed: noneAt('failed'),
        noneRemaining: noneAt('remaining'),
        grades,
        tells,
      });
  const numbered = types.map((type) => ({
    ...type,
    cell: at('types', [
      String(type.failed),
      String(type.remaining),
      JSON.stringify([type.grades, type.leastGone, type.leastLeft, type.mostLeft]),
    ]),
  }));
  const those = (holds: (type: HouseholdType) => boolean): number[] => numbered.filter(holds).map(({ cell }) => cell);
  const registered = at('register', [], 'registered');
  const facts = [
    sumOf(
      registered,
      those(() => true),
    ),
    ...additions(at, keys, tells),
  ];
  const byGrades = new Map(types.map((type) => [JSON.stringify(type.grades), type.grades]));
  if (tells.grades) {
    for (const [key, some] of byGrades) {
      const cell = some.map((grade) => at('grades', [grade]));
      facts.push({
        kind: 'zero',
        terms: [
          ...cell.map((one) => [one, 1] as const),
          ...those((type) => JSON.stringify(type.grades) === key).map((one) => [one, -1] as const),
        ],
      });
    }
    const held = new Set([...byGrades.values()].flat());
    for (const grade of grades) if (!held.has(grade)) facts.push(sumOf(at('grades', [grade]), []));
  }
  const byFailed = tells.patterns || (tells.dimensions && isLinked);
  const failedSets = patterns
    ? [...patterns].map((pattern) => bitsOf(dimensionsIn(pattern)))
    : [...new Set(types.map(({ failed }) => failed))];
  if (byFailed)
    for (const failed of failedSets)
      facts.push(
        sumOf(
          at('patterns', [nameOf(failed)]),
          those((type) => type.failed === failed),
        ),
      );
  if (tells.dimensions)
    for (const name of space.dimensions) {
      facts.push(
        sumOf(
          at('dimensions', [name], 'failed'),
          those(({ failed }) => (failed & bitOf(name)) !== 0),
        ),
      );
      facts.push(
        sumOf(
          at('dimensions', [name], 'remaining'),
          those(({ remaining }) => (remaining & bitOf(name)) !== 0),
        ),
      );
    }
  if (tells.indicators) facts.push(...indicatorFacts(programme, space, at, numbered));
  return { facts, patterns: byFailed ? failedSets.map(nameOf) : null };
}

/** What partitions and crosses add up to; grades and patterns are sums of types. */
function additions(
  at: At,
  keys: Readonly<Record<KeyKind, readonly string[]>>,
  tells: { readonly grades: boolean; readonly menus: boolean },
): Fact[] {
  const groups = (sums: string): FigureGroup[] => FIGURE_GROUPS.filter((group) => FIGURES[group].sums === sums);
  const partition = groups('partition').map((group) => {
    const kind = FIGURES[group].keys[0] as KeyKind; // a partition has one key
    const all: (string | null)[] = [...keys[kind], ...(FIGURES[group].remainder === null ? [] : [null])];
    return { group, kind, all, at: (key: string | null) => at(group, [key]) };
  });
  const isTold = (group: FigureGroup): boolean =>
    group === 'grades' ? tells.grades : group === 'menus' && tells.menus;
  const partitionBy = (kind: KeyKind | undefined) =>
    partition.find((one) => one.kind === kind) as (typeof partition)[number]; // the keys of a cross are those of partitions
  const isCrossed = tells.grades && tells.menus;
  return [
    ...partition
      .filter(({ group }) => isTold(group))
      .map((one) => sumOf(at('register', [], 'registered'), one.all.map(one.at))),
    ...(isCrossed ? groups('cross') : []).flatMap((group) => {
      const [outer, inner] = FIGURES[group].keys.map(partitionBy) as [(typeof partition)[0], (typeof partition)[0]];
      const both = (first: string | null, second: string | null) => at(group, [first, second]);
      return [
        ...outer.all.map((first) =>
          sumOf(
            outer.at(first),
            inner.all.map((second) => both(first, second)),
          ),
        ),
        ...inner.all.map((second) =>
          sumOf(
            inner.at(second),
            outer.all.map((first) => both(first, second)),
          ),
        ),
      ];
    }),
  ];
}
