import type { Label } from '../vocabulary/index.js';
import type { RuleTable } from './define-rules.js';
import { type Feature, type Space, wordsOf } from './space.js';

/** For every feature, the lowest and the highest value of a state in the box. */
export type Box = readonly (readonly [low: number, high: number])[];

/** An answer and a box of states that have it. */
export interface RuleRange<A extends string> {
  readonly answer: A;
  readonly label?: Label | undefined;
  readonly box: Box;
}

/**
 * Boxes that hold, for every answer of a table, the states with that answer and no others.
 *
 * `RangeError` when an answer needs more ranges than `most`.
 */
export function rangesOf<S, A extends string>(
  { space, rules, cells }: RuleTable<S, A>,
  most = Number.POSITIVE_INFINITY,
): RuleRange<A>[] {
  const features = featuresOf(space);
  const values = space.states.map((state) => features.map((feature) => feature.of(state)));
  const limits = values.length === 0 ? [] : boxOf(values);
  const ruleOf = new Map<string, number | undefined>();
  for (const [index, value] of values.entries()) {
    const key = value.join();
    if (ruleOf.has(key) && ruleOf.get(key) !== cells[index]) {
      throw new RangeError(
        `Cannot tabulate ${space.name}: ${wordsOf(space, space.states[index] as S)} has the features of a state with another answer`,
      );
    }
    ruleOf.set(key, cells[index]);
  }
  return rules.flatMap(({ answer, label }, rule) => {
    const chosen = values.filter((_, index) => cells[index] === rule);
    const others = values.filter((_, index) => cells[index] !== rule);
    if (chosen.length === 0) return [];
    const found: Box[] = [];
    if (!addBoxes(others, chosen, { found, most }))
      throw new RangeError(`Cannot tabulate ${space.name}: ${answer} needs more than ${most} ranges`);
    return found.map((box) => ({ answer, label, box: widen(others, box, limits) }));
  });
}

/** The features of a space: its own, or the fields of its states. */
export function featuresOf<S>({ features, states }: Space<S>): readonly Feature<S>[] {
  if (features) return features;
  return Object.entries((states[0] ?? {}) as object).map(([key, value]) => ({
    key,
    label: { th: key, en: key },
    kind: typeof value === 'boolean' ? 'flag' : 'count',
    of: (state) => Number(state[key as keyof S]),
  }));
}

/** The values of all features, for every state. */
type Values = readonly (readonly number[])[];

/** Whether a state lies in a box. */
export function isInside(box: Box, values: readonly number[]): boolean {
  // A plain loop: the search calls this for every state and every box that it tries.
  for (let feature = 0; feature < box.length; feature += 1) {
    const [low, high] = box[feature] as Box[number];
    const value = values[feature] as number; // a state has a value for every feature
    if (value < low || high < value) return false;
  }
  return true;
}

/**
 * Finds boxes that hold the chosen states and none of the others. One box, where that is possible. Otherwise it divides the chosen
 * states in two, after the value of a feature that leaves the fewest states to divide again, and finds the boxes of both parts.
 * Every chosen state must differ from all others in some feature. Returns false when there are more than `most` boxes.
 */
function addBoxes(others: Values, chosen: Values, into: { readonly found: Box[]; readonly most: number }): boolean {
  const box = boxOf(chosen);
  const near = others.filter((state) => isInside(box, state)); // the boxes of the parts hold no other states than these
  if (near.length === 0) return into.found.push(box) <= into.most;
  let best: { cost: number; feature: number; value: number } | undefined;
  for (let feature = 0; feature < box.length; feature += 1) {
    for (const { cost, value } of cutsOf(near, chosen, feature))
      if (best === undefined || cost < best.cost) best = { cost, feature, value };
  }
  if (best === undefined) return into.found.push(box) <= into.most;
  const { feature, value } = best;
  const isLow = (state: readonly number[]) => (state[feature] as number) <= value;
  const isHigh = (state: readonly number[]) => !isLow(state);
  return addBoxes(near, chosen.filter(isLow), into) && addBoxes(near, chosen.filter(isHigh), into);
}

/** For every value of a feature except the highest, how many states must be divided again when they are divided after it. */
function cutsOf(others: Values, chosen: Values, feature: number): { readonly value: number; readonly cost: number }[] {
  const sorted = [...chosen].sort((a, b) => (a[feature] as number) - (b[feature] as number));
  const found = [...new Set(chosen.map((state) => state[feature] as number))]; // in the order of the states
  const values = [...found].sort((a, b) => a - b);
  /** How many states have each value or a lower one. */
  const upTo = new Map<number, number>();
  for (const [index, state] of sorted.entries()) upTo.set(state[feature] as number, index + 1);
  const low = (value: number) => sorted.slice(0, upTo.get(value));
  const high = (value: number) => sorted.slice(upTo.get(value));
  // Where a set of states fits in a free box, its subsets do too, so bisection finds the last free low part and the first high one.
  const lastFree = lastWhere(values.length - 1, (nth) => isFree(others, boxOf(low(values[nth] as number))));
  const firstFree = 1 + lastWhere(values.length - 1, (nth) => !isFree(others, boxOf(high(values[nth] as number))));
  const nthOf = new Map(values.map((value, nth) => [value, nth]));
  return found.flatMap((value) => {
    const nth = nthOf.get(value) as number;
    if (nth === values.length - 1) return [];
    const below = upTo.get(value) as number;
    return [{ value, cost: (nth <= lastFree ? 0 : below) + (nth >= firstFree ? 0 : sorted.length - below) }];
  });
}

/** The last index below `count` for which a condition holds; -1 for none. The condition must hold for all indexes before it. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function boxOf(states: Values): Box {
  const box = (states[0] as readonly number[]).map((value): [number, number] => [value, value]);
  for (const state of states) {
    for (let feature = 0; feature < box.length; feature += 1) {
      const range = box[feature] as [number, number];
      const value = state[feature] as number;
      if (value < range[0]) range[0] = value;
      if (value > range[1]) range[1] = value;
    }
  }
  return box;
}

/** Whether a box holds none of the other states. */
const isFree = (others: Values, box: Box): boolean => !others.some((state) => isInside(box, state));

/**
 * The box with every bound removed that can be removed without adding another state. A feature that makes no difference then has
 * all its values.
 */
function widen(others: Values, box: Box, limits: Box): Box {
  return box.reduce<Box>((wide, _, feature) => {
    const [lowest, highest] = limits[feature] as Box[number];
    return [(r: Box[number]) => [lowest, r[1]] as const, (r: Box[number]) => [r[0], highest] as const].reduce<Box>(
      (now, unbound) => {
        const wider = now.map((range, index) => (index === feature ? unbound(range) : range));
        return isFree(others, wider) ? wider : now;
      },
      wide,
    );
  }, box);
}
