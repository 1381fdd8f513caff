import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { flatRows } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { cellRows } from '../lib/rules.mjs';
import { TABLES } from '../lib/tables.mjs';
import { reportSql } from './duckdb-sql.mjs';

/** A connection to a database in memory; with one thread, or as many as DuckDB takes. */
export async function connect(threads) {
  const instance = await DuckDBInstance.create(':memory:', threads === undefined ? {} : { threads: String(threads) });
  return instance.connect();
}

/** The tables in memory, as a database that has the register holds them. */
export async function loadTables(connection, folder) {
  for (const table of Object.keys(TABLES)) {
    await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet('${join(folder, `${table}.parquet`)}')`);
  }
}

/** The counts of one report, as rows. */
export async function run({ connection, sql }) {
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return rows.flatMap(([part, area, flag, grade, menu, bits, remaining, households, persons]) => {
    if (part === 'cell') return cellRows(area, flag, grade, menu, bits, remaining, households, persons);
    const failed = [[area, `byIndicator/${bits}/failed`, households, persons]];
    return flag ? [...failed, [area, `byIndicator/${bits}/remaining`, households, persons]] : failed;
  });
}

const inMemory = (threads) => ({
  name: `DuckDB in memory, ${threads === undefined ? 'its own number of threads' : `${threads} thread`}`,
  input: 'parquet',
  load: async ({ folder }) => {
    const connection = await connect(threads);
    await loadTables(connection, folder);
    return { connection, sql: reportSql(AS_OF, (table) => table) };
  },
  run,
  normalise: flatRows,
  close: ({ connection }) => connection.closeSync(),
});

export const duckdbOneThread = inMemory(1);

export const duckdbThreads = inMemory(undefined);

/** Reads the files anew each time, as an office without a database would. */
export const duckdbParquet = {
  ...inMemory(undefined),
  name: 'DuckDB from Parquet files',
  load: async ({ folder }) => {
    const sql = reportSql(AS_OF, (table) => `read_parquet('${join(folder, `${table}.parquet`)}')`);
    return { connection: await connect(), sql };
  },
};
