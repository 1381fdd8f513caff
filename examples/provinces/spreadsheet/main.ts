/*
 * A programme in a spreadsheet, for an office. Messages are in Thai, with --en in English:
 *
 *     npm run programme -- new FILE.xlsx                                  an empty form
 *     npm run programme -- check FILE.xlsx                                what is wrong with it; its grades, when nothing is
 *     npm run programme -- bulletin FILE.xlsx [HOUSEHOLDS.xlsx] [DAY]     the report of a day, such as 2026-12-02
 *     npm run programme -- json FILE.xlsx                                 the programme as data, for a database or an app
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  decisionTable,
  formatReport,
  gradesOf,
  isDay,
  type Label,
  type Language,
  type ProblemCode,
  type Programme,
  programmeData,
  readTables,
  reportDays,
  sheetRows,
  TABLE_LABELS,
  TABLE_NAMES,
  type TableName,
  weeklyReport,
} from 'kaechon';
import { bare } from './cells.js';
import type { Sheet } from './form.js';
import { readProgrammeSheets } from './read-sheets.js';
import { formWorkbook, readWorkbook } from './workbook.js';
import { blankSheets } from './write-sheets.js';

type Print = (text: string) => void;

/** Does what the arguments ask, and says whether nothing was wrong. */
export async function main(args: readonly string[], print: Print): Promise<boolean> {
  const language: Language = args.includes('--en') ? 'en' : 'th';
  const say = ({ th, en }: Label): void => print(language === 'th' ? th : en);
  const [command = '', file = '', ...rest] = args.filter((arg) => arg !== '--en');
  const act = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (act === undefined || file === '') {
    say({
      th: 'ใช้: new ไฟล์.xlsx | check ไฟล์.xlsx | bulletin ไฟล์.xlsx [ครัวเรือน.xlsx] [วัน] | json ไฟล์.xlsx',
      en: 'Use: new FILE.xlsx | check FILE.xlsx | bulletin FILE.xlsx [HOUSEHOLDS.xlsx] [DAY] | json FILE.xlsx',
    });
    return false;
  }
  return act({ file, rest, language, print, say });
}

interface Asked {
  readonly file: string;
  readonly rest: readonly string[];
  readonly language: Language;
  readonly print: Print;
  readonly say: (message: Label) => void;
}

const COMMANDS: Readonly<Record<string, (asked: Asked) => Promise<boolean>>> = {
  async new({ file, say }) {
    if (existsSync(file)) {
      say({ th: `มีไฟล์ ${file} อยู่แล้ว ไม่เขียนทับ`, en: `${file} is there already and stays as it is` });
      return false;
    }
    await formWorkbook(blankSheets()).toFile(file);
    say({ th: `เขียนแบบฟอร์มไว้ใน ${file} แล้ว`, en: `The form is in ${file}` });
    return true;
  },
  async check(asked) {
    const programme = await programmeIn(asked);
    if (programme === null) return false;
    const { language, print, say } = asked;
    say({ th: 'ถูกต้อง ทุกครัวเรือนอยู่ในระดับเดียว', en: 'Sound: every household has exactly one grade' });
    const { columns, rows } = decisionTable(gradesOf(programme), language);
    for (const row of [Object.fromEntries(columns.map(({ key, label }) => [key, label])), ...rows])
      print(columns.map(({ key }) => row[key]).join(' | '));
    return true;
  },
  async bulletin(asked) {
    const programme = await programmeIn(asked);
    if (programme === null) return false;
    const { rest, language, print, say } = asked;
    const day = rest.find((one) => isDay(one)) ?? reportDays(programme.calendar)[0] ?? programme.calendar.opened;
    const register = rest.find((one) => !isDay(one));
    const tables = register === undefined ? {} : await tablesIn(register, say);
    if (tables === null) return false;
    const { households, rejected } = readTables(programme, tables);
    for (const { table = 'household', row, problems } of rejected)
      for (const { message } of problems)
        say({
          th: `แผ่น “${TABLE_LABELS[table as TableName].th}” แถว ${row + 2}: ${message.th}`,
          en: `sheet “${TABLE_LABELS[table as TableName].en}”, row ${row + 2}: ${message.en}`,
        });
    if (rejected.length > 0) {
      if (rejected.some(({ problems }) => problems.some(({ code }) => OF_ANOTHER.has(code))))
        sayWhoseItIs(programme, say);
      return false;
    }
    print(formatReport(programme, weeklyReport(programme, households, { asOf: day }), { language, form: 'bulletin' }));
    return true;
  },
  async json(asked) {
    const programme = await programmeIn(asked);
    if (programme !== null) asked.print(JSON.stringify(programmeData(programme), null, 2));
    return programme !== null;
  },
};

/** What is wrong where a register is of another programme: its areas, indicators or menus. */
const OF_ANOTHER: ReadonlySet<ProblemCode> = new Set([
  'outsideProvince',
  'unknownIndicator',
  'uncountedIndicator',
  'unknownMenu',
]);

/** Whose register a programme takes. */
function sayWhoseItIs({ label, area, catalogue }: Programme, say: Asked['say']): void {
  const counted = catalogue.indicators.flatMap(({ number, dimension }) => (dimension === null ? [] : [number]));
  say({
    th: `ทะเบียนนี้อาจเป็นของโครงการอื่น: “${label.th}” รับพื้นที่ที่ขึ้นต้นด้วย ${area} และตัวชี้วัดที่ ${counted.join(', ')} ของชุด “${catalogue.label.th}”`,
    en: `The register may be of another programme: “${label.en}” takes areas that begin with ${area}, and indicators ${counted.join(', ')} of “${catalogue.label.en}”`,
  });
}

/** The sheets of a file; null, and said why, where there are none. */
async function sheetsIn(file: string, say: Asked['say']): Promise<Sheet[] | null> {
  try {
    return await readWorkbook(file);
  } catch {
    say({ th: `อ่านไฟล์ ${file} ไม่ได้ ต้องเป็นไฟล์ .xlsx`, en: `${file} cannot be read; it must be an .xlsx file` });
    return null;
  }
}

/** The programme of a file; null, and said what is wrong, where there is none. */
async function programmeIn({ file, say }: Asked): Promise<Programme | null> {
  const sheets = await sheetsIn(file, say);
  if (sheets === null) return null;
  const reading = readProgrammeSheets(sheets);
  if ('programme' in reading) return reading.programme;
  for (const { message } of reading.problems) say(message);
  return null;
}

/** The tables of a register: a sheet for each, by its name in the guide to tables. */
async function tablesIn(file: string, say: Asked['say']): Promise<Partial<Record<TableName, unknown[]>> | null> {
  const sheets = await sheetsIn(file, say);
  const tables: Partial<Record<TableName, unknown[]>> = {};
  for (const { sheet, data } of sheets ?? []) {
    const table = TABLE_NAMES.find((name) =>
      [name, TABLE_LABELS[name].th, TABLE_LABELS[name].en].map(bare).includes(bare(sheet)),
    );
    if (table === undefined) {
      say({ th: `แผ่น “${sheet}” ไม่ใช่ตารางของทะเบียน`, en: `sheet “${sheet}” is no table of a register` });
      return null;
    }
    tables[table] = sheetRows(data);
  }
  return sheets === null ? null : tables;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = (await main(process.argv.slice(2), console.log)) ? 0 : 1;
