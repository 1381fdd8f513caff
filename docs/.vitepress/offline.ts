/*
 * The service worker of the built site: what it keeps, and with which content. It is written last:
 *
 *     tsx docs/.vitepress/offline.ts
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './pages.js';

/**
 * Kept at the first visit: every page as the script that draws it, the guides also as they are read first, and all that they need.
 * Of a page that is not kept as HTML the 404 page is the shell, which draws any page. A lean script is a part of the whole one.
 */
const isKept = (path: string): boolean =>
  !/^(?:api|files|cards)\/|\.lean\.js$|^(?:sw\.js|sitemap\.xml|robots\.txt|hashmap\.json)$/.test(path);

/** Writes `sw.js` into a built site. */
export function writeServiceWorker(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((path) => isKept(path) && statSync(`${folder}/${path}`).isFile())
    .sort();
  const kept = Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(`${folder}/${path}`))
        .digest('hex')
        .slice(0, 10),
    ]),
  );
  const version = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 10);
  const code = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
  writeFileSync(`${folder}/sw.js`, `const VERSION = '${version}';\nconst KEPT = ${JSON.stringify(kept)};\n${code}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeServiceWorker(`${ROOT}docs/site`);
