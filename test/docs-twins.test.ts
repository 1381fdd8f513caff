import { describe, expect, test } from 'vitest';
import { columnOf } from '../src/household/headings.js';
import { TABLE_COLUMNS, TABLE_NAMES } from '../src/household/index.js';
import { MESSAGES } from '../src/household/problem-messages.js';
import { filesBelow, readText, type TextFile } from './tools/repository.js';

const FENCE = /^```.*?^```$/gms;

/** The headings of a page, `## Words`, code left out. */
const headingsOf = (text: string): string[] => text.replace(FENCE, '').match(/^#{1,6} .+$/gm) ?? [];

const levelsOf = (text: string): number[] => headingsOf(text).map((heading) => heading.indexOf(' '));

const codeOf = (text: string): string[] => text.match(FENCE) ?? [];

/** Headings without a word of Thai. */
const untranslated = (text: string): string[] => headingsOf(text).filter((heading) => !/[ก-๙]/.test(heading));

/** The names of the pages of a language. */
const namesOf = (pages: readonly TextFile[]): string[] => pages.map(({ path }) => path.replace(/^docs\/\w+\//, ''));

const english = filesBelow('docs/en', '.md');
const thai = filesBelow('docs/th', '.md');

test('every English page has its Thai twin, and the reverse', () => {
  expect(english.length).toBeGreaterThan(0);
  expect(namesOf(thai)).toEqual(namesOf(english));
});

describe.each(namesOf(english))('%s, in English and Thai', (name) => {
  const en = readText(`docs/en/${name}`);
  const th = readText(`docs/th/${name}`);

  test('begins with its title and a link to its twin', () => {
    expect(en.split('\n').slice(0, 3)).toEqual([expect.stringMatching(/^# \S/), '', `[ภาษาไทย](../th/${name})`]);
    expect(th.split('\n').slice(0, 3)).toEqual([expect.stringMatching(/^# \S/), '', `[English](../en/${name})`]);
  });

  test('has the same headings, level by level', () => {
    expect(levelsOf(th)).toEqual(levelsOf(en));
  });

  test('has the same code', () => {
    expect(codeOf(th)).toEqual(codeOf(en));
  });

  test('has Thai headings where the page is Thai', () => {
    expect(untranslated(th)).toEqual([]);
  });
});

test('a heading inside code is no heading, and an English one is found', () => {
  const page = '# หน้า\n\n```sh\n# a comment\n```\n\n## Not yet\n';
  expect(levelsOf(page)).toEqual([1, 2]);
  expect(codeOf(page)).toEqual(['```sh\n# a comment\n```']);
  expect(untranslated(page)).toEqual(['## Not yet']);
});

describe.each(['docs/en/tables.md', 'docs/th/tables.md'])('%s tells what the gate does', (path) => {
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
        expect(`\`${columnOf(table, heading)}\``, heading).toBe(column);
      }
    }
  });

  test('every rejection code with its messages', () => {
    const told = rowsUnder(/^(?:Rejection codes|รหัสการปฏิเสธ)$/).map((cells) => cells.slice(0, 3));
    const said = Object.entries(MESSAGES).map(([code, message]) => {
      const { th, en } = message('…', '…');
      return [`\`${code}\``, th, en];
    });
    expect(told).toEqual(said);
  });
});
