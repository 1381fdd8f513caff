import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../examples/03-friday-package/main.js';
import { main as dossier } from '../../examples/06-award-dossier/main.js';

const REGISTER = fileURLToPath(new URL('../../examples/trat-2565', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'friday-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const visitsIn = (folder: string) =>
  parse(readFileSync(join(folder, 'visits.csv'), 'utf8'), { columns: true, bom: true }) as Record<string, string>[];

/** The visit list over the register with one table changed. */
async function visitsAfter(table: string, change: (rows: string[]) => string[]): Promise<Record<string, string>[]> {
  const register = join(root, 'register');
  cpSync(REGISTER, register, { recursive: true });
  const file = join(register, `${table}.csv`);
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
  const folder = join(root, 'changed');
  await main({ folder, day: '2022-08-05', register }, () => undefined);
  return visitsIn(folder);
}

describe('the package of Friday 5 August', () => {
  const folder = join(root, 'package');
  let files: string[] = [];
  beforeAll(async () => {
    files = await main({ folder, day: '2022-08-05' }, () => undefined);
  });

  test('has all its files', () => {
    for (const file of ['bulletin.txt', 'report.md', 'visits.csv', 'reports.ics', 'tables.xlsx', 'tables/grades.csv']) {
      expect(files).toContain(file);
    }
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test('the bulletin has plans and carers', () => {
    const text = readFileSync(join(folder, 'bulletin.txt'), 'utf8').replace(/ +/g, ' ');
    expect(text).toContain('\n A ครัวเรือนที่ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ จำนวน 457 ครัวเรือน 689 คน ร้อยละ 98.07 และ 98.57\n');
    expect(text).toContain('\n มีกิจกรรมเลยกำหนด จำนวน 13 ครัวเรือน');
    expect(text).toContain('\n ยังไม่มีผู้ดูแล จำนวน 8 ครัวเรือน');
  });

  test('the progress has a row for each Friday', () => {
    const rows = parse(readFileSync(join(folder, 'tables/progress.csv'), 'utf8'), { bom: true, from_line: 2 });
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual(['2022-05-13', '13 พ.ค. 2565', '467', '718', '0', '0', '467', '0', '0']);
    expect(rows[12]).toEqual(['2022-08-05', '5 ส.ค. 2565', '466', '699', '457', '9', '0', '0', '0']);
  });

  test('the visit list names who needs a visit, and why, the most urgent first', () => {
    const visits = visitsIn(folder);
    const count = (text: string) => visits.filter(({ เหตุที่ต้องลงเยี่ยม: why }) => why?.includes(text)).length;
    expect(visits).toHaveLength(23);
    expect(count('เลยกำหนด: ')).toBe(13);
    expect(count('ไม่มีการติดตามตั้งแต่')).toBe(1);
    expect(count('ไม่มีกิจกรรมรองรับ: ')).toBe(3);
    expect(count('ไม่มีผู้ดูแล')).toBe(8);
    expect(visits.every(({ เหตุที่ต้องลงเยี่ยม: why }) => why !== '')).toBe(true);
    expect(new Set(visits.map((row) => row.รหัสครัวเรือน)).size).toBe(visits.length);
    expect(visits[4]).toEqual({
      รหัสครัวเรือน: 'TR-0253',
      พื้นที่: 'เขาสมิง 2303040401',
      ระดับ: 'B',
      เหตุที่ต้องลงเยี่ยม:
        'เลยกำหนด: มอบทุนและอุปกรณ์การเรียน (สำนักงานศึกษาธิการจังหวัดตราด กำหนด 30 มิถุนายน 2565) / ไม่มีการติดตามตั้งแต่วันที่ 22 มิถุนายน 2565',
      ตัวชี้วัดที่ยังไม่ผ่าน: '16 เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี',
      ติดตามครั้งล่าสุด: '22 มิ.ย. 2565',
      ผู้ดูแล: 'ทีมพี่เลี้ยงอำเภอเขาสมิง; ทีมปฏิบัติการตำบลท่าโสม อำเภอเขาสมิง; สำนักงานสาธารณสุขจังหวัดตราด',
    });
  });

  test('the workbook has numbers as numbers and Thai text whole', async () => {
    const sheets = await readXlsxFile(join(folder, 'tables.xlsx'));
    expect(sheets.length).toBe(12);
    expect(await readXlsxFile(join(folder, 'visits.xlsx'))).toHaveLength(1);
    const grades = await readSheet(join(folder, 'tables.xlsx'), 'ระดับผลการแก้ไขปัญหา');
    expect(grades.slice(0, 3)).toEqual([
      ['รหัส', 'รายการ', 'ครัวเรือน', 'คน'],
      ['A', 'ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์', 457, 689],
      ['B', 'ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์', 9, 10],
    ]);
  });

  test('the calendar is read back by a parser', () => {
    const text = readFileSync(join(folder, 'reports.ics'), 'utf8');
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') as ICAL.Component);
    expect(event.startDate.toString()).toBe('2022-05-13T17:00:00');
  });
});

describe('every figure comes from the records', () => {
  const onList = (visits: readonly Record<string, string>[], id: string) => visits.find((row) => row.รหัสครัวเรือน === id);

  test('without its overdue activity, a household is no longer on the visit list for it', async () => {
    const before = visitsIn(join(root, 'package'));
    const [late] = before.filter((row) => row.ตัวชี้วัดที่ยังไม่ผ่าน === '' && row.ผู้ดูแล !== 'ไม่มี');
    const id = late?.รหัสครัวเรือน ?? '';
    const [, action = ''] = /^เลยกำหนด: (.+?) \(/.exec(late?.เหตุที่ต้องลงเยี่ยม ?? '') ?? [];
    const isLate = (row: string) => row.startsWith(`${id},`) && row.includes(action);
    let dropped = 0;
    const after = await visitsAfter('activity', (rows) => {
      const kept = rows.filter((row) => !isLate(row));
      dropped = rows.length - kept.length;
      return kept;
    });
    expect(dropped).toBe(1);
    expect(onList(before, id)).toBeDefined();
    expect(onList(after, id)).toBeUndefined();
    expect(after).toHaveLength(before.length - 1);
  });

  test('without its carers, a household comes on the list', async () => {
    const id = 'TR-0001';
    expect(onList(visitsIn(join(root, 'package')), id)).toBeUndefined();
    const after = await visitsAfter('carer', (rows) => rows.filter((row) => !row.startsWith(`${id},`)));
    expect(onList(after, id)?.ผู้ดูแล).toBe('ไม่มี');
  });
});

test('the award dossier prints grades, menus and the community economy', () => {
  const lines: string[] = [];
  dossier((text) => lines.push(text));
  const text = lines.join('\n');
  for (const line of [
    'A ครัวเรือนที่ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์ จำนวน 457 ครัวเรือน/689 คน',
    'C ครัวเรือนที่ยังไม่ผ่านทุกตัวชี้วัดที่ตกเกณฑ์ ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
    'อยู่รอด จำนวน 61 ครัวเรือน/64 คน',
    'รายได้จากการท่องเที่ยวชุมชน 16,237,363 บาท เพิ่มขึ้นร้อยละ 107 จากปี 2564',
    'รายได้ของกลุ่มทอผ้า 871,280 บาท',
  ]) {
    expect(text).toContain(line);
  }
});
