import type { Table } from '../vocabulary/index.js';

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with its mark, CRLF, headings from the columns'
 * labels. Text that a spreadsheet would run as a formula is defused with a leading apostrophe; an absent cell is empty.
 *
 * @example
 * ```ts
 * const columns = [{ key: 'name', label: 'รายการ' }, { key: 'households', label: 'ครัวเรือน' }];
 * formatCsv({ name: 't', title: 'T', columns, rows: [{ name: '=1+1, "x"', households: 3 }] });
 * // => '\uFEFFรายการ,ครัวเรือน\r\n"\'=1+1, ""x""",3\r\n'
 * ```
 */
export function formatCsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ label }) => cell(label)),
    ...rows.map((row) => columns.map(({ key }) => cell(row[key] ?? ''))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** What a spreadsheet takes for the beginning of a formula. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
