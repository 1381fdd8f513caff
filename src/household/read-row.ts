import { normaliseCell } from './normalise-cell.js';
import type { Fault } from './problem.js';
import { TABLE_COLUMNS, type TableName } from './table-columns.js';

/** A row of a table, as the part of a household it will become. */
export interface RowReading {
  /** Null when the row is no record at all. */
  readonly part: Record<string, unknown> | null;
  /** What no household could tell: the row is no record, or has a column that the table has not. Placed by column. */
  readonly faults: readonly Fault[];
}

/** One row of a table: every cell normalised and put where the schema expects it. */
export function readRow(table: TableName, row: unknown): RowReading {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { part: null, faults: [{ at: [], code: 'wrongShape' }] };
  }
  try {
    return { part: partOf(table, row), faults: unknownColumns(table, row) };
  } catch {
    return { part: null, faults: [{ at: [], code: 'unreadable' }] }; // a live object may throw when looked at
  }
}

function partOf(table: TableName, row: object): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const { name, path, kind } of TABLE_COLUMNS[table]) {
    const value = Object.hasOwn(row, name) ? normaliseCell(kind, (row as Record<string, unknown>)[name]) : undefined;
    if (value !== undefined) put(part, path, value);
  }
  return part;
}

function put(part: Record<string, unknown>, [first, second]: readonly [string, string?], value: unknown): void {
  if (second === undefined) part[first] = value;
  else part[first] = { ...(part[first] as object | undefined), [second]: value };
}

const unknownColumns = (table: TableName, row: object): Fault[] =>
  Object.keys(row)
    .filter((key) => !TABLE_COLUMNS[table].some(({ name }) => name === key))
    .map((key) => ({ at: [key], code: 'unknownKey', detail: key }));

/** The column that a place in a part came from; the place itself when it came from none. */
export const columnAt = (table: TableName, at: readonly (string | number)[]): string =>
  TABLE_COLUMNS[table].find(({ path }) => at.length > 0 && at.every((step, index) => step === path[index]))?.name ??
  at.join('.');
