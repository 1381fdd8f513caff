import { NO_ONE } from '../vocabulary/index.js';
import type { PublicCells } from './public-cells.js';
import { earlierPlace } from './weekly-facts.js';

/**
 * What it costs to hide a tally that need not be hidden. The figures of the whole are read most, and those of the
 * bulletins first; of an area, how many there are. Best is what was hidden before; worst, what was shown before and has
 * not changed, which anybody may guess.
 */
export function priceAt(cells: PublicCells, place: string): number {
  const [now, before] = [cells.get(place) ?? NO_ONE, cells.get(earlierPlace(place))];
  const wanted = isHeadline(place) ? 5 : place.endsWith('.registered') ? 2 : place.startsWith('figures.') ? 1.5 : 1;
  if (before === undefined) return wanted;
  if (before.households === null) return wanted * 0.75;
  return before.households === now.households && before.persons === now.persons ? wanted * 1.5 : wanted;
}

/** Whether a bulletin tells it: the register, dimensions, grades and menus of the whole. */
export const isHeadline = (place: string): boolean =>
  /^figures\.(registered|byGrade\.|byMenu\.|byDimension\..*\.failed)/.test(place);
