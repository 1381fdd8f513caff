/*
 * The site as it was built: no link leads nowhere, Thai pages say that they are Thai, and the search finds words of both
 * languages. Needs no network.
 *
 *     npm run docs && npm run test:links
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { ROOT } from '../tools/repository.js';
import { faultsOfLinks } from './links.js';

const folder = process.argv[2] ?? `${ROOT}docs/site`;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
const pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, read(path)]));

/** What typedoc packs into a script: JSON, deflated, in base 64. */
const unpacked = (path: string): unknown =>
  JSON.parse(inflateSync(Buffer.from(/"(.*)"/.exec(read(path))?.[1] ?? '', 'base64')).toString());

interface Entry {
  readonly path?: string;
  readonly children?: readonly Entry[];
}
const pathsIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ path, children = [] }) => [...(path === undefined ? [] : [path]), ...pathsIn(children)]);

const search = unpacked('assets/search.js') as { rows: { url: string }[]; index: object };
const linked = [...pathsIn(unpacked('assets/navigation.js') as Entry[]), ...search.rows.map(({ url }) => url)];
const faults = faultsOfLinks({ pages, paths: new Set(paths) }, new Map([['index.html', linked]]));

for (const [path, html] of pages) {
  const language = /^(?:th\/|README\.th\.)/.test(path) ? 'th' : 'en';
  if (/^(?:en|th)\/|^README/.test(path) && !new RegExp(`<html[^>]* lang="${language}"`).test(html)) {
    faults.push(`${path}: does not say that it is in ${language}`);
  }
}

// As the search box asks: any part of any word.
const lunr = createRequire(createRequire(import.meta.url).resolve('typedoc'))('lunr') as {
  Index: { load: (index: object) => { search: (text: string) => { ref: string }[] } };
};
const index = lunr.Index.load(search.index);
const found = (words: string): string[] =>
  index.search(words.replace(/\S+/g, '*$&*')).map(({ ref }) => search.rows[Number(ref)]?.url ?? '');

const SOUGHT: readonly (readonly [words: string, page: string])[] = [
  ['weeklyReport', 'functions/kaechon.weeklyReport.html'],
  ['cut-off', 'en/weekly.html'],
  ['การนับ', 'th/concepts.html'], // a heading
  ['ซ้อนทับ', 'th/concepts.html'], // a part of one
  ['เผยแพร่อย่างปลอดภัย', 'th/publishing.html'], // a title
  ['สเปรดชีต', 'th/spreadsheets.html'],
];
for (const [words, page] of SOUGHT) {
  if (!found(words).slice(0, 10).includes(page))
    faults.push(`search: ${words} does not bring ${page} among the first ten`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`site: ${pages.size} pages, every link leads somewhere, the search finds both languages`);
