import type { PublishedFigures } from '../changes/index.js';
import { addressKey, type FigureAddress, type PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { addTallies, NO_ONE } from '../vocabulary/index.js';
import { typeSpaceOf } from './household-types.js';
import { intruderView, truthOf } from './intruder.js';
import type { Region } from './regions.js';
import type { Truth } from './world.js';

/** Tallies of every region of a day that could be behind what was published of it; null where none could be. */
export function supposedTruths(
  programme: Programme,
  reports: readonly PublicReport[],
  known: readonly PublishedFigures[],
): Map<Region, Truth> | null {
  const view = intruderView(programme, reports, known);
  const world = view.isTwofold ? null : truthOf(view);
  if (world === null) return null;
  const { dimensions } = typeSpaceOf(programme);
  const truths = new Map<Region, Map<string, { households: number; persons: number }>>();
  for (const [cell, tally] of world.tallies) {
    const { region, group, keys, stage } = view.cells.addresses[cell] as (typeof view.cells.addresses)[number];
    const ofRegion = truths.get(region) ?? new Map();
    truths.set(region, ofRegion);
    if (group !== 'types') {
      ofRegion.set(addressKey({ group, keys, stage } as FigureAddress), tally);
      continue;
    }
    const [failed, remaining] = [Number(keys[0]), Number(keys[1])];
    const add = (figure: FigureAddress): void => {
      const key = addressKey(figure);
      ofRegion.set(key, addTallies(ofRegion.get(key) ?? NO_ONE, tally));
    };
    const names = (bits: number): string[] => dimensions.filter((_, nth) => (bits >> nth) & 1);
    if (!isTold(view, region, 'patterns')) add({ group: 'patterns', keys: [names(failed).join('+')], stage: null });
    if (!isTold(view, region, 'dimensions'))
      for (const name of names(remaining)) add({ group: 'dimensions', keys: [name], stage: 'remaining' });
  }
  return truths;
}

/** Whether a group has cells of its own in a region. */
const isTold = (
  { cells }: { cells: ReturnType<typeof intruderView>['cells'] },
  region: Region,
  group: string,
): boolean => cells.addresses.some((address) => address.region === region && address.group === group);
