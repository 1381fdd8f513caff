import type { CellAddress } from '../figures/index.js';
import { addRow, farthest, findWhole, problemOf, valuesOf } from '../linear/index.js';
import { type AreaCode, type HiddenTally, NO_ONE, type Tally } from '../vocabulary/index.js';
import { indexOf, isReported, tallyOf } from './cells.js';
import { type Fact, factsByCell } from './facts.js';
import { hiddenNumbers, type IntruderView, truthOf } from './intruder.js';

export const HIDDEN: HiddenTally = Object.freeze({ households: null, persons: null });

/**
 * The cells to hide: those that must be (primary suppression), and as few others (secondary suppression) as keep each
 * hidden one, in the report and in the earlier one, from being worked out. A cell cannot be worked out when one household
 * more or fewer in it, and in some other hidden cells, agrees with everything shown. Such a change is looked for among the
 * cells that are hidden already; when there is none, the cheapest further cells are hidden. Those that turn out not to be
 * needed are shown again.
 *
 * @see docs/decisions/016-what-an-intruder-can-deduce.md
 */
export function chooseCells(
  view: IntruderView,
  mustHide: ReadonlySet<number>,
  mayHide: ReadonlySet<number>,
): Set<number> {
  const { cells } = view;
  const { tallies, facts } = truthOf(view);
  const hidden = new Set(mustHide);
  const addressOf = (cell: number) => cells.addresses[cell] as CellAddress;
  const areaOf = (cell: number): AreaCode | null => addressOf(cell).area;
  const isHeadlineAt = (cell: number): boolean => isHeadline(addressOf(cell));
  const isOpen = (cell: number): boolean => hidden.has(cell) || cells.tallies[cell]?.households == null;
  const prices = cells.addresses.map((_, cell) => priceOf(view, cell));
  const space: MoveSpace = {
    tallies,
    factsOf: factsByCell(facts),
    least: (cell) => (isReported(cells, cell) ? 1 : 0),
    priceOf: (cell) => (isOpen(cell) ? 0 : (prices[cell] as number)),
  };
  const byArea = new Map<AreaCode | null, number[]>();
  for (const cell of tallies.keys()) {
    if (!mayHide.has(cell) && !isOpen(cell)) continue;
    const known = byArea.get(areaOf(cell));
    if (known) known.push(cell);
    else byArea.set(areaOf(cell), [cell]);
  }
  const cellsIn = (area: AreaCode | null): number[] => byArea.get(area) ?? [];
  const inArea = (cell: number, area: AreaCode | null): number =>
    indexOf(cells, { ...addressOf(cell), area }) ?? Number.NaN;
  const partners = (cell: number): (AreaCode | null)[] =>
    [...byArea.keys()].filter((area) => area !== areaOf(cell) && tallies.get(inArea(cell, area))?.households);

  const free = (cell: number): Move | null => {
    const own = cellsIn(areaOf(cell)).filter(isOpen);
    for (const area of partners(cell)) {
      if (!isOpen(inArea(cell, area))) continue;
      const move = possibleMove(space, cell, [...own, ...cellsIn(area).filter(isOpen)]);
      if (move) return move;
    }
    return null;
  };
  /** Among all hidden cells, when they are few enough. */
  const everywhere = (cell: number): Move | null => {
    const open = [...byArea.values()].flat().filter(isOpen);
    return open.length > WIDE ? null : possibleMove(space, cell, open);
  };
  /** The cheapest within the area of a cell and some others; with headlines, or only with what is read less. */
  const bought = (cell: number, others: readonly (readonly (AreaCode | null)[])[], headlines: boolean): Move | null =>
    others
      .map((areas) =>
        possibleMove(
          space,
          cell,
          [areaOf(cell), ...areas].flatMap(cellsIn).filter((one) => headlines || isOpen(one) || !isHeadlineAt(one)),
        ),
      )
      .reduce((best, move) => (move && (best === null || move.price < best.price) ? move : best), null);
  const one = (cell: number) => partners(cell).map((area) => [area]);
  const two = (cell: number) =>
    partners(cell)
      .slice(0, FEW)
      .flatMap((area, nth, all) => all.slice(nth + 1, FEW).map((other) => [area, other]));

  const moves = new Map<number, Move>(); // for a hidden cell, a move that protects it
  const keep = (move: Move): void => {
    for (const cell of move.cells) {
      if (mayHide.has(cell)) hidden.add(cell);
      if (isOpen(cell) && !moves.has(cell)) moves.set(cell, move);
    }
  };
  const protectedBy = (cell: number, find: (cell: number) => Move | null): boolean => {
    const move = moves.has(cell) ? null : find(cell);
    if (move) keep(move);
    return moves.has(cell);
  };
  const before = [...tallies.keys()].filter((cell) => isReported(cells, cell) && isOpen(cell) && !hidden.has(cell));
  const all = (): number[] => [...hidden, ...before];
  const rest = (find: (cell: number) => Move | null) => all().filter((cell) => !protectedBy(cell, find));
  rest(free);
  rest((cell) => everywhere(cell) ?? bought(cell, one(cell), false));
  rest((cell) => bought(cell, two(cell), false));
  rest((cell) => bought(cell, one(cell), true));
  showAgain();
  protectTheRest(rest(everywhere));
  return hidden;

  function showAgain(): void {
    for (const cell of [...hidden].filter((one) => !mustHide.has(one))) {
      const left = [...moves].filter(([one, move]) => one !== cell && move.cells.includes(cell));
      hidden.delete(cell);
      for (const [one] of left) moves.delete(one);
      const own = moves.get(cell);
      moves.delete(cell);
      const find = isHeadlineAt(cell) ? (one: number) => free(one) ?? everywhere(one) : free;
      if (left.every(([one]) => protectedBy(one, find))) continue;
      hidden.add(cell);
      for (const [one, move] of left) moves.set(one, move);
      if (own) moves.set(cell, own);
    }
  }

  /** With few tallies and small areas there may be no move between two areas: these are asked of all numbers at once. */
  function protectTheRest(left: readonly number[]): void {
    const found = exposed(left, hidden);
    const lost = exposed(found, mayHide); // whatever is hidden
    for (const cell of found) {
      if (!lost.includes(cell)) protectedBy(cell, (one) => possibleMove(space, one, [...byArea.values()].flat()));
    }
  }

  /** Which of some hidden cells can be worked out, when these are hidden. */
  function exposed(some: readonly number[], these: ReadonlySet<number>): number[] {
    if (some.length === 0) return [];
    const shown = cells.tallies.map((tally, cell) => (these.has(cell) ? HIDDEN : tally));
    const next = { ...view, cells: { ...cells, tallies: shown } };
    const numbers = hiddenNumbers(next, 'apart', (cell) => some.includes(cell), tallies) ?? [];
    return some.filter((one) => numbers.some(({ cell, low, high }) => cell === one && low === high));
  }
}

/** Hidden cells to look through at once. */
const WIDE = 1000;
/** Areas of which every two are tried. */
const FEW = 10;

/**
 * What it costs to hide a cell that need not be hidden. The figures of the whole are read most, and those of the bulletins
 * first; of an area, how many are on the register. Best is what the earlier report hides; worst, what it shows with the
 * same tally, which anybody may guess.
 */
export function priceOf({ cells, earlier }: Pick<IntruderView, 'cells' | 'earlier'>, cell: number): number {
  const address = cells.addresses[cell] as CellAddress;
  const now = cells.tallies[cell] ?? NO_ONE;
  const before = earlier === null ? undefined : tallyOf(cells, { ...address, asOf: earlier });
  const isRegister = address.group === 'register' && address.stage === 'registered';
  const wanted = isHeadline(address) ? 5 : isRegister ? 2 : address.area === null ? 1.5 : 1;
  if (before === undefined) return wanted;
  if (before.households === null) return wanted * 0.75;
  return before.households === now.households && before.persons === now.persons ? wanted * 1.5 : wanted;
}

/** Whether a bulletin has the figure: the register, grades, menus and failed dimensions of the whole. */
export function isHeadline({ area, group, keys, stage }: CellAddress): boolean {
  if (area !== null) return false;
  if (group === 'register') return stage === 'registered';
  return group === 'dimensions' ? stage === 'failed' : (group === 'grades' || group === 'menus') && keys[0] !== null;
}

/** Cells that could each have one household of one person more, or one fewer, and agree with every fact just as well. */
export interface Move {
  readonly cells: readonly number[];
  /** What it costs to hide those that are not hidden yet. */
  readonly price: number;
}

/** What a move is looked for in. */
export interface MoveSpace {
  /** The tally of each cell, whether shown or not. */
  readonly tallies: ReadonlyMap<number, Tally>;
  /** The facts that mention a cell. */
  readonly factsOf: ReadonlyMap<number, readonly Fact[]>;
  /** The least households that anybody knows a cell to have. */
  readonly least: (cell: number) => number;
  /** What it costs to hide a cell; 0 when it is hidden. */
  readonly priceOf: (cell: number) => number;
}

/** The cheapest move that changes `target` and otherwise some of `cells`; null when there is none in whole households. */
export function possibleMove(space: MoveSpace, target: number, cells: readonly number[]): Move | null {
  const up = oneWay(space, target, cells, 1);
  if (up?.price === 0) return up;
  const down = oneWay(space, target, cells, -1);
  return up === null || (down !== null && down.price < up.price) ? down : up;
}

/** Variables `2n` and `2n + 1` say whether cell `n` of `cells` gains or loses a household. */
function oneWay(space: MoveSpace, target: number, cells: readonly number[], way: 1 | -1): Move | null {
  const nth = new Map(cells.map((cell, n) => [cell, n]));
  const low = cells.flatMap(() => [0, 0]);
  const high = cells.flatMap((cell) => [1, mayLose(space, cell)]);
  const [gain, loss] = [2 * (nth.get(target) as number), 2 * (nth.get(target) as number) + 1];
  const [goal, other] = way > 0 ? [gain, loss] : [loss, gain];
  if (high[goal] !== 1) return null;
  low[goal] = 1;
  high[other] = 0;

  const changes = (terms: Fact['terms']) =>
    terms.flatMap(([cell, times]): [number, number][] => {
      const n = nth.get(cell);
      return n === undefined ? [] : bothWays(n, times, -times);
    });
  const rows = [...new Set(cells.flatMap((cell) => space.factsOf.get(cell) ?? []))].map((fact) => ({
    terms: changes(fact.terms),
    low: fact.kind === 'zero' ? 0 : Number.NEGATIVE_INFINITY,
    high: fact.kind === 'zero' ? 0 : slack(space, fact),
  }));
  const problem = problemOf(low, high, rows);
  if (!findWhole(problem, TRIES)) return null;
  const prices = cells.flatMap((cell, n) =>
    space.priceOf(cell) === 0 ? [] : bothWays(n, space.priceOf(cell), space.priceOf(cell)),
  );
  if (prices.length > 0) {
    addRow(problem.tableau, { terms: prices, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    farthest(problem, problem.tableau.value.length - 1, -1);
    if (!findWhole(problem, TRIES)) return null;
  }
  const value = valuesOf(problem);
  const changed = cells.filter((_, n) => value[2 * n] !== value[2 * n + 1]);
  return { cells: changed, price: changed.reduce((sum, cell) => sum + space.priceOf(cell), 0) };
}

/** Ways to try for whole households. */
const TRIES = 100;

/** The terms of what a cell gains and of what it loses. */
const bothWays = (n: number, gain: number, loss: number): [number, number][] => [
  [2 * n, gain],
  [2 * n + 1, loss],
];

function mayLose({ tallies, least }: MoveSpace, cell: number): number {
  const { households, persons } = tallies.get(cell) as Tally;
  return households > least(cell) && persons > 0 ? 1 : 0;
}

/** How much more its terms may come to. */
function slack({ tallies }: MoveSpace, { terms, ofHouseholds }: Fact): number {
  const sum = (unit: keyof Tally) =>
    terms.reduce((total, [cell, times]) => total + times * (tallies.get(cell)?.[unit] ?? 0), 0);
  return ofHouseholds ? -sum('households') : Math.min(-sum('households'), -sum('persons'));
}
