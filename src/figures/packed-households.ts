import type { Day } from '../calendar/index.js';
import type { Programme } from '../programme/index.js';
import type { AreaCode } from '../vocabulary/index.js';
import { type AnyLayout, type AreaCells, emptyCells, layoutOf, reportsOfDays } from './layout.js';
import type { Report, ReportOptions } from './report.js';
import { areasOf } from './report-scope.js';

/** Marks a register for the compiler; no value has it. */
declare const packed: unique symbol;

/** Households that are counted where they lie in memory, without an object for each: a register of `kaechon/register`. */
export interface PackedHouseholds {
  readonly [packed]: true;
}

/**
 * The key under which a register keeps the function that counts it, so that `weeklyReport` knows no register. It is the same
 * for every copy of this module: an app may load the package as both kinds of modules.
 */
export const COUNT_PACKED: unique symbol = Symbol.for('kaechon.countPacked');

/** What packed households are counted for. */
export interface PackedCounting {
  /** The function that messages begin with. */
  readonly call: string;
  readonly layout: AnyLayout;
  /** Ascending, each once, at least one. */
  readonly days: readonly Day[];
  /** What is counted of an area, by the index of the day: how its counts differ from those of the day before. Null where it is not asked for. */
  readonly areaOf: (own: AreaCode) => AreaCells[] | null;
}

/** Adds packed households to the cells of their areas. */
export type CountPacked = (counting: PackedCounting) => void;

/** The function that counts a value; undefined where it is no packed register. */
export function countOf(value: unknown): CountPacked | undefined {
  const count = (value as { readonly [COUNT_PACKED]?: unknown } | null | undefined)?.[COUNT_PACKED];
  return typeof count === 'function' ? (count as CountPacked) : undefined; // only a register has it
}

/** The reports of some days, ascending, each once, of packed households. The arguments are checked, but for what it cannot count. */
export function packedReports<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  count: CountPacked,
  days: readonly Day[],
  options: Omit<ReportOptions, 'asOf'>,
): Map<Day, Report<G, M, D>> {
  if ((options.include ?? []).length > 0)
    throw new RangeError(`${call}: options.include: a packed register keeps neither plans nor carers`);
  const layout = layoutOf(programme);
  const { areas, areaOf } = areasOf<AreaCells[]>(call, programme, options, () => []);
  if (days.length > 0) count({ call, layout, days, areaOf });
  return reportsOfDays(layout, options, days, areas, () => emptyCells(layout));
}
