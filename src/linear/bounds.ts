import type { Row } from './tableau.js';

/** Between which whole numbers each unknown lies. */
export interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** The most rounds over all rows; bounds that a further round would move are found later by solving. */
const ROUNDS = 20;

/**
 * The bounds that rows, one at a time, put on whole numbers that are at least `least`. Null when one has none left.
 */
export function tighten(least: readonly number[], rows: readonly Row[]): Bounds | null {
  const bounds: Bounds = { low: [...least], high: least.map(() => Number.POSITIVE_INFINITY) };
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const { terms, low, high } of rows) {
      const upper = slackOf(bounds, terms, 1, high);
      const lower = slackOf(bounds, terms, -1, -low);
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
interface Slack {
  readonly left: number;
  readonly endless: number;
}

function slackOf(bounds: Bounds, terms: Row['terms'], way: 1 | -1, limit: number): Slack {
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
function spare(bounds: Bounds, { left, endless }: Slack, of: number, times: number): number {
  const own = leastOf(bounds, of, times);
  if (Number.isFinite(own)) return endless > 0 ? Number.POSITIVE_INFINITY : left + own;
  return endless > 1 ? Number.POSITIVE_INFINITY : left;
}

/** The least that `times` a number may come to. */
const leastOf = ({ low, high }: Bounds, of: number, times: number): number =>
  times * ((times > 0 ? low[of] : high[of]) as number);

/** Lowers a bound so that `times` a number is at most `most`; whether the bound was wider. */
function narrow({ low, high }: Bounds, of: number, times: number, most: number): boolean {
  if (!Number.isFinite(most)) return false;
  const end = times > 0 ? Math.floor(most / times) : Math.ceil(most / times);
  const ends = times > 0 ? high : low;
  if (times > 0 ? end >= (ends[of] as number) : end <= (ends[of] as number)) return false;
  ends[of] = end + 0; // never -0
  return true;
}

/** Unknowns that rows tie to each other, directly or by way of others, and those rows, whose variables are indices into `unknowns`. */
export interface Tied {
  readonly unknowns: number[];
  readonly rows: Row[];
}

/** Unknowns in groups that have nothing to do with each other. Those whose bounds leave one number are known, and in none. */
export function connected({ low, high }: Bounds, rows: readonly Row[]): Tied[] {
  const leader = [...low.keys()];
  const leaderOf = (unknown: number): number => {
    let top = unknown;
    while (leader[top] !== top) top = leader[top] as number;
    leader[unknown] = top; // the next way up is short
    return top;
  };
  const open = rows.map((row) => withoutKnown({ low, high }, row)).filter(({ terms }) => terms.length > 0);
  for (const { terms } of open) {
    const first = leaderOf(terms[0]?.[0] as number);
    for (const [unknown] of terms) leader[leaderOf(unknown)] = first;
  }
  const groups = new Map<number, Tied>();
  const indexOf: number[] = [];
  for (const unknown of leader.keys()) {
    if (low[unknown] === high[unknown]) continue;
    const top = leaderOf(unknown);
    const group = groups.get(top) ?? { unknowns: [], rows: [] };
    groups.set(top, group);
    indexOf[unknown] = group.unknowns.push(unknown) - 1;
  }
  for (const { terms, ...ends } of open) {
    const renumbered = terms.map(([unknown, times]) => [indexOf[unknown] as number, times] as const);
    groups.get(leaderOf(terms[0]?.[0] as number))?.rows.push({ ...ends, terms: renumbered });
  }
  return [...groups.values()];
}

/** A row with what is known of it put on the other side. */
function withoutKnown({ low, high }: Bounds, row: Row): Row {
  let known = 0;
  const terms = row.terms.filter(([unknown, times]) => {
    if (low[unknown] !== high[unknown]) return true;
    known += times * (low[unknown] as number);
    return false;
  });
  return { terms, low: row.low - known, high: row.high - known };
}
