/*
 * The dashboard in a browser: a day, all Fridays, a district, the households behind a number, what a late entry changed, a file;
 * and its workers, with a large register.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gradeHousehold, type Report } from 'kaechon';
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
  const partly = await behind(page, 'จังหวัดตราด B');
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
  await page.getByText('เผยแพร่ต่อสาธารณะแล้ว').waitFor(); // when small numbers are hidden
  const visitor = await started.browser.newPage();
  await visitor.goto(`${started.server.url}/public`);
  await visitor.getByRole('link', { name: 'บ่อไร่' }).click();
  await visitor.getByRole('link', { name: 'ด่านชุมพล' }).click();
  await visitor.getByRole('heading', { name: 'ด่านชุมพล 5 สิงหาคม 2565' }).waitFor();
  await visitor.getByRole('link', { name: 'English' }).click();
  await visitor.getByRole('heading', { name: 'Dan Chumphon' }).waitFor();

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

  await page.getByRole('button', { name: 'รับสิ่งที่เปลี่ยน' }).click(); // one household is fetched, and put in its place
  await page.getByText(/^จังหวัดตราด ระดับ A: \d+ → \d+$/).waitFor();

  const later = await open('demo-province');
  const late = later.getByRole('region', { name: 'สิ่งที่การบันทึกล่าช้าเปลี่ยน' });
  await late.getByText(/^จังหวัดตราด ระดับ A: \d+ → \d+$/).waitFor();
  const [, was, is] = /^จังหวัดตราด ระดับ A: (\d+) → (\d+)$/m.exec(await late.innerText()) ?? [];
  assert.equal(Number(is), Number(was) + 1);
  const bulletinOf = async (day: string): Promise<string> =>
    (await (await fetch(`${started.server.url}/api/bulletin/${day}`, { headers })).text()).trim();
  const shows = (some: Page, text: string) =>
    some.waitForFunction((told) => document.querySelector('pre')?.innerText === told, text);
  for (const some of [page, later]) await shows(some, await bulletinOf(TODAY));

  const days = await later.getByRole('slider').evaluate((slider: HTMLInputElement) => Number(slider.max));
  assert.equal(days, 88); // 9 May to 5 August
  await later.getByRole('slider').fill('4');
  await later.getByText('13 พฤษภาคม 2565').first().waitFor();
  await later.getByText('ยังไม่ได้เผยแพร่รายงานของวันนี้').waitFor();
  await later.getByRole('slider').fill('5'); // a Saturday: counted, but never told
  await shows(later, await bulletinOf('2022-05-14'));
  assert.equal(await later.getByRole('button', { name: 'เผยแพร่รายงานของวันนี้' }).count(), 0);
  const trend = later.getByRole('figure', { name: /13 พ.ค. 2565 – 5 ส.ค. 2565; A 0 → 458, B 0 → 8, C 467 → 0/ }); // up to today
  assert.equal(await trend.locator('text', { hasText: /^\d+ (พ.ค.|มิ.ย.|ก.ค.|ส.ค.) 2565$/ }).count(), 13); // Fridays below its lines

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

test('workers on several cores count a large register, in memory that they share, and after it changed', async () => {
  const page = await open('demo-province');
  await page.getByRole('table').first().waitFor();
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  const worker = await page.evaluateHandle(() => new Worker('/office-worker.js', { type: 'module' }));
  const ask = (question: string, asked: unknown): Promise<unknown> =>
    worker.evaluate(
      (one, message) =>
        new Promise<unknown>((resolve) => {
          one.onmessage = ({ data }) => resolve(data.answer);
          one.postMessage(message);
        }),
      { id: 1, question, asked },
    );
  const [members, deprivations] = [[{ id: 'P1', targeted: true }], [{ indicator: 22 }]];
  const drafts = Array.from({ length: 20_000 }, (_, nth) => ({
    ...{ id: `H${nth}`, area: `230${1 + (nth % 7)}01`, members, deprivations },
  }));
  const passed = [{ indicator: 22, followUps: [{ on: '2022-06-02', outcome: 'passed' }] }];
  const asked = { days: [TODAY], areas: 'subdistrict', within: '23' };
  await ask('change', { drafts, gone: [] });
  const before = await ask('reports', asked);
  await ask('change', { drafts: [{ ...drafts[1], deprivations: passed }], gone: ['H0'] });
  const counted = [before, await ask('reports', asked)] as [Report[], Report[]];
  const figures = counted.map(([report]) => {
    const { registered, byGrade } = report?.figures ?? {};
    return [registered?.households, byGrade?.A?.households, report?.areas['230201']?.byGrade.A?.households];
  });
  assert.deepEqual(figures, [
    [20_000, 0, 0],
    [19_999, 1, 1],
  ]);
});

test('the province reads which hidden numbers can be worked out, in its language', async () => {
  const page = await open('demo-province');
  const figure = { group: 'grades', keys: ['B'], stage: null };
  const cell = { asOf: '2022-07-29', area: '230102', figure, low: 2, high: 2 };
  const exposed = ['households', 'persons'].map((unit) => ({ ...cell, unit }));
  await page.route('**/api/publication/*', (route) =>
    route.fulfill({ json: { state: 'refused', exposed, why: null } }),
  );
  const list = page.getByRole('region', { name: 'จำนวนที่ปกปิดแต่คำนวณย้อนหาได้' });
  await list.getByText('หนองเสม็ด 29 กรกฎาคม 2565 ระดับผลการแก้ไขปัญหา: B ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์').waitFor();
  assert.equal(await list.getByRole('listitem').count(), 1);
  await page.getByText('เผยแพร่ต่อสาธารณะไม่ได้').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Nong Samet 29 July 2022 Grades: B passes some of the indicators it had failed').waitFor();
});

test('a mentor has no dashboard', async () => {
  const page = await open('demo-mentor');
  await page.getByRole('alert').getByText('ไม่มีสิทธิ์ใช้หน้านี้').waitFor();
});
