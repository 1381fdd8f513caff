import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { writeWorkbook } from '../../examples/03-friday-package/workbook.js';
import { ANY_TEXT, withAnyText } from '../../examples/spreadsheets/any-text.js';
import { TABLE_OF_TEXTS, TEXTS } from '../tools/any-texts.js';

const folder = mkdtempSync(join(tmpdir(), 'any-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cellsOf = async (file: Buffer): Promise<unknown[][]> =>
  (await readXlsxFile(file, { trim: false })).flatMap(({ data }) => data);

describe('a text like any other', () => {
  test('in the package of a Friday', async () => {
    const file = join(folder, 'tables.xlsx');
    await writeWorkbook(file, [TABLE_OF_TEXTS]);
    expect(await cellsOf(readFileSync(file))).toEqual([TEXTS, TEXTS]);
  });

  test('in bold, with a format, or alone', async () => {
    const look = { fontWeight: 'bold', format: '@' } as const;
    const data = TEXTS.map((value) => [value, { value, type: String, ...look }, { value, type: String }]);
    const file = await writeXlsxFile([{ sheet: 'texts', data: withAnyText(data) }], {
      features: [ANY_TEXT],
    }).toBuffer();
    expect(await cellsOf(file)).toEqual(TEXTS.map((text) => [text, text, text]));
  });

  test('numbers, days and empty cells stay what they are', async () => {
    const day = new Date('2022-08-05T00:00:00Z');
    const data = [[1.5, null, true, { value: day, type: Date, format: 'yyyy-mm-dd' }, undefined, 'constructor']];
    const file = await writeXlsxFile([{ sheet: 'others', data: withAnyText(data) }], {
      features: [ANY_TEXT],
    }).toBuffer();
    expect(await cellsOf(file)).toEqual([[1.5, null, true, day, null, 'constructor']]);
  });
});
