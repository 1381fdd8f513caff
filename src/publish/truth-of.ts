import { wholeRanges } from '../linear/index.js';
import { NO_ONE, type Tally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';
import type { OutsiderView } from './outsider-view.js';
import { unknownsOf } from './unknowns.js';

/** A tally for every place, told or not, that agrees with all facts. */
export interface Truth {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly facts: readonly Fact[];
}

/**
 * Tallies as they are where they are told, and as they may be where they are not, with the facts they agree with.
 *
 * `RangeError` when the tallies contradict each other.
 */
export function truthOf({ cells, facts }: OutsiderView): Truth {
  for (const trusted of facts) {
    const unknowns = unknownsOf(cells, trusted, false);
    if (unknowns === null) continue;
    const start = unknowns.names.map(({ place, unit }) => cells.get(place.replace(/^earlier\./, ''))?.[unit] ?? 0);
    const values = wholeRanges(unknowns, { ask: 'ends', of: () => false, start });
    if (!values) continue;
    const tallies = new Map<string, Tally>();
    for (const [place, tally] of cells) if (tally.households !== null) tallies.set(place, tally);
    for (const [nth, { place, unit }] of unknowns.names.entries()) {
      tallies.set(place, { ...(tallies.get(place) ?? NO_ONE), [unit]: values[nth]?.low });
    }
    return { tallies, facts: trusted };
  }
  throw new RangeError('suppressReport: the tallies of report contradict each other');
}
