import type { Day } from '../calendar/index.js';
import type { PublishedFigures } from '../changes/index.js';
import { type AnyReport, addressKey, type FigureAddress } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Tally } from '../vocabulary/index.js';
import { intruderView, truthOf } from './intruder.js';
import type { Region } from './regions.js';
import type { Truth } from './world.js';

/** By day, tallies of every region that could be behind what is told of all days; null where none could be, or it takes too long. */
export function supposedTruths(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): ReadonlyMap<Day, Map<Region, Truth>> | null {
  const view = intruderView(programme, reports, known, true);
  const isMuch = view.days.length > 1 && view.facts.length > MOST_FACTS;
  const world = view.isTwofold || isMuch ? null : truthOf(view);
  if (world === null) return null;
  const byDay = new Map(view.days.map((day) => [day, new Map<Region, Map<string, Tally>>()]));
  for (const [cell, tally] of world.tallies) {
    const { asOf, region, group, keys, stage } = view.cells.addresses[cell] as (typeof view.cells.addresses)[number];
    const truths = byDay.get(asOf);
    if (group === 'types' || truths === undefined) continue;
    const ofRegion = truths.get(region) ?? new Map<string, Tally>();
    truths.set(region, ofRegion);
    ofRegion.set(addressKey({ group, keys, stage } as FigureAddress), tally);
  }
  return byDay;
}

/** Facts up to which days are supposed together: with more it takes too long. */
const MOST_FACTS = 3000;
