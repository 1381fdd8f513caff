import { addRow, farthest, findWhole, problemOf, type Row, valuesOf } from '../linear/index.js';
import type { Tally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';
import { MOST_PERSONS } from './intruder.js';

/** Cells that could each have one household of one person more, or one fewer, and agree with every fact just as well. */
export interface Move {
  /** The cells that change, and how. */
  readonly changes: ReadonlyMap<number, 1 | -1>;
  /** What it costs to hide those that are not hidden yet. */
  readonly price: number;
}

/** What a move is looked for in. */
export interface MoveSpace {
  /** A possible world: the tally of each cell, whether told or not. */
  readonly tallies: ReadonlyMap<number, Tally>;
  /** The facts that mention a cell. */
  readonly factsOf: ReadonlyMap<number, readonly Fact[]>;
  /** The least households that anybody knows a cell to have. */
  readonly least: (cell: number) => number;
  /** What it costs to hide a cell; 0 when it is hidden or not told. */
  readonly priceOf: (cell: number) => number;
  /** Whether every household has a person. */
  readonly personsInEach: boolean;
  /** By fact: how much more its terms may come to, once it was asked. */
  readonly slacks: Map<Fact, number>;
}

/** The cheapest move that changes `target` and otherwise some of `cells`; null when there is none in whole households. */
export function possibleMove(space: MoveSpace, target: number, cells: readonly number[]): Move | null {
  const up = moveWith(space, new Map([[target, 1]]), cells);
  if (up?.price === 0) return up;
  const down = moveWith(space, new Map([[target, -1]]), cells);
  return up === null || (down !== null && down.price < up.price) ? down : up;
}

/** The cheapest move with these changes: each cell is one variable, and two, up and down, where hiding it has a price. */
export function moveWith(
  space: MoveSpace,
  targets: ReadonlyMap<number, 1 | -1>,
  cells: readonly number[],
): Move | null {
  const low: number[] = [];
  const high: number[] = [];
  const prices: [number, number][] = [];
  const partsOf = new Map<number, readonly (readonly [variable: number, sign: 1 | -1])[]>();
  for (const cell of cells) {
    const lose = mayLose(space, cell);
    const price = space.priceOf(cell);
    const target = targets.get(cell);
    const parts: [number, 1 | -1][] = [[low.length, 1]];
    if (target !== undefined) {
      if (target < 0 && lose === 0) return null;
      low.push(target);
      high.push(target);
    } else if (price === 0) {
      low.push(0 - lose);
      high.push(1);
    } else {
      parts.push([low.length + 1, -1]);
      for (const [variable] of parts) prices.push([variable, price]);
      low.push(0, 0);
      high.push(1, lose);
    }
    partsOf.set(cell, parts);
  }
  if ([...targets.keys()].some((target) => !partsOf.has(target))) return null;
  const rows = rowsOf(space, cells, partsOf);
  const start = low.map((least, nth) => Math.min(Math.max(0, least), high[nth] as number));
  const problem = problemOf(low, high, rows, start);
  if (!findWhole(problem, TRIES)) return null;
  if (prices.length > 0) {
    addRow(problem.tableau, { terms: prices, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    farthest(problem, problem.tableau.value.length - 1, -1);
    if (!findWhole(problem, TRIES)) return null;
  }
  const value = valuesOf(problem);
  const changes = new Map<number, 1 | -1>();
  let price = 0;
  for (const [cell, parts] of partsOf) {
    const change = parts.reduce((sum, [variable, sign]) => sum + sign * (value[variable] as number), 0);
    if (change === 0) continue;
    changes.set(cell, change as 1 | -1); // within its bounds
    price += space.priceOf(cell);
  }
  return { changes, price };
}

/** Ways to try for whole households. */
const TRIES = 40;

/** What the facts say of changes. */
function rowsOf(
  space: MoveSpace,
  cells: readonly number[],
  partsOf: ReadonlyMap<number, readonly (readonly [number, 1 | -1])[]>,
): Row[] {
  const facts = new Set<Fact>();
  for (const cell of cells) for (const fact of space.factsOf.get(cell) ?? []) facts.add(fact);
  const rows: Row[] = [];
  for (const fact of facts) {
    const terms: [number, number][] = [];
    for (const [cell, times] of fact.terms)
      for (const [variable, sign] of partsOf.get(cell) ?? []) terms.push([variable, sign * times]);
    if (fact.kind === 'zero') rows.push({ terms, low: 0, high: 0 });
    else rows.push({ terms, low: Number.NEGATIVE_INFINITY, high: slack(space, fact) });
  }
  return rows;
}

/** Whether a cell may lose a household of one person: 1 or 0. The persons that are left must have a household. */
function mayLose({ tallies, least, personsInEach }: MoveSpace, cell: number): 0 | 1 {
  const { households, persons } = tallies.get(cell) as Tally;
  if (households <= least(cell) || persons < 1) return 0;
  if (personsInEach && persons - 1 < households - 1) return 0;
  return persons - 1 <= MOST_PERSONS * (households - 1) ? 1 : 0;
}

/** Whether all facts agree with a possible world as well when these changes are made in it. */
export function agrees(space: MoveSpace, changes: Move['changes']): boolean {
  const facts = new Set<Fact>();
  for (const [cell, change] of changes) {
    if (change < 0 && mayLose(space, cell) === 0) return false;
    for (const fact of space.factsOf.get(cell) ?? []) facts.add(fact);
  }
  return [...facts].every((fact) => {
    let sum = 0;
    for (const [cell, times] of fact.terms) sum += times * (changes.get(cell) ?? 0);
    return fact.kind === 'zero' ? sum === 0 : sum <= 0 || sum <= slack(space, fact);
  });
}

/** How much more the terms of a fact may come to, in households of one person. */
function slack(space: MoveSpace, fact: Fact): number {
  const known = space.slacks.get(fact) ?? slackOf(space, fact);
  space.slacks.set(fact, known);
  return known;
}

function slackOf({ tallies, personsInEach }: MoveSpace, { terms, ofHouseholds }: Fact): number {
  let [households, persons] = [0, 0];
  for (const [cell, times] of terms) {
    const tally = tallies.get(cell);
    households -= times * (tally?.households ?? 0);
    persons -= times * (tally?.persons ?? 0);
  }
  if (ofHouseholds) return households;
  if (!personsInEach) return Math.min(households, persons);
  return persons > households ? Math.max(0, households - 1) : households; // whoever is beyond the first is in some household
}
