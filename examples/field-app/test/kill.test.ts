/*
 * The server is killed in the middle of a sync, started again, and asked again with what was not answered: KILLS times (6 where it
 * is not told), at points drawn at random. Nothing is lost and nothing doubled.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { type HouseholdDraft, historyOf, householdRows, TABLE_COLUMNS, TABLE_NAMES } from 'kaechon';
import { openDatabase } from '../server/database.js';
import type { Entry, SyncAnswer, SyncItem } from '../shared/protocol.js';
import { stored } from '../shared/replay.js';
import { type ServerProcess, startServer } from './server-process.js';
import { visit } from './tools.js';

const KILLS = Number(process.env.KILLS ?? 6);
const folder = await mkdtemp(`${tmpdir()}/kill-`);
after(() => rm(folder, { recursive: true }));

/** Numbers from 0 to 1 that look random, the same in every run. */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

test(`${KILLS} kills`, async () => {
  let server: ServerProcess = await startServer({ DATA: folder });
  const random = drawn(22);
  const headers = { authorization: 'Bearer demo-province' };
  const page = await (await fetch(`${server.url}/api/households`, { headers })).json();
  const households = (page as { copies: { household: HouseholdDraft; revision: number }[] }).copies
    .filter(({ household }) => household.left === undefined && !household.absences)
    .slice(0, 10);
  const phone = new Map(
    households.map(({ household, revision }) => [household.id, { household, revision, waiting: [] as Entry[] }]),
  );
  const recorded = new Map<string, Entry[]>();
  let [unanswered, partly] = [0, 0];

  /** Sends all that waits. What is answered waits no more. */
  const sync = async (): Promise<void> => {
    const items = [...phone].flatMap(([household, { revision, waiting }]): SyncItem[] =>
      waiting.length === 0 ? [] : [{ household, revision, entries: [...waiting] }],
    );
    const response = await fetch(`${server.url}/api/sync`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ items }),
    });
    const { answers } = (await response.json()) as { answers: SyncAnswer[] };
    for (const answer of answers) {
      assert.equal(answer.status, 'saved', JSON.stringify(answer).slice(0, 500));
      if (answer.status !== 'saved') continue;
      const one = phone.get(answer.household);
      if (one) Object.assign(one, { revision: answer.copy.revision, waiting: [] });
    }
  };

  /** The revisions that the server has. */
  const revisions = async (): Promise<Map<string, number>> => {
    const response = await fetch(`${server.url}/api/households`, { headers });
    const { copies } = (await response.json()) as { copies: { household: { id: string }; revision: number }[] };
    return new Map(copies.map(({ household, revision }) => [household.id, revision]));
  };

  let took = 0;
  let known = new Map<string, number>();
  for (let round = 0; round <= KILLS; round += 1) {
    for (const [id, { household, waiting }] of phone) {
      const indicator = household.deprivations[0]?.indicator ?? 0;
      const on = new Date(Date.UTC(2022, 5, 12 + round)).toISOString().slice(0, 10);
      if (household.deprivations[0]?.followUps?.some((one) => one.on === on)) continue;
      const entry = visit(`${id} ${round}`, on, 'failed', indicator);
      waiting.push(entry);
      recorded.set(id, [...(recorded.get(id) ?? []), entry]);
    }
    const start = performance.now();
    if (round === 0) {
      await sync();
      took = performance.now() - start;
      known = await revisions();
      continue;
    }
    const answered = sync().then(
      () => true,
      () => false,
    );
    const sent = [...phone.values()].filter(({ waiting }) => waiting.length > 0).length;
    await new Promise((resolve) => setTimeout(resolve, (random.next().value as number) * took));
    await server.kill();
    const isAnswered = await answered;
    if (!isAnswered) unanswered += 1;
    server = await startServer({ DATA: folder });
    const now = await revisions();
    const saved = [...now].filter(([id, revision]) => (known.get(id) ?? revision) < revision).length;
    if (saved > 0 && saved < sent) partly += 1;
    took *= isAnswered ? 0.8 : saved === 0 ? 1.5 : 1; // so that most kills are in the middle, however fast the machine is
    known = now;
  }
  await sync();
  await server.kill();
  console.log(`${KILLS} kills: ${unanswered} syncs without an answer, ${partly} of them half done`);

  const { query, close } = await openDatabase(process.env.DATABASE_URL, folder);
  const entries = await query<{ id: string }>('select id from entry');
  assert.deepEqual(
    entries.map(({ id }) => id).sort(),
    [...recorded.values()]
      .flat()
      .map(({ id }) => id)
      .sort(),
  );
  for (const [id, made] of recorded) {
    const [state] = await query<{ draft: HouseholdDraft; revision: number }>(
      'select draft, revision from household_state where household_id = $1',
      [id],
    );
    const household = stored(state?.draft as HouseholdDraft);
    const told = historyOf(household).map((event) => JSON.stringify(event));
    for (const { event } of made) assert.equal(told.filter((one) => one === JSON.stringify(event)).length, 1);
    const kept = await query<{ revision: number }>(
      'select revision from household_revision where household_id = $1 order by 1',
      [id],
    );
    assert.deepEqual(
      kept.map(({ revision }) => revision),
      Array.from({ length: state?.revision ?? 0 }, (_, nth) => nth + 1),
    );
    for (const table of TABLE_NAMES) {
      const columns = TABLE_COLUMNS[table].map(({ name }) => name).join(', ');
      const rows = await query(`select ${columns} from ${table} where household_id = $1`, [id]);
      const texts = (some: readonly unknown[]): string[] => some.map((one) => JSON.stringify(one)).sort(); // tables have no order
      assert.deepEqual(texts(rows), texts(householdRows(household)[table]));
    }
  }
  await close();
});
