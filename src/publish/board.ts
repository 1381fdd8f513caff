import type { FigureAddress } from '../figures/index.js';
import type { Cells } from './cells.js';
import { MOST_PERSONS } from './intruder.js';
import { type Area, addTo, type Count, differenceOf, type Kind, type KindTable, type Place } from './world.js';

/** Whether a cell is shown and stays so, may be hidden, or is hidden. */
export const SHUT = 0;
export const MAY = 1;
export const OPEN = 2;

/** A publication while it is decided what to hide: a possible world, what is hidden of it, and the numbers that were found possible. */
export interface Board {
  readonly table: KindTable;
  readonly cells: Cells;
  /** By day: the places and the told areas. */
  readonly places: readonly (readonly Place[])[];
  readonly areas: readonly ReadonlyMap<string, Area>[];
  /** By cell: the index of its day. */
  readonly dayOf: Int16Array;
  /** By cell: the area it is of. */
  readonly areaOf: readonly (Area | undefined)[];
  readonly state: Uint8Array;
  readonly price: Float64Array;
  /** By cell: its numbers in the possible world at hand, and the least and greatest in any that was found. */
  readonly value: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
  /** The least number of persons in a household. */
  readonly fewest: 0 | 1;
  /** Grades and menus of the programme; null is none. */
  readonly grades: readonly (string | null)[];
  readonly menus: readonly (string | null)[];
}

export interface Numbers {
  readonly households: Int32Array;
  readonly persons: Int32Array;
}

export const numbers = (many: number): Numbers => ({
  households: new Int32Array(many),
  persons: new Int32Array(many),
});

/** One household of a place is of another kind. Null is nobody: one joins, or one is not there. */
export interface Step {
  readonly place: Place;
  readonly from: Kind | null;
  readonly to: Kind | null;
}

/** So many more or fewer have left a place by a day. */
export interface LeftStep {
  readonly place: Place;
  readonly times: 1 | -1;
}

/** So many more or fewer of an area have an indicator. */
export interface Shift {
  readonly area: Area;
  readonly figure: number;
  readonly times: number;
}

/** A change into another possible world. */
export interface Move {
  readonly steps: readonly Step[];
  readonly left: readonly LeftStep[];
  readonly shifts: readonly Shift[];
  /** What it costs to hide what is not hidden yet. */
  readonly price: number;
}

/** By cell, how many households more or fewer it has after the steps. */
export function changesOf({ table }: Board, { steps, left, shifts }: Omit<Move, 'price'>): Map<number, number> {
  const changes = new Map<number, number>();
  const add = (cell: number, times: number): void => {
    if (cell !== -1) changes.set(cell, (changes.get(cell) ?? 0) + times);
  };
  for (const { place, from, to } of steps)
    for (const sign of differenceOf(table, from, to)) {
      const figure = (sign < 0 ? -sign : sign) - 1;
      for (const area of place.areas) add(area.cells[figure] as number, sign < 0 ? -1 : 1);
    }
  for (const { place, times } of left) for (const area of place.areas) add(leftCell(table, area), times);
  for (const { area, figure, times } of shifts) add(area.cells[figure] as number, times);
  for (const [cell, times] of changes) if (times === 0) changes.delete(cell);
  return changes;
}

const LEFT: FigureAddress = { group: 'register', keys: [], stage: 'left' };
const leftKey = JSON.stringify([LEFT.group, LEFT.keys, LEFT.stage]);

/** The cell of those who have left an area; -1 where it is not told. */
export function leftCell({ figureIndex }: KindTable, area: Area): number {
  const figure = figureIndex.get(leftKey);
  return figure === undefined ? -1 : (area.cells[figure] as number);
}

/** What it costs to hide the cells that change; infinite where one of them is shown and stays so, or would count nobody. */
export function priceOfChanges({ state, price, value }: Board, changes: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [cell, times] of changes) {
    if (cell < 0 || state[cell] === SHUT || (value.households[cell] as number) + times < 1)
      return Number.POSITIVE_INFINITY;
    if (state[cell] === MAY) sum += price[cell] as number;
  }
  return sum;
}

/** The persons with which households can change, by day; null where no number does for all of them. */
export function personsOf(
  board: Board,
  { steps, left, shifts }: Omit<Move, 'price'>,
  more: boolean,
): Map<number, number> | null {
  const ranges = new Map<number, [number, number]>();
  const narrow = (day: number, least: number, most: number): void => {
    const known = ranges.get(day) ?? [Math.max(board.fewest, 1), MOST_PERSONS];
    ranges.set(day, [Math.max(known[0], least), Math.min(known[1], most)]);
  };
  const lose = (day: number, { households, persons }: Count, times: number): void => {
    const rest = households - times;
    // all that are lost have the same number of persons
    narrow(
      day,
      Math.ceil((persons - MOST_PERSONS * rest) / times),
      Math.floor((persons - board.fewest * rest) / times),
    );
  };
  const lost = new Map<Place, Map<Kind, number>>();
  for (const { place, from, to } of steps) {
    narrow(place.day, 0, MOST_PERSONS);
    for (const [kind, times] of [
      [from, 1],
      [to, -1],
    ] as const) {
      // biome-ignore format: two
      if (kind === null) continue;
      const ofPlace = lost.get(place) ?? new Map<Kind, number>();
      lost.set(place, ofPlace);
      ofPlace.set(kind, (ofPlace.get(kind) ?? 0) + times);
    }
  }
  for (const [place, kinds] of lost)
    for (const [kind, times] of kinds) {
      if (times <= 0) continue;
      const count = place.counts.get(kind);
      if (count === undefined || count.households < times) return null;
      lose(place.day, count, times);
    }
  for (const { place, times } of left) {
    narrow(place.day, 0, MOST_PERSONS);
    if (times > 0) continue;
    if (place.left.households < 1) return null;
    const rest = place.left.households - 1;
    narrow(place.day, place.left.persons - MOST_PERSONS * rest, place.left.persons);
  }
  for (const { area, times, figure } of shifts) {
    const cell = area.cells[figure] as number;
    if (times < 0)
      lose(
        area.day,
        { households: board.value.households[cell] as number, persons: board.value.persons[cell] as number },
        -times,
      );
    else narrow(area.day, 0, MOST_PERSONS);
  }
  const persons = new Map<number, number>();
  for (const [day, [least, most]] of ranges) {
    if (least > most) return null;
    persons.set(day, more ? Math.min(most, Math.max(least, 4)) : least);
  }
  return persons;
}

/** Makes the change, hides what must be hidden for it, and notes the numbers that were found possible. Returns how to take it back. */
export function make(board: Board, move: Move, persons: ReadonlyMap<number, number>): () => void {
  const { areaOf, dayOf, state, value, low, high } = board;
  const changes = changesOf(board, move);
  const shift = (sign: 1 | -1): void => {
    for (const [cell, times] of changes) {
      const day = dayOf[cell] as number;
      (value.households[cell] as number) += sign * times;
      (value.persons[cell] as number) += sign * times * (persons.get(day) as number);
    }
    for (const { place, from, to } of sign > 0 ? move.steps : [...move.steps].reverse()) {
      const many = persons.get(place.day) as number;
      const [old, now] = sign > 0 ? [from, to] : [to, from];
      for (const [kind, times] of [
        [now, 1],
        [old, -1],
      ] as const) {
        if (kind === null) continue;
        addTo(place.counts, kind, times, times * many);
        for (const { tellsIndicators, changes: all } of place.areas)
          if (tellsIndicators) all.push({ kind, households: times, persons: times * many });
      }
    }
    for (const { area } of move.shifts) area.changes.push({ kind: null, households: 0, persons: 0 });
    for (const { place, times } of move.left) {
      place.left.households += sign * times;
      place.left.persons += sign * times * (persons.get(place.day) as number);
    }
  };
  shift(1);
  for (const cell of changes.keys()) {
    if (state[cell] === MAY) {
      state[cell] = OPEN;
      (areaOf[cell] as Area).opened.many += 1;
    }
    for (const unit of ['households', 'persons'] as const) {
      low[unit][cell] = Math.min(low[unit][cell] as number, value[unit][cell] as number);
      high[unit][cell] = Math.max(high[unit][cell] as number, value[unit][cell] as number);
    }
  }
  return () => shift(-1);
}
