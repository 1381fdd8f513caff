import type { Programme } from '../../../src/index.js';

/** From the least to the greatest. */
export type Range = readonly [number, number];

/** The dimensions that a programme counts, and the indicators that count in each. A set of dimensions is a number, a bit each. */
export interface Counted {
  readonly dimensions: readonly string[];
  readonly indicators: readonly (readonly number[])[];
}

export function countedOf({ catalogue }: Programme): Counted {
  const dimensions = Object.keys(catalogue.dimensions);
  return {
    dimensions,
    indicators: dimensions.map((name) =>
      catalogue.indicators.filter(({ dimension }) => dimension === name).map(({ number }) => number),
    ),
  };
}

export const has = (set: number, dimension: number): boolean => ((set >> dimension) & 1) === 1;

/** A kind of household that can be: what it failed at the baseline, what remains, and the grade it then has. */
export interface HouseholdType {
  readonly failed: number;
  readonly remaining: number;
  /** Null: every indicator it failed has lapsed. */
  readonly grade: string | null;
  /** How many indicators it can have that remain, that are passed or lapsed, and both; null where its dimensions say as much. */
  readonly limits: { readonly remaining: Range; readonly gone: Range; readonly failed: Range } | null;
}

/** What a household of these sets can be, by grade: every number of indicators (or dimensions) is tried under every rule. */
export function typesOf(programme: Programme, counted: Counted, failed: number): HouseholdType[] {
  const types: HouseholdType[] = [];
  for (let remaining = failed; ; remaining = (remaining - 1) & failed) {
    const found = new Map<string | null, { remaining: Range; gone: Range; failed: Range }>();
    let all: { remaining: Range; gone: Range; failed: Range } | null = null;
    for (const { remains, gone, standing } of waysOf(programme, counted, failed, remaining)) {
      const one = { remaining: remains, gone, failed: [remains[0] + gone[0], remains[1] + gone[1]] as const };
      for (const grade of gradesOf(programme, standing)) {
        const before = found.get(grade);
        found.set(grade, before ? joined(before, one) : one);
        all = all ? joined(all, one) : one;
      }
    }
    for (const [grade, limits] of found)
      types.push({ failed, remaining, grade, limits: JSON.stringify(limits) === JSON.stringify(all) ? null : limits });
    if (remaining === 0) return types;
  }
}

const joined = <K extends string>(a: Record<K, Range>, b: Record<K, Range>): Record<K, Range> =>
  Object.fromEntries(
    (Object.keys(a) as K[]).map((key) => [key, [Math.min(a[key][0], b[key][0]), Math.max(a[key][1], b[key][1])]]),
  ) as unknown as Record<K, Range>;

/** The grades of a standing, halted or not; none passed and none failed is no standing, and no grade. */
function gradesOf({ grading }: Programme, [failed, passed]: Range): (string | null)[] {
  if (failed === 0) return [null];
  return [false, true].flatMap((halted) =>
    grading.rules.filter(({ when }) => when({ failed, passed, halted })).map(({ grade }) => grade),
  );
}

interface Way {
  readonly remains: Range;
  readonly gone: Range;
  /** What applies, and what of it is passed: in indicators, or in dimensions where the programme grades by those. */
  readonly standing: Range;
}

/** Every way in which a household can have failed some dimensions, of which some remain. */
function waysOf({ grading }: Programme, { indicators }: Counted, failed: number, remaining: number): Way[] {
  let ways = new Map<string, Way>([['', { remains: [0, 0], gone: [0, 0], standing: [0, 0] }]]);
  for (const [dimension, { length }] of indicators.entries()) {
    if (!has(failed, dimension)) continue;
    const next = new Map<string, Way>();
    for (const one of waysOfDimension(length, has(remaining, dimension), grading.by))
      for (const before of ways.values()) {
        const add = (key: keyof Way): Range => [before[key][0] + one[key][0], before[key][1] + one[key][1]];
        const way = { remains: add('remains'), gone: add('gone'), standing: add('standing') };
        next.set(JSON.stringify(way), way);
      }
    ways = next;
  }
  return [...ways.values()];
}

/** Every way to have failed a dimension of so many indicators, of which some remain or none. */
function waysOfDimension(indicators: number, remains: boolean, by: 'indicator' | 'dimension'): Way[] {
  const ways: Way[] = [];
  for (let left = remains ? 1 : 0; left <= (remains ? indicators : 0); left += 1)
    for (let passed = 0; left + passed <= indicators; passed += 1)
      for (let lapsed = 0; left + passed + lapsed <= indicators; lapsed += 1) {
        if (left + passed + lapsed === 0) continue;
        const applies = left + passed > 0 ? 1 : 0;
        const standing: Range = by === 'indicator' ? [left + passed, passed] : [applies, left === 0 ? applies : 0];
        ways.push({ remains: [left, left], gone: [passed + lapsed, passed + lapsed], standing });
      }
  return ways;
}
