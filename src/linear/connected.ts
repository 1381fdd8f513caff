import type { Row } from './tableau.js';
import type { Bounds } from './tighten.js';

/** Unknowns that rows tie to each other, directly or by way of others, with those rows told by places in `unknowns`. */
export interface Group {
  readonly unknowns: number[];
  readonly rows: Row[];
}

/** Unknowns in groups that have nothing to do with each other. Those whose bounds leave one number are known, and in none. */
export function connected({ low, high }: Bounds, rows: readonly Row[]): Group[] {
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
  const groups = new Map<number, Group>();
  const places: number[] = [];
  for (const unknown of leader.keys()) {
    if (low[unknown] === high[unknown]) continue;
    const top = leaderOf(unknown);
    const group = groups.get(top) ?? { unknowns: [], rows: [] };
    groups.set(top, group);
    places[unknown] = group.unknowns.push(unknown) - 1;
  }
  for (const { terms, ...ends } of open) {
    const placed = terms.map(([unknown, times]) => [places[unknown] as number, times] as const);
    groups.get(leaderOf(terms[0]?.[0] as number))?.rows.push({ ...ends, terms: placed });
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
