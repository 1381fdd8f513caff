import type { BrowserContextOptions, Page } from 'playwright-core';
import { servedSite } from '../site/served-site.js';

/** A page of the playground, and whatever the browser complained of since it was opened. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** How it is opened: in Thai, in the light and on a desk, unless told. */
export type Opening = Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'viewport'> & {
  /** Settings in the address. */
  readonly hash?: string;
  /** What is done with the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
};

/** Browsers ask for it by themselves. */
const isIcon = (url: string): boolean => url.endsWith('/favicon.ico');

/** Serves the site and starts Chromium for a file of tests; what it returns opens a page. */
export function browserForTests(): (opening?: Opening) => Promise<Opened> {
  const served = servedSite();
  return async ({ hash = '', before, ...opening } = {}) => {
    const { browser, home } = served();
    const context = await browser.newContext({ locale: 'th-TH', viewport: { width: 1200, height: 900 }, ...opening });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on(
      'console',
      (said) =>
        ['error', 'warning'].includes(said.type()) &&
        !isIcon(said.location().url) &&
        complaints.push(`${said.text()} ${said.location().url}`),
    );
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home)) {
        complaints.push(`asked elsewhere: ${request.url()}`);
      }
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`against the policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await before?.(page);
    await page.goto(`${home}${/^th/.test(opening.locale ?? 'th') ? 'th/' : ''}playground.html${hash}`);
    await page.waitForSelector('.desk #sample');
    return { page, complaints };
  };
}

/** Loads the synthetic register, with the one click it takes. */
export async function useExample(page: Page): Promise<void> {
  await page.click('#sample');
  await page.waitForSelector('#panel-bulletin table');
}

/** Opens a tab, and waits until it has something to show. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.click(`#tab-${name}`);
  await settled(page, name);
}

/** Waits until a tab shows what was asked last. */
export async function settled(page: Page, name: string): Promise<void> {
  await page.waitForFunction((id) => {
    const panel = document.getElementById(id);
    return panel?.querySelector('.answered') && !panel.querySelector('[aria-busy]');
  }, `panel-${name}`);
}

/** What stands in the cells of a panel's tables, table by table. */
export const cellsOf = (page: Page, tables: string): Promise<string[][][]> =>
  page.$$eval(tables, (found) =>
    found.map((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    ),
  );

/** Drops files on the page, as from a folder. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(
    ([name, content]) => [name, Buffer.from(content).toString('base64')] as const,
  );
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all)
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, given);
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: dropped });
}
