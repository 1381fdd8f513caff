import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type HouseholdDraft, householdRows, TABLE_COLUMNS, TABLE_NAMES } from 'kaechon';
import { openDatabase } from '../server/database.js';
import type { SyncAnswer } from '../shared/protocol.js';
import { decided, stored } from '../shared/replay.js';
import { type Office, openOffice, record, TODAY, visit } from './tools.js';

let office: Office;
before(async () => {
  office = await openOffice();
});
beforeEach(() => office.reset());
after(() => office.database.close());

const copyOf = (answer: SyncAnswer | undefined) => {
  assert.ok(answer && 'copy' in answer, answer?.status);
  return { household: stored(answer.copy.household), revision: answer.copy.revision };
};
const current = async (id: string) => {
  const response = await office.get('province', `/api/households/${id}`);
  const { household, revision } = (await response.json()) as { household: HouseholdDraft; revision: number };
  return { household: stored(household), revision };
};
const item = (household: string, revision: number, ...entries: Parameters<Office['sync']>[1]['entries'][]) => ({
  ...{ household, revision, entries: entries.flat() },
});

describe('one phone', () => {
  test('what it recorded is in the household, in the tables and in the log', async () => {
    const [answer] = await office.sync(
      'anong',
      item('H1', 1, [visit('a', '2022-06-10'), record('b', { event: 'moved', on: '2022-06-12', area: '230301' })]),
    );
    const { household, revision } = copyOf(answer);
    assert.equal(revision, 2);
    assert.deepEqual(household.moves, [{ on: '2022-06-12', area: '230301' }]);
    assert.deepEqual(await office.entries(), { a: 1, b: 1 });
    for (const table of TABLE_NAMES) {
      const columns = TABLE_COLUMNS[table].map(({ name }) => name).join(', ');
      const rows = await office.database.query(`select ${columns} from ${table} where household_id = $1`, ['H1']);
      assert.deepEqual(rows, householdRows(household)[table]);
    }
  });

  test('sends twice, also more the second time: nothing is doubled', async () => {
    const [first] = await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10')]));
    const [again] = await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10')]));
    assert.deepEqual(again, first);
    const [more] = await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10'), visit('b', '2022-06-17')]));
    assert.equal(copyOf(more).household.deprivations[2]?.followUps?.length, 2);
    assert.deepEqual(await office.entries(), { a: 1, b: 1 });
  });

  test('sends again what moved the household out of its district: it is told no more than that it is saved', async () => {
    const entries = [record('m', { event: 'moved', on: '2022-06-12', area: '230301' })];
    assert.equal((await office.sync('district1', item('H1', 1, entries)))[0]?.status, 'saved');
    assert.deepEqual(await office.sync('district1', item('H1', 1, entries)), [{ household: 'H1', status: 'gone' }]);
    assert.deepEqual(await office.sync('district2', item('H1', 1, entries)), [
      { household: 'H1', status: 'forbidden' },
    ]);
    assert.equal(
      (await office.sync('district1', item('H1', 1, [...entries, visit('a', '2022-06-13')])))[0]?.status,
      'forbidden',
    );
  });

  test('what the gate refuses changes nothing, and says why', async () => {
    const [answer] = await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10'), visit('b', '2022-08-06')]));
    assert.equal(answer?.status, 'refused');
    assert.equal(answer.status === 'refused' && answer.problems[0]?.code, 'inTheFuture');
    assert.deepEqual(await office.entries(), {});
    assert.equal((await current('H1')).revision, 1);
  });

  test('a revision that never was, and an id that another household has, are not taken', async () => {
    assert.equal((await office.sync('anong', item('H1', 7, [visit('a', '2022-06-10')])))[0]?.status, 'forbidden');
    await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10')]));
    assert.equal((await office.sync('anong', item('H3', 1, [visit('a', '2022-06-10')])))[0]?.status, 'forbidden');
  });
});

describe('two phones', () => {
  test('different facts are united', async () => {
    await office.sync('anong', item('H1', 1, [visit('a', '2022-06-10')]));
    const [answer] = await office.sync('district1', item('H1', 1, [visit('b', '2022-06-10', 'failed', 8)]));
    const { household, revision } = copyOf(answer);
    assert.equal(revision, 3);
    assert.equal(household.deprivations.flatMap(({ followUps = [] }) => followUps).length, 2);
  });

  for (const side of ['mine', 'theirs'] as const)
    test(`a conflict changes nothing until a person decides: ${side}`, async () => {
      const base = (await current('H1')).household;
      await office.sync(
        'anong',
        item('H1', 1, [
          visit('a', '2022-06-10', 'failed'),
          record('m', { event: 'moved', on: '2022-06-12', area: '230301' }),
        ]),
      );
      const entries = [visit('b', '2022-06-10', 'passed'), visit('c', '2022-06-10', 'passed', 8)];
      const [answer] = await office.sync('district1', item('H1', 1, entries));
      // 230301 is in another district: the officer of 2301 may not see the household any more, and the province decides.
      assert.equal(answer?.status, 'forbidden');
      const [again] = await office.sync('province', item('H1', 1, entries));
      assert.ok(again?.status === 'conflict');
      assert.deepEqual(
        again.conflicts.map(({ path }) => path),
        ['deprivations[22].followUps[2022-06-10]'],
      );
      assert.deepEqual(await office.entries(), { a: 1, m: 1 });

      const theirs = stored(again.copy.household);
      const decision = decided(side, { base, theirs, entries }, TODAY, () => 'w');
      assert.deepEqual(
        decision.map(({ id }) => id),
        side === 'mine' ? ['w', 'b', 'c'] : ['c'],
      );
      const [done] = await office.sync('province', item('H1', again.copy.revision, decision));
      const { household } = copyOf(done);
      assert.equal(household.deprivations[2]?.followUps?.[0]?.outcome, side === 'mine' ? 'passed' : 'failed');
      assert.equal(household.deprivations[0]?.followUps?.[0]?.outcome, 'passed');
      assert.deepEqual(household.moves, [{ on: '2022-06-12', area: '230301' }]);
    });

  test('at once: both are kept, each entry once', async () => {
    const days = Array.from({ length: 20 }, (_, nth) => `2022-07-${String(nth + 1).padStart(2, '0')}`);
    const send = (day: string) => office.sync('anong', item('H1', 1, [visit(day, day)]));
    const answers = await Promise.all([...days, ...days].map(send));
    assert.ok(answers.every(([answer]) => answer?.status === 'saved'));
    assert.equal((await current('H1')).household.deprivations[2]?.followUps?.length, 20);
    assert.deepEqual(await office.entries(), Object.fromEntries(days.map((day) => [day, 1])));
  });
});

test('the embedded database serves who asked first, hears others between two transactions, and goes on after a failure', async () => {
  const database = await openDatabase(undefined);
  const told: string[] = [];
  let isDone = false;
  const hear = (): void => {
    if (told.at(-1) !== 'heard') told.push('heard');
    if (!isDone) setImmediate(hear);
  };
  hear();
  const names = ['a', 'b', 'failed', 'c'];
  const asked = names.map((name) =>
    database.transaction(async (query) => {
      told.push(name);
      await query(name === 'failed' ? 'select nothing from nowhere' : 'select 1');
    }),
  );
  const ended = await Promise.allSettled(asked);
  isDone = true;
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  );
  const turns = names.flatMap((name) => ['heard', name]);
  assert.deepEqual(told.slice(0, turns.length), turns);
  await database.close();
});
