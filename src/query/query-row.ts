/** One row of the query, with numbers as numbers. */
export interface QueryRow {
  readonly part: 'household' | 'indicator';
  readonly area: string;
  readonly gone: boolean;
  readonly grade: string | null;
  readonly menu: string | null;
  readonly failedDimensions: number;
  readonly remainingDimensions: number;
  readonly indicator: number;
  readonly households: number;
  readonly persons: number;
  readonly remainingHouseholds: number;
  readonly remainingPersons: number;
}

/** The refused cells of a column with one code: one example, and their number. */
export interface RefusedRow {
  readonly table: string;
  readonly column: string;
  readonly code: string;
  readonly household: string | null;
  readonly value: string | null;
  readonly times: number;
}

/** Reads a row of refused cells as a driver returns it; undefined for another row. */
export function readRefusedRow(value: unknown): RefusedRow | undefined {
  const row = recordOf(value);
  if (row.part !== 'refused') return undefined;
  return {
    table: textIn(row, 'table_name') ?? '',
    column: textIn(row, 'column_name') ?? '',
    code: textIn(row, 'code') ?? '',
    household: textIn(row, 'household_id'),
    value: textIn(row, 'value'),
    times: numberIn(row, 'households'),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null)
    throw new RangeError('Cannot read a row of the query: it is not a record');
  return value as Readonly<Record<string, unknown>>;
}

/** Reads a row as a driver returns it. `RangeError` naming a column with a value that the query cannot select. */
export function readQueryRow(value: unknown): QueryRow {
  const row = recordOf(value);
  const { part, area } = row;
  if (part !== 'household' && part !== 'indicator') throw unreadable('part');
  if (typeof area !== 'string') throw unreadable('area');
  return {
    part,
    area,
    gone: numberIn(row, 'gone') === 1,
    grade: textIn(row, 'grade'),
    menu: textIn(row, 'menu'),
    failedDimensions: numberIn(row, 'failed_dimensions'),
    remainingDimensions: numberIn(row, 'remaining_dimensions'),
    indicator: numberIn(row, 'indicator'),
    households: numberIn(row, 'households'),
    persons: numberIn(row, 'persons'),
    remainingHouseholds: numberIn(row, 'remaining_households'),
    remainingPersons: numberIn(row, 'remaining_persons'),
  };
}

function textIn(row: Readonly<Record<string, unknown>>, column: string): string | null {
  const value = row[column] ?? null;
  if (value !== null && typeof value !== 'string') throw unreadable(column);
  return value;
}

/** A count; 0 where the row has none. Drivers return big integers or text where numbers could overflow. */
function numberIn(row: Readonly<Record<string, unknown>>, column: string): number {
  const value = row[column] ?? 0;
  const number =
    typeof value === 'string' && /^\d{1,15}$/.test(value)
      ? Number(value)
      : typeof value === 'bigint'
        ? Number(value)
        : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw unreadable(column);
  return number;
}

const unreadable = (column: string): RangeError =>
  new RangeError(`Cannot read a row of the query: its ${column} is not what the query selects`);
