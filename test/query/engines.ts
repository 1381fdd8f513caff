import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import initSqlJs from 'sql.js';
import { type Halt, type Household, TABLE_NAMES } from '../../src/household/index.js';

/** An engine with the tables of a register in it. */
export interface Engine {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** DuckDB in memory. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects() as Record<string, unknown>[],
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** PostgreSQL in WebAssembly. */
export async function postgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    run: async (sql) => {
      await database.exec(sql);
    },
    rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close(),
  };
}

/** SQLite in WebAssembly. */
export async function sqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  return {
    run: async (sql) => {
      database.run(sql);
    },
    rows: async (sql) => {
      const statement = database.prepare(sql);
      const rows: Record<string, unknown>[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      statement.free();
      return rows;
    },
    close: async () => {
      database.close();
    },
  };
}

const COLUMNS = {
  household: 'household_id VARCHAR, area_code VARCHAR, joined_on DATE, left_on DATE, halted_on DATE',
  member: 'household_id VARCHAR, member_id VARCHAR, targeted BOOLEAN, joined_on DATE, left_on DATE',
  deprivation: 'household_id VARCHAR, indicator INTEGER',
  follow_up: 'household_id VARCHAR, indicator INTEGER, checked_on DATE, outcome VARCHAR',
  menu_choice: 'household_id VARCHAR, chosen_on DATE, menu VARCHAR',
  move: 'household_id VARCHAR, moved_on DATE, area_code VARCHAR',
  absence: 'household_id VARCHAR, from_on DATE, to_on DATE',
  halt: 'household_id VARCHAR, halted_on DATE, lifted_on DATE',
} as const;

/** The tables that a report is made of. */
export const QUERIED = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const text = (value: string | number | boolean | undefined): string =>
  value === undefined ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/** The halt that a register may keep in the household's own row: of those that are not lifted; every second household's. */
const ownHalt = ({ halts = [] }: Household, nth: number): Halt | undefined =>
  nth % 2 === 0 ? halts.find(({ lifted }) => lifted === undefined) : undefined;

/** The statements that make the tables of a register anew, under given names. */
export function tablesOf(households: readonly Household[], names: Partial<Record<string, string>> = {}): string {
  const rows: Record<keyof typeof COLUMNS, unknown[][]> = {
    household: households.map((h, nth) => [h.id, h.area, h.joined, h.left?.on, ownHalt(h, nth)?.on]),
    member: households.flatMap((h) => h.members.map((m) => [h.id, m.id, m.targeted, m.joined, m.left?.on])),
    deprivation: households.flatMap((h) => h.deprivations.map((d) => [h.id, d.indicator])),
    follow_up: households.flatMap((h) =>
      h.deprivations.flatMap((d) => (d.followUps ?? []).map((f) => [h.id, d.indicator, f.on, f.outcome])),
    ),
    menu_choice: households.flatMap((h) => (h.menus ?? []).map((m) => [h.id, m.on, m.menu])),
    move: households.flatMap((h) => (h.moves ?? []).map((m) => [h.id, m.on, m.area])),
    absence: households.flatMap((h) => (h.absences ?? []).map((a) => [h.id, a.from, a.to])),
    halt: households.flatMap((h, nth) =>
      (h.halts ?? []).filter((one) => one !== ownHalt(h, nth)).map(({ on, lifted }) => [h.id, on, lifted]),
    ),
  };
  return QUERIED.flatMap((table) => {
    const name = names[table] ?? table;
    const values = rows[table].map((row) => `(${row.map((cell) => text(cell as string)).join(', ')})`);
    return [
      `DROP TABLE IF EXISTS ${name}`,
      `CREATE TABLE ${name} (${COLUMNS[table]})`,
      ...(values.length > 0 ? [`INSERT INTO ${name} VALUES ${values.join(', ')}`] : []),
    ];
  }).join(';\n');
}

/** Every table of the relational form that a report does not need. */
export const UNQUERIED = TABLE_NAMES.filter((name) => !QUERIED.includes(name as keyof typeof COLUMNS));
