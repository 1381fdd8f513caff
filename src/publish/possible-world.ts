import type { PublishedFigures } from '../changes/index.js';
import type { AnyReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Address } from './cells.js';
import type { Tie } from './fact.js';
import { type HiddenCell, placeOf } from './hidden-cell.js';
import {
  brokenTies,
  conflictingTies,
  hiddenNumbers,
  type IntruderView,
  intruderView,
  type Truth,
  truthOf,
} from './intruder.js';

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

/** Days up to which hidden numbers are worked out from the facts: with more it takes too long. */
const FEW_DAYS = 2;

/**
 * Of hidden numbers for which no other possible world was found, those that really can be worked out from what is published.
 * Over more than a few days all of them, as it is not known of any that it cannot.
 */
export function stillExposed(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
  exposed: readonly HiddenCell[],
): readonly HiddenCell[] {
  if (exposed.length === 0 || new Set([...reports, ...known].map(({ asOf }) => asOf)).size > FEW_DAYS) return exposed;
  const view = intruderView(programme, reports, known);
  const keyOf = ({ asOf, area, figure }: Pick<HiddenCell, 'asOf' | 'area' | 'figure'>): string =>
    JSON.stringify([asOf, area, figure.group, figure.keys, figure.stage]);
  const placed = (cell: number) => placeOf(programme, view.cells.addresses[cell] as Address);
  const asked = new Set(exposed.map(keyOf));
  const numbers = view.isTwofold ? null : hiddenNumbers(view, 'apart', (cell) => asked.has(keyOf(placed(cell))));
  if (numbers === null) return exposed;
  const fixed = new Set(
    numbers.flatMap(({ cell, unit, low, high }) => (low === high ? [`${keyOf(placed(cell))} ${unit}`] : [])),
  );
  return exposed.filter((one) => fixed.has(`${keyOf(one)} ${one.unit}`));
}
