/*
 * The index of the search, one a language, made from the files: VitePress's own takes the language of a page from where its file
 * is, and knows no Thai words. Each result is a section of a page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import type { SiteConfig } from 'vitepress';
import { slugOf } from './markdown.js';
import { addressOf, matterOf, ROOT, type SiteLanguage } from './pages.js';
import { miniSearch, type Section } from './search-options.js';

interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: {
  html: boolean;
}) => { parse: (text: string, env: object) => readonly Token[] };
const markdown = new MarkdownIt({ html: true });

const textOf = ({ children, content }: Token): string =>
  children === null
    ? content
    : children
        .filter(({ type }) => /^(?:text|code_inline|softbreak)$/.test(type))
        .map(({ type, content: text }) => (type === 'softbreak' ? ' ' : text))
        .join('');

/** The search box puts titles into the page as HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Guides come before what is written by a program, and before papers of the repository. */
const WEIGHTS: readonly (readonly [address: RegExp, weight: number])[] = [
  [/^api\//, 0.15],
  [/^repository\//, 0.3],
  [/(?:^|\/)reference-/, 0.5],
  [/(?:^|\/)decisions(?:\/|\.)/, 0.5],
  [/(?:^|\/)glossary\./, 0.7],
];
const weightOf = (address: string): number => WEIGHTS.find(([pattern]) => pattern.test(address))?.[1] ?? 1;

/** The sections of a page. Of a name in the reference of the API only the name and its first words. */
export function sectionsOf(address: string, source: string, base: string): Section[] {
  const page = base + address.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html');
  const body = source.replace(/^---\n.*?^---\n/ms, '').replace(/^<script.*?^<\/script>$/gms, '');
  const keywords = matterOf(source, 'keywords') ?? '';
  const tokens = markdown.parse(body, {});
  const sections: { level: number; title: string; anchor: string; text: string[] }[] = [];
  const used = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline') continue;
    const opening = tokens[index - 1];
    if (opening?.type === 'heading_open') {
      const title = textOf(token);
      const slug = slugOf(title);
      const times = used.get(slug) ?? 0;
      used.set(slug, times + 1);
      sections.push({
        level: Number(opening.tag.slice(1)),
        title,
        anchor: times ? `${slug}-${times}` : slug,
        text: [],
      });
    } else sections.at(-1)?.text.push(textOf(token));
  }
  const said = address.startsWith('api/') ? sections.slice(0, 1) : sections;
  return said.map(({ level, title, anchor, text }, index) => {
    const above: string[] = [];
    for (let wanted = level, at = index - 1; at >= 0; at -= 1) {
      const section = said[at];
      if (section && section.level < wanted) {
        above.unshift(escaped(section.title));
        wanted = section.level;
      }
    }
    return {
      id: `${page}#${anchor}`,
      title: escaped(title),
      titles: above,
      text: text.join(' '),
      keywords: index === 0 ? keywords : '',
      weight: weightOf(address) * (level === 1 ? 2 : 1),
    };
  });
}

/** The index of a language. Names of the API are in both. */
export function indexOf(language: SiteLanguage, files: readonly string[], base: string): MiniSearch<Section> {
  const index = new MiniSearch<Section>(miniSearch.options);
  for (const file of files) {
    const address = addressOf(file);
    if (address === undefined) continue;
    if (!address.startsWith('api/') && (language === 'th') !== address.startsWith('th/')) continue;
    index.addAll(sectionsOf(address, readFileSync(ROOT + file, 'utf8'), base));
  }
  return index;
}

const MODULE = '@localSearchIndex';
const CODES: Readonly<Record<string, SiteLanguage>> = { root: 'en', th: 'th' };

/** Gives VitePress's search box this index. */
export function searchIndex() {
  let site: SiteConfig;
  return {
    name: 'site-search',
    enforce: 'pre' as const,
    configResolved(config: object) {
      site = (config as { vitepress: SiteConfig }).vitepress;
    },
    resolveId: (id: string) => (id.startsWith(MODULE) ? `/${id}` : null),
    load(id: string) {
      if (!id.startsWith(`/${MODULE}`)) return null;
      const code = id.slice(MODULE.length + 1);
      const language = CODES[code];
      if (language === undefined) {
        const locales = Object.keys(CODES).map((key) => `${key}: () => import('${MODULE}${key}')`);
        return `export default { ${locales.join(', ')} }`;
      }
      const index = indexOf(language, site.pages, site.site.base);
      return `export default ${JSON.stringify(JSON.stringify(index))}`;
    },
  };
}
