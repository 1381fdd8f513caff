/*
 * A register of any size, read into one process without ever holding its households as objects.
 *
 *     npx tsx examples/09-country/main.ts
 *
 * Packs the example register of Trat twice: from a file of JSON lines, and from its CSV tables, which DuckDB joins and hands over by
 * chunks. Both give the report of the households as objects, to the digit.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { readTables, reportDays, reportSeries } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';
import { linesOf, packRows, tablesOf } from './pack-rows.js';

const { households } = readTables(trat2565, readRegister());
const options = { days: reportDays(trat2565.calendar), areas: 'village' } as const;
const expected = JSON.stringify(reportSeries(trat2565, households, options));

const folder = mkdtempSync(join(tmpdir(), 'kaechon-'));
try {
  const path = join(folder, 'households.ndjson');
  writeFileSync(path, households.map((household) => `${JSON.stringify(household)}\n`).join(''));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const tables = fileURLToPath(new URL('../trat-2565', import.meta.url));
  for (const [name, rows] of [
    ['lines of JSON', linesOf(path)],
    ['chunks of DuckDB', tablesOf(connection, tables)],
  ] as const) {
    const { register, rejected } = await packRows(trat2565, rows);
    if (rejected.length > 0) throw new Error(`${rejected.length} rows were rejected: ${JSON.stringify(rejected[0])}`);
    if (JSON.stringify(reportSeries(trat2565, register, options)) !== expected)
      throw new Error(`${name} count otherwise`);
    console.log(`${name}: ${register.size} households, ${register.bytes} bytes, the same 21 reports to the digit`);
  }
  connection.closeSync();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
