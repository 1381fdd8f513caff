import { PGlite } from '@electric-sql/pglite';
import { TABLE_COLUMNS, TABLE_NAMES, type TableColumn } from 'kaechon';
import pg from 'pg';

/** One statement with its parameters. */
export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** A PostgreSQL database: embedded, or a server. */
export interface Database {
  readonly query: Query;
  /** All or nothing. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** The database that `DATABASE_URL` names, or one that is embedded and kept in a folder (in memory where there is none). */
export async function openDatabase(url: string | undefined, folder?: string): Promise<Database> {
  const database = url ? openServer(url) : await openEmbedded(folder);
  await makeTables(database);
  return database;
}

async function openEmbedded(folder: string | undefined): Promise<Database> {
  const lite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const queryOf =
    (on: Pick<PGlite, 'query'>): Query =>
    async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await on.query<Row>(sql, [...parameters])).rows;
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: queryOf(lite),
    /** First come, first served. It runs in the thread of the server, which hears who else asks between two of them. */
    transaction: (work) => {
      const turn = last.then(() => new Promise(setImmediate));
      const done = turn.then(() => lite.transaction((tx) => work(queryOf(tx as unknown as PGlite))));
      last = done.catch(() => undefined);
      return done;
    },
    close: () => lite.close(),
  };
}

function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const queryOf =
    (on: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await on.query(sql, [...parameters])).rows as Row[];
  return {
    query: queryOf(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const done = await work(queryOf(client));
        await client.query('commit');
        return done;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

const TYPES: { readonly [kind in TableColumn['kind']]?: string } = {
  flag: 'boolean',
  whole: 'integer',
  baht: 'double precision',
};

/** The tables of the library, and those of the app: the newest copy of a household, all its copies, who sent what, and what was published. */
async function makeTables({ query }: Database): Promise<void> {
  for (const table of TABLE_NAMES) {
    const columns = TABLE_COLUMNS[table].map(({ name, kind }) => `${name} ${TYPES[kind] ?? 'text'}`);
    await query(`create table if not exists ${table} (${columns.join(', ')})`);
    await query(`create index if not exists ${table}_of on ${table} (household_id)`);
  }
  await query(`create table if not exists household_state (
    household_id text collate "C" primary key, area text not null, revision integer not null, draft json not null)`);
  await query(`create table if not exists household_revision (
    household_id text not null, revision integer not null, draft json not null, primary key (household_id, revision))`);
  await query(`create table if not exists entry (
    id text primary key, household_id text not null, revision integer not null, sent_by text not null,
    sent_at timestamptz not null default now(), action text not null, event json not null)`);
  await query(
    'create table if not exists published_report (area text, day text, report json not null, primary key (area, day))',
  );
  await query(
    'create table if not exists publication (day text primary key, counted json not null, published json, exposed json, why text)',
  );
  await query(`create table if not exists app_user (
    token_hash text primary key, name text not null, role text not null, area text not null, agency text not null)`);
}
