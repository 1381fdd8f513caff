import { FIGURES, type FigureAddress } from '../figures/index.js';
import { changesOf, MAY, make, OPEN, SHUT } from './board.js';
import { copyHousehold } from './copy-household.js';
import { findMove, repeatMove } from './find-move.js';
import { overlap, register } from './lives.js';
import type { Found, Search, Target } from './search.js';
import type { Area } from './world.js';

/** How far what is known of a hidden number must reach: to the threshold and down to one, or over so many numbers. */
export interface Protection {
  readonly threshold: number;
  readonly width: number | null;
}

/** A cell that is to be protected. */
export interface Guarded {
  readonly cell: number;
  readonly area: Area;
  readonly figure: number;
}

/**
 * Hides what keeps every guarded cell from being worked out, and returns those for which nothing was found. Of each, other
 * possible worlds are looked for, one change after another, first among what is hidden already (primary suppression has been
 * done), then where further cells must be hidden (secondary suppression). What turns out not to be needed is shown again.
 */
export function protectCells(
  search: Search,
  guarded: readonly Guarded[],
  truth: { readonly households: Int32Array; readonly persons: Int32Array },
  protection: Protection,
  { mustHide, onProgress }: { mustHide: ReadonlySet<number>; onProgress?: (done: number, of: number) => void },
): Guarded[] {
  const { board } = search;
  const { low, high, state } = board;
  const proofs = new Map<number, Int32Array[]>(); // by cell: in which cells the worlds differ that gave its least and greatest
  const isSmall = (count: number): boolean => count > 0 && count < protection.threshold;
  const isDue = (cell: number, way: 1 | -1): boolean => {
    const [least, most] = [low.households[cell] as number, high.households[cell] as number];
    const [fewest, mostPersons] = [low.persons[cell] as number, high.persons[cell] as number];
    const [households, persons] = [truth.households[cell] as number, truth.persons[cell] as number];
    if (protection.width !== null) return most - least < protection.width && (way > 0 || least > 1);
    if (isSmall(households)) return way > 0 ? most < protection.threshold : least > 1;
    if (isSmall(persons) && way > 0) return mostPersons < protection.threshold;
    return most === least || fewest === mostPersons;
  };
  const isFixed = (cell: number): boolean =>
    low.households[cell] === high.households[cell] || low.persons[cell] === high.persons[cell];

  /** A figure of an area that stays the same from day to day. */
  const lineOf = ({ area, figure }: Guarded, way: 1 | -1): string => `${area.region} ${figure} ${way}`;
  const failures = new Map<string, number>();
  const isHopeless = (one: Guarded, way: 1 | -1, most: number): boolean => {
    const { group, stage } = board.table.figures[one.figure] as FigureAddress;
    return (failures.get(`${lineOf(one, way)} ${most}`) ?? 0) >= FAILURES && FIGURES[group].time(stage) === 'baseline';
  };
  const served = new Map<string, Found>(); // by line: the change that served last
  let effort = 0;
  const chain = (one: Guarded, way: 1 | -1, most: number): void => {
    const undo: (() => void)[] = [];
    const changed = new Map<number, number>();
    for (let nth = 0; nth < STEPS && isDue(one.cell, way); nth += 1) {
      effort += 1;
      const target: Target = { ...one, way };
      const last = served.get(lineOf(one, way));
      const found =
        (last && repeatMove(search, last, target)) ??
        (isHopeless(one, way, most) ? null : findMove(search, target, most));
      if (found === null) {
        const line = `${lineOf(one, way)} ${most}`;
        if (nth === 0) failures.set(line, (failures.get(line) ?? 0) + 1);
        break;
      }
      served.set(lineOf(one, way), found);
      for (const [cell, times] of changesOf(board, found)) changed.set(cell, (changed.get(cell) ?? 0) + times);
      const before = snapshot(changed);
      undo.push(makeFound(search, found));
      note(changed, before);
    }
    for (const back of undo.reverse()) back();
  };
  const snapshot = (changed: ReadonlyMap<number, number>) =>
    [...changed.keys()].map(
      (cell) => [cell, low.households[cell], high.households[cell], low.persons[cell], high.persons[cell]] as const,
    );
  const note = (changed: ReadonlyMap<number, number>, before: ReturnType<typeof snapshot>): void => {
    const cells = Int32Array.from([...changed].flatMap(([cell, times]) => (times === 0 ? [] : [cell])));
    for (const [cell, a, b, c, d] of before)
      if (
        a !== low.households[cell] ||
        b !== high.households[cell] ||
        c !== low.persons[cell] ||
        d !== high.persons[cell]
      ) {
        const known = proofs.get(cell) ?? [];
        known.push(cells);
        proofs.set(cell, known);
      }
  };
  const protect = (one: Guarded, most: number): boolean => {
    for (const way of [1, -1] as const) {
      if (isDue(one.cell, way)) chain(one, way, 0);
      if (most > 0 && isDue(one.cell, way)) chain(one, way, most);
    }
    return !isDue(one.cell, 1) && !isDue(one.cell, -1);
  };

  // one figure of an area after another, the day on which it is least first: what changes lives serves the other days as well
  const lines = new Map<string, number>();
  for (const one of guarded) if (!lines.has(lineOf(one, 1))) lines.set(lineOf(one, 1), lines.size);
  const nth = (one: Guarded): number => lines.get(lineOf(one, 1)) as number;
  const count = ({ cell }: Guarded): number => truth.households[cell] as number;
  let all = [...guarded].sort((a, b) => nth(a) - nth(b) || count(a) - count(b));
  const known = new Set(all.map(({ cell }) => cell));
  const waiting = all.filter((one) => !protect(one, 0));
  for (const [nth, one] of waiting.entries()) {
    onProgress?.(all.length - waiting.length + nth, all.length);
    protect(one, Number.POSITIVE_INFINITY);
  }
  // what was hidden on the way can be another number as well: the changes that need it differ in it
  const more = hiddenBy();
  for (const one of more.filter((each) => !protect(each, 0))) protect(one, Number.POSITIVE_INFINITY);
  const every = (): Guarded[] => [...guarded, ...hiddenBy()];
  const sought = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixed = every().filter(({ cell }) => isFixed(cell));
    if (fixed.length === 0) break;
    for (const one of fixed) if (isFixed(one.cell)) copy(one);
    for (const one of fixed) if (isFixed(one.cell) && !sought.has(one.cell)) elsewhere(one);
  }
  all = every();
  showAgain();
  onProgress?.(all.length, all.length);
  return all.filter(({ cell }) => state[cell] === OPEN && isFixed(cell));

  function hiddenBy(): Guarded[] {
    return board.areas.flatMap((areas) =>
      [...areas.values()].flatMap((area) =>
        [...area.cells].flatMap((cell, figure) =>
          cell >= 0 && state[cell] === OPEN && !known.has(cell) ? [{ cell, area, figure }] : [],
        ),
      ),
    );
  }

  /** Looks for a change from other possible worlds: each comes of the one before by a change for which nothing is hidden. */
  function elsewhere(one: Guarded): void {
    sought.add(one.cell);
    const undo: (() => void)[] = [];
    const others = guarded.filter(({ area }) => overlap(area.region, one.area.region));
    for (let nth = 0; nth < WORLDS && isFixed(one.cell) && others.length > 0; nth += 1) {
      const other = others[(nth * 7919) % others.length] as Guarded;
      const way = nth % 2 === 0 ? 1 : -1;
      const found = other.cell === one.cell ? null : findMove(search, { ...other, way }, 0);
      if (found === null) continue;
      undo.push(makeFound(search, found));
      failures.clear();
      protect(one, Number.POSITIVE_INFINITY);
    }
    for (const back of undo.reverse()) back();
  }

  /** Lets there be as many more households as it takes, each like one that a cell counts. */
  function copy(one: Guarded): void {
    const copied = copyHousehold(search, { ...one, way: 1 });
    if (copied === null) return;
    for (const cell of copied.hide)
      if (state[cell] === MAY) {
        state[cell] = OPEN;
        touch(cell);
      }
    const undo: (() => void)[] = [];
    const changed = changesOf(board, copied.found);
    for (let nth = 0; nth < STEPS && (isDue(one.cell, 1) || isFixed(one.cell)); nth += 1) {
      const before = snapshot(changed);
      undo.push(makeFound(search, copied.found));
      note(changed, before);
    }
    for (const back of undo.reverse()) back();
  }

  function touch(cell: number): void {
    const area = board.areaOf[cell];
    if (area) area.opened.many += 1;
  }

  function showAgain(): void {
    const byCell = new Map(all.map((one) => [one.cell, one]));
    let tries = 0;
    const most = search.lives === null ? TRIES : 0; // over days every try costs much, and few cells are shown again
    const extra = hiddenBy()
      .concat(more)
      .filter(({ cell }) => !mustHide.has(cell));
    for (const { cell } of extra) {
      if (tries > most || effort > MOST_EFFORT) return;
      if (state[cell] !== OPEN) continue;
      const affected = [...proofs].filter(
        ([one, worlds]) => one !== cell && worlds.some((world) => world.includes(cell)),
      );
      const saved = affected.map(
        ([one, worlds]) =>
          [one, worlds, low.households[one], high.households[one], low.persons[one], high.persons[one]] as const,
      );
      state[cell] = SHUT;
      touch(cell);
      for (const [one] of affected) {
        for (const unit of ['households', 'persons'] as const) {
          low[unit][one] = truth[unit][one] as number;
          high[unit][one] = truth[unit][one] as number;
        }
        proofs.delete(one);
      }
      const isKept = affected.every(([one]) => {
        const guard = byCell.get(one);
        if (guard === undefined || state[one] !== OPEN) return true;
        tries += 1;
        return protect(guard, 0);
      });
      if (isKept) {
        state[cell] = SHUT;
        continue;
      }
      state[cell] = OPEN;
      touch(cell);
      for (const [one, worlds, a, b, c, d] of saved) {
        proofs.set(one, worlds);
        low.households[one] = a as number;
        high.households[one] = b as number;
        low.persons[one] = c as number;
        high.persons[one] = d as number;
      }
    }
  }
}

/** Other possible worlds from which a change is looked for where none was found. */
const WORLDS = 60;
/** Times that what was hidden for copies of households is protected itself. */
const ROUNDS = 4;
/** Days on which no change was found for a figure, after which none is looked for on other days. */
const FAILURES = 2;
/** Changes one after the other that are tried for one cell, and cells that are tried to be shown again. */
const STEPS = 60;
const MOST_EFFORT = 20_000;
const TRIES = 1500;

/** Makes a change that was found, of what lives where too. Returns how to take it back. */
function makeFound({ board, lives }: Search, found: Found): () => void {
  const undo = make(board, found, found.persons);
  for (const { was, is } of found.lives) {
    if (was && lives) register(lives, was, -1);
    if (is && lives) register(lives, is, 1);
  }
  return () => {
    for (const { was, is } of found.lives) {
      if (is && lives) register(lives, is, -1);
      if (was && lives) register(lives, was, 1);
    }
    undo();
  };
}
