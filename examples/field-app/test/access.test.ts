import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Office, openOffice, USERS, visit } from './tools.js';

let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.database.close());

/** Which households a user sees: H1 and H2 are of district 2301, H3 of 2302. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  anong: ['H1', 'H3'],
  boon: ['H2'],
  district1: ['H1', 'H2'],
  district2: ['H3'],
  province: ['H1', 'H2', 'H3'],
  stranger: [],
};
const NONE = 'H9';

describe('every user, route and household', () => {
  for (const [user, sees] of Object.entries(SEES)) {
    const known = user in USERS;
    test(`${user} lists ${sees.join(', ') || 'nothing'}`, async () => {
      const response = await office.get(user, '/api/households');
      assert.equal(response.status, known ? 200 : 401);
      if (!known) return;
      const { copies } = (await response.json()) as { copies: { household: { id: string } }[] };
      assert.deepEqual(
        copies.map(({ household }) => household.id),
        sees,
      );
    });

    test(`${user} hears of changes of nobody else`, async () => {
      const response = await office.get(user, '/api/revisions');
      assert.equal(response.status, known ? 200 : 401);
      if (!known) return;
      const revisions = (await response.json()) as [id: string, revision: number][];
      assert.deepEqual(
        revisions.map(([id]) => id),
        sees,
      );
    });

    test(`the worklist of ${user} has nobody else`, async () => {
      const response = await office.get(user, '/api/worklist');
      assert.equal(response.status, known ? 200 : 401);
      if (!known) return;
      const { households } = (await response.json()) as { households: { household: string }[] };
      assert.deepEqual(households.map(({ household }) => household).sort(), sees);
    });

    for (const id of ['H1', 'H2', 'H3', NONE]) {
      const may = sees.includes(id);
      test(`${user} ${may ? 'reads' : 'may not read'} ${id}`, async () => {
        const response = await office.get(user, `/api/households/${id}`);
        assert.equal(response.status, known ? (may ? 200 : 403) : 401);
        if (known && !may) assert.equal(await response.text(), '{"error":"forbidden"}'); // of NONE, too
      });

      test(`${user} ${may ? 'changes' : 'may not change'} ${id}`, async () => {
        const item = {
          household: id,
          revision: 1,
          entries: [visit(`${user} ${id}`, `2022-06-${10 + Object.keys(SEES).indexOf(user)}`)],
        };
        if (!known) return assert.rejects(office.sync(user, item), /^Error: 401/);
        const [answer] = await office.sync(user, item);
        if (may) assert.equal(answer?.status, 'saved');
        else assert.deepEqual(answer, { household: id, status: 'forbidden' });
      });
    }

    for (const [path, roles] of [
      ['/api/bulletin/2022-08-05', ['district', 'province']],
      ['/api/publication/2022-08-05', ['district', 'province']],
      ['/api/me', ['mentor', 'district', 'province']],
    ] as const)
      test(`${user} asks ${path}`, async () => {
        const { role } = USERS[user] ?? {};
        const may = role !== undefined && (roles as readonly string[]).includes(role);
        const { status } = await office.get(user, path);
        assert.equal(status, may ? (path.includes('publication') ? 404 : 200) : known ? 403 : 401); // nothing is published yet
      });
  }
});

test('the province tells a report, districts read their own, mentors none', async () => {
  const status = async (user: string, day = '2022-08-05') => (await office.get(user, `/api/published/${day}`)).status;
  assert.deepEqual(
    await Promise.all(['province', 'district1', 'anong', 'stranger'].map((user) => status(user))),
    [404, 404, 403, 401],
  );
  for (const [user, told] of [
    ['stranger', 401],
    ['anong', 403],
    ['district1', 403],
    ['province', 204],
  ] as const)
    assert.equal((await office.post(user, '/api/published/2022-08-05')).status, told);
  assert.equal((await office.post('province', '/api/published/2022-08-12')).status, 404); // a Friday to come
  assert.deepEqual(
    await Promise.all(['province', 'district1', 'anong', 'stranger'].map((user) => status(user))),
    [200, 200, 403, 401],
  );
  const { within } = (await (await office.get('district2', '/api/published/2022-08-05')).json()) as {
    within: string[];
  };
  assert.deepEqual(within, ['2302']);
});

test('a bulletin counts the area of who asks', async () => {
  const counted = async (user: string) =>
    /(\d+) ครัวเรือน/.exec(await (await office.get(user, '/api/bulletin/2022-08-05')).text())?.[1];
  assert.deepEqual(
    [await counted('district1'), await counted('district2'), await counted('province')],
    ['2', '1', '3'],
  );
});

test('an id is a parameter, whatever it holds', async () => {
  for (const id of ["' or true --", '%', 'H_', '../H1', '𝕳1'])
    assert.equal((await office.get('district2', `/api/households/${encodeURIComponent(id)}`)).status, 403);
  assert.equal((await office.get("x' or '1'='1", '/api/me')).status, 401);
});

test('what is no list of items is refused', async () => {
  await assert.rejects(office.sync('province', { household: 'H1', revision: 1, entries: [] }), /^Error: 400/);
});
