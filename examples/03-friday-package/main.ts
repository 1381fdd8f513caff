/*
 * All that an office sends on a Friday, from the records of the register, into one folder:
 *
 *     npx tsx examples/03-friday-package/main.ts [FOLDER] [--day 2022-08-05] [--register FOLDER]
 *
 * bulletin.txt, report.md, tables/*.csv, tables.xlsx and reports.ics, in Thai; and for the teams alone, who is to be visited:
 * visits.csv and visits.xlsx.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatCalendar, formatCsv, formatReport, readTables, reportDays, reportTables, weeklyReport } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';
import { visitTable } from './visits.js';
import { writeWorkbook } from './workbook.js';

export interface PackageOptions {
  readonly folder: string;
  readonly day: string;
  /** A folder of CSV tables; the synthetic register of Trat when left out. */
  readonly register?: string | undefined;
}

/** Writes the package of one report day, and returns the names of its files. */
export async function main(
  { folder, day, register }: PackageOptions,
  print: (text: string) => void,
): Promise<string[]> {
  const { households, rejected } = readTables(trat2565, readRegister(register));
  if (rejected.length > 0) throw new Error(`${rejected.length} rows were rejected: mend them before anything is sent`);
  const report = weeklyReport(trat2565, households, { asOf: day, include: ['plan', 'care'] });
  const earlier = reportDays(trat2565.calendar)
    .filter((friday) => friday < day)
    .map((asOf) => weeklyReport(trat2565, households, { asOf }));
  const tables = reportTables(trat2565, report, 'th', { earlier });
  const visits = visitTable(trat2565, households, day);

  const files: Record<string, string> = {
    'bulletin.txt': `${formatReport(trat2565, report, { language: 'th', form: 'bulletin' })}\n`,
    'report.md': `${formatReport(trat2565, report, { language: 'th', form: 'markdown' })}\n`,
    'visits.csv': formatCsv(visits),
    'reports.ics': formatCalendar(trat2565.calendar, { id: trat2565.id, label: REMINDER, language: 'th' }),
    ...Object.fromEntries(tables.map((table) => [`tables/${table.name}.csv`, formatCsv(table)])),
  };
  mkdirSync(join(folder, 'tables'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await writeWorkbook(join(folder, 'tables.xlsx'), tables);
  await writeWorkbook(join(folder, 'visits.xlsx'), [visits]); // apart: it names households and is not for publication

  print(`${day}: ${visits.rows.length} ครัวเรือนที่ต้องลงเยี่ยม เขียน ${Object.keys(files).length + 2} แฟ้มไว้ใน ${folder}`);
  return [...Object.keys(files), 'tables.xlsx', 'visits.xlsx'].sort();
}

const REMINDER = {
  th: 'ส่งรายงานความคืบหน้าการแก้ไขปัญหาความยากจนทุกมิติ',
  en: 'Send the report on lifting poor households, all dimensions',
} as const;

const option = (args: readonly string[], name: string): string | undefined => {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args[place + 1];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const [folder = 'friday-package'] = args[0]?.startsWith('--') ? [] : args;
  const day = option(args, '--day') ?? '2022-08-05';
  await main({ folder, day, register: option(args, '--register') }, console.log);
}
