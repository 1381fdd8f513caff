import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite } from '../../docs/playground/serve.mjs';

/** What a file of tests opens pages with. */
export interface ServedSite {
  readonly browser: Browser;
  /** The address of the site's first page. */
  readonly home: string;
}

/** Serves the site and starts Chromium before the tests of a file, after `build`, and ends both after them. */
export function servedSite(base = '/', build?: () => void): () => ServedSite {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    build?.();
    server = await serveSite(0, base);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return () => ({ browser, home: `http://localhost:${(server.address() as AddressInfo).port}${base}` });
}
