import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { bothWords } from '../../examples/provinces/spreadsheet/cells.js';
import {
  FORM,
  type FormSheet,
  SHEET_NAMES,
  type Sheet,
  type SheetName,
  tabName,
} from '../../examples/provinces/spreadsheet/form.js';
import { main } from '../../examples/provinces/spreadsheet/main.js';
import { readWorkbook } from '../../examples/provinces/spreadsheet/workbook.js';
import { HEADING_LINE } from '../../examples/provinces/spreadsheet/write-sheets.js';
import { ROOT, readText } from '../tools/repository.js';

/** A table of the guide: its headings and its rows. */
interface GuideTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** What a guide tells a person to do, in its order: commands, tables to fill in, and what is answered. */
function guideOf(language: 'th' | 'en') {
  const text = readText(`docs/${language}/programme-form.md`);
  const fences = (kind: string): string[] =>
    [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
  const tables = [...text.matchAll(/^### .*?(\w+)\)?\n(.*?)(?=^#{2,3} )/gms)].map(
    ([, name = '', body = '']) => [name, tableIn(body)] as const,
  );
  const [, mended] = text.split(/^## /m).flatMap((part, index) => (index === 3 ? ['', tableIn(part)] : []));
  const answers = [...text.matchAll(/^(?:>.*\n)+/gm)].map(([quote]) =>
    quote
      .split('\n')
      .map((line) => line.slice(2))
      .filter((line) => line !== ''),
  );
  return {
    commands: fences('sh'),
    tables: new Map(tables),
    mended: mended as GuideTable,
    answers,
    bulletin: fences('text')[0],
  };
}

function tableIn(text: string): GuideTable {
  const [headings = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  return { headings, rows };
}

const folder = mkdtempSync(`${tmpdir()}/walk-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command of the guide prints, and whether it says that all is well. */
async function run(command: string, ...more: string[]): Promise<{ sound: boolean; lines: string[] }> {
  const lines: string[] = [];
  const args = command
    .trim()
    .replace(/^npm run programme -- /, '')
    .split(' ')
    .map((arg) => (arg === 'my-province.xlsx' ? file() : arg.replace(/^examples\//, `${ROOT}examples/`)));
  const sound = await main([...args, ...more], (text) => lines.push(...text.split('\n')));
  return { sound, lines };
}

let name = '';
const file = (): string => `${folder}/${name}.xlsx`;

/** A person types what a table says into a sheet of the file, and saves it. */
async function type(sheetName: SheetName, { headings, rows }: GuideTable): Promise<void> {
  const sheets = (await readWorkbook(file())).map(({ sheet, data }) => ({
    sheet,
    data: data.map((line) => [...line]),
  }));
  const { data } = sheets.find(({ sheet }) => sheet === tabName(sheetName)) as { data: unknown[][] };
  const { layout, fields }: FormSheet = FORM[sheetName];
  const top = HEADING_LINE[layout];
  const shown = (words: string): string => {
    const known = [...fields.map(({ heading }) => heading), { th: 'รายการ', en: 'item' }, { th: 'ค่า', en: 'value' }];
    const heading = known.find(({ th, en }) => th === words || en === words);
    if (heading === undefined) throw new Error(`the form has no ${words}`);
    return bothWords(heading.th, heading.en);
  };
  const columnOf = (words: string): number => (data[top] as unknown[]).indexOf(shown(words));
  for (const row of rows) {
    const [first = ''] = row;
    const key = layout === 'lines' ? shown(first) : first;
    const known = data.findIndex((line, index) => index > top && line[0] === key);
    const line = known >= 0 ? (data[known] as unknown[]) : [];
    if (known < 0) data.splice(top + 1 + filledBelow(data, top), 0, line);
    for (const [index, cell] of row.entries())
      if (layout === 'rows' || index > 0) line[columnOf(headings[index] ?? '')] = cell === '' ? null : cell;
  }
  await save(sheets);
}

const filledBelow = (data: readonly (readonly unknown[])[], top: number): number =>
  data.slice(top + 1).filter((line) => line.some((cell) => cell !== null && cell !== undefined)).length;

/** As a spreadsheet saves: the cells, whatever they look like. */
const save = (sheets: readonly Sheet[]): Promise<void> =>
  writeXlsxFile(
    sheets.map(({ sheet, data }) => ({
      sheet,
      data: data.map((line) => Array.from(line, (cell) => (cell ?? null) as string | null)),
    })),
  ).toFile(file());

describe.each(['th', 'en'] as const)('a person who has never seen TypeScript, with the guide in %s', (language) => {
  const guide = guideOf(language);
  const [install, make = '', check = '', bulletin = ''] = guide.commands;
  const [gap = [], sound = []] = guide.answers;
  const more = language === 'en' ? ['--en'] : [];
  beforeAll(() => {
    name = language;
  });

  test('makes the form, which is not written over', async () => {
    expect(install).toBe('npm ci\n');
    expect((await run(make, ...more)).sound).toBe(true);
    expect((await readWorkbook(file())).map(({ sheet }) => sheet)).toEqual(SHEET_NAMES.map(tabName));
    expect((await run(make, ...more)).sound).toBe(false);
  });

  test('reads what is not filled in yet', async () => {
    const { sound, lines } = await run(check, ...more);
    expect([sound, lines.length]).toEqual([false, 6]);
  });

  test('fills it in, with a gap in its grades, and reads the message', async () => {
    expect([...guide.tables.keys()]).toEqual(['programme', 'calendar', 'areas', 'grades']);
    for (const [sheet, table] of guide.tables) {
      expect(table.rows.length).toBeGreaterThan(1);
      await type(sheet as SheetName, table);
    }
    expect(await run(check, ...more)).toEqual({ sound: false, lines: gap });
    expect(await run(bulletin, ...more)).toEqual({ sound: false, lines: gap });
  });

  test('corrects it', async () => {
    await type('grades', guide.mended);
    expect(await run(check, ...more)).toEqual({ sound: true, lines: sound });
  });

  test('gets a bulletin', async () => {
    const { sound, lines } = await run(bulletin);
    expect(sound).toBe(true);
    expect(`${lines.join('\n')}\n`).toBe(guide.bulletin);
  });

  test('gets the programme as data', async () => {
    const { lines } = await run(`json ${file()}`);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      id: 'hills-2570',
      cohort: { register: 'ThaiQM', year: 2569 },
    });
  });
});

test('the command of the guide is a script of the repository', () => {
  const command = [
    'run',
    '--silent',
    'programme',
    '--',
    'check',
    'examples/provinces/spreadsheet/our-province.xlsx',
    '--en',
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const printed = execFileSync(npm, command, { cwd: ROOT, encoding: 'utf8' });
  expect(printed).toContain('Sound: every household has exactly one grade\n');
});

test('the example with indicators of its own counts its own register', async () => {
  const [programme, register] = ['our-province', 'our-province-households'].map(
    (name) => `${ROOT}examples/provinces/spreadsheet/${name}.xlsx`,
  ) as [string, string];
  const lines: string[] = [];
  expect(await main(['bulletin', programme, register, '2026-12-04', '--en'], (text) => lines.push(text))).toBe(true);
  expect(lines.join('\n')).toMatch(/passes two thirds or more +1 household +2 persons/);
});

describe('what cannot be done has a message', () => {
  test.each([
    [[], 'Use: new FILE.xlsx'],
    [['check'], 'Use: new FILE.xlsx'],
    [['toString', 'x.xlsx'], 'Use: new FILE.xlsx'],
    [['check', 'no-such-file.xlsx'], 'no-such-file.xlsx cannot be read; it must be an .xlsx file'],
    [['bulletin', `${ROOT}package.json`], 'package.json cannot be read; it must be an .xlsx file'],
    [
      [
        'bulletin',
        `${ROOT}examples/provinces/spreadsheet/our-province.xlsx`,
        `${ROOT}examples/provinces/spreadsheet/our-province.xlsx`,
      ],
      'sheet “โครงการ (programme)” is no table of a register',
    ],
    [
      [
        'bulletin',
        `${ROOT}examples/provinces/spreadsheet/our-province.xlsx`,
        `${ROOT}examples/provinces/spreadsheet/hill-province-households.xlsx`,
      ],
      'sheet “deprivation”, row 2: ',
    ],
    [
      [
        'bulletin',
        `${ROOT}examples/provinces/spreadsheet/our-province.xlsx`,
        `${ROOT}examples/provinces/spreadsheet/hill-province-households.xlsx`,
      ],
      'The register may be of another programme: “Water, work, school: an example province” takes areas that begin with 99, and indicators 1, 2, 3, 4, 5 of “Indicators of the example province”',
    ],
  ])('%j', async (args, message) => {
    const lines: string[] = [];
    expect(await main([...args, '--en'], (text) => lines.push(text))).toBe(false);
    expect(lines.join('\n')).toContain(message);
  });
});
