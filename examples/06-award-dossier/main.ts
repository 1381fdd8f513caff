/*
 * What Trat's office presented on 9 August 2565 (2022): the grades and the outcome menus of 5 August, from the records, and
 * the community economy beside them.
 *
 *     npx tsx examples/06-award-dossier/main.ts
 */
import { pathToFileURL } from 'node:url';
import { formatThaiDate, type Measure, readTables, type Tally, weeklyReport } from 'kaechon';
import { trat2565, tratCommunity2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';

const ASKED = '2022-08-05';

/** Prints the dossier in Thai, from the register of a folder. */
export function main(print: (text: string) => void, register?: string): void {
  const { households } = readTables(trat2565, readRegister(register));
  const { byGrade, byMenu } = weeklyReport(trat2565, households, { asOf: ASKED }).figures;

  print(`ผลงานการขจัดความยากจน “คนตราด อยู่รอด พอเพียง ยั่งยืน” ข้อมูล ณ วันที่ ${formatThaiDate(ASKED)}\n`);
  for (const { grade, label } of trat2565.grading.rules)
    print(`${grade} ครัวเรือนที่${label.th} ${countOf(byGrade[grade])}`);
  print('\nผลการขจัดความยากจนตามเมนูแก้จน');
  for (const { menu, label } of [...trat2565.menus].reverse()) print(`${label.th} ${countOf(byMenu[menu])}`);
  print('\nเศรษฐกิจฐานราก');
  for (const measure of tratCommunity2565) print(measureText(measure));
  print(`\nที่มา: ${tratCommunity2565[0]?.source.ref}`);
}

const countOf = ({ households, persons }: Tally): string =>
  households === 0 ? 'ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว' : `จำนวน ${number(households)} ครัวเรือน/${number(persons)} คน`;

const measureText = ({ label, value, unit, change }: Measure): string =>
  `${label.th} ${number(value)} ${unit.th}${change ? ` เพิ่มขึ้นร้อยละ ${change.percent} จาก${change.since.th}` : ''}`;

const number = (value: number): string => value.toLocaleString('en-US');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(console.log);
