/*
 * The server under load, on loopback: 200 syncs at a time, each of 20 events of 5 households, on a register of 50,000. Then the same
 * again, which must change nothing. On the embedded database, or on the one of DATABASE_URL, which must be empty.
 *
 *     npm run test:load
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import autocannon from 'autocannon';
import { readHouseholds } from 'kaechon';
import { openDatabase } from '../server/database.js';
import { importHouseholds } from '../server/store.js';
import { programme, type SyncItem } from '../shared/protocol.js';
import { startServer } from './server-process.js';
import { row, TODAY, visit } from './tools.js';

const { HOUSEHOLDS = '50000', SYNCS = '1000', DATABASE_URL } = process.env;
const AT_ONCE = 200;
const folder = await mkdtemp(`${tmpdir()}/load-`);
const idOf = (nth: number): string => `L${String(nth).padStart(6, '0')}`;

const database = await openDatabase(DATABASE_URL, folder);
const rows = Array.from({ length: Number(HOUSEHOLDS) }, (_, nth) => row(idOf(nth), `230${1 + (nth % 7)}01`, 'ทีม ก'));
await importHouseholds(database.query, readHouseholds(programme, rows).households, TODAY);
await database.close();
const server = await startServer({ DATA: folder, ...(DATABASE_URL ? { DATABASE_URL } : {}) });

/** Sync `nth`: five households of its own, and four visits of each. */
const bodyOf = (nth: number): string => {
  const items = Array.from({ length: 5 }, (_, one): SyncItem => {
    const household = idOf((nth * 5 + one) % Number(HOUSEHOLDS));
    const entries = ['2022-06-10', '2022-06-17', '2022-06-24', '2022-07-01'].map((day) =>
      visit(`${household} ${day}`, day),
    );
    return { household, revision: 1, entries };
  });
  return JSON.stringify({ items });
};

async function send(): Promise<autocannon.Result> {
  let nth = 0;
  return autocannon({
    url: `${server.url}/api/sync`,
    method: 'POST',
    headers: { authorization: 'Bearer demo-province', 'content-type': 'application/json' },
    connections: AT_ONCE,
    amount: Number(SYNCS),
    timeout: 120,
    requests: [{ setupRequest: (request) => ({ ...request, body: bodyOf(nth++) }) }],
  });
}

const counts = async () => {
  const { query, close } = await openDatabase(DATABASE_URL, folder);
  const [entries] = await query<{ all: string; ids: string }>(
    'select count(*) as all, count(distinct id) as ids from entry',
  );
  const [visits] = await query<{ all: string }>('select count(*) as all from follow_up');
  const [revisions] = await query<{ all: string }>('select count(*) as all from household_revision');
  await close();
  return [entries?.all, entries?.ids, visits?.all, revisions?.all].map(Number);
};

for (const round of ['first', 'again']) {
  const { latency, errors, timeouts, non2xx, duration, requests } = await send();
  console.log(
    `${round}: ${requests.total} syncs in ${duration} s; p50 ${latency.p50} ms, p99 ${latency.p99} ms; ${errors} errors, ${timeouts} timeouts, ${non2xx} refused`,
  );
  assert.equal(errors + timeouts + non2xx, 0);
}
await server.kill();
const events = Number(SYNCS) * 20;
assert.deepEqual(await counts(), [events, events, events, Number(HOUSEHOLDS) + Number(SYNCS) * 5]);
console.log(`${events} events, each in the database once`);
await rm(folder, { recursive: true });
process.exit(0);
