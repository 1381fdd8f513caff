import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../tools/repository.js';
import { servedSite } from './served-site.js';

/** Where the tests put the site: it must not matter. */
const BASE = '/x/y/';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of the first page. */
  readonly home: string;
  /** What the browser complained of, and what it asked for elsewhere. */
  readonly complaints: string[];
}

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1440, height: 900 } as const;

/** Serves the site below a path and starts Chromium for a file of tests; what it returns opens a page. */
export function siteForTests(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  const served = servedSite(BASE, () => {
    if (!existsSync(`${ROOT}docs/site/sw.js`)) execFileSync('npm', ['run', 'docs'], { stdio: 'inherit' });
  });
  return async (path, options = {}) => {
    const { browser, home } = served();
    const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    context.on(
      'response',
      (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
    );
    context.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(home)) {
        complaints.push(`asked elsewhere: ${request.url()}`);
      }
    });
    await page.goto(`${home}${path}`);
    await ready(page);
    return { page, context, home, complaints };
  };
}

/** Waits until the scripts of a page have taken it over. */
export const ready = (page: Page) =>
  page.waitForFunction(
    () => (document.querySelector('#app') as { __vue_app__?: unknown } | null)?.__vue_app__ !== undefined,
  );

/** What axe finds wrong, each with where. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
