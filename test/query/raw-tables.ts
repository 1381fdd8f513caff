import { type Household, TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../../src/household/index.js';

/** A cell as a file without types holds it: text, or absent. */
export type Row = Record<string, string | null>;

/** The seven tables of a register, as text. */
export type RawTables = Record<TableName, Row[]>;

const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));

/** A row with every column of its table. */
export const rowOf = (table: TableName, cells: Record<string, unknown>): Row =>
  Object.fromEntries(TABLE_COLUMNS[table].map(({ name }) => [name, text(cells[name])]));

/** The tables that hold some households. */
export function rawTablesOf(households: readonly Household[]): RawTables {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [] as Row[]])) as RawTables;
  const add = (table: TableName, cells: Record<string, unknown>): void => {
    tables[table].push(rowOf(table, cells));
  };
  for (const h of households) {
    const household_id = h.id;
    add('household', {
      household_id,
      area_code: h.area,
      joined_on: h.joined,
      left_on: h.left?.on,
      left_reason: h.left?.reason,
      halted_on: h.halted?.on,
      halted_reason: h.halted?.reason,
    });
    for (const m of h.members)
      add('member', {
        household_id,
        member_id: m.id,
        targeted: m.targeted,
        dependent: m.dependent,
        born_on: m.born,
        joined_on: m.joined,
        left_on: m.left?.on,
        left_reason: m.left?.reason,
      });
    for (const { indicator, followUps = [] } of h.deprivations) {
      add('deprivation', { household_id, indicator });
      for (const { on, outcome } of followUps) add('follow_up', { household_id, indicator, checked_on: on, outcome });
    }
    for (const m of h.menus ?? []) add('menu_choice', { household_id, chosen_on: m.on, menu: m.menu, chosen_by: m.by });
    for (const a of h.plan ?? [])
      add('activity', { ...a, household_id, activity_id: a.id, due_on: a.due, done_on: a.done });
    for (const c of h.carers ?? [])
      add('carer', { household_id, agency: c.agency, role: c.role, from_on: c.from, to_on: c.to });
  }
  return tables;
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
