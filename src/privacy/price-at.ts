import { NO_ONE } from '../vocabulary/index.js';
import type { PublicCells } from './public-cells.js';
import { earlierPlace } from './weekly-facts.js';

/**
 * What it costs to hide a tally that need not be hidden. The whole's own figures are read most, its total first of all.
 * Best is what was hidden before; worst, what was shown before and has not changed, which anybody may guess.
 */
export function priceAt(cells: PublicCells, place: string): number {
  const [now, before] = [cells.get(place) ?? NO_ONE, cells.get(earlierPlace(place))];
  const wanted = place === 'figures.registered' ? 4 : place.startsWith('figures.') ? 1.5 : 1;
  if (before === undefined) return wanted;
  if (before.households === null) return wanted * 0.75;
  return before.households === now.households && before.persons === now.persons ? wanted * 1.5 : wanted;
}
