/*
 * The site as it was built: no link leads nowhere, and Thai pages say that they are Thai. Needs no network.
 *
 *     npm run docs && npm run test:links
 */
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../tools/repository.js';
import { faultsOfLinks } from './links.js';

const folder = process.argv[2] ?? `${ROOT}docs/site`;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
const pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, read(path)]));

const faults = faultsOfLinks({ pages, paths: new Set(paths) });

for (const [path, html] of pages) {
  const language = path.startsWith('th/') ? 'th' : 'en';
  if (!path.startsWith('playground/') && !html.includes(`<html lang="${language}"`)) {
    faults.push(`${path}: does not say that it is in ${language}`);
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`site: ${pages.size} pages, every link leads somewhere`);
