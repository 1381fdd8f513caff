import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { rowsOfHousehold, TABLES } from './tables.mjs';

const TOGETHER = 5000; // households written at once

/** Writes households as one Parquet file for each table; does nothing where they are. */
export async function writeParquet(folder, households) {
  if (existsSync(join(folder, 'done'))) return;
  mkdirSync(folder, { recursive: true });
  await writeCsv(folder, households);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [table, columns] of Object.entries(TABLES)) {
    const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
    const csv = join(folder, `${table}.csv`);
    await connection.run(
      `COPY (SELECT * FROM read_csv('${csv}', header = false, columns = {${types.join(', ')}}))
       TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`,
    );
    rmSync(csv);
  }
  connection.closeSync();
  mkdirSync(join(folder, 'done'));
}

/** The generator's texts hold no comma, quote or line end. */
async function writeCsv(folder, households) {
  const files = Object.keys(TABLES).map((table) => ({
    table,
    lines: [],
    out: createWriteStream(join(folder, `${table}.csv`)),
  }));
  const flush = async ({ lines, out }) => {
    if (lines.length > 0 && !out.write(`${lines.splice(0).join('\n')}\n`)) await once(out, 'drain');
  };
  let count = 0;
  for (const household of households) {
    const rows = rowsOfHousehold(household);
    for (const { table, lines } of files) for (const row of rows[table]) lines.push(row.join(','));
    count += 1;
    if (count % TOGETHER === 0) for (const file of files) await flush(file);
  }
  for (const file of files) {
    await flush(file);
    file.out.end();
    await once(file.out, 'finish');
  }
}
