import { type Label, TABLE_COLUMNS, TABLE_NAMES, type TableColumn, type TableName } from 'kaechon';

/** Headings of a file of refused rows, which say which row of which file a corrected row stands for. */
export const CORRECTION = {
  file: { th: 'ไฟล์เดิม', en: 'earlier file' },
  row: { th: 'แถวเดิม', en: 'earlier row' },
  reason: { th: 'เหตุผลที่ไม่ผ่าน', en: 'reason for refusal' },
} as const satisfies Record<string, Label>;

/** A heading without what people write differently: blanks, marks of a required column, brackets, width and case of letters. */
const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s_.()*:\u200b-\u200f\u2060\ufeff-]/g, '')
    .replaceAll('เเ', 'แ')
    .toLowerCase();

const NAMED: ReadonlyMap<TableName, ReadonlyMap<string, TableColumn>> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    new Map(
      TABLE_COLUMNS[table].flatMap((column) =>
        [column.name, column.heading.th, column.heading.en, ...column.others].map((name): [string, TableColumn] => [
          bare(name),
          column,
        ]),
      ),
    ),
  ]),
);

/** The column of a table that a heading names. */
export const columnNamed = (table: TableName, heading: string): TableColumn | undefined =>
  NAMED.get(table)?.get(bare(heading));

const EVERY_NAME: ReadonlySet<string> = new Set([...NAMED.values()].flatMap((names) => [...names.keys()]));

/** Columns without which a row of a table says nothing. */
const NEEDED: Readonly<Record<TableName, readonly string[]>> = {
  household: ['household_id', 'area_code'],
  member: ['household_id', 'member_id', 'targeted'],
  deprivation: ['household_id', 'indicator'],
  follow_up: ['household_id', 'indicator', 'checked_on', 'outcome'],
  menu_choice: ['household_id', 'chosen_on', 'menu'],
  activity: ['household_id', 'activity_id', 'indicator', 'action', 'agency', 'due_on'],
  carer: ['household_id', 'agency', 'role', 'from_on'],
  move: ['household_id', 'moved_on', 'area_code'],
  absence: ['household_id', 'from_on', 'to_on', 'reason'],
  halt: ['household_id', 'halted_on', 'reason'],
};

/** The needed columns of a table that no heading names. */
export function missingColumns(table: TableName, names: readonly string[]): readonly TableColumn[] {
  return TABLE_COLUMNS[table].filter(({ name }) => NEEDED[table].includes(name) && !names.includes(name));
}

/**
 * The table that headings tell: the one of which nothing needed is missing and most headings are known; null where none fits, or
 * where two fit as well.
 */
export function tableOfHeadings(headings: readonly string[]): TableName | null {
  const scored = TABLE_NAMES.map((table) => {
    const found = new Set(headings.flatMap((heading) => columnNamed(table, heading)?.name ?? []));
    return { table, whole: missingColumns(table, [...found]).length === 0, known: found.size };
  })
    .filter(({ whole }) => whole)
    .sort((a, b) => b.known - a.known);
  const [best, second] = scored;
  if (best === undefined || best.known === second?.known) return null;
  return best.table;
}

/** Lines looked at for headings: titles of office files are shorter. */
const TITLE_LINES = 25;

/** The line that holds the headings: of the first lines the one with most known names, else the first line with text. */
export function headingLineOf(lines: readonly (readonly unknown[])[]): number {
  let best = { line: lines.findIndex((cells) => cells.some((cell) => !isBlank(cell))), known: 0 };
  for (const [line, cells] of lines.slice(0, TITLE_LINES).entries()) {
    const known = new Set(cells.map((cell) => bare(textOf(cell))).filter((name) => EVERY_NAME.has(name))).size;
    if (known > best.known) best = { line, known };
  }
  return best.line;
}

export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** What a cell shows. */
export const textOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : isBlank(cell) ? '' : String(cell).trim();

/** Where a file of refused rows says which row it corrects; undefined of any other file. */
export function correctionOf(headings: readonly { readonly index: number; readonly text: string }[]) {
  const at = (label: Label) =>
    headings.find(({ text }) => Object.values(label).some((one) => bare(one) === bare(text)))?.index;
  const [file, row] = [at(CORRECTION.file), at(CORRECTION.row)];
  return file === undefined || row === undefined ? undefined : { file, row };
}

/** Whether a heading is one that a file of refused rows adds. */
export const isOfCorrection = (heading: string): boolean =>
  Object.values(CORRECTION).some((label) => Object.values(label).some((one) => bare(one) === bare(heading)));
