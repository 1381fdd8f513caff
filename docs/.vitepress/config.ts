import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { writeCard } from './cards.js';
import { headOf, sitemapOf, twinsOf } from './head.js';
import { fromFiles, linkedFiles, slugOf } from './markdown.js';
import { mendTheme } from './mend-theme.js';
import { editPattern, repositoryAddress, siteAddress } from './owner.js';
import { addressOf, firstWordsOf, PAPERS, ROOT, type SiteLanguage, sidebarOf, titleOf } from './pages.js';
import { MOVABLE, makeMovable } from './relocate.js';
import { searchIndex } from './search.js';
import { CHROME, DESCRIPTIONS, EDIT, NAVIGATION, SEARCH_THAI } from './words.js';

const owner = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const site = siteAddress(owner);
const repository = repositoryAddress(owner);
const building = process.argv.includes('build');

const sidebarFile = `${ROOT}docs/api/typedoc-sidebar.json`;
const apiSidebar: DefaultTheme.SidebarItem[] = existsSync(sidebarFile)
  ? JSON.parse(readFileSync(sidebarFile, 'utf8').replaceAll('"/docs/', '"/'))
  : [];
const papers = Object.entries(PAPERS).map(([path, address]) => ({
  text: titleOf(path),
  link: `/${address.replace(/\.md$/, '.html')}`,
}));

/** Guides and decisions have a card of their own; names of the API and papers share one. */
const cardOf = (page: string): string =>
  /^(?:api|repository)\//.test(page)
    ? 'cards/kaechon.png'
    : `cards/${page.replaceAll('/', '-').replace(/\.md$/, '')}.png`;

function themeOf(language: SiteLanguage): DefaultTheme.Config {
  const says = NAVIGATION[language];
  const home = language === 'en' ? '/' : '/th/';
  return {
    ...CHROME[language],
    nav: [
      { text: says.start, link: `${home}start.html` },
      { text: says.guides, link: `${home}guides.html`, activeMatch: `^${home}guides` },
      { text: says.playground, link: `${home}playground.html` },
      { text: says.api, link: '/api/index.html', activeMatch: '^/api/' },
      {
        text: owner.version,
        items: [
          { text: says.upgrading, link: `${home}upgrading.html` },
          { text: says.changes, link: '/repository/changelog.html' },
        ],
      },
    ],
    sidebar:
      language === 'en'
        ? { '/api/': apiSidebar, '/repository/': [{ text: 'The repository', items: papers }], '/': sidebarOf('en') }
        : { '/th/': sidebarOf('th') },
    ...(repository === undefined
      ? {}
      : {
          editLink: { text: EDIT[language], pattern: editPattern(repository) },
          socialLinks: [{ icon: 'github', link: repository }],
        }),
  };
}

export default defineConfig({
  title: 'kaechon · แก้จน',
  base: building ? MOVABLE : '/',
  metaChunk: true,
  srcDir: '..',
  outDir: 'site',
  cacheDir: '../node_modules/.vitepress',
  srcExclude: [
    'README*.md',
    '{test,coverage,.stryker}/**',
    'bench/!(README|results|packed).md',
    'examples/!(trat-2565)/**',
    'src/!(areas)/**',
  ],
  rewrites: (path) => addressOf(path) ?? path,
  ignoreDeadLinks: true, // npm run test:links looks at the pages as they are served
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slugOf },
    image: { lazyLoading: true },
    config: (markdown) => void markdown.use(fromFiles),
  },
  locales: {
    root: { label: 'English', lang: 'en', description: DESCRIPTIONS.en, themeConfig: themeOf('en') },
    th: { label: 'ภาษาไทย', lang: 'th', description: DESCRIPTIONS.th, themeConfig: themeOf('th') },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: { detailedView: true, locales: { th: { translations: SEARCH_THAI } } },
    },
  },
  vite: {
    plugins: [mendTheme(), searchIndex()],
    publicDir: `${ROOT}docs/public`,
    worker: { format: 'es' }, // what reads workbooks and areas is loaded when it is needed
    build: { chunkSizeWarningLimit: 1000 },
    resolve: {
      alias: [
        { find: /^.*\/composables\/langs$/, replacement: `${ROOT}docs/.vitepress/theme/languages.ts` },
        { find: /^(read|write)-excel-file\/node$/, replacement: '$1-excel-file/browser' }, // of an example that the playground uses
        { find: /^kaechon$/, replacement: `${ROOT}dist/index.js` }, // the package as it is published
        { find: /^kaechon\/([\w/]+)$/, replacement: `${ROOT}dist/$1.js` },
      ],
    },
  },
  transformPageData(page) {
    if (page.filePath.startsWith('docs/api/')) page.frontmatter.editLink = false;
    if (page.description) return {};
    return { description: firstWordsOf(readFileSync(ROOT + page.filePath, 'utf8')) };
  },
  transformHead({ page, pageData, siteData, siteConfig }) {
    const pages = new Set(siteConfig.pages.map((path) => siteConfig.rewrites.map[path] ?? path));
    if (!pages.has(page)) return [];
    const title = pageData.title || siteData.title;
    const description = pageData.description || siteData.description;
    const card = cardOf(page);
    mkdirSync(`${siteConfig.outDir}/cards`, { recursive: true });
    const shared = card === 'cards/kaechon.png';
    if (!existsSync(`${siteConfig.outDir}/${card}`)) {
      writeCard(`${siteConfig.outDir}/${card}`, shared ? 'kaechon' : title, shared ? DESCRIPTIONS.en : description);
    }
    return headOf({ page, title, description, card, twins: twinsOf(page, pages), site, base: siteData.base });
  },
  buildEnd({ outDir, pages, rewrites }) {
    for (const file of linkedFiles) {
      const copy = `${outDir}/files/${file}.txt`;
      mkdirSync(posix.dirname(copy), { recursive: true });
      copyFileSync(ROOT + file, copy);
    }
    if (site !== undefined) {
      writeFileSync(
        `${outDir}/sitemap.xml`,
        sitemapOf(
          pages.map((path) => rewrites.map[path] ?? path),
          site,
        ),
      );
      writeFileSync(`${outDir}/robots.txt`, `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`);
    }
    makeMovable(outDir, site && new URL(site).pathname);
  },
});
