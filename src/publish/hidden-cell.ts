import type { Day } from '../calendar/index.js';
import type { FigureAddress, FigureGroup, FigureStage } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { AreaCode, HiddenTally } from '../vocabulary/index.js';
import type { Address } from './cells.js';
import { codeOf } from './regions.js';

/** A hidden number, and what an intruder, somebody who wants to work it out, can deduce of it. */
export interface HiddenCell {
  /** The day of the report that hides it. */
  readonly asOf: Day;
  /** The area it is of; null for the whole of the programme's area. */
  readonly area: AreaCode | null;
  /** Which figure: its group, its keys and its stage. */
  readonly figure: FigureAddress;
  /** Which of the two numbers of the tally. */
  readonly unit: 'households' | 'persons';
  /** The least and the greatest it can be; when they are equal, it is not hidden at all. */
  readonly low: number;
  /** `Infinity` when nothing published bounds it. */
  readonly high: number;
}

export const HIDDEN: HiddenTally = Object.freeze({ households: null, persons: null });

/** The address of a cell as a caller reads it. */
export const placeOf = (
  programme: Programme,
  { asOf, region, group, keys, stage }: Address,
): Pick<HiddenCell, 'asOf' | 'area' | 'figure'> => ({
  asOf,
  area: areaOf(programme, region),
  figure: { group: group as FigureGroup, keys, stage: stage as FigureStage | null }, // a cell that a report tells
});

/** The area of a region; null for the whole. */
export const areaOf = ({ area }: Programme, region: string): AreaCode | null =>
  region === area || region === '' ? null : codeOf(region);
