/* What the page opens with comes late: a person who is quicker keeps what they chose. */
import { programmeData } from 'kaechon';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { TRAT } from '../../docs/playground/desk-state.js';
import { LADDERS } from '../../docs/playground/ladders.js';
import { type SharedSettings, settingsHash } from '../../docs/playground/share-settings.js';
import { browserForTests, dropFiles } from './browser.js';

const open = browserForTests();
const FEW = {
  'a.csv': 'household_id,area_code\nH1,230101\n',
  'b.csv': 'household_id,member_id,targeted\nH1,P1,yes\n',
  'c.csv': 'household_id,indicator\nH1,8\n',
};

/** Before it tells what it keeps, this browser waits for `answer`. */
const slowly = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const databases = indexedDB.databases.bind(indexedDB);
    indexedDB.databases = () =>
      new Promise((resolve) => {
        (window as unknown as { answer: () => void }).answer = () => resolve(databases());
      });
  });
};
const answer = (page: Page) => page.evaluate(() => (window as unknown as { answer: () => void }).answer());

/** A link to other grades, another day, level and threshold than the page has by itself. */
const LINKED: SharedSettings = {
  programme: { ...TRAT, grading: programmeData(LADDERS.fiveSteps.programme).grading },
  ...{ day: '2022-06-10', level: 'subdistrict', threshold: 11 },
};

const chosenOn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      ['day', 'level', 'threshold'].map((id) => [id, (document.getElementById(id) as HTMLSelectElement).value]),
    ),
  );
const gradesOn = (page: Page) =>
  page.$$eval('#boxes tbody tr:first-child td:first-child input', (all) =>
    all.map((one) => (one as HTMLInputElement).value),
  );
const FIVE = ['ก', 'ข', 'ค', 'ง', 'จ'];

/** Waits until the settings of the address stand on the page. */
const opened = (page: Page) =>
  page.waitForFunction(() => (document.getElementById('threshold') as HTMLInputElement).value === '11');

describe('settings of the address', () => {
  test('are used where nobody chose meanwhile', async () => {
    const { page } = await open({ locale: 'en-GB', before: slowly, hash: await settingsHash(LINKED) });
    await answer(page);
    await opened(page);
    expect(await chosenOn(page)).toEqual({ day: '2022-06-10', level: 'subdistrict', threshold: '11' });
    expect(await gradesOn(page)).toEqual(FIVE);
  });

  test('leave what a person chose before they came', async () => {
    const { page } = await open({ locale: 'en-GB', before: slowly, hash: await settingsHash(LINKED) });
    await page.selectOption('#day', '2022-05-20');
    await page.selectOption('#level', 'village');
    await answer(page);
    await opened(page);
    expect(await chosenOn(page)).toEqual({ day: '2022-05-20', level: 'village', threshold: '11' });
    expect(await gradesOn(page)).toEqual(FIVE);
  });

  test('leave rules that a person took before they came', async () => {
    const { page } = await open({ locale: 'en-GB', before: slowly, hash: await settingsHash(LINKED) });
    await page.click('#editor > summary');
    await page.selectOption('#ladder', 'passOrNot');
    await page.click('#use-rules');
    await answer(page);
    await opened(page);
    expect(await gradesOn(page)).toEqual(['pass', 'not yet']);
    expect(await chosenOn(page)).toEqual({ day: '2022-06-10', level: 'subdistrict', threshold: '11' });
  });

  test('are used too when a link is opened where the page is', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await settingsHash(LINKED),
    );
    await opened(page);
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.includes('10 June 2022'));
    expect(await gradesOn(page)).toEqual(FIVE);
    expect(await page.textContent('#panel-bulletin pre')).toContain('1 household');
  });
});

describe('the register that the browser kept', () => {
  const keep = async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await page.click('#keep');
    await page.waitForSelector('#forget');
    await slowly(page);
    await page.reload();
    await page.waitForSelector('.desk #sample');
    return page;
  };
  const names = (page: Page) => page.$$eval('.sheet strong', (all) => all.map((one) => one.textContent));

  test('stands beside files that a person gave before it came', async () => {
    const page = await keep();
    await dropFiles(page, { 'd.csv': 'household_id,indicator,checked_on,outcome\nH1,8,2022-06-02,passed\n' });
    await answer(page);
    await page.waitForFunction(() => document.querySelectorAll('.sheet').length === 4);
    expect(await names(page)).toEqual(['a.csv', 'b.csv', 'c.csv', 'd.csv']);
    await page.waitForFunction(() =>
      document.querySelector('#panel-bulletin pre')?.textContent?.match(/A passes every .* 1 household /),
    );
  });

  test('gives way to the example that a person asked for before it came', async () => {
    const page = await keep();
    await page.click('#sample');
    await answer(page);
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.includes('467 households'));
    expect(await names(page)).toHaveLength(10);
    expect(await names(page)).not.toContain('a.csv');
    expect(await page.inputValue('#day')).toBe('2022-08-05');
  });
});

describe('what is chosen while files are read', () => {
  test('does not stop them from being read', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await dropFiles(page, { 'd.csv': 'household_id,indicator,checked_on,outcome\nH1,8,2022-06-02,passed\n' });
    await page.selectOption('#day', '2022-07-01'); // at once: the file is being opened
    await page.waitForFunction(() =>
      document.querySelector('#panel-bulletin pre')?.textContent?.match(/A passes every .* 1 household /),
    );
    expect(await page.inputValue('#day')).toBe('2022-07-01');
    expect(await page.textContent('#panel-bulletin h3')).toBeTruthy();
  });
});
