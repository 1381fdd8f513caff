import { type HiddenTally, NO_ONE } from '../vocabulary/index.js';
import { type Address, indexOf, isTold } from './cells.js';
import { factsByCell } from './fact.js';
import type { IntruderView, Truth } from './intruder.js';
import { type Move, type MoveSpace, possibleMove } from './moves.js';
import type { Region } from './regions.js';
import { MANY, scopesOf, spreadOver } from './scopes.js';

export const HIDDEN: HiddenTally = Object.freeze({ households: null, persons: null });

/** What to hide, and what cannot be kept from being worked out whatever is hidden. */
export interface Choice {
  readonly hidden: ReadonlySet<number>;
  readonly exposed: readonly number[];
}

/**
 * The cells to hide: those that must be (primary suppression), and as few others (secondary suppression) as keep each
 * hidden one, of whatever day, from being worked out. A cell cannot be worked out when one household more or fewer in it,
 * and in some other hidden cells, is a possible world as well: it agrees with everything shown, and with what a household
 * can be. Such a change is looked for among the cells that are hidden already; when there is none, the cheapest further
 * cells are hidden. Those that turn out not to be needed are shown again. What no change is found for is exposed.
 *
 * @see docs/decisions/016-what-an-intruder-can-deduce.md
 */
export function chooseCells(
  view: IntruderView,
  truth: Truth,
  mustHide: ReadonlySet<number>,
  mayHide: ReadonlySet<number>,
): Choice {
  const { cells } = view;
  const { tallies, facts, personsInEach } = truth;
  const hidden = new Set(mustHide);
  const addressOf = (cell: number) => cells.addresses[cell] as Address;
  const isOpen = (cell: number): boolean => hidden.has(cell) || cells.tallies[cell]?.households == null;
  const prices = cells.addresses.map((_, cell) => priceOf(view, cell));
  const space: MoveSpace = {
    tallies,
    factsOf: factsByCell(facts),
    least: (cell) => (isTold(cells, cell) ? 1 : 0),
    priceOf: (cell) => (isOpen(cell) ? 0 : (prices[cell] as number)),
    personsInEach,
    slacks: new Map(),
  };
  const byRegion = new Map<Region, number[]>();
  for (const cell of tallies.keys()) {
    if (!mayHide.has(cell) && !isOpen(cell)) continue;
    const { region } = addressOf(cell);
    const known = byRegion.get(region);
    if (known) known.push(cell);
    else byRegion.set(region, [cell]);
  }
  const scopes = scopesOf(view, byRegion);
  const isPaidLittle = (cell: number): boolean => isOpen(cell) || !isHeadline(view, addressOf(cell));

  /** Places where a household may change: those in which the same figure is hidden first. */
  const placesFor = (cell: number): Region[][] => {
    const address = addressOf(cell);
    const rank = (region: Region): number => {
      const there = indexOf(cells, { ...address, region });
      if (there === undefined || !isTold(cells, there)) return 1;
      if (isOpen(there)) return 0;
      return mayHide.has(there) ? 2 + 1 / (tallies.get(there)?.households ?? 1) : Number.POSITIVE_INFINITY;
    };
    return scopes.pairsFor(address, rank);
  };
  const spread = view.days.length > 1 ? spreadOver(view, space, scopes) : null;
  const moveIn = (cell: number, places: readonly Region[], may: (cell: number) => boolean): Move | null => {
    return spread?.(cell, places, may) ?? possibleMove(space, cell, scopes.cellsIn(places, addressOf(cell).asOf, may));
  };
  const alone: MoveSpace = {
    ...space,
    factsOf: new Map(
      [...space.factsOf].map(([cell, some]) => [cell, some.filter(({ ofRegions, tie }) => !ofRegions && !tie)]),
    ),
  };
  const free = (cell: number): Move | null => {
    const address = addressOf(cell);
    const isFixed = (region: Region): boolean => {
      const there = indexOf(cells, { ...address, region });
      return there !== undefined && !isOpen(there);
    };
    const begins = new Map<Region, boolean>();
    /** Whether a place can change by itself, whatever is around it. */
    const canBegin = (place: Region): boolean => {
      const there = indexOf(cells, { ...address, region: place });
      const inside =
        there !== undefined && isOpen(there)
          ? byRegion.get(place)?.filter((one) => isOpen(one) && addressOf(one).asOf === address.asOf)
          : [];
      return inside !== undefined && inside.length > 0 && possibleMove(alone, there as number, inside) !== null;
    };
    for (const pair of placesFor(cell).slice(0, MANY)) {
      const [place, other] = pair as [Region, Region | undefined];
      if (!begins.has(place)) begins.set(place, canBegin(place));
      if (
        !begins.get(place) ||
        (scopes.shared(address.asOf, place, other).some(isFixed) && (other === undefined || isFixed(other)))
      )
        continue;
      const move = moveIn(cell, pair, isOpen);
      if (move) return move;
    }
    return null;
  };
  /** Among all that is hidden, when it is little enough. */
  const everywhere = (cell: number): Move | null => {
    const open = [...byRegion.values()].flat().filter(isOpen);
    return open.length > FEW ? null : possibleMove(space, cell, open);
  };
  const bought = (cell: number, places: readonly Region[][], may: (cell: number) => boolean): Move | null => {
    let best: Move | null = null;
    for (const pair of places) {
      const move = moveIn(cell, pair, may);
      if (move && (best === null || move.price < best.price)) best = move;
    }
    return best;
  };

  const moves = new Map<number, Move>(); // for a hidden cell, a move that protects it
  const keep = (move: Move): void => {
    for (const cell of move.changes.keys()) {
      if (mayHide.has(cell)) hidden.add(cell);
      if (isOpen(cell) && !moves.has(cell)) moves.set(cell, move);
    }
  };
  const protectedBy = (cell: number, find: (cell: number) => Move | null): boolean => {
    const move = moves.has(cell) ? null : find(cell);
    if (move) keep(move);
    return moves.has(cell);
  };
  const before = [...tallies.keys()].filter((cell) => isTold(cells, cell) && isOpen(cell) && !hidden.has(cell));
  const all = (): number[] => [...hidden, ...before];
  const rest = (find: (cell: number) => Move | null) => all().filter((cell) => !protectedBy(cell, find));
  rest(free);
  rest((cell) => everywhere(cell) ?? bought(cell, placesFor(cell).slice(0, SOME), isPaidLittle));
  rest((cell) => bought(cell, placesFor(cell).slice(0, MANY), () => true));
  rest((cell) => bought(cell, scopes.widerFor(placesFor(cell)), () => true));
  showAgain();
  return { hidden, exposed: rest((cell) => possibleMove(space, cell, [...byRegion.values()].flat())) };

  function showAgain(): void {
    for (const cell of [...hidden].filter((one) => !mustHide.has(one))) {
      const left = [...moves].filter(([one, move]) => one !== cell && move.changes.has(cell));
      hidden.delete(cell);
      for (const [one] of left) moves.delete(one);
      const own = moves.get(cell);
      moves.delete(cell);
      if (left.every(([one]) => protectedBy(one, free))) continue;
      hidden.add(cell);
      for (const [one, move] of left) moves.set(one, move);
      if (own) moves.set(cell, own);
    }
  }
}

/** Places of which a change is bought. */
const SOME = 12;
/** Cells among which a change is looked for at once. */
const FEW = 500;

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
