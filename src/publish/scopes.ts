import type { Day } from '../calendar/index.js';
import { FIGURES, type FigureStage } from '../figures/index.js';
import { type Address, indexOf } from './cells.js';
import type { IntruderView } from './intruder.js';
import { agrees, type Move, type MoveSpace, moveWith, possibleMove } from './moves.js';
import type { Region } from './regions.js';
import { STAYS } from './weekly-facts.js';

/** Places of which a change without a price is looked for. */
export const MANY = 40;

/** Where households may change for the sake of a cell. */
export interface Scopes {
  /** Regions of one or two places, cells of which change together: the best first, by the rank of a region. */
  readonly pairsFor: (address: Address, rank: (region: Region) => number) => Region[][];
  /** Three places where two are not enough. */
  readonly widerFor: (pairs: readonly Region[][]) => Region[][];
  /** The regions that contain both of two places, or one. */
  readonly shared: (asOf: Day, place: Region, other: Region | undefined) => Region[];
  /** The cells in places and around them that may change. */
  readonly cellsIn: (places: readonly Region[], asOf: Day, may: (cell: number) => boolean) => number[];
}

/**
 * A move that is made on several days: what a household failed at the baseline is the same on all of them. It is found on
 * one day without what ties it to others, and then made again on each other day, as far as these are published.
 */
export function spreadOver(view: IntruderView, space: MoveSpace, scopes: Scopes) {
  const { cells, days } = view;
  const untied: MoveSpace = {
    ...space,
    factsOf: new Map([...space.factsOf].map(([cell, facts]) => [cell, facts.filter(({ tie }) => tie === undefined)])),
  };
  const addressOf = (cell: number) => cells.addresses[cell] as Address;
  const isKept = (cell: number): boolean => {
    const { group, stage, keys } = addressOf(cell);
    return group === 'types'
      ? keys[0] === STAYS
      : group === 'register' || FIGURES[group].time(stage as FigureStage | null) === 'baseline';
  };
  return (cell: number, places: readonly Region[], may: (cell: number) => boolean): Move | null => {
    const { asOf } = addressOf(cell);
    if (!isKept(cell)) return null;
    const opens = (day: Day): boolean => {
      const same = indexOf(cells, { ...addressOf(cell), asOf: day });
      return same !== undefined && may(same);
    };
    const spans = [days, days.filter((day) => day >= asOf), days.filter((day) => day <= asOf)].filter((some) =>
      some.every(opens),
    );
    if (spans.length === 0) return null;
    const isStay = (one: number): boolean => addressOf(one).group === 'types' && isKept(one);
    const first = possibleMove(
      untied,
      cell,
      scopes.cellsIn(places, asOf, (one) => may(one) && !isStay(one)),
    );
    if (first === null) return null;
    const kept = [...first.changes].filter(([one]) => isKept(one));
    if (kept.length === 0) return null;
    const onDay = new Map<Day, Move | null>([[asOf, first]]);
    const madeOn = (day: Day): Move | null => {
      const known = onDay.get(day);
      if (known !== undefined) return known;
      const targets = new Map<number, 1 | -1>();
      for (const [one, change] of kept) {
        const same = indexOf(cells, { ...addressOf(one), asOf: day });
        if (same === undefined || !may(same)) return null;
        targets.set(same, change);
      }
      const move = moveWith(
        untied,
        targets,
        scopes.cellsIn(places, day, (one) => may(one) && (targets.has(one) || !isKept(one))),
      );
      onDay.set(day, move);
      return move;
    };
    for (const some of spans) {
      const changes = new Map<number, 1 | -1>();
      let price = 0;
      const all = some.every((day) => {
        const move = madeOn(day);
        if (move === null) return false;
        for (const [one, change] of move.changes) changes.set(one, change);
        price += move.price;
        return true;
      });
      if (!all) continue;
      for (const [nth, day] of some.entries())
        for (const [one, change] of kept) {
          const { region, group, keys } = addressOf(one);
          if (group !== 'patterns' || nth === 0) continue;
          const stay = indexOf(cells, {
            asOf: day,
            region,
            group: 'types',
            keys: [STAYS, keys[0] as string, some[nth - 1] as Day],
            stage: null,
          });
          if (stay !== undefined && space.tallies.has(stay)) changes.set(stay, change);
        }
      if (agrees(space, changes)) return { changes, price };
    }
    return null;
  };
}

export function scopesOf({ trees, cells }: IntruderView, byRegion: ReadonlyMap<Region, readonly number[]>): Scopes {
  const within = (address: Address): { inside: Region[]; outside: Region[] } => {
    const tree = trees.get(address.asOf);
    const single = (tree?.regions ?? []).filter((region) => tree?.partsOf.get(region)?.length === 0);
    const isInside = (region: Region): boolean => tree?.around.get(region)?.includes(address.region) ?? false;
    return { inside: single.filter(isInside), outside: single.filter((region) => !isInside(region)) };
  };
  return {
    pairsFor: (address, rank) => {
      const { inside, outside } = within(address);
      const ranked = (regions: readonly Region[]): Region[] =>
        regions
          .map((region) => [rank(region), region] as const)
          .filter(([order]) => Number.isFinite(order))
          .sort(([a], [b]) => a - b)
          .map(([, region]) => region);
      const [first, second] = [ranked(inside), ranked(outside)];
      const alone = first.slice(0, 3).map((region) => [region]);
      const pairs = first
        .slice(0, Math.max(3, Math.ceil(MANY / Math.max(1, second.length))))
        .flatMap((one) => second.map((other) => [one, other]));
      return second.length === 0 ? first.map((region) => [region]) : [...pairs, ...alone];
    },
    widerFor: (pairs) =>
      pairs
        .slice(0, 8)
        .flatMap((pair, nth) => pairs.slice(nth + 1, 8).map((other) => [...new Set([...pair, ...other])])),
    shared: (asOf, place, other) => {
      const around = trees.get(asOf)?.around;
      const others = other === undefined ? undefined : around?.get(other);
      return (around?.get(place) ?? []).filter((region) => others?.includes(region) ?? true);
    },
    cellsIn: (places, asOf, may) => {
      const tree = trees.get(asOf);
      const regions = new Set(places.flatMap((place) => tree?.around.get(place) ?? [place]));
      const isOf = (cell: number): boolean => {
        const address = cells.addresses[cell] as Address;
        return address.asOf === asOf || (address.keys[0] === STAYS && address.keys[2] === asOf);
      };
      return [...regions].flatMap((region) => byRegion.get(region) ?? []).filter((cell) => isOf(cell) && may(cell));
    },
  };
}
