/*
 * From the records of a register to the bulletins that an office publishes:
 *
 *     npm start              in Thai
 *     npm start -- --en      in English
 *     npm start -- FOLDER    from the CSV tables of another folder
 */
import { pathToFileURL } from 'node:url';
import { formatReport, type Language, readTables, reportDays, weeklyReport } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';
import { areaTable, progressTable } from './tables.js';

const KICK_OFF = '2022-05-09';
const LATEST = '2022-08-05';

/** Reads the register, and prints the kick-off bulletin, the latest one, the Fridays between and the districts. */
export function main(args: readonly string[], print: (text: string) => void): void {
  const language: Language = args.includes('--en') ? 'en' : 'th';
  const folder = args.find((arg) => !arg.startsWith('--'));
  const { households, rejected } = readTables(trat2565, readRegister(folder));
  const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });

  print(NOTE[language]);
  for (const { table, row, problems } of rejected) {
    for (const { message } of problems) print(`  ! ${table}.csv:${row + 2} ${message[language]}`); // below the headings
  }
  for (const day of [KICK_OFF, LATEST]) {
    print(`\n${formatReport(trat2565, reportOf(day), { language, form: 'bulletin' })}`);
  }
  const fridays = reportDays(trat2565.calendar).filter((day) => day <= LATEST);
  print(`\n${progressTable(trat2565, fridays.map(reportOf), language)}`);
  print(`\n${areaTable(trat2565, reportOf(LATEST), language)}`);
}

const NOTE = {
  th: 'ข้อมูลสังเคราะห์: ทะเบียนนี้สร้างขึ้นให้ได้ยอดตามที่เผยแพร่ ไม่มีบุคคลจริง',
  en: 'Synthetic data: this register was made to give the published totals. It holds no real person.',
} as const;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2), console.log);
