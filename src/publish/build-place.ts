import { addRow, farthest, findWhole, type Problem, problemOf, type Row, valuesOf } from '../linear/index.js';
import { dimensionsIn } from './cells.js';
import { type Limits, sizeOf, subsetsOf, type TypeSpace } from './household-types.js';
import { MOST_PERSONS } from './intruder.js';
import { addTo, type Count, type Kind, type KindTable, kindOf, type Truth, tallyIn } from './world.js';

/** How a region is made of households. */
export interface PlaceOptions {
  /** The least number of persons in a household. */
  readonly fewest: 0 | 1;
  /** Numbers to begin from. */
  readonly start?: ReadonlyMap<Kind, Count> | undefined;
  /** Sets of dimensions, besides those that somebody of the place failed, of which no more is asked than its indicators give. */
  readonly others: ReadonlySet<number>;
}

/** What a programme's households are told by. */
export interface Names {
  readonly space: TypeSpace;
  readonly grades: readonly (string | null)[];
  readonly menus: readonly (string | null)[];
  /** By dimension, the numbers of its indicators. */
  readonly indicators: readonly (readonly string[])[];
}

/**
 * Households of which a region can be made: whole numbers of every kind that come to its true tallies, with persons in
 * each. `fewest` is the least number of persons in a household; `start` are numbers to begin from. Null when there are none.
 */
export function buildPlace(
  table: KindTable,
  { space, grades, menus, indicators }: Names,
  truth: Truth,
  { fewest, start, others }: PlaceOptions,
): Map<Kind, Count> | null {
  const remainingAt = space.dimensions.map((name) =>
    tallyIn(truth, { group: 'dimensions', keys: [name], stage: 'remaining' }),
  );
  const open = remainingAt.reduce((bits, { households }, nth) => (households > 0 ? bits | (1 << nth) : bits), 0);
  const patterns = patternsOf(space, truth);
  const isCrossed = [...truth.keys()].some((key) => key.startsWith('["gradesAndMenus"'));
  const hasIndicators = [...truth.keys()].some((key) => key.startsWith('["indicators"'));
  const crossed = grades.flatMap((grade): Crossed[] => {
    const ofGrade = tallyIn(truth, { group: 'grades', keys: [grade], stage: null });
    if (grade === null || !isCrossed) {
      return [{ grade, menu: undefined, tally: ofGrade }];
    }
    const withMenu = menus.flatMap((menu) =>
      menu === null
        ? []
        : [{ grade, menu, tally: tallyIn(truth, { group: 'gradesAndMenus', keys: [grade, menu], stage: null }) }],
    );
    const rest = withMenu.reduce(
      (left, { tally }) => ({ households: left.households - tally.households, persons: left.persons - tally.persons }),
      ofGrade,
    );
    return [...withMenu, { grade, menu: null, tally: rest }];
  });
  const kinds: Kind[] = [];
  const rows = new Map<string, { terms: [number, number][]; households: number; persons: number }>();
  const rowOf = (key: string, { households, persons }: { households: number; persons: number }) => {
    const known = rows.get(key) ?? { terms: [], households, persons };
    rows.set(key, known);
    return known;
  };
  for (const { failed, tally } of patterns) rowOf(`failed ${failed}`, tally);
  for (const [nth, tally] of remainingAt.entries()) rowOf(`remaining ${nth}`, tally);
  for (const { grade, menu, tally } of crossed) rowOf(JSON.stringify([grade, menu]), tally);
  const menuTallies = menus.map((menu) => tallyIn(truth, { group: 'menus', keys: [menu], stage: null }));
  for (const [nth, menu] of menus.entries())
    rowOf(`menu ${menu === null ? '' : `.${menu}`}`, menuTallies[nth] as Count);
  for (const { failed } of patterns)
    for (const remaining of subsetsOf(failed & open))
      for (const { grade, menu: crossedMenu, tally } of crossed) {
        if (tally.households <= 0 || space.limitsOf(failed, remaining, grade) === null) continue;
        for (const menu of crossedMenu === undefined ? menus : [crossedMenu]) {
          const nth = kinds.push(kindOf(table, { failed, remaining, grade, menu })) - 1;
          rows.get(`failed ${failed}`)?.terms.push([nth, 1]);
          for (const dimension of space.dimensions.keys())
            if ((remaining >> dimension) & 1) rows.get(`remaining ${dimension}`)?.terms.push([nth, 1]);
          rows.get(JSON.stringify([grade, crossedMenu]))?.terms.push([nth, 1]);
          rows.get(`menu ${menu === null ? '' : `.${menu}`}`)?.terms.push([nth, 1]);
        }
      }
  const many = kinds.length;
  const beyond = (nth: number): number => many + nth;
  const equations: Row[] = [];
  for (const { terms, households, persons } of rows.values()) {
    const rest = persons - fewest * households;
    if (terms.length === 0 && (households !== 0 || rest !== 0)) return null;
    if (terms.length === 0) continue;
    equations.push({ terms, low: households, high: households });
    equations.push({ terms: terms.map(([nth, times]) => [beyond(nth), times]), low: rest, high: rest });
  }
  const far = Number.POSITIVE_INFINITY;
  for (const nth of kinds.keys())
    equations.push({ terms: [[beyond(nth), 1], [nth, fewest - MOST_PERSONS]], low: -far, high: 0 }); // biome-ignore format: two
  for (const within of !hasIndicators
    ? []
    : new Set([(1 << space.dimensions.length) - 1, ...others, ...patterns.map(({ failed }) => failed)]))
    for (const unit of ['households', 'persons'] as const) {
      const caps = capsOf(space, indicators, truth, within, unit);
      const asked = (what: keyof typeof caps, of: (limits: Limits, kind: Kind) => number): void => {
        const terms = kinds.flatMap((kind, nth): [number, number][] => {
          const limits = (kind.failed & ~within) === 0 ? space.limitsOf(kind.failed, kind.remaining, kind.grade) : null;
          const many = limits === null ? 0 : of(limits, kind);
          if (many <= 0) return [];
          if (unit === 'households') return [[nth, many]];
          return fewest === 0 ? [[beyond(nth), many]] : [[beyond(nth), many], [nth, many]]; // biome-ignore format: two
        });
        if (terms.length > 0) equations.push({ terms, low: -far, high: caps[what] });
      };
      for (const what of ASKED) asked(what, (limits, kind) => beyondOne(space, what, limits, kind));
    }
  const low = kinds.flatMap(() => [0, 0]);
  const begin = [
    ...kinds.map((kind) => start?.get(kind)?.households ?? 0),
    ...kinds.map((kind) => {
      const count = start?.get(kind);
      return count ? count.persons - fewest * count.households : 0;
    }),
  ];
  const problem = wholeProblem(low, equations, begin, many);
  if (problem === null) return null;
  const values = valuesOf(problem);
  const counts = new Map<Kind, Count>();
  for (const [nth, kind] of kinds.entries()) {
    const households = values[nth] as number;
    if (households > 0) addTo(counts, kind, households, (values[beyond(nth)] as number) + fewest * households);
  }
  return counts;
}

/** What a household's indicators are asked beyond one a dimension: how many have gone, are left, and are not left at most. */
const ASKED = ['gone', 'left', 'most'] as const;
type Asked = (typeof ASKED)[number];

function beyondOne({ counted }: TypeSpace, what: Asked, limits: Limits, { failed, remaining }: Kind): number {
  if (what === 'gone') return limits.leastGone - sizeOf(failed & ~remaining);
  if (what === 'left') return limits.leastLeft - sizeOf(remaining);
  return sizeOf(remaining, counted) - limits.mostLeft;
}

/** How much of it the indicators of some dimensions give. */
function capsOf(
  space: TypeSpace,
  indicators: Names['indicators'],
  truth: Truth,
  within: number,
  unit: 'households' | 'persons',
): Record<Asked, number> {
  const toldIn = (stage: 'failed' | 'remaining', group: 'dimensions' | 'indicators', key: string): Count =>
    tallyIn(truth, { group, keys: [key], stage });
  const caps = { gone: 0, left: 0, most: 0 };
  for (const [nth, name] of space.dimensions.entries()) {
    if (!((within >> nth) & 1)) continue;
    const [failed, remaining] = [
      toldIn('failed', 'dimensions', name)[unit],
      toldIn('remaining', 'dimensions', name)[unit],
    ];
    caps.gone -= failed - remaining;
    caps.left -= remaining;
    caps.most += (space.counted[nth] as number) * remaining;
    for (const number of indicators[nth] ?? []) {
      const [all, open] = [
        toldIn('failed', 'indicators', number)[unit],
        toldIn('remaining', 'indicators', number)[unit],
      ];
      caps.gone += all - open;
      caps.left += open;
      caps.most -= open;
    }
  }
  return caps;
}

/** The sets of dimensions of which the households of places together are asked more than the indicators of their area give. */
export function brokenSets(
  { space, indicators }: Names,
  truth: Truth,
  places: readonly ReadonlyMap<Kind, Count>[],
): Set<number> {
  const kinds = places.flatMap((counts) => [...counts]);
  const broken = new Set<number>();
  for (const within of new Set(kinds.map(([{ failed }]) => failed)))
    for (const unit of ['households', 'persons'] as const) {
      const caps = capsOf(space, indicators, truth, within, unit);
      const sums = { gone: 0, left: 0, most: 0 };
      for (const [kind, count] of kinds) {
        const limits = (kind.failed & ~within) === 0 ? space.limitsOf(kind.failed, kind.remaining, kind.grade) : null;
        if (limits) for (const what of ASKED) sums[what] += count[unit] * beyondOne(space, what, limits, kind);
      }
      if (ASKED.some((what) => sums[what] > caps[what])) broken.add(within);
    }
  return broken;
}

/** The sets of dimensions that somebody failed, each with how many failed it. */
function patternsOf({ dimensions }: TypeSpace, truth: Truth): { readonly failed: number; readonly tally: Count }[] {
  const bitsOf = (pattern: string): number =>
    dimensionsIn(pattern).reduce((bits, name) => bits | (1 << dimensions.indexOf(name)), 0);
  return [...truth].flatMap(([key, tally]) => {
    const [group, keys] = JSON.parse(key) as [string, string[]];
    return group === 'patterns' && tally.households > 0 ? [{ failed: bitsOf(keys[0] as string), tally }] : [];
  });
}

/** Households of a grade with a menu, or with any where their menus are not told apart. */
interface Crossed {
  readonly grade: string | null;
  readonly menu: string | null | undefined;
  readonly tally: Count;
}

/** Ways to try for whole households, from each beginning. */
const TRIES = 500;
const BEGINNINGS = 8;

/** A problem with whole values; the search begins again elsewhere where it does not end soon. */
function wholeProblem(
  low: readonly number[],
  rows: readonly Row[],
  begin: readonly number[],
  many: number,
): Problem | null {
  const far = low.map(() => Number.POSITIVE_INFINITY);
  for (let nth = 0; nth < BEGINNINGS; nth += 1) {
    const problem = problemOf(low, far, rows, nth === 0 ? begin : low);
    if (nth > 0) {
      const wanted = low
        .slice(0, 2 * many)
        .map((_, variable) => [variable, ((variable + 1) * 7919 * nth) % 13] as const);
      addRow(problem.tableau, { terms: wanted, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
      farthest(problem, problem.tableau.value.length - 1, nth % 2 === 0 ? 1 : -1);
    }
    if (findWhole(problem, TRIES)) return problem;
  }
  return null;
}
