import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { addressKey, type FigureStage } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { Board, LeftStep, Move, Shift, Step } from './board.js';
import type { Life, Lives } from './lives.js';
import type { Replacement, Replacements } from './replacements.js';
import type { Area, Kind, Place } from './world.js';

/** Where another possible world is looked for, from the one at hand. */
export interface Search {
  readonly board: Board;
  readonly replacements: Replacements;
  /** Null where one day is published alone: nothing ties its households to others. */
  readonly lives: Lives | null;
  /** Places of the same day, the nearest first. */
  readonly near: (place: Place) => readonly Place[];
  /** Places of an area. */
  readonly within: (area: Area) => readonly Place[];
  /** Of each day the first of several changes that indicators allow, and how they change along with it; null where none does. */
  readonly fit: (
    days: readonly DayChoice[],
    left: readonly LeftStep[],
    shifts: readonly Shift[],
    more: boolean,
    isWanted: (change: Omit<Move, 'price'>) => boolean,
  ) => Fitted | null;
  /** Whether indicators allow a change. */
  readonly allows: (change: Omit<Move, 'price'>, more: boolean) => boolean;
  /** The indicators of each dimension. */
  readonly indicators: IndicatorTable;
}

/** What is to change: the number of a figure in an area, up or down. */
export interface Target {
  readonly cell: number;
  readonly area: Area;
  readonly figure: number;
  readonly way: 1 | -1;
}

/** A change that was found, with the persons of each day and the lives that are others then. */
export interface Found extends Move {
  readonly persons: ReadonlyMap<number, number>;
  readonly lives: readonly { readonly was: Life | null; readonly is: Life | null }[];
}

/** Changes of one day of which one is made, the cheapest first. */
export type DayChoice = readonly (readonly Step[])[];

/** A change that indicators allow. */
export interface Fitted {
  readonly steps: readonly Step[];
  readonly shifts: readonly Shift[];
}

/** Takes a change if it is possible and cheaper than what was found. Returns whether nothing can be better. */
export type Offer = (
  days: readonly DayChoice[],
  left: readonly LeftStep[],
  moved: Found['lives'],
  shifts?: readonly Shift[],
) => boolean;

/** Two changes of one day, each of a place, or one alone. */
export interface Pair {
  readonly price: number;
  readonly place: Place;
  readonly first: Replacement;
  readonly other: Place | null;
  readonly second: Replacement | null;
}

export const stepOf = (place: Place, { from, to }: { from: Kind | null; to: Kind | null }): Step => ({
  place,
  from,
  to,
});
export const without = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.filter((area) => !others.includes(area));

/** The indicators of each dimension, by the indices of their figures; -1 where they are told nowhere. */
export interface IndicatorTable {
  readonly ofDimension: readonly (readonly { readonly failed: number; readonly remaining: number }[])[];
}

export function indicatorTable({ table }: Board, { catalogue }: Programme): IndicatorTable {
  const at = (number: number, stage: FigureStage): number =>
    table.figureIndex.get(addressKey({ group: 'indicators', keys: [String(number)], stage })) ?? -1;
  return {
    ofDimension: dimensionsOf(catalogue).map((name) =>
      countedIndicators(catalogue)
        .filter(({ dimension }) => dimension === name)
        .map(({ number }) => ({ failed: at(number, 'failed'), remaining: at(number, 'remaining') })),
    ),
  };
}
