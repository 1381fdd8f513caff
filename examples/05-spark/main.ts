/*
 * One report counted on an Apache Spark cluster, and compared to the digit with weeklyReport over the same records.
 *
 *     npx tsx examples/05-spark/main.ts [HOUSEHOLDS ...] [--keep FOLDER]
 *
 * Makes up 250,000, 1 and 4 million households unless told, writes them as partitioned Parquet, starts a master and two
 * workers on loopback, and runs the query of reportQuery through spark-sql. Needs Java 17 and Python 3, and fetches Spark
 * from PyPI the first time (about 500 MB on disk). 4 million households take 1 GB of disk while they are written.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Report, weeklyReport } from 'kaechon';
import { type Dialect, reportFromRows, reportQuery } from 'kaechon/query';
import { trat2565 } from 'kaechon/trat';
import { householdsFrom } from './households.js';
import { stepsOf } from './plan.js';
import { type Cluster, installSpark, intoJson, rowsIn, viewsOf, withCluster } from './spark.js';
import { TABLES, writeTables } from './tables.js';

const OPTIONS = { asOf: '2022-08-05', areas: 'district' } as const;

const queryIn = (dialect: Dialect): string => reportQuery(trat2565, { ...OPTIONS, dialect });

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; seconds: string }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: `${((performance.now() - start) / 1000).toFixed(1)} s` };
}

/** The rows of the query from DuckDB over the same Parquet: one process, all cores. */
async function rowsOfDuckdb(folder: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of TABLES) {
    await connection.run(`CREATE VIEW ${table} AS FROM read_parquet('${join(folder, 'parquet', table)}/*/*.parquet')`);
  }
  const rows = (await connection.runAndReadAll(queryIn('duckdb'))).getRowObjects();
  connection.closeSync();
  return rows;
}

async function compare(cluster: Cluster, count: number, folder: string, print: (text: string) => void): Promise<void> {
  print(`\n${count.toLocaleString('en')} households`);
  const made = await timed(() => {
    let households = 0;
    for (const _ of householdsFrom(0, count)) households += 1;
    return households;
  });
  const expected = await timed(() => weeklyReport(trat2565, householdsFrom(0, count), OPTIONS));
  print(`  weeklyReport, one thread   ${expected.seconds}, of which ${made.seconds} to make the households up`);
  const written = await timed(() => writeTables(householdsFrom(0, count), folder));
  print(`  written as Parquet         ${written.seconds}`);

  const duckdb = await timed(() => rowsOfDuckdb(folder));
  print(`  DuckDB in this process     ${duckdb.seconds}`);
  same('DuckDB', expected.value, duckdb.value);

  const out = join(folder, 'rows');
  const query = queryIn('spark');
  const spark = await timed(() =>
    cluster.sql([...viewsOf(folder, 'parquet', TABLES), `EXPLAIN ${query}`, intoJson(out, query)]),
  );
  print(`  Spark, one master, two workers of one core each`);
  print(`    the statement            ${spark.value.seconds.at(-1)?.toFixed(1)} s`);
  print(`    spark-sql, start to end  ${spark.seconds}`);
  const rows = rowsIn(out);
  same('Spark', expected.value, rows);
  print(`  ${rows.length} rows of Spark make the report of weeklyReport, to the digit`);
  print('  aggregation and exchange steps of the physical plan, last first:');
  for (const step of stepsOf(spark.value.out)) print(`    ${step}`);
}

function same(engine: string, expected: Report, rows: readonly unknown[]): void {
  const report = reportFromRows(trat2565, OPTIONS, rows);
  if (JSON.stringify(report) !== JSON.stringify(expected)) throw new Error(`${engine} counts otherwise`);
}

const args = process.argv.slice(2);
const keep = args.indexOf('--keep');
const counts = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const folder = keep < 0 ? mkdtempSync(join(tmpdir(), 'kaechon-spark-')) : (args[keep + 1] as string);

const missing = await installSpark();
if (missing !== null) throw new Error(`Spark cannot be installed: ${missing}`);
try {
  await withCluster(join(folder, 'cluster'), '3g', async (cluster) => {
    for (const count of counts.length > 0 ? counts : [250_000, 1_000_000, 4_000_000]) {
      const records = join(folder, String(count));
      await compare(cluster, count, records, console.log);
      if (keep < 0) rmSync(records, { recursive: true });
    }
  });
} finally {
  if (keep < 0) rmSync(folder, { recursive: true });
}
