/*
 * Two phones, as two contexts of a browser: both without a network, both visit one household, one moves it. Both come back; the
 * conflict is shown side by side and decided. The bulletin of the Friday and the public page change as they should.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeHousehold, type Household, type HouseholdDraft, isRegistered, type Report } from 'kaechon';
import type { BrowserContext, Page } from 'playwright-core';
import { type Publication, programme } from '../shared/protocol.js';
import { stored } from '../shared/replay.js';
import { serverAndBrowser } from './server-process.js';
import { TODAY } from './tools.js';

const started = serverAndBrowser('phones');

const get = async (path: string, token = 'demo-province') =>
  (await fetch(started.server.url + path, { headers: { authorization: `Bearer ${token}` } })).text();
const householdOf = async (id: string): Promise<Household> =>
  stored((JSON.parse(await get(`/api/households/${id}`)) as { household: HouseholdDraft }).household);

/** A household of the first district with one indicator left, and not visited today. */
async function find(): Promise<{ household: Household; indicator: number }> {
  const { copies } = JSON.parse(await get('/api/households', 'demo-2301')) as {
    copies: { household: HouseholdDraft }[];
  };
  for (const { household: draft } of copies) {
    const household = stored(draft);
    const { remaining } = gradeHousehold(programme, household, TODAY);
    const visited = household.deprivations.some(({ followUps = [] }) => followUps.some(({ on }) => on === TODAY));
    if (isRegistered(household, TODAY) && remaining.length === 1 && !visited)
      return { household, indicator: remaining[0] as number };
  }
  throw new Error('the register has no such household');
}

/** Publishes a day, waits until small numbers are hidden, and gives the page that the public sees. */
async function publish(day: string): Promise<string> {
  const headers = { authorization: 'Bearer demo-province' };
  assert.equal((await fetch(`${started.server.url}/api/published/${day}`, { method: 'POST', headers })).status, 204);
  for (;;) {
    const { state } = JSON.parse(await get(`/api/publication/${day}`)) as Publication;
    if (state === 'published') return get('/public');
    assert.equal(state, 'waiting');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const openPhone = async (context: BrowserContext): Promise<Page> => {
  const opened = await context.newPage();
  opened.on('pageerror', (error) => assert.fail(error));
  await opened.goto(started.server.url);
  await opened.getByLabel('รหัสเข้าใช้').fill('demo-2301');
  await opened.getByRole('button', { name: 'เข้าใช้' }).click();
  await opened.getByRole('heading', { name: /ครัวเรือนที่ต้องลงเยี่ยม/ }).waitFor();
  await opened.evaluate(() => navigator.serviceWorker.ready);
  return opened;
};

async function visit(phone: Page, id: string, indicator: number, outcome: string): Promise<void> {
  await phone.getByText('ครัวเรือนทั้งหมด').click();
  await phone.getByRole('group').getByRole('button', { name: id }).click();
  await phone.getByLabel('ตัวชี้วัด').selectOption(String(indicator));
  await phone.getByLabel('ผล', { exact: true }).selectOption(outcome);
  await phone.getByRole('button', { name: 'บันทึก' }).click();
  await phone.getByText('บันทึกในเครื่องแล้ว').waitFor();
}
const waiting = (phone: Page, count: number) => phone.getByText(`รอส่ง ${count}`, { exact: true }).waitFor();

test('two phones, one household', async () => {
  const { household, indicator } = await find();
  const { id } = household;
  const bulletin = await get(`/api/bulletin/${TODAY}`);
  const published = await publish('2022-07-29');
  const [one, two] = [await started.browser.newContext(), await started.browser.newContext()];
  const [first, second] = [await openPhone(one), await openPhone(two)];

  await Promise.all([one.setOffline(true), two.setOffline(true)]);
  await Promise.all([first.reload(), second.reload()]); // the app opens without a network
  await visit(first, id, indicator, 'failed');
  await first.getByLabel('ย้ายที่อยู่').check();
  await first.getByLabel('พื้นที่ใหม่').selectOption('230103');
  await first.getByRole('button', { name: 'บันทึก' }).click();
  await first.getByText('บันทึกในเครื่องแล้ว').waitFor();
  await waiting(first, 2);
  await visit(second, id, indicator, 'passed');
  await waiting(second, 1);
  // What the household cannot be is refused on the phone, in the language of the person, without a network.
  await second.getByLabel('ตัวชี้วัด').selectOption(String(indicator));
  await second.getByLabel('ผล', { exact: true }).selectOption('failed');
  await second.getByRole('button', { name: 'บันทึก' }).click();
  await second.getByRole('alert').filter({ hasText: 'มีการติดตามวันที่ 5 สิงหาคม 2565 แล้ว' }).waitFor();

  await one.setOffline(false);
  await first.getByRole('button', { name: 'ส่งและรับข้อมูล' }).click();
  await waiting(first, 0);
  assert.equal(await get(`/api/bulletin/${TODAY}`), bulletin); // moved inside the district, and still not passed

  await two.setOffline(false);
  await second.getByRole('button', { name: 'ส่งและรับข้อมูล' }).click();
  const conflict = second.getByRole('article');
  await conflict.waitFor();
  assert.match(await conflict.innerText(), /เครื่องนี้\s+เครื่องอื่น/);
  assert.match(await conflict.innerText(), /ผ่าน\s+5 สิงหาคม 2565 · ไม่ผ่าน/);
  assert.equal(await conflict.count(), 1);
  await second.getByRole('button', { name: 'ใช้ของเครื่องนี้' }).click();
  await waiting(second, 0);
  assert.equal(await second.getByRole('article').count(), 0);
  await first.getByRole('button', { name: 'ส่งและรับข้อมูล' }).click();
  await waiting(first, 0);

  const decided = await householdOf(id);
  assert.equal(gradeHousehold(programme, decided, TODAY).grade, 'A');
  assert.equal(decided.moves?.at(-1)?.area, '230103');
  const graded = (text: string) => Number(/^ *A .*จำนวน +(\d+) ครัวเรือน/m.exec(text)?.[1] ?? Number.NaN);
  const now = await get(`/api/bulletin/${TODAY}`);
  assert.ok(graded(now) > 0, now);
  assert.equal(graded(now), graded(bulletin) + 1, `${bulletin}\n${now}`);
  assert.equal(await get('/public'), published); // last Friday stays as it was published
  const page = await publish(TODAY);
  assert.match(page, /5 สิงหาคม 2565/);
  assert.doesNotMatch(page, /TR-\d/);

  await started.server.kill();
  const { openDatabase } = await import('../server/database.js');
  const { query, close } = await openDatabase(process.env.DATABASE_URL, started.folder);
  const counts = await query<{ counted: Report[] }>('select counted from publication order by day');
  const ofGradeA = counts.map(({ counted }) => counted.map(({ figures }) => figures.byGrade.A?.households));
  assert.deepEqual(
    ofGradeA[1],
    Array(2).fill(graded(now)),
    'what is published was counted after the decision, at both levels',
  );
  const entries = await query<{ action: string; times: string }>(
    'select action, count(*) as times from entry where household_id = $1 group by action order by action',
    [id],
  );
  assert.deepEqual(
    entries.map(({ action, times }) => [action, Number(times)]),
    [
      ['record', 3],
      ['withdraw', 1],
    ],
  );
  await close();
});
