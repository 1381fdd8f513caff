/*
 * From the lines of cells of a workbook to the values of its rows: which sheet is which, where its headings are, and what each
 * cell says.
 */
import type { Label } from 'kaechon';
import { bare, bothWords, isBlank, readCell } from './cells.js';
import {
  type Field,
  FORM,
  type FormSheet,
  LINE_HEADINGS,
  SHEET_NAMES,
  type Sheet,
  type SheetName,
  tabName,
  UNREAD_HEADINGS,
} from './form.js';
import { type Place, type SheetProblem, tell } from './problem.js';

export type Values = Record<string, unknown>;

/** One row of a sheet, or all lines of a sheet of lines. */
export interface Entry {
  /** Null for lines. */
  readonly row: number | null;
  /** The values that are filled in, where their fields say. */
  readonly values: Values;
  /** Where each field stands; of one that has several lines, each of them. */
  readonly places: ReadonlyMap<Field, readonly Place[]>;
}

/** A sheet and its entries; of lines, one. */
export interface Table {
  readonly sheet: string;
  readonly entries: readonly Entry[];
}

/** Every sheet of the form. One that is not in the workbook has no entries. */
export function readTables(sheets: readonly Sheet[], problems: SheetProblem[]): Record<SheetName, Table> {
  const found = findSheets(sheets, problems);
  return Object.fromEntries(
    SHEET_NAMES.map((name) => {
      const sheet = found.get(name);
      const table: Table = sheet
        ? { sheet: sheet.sheet, entries: readSheet(FORM[name], sheet, problems) }
        : { sheet: tabName(name), entries: [] };
      return [name, table];
    }),
  ) as Record<SheetName, Table>;
}

function findSheets(sheets: readonly Sheet[], problems: SheetProblem[]): Map<SheetName, Sheet> {
  const found = new Map<SheetName, Sheet>();
  for (const one of sheets) {
    const name = SHEET_NAMES.find((known) => {
      const { th, en } = FORM[known].name;
      return [th, en, tabName(known)].some((spelling) => bare(spelling) === bare(one.sheet));
    });
    const place = { sheet: one.sheet, row: null, column: null };
    if (name === undefined) {
      if (linesOf(one).some((line) => line.some((cell) => !isBlank(cell))))
        tell(
          problems,
          place,
          'unknownSheet',
          'ไม่รู้จักแผ่นนี้ ให้ลบออกหรือแก้ชื่อ',
          'is no sheet of the form: remove it, or mend its name',
        );
    } else if (found.has(name)) tell(problems, place, 'sheetTwice', 'มีแผ่นนี้สองแผ่น', 'is there twice');
    else found.set(name, one);
  }
  for (const name of SHEET_NAMES)
    if ((FORM[name] as FormSheet).must && !found.has(name))
      tell(problems, { sheet: tabName(name), row: null, column: null }, 'missingSheet', 'ไม่มีแผ่นนี้', 'is missing');
  return found;
}

/** The lines of a sheet; one that is no list of cells is blank. */
const linesOf = ({ data }: Sheet): (readonly unknown[])[] =>
  Array.from(data, (line: unknown) => (Array.isArray(line) ? Array.from(line) : []));

/** What a column holds: the values of a field, the items or values of lines, or what nobody reads. */
type Column = Field | 'item' | 'value' | 'unread';

/** More lines than any list of a programme needs, and how far down the headings may be. */
const MOST_LINES = 12_000;
const LOWEST_HEADINGS = 50;

function readSheet(form: FormSheet, sheet: Sheet, problems: SheetProblem[]): Entry[] {
  const place: Place = { sheet: sheet.sheet, row: null, column: null };
  if (sheet.data.length > MOST_LINES) {
    tell(problems, place, 'tooManyRows', `มีเกิน ${MOST_LINES} แถว`, `has over ${MOST_LINES} rows`);
    return [];
  }
  const data = linesOf(sheet);
  const headings = headingsOf(form);
  const columnAt = (cell: unknown): Column | undefined => headings.get(typeof cell === 'string' ? bare(cell) : '');
  const top = data
    .slice(0, LOWEST_HEADINGS)
    .findIndex((line) => line.filter((cell) => columnAt(cell) !== undefined).length >= 2);
  if (top < 0) {
    tell(problems, place, 'noHeadings', 'ไม่พบแถวหัวตาราง', 'has no row of headings');
    return [];
  }
  const line = data[top] ?? [];
  const columns = Array.from(line, columnAt);
  checkHeadings(form, line, columns, { ...place, row: top + 1 }, problems);
  const rows = data
    .slice(top + 1)
    .map((cells, index) => ({ cells, row: top + 2 + index }))
    .filter(({ cells }) => cells.some((cell, index) => !isBlank(cell) && columns[index] !== 'unread'));
  for (const { cells, row } of rows)
    if (cells.some((cell, index) => !isBlank(cell) && columns[index] === undefined))
      tell(
        problems,
        { ...place, row },
        'noHeading',
        'มีข้อความในช่องที่ไม่มีหัวตาราง',
        'something stands in a column without a heading',
      );

  if (form.layout === 'lines') return [readLines(form, sheet.sheet, rows, columns, problems)];
  return rows.map(({ cells, row }) => {
    const written = form.fields.map((field) => [field, [{ row, cell: cells[columns.indexOf(field)] }]] as const);
    return entryOf(row, sheet.sheet, new Map(written), problems);
  });
}

/** Every heading that a sheet may have, in each of its spellings. */
function headingsOf({ layout, fields }: FormSheet): Map<string, Column> {
  const own: [Label, Column][] =
    layout === 'rows'
      ? fields.map((field) => [field.heading, field])
      : [
          [LINE_HEADINGS.item, 'item'],
          [LINE_HEADINGS.value, 'value'],
        ];
  const unread = Object.values(UNREAD_HEADINGS).map((heading): [Label, Column] => [heading, 'unread']);
  return new Map(
    [...own, ...unread].flatMap(([heading, column]) => spellingsOf(heading).map((text) => [text, column])),
  );
}

const spellingsOf = ({ th, en }: Label): string[] => [th, en, bothWords(th, en)].map(bare);

function checkHeadings(
  form: FormSheet,
  line: readonly unknown[],
  columns: readonly (Column | undefined)[],
  place: Place,
  problems: SheetProblem[],
): void {
  for (const [index, column] of columns.entries()) {
    const text = String(line[index] ?? '');
    if (column === undefined && !isBlank(line[index]))
      tell(
        problems,
        place,
        'unknownColumn',
        `ไม่รู้จักหัวตาราง “${text}” หากเป็นบันทึกของท่านเอง ให้ใช้หัวว่า หมายเหตุ`,
        `the heading “${text}” is not known; a column for yourself is called “note”`,
      );
    if (column !== undefined && column !== 'unread' && columns.indexOf(column) < index)
      tell(problems, place, 'columnTwice', `หัวตาราง “${text}” ซ้ำ`, `the heading “${text}” is there twice`);
  }
  const expected: [Label, Column][] =
    form.layout === 'rows'
      ? form.fields.flatMap((field) => (field.must ? [[field.heading, field]] : []))
      : [
          [LINE_HEADINGS.value, 'value'],
          [LINE_HEADINGS.item, 'item'],
        ];
  for (const [heading, column] of expected)
    if (!columns.includes(column))
      tell(problems, { ...place, column: heading }, 'missingColumn', 'ไม่มีช่องนี้', 'the column is missing');
}

/** A cell and the row it stands in. */
interface Written {
  readonly row: number | null;
  readonly cell: unknown;
}

/** A sheet of lines as one entry. */
function readLines(
  { fields }: FormSheet,
  sheet: string,
  rows: readonly { readonly cells: readonly unknown[]; readonly row: number }[],
  columns: readonly (Column | undefined)[],
  problems: SheetProblem[],
): Entry {
  const items = new Map(fields.flatMap((field) => spellingsOf(field.heading).map((text) => [text, field])));
  const written = new Map(fields.map((field) => [field, [] as Written[]]));
  for (const { cells, row } of rows) {
    const item = String(cells[columns.indexOf('item')] ?? '');
    const field = items.get(bare(item));
    const place = { sheet, row, column: null };
    if (field === undefined)
      tell(problems, place, 'unknownLine', `ไม่รู้จักรายการ “${item}”`, `the item “${item}” is not known`);
    else if (!field.many && written.get(field)?.length)
      tell(problems, { ...place, column: field.heading }, 'lineTwice', 'มีรายการนี้สองบรรทัด', 'the item is there twice');
    else written.get(field)?.push({ row, cell: cells[columns.indexOf('value')] });
  }
  return entryOf(null, sheet, written, problems);
}

/** What some cells say. A blank one leaves its field out; one that cannot be read is a problem. */
function entryOf(
  row: number | null,
  sheet: string,
  written: ReadonlyMap<Field, readonly Written[]>,
  problems: SheetProblem[],
): Entry {
  const values: Values = {};
  const places = new Map<Field, Place[]>();
  for (const [field, all] of written) {
    const filled = all.filter(({ cell }) => !isBlank(cell));
    const shown = filled.length > 0 ? filled : [all[0] ?? { row }];
    places.set(
      field,
      shown.map((one) => ({ sheet, row: one.row, column: field.heading })),
    );
    const read = filled.flatMap(({ cell }, index) => {
      const reading = readCell(field.kind, cell);
      if ('value' in reading) return [reading.value];
      const { code, message } = reading.fault;
      tell(problems, places.get(field)?.[index] as Place, code, message.th, message.en);
      return [];
    });
    if (read.length > 0) putAt(values, field.at, field.many ? read : read[0]);
  }
  return { row, values, places };
}

/** Puts a value where a path of keys leads. */
function putAt(values: Values, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    values[key] = value;
    return;
  }
  values[key] ??= {};
  putAt(values[key] as Values, rest, value);
}

/** The value where a path of keys leads. */
export const valueAt = (values: unknown, at: readonly string[]): unknown =>
  at.reduce<unknown>((part, key) => (part as Values | undefined)?.[key], values);
