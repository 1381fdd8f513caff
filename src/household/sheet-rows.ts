import { checkArray, wrongArgument } from '../vocabulary/index.js';

/** One row of a sheet: every cell beside its heading, in the order of the columns. */
export type SheetRow = readonly (readonly [heading: string, cell: unknown])[];

/**
 * The rows of a sheet for `readTables`: of lines of cells, as CSV parsers and workbook readers give them when they are
 * not asked for records, the first holds the headings. A record has one value a heading, so of two columns with one
 * heading a record loses the first; here both stand, and `readTables` refuses the row and says why.
 *
 * Cells without a heading are left out where they are empty; elsewhere they stand by the heading `''`. Row `n` of the
 * result is line `n + 2` of the sheet.
 *
 * `TypeError` when the lines are not an array of arrays.
 *
 * @example
 * ```ts
 * const household = sheetRows([['household_id', 'area_code', 'area_code'], ['H1', '2301', '2302']]);
 * const { rejected } = readTables(trat2565, { household });
 * rejected[0]?.problems[0]?.code; // => 'columnTwice'
 * ```
 */
export function sheetRows(lines: readonly (readonly unknown[])[]): SheetRow[] {
  checkArray('sheetRows', 'lines', 'a list of lines, each a list of cells', lines);
  const [headings = [], ...rows] = lines;
  for (const line of lines) {
    if (!Array.isArray(line)) throw wrongArgument('sheetRows', 'lines', 'a list of lines, each a list of cells', line);
  }
  const names = headings.map((heading) => (heading === null || heading === undefined ? '' : String(heading)));
  return rows.map((cells) => {
    const width = Math.max(names.length, cells.length);
    const row: [string, unknown][] = [];
    for (let column = 0; column < width; column += 1) {
      const [name = '', cell] = [names[column], cells[column]];
      if (name.trim() !== '' || !isEmpty(cell)) row.push([name, cell]);
    }
    return row;
  });
}

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
