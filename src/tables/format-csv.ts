import { ownOf } from '../figures/index.js';
import { checkArray, checkObject, type Table, wrongArgument } from '../vocabulary/index.js';

/** Marks a file as UTF-8 for spreadsheets. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with its mark, CRLF, headings from the columns'
 * labels. Text that a spreadsheet would run as a formula gets a leading apostrophe; an absent cell is empty. Text
 * that holds what separates cells anywhere in the world, or has blanks at an end, is quoted.
 *
 * `TypeError` when it is no table, or a cell is neither text, number nor absent.
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

/** What a spreadsheet takes for the beginning of a formula, blanks before it or not. Source: OWASP, CSV Injection. */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** What separates cells or rows for one spreadsheet or another, and blanks that some cut off. */
const QUOTED = /[",;|\p{Cc}\u2028\u2029]|^\s|\s$/u;

function cell(value: unknown, named: () => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw wrongArgument('formatCsv', named(), 'text, a number or null', value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
