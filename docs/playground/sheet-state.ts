import { TABLE_COLUMNS, type TableColumn, type TableName } from 'kaechon';
import { columnNamed, correctionOf, isOfCorrection, missingColumns, tableOfHeadings } from './headings.js';
import type { Sheet, SheetHeading, SheetPlan } from './protocol.js';

/** What a person, or the page for them, chose of a sheet. */
export interface SheetChoice {
  /** Whether it is read at all. */
  use: boolean;
  table: TableName | null;
  /** The column that a column of the sheet holds, by its index; `''` for one that is left out. What is not here is told by its heading. */
  columns: Record<number, string>;
  /** Files given together stand side by side; a later one replaces the earlier ones of its table. */
  readonly batch: number;
}

/** A sheet as it would be read now. */
export interface SheetState {
  readonly plan: SheetPlan | null;
  /** Columns that nobody said anything of, and that no heading tells. */
  readonly unknown: readonly SheetHeading[];
  readonly missing: readonly TableColumn[];
  readonly columns: Readonly<Record<number, string>>;
  /** Whether nothing stands in the way of reading it. */
  readonly ready: boolean;
  readonly correction: boolean;
}

/** The choice that headings tell. Of a workbook only sheets that tell a table are read, unless somebody says so. */
export function firstChoice(sheet: Sheet, batch: number, sheetsOfFile: number): SheetChoice {
  const table = tableOfHeadings(sheet.headings.map(({ text }) => text));
  return { use: table !== null || sheetsOfFile === 1, table, columns: {}, batch };
}

/** What would be read of a sheet, and what is still to be asked. */
export function sheetState(sheet: Sheet, { table, columns: chosen }: SheetChoice): SheetState {
  const corrects = correctionOf(sheet.headings);
  const correction = corrects !== undefined;
  if (table === null || sheet.fault !== null)
    return { plan: null, unknown: [], missing: [], columns: {}, ready: false, correction };
  const columns: Record<number, string> = {};
  const taken = new Set(Object.values(chosen));
  const unknown: SheetHeading[] = [];
  for (const heading of sheet.headings) {
    const { index, text, filled } = heading;
    const own = chosen[index];
    const told = own ?? (isOfCorrection(text) && correction ? '' : columnNamed(table, text)?.name);
    if (told === undefined ? filled === 0 : told === '') continue; // an empty column has nothing to lose
    if (told === undefined || (own === undefined && taken.has(told))) {
      unknown.push(heading);
      continue;
    }
    taken.add(told);
    columns[index] = told;
  }
  const missing = missingColumns(table, Object.values(columns));
  const plan = { key: sheet.key, headingLine: sheet.headingLine, table, columns, ...(corrects ? { corrects } : {}) };
  return { plan, unknown, missing, columns, ready: unknown.length === 0 && missing.length === 0, correction };
}

/** The columns that a table has and a sheet does not tell yet. */
export const freeColumns = (table: TableName, columns: Readonly<Record<number, string>>): readonly TableColumn[] =>
  TABLE_COLUMNS[table].filter(({ name }) => !Object.values(columns).includes(name));
