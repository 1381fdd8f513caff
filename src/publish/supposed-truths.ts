import type { PublishedFigures } from '../changes/index.js';
import { type AnyReport, addressKey, type FigureAddress } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Tally } from '../vocabulary/index.js';
import { intruderView, truthOf } from './intruder.js';
import type { Region } from './regions.js';
import type { Truth } from './world.js';

/** Tallies of every region of a day that could be behind what was published of it; null where none could be. */
export function supposedTruths(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): Map<Region, Truth> | null {
  const view = intruderView(programme, reports, known, true);
  const world = view.isTwofold ? null : truthOf(view);
  if (world === null) return null;
  const truths = new Map<Region, Map<string, Tally>>();
  for (const [cell, tally] of world.tallies) {
    const { region, group, keys, stage } = view.cells.addresses[cell] as (typeof view.cells.addresses)[number];
    if (group === 'types') continue;
    const ofRegion = truths.get(region) ?? new Map<string, Tally>();
    truths.set(region, ofRegion);
    ofRegion.set(addressKey({ group, keys, stage } as FigureAddress), tally);
  }
  return truths;
}
