import { type Household, TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../../src/household/index.js';
import { tablesOf } from '../household/tables-of.js';

/** A cell as a file without types holds it: text, or absent. */
export type Row = Record<string, string | null>;

/** The tables of a register, as text. */
export type RawTables = Record<TableName, Row[]>;

const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));

/** A row with every column of its table. */
export const rowOf = (table: TableName, cells: Record<string, unknown>): Row =>
  Object.fromEntries(TABLE_COLUMNS[table].map(({ name }) => [name, text(cells[name])]));

/** The tables that hold some households: every column of each row, absent where there is nothing. */
export function rawTablesOf(households: readonly Household[]): RawTables {
  const tables = tablesOf(households);
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      tables[table].map((row) => {
        const cells = Object.entries(row).filter(([, cell]) => cell !== '');
        return rowOf(table, Object.fromEntries(cells));
      }),
    ]),
  ) as RawTables; // the tables just named
}

const literal = (cell: string | null): string => (cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`);

/** The types of the columns of a table, all text unless told. */
export type Types = Readonly<Record<string, string>>;

/** The statements that make the tables anew. A type is told as `table.column`; without one a column is text. */
export const statementsOf = (tables: RawTables, types: Types = {}): string =>
  TABLE_NAMES.flatMap((table) => {
    const names = TABLE_COLUMNS[table].map(({ name }) => name);
    const columns = names.map((name) => `${name} ${types[`${table}.${name}`] ?? 'VARCHAR'}`);
    const values = tables[table].map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`);
    return [
      `DROP TABLE IF EXISTS ${table}`,
      `CREATE TABLE ${table} (${columns.join(', ')})`,
      ...(values.length > 0 ? [`INSERT INTO ${table} VALUES ${values.join(', ')}`] : []),
    ];
  }).join(';\n');

const sparkLiteral = (cell: string | null): string => (cell === null ? 'NULL' : `'${cell.replace(/[\\'{]/g, '\\$&')}'`);

/** The same as views of Spark, all columns text. */
export const viewsOfRaw = (tables: RawTables): string[] =>
  TABLE_NAMES.map((table) => {
    const names = TABLE_COLUMNS[table].map(({ name }) => name);
    const rows = tables[table].length > 0 ? tables[table] : [rowOf(table, {})];
    const values = rows.map((row) => `(${names.map((name) => sparkLiteral(row[name] ?? null)).join(', ')})`);
    const texts = names.map((name) => `CAST(${name} AS STRING) AS ${name}`);
    const none = tables[table].length > 0 ? '' : ' WHERE 1 = 0';
    return `CREATE OR REPLACE TEMPORARY VIEW ${table} AS SELECT ${texts.join(', ')} FROM VALUES ${values.join(', ')} AS t (${names.join(', ')})${none}`;
  });
