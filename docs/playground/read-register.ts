import {
  type Day,
  fiscalYearOf,
  type Household,
  isDay,
  type Programme,
  type Rejected,
  readTables,
  readThaiDate,
  TABLE_COLUMNS,
  TABLE_LABELS,
  TABLE_NAMES,
  type Table,
  type TableColumn,
  type TableName,
} from 'kaechon';
import { CORRECTION, isBlank, textOf } from './headings.js';
import type { OpenSheet } from './open-file.js';
import {
  type Meanings,
  type Part,
  type Questions,
  type Register,
  type RejectedRow,
  type SheetPlan,
  type Tell,
  type UnknownWord,
  wordKey,
} from './protocol.js';

/** Where each row of a table came from: the sheet, and the line there. */
interface Origins {
  readonly sheets: OpenSheet[];
  readonly lines: number[];
}

type Row = Record<string, unknown>;

/** What a worker keeps of a register. */
export interface ReadRegister {
  readonly told: Register;
  readonly households: readonly Household[];
  readonly rejected: readonly Rejected[];
  readonly tables: Readonly<Partial<Record<TableName, readonly Row[]>>>;
  readonly origins: Readonly<Partial<Record<TableName, Origins>>>;
}

/** A planned sheet with its cells. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly sheet: OpenSheet;
}

/** Kinds of cells that hold one of a few words. */
const WORD_KINDS = ['flag', 'outcome', 'role', 'menu'] as const satisfies readonly UnknownWord['kind'][];
const wordKindOf = ({ kind }: TableColumn): UnknownWord['kind'] | undefined => WORD_KINDS.find((one) => one === kind);

/** Reads the sheets through the gate. Rows of a file of corrections stand in place of the rows that they name. */
export function readRegister(
  programme: Programme,
  planned: readonly PlannedSheet[],
  meanings: Meanings,
  tell: Tell,
): ReadRegister {
  const corrections = correctionsOf(planned, meanings);
  const tables: Partial<Record<TableName, Row[]>> = {};
  const origins: Partial<Record<TableName, Origins>> = {};
  let done = 0;
  for (const { plan, sheet } of planned) {
    if (plan.corrects) continue;
    const rows = tables[plan.table] ?? [];
    const from = origins[plan.table] ?? { sheets: [], lines: [] };
    tables[plan.table] = rows;
    origins[plan.table] = from;
    eachRow(plan, sheet, meanings, (row, line) => {
      const corrected = corrections.get(correctionKey(plan.table, sheet.told.name, line + 1));
      if (corrected) corrected.used = true;
      rows.push(corrected?.row ?? row);
      from.sheets.push(sheet);
      from.lines.push(line);
      done += 1;
      if (done % 20_000 === 0) tell({ step: 'check', done });
    });
  }
  tell({ step: 'check', done });
  const { households, rejected } = readTables(programme, tables);
  const refused = new Map<string, number>();
  for (const { table = '' } of rejected) refused.set(table, (refused.get(table) ?? 0) + 1);
  const told: Register = {
    tables: TABLE_NAMES.flatMap((table) => {
      const rows = tables[table]?.length;
      return rows === undefined ? [] : [{ table, rows, rejected: refused.get(table) ?? 0 }];
    }),
    accepted: households.length,
    rejected: rejected.length,
    words: unknownWords(rejected, tables),
    provinces: provincesOf(tables.household ?? []),
    fiscalYear: fiscalYearOfRows(tables),
    strayCorrections: [...corrections.values()].filter(({ used }) => !used).length,
    days: daysOf(households),
  };
  return { told, households, rejected, tables, origins };
}

/** Every line of a sheet that holds something, as a row of its table. */
function eachRow(
  plan: SheetPlan,
  { lines, told }: OpenSheet,
  meanings: Meanings,
  take: (row: Row, line: number) => void,
) {
  const columns = Object.entries(plan.columns).flatMap(([index, name]) => {
    const column = TABLE_COLUMNS[plan.table].find((one) => one.name === name);
    return column ? [{ index: Number(index), name, kind: wordKindOf(column) }] : [];
  });
  for (let line = told.headingLine + 1; line < lines.length; line += 1) {
    const cells = lines[line] ?? [];
    if (cells.every(isBlank)) continue;
    const row: Row = {};
    for (const { index, name, kind } of columns) {
      const cell = cells[index];
      if (isBlank(cell)) continue;
      row[name] = kind === undefined ? cell : (meanings[wordKey(kind, textOf(cell))] ?? cell);
    }
    take(row, line);
  }
}

const correctionKey = (table: TableName, file: string, row: number): string => JSON.stringify([table, file, row]);

/** The corrected rows, by the file and row that they stand for; of two, the later. */
function correctionsOf(planned: readonly PlannedSheet[], meanings: Meanings) {
  const found = new Map<string, { readonly row: Row; used: boolean }>();
  for (const { plan, sheet } of planned) {
    const { corrects, table } = plan;
    if (!corrects) continue;
    eachRow(plan, sheet, meanings, (row, line) => {
      const cells = sheet.lines[line] ?? [];
      const key = correctionKey(table, textOf(cells[corrects.file]), Number(textOf(cells[corrects.row])));
      found.set(key, { row, used: false });
    });
  }
  return found;
}

/** The words that the gate refused where it takes one of a few, with how many rows hold each. */
function unknownWords(rejected: readonly Rejected[], tables: ReadRegister['tables']): UnknownWord[] {
  const found = new Map<string, UnknownWord>();
  for (const { table, row, problems } of rejected) {
    if (table === undefined) continue;
    for (const { code, path } of problems) {
      if (code !== 'wrongShape' && code !== 'unknownMenu' && code !== 'ambiguousWord') continue;
      const column = TABLE_COLUMNS[table as TableName].find(({ name }) => name === path);
      const kind = column && wordKindOf(column);
      const text = textOf(tables[table as TableName]?.[row]?.[path]);
      if (!kind || text === '' || text.length > 100) continue;
      const key = wordKey(kind, text);
      const known = found.get(key);
      found.set(key, { kind, column: path, table: table as TableName, text, rows: (known?.rows ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

function provincesOf(rows: readonly Row[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { area_code } of rows) {
    const code = textOf(area_code).replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
    if (/^[1-9]\d+$/.test(code)) found[code.slice(0, 2)] = (found[code.slice(0, 2)] ?? 0) + 1;
  }
  return found;
}

/** Visits tell the year best; where there are none, what else is dated. */
const DATED: readonly (readonly [TableName, string])[] = [
  ['follow_up', 'checked_on'],
  ['menu_choice', 'chosen_on'],
  ['household', 'joined_on'],
];

function fiscalYearOfRows(tables: ReadRegister['tables']): number | null {
  for (const [table, column] of DATED) {
    const years = new Map<number, number>();
    for (const row of tables[table] ?? []) {
      const text = textOf(row[column]);
      const reading = isDay(text) ? { day: text } : readThaiDate(text);
      if (!('day' in reading)) continue;
      const year = fiscalYearOf(reading.day);
      years.set(year, (years.get(year) ?? 0) + 1);
    }
    const [most] = [...years].sort(([, a], [, b]) => b - a);
    if (most !== undefined) return most[0];
  }
  return null;
}

function daysOf(households: readonly Household[]): Register['days'] {
  let [first, last]: [Day, Day] = ['9', ''];
  const see = (day: Day | undefined): void => {
    if (day === undefined) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const { joined, deprivations, menus, left } of households) {
    see(joined);
    see(left?.on);
    for (const { followUps } of deprivations) for (const { on } of followUps ?? []) see(on);
    for (const { on } of menus ?? []) see(on);
  }
  return last === '' ? null : { first, last };
}

/** The file and the row there, as a spreadsheet counts it, of a row of a table. */
function placeOf({ origins }: ReadRegister, table: TableName, row: number): { file: string; row: number } {
  const from = origins[table];
  return { file: from?.sheets[row]?.told.name ?? '', row: (from?.lines[row] ?? 0) + 1 };
}

const HELD_BACK = {
  th: (file: string, row: number) => `พักไว้ เพราะแถวที่ ${row} ของ ${file} ไม่ผ่านการตรวจ`,
  en: (file: string, row: number) => `held back: row ${row} of ${file} was refused`,
};

/** Some of the rejected rows, each by its file and its row there. */
export function rejectedRows(register: ReadRegister, asks: Questions['rejected']['asks']): Part<RejectedRow> {
  const { from, count, language } = asks;
  const rows = register.rejected.slice(from, from + count).map((one) => rejectedRow(register, one, language));
  return { total: register.rejected.length, rows };
}

function rejectedRow(register: ReadRegister, one: Rejected, language: 'th' | 'en'): RejectedRow {
  const { table = 'household', row, id = '', problems } = one;
  return {
    ...placeOf(register, table as TableName, row),
    table,
    id,
    problems: problems.map(({ code, message, because }) => {
      const place = because && placeOf(register, because.table, because.row);
      return { code, message: place ? HELD_BACK[language](place.file, place.row) : message[language] };
    }),
  };
}

/** The refused rows table by table, as they can be corrected and read again. Rows held back for another row are not among them. */
export function refusedTables(register: ReadRegister, language: 'th' | 'en'): Table[] {
  return TABLE_NAMES.flatMap((table) => {
    const refused = register.rejected.filter(
      (one) => one.table === table && one.problems.some(({ code }) => code !== 'partRejected'),
    );
    if (refused.length === 0) return [];
    const names = Object.keys(CORRECTION) as (keyof typeof CORRECTION)[];
    const used = TABLE_COLUMNS[table].filter(({ name }) =>
      register.tables[table]?.some((row) => row[name] !== undefined),
    );
    return [
      {
        name: table,
        title: TABLE_LABELS[table][language],
        columns: [
          ...used.map(({ name, heading }) => ({ key: name, label: heading[language] })),
          ...names.map((name) => ({ key: `correction ${name}`, label: CORRECTION[name][language] })),
        ],
        rows: refused.map((one) => {
          const told = rejectedRow(register, one, language);
          const cells = used.map(({ name }) => [name, textOf(register.tables[table]?.[one.row]?.[name])]);
          return {
            ...Object.fromEntries(cells),
            'correction file': told.file,
            'correction row': told.row,
            'correction reason': told.problems.map(({ message }) => message).join('; '),
          };
        }),
      },
    ];
  });
}
