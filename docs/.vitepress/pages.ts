/*
 * Which pages the site has: the address of each file, and where it stands in the sidebar. A guide is in `docs/en` and `docs/th`
 * under one name; adding one means naming it in GROUPS. Its title is the `title` in front of the file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, which is also where the site looks for its pages. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

export const LANGUAGES = ['en', 'th'] as const;
export type SiteLanguage = (typeof LANGUAGES)[number];

interface Group {
  readonly title: Readonly<Record<SiteLanguage, string>>;
  readonly pages: readonly string[];
}

/** The guides by what a reader needs, in reading order. */
export const GROUPS: readonly Group[] = [
  { title: { en: 'Begin', th: 'เริ่มต้น' }, pages: ['start', 'concepts', 'playground'] },
  {
    title: { en: 'Bring records in', th: 'นำข้อมูลเข้า' },
    pages: ['tables', 'spreadsheets', 'survey', 'tpmap', 'database', 'writing', 'field-app'],
  },
  { title: { en: 'Set your rules', th: 'กำหนดกติกา' }, pages: ['province', 'programme-form', 'testing'] },
  {
    title: { en: 'Report', th: 'รายงาน' },
    pages: ['weekly', 'charts', 'dashboard', 'publishing', 'register', 'many-machines'],
  },
  {
    title: { en: 'Look up', th: 'ค้นหา' },
    pages: [
      'guides',
      'questions',
      'glossary',
      'reference',
      'reference-indicators',
      'reference-trat',
      'reference-columns',
      'reference-household',
    ],
  },
];

/** Papers of the repository that are pages of the site, in English alone: file and address. */
export const PAPERS: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'repository/changelog.md',
  'CONTRIBUTING.md': 'repository/contributing.md',
  'SECURITY.md': 'repository/security.md',
  'CODE_OF_CONDUCT.md': 'repository/conduct.md',
  'bench/README.md': 'repository/bench.md',
  'bench/results.md': 'repository/bench-results.md',
  'examples/trat-2565/README.md': 'repository/trat-2565.md',
  'src/areas/README.md': 'repository/areas.md',
};

/** The address of a file of the repository on the site, `th/start.md`; none when it is no page. */
export function addressOf(path: string): string | undefined {
  if (path === 'README.md') return 'index.md';
  if (path === 'README.th.md') return 'th/index.md';
  const [, below] = /^docs\/((?:en|th|decisions|api)\/.+\.md)$/.exec(path) ?? [];
  return below?.replace(/^en\//, '') ?? PAPERS[path];
}

/** What stands in front of a page under a name. */
const matterOf = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.+)$`, 'm').exec(/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '')?.[1];

/** The title of a page by its file: what stands in front, else its heading. */
export function titleOf(path: string): string {
  const text = readFileSync(ROOT + path, 'utf8');
  return matterOf(text, 'title') ?? /^# (.+)$/m.exec(text)?.[1] ?? posix.basename(path);
}

const link = (path: string) => ({ text: titleOf(path), link: `/${addressOf(path)?.replace(/\.md$/, '.html')}` });

const DECISIONS = { en: 'Decisions', th: 'ข้อตัดสินใจ' } as const;

/** The sidebar of the guides of a language. */
export function sidebarOf(language: SiteLanguage) {
  const decisions = readdirSync(`${ROOT}docs/decisions`).filter((name) => name.endsWith('.md'));
  return [
    ...GROUPS.map(({ title, pages }) => ({
      text: title[language],
      items: pages.map((name) => link(`docs/${language}/${name}.md`)),
    })),
    {
      text: DECISIONS[language],
      collapsed: true,
      items: [link(`docs/${language}/decisions.md`), ...decisions.map((name) => link(`docs/decisions/${name}`))],
    },
  ];
}
