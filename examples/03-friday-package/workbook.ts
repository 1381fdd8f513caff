import type { Table } from 'kaechon';
import type { Cell } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ANY_TEXT, withAnyText } from '../spreadsheets/any-text.js';

/** Tables as sheets of a workbook: headings in bold, numbers as numbers, columns as wide as their text. */
export const writeWorkbook = (path: string, tables: readonly Table[]): Promise<void> =>
  writeXlsxFile(
    tables.map((table) => ({
      sheet: table.title.slice(0, LONGEST_NAME),
      data: withAnyText(dataOf(table)),
      columns: widthsOf(table),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    })),
    { features: [ANY_TEXT] },
  ).toFile(path);

/** Characters that a sheet's name may have. */
const LONGEST_NAME = 31;

const HEADING = { fontWeight: 'bold', textColor: '#1f3b57', backgroundColor: '#e8eef4' } as const;

const dataOf = ({ columns, rows }: Table): Cell[][] => [
  columns.map(({ key, label }): Cell => {
    const align = rows.some((row) => typeof row[key] === 'number') ? 'right' : 'left'; // over numbers, as they are
    return { value: label, align, ...HEADING };
  }),
  ...rows.map((row) => columns.map(({ key }): Cell => cellOf(row[key] ?? null))),
];

const cellOf = (value: string | number | null): Cell =>
  typeof value === 'number' ? { value, type: Number, format: '#,##0' } : value;

const widthsOf = ({ columns, rows }: Table): { width: number }[] =>
  columns.map(({ key, label }) => {
    const texts = [label, ...rows.map((row) => String(row[key] ?? ''))];
    return { width: Math.max(...texts.map((text) => widthOf(text))) + 2 };
  });

/** Thai vowels and tone marks above and below a letter take no width. */
const widthOf = (text: string): number => text.replace(/\p{Mark}/gu, '').length;
