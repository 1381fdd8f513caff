/*
 * Somebody who has never seen the page makes a bulletin of another year for another province from ten files of the office, an
 * invented programme, in under ten minutes. Each click is counted, and what is read at each step; `SHOTS=folder` keeps a picture
 * of every step, to be looked at.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { formatReport, readProgramme, readTables, reportTables, weeklyReport } from 'kaechon';
import type { Download, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { browserForTests, cellsOf, dropFiles, openTab, settled } from './browser.js';
import { messyFiles, PLAIN } from './messy-files.js';

const open = browserForTests();
const shots = process.env.SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

/**
 * Letters a second, about half of what adults read (238 words a minute; Brysbaert, 2019), and seconds for somebody who looks twice
 * before each click.
 */
const [LETTERS_A_SECOND, SECONDS_A_CLICK] = [12, 6] as const;

/** A person at the page: what they click is counted, and what they read. */
function personAt(page: Page, name: string) {
  let clicks = 0;
  let steps = 0;
  let seconds = 0;
  return {
    click: async (selector: string) => {
      clicks += 1;
      seconds += SECONDS_A_CLICK;
      await page.click(selector);
    },
    /** One step: what it is called, and the part of the page that is new and read, to the end. */
    look: async (step: string, part: string) => {
      steps += 1;
      const letters = await page.$eval(part, (shown) => {
        const lengthOf = (element: Element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').length;
        const lists = [...shown.querySelectorAll('select')].filter((list) => list.checkVisibility()).map(lengthOf); // what is chosen is read, not all there is to choose
        return lengthOf(shown) - lists.reduce((all, one) => all + one, 0) + 20 * lists.length;
      });
      seconds += letters / LETTERS_A_SECOND;
      if (shots) await page.screenshot({ path: `${shots}/${name}-${steps}-${step}.png`, fullPage: true });
    },
    /** What is done away from the page. */
    elsewhere: (takes: number) => {
      seconds += takes;
    },
    clicks: () => clicks,
    seconds: () => Math.round(seconds),
  };
}

async function saved(page: Page, click: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { download, bytes: readFileSync(await download.path()) };
}

describe.each([
  { name: 'desk', opening: { locale: 'th-TH', acceptDownloads: true } },
  { name: 'phone-dark', opening: { locale: 'th-TH', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const)('ten files of an office, $name', ({ name, opening }) => {
  test('end in the right bulletin, after 7 clicks', async () => {
    const { page, complaints } = await open(opening);
    const person = personAt(page, name);
    await person.look('opened', '.desk');
    person.elsewhere(30); // finds the folder, marks ten files and drags them

    await dropFiles(page, await messyFiles());
    await page.waitForSelector('#leave-all-out');
    expect(await page.textContent('#said')).toBe('มี 2 ไฟล์ที่ต้องตอบก่อนจึงจะอ่านได้');
    await person.look('dropped', '#loaded');
    await person.click('#leave-all-out'); // names, running numbers and notes

    await page.waitForSelector('#other-province');
    expect(await page.textContent('#other-province p')).toContain('จังหวัดเชียงใหม่ ปีงบประมาณ 2569');
    await person.look('other-province', '#other-province');
    await person.click('#other-province button');
    await page.waitForSelector('#words');
    await page.waitForFunction(() => document.querySelector('#rules-in-use')?.textContent?.includes('เชียงใหม่'));
    expect(await page.textContent('#words')).toContain('/ หรือ ✓');
    await page.selectOption('#words li:has-text("ผ่านแล้ว") select', { label: 'ผ่าน' });
    await person.look('words', '#words');
    await person.click('#words li:has-text("ผ่านแล้ว") select');
    await person.click('#use-words'); // the ticks are proposed
    await page.waitForSelector('#words', { state: 'detached' });
    await page.waitForFunction(() => document.querySelector('#tab-rejected')?.textContent?.includes('(2)'));

    await person.look('read', '#said');
    await page.waitForFunction(() => (document.querySelector('#day') as HTMLSelectElement).value === '2025-11-14');

    await person.click('#tab-rejected');
    await settled(page, 'rejected');
    await person.look('rejected', '#panel-rejected');
    const [, rejected] = await cellsOf(page, '#panel-rejected table');
    expect(rejected?.map(([file, row, id]) => [file, row, id])).toEqual([
      ['บัญชีครัวเรือน ต.ค. 68.xlsx › ครัวเรือน', '10', 'CM-06'],
      ['จปฐ ตก.csv', '10', 'CM-06'],
    ]);
    const { bytes } = await saved(page, () => person.click('#save-refused'));
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.data[1]?.slice(0, 4)).toEqual(['CM-06', '99', 'จปฐ ตก.csv', '10']);
    const corrected = sheet?.data.map((row, line) =>
      row.map((cell, at) => ({ value: line > 0 && at === 1 ? '9' : String(cell), type: String })),
    );
    person.elsewhere(90); // opens the file, reads the reason, asks which indicator was meant, writes it, saves and drags it
    await dropFiles(page, { 'refused.xlsx': new Uint8Array(await writeWorkbook(corrected ?? []).toBuffer()) });
    await page.waitForFunction(
      () => document.querySelector('#tab-rejected')?.textContent?.trim() === 'แถวที่ไม่ผ่านการตรวจ',
    );
    await settled(page, 'rejected');
    await person.look('corrected', '#panel-rejected .good');

    await person.click('#tab-bulletin');
    await settled(page, 'bulletin');
    await person.look('bulletin', '#panel-bulletin article');
    await page.click('#editor > summary');
    const rules = await saved(page, () => page.click('#save-json'));
    const reading = readProgramme(JSON.parse(rules.bytes.toString('utf8')));
    if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message.en).join('\n'));
    const { households } = readTables(reading.programme, PLAIN);
    expect(households).toHaveLength(6);
    const report = weeklyReport(reading.programme, households, { asOf: '2025-11-14' });
    expect(await page.textContent('#panel-bulletin pre')).toBe(
      formatReport(reading.programme, report, { language: 'th', form: 'bulletin' }),
    );
    expect(report.figures.byGrade).toMatchObject({ A: { households: 1 }, B: { households: 1 }, F: { households: 1 } });
    expect(person.clicks()).toBe(7);
    console.log(`${name}: ${person.clicks()} clicks, ${person.seconds()} seconds`);
    expect(person.seconds()).toBeLessThan(600);

    const word = await saved(page, () => page.click('#panel-bulletin .save-docx'));
    expect(word.download.suggestedFilename()).toBe('2025-11-14-50.docx');
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    const excel = await saved(page, () => page.click('#panel-bulletin .save-xlsx'));
    const sheets = await readWorkbook(excel.bytes);
    const tables = reportTables(reading.programme, report, 'th');
    expect(sheets).toHaveLength(tables.length);
    expect(sheets[0]?.data[0]?.[0]).toBe(reading.programme.label.th);
    expect(sheets[0]?.data[2]?.[0]).toBe('14 พฤศจิกายน 2568');
    if (shots)
      for (const [file, made] of [
        ['docx', word],
        ['xlsx', excel],
      ] as const)
        await made.download.saveAs(`${shots}/${name}.${file}`);
    await openTab(page, 'charts');
    await person.look('charts', '#panel-charts');
    const png = await saved(page, () => page.click('#panel-charts .save-png >> nth=0'));
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
    const svg = await saved(page, () => page.click('#panel-charts .save-svg >> nth=0'));
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg [^>]*viewBox="0 0 1280 720"/);
    if (shots) await png.download.saveAs(`${shots}/${name}.png`);
    expect(complaints).toEqual([]);
  });
});
