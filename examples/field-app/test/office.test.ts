/*
 * The dashboard in a browser: a Friday, a district, the households behind a number, what a late entry changed, a file.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gradeHousehold } from 'kaechon';
import type { Page } from 'playwright-core';
import { type Copy, programme, type SyncAnswer } from '../shared/protocol.js';
import { stored } from '../shared/replay.js';
import { serverAndBrowser } from './server-process.js';
import { TODAY, visit } from './tools.js';

const started = serverAndBrowser('office');

const headers = { authorization: 'Bearer demo-province' };

async function open(token: string): Promise<Page> {
  const page = await started.browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${started.server.url}/office.html`);
  await page.getByLabel('รหัสเข้าใช้').fill(token);
  await page.getByRole('button', { name: 'เข้าใช้' }).click();
  return page;
}

/** The households of a number in the table, as ids. */
async function behind(page: Page, number: string): Promise<string[]> {
  const cell = page.getByRole('button', { name: number, exact: true }).first();
  const count = Number(await cell.innerText());
  await cell.click();
  await page.getByRole('heading', { name: number }).waitFor();
  const ids = (await page.getByRole('region', { name: 'ครัวเรือนของตัวเลขนี้' }).locator('p').innerText())
    .split(' ')
    .filter((id) => id !== 'ไม่มี');
  assert.equal(ids.length, count);
  return ids;
}

test('the province looks at a Friday, publishes it, and sees what a late entry changed', async () => {
  const page = await open('demo-province');
  await page.getByRole('table').first().waitFor();
  const partly = await behind(page, '23 B');
  for (const number of [
    'ครัวเรือนยากจนในทะเบียน ออกจากทะเบียนแล้ว',
    'ผลการขจัดความยากจนตามเมนูแก้จน พอเพียง',
    'ระดับจำแนกตามเมนูแก้จน B ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์ · อยู่รอด',
    'แยกเป็นรายมิติ สุขภาพ · ยังไม่ผ่าน',
    'แยกเป็นรายตัวชี้วัดที่ตกเกณฑ์ 22 รายได้เฉลี่ยของคนในครัวเรือนต่อปี · ตกเกณฑ์',
    'มิติที่ตกเกณฑ์ร่วมกัน สุขภาพ + ความเป็นอยู่ + รายได้',
  ])
    assert.notDeepEqual(await behind(page, number), []);
  const since = 'สิ่งที่เปลี่ยนตั้งแต่ 29 กรกฎาคม 2565';
  for (const change of ['เข้าทะเบียนหรือกลับมา', 'ออกจากทะเบียน', 'ย้ายพื้นที่', 'ระดับลดลง'])
    await behind(page, `${since} ${change}`);
  const bulletin = await (await fetch(`${started.server.url}/api/bulletin/${TODAY}`, { headers })).text();
  assert.equal(await page.locator('pre').innerText(), bulletin.trim());
  assert.ok((await page.locator('svg').count()) >= 2); // charts

  await page.getByRole('button', { name: 'เผยแพร่รายงานของวันนี้' }).click();
  await page.getByText('ไม่มีการเปลี่ยนแปลง').waitFor();

  // Of the households of grade B, one that nobody visited today: a visit of this morning that was entered late.
  const copies = await Promise.all(
    partly.map(
      async (id) => (await (await fetch(`${started.server.url}/api/households/${id}`, { headers })).json()) as Copy,
    ),
  );
  const isVisited = ({ household: { deprivations } }: Copy): boolean =>
    deprivations.some(({ followUps = [] }) => followUps.some(({ on }) => on === TODAY));
  const copy = copies.find((one) => !isVisited(one));
  assert.ok(copy);
  const household = stored(copy.household);
  const entries = gradeHousehold(programme, household, TODAY).remaining.map((indicator) =>
    visit(`late ${indicator}`, TODAY, 'passed', indicator),
  );
  const body = JSON.stringify({ items: [{ household: household.id, revision: copy.revision, entries }] });
  const { answers } = (await (
    await fetch(`${started.server.url}/api/sync`, { method: 'POST', headers, body })
  ).json()) as {
    answers: SyncAnswer[];
  };
  assert.equal(answers[0]?.status, 'saved');

  const later = await open('demo-province');
  const late = later.getByRole('region', { name: 'สิ่งที่การบันทึกล่าช้าเปลี่ยน' });
  await late.getByText(/^23 ระดับ A: \d+ → \d+$/).waitFor();
  const [, was, is] = /^23 ระดับ A: (\d+) → (\d+)$/m.exec(await late.innerText()) ?? [];
  assert.equal(Number(is), Number(was) + 1);

  const days = await later.getByRole('slider').evaluate((slider: HTMLInputElement) => Number(slider.max));
  assert.equal(days, 12); // thirteen Fridays up to 5 August
  await later.getByRole('slider').fill('0');
  await later.getByText('13 พฤษภาคม 2565').first().waitFor();
  await later.getByText('ยังไม่ได้เผยแพร่รายงานของวันนี้').waitFor();

  const download = later.waitForEvent('download');
  await later.getByRole('listitem').getByRole('link').first().click();
  assert.match(await readFile(await (await download).path(), 'utf8'), /^\uFEFF/);
});

test('a district goes into itself and sees nobody else', async () => {
  const page = await open('demo-2302');
  await page.getByRole('table').first().waitFor();
  const rows = await page.getByRole('table').first().getByRole('rowheader').allInnerTexts();
  assert.ok(rows.length > 1 && !rows.includes('เมืองตราด'), rows.join());
  const ids = await behind(page, 'คลองใหญ่ A');
  const visible = (await (
    await fetch(`${started.server.url}/api/households`, { headers: { authorization: 'Bearer demo-2302' } })
  ).json()) as {
    copies: { household: { id: string } }[];
  };
  assert.deepEqual(
    ids.filter((id) => !visible.copies.some(({ household }) => household.id === id)),
    [],
  );
  assert.equal(await page.getByRole('button', { name: 'เผยแพร่รายงานของวันนี้' }).count(), 0);
});

test('a mentor has no dashboard', async () => {
  const page = await open('demo-mentor');
  await page.getByRole('alert').getByText('403').waitFor();
});
