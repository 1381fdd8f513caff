import type { GateIndex } from './gate-terms.js';
import { normaliseCell } from './normalise-cell.js';
import type { Fault, Path } from './problem.js';
import { columnOf, TABLE_COLUMNS, type TableName } from './table-columns.js';

/** A row of a table, as the part of a household it will become. */
export interface RowReading {
  /** Null when the row is no record at all. */
  readonly part: Record<string, unknown> | null;
  /** What no household could tell: no record, an unknown column, a cell that could mean two things. Placed by column. */
  readonly faults: readonly Fault[];
}

/** One row of a table, a record or a list of `[heading, cell]`: every cell normalised and put where the schema expects it. */
export function readRow(index: GateIndex, table: TableName, row: unknown): RowReading {
  try {
    if (typeof row !== 'object' || row === null) return { part: null, faults: [{ at: [], code: 'wrongShape' }] };
    if (!Array.isArray(row)) return readCells(index, table, Object.entries(row));
    return row.length <= LONGEST_ROW && row.every(isCell)
      ? readCells(index, table, row)
      : { part: null, faults: [{ at: [], code: 'wrongShape' }] };
  } catch {
    return { part: null, faults: [{ at: [], code: 'unreadable' }] }; // a live object may throw when looked at
  }
}

/** More cells than a row of any spreadsheet has: 16,384. */
const LONGEST_ROW = 20_000;

const isCell = (cell: unknown): cell is readonly [string, unknown] =>
  Array.isArray(cell) && cell.length === 2 && typeof cell[0] === 'string';

function readCells(index: GateIndex, table: TableName, row: Iterable<readonly [string, unknown]>): RowReading {
  const part: Record<string, unknown> = {};
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [heading, cell] of row) {
    const column = columnOf(table, heading);
    if (column === undefined) faults.push({ at: [heading], code: 'unknownKey', detail: heading });
    else if (seen.has(column.name)) faults.push({ at: [column.name], code: 'columnTwice', detail: heading });
    else {
      seen.add(column.name);
      const reading = normaliseCell(index, column.kind, cell);
      if ('code' in reading) faults.push({ at: [column.name], ...reading });
      else if (reading.value !== undefined) put(part, column.path, reading.value);
    }
  }
  return { part, faults };
}

function put(part: Record<string, unknown>, [first, second]: readonly [string, string?], value: unknown): void {
  if (second === undefined) part[first] = value;
  else part[first] = { ...(part[first] as object | undefined), [second]: value };
}

/** The column that a place in a part came from, outermost first; the place itself when it came from none. */
export const columnAt = (table: TableName, at: Path): string =>
  TABLE_COLUMNS[table].find(({ path }) => at.every((step, index) => step === path[index]))?.name ?? at.join('.');
