import type { Row } from './tableau.js';

/** Between which whole numbers each unknown lies. */
export interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** Rows are gone through at most so often; bounds that a further round would move are found later by solving. */
const ROUNDS = 20;

/**
 * The bounds that rows, one at a time, put on whole numbers that are at least `least`. Null when one has none left.
 */
export function tighten(least: readonly number[], rows: readonly Row[]): Bounds | null {
  const bounds: Bounds = { low: [...least], high: least.map(() => Number.POSITIVE_INFINITY) };
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const { terms, low, high } of rows) {
      const upper = room(bounds, terms, 1, high);
      const lower = room(bounds, terms, -1, -low);
      for (const [of, times] of terms) {
        if (
          narrow(bounds, of, times, spare(bounds, upper, of, times)) ||
          narrow(bounds, of, -times, spare(bounds, lower, of, -times))
        )
          moved = true;
        if ((bounds.low[of] as number) > (bounds.high[of] as number)) return null;
      }
    }
  }
  return bounds;
}

/** What is left of `limit` when all terms are at their least: the finite part, and how many are without end. */
interface Room {
  readonly left: number;
  readonly endless: number;
}

function room(bounds: Bounds, terms: Row['terms'], way: 1 | -1, limit: number): Room {
  let left = limit;
  let endless = 0;
  for (const [of, times] of terms) {
    const least = leastOf(bounds, of, way * times);
    if (Number.isFinite(least)) left -= least;
    else endless += 1;
  }
  return { left, endless };
}

/** The most that one term may come to, when the others are at their least. */
function spare(bounds: Bounds, { left, endless }: Room, of: number, times: number): number {
  const own = leastOf(bounds, of, times);
  if (Number.isFinite(own)) return endless > 0 ? Number.POSITIVE_INFINITY : left + own;
  return endless > 1 ? Number.POSITIVE_INFINITY : left;
}

/** The least that `times` a number may come to. */
const leastOf = ({ low, high }: Bounds, of: number, times: number): number =>
  times * ((times > 0 ? low[of] : high[of]) as number);

/** Takes in that `times` a number is at most `most`; whether that says something new. */
function narrow({ low, high }: Bounds, of: number, times: number, most: number): boolean {
  if (!Number.isFinite(most)) return false;
  const end = times > 0 ? Math.floor(most / times) : Math.ceil(most / times);
  const ends = times > 0 ? high : low;
  if (times > 0 ? end >= (ends[of] as number) : end <= (ends[of] as number)) return false;
  ends[of] = end + 0; // never -0
  return true;
}
