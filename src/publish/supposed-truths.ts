import type { Day } from '../calendar/index.js';
import type { PublishedFigures } from '../changes/index.js';
import { type AnyReport, addressKey, type FigureAddress } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Tally } from '../vocabulary/index.js';
import { intruderView, truthOf } from './intruder.js';
import type { Region } from './regions.js';
import type { Truth } from './world.js';

/** Tallies of every region of a day that could be behind what is told of it, and of days beside it; null where none could be. */
export function supposedTruths(
  programme: Programme,
  day: Day,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): Map<Region, Truth> | null {
  const view = intruderView(programme, reports, known, true);
  const isMuch = view.days.length > 1 && view.facts.length > MOST_FACTS;
  const world = view.isTwofold || isMuch ? null : truthOf(view);
  if (world === null) return null;
  const truths = new Map<Region, Map<string, Tally>>();
  for (const [cell, tally] of world.tallies) {
    const { asOf, region, group, keys, stage } = view.cells.addresses[cell] as (typeof view.cells.addresses)[number];
    if (group === 'types' || asOf !== day) continue;
    const ofRegion = truths.get(region) ?? new Map<string, Tally>();
    truths.set(region, ofRegion);
    ofRegion.set(addressKey({ group, keys, stage } as FigureAddress), tally);
  }
  return truths;
}

/** Facts up to which days are supposed together: with more it takes too long. */
const MOST_FACTS = 3000;
