import { ownOf } from '../figures/index.js';
import { checkArray, checkObject, type Table, wrongArgument } from '../vocabulary/index.js';

/** The mark by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, CRLF, and the labels of the columns as headings. Text that
 * a spreadsheet would run as a formula begins with an apostrophe; a missing cell is empty. Text with a separator of any spreadsheet, or
 * with spaces at an end, is quoted.
 *
 * `TypeError` when the argument is not a table, or a cell is not text, a number or null.
 *
 * @example
 * ```ts
 * const columns = [{ key: 'name', label: 'รายการ' }, { key: 'households', label: 'ครัวเรือน' }];
 * formatCsv({ name: 't', title: 'T', columns, rows: [{ name: '=1+1, "x"', households: 3 }] });
 * // => '\uFEFFรายการ,ครัวเรือน\r\n"\'=1+1, ""x""",3\r\n'
 * ```
 */
export function formatCsv(table: Table): string {
  checkObject('formatCsv', 'table', 'a table', table);
  const { columns, rows } = table;
  checkArray('formatCsv', 'table.columns', 'a list of columns', columns);
  checkArray('formatCsv', 'table.rows', 'a list of rows', rows);
  columns.forEach((column, index) => {
    checkObject('formatCsv', `table.columns[${index}]`, 'a column with key and label', column);
  });
  const lines = [
    columns.map(({ label }, index) => cell(label, () => `table.columns[${index}].label`)),
    ...rows.map((row, index) => {
      checkObject('formatCsv', `table.rows[${index}]`, 'a row of cells', row);
      return columns.map(({ key }) => cell(ownOf(row, key), () => `table.rows[${index}].${key}`));
    }),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The beginnings of text that a spreadsheet takes for a formula, also after spaces. Source: OWASP, CSV Injection. */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Separators of cells or rows in any spreadsheet, and spaces that some remove. */
const QUOTED = /[",;|\p{Cc}\u2028\u2029]|^\s|\s$/u;

function cell(value: unknown, named: () => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw wrongArgument('formatCsv', named(), 'text, a number or null', value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
