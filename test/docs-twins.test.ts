import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GROUPS } from '../docs/.vitepress/pages.js';
import { EVENT_NAMES } from '../src/events/event-kinds.js';
import { EVENT_MESSAGES, MESSAGES } from '../src/household/problem-messages.js';
import { columnOf, TABLE_COLUMNS, TABLE_NAMES } from '../src/household/table-columns.js';
import { filesBelow, readText, type TextFile } from './tools/repository.js';

const FENCE = /^```.*?^```$/gms;
const MATTER = /^---\n(.*?)^---\n\n/ms;

/** The headings of a page, `## Words`, code left out. */
const headingsOf = (text: string): string[] => text.replace(FENCE, '').match(/^#{1,6} .+$/gm) ?? [];

const levelsOf = (text: string): number[] => headingsOf(text).map((heading) => heading.indexOf(' '));

const codeOf = (text: string): string[] => text.match(FENCE) ?? [];

/** Headings without a word of Thai. */
const untranslated = (text: string): string[] => headingsOf(text).filter((heading) => !/[ก-๙]/.test(heading));

/** A rejection code, which has one name in both languages. */
const isCode = (heading: string): boolean => heading.replace('### ', '') in { ...MESSAGES, ...EVENT_MESSAGES };

/** What the site is told of a page. */
const matterOf = (text: string): { title?: string } => parse(MATTER.exec(text)?.[1] ?? '') ?? {};

const firstLines = (text: string): string[] => text.replace(MATTER, '').split('\n').slice(0, 3);

/** The names of the pages of a language. */
const namesOf = (pages: readonly TextFile[]): string[] => pages.map(({ path }) => path.replace(/^docs\/\w+\//, ''));

const english = filesBelow('docs/en', '.md');
const thai = filesBelow('docs/th', '.md').filter(({ path }) => !path.startsWith('docs/th/decisions/'));

test('every English page has its Thai twin, and the reverse', () => {
  expect(english.length).toBeGreaterThan(0);
  expect(namesOf(thai)).toEqual(namesOf(english));
});

// The landing page is a component: all that its file holds is a title.
describe.each(namesOf(english).filter((name) => name !== 'index.md'))('%s, in English and Thai', (name) => {
  const en = readText(`docs/en/${name}`);
  const th = readText(`docs/th/${name}`);

  test('begins with its title and a link to its twin', () => {
    expect(firstLines(en)).toEqual([expect.stringMatching(/^# \S/), '', `[ภาษาไทย](../th/${name})`]);
    expect(firstLines(th)).toEqual([expect.stringMatching(/^# \S/), '', `[English](../en/${name})`]);
  });

  test('has a title in its language', () => {
    expect(matterOf(en).title).toMatch(/^[\w ]+$/);
    expect(matterOf(th).title).toMatch(/[ก-๙]/);
  });

  test('has the same headings, level by level', () => {
    expect(levelsOf(th)).toEqual(levelsOf(en));
  });

  test('has the same code', () => {
    expect(codeOf(th)).toEqual(codeOf(en));
  });

  test('has Thai headings where the page is Thai', () => {
    expect(untranslated(th).filter((heading) => !isCode(heading))).toEqual([]);
  });
});

test('every page is in the sidebar once, and the list of decisions below its own', () => {
  const listed = GROUPS.flatMap(({ pages }) => pages.map((name) => `${name}.md`));
  expect([...listed, 'decisions.md', 'index.md'].sort()).toEqual([...namesOf(english)].sort());
});

describe('the decisions', () => {
  const names = filesBelow('docs/decisions', '.md').map(({ path }) => path.replace('docs/decisions/', ''));

  test.each([
    ['docs/en/decisions.md', '../decisions'],
    ['docs/th/decisions.md', 'decisions'],
  ])('are all listed in %s', (path, folder) => {
    const links = [...readText(path).matchAll(/^\d+\. \[.+?\]\((.+?)\)/gm)].map(([, link]) => link);
    expect(names.length).toBeGreaterThan(0);
    expect(links).toEqual(names.map((name) => `${folder}/${name}`));
  });

  test.each(names)('%s is there in Thai as well, in the same parts', (name) => {
    const en = readText(`docs/decisions/${name}`);
    const th = readText(`docs/th/decisions/${name}`);
    expect(firstLines(en)).toEqual([expect.stringMatching(/^# \d+\. \S/), '', `[ภาษาไทย](../th/decisions/${name})`]);
    expect(firstLines(th)).toEqual([expect.stringMatching(/^# \d+\. \S/), '', `[English](../../decisions/${name})`]);
    expect(levelsOf(th)).toEqual(levelsOf(en));
    expect(untranslated(th)).toEqual([]);
  });
});

test('a heading inside code is no heading, and an English one is found', () => {
  const page = '# หน้า\n\n```sh\n# a comment\n```\n\n## Not yet\n';
  expect(levelsOf(page)).toEqual([1, 2]);
  expect(codeOf(page)).toEqual(['```sh\n# a comment\n```']);
  expect(untranslated(page)).toEqual(['## Not yet']);
});

describe.each(['docs/en/tables.md', 'docs/th/tables.md'])('%s says what reading does', (path) => {
  const page = readText(path);

  /** The cells of the table rows below a heading whose words match, up to the next heading. */
  const rowsUnder = (words: RegExp): string[][] => {
    const section = page.split(/^#{2,3} /m).find((part) => words.test(part.split('\n', 1)[0] ?? '')) ?? '';
    const lines = section.split('\n').filter((line) => line.startsWith('| `'));
    return lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };

  test.each(TABLE_NAMES)('every column of %s, in order, with headings that name it', (table) => {
    const rows = rowsUnder(new RegExp(`(?:^|\\()${table}\\)?$`));
    expect(rows.map(([column]) => column)).toEqual(TABLE_COLUMNS[table].map(({ name }) => `\`${name}\``));
    for (const [column, headings = ''] of rows) {
      for (const heading of headings.split(', ').filter((text) => text !== '')) {
        expect(`\`${columnOf(table, heading)?.name}\``, heading).toBe(column);
      }
    }
  });

  test('every rejection code with its messages', () => {
    const told = rowsUnder(/^(?:Rejection codes|รหัสการปฏิเสธ)$/).map((cells) => cells.slice(0, 3));
    const said = Object.entries(MESSAGES).map(([code, message]) => {
      const { th, en } = message({
        value: { th: '…', en: '…' },
        known: { th: '…', en: '…' },
        because: { table: 'member', row: 1 },
      });
      return [`\`${code}\``, th, en];
    });
    expect(told).toEqual(said);
  });
});

test.each(['en', 'th'] as const)(
  'docs/%s/writing.md has every event, and every code of events with its message',
  (language) => {
    const rows = [...readText(`docs/${language}/writing.md`).matchAll(/^\| `(\w+)` \| (.*?) \|/gm)];
    const said = Object.entries(EVENT_MESSAGES).map(([code, message]) => {
      const dots = { th: '…', en: '…' };
      return [code, message({ value: dots, known: dots, because: undefined })[language]];
    });
    expect(rows.slice(-said.length).map(([, code, message]) => [code, message])).toEqual(said);
    const events = rows.slice(0, -said.length).map(([, event]) => event);
    expect(events.sort()).toEqual([...EVENT_NAMES].sort());
  },
);
