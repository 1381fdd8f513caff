/* A page from files, as an office would serve it, opened in Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { chromium } from 'playwright-core';

/** What an office that is strict about scripts sends: nothing inline, nothing from elsewhere, no `eval`. */
const POLICY = "default-src 'self'; script-src 'self'";

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };

/** Serves the files of a folder and nothing else, under the policy. */
function serve(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  const files = new Map(paths.map((path) => [`/${relative(folder, path)}`, path]));
  const server = createServer(({ url }, response) => {
    const path = files.get(url === '/' ? '/index.html' : url);
    response.setHeader('content-security-policy', POLICY);
    if (path === undefined) return response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    return response.end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

/** The text that the page of a folder shows in its `<pre>`. Throws for whatever the browser complained of meanwhile. */
export async function textOfPage(folder) {
  const server = await serve(folder);
  const browser = await chromium
    .launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
    .catch((error) => {
      server.close();
      throw error;
    });
  try {
    const page = await browser.newPage();
    const complaints = [];
    const complain = (text) => complaints.push(text);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(message.text()));
    page.on('pageerror', (error) => complain(String(error)));
    page.on('requestfailed', (request) => complain(`not loaded: ${request.url()}`));
    await page.addInitScript(() => {
      // A violation that the page's own code catches is told all the same.
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`against the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    });
    await page.goto(`http://localhost:${server.address().port}/`);
    const shown = page.locator('pre:not(:empty)');
    await shown.waitFor({ timeout: 30_000 }).catch((error) => complain(error.message));
    if (complaints.length > 0) throw new Error(`The page is not clean:\n${complaints.join('\n')}`);
    const text = await shown.textContent();
    await proveWatch(page, complaints);
    return { version: browser.version(), text };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Silence means something only where a breach is heard: runs a script that the policy forbids. */
async function proveWatch(page, complaints) {
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "breached"';
    document.body.append(script);
  });
  const heard = () => complaints.some((text) => text.startsWith('against the policy: script-src'));
  for (let wait = 0; wait < 50 && !heard(); wait += 1) await page.waitForTimeout(20);
  if (!heard() || (await page.title()) === 'breached') {
    throw new Error(`The page does not run under the policy; heard: ${complaints.join('\n') || 'nothing'}`);
  }
}
