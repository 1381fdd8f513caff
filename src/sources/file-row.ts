import { LONGEST_TEXT, ROUNDED_NUMBER, SHEET_ERROR } from '../household/index.js';
import { checkArray, checkLength, fromThaiDigits, isObject, type Label, plainText } from '../vocabulary/index.js';
import { type SourceProblem, sourceProblem } from './source-problem.js';

const MOST_ROWS = 10_000_000;

/** `TypeError` unless rows are a list, `RangeError` when it is too long. */
export function checkFileRows(call: string, rows: unknown): void {
  checkArray(call, 'rows', 'a list of rows', rows);
  checkLength(call, 'rows', MOST_ROWS, (rows as unknown[]).length);
}

/** A heading without spaces, punctuation, case and a byte order mark, for comparing. */
export const bareHeading = (heading: string): string =>
  fromThaiDigits(plainText(heading.slice(0, LONGEST_HEADING)))
    .replace(/[\s_.,:()[\]"'/-]+/g, '')
    .toLowerCase();

const LONGEST_HEADING = 300;

/** The cells of a row, each with its heading; null when the value is not a row or throws when it is read. */
export function cellsOf(row: unknown): readonly (readonly [heading: string, cell: unknown])[] | null {
  try {
    if (isObject(row)) return Object.entries(row);
    if (!Array.isArray(row)) return null;
    const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string';
    return row.every(isPair) ? row : null;
  } catch {
    return null;
  }
}

/** Whether a cell is empty. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && plainText(cell.slice(0, LONGEST_TEXT)) === '');

/** A cell with its heading. */
export interface FileCell {
  readonly heading: string;
  readonly cell: unknown;
}

/**
 * The cells of a row by the names of columns. Unknown headings are ignored. Two headings with the same name are a problem.
 */
export function namedCells<N extends string>(
  cells: readonly (readonly [string, unknown])[],
  nameOf: (heading: string) => N | undefined,
): { readonly named: ReadonlyMap<N, FileCell>; readonly problems: readonly SourceProblem[] } {
  const named = new Map<N, FileCell>();
  const problems: SourceProblem[] = [];
  for (const [heading, cell] of cells) {
    const name = nameOf(heading);
    if (name === undefined) continue;
    if (named.has(name)) problems.push(sourceProblem('columnTwice', heading));
    else named.set(name, { heading, cell });
  }
  return { named, problems };
}

/** A function of headings that remembers its results, as a file has the same headings in every row. */
export function remembered<V>(find: (heading: string) => V): (heading: string) => V {
  const found = new Map<string, V>();
  return (heading) => {
    const known = found.get(heading);
    if (known !== undefined || found.has(heading)) return known as V;
    const value = find(heading);
    if (found.size < MOST_REMEMBERED) found.set(heading, value);
    return value;
  };
}

const MOST_REMEMBERED = 10_000;

/** The value of a cell, or why it cannot be read. */
export type CellReading<V> = { readonly value: V } | { readonly problem: SourceProblem };

/** A cell as text with Arabic digits and plain spaces; the empty text for an empty cell. */
export function textCell({ heading, cell }: FileCell, expected: Label): CellReading<string> {
  if (isBlank(cell)) return { value: '' };
  if (typeof cell === 'number' || typeof cell === 'bigint') {
    if (typeof cell === 'number' && Math.abs(cell) >= LARGEST_KEPT)
      return { problem: sourceProblem('roundedNumber', heading, cell) };
    return { value: String(cell) };
  }
  if (typeof cell !== 'string') return { problem: sourceProblem('wrongShape', heading, cell, expected) };
  if (cell.length > LONGEST_TEXT) return { problem: sourceProblem('tooLong', heading) };
  const text = fromThaiDigits(plainText(cell));
  if (SHEET_ERROR.test(text)) return { problem: sourceProblem('spreadsheetError', heading, text) };
  if (ROUNDED_NUMBER.test(text)) return { problem: sourceProblem('roundedNumber', heading, text) };
  return { value: text };
}

/** Spreadsheets keep 15 digits of a number; longer numbers were rounded. */
const LARGEST_KEPT = 1e15;

/** A number of 0 or more, with commas only between thousands. Null for any other text. */
export function numberOf(text: string): number | null {
  if (!/^(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,20})?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}
