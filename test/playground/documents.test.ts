/* The documents for the governor: what Word and Excel need to show and print them as the office does, and what stands on paper. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { browserForTests, cellsOf, openTab, settled, useExample } from './browser.js';
import { unzipped } from './unzipped.js';

const open = browserForTests();
const LANGUAGES = [
  { language: 'th', locale: 'th-TH', tag: 'th-TH' },
  { language: 'en', locale: 'en-GB', tag: 'en-GB' },
] as const;

async function saved(page: Page, button: string): Promise<ReadonlyMap<string, Buffer>> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return unzipped(readFileSync(await download.path()));
}
const textOf = (files: ReadonlyMap<string, Buffer>, path: string): string => files.get(path)?.toString('utf8') ?? '';
/** The parts of XML between a mark and its end. */
const parts = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*[^/])?>.*?</${name}>`, 'gs'))].map(([part]) => part);
const numbers = (xml: string, pattern: RegExp): number[] => [...xml.matchAll(pattern)].map(([, one]) => Number(one));

describe.each(LANGUAGES)('for Word, $language', ({ locale, tag }) => {
  let files: ReadonlyMap<string, Buffer>;
  let onPage: string[][][];
  beforeAll(async () => {
    const { page } = await open({ locale });
    await useExample(page);
    onPage = await cellsOf(page, '#panel-bulletin article table');
    files = await saved(page, '#panel-bulletin .save-docx');
  });

  test('letters are those of offices, Sarabun comes along in both weights and stands in for them', () => {
    const styles = textOf(files, 'word/styles.xml');
    expect(styles).toContain('<w:rFonts w:ascii="TH SarabunPSK" w:cs="TH SarabunPSK"');
    expect(styles).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>'); // 16 points, for Thai too
    const [office, own] = parts(textOf(files, 'word/fontTable.xml'), 'w:font');
    expect(office).toContain('w:name="TH SarabunPSK"><w:altName w:val="Sarabun"/>');
    expect(own).toContain('w:name="Sarabun"');
    expect(textOf(files, 'word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
    const links = textOf(files, 'word/_rels/fontTable.xml.rels');
    for (const face of ['embedRegular', 'embedBold']) {
      const [, link = '', key = ''] =
        new RegExp(`<w:${face} r:id="(\\w+)" w:fontKey="\\{([0-9A-F-]{36})\\}"/>`).exec(own ?? '') ?? [];
      const [, path = ''] = new RegExp(`Id="${link}"[^>]*Target="([^"]*)"`).exec(links) ?? [];
      const font = files.get(`word/${path}`) ?? Buffer.alloc(0);
      const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse(); // Word hides the head of a font with its key
      const head = font.subarray(0, 16).map((byte, at) => byte ^ (mask[at] ?? 0));
      expect([face, Buffer.from(head.subarray(0, 4)).toString('hex')]).toEqual([face, '00010000']);
    }
  });

  test('the language is told, for Latin letters and for Thai, which is a complex script', () => {
    expect(textOf(files, 'word/styles.xml')).toContain(`<w:lang w:val="${tag}" w:bidi="th-TH"/>`);
  });

  test('tables are as wide as the page between its margins, and no heading is wider than its column', () => {
    const document = textOf(files, 'word/document.xml');
    const [width = 0, left = 0, right = 0] = [
      /w:pgSz[^>]* w:w="(\d+)"/,
      /w:pgMar[^>]* w:left="(\d+)"/,
      /w:pgMar[^>]* w:right="(\d+)"/,
    ].map((pattern) => Number(pattern.exec(document)?.[1] ?? /w:w="(\d+)"/.exec(document)?.[1]));
    const tables = parts(document, 'w:tbl');
    expect(tables).toHaveLength(onPage.length);
    for (const table of tables) {
      const columns = numbers(parts(table, 'w:tblGrid')[0] ?? '', /w:w="(\d+)"/g);
      const sum = columns.reduce((all, one) => all + one, 0);
      expect(sum).toBeGreaterThan(width - left - right - columns.length);
      expect(sum).toBeLessThanOrEqual(width - left - right);
      for (const row of parts(table, 'w:tr')) expect(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g)).toEqual(columns);
      const [heads = ''] = parts(table, 'w:tr');
      const longest = parts(heads, 'w:t').map((text) =>
        Math.max(
          ...text
            .replaceAll(/<[^>]*>|\p{M}/gu, '')
            .split(' ')
            .map((word) => word.length),
        ),
      );
      for (const [at, letters] of longest.entries()) expect(columns[at]).toBeGreaterThan(letters * 130 + 120); // Sarabun, 16 points
    }
  });

  test('headings repeat on every page, no row is cut in two, and a short table stays together', () => {
    for (const table of parts(textOf(files, 'word/document.xml'), 'w:tbl')) {
      const rows = parts(table, 'w:tr');
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, line) => line === 0));
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual(rows.map((_, line) => line < rows.length - 1));
    }
  });

  test('its tables are those of the page', () => {
    const told = parts(textOf(files, 'word/document.xml'), 'w:tbl').map((table) =>
      parts(table, 'w:tr')
        .slice(1)
        .map((row) => parts(row, 'w:tc').map((cell) => cell.replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"'))),
    );
    expect(told).toEqual(onPage);
  });
});

describe.each(LANGUAGES)('for Excel, $language', ({ locale }) => {
  test('each sheet is printed as wide as the paper, with its headings on every page', async () => {
    const { page } = await open({ locale });
    await useExample(page);
    const files = await saved(page, '#panel-bulletin .save-xlsx');
    const book = textOf(files, 'xl/workbook.xml');
    const sheets = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name);
    expect(sheets).toHaveLength(8);
    expect(Math.max(...sheets.map(({ length }) => length))).toBeLessThanOrEqual(31);
    for (const [nth, name] of sheets.entries()) {
      expect(book).toContain(`localSheetId="${nth}">'${name}'!$5:$5</definedName>`);
      const sheet = textOf(files, `xl/worksheets/sheet${nth + 1}.xml`);
      expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(sheet).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/);
    }
  });
});

describe.each(LANGUAGES)('on paper, $language', ({ locale }) => {
  /** How many pages a browser prints. */
  const pagesOf = async (page: Page): Promise<number> =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').split(/\/Type \/Page\b(?!s)/).length - 1;

  test('the bulletin has one page, charts stand by two, and nothing is wider than the paper', async () => {
    const { page } = await open({ locale });
    await useExample(page);
    expect(await pagesOf(page)).toBe(1);
    const most: Readonly<Record<string, number>> = { tables: 4, charts: 3, grades: 3, publication: 5 };
    for (const [tab, pages] of Object.entries(most)) {
      await openTab(page, tab);
      await settled(page, tab);
      const printed = await pagesOf(page);
      expect([tab, printed <= pages]).toEqual([tab, true]);
      const paper = Math.floor((180 / 25.4) * 96); // A4 between its margins
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paper, height: 900 });
      const wide = await page.$$eval(
        `#panel-${tab} :is(table, svg)`,
        (all, room) =>
          all.filter((one) => one.getBoundingClientRect().right > room + 1).map((one) => one.textContent?.slice(0, 40)),
        paper,
      );
      expect([tab, wide]).toEqual([tab, []]);
      for (const gone of await page.$$(`#panel-${tab} button`))
        expect([tab, await gone.isVisible()]).toEqual([tab, false]);
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 1200, height: 900 });
    }
  });
});
