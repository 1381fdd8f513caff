/*
 * The site as it was built: no link leads nowhere, Thai pages say that they are Thai, and the search brings the right
 * guide first. Needs no network.
 *
 *     npm run docs && npm run test:links
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { miniSearch, type Section } from '../../docs/.vitepress/search-options.js';
import { ROOT } from '../tools/repository.js';
import { faultsOfLinks } from './links.js';
import { SEARCH_QUESTIONS } from './search-questions.js';

const folder = process.argv[2] ?? `${ROOT}docs/site`;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
const pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, read(path)]));

const faults: string[] = [];

for (const [path, html] of pages) {
  const language = path.startsWith('th/') ? 'th' : 'en';
  if (!path.startsWith('playground/') && !html.includes(`<html lang="${language}"`)) {
    faults.push(`${path}: does not say that it is in ${language}`);
  }
}

/** The index as the search box loads it. */
async function indexOf(language: 'en' | 'th'): Promise<MiniSearch<Section>> {
  const name = `@localSearchIndex${language === 'en' ? 'root' : language}`;
  const path = paths.find((one) => one.startsWith(`assets/chunks/${name}.`)) ?? name;
  const chunk = (await import(pathToFileURL(`${folder}/${path}`).href)) as { default: string };
  return MiniSearch.loadJSON<Section>(chunk.default, miniSearch.options);
}
/** The index knows where it was loaded from. */
const inSite = (id: string): string => id.replace(pathToFileURL(`${folder}/`).pathname, '');
const indexes = { en: await indexOf('en'), th: await indexOf('th') };
for (const [language, question, page] of SEARCH_QUESTIONS) {
  const found = indexes[language].search(question, miniSearch.searchOptions).map(({ id }) => inSite(id));
  const [first] = found;
  if (first === undefined || !first.startsWith(`${page}#`))
    faults.push(`search: ${question} brings ${first} before ${page}`);
}
const linked = Object.values(indexes).flatMap((index) => {
  const { documentIds } = index.toJSON() as unknown as { documentIds: Readonly<Record<string, string>> };
  return Object.values(documentIds).map(inSite);
});
faults.push(...faultsOfLinks({ pages, paths: new Set(paths) }, new Map([['index.html', linked]])));

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    `site: ${pages.size} pages, every link leads somewhere, the search answers ${SEARCH_QUESTIONS.length} questions`,
  );
