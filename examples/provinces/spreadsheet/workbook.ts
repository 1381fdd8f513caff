/*
 * The sheets as a file of Excel: the only part that needs a library for workbooks. In a browser the same functions are in
 * `read-excel-file/browser` and `write-excel-file/browser`.
 */
import readXlsxFile from 'read-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ANY_TEXT, withAnyText } from '../../spreadsheets/any-text.js';
import { FORM, type FormSheet, SHEET_NAMES, type Sheet } from './form.js';
import { HEADING_LINE } from './write-sheets.js';

/** The sheets of a file, every text as it was typed. `bbbb` shows years of the Buddhist Era in some versions of Excel. */
export const readWorkbook = async (file: string | Buffer): Promise<Sheet[]> => [
  ...(await readXlsxFile(file, { trim: false })),
];

/** The sheets of the form as a workbook, with its look and room for more rows. */
export function formWorkbook(sheets: readonly Sheet[]): ReturnType<typeof writeXlsxFile> {
  return writeXlsxFile(
    sheets.map(({ sheet, data }, index) => {
      const { layout, fields }: FormSheet = FORM[SHEET_NAMES[index] ?? 'programme'];
      const top = HEADING_LINE[layout];
      const width = layout === 'rows' ? fields.length : 3;
      const room = layout === 'rows' ? Array.from({ length: 40 }, () => []) : [];
      return {
        sheet,
        data: withAnyText(
          [...data, ...room].map((line, row) =>
            Array.from({ length: row < 2 ? 1 : width }, (_, column) =>
              cellOf(line[column], row, top, layout === 'lines' && column !== 1),
            ),
          ),
        ),
        columns: Array.from({ length: width }, (_, column) => ({
          width: layout === 'rows' ? 24 : ([36, 40, 70][column] ?? 24),
        })),
        orientation: 'landscape' as const,
        stickyRowsCount: top + 1,
      };
    }),
    { features: [ANY_TEXT] },
  );
}

const HEADING = { fontWeight: 'bold', textColor: '#1f3b57', backgroundColor: '#e8eef4', wrap: true } as const;
const EXPLANATION = { fontStyle: 'italic', textColor: '#5a5a5a', wrap: true } as const;

/** Cells to fill in have the format “Text”, so that 2/3 and 1-3 stay what they are. */
function cellOf(value: unknown, row: number, top: number, isPrinted: boolean): Cell {
  if (row < 2)
    return {
      value: String(value ?? ''),
      type: String,
      ...(row === 0 ? { fontWeight: 'bold' as const } : { fontStyle: 'italic' as const }),
    };
  if (row === top) return { value: String(value), type: String, ...HEADING };
  if (row < top || isPrinted) return { value: String(value ?? ''), type: String, ...EXPLANATION };
  if (typeof value === 'number') return { value, type: Number };
  return { ...(value === null || value === undefined ? {} : { value: String(value) }), type: String, format: '@' };
}
