import { readFileSync } from 'node:fs';
import { programmeData, TABLE_COLUMNS, TABLE_NAMES } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { PROVINCES } from '../../docs/playground/provinces.js';
import { rangeText, readRange } from '../../docs/playground/ranges.js';
import { browserForTests, dropFiles, openTab, useExample } from './browser.js';

const open = browserForTests();
const FEW = {
  'a.csv': 'household_id,area_code\nH1,230101\n',
  'b.csv': 'household_id,member_id,targeted\nH1,P1,ใช่\n',
  'c.csv': 'household_id,indicator\nH1,8\n',
};

describe('files', () => {
  test('an empty one says that it is empty', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, { 'empty.csv': '', 'heads.csv': 'household_id,area_code\n' });
    await page.waitForSelector('.sheet >> nth=1');
    expect(await page.$$eval('.sheet .warning', (all) => all.map((one) => one.textContent))).toEqual(
      Array.from({ length: 2 }, () => 'This file is empty: there is nothing below its headings.'),
    );
  });

  test('a newer one takes the place of the older of its table, whatever its name, unless both are wanted', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    const registered = async (number: number) => {
      await page.waitForFunction(
        (count) => document.querySelector('#said')?.textContent?.startsWith(`Read: ${count} household`),
        number,
      );
    };
    await registered(1);
    await dropFiles(page, { 'newer.csv': 'household_id,area_code\nH1,230201\n' });
    await page.waitForSelector('text=This newer file replaces a.csv.');
    await openTab(page, 'grades');
    await page.waitForFunction(() => document.querySelector('#panel-grades')?.textContent?.includes('Khlong Yai'));
    await page.getByRole('button', { name: 'Read both' }).click();
    await page.waitForFunction(() => document.querySelector('#tab-rejected')?.textContent?.includes('(1)'));
  });

  test('a table that is not clear from its headings is chosen by hand, and a column, too', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, { ...FEW, 'a.csv': 'house,area_code\nH1,230101\n' });
    await page.waitForSelector('.sheet.asks');
    await page.selectOption('.sheet.asks select >> nth=0', 'household');
    await page.selectOption('.sheet.asks .columns select', 'household_id');
    await page.waitForSelector('#panel-bulletin table');
    expect(await page.textContent('#said')).toBe('Read: 1 household accepted, 0 rows rejected.');
  });

  test('templates hold every column of every table', async () => {
    const { page } = await open();
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#templates')]);
    const sheets = await readWorkbook(readFileSync(await download.path()));
    expect(sheets.map(({ data }) => data[0])).toEqual(
      TABLE_NAMES.map((table) => TABLE_COLUMNS[table].map(({ heading }) => heading.th)),
    );
  });

  test('a register is kept over a reload only where somebody asks for it, and forgotten on a click', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await page.reload();
    await page.waitForSelector('#nothing');
    expect(await page.isVisible('#loaded')).toBe(false);
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await page.click('#keep');
    await page.waitForSelector('#forget');
    await page.reload();
    await page.waitForSelector('#panel-bulletin table');
    await page.click('#forget');
    await page.waitForSelector('#keep');
    await page.reload();
    await page.waitForSelector('#nothing');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });
});

describe('files of another year than the rules', () => {
  const OF_2569 = {
    'a.csv': 'household_id,area_code,joined_on\nH1,230101,2025-10-10\n',
    'b.csv': FEW['b.csv'],
    'c.csv': FEW['c.csv'],
    'd.csv': 'household_id,indicator,checked_on,outcome\nH1,8,2025-11-07,passed\n',
  };

  test('ask for which the rules shall be; who keeps the rules is not asked again, and of other rules is', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, OF_2569);
    await page.waitForSelector('#other-province');
    expect(await page.textContent('#other-province p')).toBe(
      'The files are of Trat, fiscal year 2569. The rules in use are of Trat, fiscal year 2565.',
    );
    await page.getByRole('button', { name: 'Keep the rules in use' }).click();
    await page.waitForSelector('#other-province', { state: 'detached' });
    expect(await page.textContent('#said')).toMatch(/^The rules in use stay: /);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-title');
    await page.selectOption('#level', 'subdistrict');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.startsWith('The report of'));
    expect(await page.isVisible('#other-province')).toBe(false);
    await page.click('#editor > summary');
    await page.fill('#year', '2568');
    await page.locator('#year').blur();
    await page.waitForFunction(() => (document.querySelector('#opened') as HTMLInputElement).value === '2024-10-01');
    await page.click('#use-rules');
    await page.waitForSelector('#other-province');
    await page.getByRole('button', { name: 'Use the rules for Trat, fiscal year 2569' }).click();
    await page.waitForSelector('#other-province', { state: 'detached' });
    await page.waitForFunction(() => document.querySelector('#rules-in-use')?.textContent?.includes('2026'));
  });
});

describe('rules', () => {
  test('a gap is named, no grade changes until it is closed, and the households that would change are listed', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await useExample(page);
    await page.click('#editor > summary');
    expect(await page.textContent('#proof')).toContain('each of the 340 cases has exactly one grade');
    const passed = page.getByLabel('Passed, grade B, range 1', { exact: true });
    await passed.fill('≥2');
    await page.waitForSelector('#proof.question');
    expect(await page.textContent('#proof')).toContain('1 of 2 passed (and 15 other cases) has no grade');
    expect(await page.getAttribute('#use-rules', 'aria-disabled')).toBe('true');
    await page.getByLabel('Passed, grade C, range 1', { exact: true }).fill('≤1');
    await page.waitForSelector('#proof.question');
    await page.getByLabel('Remaining, grade C, range 1', { exact: true }).fill('≥1');
    await page.waitForSelector('#moves');
    expect(await page.textContent('#proof')).toMatch(
      /change grade on 5 August 2022: \d+\..*From B to C: \d+ households/,
    );
  });

  test('are saved as JSON, opened again, and shared by a link without data', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await useExample(page);
    await page.click('#editor > summary');
    await page.selectOption('#ladder', 'fiveSteps');
    await page.click('#use-rules');
    await page.selectOption('#day', '2022-06-10');
    await page.waitForFunction(() =>
      document.querySelector('#panel-bulletin pre')?.textContent?.includes('10 June 2022'),
    );
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-json')]);
    const data = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(data.grading.rules).toHaveLength(5);
    await page.waitForFunction(() => location.hash.startsWith('#s='));
    const link = page.url();
    expect(link.length).toBeLessThan(4000);

    const other = await open({ locale: 'en-GB', hash: new URL(link).hash });
    await other.page.waitForFunction(
      () => (document.querySelector('#day') as HTMLSelectElement).value === '2022-06-10',
    );
    expect(await other.page.isVisible('#loaded')).toBe(false);
    await other.page.click('#editor > summary');
    expect(await other.page.inputValue('#boxes tbody >> nth=0 >> input >> nth=0')).toBe('ก');
    await other.page.setInputFiles('#open-rules', {
      name: 'trat.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(programmeData(trat2565))),
    });
    await other.page.waitForFunction(() => (document.querySelector('#boxes input') as HTMLInputElement).value === 'A');
  });

  test('are saved as a spreadsheet and opened from it; mistakes in it are listed by sheet and row', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await page.click('#editor > summary');
    await page.selectOption('#province', '50');
    await page.waitForFunction(() =>
      (document.querySelector('#label-en') as HTMLInputElement).value.includes('Chiang Mai'),
    );
    await page.selectOption('#ladder', 'passOrNot');
    await page.waitForFunction(() => (document.querySelector('#boxes input') as HTMLInputElement).value === 'pass');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-sheets')]);
    const buffer = readFileSync(await download.path());
    await page.selectOption('#ladder', 'trat');
    const openSheets = (content: Buffer) =>
      page.setInputFiles('#open-rules', { name: 'rules.xlsx', mimeType: 'application/octet-stream', buffer: content });
    await openSheets(buffer);
    await page.waitForFunction(() => (document.querySelector('#boxes input') as HTMLInputElement).value === 'pass');
    expect(await page.inputValue('#province')).toBe('50');
    await openSheets(Buffer.from(await writeWorkbook([{ sheet: 'x', data: [['y']] }]).toBuffer()));
    await page.waitForSelector('#editor ul.warning li');
  });

  test.each(['', '2', '1–3', '≥1', '<2/3', '≥1/3 <2/3', '>1', '≤4'])('a range %j is read and written alike', (text) => {
    expect(rangeText(readRange(text) ?? undefined, text.includes('/'))).toBe(text);
  });
  test.each([
    ['๒', { from: 2, to: 2 }],
    ['50%', { from: 0.5, to: 0.5 }],
    ['1 - 3', { from: 1, to: 3 }],
    ['>= 1', { from: 1 }],
    ['one', null],
    ['1–', null],
  ])('a range %j', (text, range) => {
    expect(readRange(text)).toEqual(range);
  });

  test('provinces are those of the table of areas', () => {
    const rows = readFileSync('src/areas/areas.csv', 'utf8')
      .split('\n')
      .filter((row) => /^\d\d,/.test(row));
    expect(PROVINCES.map(({ code, label }) => `${code},${label.th},${label.en}`)).toEqual(
      rows.map((row) => row.trim()),
    );
  });
});
