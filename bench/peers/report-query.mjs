import { existsSync } from 'node:fs';
import { flatReport } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { connect, loadTables } from './duckdb.mjs';

const door = new URL('../../dist/query.js', import.meta.url);

/** This library's own SQL in the same engine; null until the package has the entry `kaechon/query`. */
export const reportQueryPeer = existsSync(door)
  ? {
      name: 'kaechon/query in DuckDB in memory, 1 thread',
      input: 'parquet',
      load: async ({ folder }) => {
        const { reportQuery, reportFromRows } = await import(door.href);
        const { trat2565 } = await import('../../dist/trat.js');
        const connection = await connect(1);
        await loadTables(connection, folder);
        const sql = reportQuery(trat2565, { asOf: AS_OF, dialect: 'duckdb' });
        const read = (rows) => reportFromRows(trat2565, { asOf: AS_OF }, rows);
        return { connection, sql, read };
      },
      run: async ({ connection, sql, read }) => read((await connection.runAndReadAll(sql)).getRowObjectsJS()),
      normalise: flatReport,
      close: ({ connection }) => connection.closeSync(),
    }
  : null;
