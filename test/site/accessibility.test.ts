import { describe, expect, test } from 'vitest';
import { DESK, faultsOf, PHONE, ready, siteForTests } from './site.js';

const open = siteForTests();

/** One page of each kind. */
const KINDS: Readonly<Record<string, string>> = {
  'the first page': '',
  'the first page in Thai': 'th/',
  'a guide': 'weekly.html',
  'a guide in Thai': 'th/publishing.html',
  'the glossary': 'th/glossary.html',
  'a page made from the code': 'reference-columns.html',
  'a decision': 'decisions/001-f-is-a-human-decision.html',
  'a function': 'api/kaechon/functions/weeklyReport.html',
  'the names of an entry point': 'api/kaechon/index.html',
  'a paper of the repository': 'repository/contributing.html',
  'a page that is not there': 'nowhere.html',
  'the playground': 'playground.html',
};

describe.each([
  { colorScheme: 'light', viewport: DESK },
  { colorScheme: 'dark', viewport: DESK },
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: PHONE },
] as const)('$colorScheme, $viewport.width wide', (options) => {
  test.each(Object.entries(KINDS))('axe finds nothing on %s, and it does not scroll sideways', async (_, path) => {
    const { page, context } = await open(path, options);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });

  test('axe finds nothing in the search', async () => {
    const { page, context } = await open('th/', options);
    await page.keyboard.press('/');
    await page.locator('#localsearch-input').fill('ปกปิด');
    await page.waitForSelector('.result .excerpt');
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  test('a guide is found, a section opened, and the page left for its twin', async () => {
    const { page, context, home } = await open('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('/');
    await page.waitForSelector('#localsearch-input');
    await page.keyboard.type('cut-off');
    await page.waitForSelector('.result');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}weekly.html#**`);
    await page.goto(`${home}weekly.html`);
    await ready(page);
    for (let keys = 0; keys < 20; keys += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      if (label === 'Change language') break;
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const menu = document.querySelector('.VPNavBarTranslations .menu');
      return menu !== null && getComputedStyle(menu).opacity === '1'; // it fades in, and takes no focus before
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}th/weekly.html`);
    await page.waitForSelector('html[lang=th]');
    await context.close();
  });

  test('the focus is always visible', async () => {
    const { page, context } = await open('start.html');
    for (let keys = 0; keys < 40; keys += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const now = document.activeElement;
        return now === null || now === document.body || getComputedStyle(now).outlineStyle !== 'none';
      });
      expect(seen).toBe(true);
    }
    await context.close();
  });
});
