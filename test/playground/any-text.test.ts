import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { refusedWorkbook, xlsxOf } from '../../docs/playground/exports/to-xlsx.js';
import { TABLE_OF_TEXTS, TEXTS } from '../tools/any-texts.js';

const report = { title: 'constructor', day: '2022-08-05', language: 'th', hidden: 'toString' } as const;

test.each([
  ['a report', () => xlsxOf({ ...report, tables: [TABLE_OF_TEXTS] })],
  ['refused rows', () => refusedWorkbook([TABLE_OF_TEXTS])],
])('%s as a workbook has any text', async (_, write) => {
  const sheets = await readWorkbook(Buffer.from(await (await write()).arrayBuffer()), { trim: false });
  expect(sheets.flatMap(({ data }) => data).slice(-2)).toEqual([TEXTS, TEXTS]);
});
