import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { reportDays, reportSeries, weeklyReport } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { householdsOf } from '../lib/households.mjs';
import { flatReport, flatRows } from '../lib/normalise.mjs';
import { writeParquet } from '../lib/parquet.mjs';
import { AS_OF, register } from '../lib/register.mjs';
import { interleave } from '../lib/timing.mjs';
import { connect, loadTables, run } from '../peers/duckdb.mjs';
import { reportSql } from '../peers/duckdb-sql.mjs';

/**
 * The reports of all Fridays of Trat in one pass, beside one report, and beside DuckDB with one thread that makes them one
 * after another. Both give the same counts of every Friday before either is timed.
 */
export async function series({ count, order, rounds, scratch }) {
  const options = { count, order };
  const folder = join(scratch, `${order}-${count}`);
  await writeParquet(folder, register(options));
  const households = householdsOf(options);
  const connection = await connect(1);
  await loadTables(connection, folder);

  const days = reportDays(trat2565.calendar);
  const inOnePass = () => reportSeries(trat2565, households, { days });
  const oneByOne = async () => {
    const all = [];
    for (const day of days) all.push(await run({ connection, sql: reportSql(day, (table) => table) }));
    return all;
  };
  deepStrictEqual((await oneByOne()).map(flatRows), inOnePass().map(flatReport));
  const jobs = [
    { id: 'series', run: inOnePass },
    { id: 'report', run: () => weeklyReport(trat2565, households, { asOf: AS_OF }) },
    { id: 'duckdbOneThread', run: oneByOne },
  ];
  const times = await interleave(jobs, rounds);
  connection.closeSync();
  return { count, days: days.length, times };
}
