import type { Path } from '../vocabulary/index.js';
import { labelOf } from './household-faults.js';
import { normaliseCell } from './normalise-cell.js';
import { type Fault, LISTS } from './problem.js';
import type { ReadingTerms } from './reading-terms.js';
import { columnOf, TABLE_COLUMNS, TABLE_NAMES, type TableName } from './table-columns.js';

/** The tables of the relational form, each a list of rows; any may be left out. */
export type Tables = { readonly [table in TableName]?: readonly unknown[] };

/** The tables other than `household`. Deprivations come before follow-ups, so that every follow-up finds its deprivation. */
const PARTS = TABLE_NAMES.filter((table) => table !== 'household');

/** The rows grouped by household. Every row is in a draft or is refused. */
interface Assembly {
  readonly drafts: readonly Draft[];
  /** Faults of rows whose household does not exist or could not be read. */
  readonly refused: readonly RowFault[];
}

/** Groups the rows of all tables by household. */
export function assemble(terms: ReadingTerms, tables: Tables): Assembly {
  const byId = new Map<unknown, Draft>();
  const drafts: Draft[] = [];
  const refused: RowFault[] = [];

  eachRow(terms, tables, 'household', (row, part, faults) => {
    if (part === null) add(refused, faults);
    else if (byId.has(part.id))
      add(refused, [...faults, faultAt(terms, 'household', row, 'duplicateHousehold', part.id)]);
    else {
      const { halted, ...value } = part;
      const draft: Draft = { row, value, origins: new Map(), deprivations: new Map(), faults: [...faults] };
      if (halted !== undefined) append(draft, value, LISTS.halt, OWN_ROW, halted);
      if (part.id !== undefined) byId.set(part.id, draft);
      drafts.push(draft);
    }
  });

  for (const table of PARTS) {
    eachRow(terms, tables, table, (row, part, faults) => {
      const { household, dimension, ...rest } = part ?? {};
      const draft = byId.get(household);
      if (part === null) add(refused, faults);
      else if (draft === undefined) {
        add(refused, faults);
        if (household !== undefined || !faults.some(isOfId))
          // an id that was refused is not reported as missing too
          refused.push(faultAt(terms, table, row, 'noSuchHousehold', household));
      } else {
        add(draft.faults, faults);
        if (dimension !== undefined && !agrees(terms, rest.indicator, dimension)) {
          const detail = typeof dimension === 'string' ? rest.indicator : dimension;
          draft.faults.push(faultAt(terms, table, row, 'wrongDimension', detail));
        }
        if (table !== 'follow_up') addPart(draft, table, row, rest);
        else if (!addFollowUp(draft, row, rest))
          draft.faults.push(faultAt(terms, table, row, 'notFailed', rest.indicator));
      }
    });
  }
  return { drafts, refused };
}

/** Whether the dimension in a row is that of its indicator. An indicator without a dimension is refused elsewhere. */
const agrees = ({ dimensionOf }: ReadingTerms, indicator: unknown, dimension: unknown): boolean =>
  typeof indicator !== 'number' || !dimensionOf.has(indicator) || dimensionOf.get(indicator) === dimension;

/** Adds faults one by one, as a hostile row may have more than a call can take as arguments. */
function add(found: RowFault[], faults: readonly RowFault[]): void {
  for (const fault of faults) found.push(fault);
}

type Visit = (row: number, part: Record<string, unknown> | null, faults: readonly RowFault[]) => void;

function eachRow(terms: ReadingTerms, tables: Tables, table: TableName, visit: Visit): void {
  const rows = tables[table] ?? [];
  for (let row = 0; row < rows.length; row += 1) {
    const { part, faults } = readRow(terms, table, rows[row]);
    visit(
      row,
      part,
      faults.map((fault) => ({ table, row, fault })),
    );
  }
}

/** Whether a fault is of the cell with the household's id. */
export const isOfId = ({ fault }: RowFault): boolean => fault.at[0] === KEYS.noSuchHousehold;

const KEYS = {
  duplicateHousehold: 'household_id',
  noSuchHousehold: 'household_id',
  notFailed: 'indicator',
  wrongDimension: 'dimension',
} as const;

/** The fault of the household or the indicator that a row names: missing, of the wrong kind, or as the code says. */
function faultAt(
  { indicators }: ReadingTerms,
  table: TableName,
  row: number,
  code: keyof typeof KEYS,
  value: unknown,
): RowFault {
  const at = [KEYS[code]];
  const expected = KEYS[code] === 'household_id' ? 'string' : 'number';
  const fault: Fault =
    value === undefined
      ? { at, code: 'missing' }
      : typeof value === 'string' || typeof value === 'number'
        ? { at, code: typeof value === expected ? code : 'wrongShape', detail: value, ...labelOf(indicators, value) }
        : { at, code: 'wrongShape' };
  return { table, row, fault };
}

/** A row of a table, read as a part of a household. */
interface RowReading {
  /** Null when the row is not a record at all. */
  readonly part: Record<string, unknown> | null;
  /** What is wrong with the row itself, by column: it is not a record, a column is unknown, or a cell could mean two things. */
  readonly faults: readonly Fault[];
}

/** Reads one row, which is a record or a list of `[heading, cell]`: normalises every cell and puts it where the schema expects it. */
export function readRow(terms: ReadingTerms, table: TableName, row: unknown): RowReading {
  try {
    if (typeof row !== 'object' || row === null) return { part: null, faults: [{ at: [], code: 'wrongShape' }] };
    if (!Array.isArray(row)) return readCells(terms, table, Object.entries(row));
    return row.length <= LONGEST_ROW && row.every(isCell)
      ? readCells(terms, table, row)
      : { part: null, faults: [{ at: [], code: 'wrongShape' }] };
  } catch {
    return { part: null, faults: [{ at: [], code: 'unreadable' }] }; // getters and proxies may throw when they are read
  }
}

/** The most cells of a row; spreadsheets have at most 16,384 columns. */
const LONGEST_ROW = 20_000;

const isCell = (cell: unknown): cell is readonly [string, unknown] =>
  Array.isArray(cell) && cell.length === 2 && typeof cell[0] === 'string';

function readCells(terms: ReadingTerms, table: TableName, row: Iterable<readonly [string, unknown]>): RowReading {
  const part: Record<string, unknown> = {};
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [heading, cell] of row) {
    const column = columnOf(table, heading);
    if (column === undefined) faults.push({ at: [heading], code: 'unknownKey', detail: heading });
    else if (seen.has(column.name)) faults.push({ at: [column.name], code: 'columnTwice', detail: heading });
    else {
      seen.add(column.name);
      const reading = normaliseCell(terms, column.kind, cell);
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

/** The column that a path in a part came from; the path as text when it did not come from one. */
export const columnAt = (table: TableName, at: Path): string =>
  TABLE_COLUMNS[table].find(({ path }) => at.every((step, nth) => step === path[nth]))?.name ?? at.join('.');

/** A fault of a row of a table. Its path is the column. */
export interface RowFault {
  readonly table: TableName;
  readonly row: number;
  readonly fault: Fault;
}

/** A household made of rows, not checked yet, and the row that each of its parts came from. */
export interface Draft {
  readonly row: number;
  readonly value: Record<string, unknown>;
  /** For each list, by its path such as `members` or `deprivations.0.followUps`: the rows that its entries came from. */
  readonly origins: Map<string, number[]>;
  /** The index of the first deprivation of each indicator. */
  readonly deprivations: Map<unknown, number>;
  readonly faults: RowFault[];
}

type ListTable = Exclude<keyof typeof LISTS, 'follow_up'>;

/** Adds the part of a row to the list of its table. */
function addPart(draft: Draft, table: ListTable, row: number, part: Record<string, unknown>): void {
  const index = append(draft, draft.value, LISTS[table], row, part);
  if (table === 'deprivation' && !draft.deprivations.has(part.indicator)) draft.deprivations.set(part.indicator, index);
}

/** Adds a follow-up to the deprivation of its indicator; false when the household has no such deprivation. */
function addFollowUp(draft: Draft, row: number, { indicator, ...part }: Record<string, unknown>): boolean {
  const index = draft.deprivations.get(indicator);
  if (index === undefined || indicator === undefined) return false;
  const deprivation = (draft.value.deprivations as Record<string, unknown>[])[index] as Record<string, unknown>;
  append(draft, deprivation, `deprivations.${index}.followUps`, row, part);
  return true;
}

function append(draft: Draft, owner: Record<string, unknown>, list: string, row: number, part: unknown): number {
  const key = list.slice(list.lastIndexOf('.') + 1);
  const parts = (owner[key] ?? []) as unknown[];
  owner[key] = parts;
  const rows = draft.origins.get(list) ?? [];
  draft.origins.set(list, rows);
  rows.push(row);
  return parts.push(part) - 1;
}

/** The origin of a halt that is in the row of the household itself. */
const OWN_ROW = -1;

/** The table and row that a path in a draft came from, and the rest of the path inside that row. */
export function originOf(draft: Draft, at: Path): { table: TableName; row: number; rest: Path } {
  const [list, index, inner, nth] = at;
  const rowOf = (path: string, nth: number): number => draft.origins.get(path)?.[nth] ?? draft.row;
  if (inner === 'followUps' && typeof nth === 'number') {
    return { table: 'follow_up', row: rowOf(`deprivations.${index}.followUps`, nth), rest: at.slice(4) };
  }
  const table = TABLE_NAMES.find((name) => name !== 'household' && LISTS[name] === list);
  if (table === undefined || table === 'household' || typeof index !== 'number')
    return { table: 'household', row: draft.row, rest: at };
  const row = rowOf(LISTS[table], index);
  if (row === OWN_ROW) return { table: 'household', row: draft.row, rest: ['halted', ...at.slice(2)] };
  return { table, row, rest: at.slice(2) };
}
