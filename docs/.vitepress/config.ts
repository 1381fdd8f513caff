import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { defineConfig } from 'vitepress';
import { fromFiles, linkedFiles, slugOf } from './markdown.js';
import { addressOf, PAPERS, ROOT, sidebarOf } from './pages.js';

const apiSidebar = JSON.parse(
  readFileSync(`${ROOT}docs/api/typedoc-sidebar.json`, 'utf8').replaceAll('"/docs/', '"/'),
) as [];

export default defineConfig({
  title: 'kaechon · แก้จน',
  srcDir: '..',
  outDir: 'site',
  cacheDir: '../node_modules/.vitepress',
  srcExclude: [
    'README*.md',
    '{test,coverage,.stryker}/**',
    'bench/!(README|results).md',
    'examples/!(trat-2565)/**',
    'src/!(areas)/**',
  ],
  rewrites: (path) => addressOf(path) ?? path,
  ignoreDeadLinks: true, // npm run test:links looks at the pages as they are served
  markdown: { anchor: { slugify: slugOf }, config: (markdown) => void markdown.use(fromFiles) },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description:
        'Weekly poverty reports of a Thai province from its household records, by rules that are proved complete.',
      themeConfig: {
        nav: [
          { text: 'Start', link: '/start.html' },
          { text: 'Guides', link: '/guides.html', activeMatch: '^/guides' },
          { text: 'Playground', link: '/playground.html' },
          { text: 'API', link: '/api/index.html', activeMatch: '^/api/' },
        ],
        sidebar: {
          '/api/': apiSidebar,
          '/repository/': [{ text: 'The repository', items: papers() }],
          '/': sidebarOf('en'),
        },
      },
    },
    th: {
      label: 'ภาษาไทย',
      lang: 'th',
      description: 'รายงานแก้จนรายสัปดาห์ของจังหวัดจากข้อมูลครัวเรือน ตามกติกาที่พิสูจน์แล้วว่าครบทุกกรณี',
      themeConfig: {
        nav: [
          { text: 'เริ่มใช้งาน', link: '/th/start.html' },
          { text: 'คู่มือ', link: '/th/guides.html', activeMatch: '^/th/guides' },
          { text: 'ลองใช้', link: '/th/playground.html' },
          { text: 'API', link: '/api/index.html', activeMatch: '^/api/' },
        ],
        sidebar: { '/th/': sidebarOf('th') },
      },
    },
  },
  themeConfig: { search: { provider: 'local' } },
  vite: {
    publicDir: `${ROOT}docs/public`,
    worker: { format: 'es' }, // what reads workbooks and areas is loaded when it is needed
    resolve: {
      alias: [
        { find: /^.*\/composables\/langs$/, replacement: `${ROOT}docs/.vitepress/theme/languages.ts` },
        { find: /^(read|write)-excel-file\/node$/, replacement: '$1-excel-file/browser' }, // of an example that the playground uses
        { find: /^kaechon$/, replacement: `${ROOT}dist/index.js` }, // the package as it is published
        { find: /^kaechon\/([\w/]+)$/, replacement: `${ROOT}dist/$1.js` },
      ],
    },
  },
  buildEnd({ outDir }) {
    for (const file of linkedFiles) {
      const copy = `${outDir}/files/${file}.txt`;
      mkdirSync(posix.dirname(copy), { recursive: true });
      copyFileSync(ROOT + file, copy);
    }
  },
});

function papers() {
  return Object.entries(PAPERS).map(([path, address]) => ({
    text: /^# (.+)$/m.exec(readFileSync(ROOT + path, 'utf8'))?.[1] ?? path,
    link: `/${address.replace(/\.md$/, '.html')}`,
  }));
}
