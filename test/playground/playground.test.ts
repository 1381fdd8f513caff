import { readFileSync } from 'node:fs';
import { formatReport, type Language, readTables, reportTables, weeklyReport } from 'kaechon';
import { auditSuppression, suppressReport } from 'kaechon/publish';
import { trat2565 } from 'kaechon/trat';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../examples/trat-2565/read-register.js';
import { browserForTests, cellsOf, dropFiles, openTab, settled, useExample } from './browser.js';

const open = browserForTests();
const example = readRegister();
const { households } = readTables(trat2565, example);
const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });
const bulletinOf = (asOf: string, language: Language) =>
  formatReport(trat2565, reportOf(asOf), { language, form: 'bulletin' });
const csvOf = (table: string): string => readFileSync(`examples/trat-2565/${table}.csv`, 'utf8');

const FEW = {
  'household.csv': 'household_id,area_code\nH1,230101\nH2,240101\nH3,230201\n',
  'สมาชิก (1).csv': 'รหัสครัวเรือน,รหัสสมาชิก,คนจนเป้าหมาย\nH1,P1,ใช่\nH2,P2,ใช่\nH3,P3,ใช่\n',
  'deprivation.csv': 'household_id,indicator\nH1,8\nH2,22\nH3,๒๒\nH9,8\n',
};

describe('the page', () => {
  test('opens without a complaint, asks nobody else, and forbids itself to', async () => {
    const { page, complaints } = await open();
    await useExample(page);
    for (const tab of ['rejected', 'grades', 'tables', 'charts', 'publication', 'bulletin']) await openTab(page, tab);
    expect(complaints).toEqual([]);
    const heard = page.waitForEvent('console', { predicate: (said) => said.text().startsWith('against the policy') });
    await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
    await heard; // silence means something only where a breach is heard
    expect(complaints.join()).toContain('against the policy: connect-src');
  });

  test('asks for what draws charts only when the charts are opened', async () => {
    const { page } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await useExample(page);
    const before = asked.filter((url) => url.endsWith('.js')).length;
    await openTab(page, 'charts');
    expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(before);
    const alts = await page.$$eval('#panel-charts figure', (all) => all.map((one) => one.textContent ?? ''));
    expect(alts).toHaveLength(6);
    expect(alts[0]).toContain('A 457');
  });

  test.each([360, 1200])('is no wider than a window of %d pixels, on any tab', async (width) => {
    const { page } = await open({ viewport: { width, height: 740 } });
    await useExample(page);
    for (const tab of ['rejected', 'grades', 'bulletin', 'tables', 'charts', 'publication']) {
      await openTab(page, tab);
      expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([tab, width]);
    }
  });
});

describe('on paper', () => {
  test('the bulletin stands alone, dark on white, also where the screen is dark', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    await useExample(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#panel-bulletin article h3')).toBe(true);
    for (const gone of [
      '.VPNav',
      'h1',
      '#data-title',
      '#editor',
      '#tabs',
      '#said',
      '.save-docx',
      '#panel-bulletin pre',
    ])
      expect([gone, await page.isVisible(gone)]).toEqual([gone, false]);
    const colours = await page.$eval('#panel-bulletin td', (cell) => [
      getComputedStyle(cell).color,
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('#panel-bulletin thead th') ?? cell).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  });
});

describe('the example register', () => {
  test('gives, in one click, the bulletin of 5 August', async () => {
    const { page } = await open();
    await useExample(page);
    const expected = bulletinOf('2022-08-05', 'th');
    expect(expected).toMatch(/457 ครัวเรือน\s+689 คน/);
    expect(await page.textContent('#panel-bulletin pre')).toBe(expected);
    const grades = (await cellsOf(page, '#panel-bulletin table'))[2];
    expect(grades?.[0]?.slice(1)).toEqual(['457', '98.07', '689', '98.57']);
    expect(await page.textContent('#said')).toContain('467');
  });

  test('gives another bulletin for another day', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await useExample(page);
    await page.selectOption('#day', '2022-05-09');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.includes('9 May 2022'));
    await settled(page, 'bulletin');
    expect(await page.textContent('#panel-bulletin pre')).toBe(bulletinOf('2022-05-09', 'en'));
  });

  test('lists areas at the chosen level', async () => {
    const { page } = await open();
    await useExample(page);
    await page.selectOption('#level', 'subdistrict');
    const { areas } = weeklyReport(trat2565, households, { asOf: '2022-08-05', areas: 'subdistrict' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('#panel-bulletin table:last-of-type tbody tr').length >= count,
      Object.keys(areas).length,
    );
    await openTab(page, 'tables');
    const told = await cellsOf(page, '[data-table=areas] table');
    expect(told[0]?.map(([code]) => code)).toEqual(Object.keys(areas));
  });

  test('every household shows why it has its grade', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await useExample(page);
    await openTab(page, 'grades');
    await page.selectOption('#grade-filter', 'B');
    await page.waitForFunction(() => document.querySelector('#panel-grades .where')?.textContent === '1–9 of 9');
    await page.getByRole('button', { name: /^Why / }).first().click();
    await page.waitForSelector('#panel-grades .reason:visible');
    expect(await page.textContent('#panel-grades .reason')).toMatch(/^Grade B: passes some of the indicators/);
    await page.selectOption('#grade-filter', '');
    await page.fill('#find', 'tr-0042');
    await page.waitForFunction(() => document.querySelector('#panel-grades .where')?.textContent === '1–1 of 1');
    expect((await cellsOf(page, '#panel-grades .grades'))[0]?.[0]?.[0]).toBe('TR-0042');
  });

  test('other grades are other rules over the same households', async () => {
    const { page } = await open();
    await useExample(page);
    const gradesBy = async (ladder: string, first: string): Promise<string[]> => {
      await page.selectOption('#ladder', ladder);
      await page.click('#use-rules');
      await page.waitForFunction(
        (code) => document.querySelector('[data-table=grades] tbody th')?.textContent === code,
        first,
      );
      const [rows = []] = await cellsOf(page, '[data-table=grades] table');
      return rows.map(([code, , count]) => `${code} ${count}`);
    };
    await openTab(page, 'tables');
    await page.click('#editor > summary');
    expect(await gradesBy('passOrNot', 'pass')).toEqual(['pass 457', 'not yet 9', 'ungraded 0']);
    const steps = await gradesBy('fiveSteps', 'ก');
    expect(steps[0]).toBe('ก 457');
    expect(steps.slice(1, 5).reduce((sum, step) => sum + Number(step.split(' ')[1]), 0)).toBe(9);
    expect(await gradesBy('trat', 'A')).toEqual(['A 457', 'B 9', 'C 0', 'F 0', 'ungraded 0']);
  });
});

describe('files of one’s own', () => {
  test('dropped on the page, they give the same bulletin', async () => {
    const { page, complaints } = await open();
    const files = Object.keys(example).map((table) => [`${table}.csv`, csvOf(table)]);
    await dropFiles(page, Object.fromEntries(files));
    await page.waitForSelector('#panel-bulletin table');
    await page.selectOption('#day', '2022-08-05');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.includes('5 สิงหาคม 2565'));
    await settled(page, 'bulletin');
    expect(await page.textContent('#panel-bulletin pre')).toBe(bulletinOf('2022-08-05', 'th'));
    expect(complaints).toEqual([]);
  });

  test('a bad row is shown with its file, its row and its reason; the good ones still count', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    expect(await page.textContent('#said')).toBe('Read: 2 households accepted, 2 rows rejected.');
    expect(await page.textContent('#tab-rejected')).toBe('Rejected rows (2)');
    await openTab(page, 'rejected');
    const [counts, rows] = await cellsOf(page, '#panel-rejected table');
    expect(counts?.[0]).toEqual(['Households', '3', '2', '1']);
    expect(rows).toEqual([
      [
        'household.csv',
        '3',
        'H2',
        'area code: 240101 is outside the province, whose codes begin with 23 How to correct it',
      ],
      ['deprivation.csv', '5', 'H9', 'household id: there is no household "H9" How to correct it'],
    ]);
    const links = await page.$$eval('#panel-rejected .problems a', (all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(['./troubleshooting.html#outsideprovince', './troubleshooting.html#nosuchhousehold']);
    await openTab(page, 'grades');
    expect((await cellsOf(page, '#panel-grades .grades'))[0]?.filter(([id]) => /^H\d$/.test(id ?? ''))).toHaveLength(2);
  });

  test('a table may be pasted, with the tabs of a spreadsheet', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await page.getByText('Paste a table as text').click();
    await page.selectOption('#paste-table', 'follow_up');
    await page.fill('#paste-text', 'household_id\tindicator\tchecked_on\toutcome\nH1\t8\t5 ส.ค. 2565\tผ่าน\n');
    await page.click('#paste-add');
    await page.waitForFunction(() => document.querySelectorAll('.sheet').length === 4);
    await settled(page, 'bulletin');
    expect(await page.textContent('#panel-bulletin pre')).toMatch(/A passes every .* 1 household /);
  });

  test('a file in the Thai encoding of older Windows is read, and a message says so', async () => {
    const { page } = await open({ locale: 'en-GB' });
    const letters = (text: string) =>
      Uint8Array.from([...text], (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code > 0xe00 ? code - 0xd60 : code;
      });
    await dropFiles(page, {
      'household.csv': letters('รหัสครัวเรือน,รหัสพื้นที่\nH1,230101\n'),
      'member.csv': letters('household_id,member_id,targeted\nH1,P1,ใช่\n'),
      'deprivation.csv': letters('household_id,indicator\nH1,8\n'),
    });
    await page.waitForSelector('#panel-bulletin table');
    expect(await page.textContent('#said')).toBe('Read: 1 household accepted, 0 rows rejected.');
    expect(await page.textContent('.sheet')).toContain('Not UTF-8');
  });
});

describe('a file that is not whole', () => {
  test('is not read where a quotation mark does not close, and where cells are missing that is said', async () => {
    const { page } = await open({ locale: 'en-GB' });
    const broken = 'household_id,indicator,checked_on,outcome\nH1,8,2022-06-02,"passed\nH3,22,2022-06-02,passed\n';
    await dropFiles(page, {
      ...FEW,
      'follow_up.csv': broken,
      'carer.csv': 'household_id,agency,role,from_on,to_on\nH1,A\n',
    });
    await page.waitForSelector('#panel-bulletin table');
    const notes = await page.$$eval('.sheet .warning', (all) => all.map((one) => one.textContent?.trim()));
    expect(notes).toEqual([
      'A quotation mark is not closed, so none of the file was read.',
      'Rows with fewer cells than headings: 1. The missing cells count as empty.',
    ]);
  });
});

describe('the language', () => {
  test('is that of the page, and another page keeps the register', async () => {
    const { page } = await open();
    await useExample(page);
    expect(await page.getAttribute('html', 'lang')).toBe('th');
    const otherLanguage = () => page.$eval('.VPNavBarTranslations a', (link) => (link as HTMLElement).click());
    await otherLanguage();
    await page.waitForSelector('html[lang=en] #panel-bulletin article');
    await page.waitForFunction(() => document.querySelector('#panel-bulletin pre')?.textContent?.startsWith('Lifting'));
    expect(await page.textContent('#panel-bulletin pre')).toBe(bulletinOf('2022-08-05', 'en'));
    const text = await page.innerText('.desk');
    expect(text.replaceAll(/[กขคงจ](?= |$)/gm, '').match(/.*[\u0e00-\u0e7f].*/g)).toBeNull();
    await otherLanguage();
    await page.waitForFunction(() => document.querySelector('#panel-bulletin pre')?.textContent?.startsWith('การขจัด'));
    expect(await page.textContent('#panel-bulletin pre')).toBe(bulletinOf('2022-08-05', 'th'));
  });
});

describe('the version for publication', () => {
  const cellText = (value: string | number | null | undefined): string =>
    value === null ? 'hidden' : typeof value === 'number' ? value.toLocaleString('en-US') : String(value);

  test.each([5, 11])('hides what is below %d, and shows it nowhere', async (threshold) => {
    const { page } = await open({ locale: 'en-GB' });
    await useExample(page);
    await page.fill('#threshold', String(threshold));
    await page.locator('#threshold').blur();
    await openTab(page, 'publication');
    const published = suppressReport(trat2565, reportOf('2022-08-05'), { threshold });
    expect(await page.textContent('#panel-publication pre')).toBe(
      formatReport(trat2565, published, { language: 'en', form: 'bulletin' }),
    );
    const told = await cellsOf(page, '#panel-publication [data-table] table');
    const tables = reportTables(trat2565, published, 'en');
    expect(told).toEqual(
      tables.map(({ columns, rows }) => rows.map((row) => columns.map(({ key }) => cellText(row[key])))),
    );
    expect(told.flat(2).filter((cell) => cell === 'hidden').length).toBeGreaterThan(20);
    // No other tab leaves its numbers behind in the page.
    const elsewhere = await page.$$eval('[role=tabpanel]:not(#panel-publication)', (all) =>
      all.map((one) => one.innerHTML),
    );
    expect(elsewhere.join('').replaceAll(/<!--.*?-->/g, '')).toBe('');
  });

  test('shows on request how much an intruder can know', async () => {
    const { page } = await open({ locale: 'en-GB' });
    await dropFiles(page, FEW);
    await page.waitForSelector('#panel-bulletin table');
    await openTab(page, 'publication');
    await page.getByRole('button', { name: 'Check what an intruder can know' }).click();
    await page.waitForSelector('[data-table=audit]');
    const few = readTables(trat2565, {
      household: [
        { household_id: 'H1', area_code: '230101' },
        { household_id: 'H3', area_code: '230201' },
      ],
      member: [
        { household_id: 'H1', member_id: 'P1', targeted: 'true' },
        { household_id: 'H3', member_id: 'P3', targeted: 'true' },
      ],
      deprivation: [
        { household_id: 'H1', indicator: '8' },
        { household_id: 'H3', indicator: '22' },
      ],
    });
    const published = suppressReport(trat2565, weeklyReport(trat2565, few.households, { asOf: '2022-08-05' }));
    const cells = auditSuppression(trat2565, published);
    expect(await page.textContent('.audit [role=status]')).toMatch(
      new RegExp(`^${cells.length} hidden numbers checked`),
    );
  });

  test('long work is stopped when a person asks for it, and the register stays', async () => {
    const { page, complaints } = await open({ locale: 'en-GB' });
    await useExample(page);
    await page.selectOption('#level', 'village');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent?.startsWith('The report of'));
    await page.click('#tab-publication');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === 'Stopped.');
    expect((await page.textContent('#panel-publication'))?.trim()).toBe('Calculate again');
    await openTab(page, 'bulletin');
    expect(await page.textContent('#panel-bulletin pre')).toContain('466 households');
    expect(complaints).toEqual([]);
  });
});
