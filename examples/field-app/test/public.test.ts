/*
 * The public pages: of the province, every district and every subdistrict, hidden together. They are for everybody, appear when the province
 * publishes a report day, all levels at once, and stay as they were published.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type PublicReport, type Report, readTables } from 'kaechon';
import { readRegister } from '../../trat-2565/read-register.js';
import { hide } from '../server/hide.js';
import { publicTables } from '../server/public-page.js';
import { countReport, type Hidden, LEVELS, openPublications } from '../server/publications.js';
import { importHouseholds } from '../server/store.js';
import { programme } from '../shared/protocol.js';
import { type Office, openOffice, publish, record, row, stateOf, TODAY, visit } from './tools.js';

const LAST_WEEK = '2022-07-29';
const NOTHING = { exposed: [], why: null };

const textOf = async (office: Office, path: string): Promise<string> => {
  const response = await office.get('stranger', path);
  assert.equal(response.status, 200, path);
  return response.text();
};

/** Every public address that links lead to from the newest page, files and the other language too, with its text. */
async function everything(office: Office): Promise<Map<string, string>> {
  const first = (await office.get('stranger', '/public')).headers.get('location') ?? '';
  const found = new Map<string, string>();
  const waiting = [first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text = await textOf(office, path);
    found.set(path, text);
    for (const [, link = ''] of text.matchAll(/href="(\/public\/[^"]+)"/g)) waiting.push(link);
  }
  return found;
}

/** The rows of a published file: its cells by the code in the first column. */
const rowsOf = (csv: string): Map<string, readonly string[]> =>
  new Map(
    csv
      .replace('\uFEFF', '')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/, '$1')))
      .map(([code = '', ...cells]) => [code, cells]),
  );

describe('the register of Trat', () => {
  let office: Office;
  let counted: Report[];
  let pages: Map<string, string>;
  let published: readonly PublicReport[];
  before(async () => {
    const { households } = readTables(programme, readRegister('../trat-2565'));
    office = await openOffice([]);
    await importHouseholds(office.database.query, households, TODAY);
    assert.equal((await publish(office, TODAY)).state, 'published');
    counted = await Promise.all(LEVELS.map((level) => countReport(office.database.query, TODAY, '23', level)));
    pages = await everything(office);
    const [kept] = await office.database.query<{ published: PublicReport[] }>('select published from publication');
    published = kept?.published ?? [];
  });
  after(() => office.database.close());

  test('there is a page of the province, and in both languages one of every area of its reports', () => {
    const areas = ['23', ...counted.flatMap((report) => Object.keys(report.areas))];
    assert.ok(areas.length > 40);
    for (const area of areas)
      for (const language of ['', '?language=en']) assert.ok(pages.has(`/public/${TODAY}/${area}${language}`), area);
  });

  test('nothing in pages, files and addresses is an id', async () => {
    const rows = await office.database.query<{ household_id: string }>('select household_id from household_state');
    assert.equal(rows.length, 467);
    const all = [...pages].flat().join('\n');
    for (const { household_id } of rows) assert.ok(!all.includes(household_id), household_id);
  });

  test('a file has true numbers, and none from 1 to 4', () => {
    let hidden = 0;
    for (const [path, csv] of pages) {
      const [, area = '', name] = /([0-9]+)\/([a-zA-Z]+)\.csv$/.exec(path) ?? [];
      if (name === undefined) continue;
      const { columns = [], rows = [] } =
        publicTables(counted as unknown as PublicReport[], area, 'th').find((table) => table.name === name) ?? {};
      const told = rowsOf(csv);
      assert.equal(told.size, rows.length);
      for (const row of rows)
        for (const [nth, { key }] of columns.slice(2).entries()) {
          const [truth, cell] = [row[key], told.get(String(row.code))?.[nth + 1]];
          if (cell === '') hidden += 1;
          else assert.equal(cell, String(truth), `${path} ${row.code} ${key}`);
          if (typeof truth === 'number' && truth > 0 && truth < 5) assert.equal(cell, '', `${path} ${row.code} ${key}`);
        }
    }
    assert.ok(hidden > 50, `${hidden}`);
  });

  test('a page has the numbers of its files, and says "hidden" where they have none', () => {
    for (const [path, csv] of pages) {
      if (!path.endsWith('.csv')) continue;
      const page = pages.get(path.replace(/\/[a-zA-Z]+\.csv$/, '')) ?? '';
      const table = page.split('<table>').find((one) => one.includes(`href="${path}"`)) ?? '';
      const lines = table.match(/<tr><td>.*?<\/tr>/g) ?? [];
      for (const [nth, [code, [, ...cells]]] of [...rowsOf(csv)].entries()) {
        const line = lines[nth] ?? '';
        const shown = [...line.matchAll(/<td>([^<]*)<\/td>/g)].slice(-cells.length).map(([, cell]) => cell);
        assert.deepEqual(
          shown,
          cells.map((cell) => cell || 'ปกปิด'),
          `${path} ${code}`,
        );
      }
    }
  });

  test('a number that two pages tell is the same on both, or hidden on both', () => {
    let told = 0;
    for (const area of ['23', ...Object.keys(published[0]?.areas ?? {})]) {
      const parts = rowsOf(pages.get(`/public/${TODAY}/${area}/areas.csv`) ?? '');
      for (const [part, [, households, persons, ...graded]] of parts) {
        const of = (file: string) => rowsOf(pages.get(`/public/${TODAY}/${part}/${file}.csv`) ?? '');
        assert.deepEqual(of('register').get('registered')?.slice(1), [households, persons], part);
        const isDistrict = part.length === 4;
        assert.equal(pages.has(`/public/${TODAY}/${part}/grades.csv`), isDistrict);
        assert.deepEqual(isDistrict ? [...of('grades').values()].map((cells) => cells[1]) : [], graded, part);
        told += 1;
      }
    }
    assert.equal(
      told,
      counted.reduce((sum, report) => sum + Object.keys(report.areas).length, 0),
    );
  });

  test('of areas only some groups are published, and no file of another group is', async () => {
    for (const path of [
      '23/indicators.csv',
      '23/patterns.csv',
      '2301/menus.csv',
      '2301/dimensions.csv',
      '230102/grades.csv',
      '230102/areas.csv',
    ])
      assert.equal((await office.get('stranger', `/public/${TODAY}/${path}`)).status, 404);
  });
});

describe('a small register', () => {
  const rows = Array.from({ length: 40 }, (_, nth) => row(`H${nth}`, nth < 30 ? '230102' : '230201', 'ทีม ก'));

  test('what is not published has no page, and every such answer is the same', async () => {
    const office = await openOffice(rows);
    const none = await office.get('stranger', '/public');
    assert.equal(none.status, 404);
    await publish(office, TODAY);
    const text = await none.text();
    for (const path of [
      ...['2022-08-12', '2022-08-04', LAST_WEEK, 'H1', 'x', '%27'],
      ...[
        '9999',
        '2303',
        '230103',
        'H1',
        '__proto__',
        'constructor',
        '2',
        '23/areas',
        '23/H1.csv',
        '23/__proto__.csv',
      ].map((area) => `${TODAY}/${area}`),
    ]) {
      const response = await office.get('stranger', `/public/${path}`);
      assert.equal(response.status, 404, path);
      assert.equal(await response.text(), text, path);
    }
    await office.database.close();
  });

  test('a page stays as it was published; the next day that is published shows what was recorded since', async () => {
    const office = await openOffice(rows);
    await publish(office, LAST_WEEK);
    const before = await everything(office);
    const passed = rows.slice(0, 12).map(({ id, deprivations }) => ({
      household: id,
      revision: 1,
      entries: deprivations.map(({ indicator }) => visit(`${id} ${indicator}`, LAST_WEEK, 'passed', indicator)),
    }));
    const moved = rows.slice(12, 18).map(({ id }) => ({
      household: id,
      revision: 1,
      entries: [record(`${id} moved`, { event: 'moved', on: LAST_WEEK, area: '230201' })],
    }));
    const answers = await office.sync('province', ...passed, ...moved);
    assert.ok(answers.every(({ status }) => status === 'saved'));
    assert.deepEqual(await everything(office), before);
    await publish(office, LAST_WEEK); // again: it is published already
    assert.deepEqual(await everything(office), before);

    const grades = async (day: string) => rowsOf(await textOf(office, `/public/${day}/23/grades.csv`));
    assert.deepEqual((await grades(LAST_WEEK)).get('A')?.slice(1), ['0', '0']);
    await publish(office, TODAY);
    assert.deepEqual((await grades(TODAY)).get('A')?.slice(1), ['12', '12']);
    const registered = async (area: string) =>
      rowsOf(await textOf(office, `/public/${TODAY}/${area}/register.csv`))
        .get('registered')
        ?.slice(1);
    assert.deepEqual(await Promise.all(['230102', '230201'].map(registered)), [
      ['24', '24'],
      ['16', '16'],
    ]);
    const after = await everything(office); // the page of today leads to those of last week
    for (const [path, text] of before) assert.equal(after.get(path), text, path);
    await office.database.close();
  });

  test('a day before the one that is public is told to offices, and not to the public', async () => {
    const office = await openOffice(rows);
    await publish(office, TODAY);
    assert.equal((await office.post('province', `/api/published/${LAST_WEEK}`)).status, 204);
    assert.equal((await office.get('province', `/api/published/${LAST_WEEK}`)).status, 200);
    assert.deepEqual(await stateOf(office, LAST_WEEK), { state: 'passed', ...NOTHING });
    assert.equal((await office.get('stranger', `/public/${LAST_WEEK}`)).status, 404);
    assert.equal((await office.get('stranger', '/public')).headers.get('location'), `/public/${TODAY}/23`);
    await office.database.close();
  });

  test('while numbers are being hidden there is no page, and a server that ended then goes on when it starts', async () => {
    const office = await openOffice(rows);
    const never = openPublications(office.database, () => new Promise<Hidden>(() => {}));
    await never.publish(TODAY);
    assert.deepEqual(await never.stateOf(TODAY), { state: 'waiting', ...NOTHING });
    assert.equal((await office.get('stranger', '/public')).status, 404);
    await office.sync('province', { household: 'H1', revision: 1, entries: [visit('a', '2022-08-01')] }); // too late for it
    let given: readonly Report[] = [];
    const next = openPublications(office.database, async (asked) => {
      given = asked.counted;
      return hide(asked);
    });
    next.resume();
    assert.deepEqual(await stateOf(office, TODAY), { state: 'published', ...NOTHING });
    assert.deepEqual(
      given.map(({ level, figures }) => [level, figures.byGrade.C?.households]),
      LEVELS.map((level) => [level, 40]),
    );
    await office.database.close();
  });

  test('what is refused is not public, says why, and may be published when it can be', async () => {
    const office = await openOffice(rows);
    const refusing = openPublications(office.database, async () => ({
      reports: null,
      exposed: [],
      why: 'another version',
    }));
    await refusing.publish(TODAY);
    assert.deepEqual(await stateOf(office, TODAY), { state: 'refused', exposed: [], why: 'another version' });
    assert.equal((await office.get('stranger', '/public')).status, 404);
    assert.deepEqual(await publish(office, TODAY), { state: 'published', ...NOTHING });
    assert.equal((await office.get('stranger', `/public/${TODAY}`)).status, 200);
    await office.database.close();
  });
});
