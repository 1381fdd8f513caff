import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { makeWorkbook } from '../../examples/spreadsheets/make-workbook.js';
import {
  columnOf,
  TABLE_COLUMNS,
  TABLE_NAMES,
  type TableColumn,
  type TableName,
} from '../../src/household/table-columns.js';
import { readTables } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { ROOT, readText } from '../tools/repository.js';

const COMMITTED = `${ROOT}examples/spreadsheets/register.xlsx`;
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
const fresh = join(folder, 'register.xlsx');
beforeAll(() => makeWorkbook(fresh));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sheets, in the order in which the workbook has them, by their tables. */
const SHEETS = ['household', 'member', 'deprivation', 'follow_up', 'menu_choice'] as const;

/** The workbook as a user reads it: every sheet a table, its first row the headings. */
async function tablesOf(path: string) {
  const sheets = await readXlsxFile(path);
  expect(sheets).toHaveLength(SHEETS.length);
  const entries = SHEETS.map((table, place): [string, unknown[]] => {
    const [headings = [], ...rows] = sheets[place]?.data ?? [];
    return [table, rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at]])))];
  });
  return Object.fromEntries(entries);
}

describe('the workbook of an office', () => {
  test('in the repository is the one that the script makes', async () => {
    expect(await tablesOf(COMMITTED)).toEqual(await tablesOf(fresh));
  });

  test('gives two households, from Thai headings, dates, digits and words', async () => {
    const { households } = readTables(trat2565, await tablesOf(fresh));
    expect(households).toEqual([
      {
        id: 'TR-0001',
        area: '230102',
        joined: '2022-05-09',
        members: [
          { id: 'TR-0001-1', targeted: true, dependent: false, born: '1987-02-15' },
          { id: 'TR-0001-2', targeted: true, dependent: true },
        ],
        deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-03', outcome: 'passed' }] }, { indicator: 22 }],
        menus: [{ on: '2022-06-20', menu: 'sufficient', by: 'ทีมปฏิบัติการอำเภอ' }],
      },
      {
        id: 'TR-0002',
        area: '2303010101',
        joined: '2022-05-09',
        members: [{ id: 'TR-0002-1', targeted: true, born: '1960-03-01' }],
        deprivations: [{ indicator: 21, followUps: [{ on: '2022-06-10', outcome: 'failed' }] }],
      },
    ]);
  });

  test('has one row with a year of two digits, and holds its household back', async () => {
    const { rejected } = readTables(trat2565, await tablesOf(fresh));
    expect(rejected.map(({ table, row, id, problems }) => [table, row, id, problems.map(({ code }) => code)])).toEqual([
      ['household', 2, 'TR-0003', ['partRejected']],
      ['follow_up', 2, 'TR-0003', ['shortYear']],
    ]);
  });
});

describe('a date cell shown in the Buddhist Era', () => {
  const day = new Date('2022-08-05T00:00:00Z');
  const read = async (format: string, options?: { dateFormat: string }) => {
    const bytes = await writeXlsxFile([[{ value: day, type: Date, format }]]).toBuffer();
    const [sheet] = await readXlsxFile(bytes, options);
    return sheet?.data[0]?.[0];
  };

  test.each(['[$-107041E]d mmm yyyy;@', '[$-D07041E]d mmmm yyyy', 'd/mm/yyyy'])('as %s is a day', async (format) => {
    expect(await read(format)).toEqual(day);
  });

  test('as d mmm bbbb is a number, unless the reader is told', async () => {
    expect(await read('d mmm bbbb')).toBe(44778);
    expect(await read('d mmm bbbb', { dateFormat: 'd mmm bbbb' })).toEqual(day);
  });
});

/** What the library accepts over the columns of a table, beside the English heading of its own. */
const headingsInSource = (table: TableName): Map<string, readonly string[]> =>
  new Map(TABLE_COLUMNS[table].map(({ name, heading, others }: TableColumn) => [name, [heading.th, ...others]]));

describe.each(['docs/en/spreadsheets.md', 'docs/th/spreadsheets.md'])('%s', (path) => {
  test.each(TABLE_NAMES)('lists every heading of %s, and no other', (table) => {
    const section = readText(path)
      .split(/^#{2,3} /m)
      .find((part) => new RegExp(`(?:^|\\()${table}\\)?$`).test(part.split('\n', 1)[0] ?? ''));
    const rows = [...(section ?? '').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
    const told = new Map(rows.map(([, column = '', list = '']) => [column, list.split(', ')]));
    expect([...told.keys()]).toEqual(TABLE_COLUMNS[table].map(({ name }) => name));
    expect(told).toEqual(headingsInSource(table));
    for (const [column, headings] of told) for (const one of headings) expect(columnOf(table, one)?.name).toBe(column);
  });
});
