/** Draws the next number, 0 ≤ n < 1. */
export type Random = () => number;

/**
 * A stream of its own for every stage, so that a change in one stage does not re-shuffle the others.
 * FNV-1a turns the stage's name into a seed; mulberry32 draws. Both are whole-number arithmetic: the same everywhere.
 */
export function streamOf(seed: number, stage: string): Random {
  let state = 2166136261 ^ seed;
  for (const letter of stage) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from low to high, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** As `between`, but the middle is likelier than the ends. */
export const nearMiddle = (random: Random, low: number, high: number): number =>
  low + Math.floor(((random() + random()) / 2) * (high - low + 1));

export const happens = (random: Random, chance: number): boolean => random() < chance;

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[between(random, 0, list.length - 1)];
  if (item === undefined) throw new RangeError('Cannot pick from an empty list');
  return item;
}

/** A copy in another order (Fisher-Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(between(random, 0, left.length - 1), 1));
  return out;
}

/** One of the keys, each as likely as its weight. */
export function weighted<T>(random: Random, weights: readonly (readonly [T, number])[]): T {
  let mark = random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of weights) {
    mark -= weight;
    if (mark < 0) return key;
  }
  throw new RangeError('Cannot choose: every weight is zero');
}
