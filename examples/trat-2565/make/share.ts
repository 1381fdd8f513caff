import type { Tally } from './types.js';

/** Shares a whole number out by weight; the largest remainders get what is left over (Hamilton's method). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = total - shares.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Chooses exactly so many households with exactly so many persons. It takes the first ones of the pool (so the pool's order
 * is the preference), then swaps the least wanted for an unchosen one that is one person larger, or smaller, until the
 * persons agree: every swap brings the sum one nearer, so it ends.
 */
export function chooseExact<T>(pool: readonly T[], target: Tally, personsOf: (item: T) => number): T[] {
  const chosen = pool.slice(0, target.households);
  const others = pool.slice(target.households);
  let gap = target.persons - chosen.reduce((sum, item) => sum + personsOf(item), 0);
  while (gap !== 0) {
    const step = Math.sign(gap);
    if (!swapOne(chosen, others, step, personsOf)) {
      throw new RangeError(`Cannot choose ${target.households} households with ${target.persons} persons`);
    }
    gap -= step;
  }
  if (chosen.length !== target.households)
    throw new RangeError(`Cannot choose ${target.households}: the pool is short`);
  return chosen;
}

/** Swaps one chosen item, the last that fits, for one of the others that has `step` persons more. */
function swapOne<T>(chosen: T[], others: T[], step: number, personsOf: (item: T) => number): boolean {
  for (let c = chosen.length - 1; c >= 0; c--) {
    const out = chosen[c];
    if (out === undefined) continue;
    const o = others.findIndex((item) => personsOf(item) === personsOf(out) + step);
    const into = others[o];
    if (into === undefined) continue;
    chosen[c] = into;
    others[o] = out;
    return true;
  }
  return false;
}
