import type { Day } from '../calendar/index.js';
import { type AreaCode, COUNT_PACKED } from '../vocabulary/index.js';
import type { AnyLayout, AreaCells } from './layout.js';
import type { ReportBlock } from './report.js';

/** Marks a register for the compiler; no value has it. */
declare const packed: unique symbol;

/** Households that are counted where they lie in memory, without an object for each: a register of `kaechon/register`. */
export interface PackedHouseholds {
  readonly [packed]: true;
}

/** What packed households are counted for. `T` is what is counted of an area. */
export interface PackedCounting<T> {
  /** The function that messages begin with. */
  readonly call: string;
  readonly layout: AnyLayout;
  /** Ascending, each once, at least one. */
  readonly days: readonly Day[];
  /** What is counted of the area of a household; null where it is not asked for. */
  readonly areaOf: (own: AreaCode) => T | null;
  /** Its cells for the day of an index: how they differ from those of the day before. */
  readonly cellsAt: (area: T, place: number) => AreaCells;
}

/** Adds packed households to the cells of their areas. */
export type CountPacked = <T>(counting: PackedCounting<T>) => void;

/** The function that counts a packed register, undefined where a value is none. `RangeError` when blocks are asked of it. */
export function countOf(call: string, value: unknown, include: readonly ReportBlock[] = []): CountPacked | undefined {
  const count = (value as { readonly [COUNT_PACKED]?: CountPacked } | null | undefined)?.[COUNT_PACKED]; // only a register has it
  if (count !== undefined && include.length > 0)
    throw new RangeError(`${call}: options.include: a packed register keeps neither plans nor carers`);
  return count;
}
