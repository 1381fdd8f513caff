import type { Day } from '../calendar/index.js';
import { type AreaCode, COUNT_PACKED } from '../vocabulary/index.js';
import type { AnyLayout, AreaCells } from './layout.js';
import type { ReportBlock } from './report.js';

/** Marks a register for the compiler. No value has this property. */
declare const packed: unique symbol;

/** Households in typed arrays, which are counted without an object for each: a register of `kaechon/register`. */
export interface PackedHouseholds {
  readonly [packed]: true;
}

/** The arguments for counting packed households. `T` is what collects the counts of an area. */
export interface PackedCounting<T> {
  /** The name of the function with which messages begin. */
  readonly call: string;
  readonly layout: AnyLayout;
  /** At least one day, ascending and distinct. */
  readonly days: readonly Day[];
  /** What collects the counts of a household's area; null where the area is not in the report. */
  readonly areaOf: (own: AreaCode) => T | null;
  /** The counts of an area for a day, as the difference from the day before. */
  readonly cellsAt: (area: T, dayIndex: number) => AreaCells;
}

/** Adds packed households to the counts of their areas. */
export type CountPacked = <T>(counting: PackedCounting<T>) => void;

/** The function that counts a packed register; undefined for another value. `RangeError` when blocks are requested for a register. */
export function countOf(call: string, value: unknown, include: readonly ReportBlock[] = []): CountPacked | undefined {
  const count = (value as { readonly [COUNT_PACKED]?: CountPacked } | null | undefined)?.[COUNT_PACKED]; // only a register has the key
  if (count !== undefined && include.length > 0)
    throw new RangeError(`${call}: options.include: a packed register keeps neither plans nor carers`);
  return count;
}
