import { NO_ONE } from '../vocabulary/index.js';
import { type Address, indexOf } from './cells.js';
import type { IntruderView } from './intruder.js';

/**
 * What it costs to hide a cell that need not be hidden. The figures of the whole are read most, and those of the bulletins
 * first; of an area, how many are on the register. Best is what the report before hides; worst, what it shows with the
 * same tally, which anybody may guess.
 */
export function priceOf(view: Pick<IntruderView, 'cells' | 'days' | 'trees'>, cell: number): number {
  const { cells, days } = view;
  const address = cells.addresses[cell] as Address;
  const now = cells.tallies[cell] ?? NO_ONE;
  const earlier = days.filter((day) => day < address.asOf).at(-1);
  const same = earlier === undefined ? undefined : indexOf(cells, { ...address, asOf: earlier });
  const before = same === undefined ? undefined : cells.tallies[same];
  const isRegister = address.group === 'register' && address.stage === 'registered';
  const wanted = isHeadline(view, address) ? 5 : isRegister ? 2 : isWhole(view, address) ? 1.5 : 1;
  if (before === undefined) return wanted;
  if (before.households === null) return wanted * 0.75;
  return before.households === now.households && before.persons === now.persons ? wanted * 1.5 : wanted;
}

/** Whether a region is all that a day tells of. */
const isWhole = ({ trees }: Pick<IntruderView, 'trees'>, { asOf, region }: Address): boolean =>
  trees.get(asOf)?.around.get(region)?.length === 1 && trees.get(asOf)?.partsOf.get(region)?.length !== 0;

/** Whether a bulletin has the figure: the register, grades, menus and failed dimensions of the whole. */
export function isHeadline(view: Pick<IntruderView, 'trees'>, address: Address): boolean {
  if (!isWhole(view, address)) return false;
  const { group, keys, stage } = address;
  if (group === 'register') return stage === 'registered';
  return group === 'dimensions' ? stage === 'failed' : (group === 'grades' || group === 'menus') && keys[0] !== null;
}
