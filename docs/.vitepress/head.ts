/* What a page says of itself to search engines and to those who share it. */
import { posix } from 'node:path';
import type { HeadConfig } from 'vitepress';
import type { SiteLanguage } from './pages.js';

/** Where a page is, by language: `en` and `th`, or `en` alone. */
export type Twins = Readonly<Partial<Record<SiteLanguage, string>>>;

/** A page and its twin, of the pages there are; by addresses as `th/start.md`. */
export function twinsOf(page: string, pages: ReadonlySet<string>): Twins {
  const en = page.replace(/^th\//, '');
  const th = `th/${en}`;
  return { ...(pages.has(en) ? { en } : {}), ...(pages.has(th) ? { th } : {}) };
}

const pathOf = (page: string): string => page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html');

/** The way from a page to another, or the whole address where the site has one. */
const addressFrom = (page: string, target: string, site: string | undefined): string =>
  site === undefined ? posix.relative(posix.dirname(page), target) || './' : site + target;

export interface PageSays {
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly card: string;
  readonly twins: Twins;
  readonly site: string | undefined;
  readonly base: string;
}

export function headOf({ page, title, description, card, twins, site, base }: PageSays): HeadConfig[] {
  const image = addressFrom(page, card, site);
  const property = (name: string, content: string): HeadConfig => ['meta', { property: name, content }];
  const alternates = Object.entries(twins).map(
    ([language, twin]): HeadConfig => [
      'link',
      { rel: 'alternate', hreflang: language, href: addressFrom(page, pathOf(twin), site) },
    ],
  );
  return [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }],
    ...alternates,
    ...(site === undefined ? [] : [['link', { rel: 'canonical', href: site + pathOf(page) }] as HeadConfig]),
    property('og:type', 'website'),
    property('og:site_name', 'kaechon · แก้จน'),
    property('og:locale', page.startsWith('th/') ? 'th_TH' : 'en_GB'),
    property('og:title', title),
    property('og:description', description),
    property('og:image', image),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    ...(site === undefined ? [] : [property('og:url', site + pathOf(page))]),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ];
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The sitemap: every page, each with its twin. */
export function sitemapOf(pages: readonly string[], site: string): string {
  const all = new Set(pages);
  const entries = pages.map((page) => {
    const links = Object.entries(twinsOf(page, all)).map(
      ([language, twin]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(site + encodeURI(pathOf(twin)))}"/>`,
    );
    return `<url><loc>${xml(site + encodeURI(pathOf(page)))}</loc>${links.length > 1 ? links.join('') : ''}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}
