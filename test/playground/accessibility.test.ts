import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserForTests, dropFiles, openTab, settled, useExample } from './browser.js';

const open = browserForTests();
const TABS = ['rejected', 'grades', 'bulletin', 'tables', 'charts', 'publication'] as const;

/** What axe finds wrong in the playground, each with where. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run('.desk');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

describe.each([
  { locale: 'th-TH', colorScheme: 'light' },
  { locale: 'th-TH', colorScheme: 'dark' },
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const)('axe, $locale, $colorScheme', (opening) => {
  test('finds nothing before a register is read, nor on any tab', async () => {
    const { page } = await open(opening);
    const found: Record<string, string[]> = { start: await faults(page) };
    await useExample(page);
    await page.click('#editor > summary');
    await page.fill('#boxes [data-range=remaining] >> nth=0', '1');
    await page.waitForSelector('#proof.question li');
    found.editor = await faults(page);
    for (const tab of TABS) {
      await openTab(page, tab);
      if (tab === 'publication') await page.click('#public-charts');
      await settled(page, tab);
      if (tab === 'grades') await page.locator('#panel-grades tbody button').first().click();
      for (const closed of await page.locator('[role=tabpanel] details:visible summary').all()) await closed.click();
      found[tab] = await faults(page);
    }
    await dropFiles(page, { 'household.csv': 'household_id,area_code,ชื่อ\nH1,999999,ก\n' });
    await page.waitForSelector('#leave-all-out');
    found.asks = await faults(page);
    await page.click('#leave-all-out');
    await openTab(page, 'rejected');
    found.bad = await faults(page);
    expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({});
  });
});

describe('by keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test('the example is read and every tab is opened', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await page.focus('.desk .skip');
    for (let keys = 0; keys < 10 && (await focused(page)) !== 'sample'; keys += 1) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('sample');
    await page.keyboard.press('Enter');
    await settled(page, 'bulletin');

    for (let keys = 0; keys < 60 && (await focused(page)) !== 'tab-bulletin'; keys += 1)
      await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('tab-bulletin');
    await page.keyboard.press('Home');
    for (const [place, tab] of TABS.entries()) {
      if (place > 0) await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe(`tab-${tab}`);
      expect(await page.getAttribute(`#tab-${tab}`, 'aria-selected')).toBe('true');
      await settled(page, tab);
      expect(await page.isVisible(`#panel-${tab}`)).toBe(true);
    }
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('tab-rejected');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('tab-publication');
    await settled(page, 'publication');
    await page.keyboard.press('Tab'); // one tab is one stop: the next is in the panel
    expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]')?.id)).toBe('panel-publication');
  });

  test('the focus is always visible', async () => {
    const { page } = await open();
    await useExample(page);
    await page.focus('.desk .skip');
    for (let keys = 0; keys < 25; keys += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const now = document.activeElement;
        if (now === null || now === document.body) return true;
        const shown = document.querySelector(`input[type=file]:focus`)
          ? document.querySelector(`label[for=${now.id}]`)
          : now;
        return shown !== null && getComputedStyle(shown).outlineStyle === 'solid';
      });
      expect(seen).toBe(true);
    }
  });
});
