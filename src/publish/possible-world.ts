import type { PublishedFigures } from '../changes/index.js';
import type { AnyReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Tie } from './fact.js';
import { brokenTies, conflictingTies, type IntruderView, intruderView, type Truth, truthOf } from './intruder.js';

/** What is told, a possible world behind it, and the ties between days that are given up so that there is one. */
export interface PossibleWorld {
  readonly view: IntruderView;
  readonly truth: Truth;
  readonly loosened: readonly Tie[];
}

/**
 * A possible world behind reports and figures published by hand. Where the records contradict an earlier publication, as when
 * a row was deleted, the ties that are to blame are given up, by area, day and group of figures, and all others are kept. Null
 * where the tallies of one day contradict each other.
 */
export function possibleWorld(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): PossibleWorld | null {
  const whole = intruderView(programme, reports, known);
  if (whole.isTwofold) return null;
  const loosened = new Map<string, Tie>();
  const give = (ties: readonly Tie[]): void => {
    for (const tie of ties) loosened.set(JSON.stringify(tie), tie);
  };
  give(brokenTies(whole));
  for (;;) {
    const facts = whole.facts.filter(({ tie }) => tie === undefined || !loosened.has(JSON.stringify(tie)));
    const view = { ...whole, facts };
    const truth = truthOf(view);
    if (truth) return { view, truth, loosened: [...loosened.values()] };
    const ties = conflictingTies(view);
    if (ties.length === 0) return null;
    give(ties);
  }
}
