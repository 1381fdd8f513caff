/*
 * Makes register.xlsx: a small SYNTHETIC register as an office keeps it, with Thai headings, dates, digits and words, and
 * one row with a year of two digits. No row describes a real person or a real household.
 *
 *     npx tsx examples/spreadsheets/make-workbook.ts
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Cell } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

/** A real date of a workbook, stored as a day and shown in the Buddhist Era. */
const dateCell = (day: string): Cell => ({
  value: new Date(`${day}T00:00:00Z`),
  type: Date,
  format: '[$-107041E]d mmm yyyy;@',
});

const SHEETS: { sheet: string; data: Cell[][] }[] = [
  {
    sheet: 'ครัวเรือน',
    data: [
      ['รหัสครัวเรือน', 'รหัสพื้นที่', 'วันที่เข้าทะเบียน'],
      ['TR-๐๐๐๑', '๒๓๐๑๐๒', '9 พ.ค. 2565'],
      ['TR-0002', 2303010101, dateCell('2022-05-09')],
      ['TR-0003', 230501, '๙/๕/๒๕๖๕'],
    ],
  },
  {
    sheet: 'สมาชิก',
    data: [
      ['รหัสครัวเรือน', 'รหัสสมาชิก', 'คนจนเป้าหมาย', 'ผู้พึ่งพิง', 'วันเกิด'],
      ['TR-0001', 'TR-0001-1', 'ใช่', 'ไม่ใช่', '15 กุมภาพันธ์ 2530'],
      ['TR-0001', 'TR-0001-2', 'ใช่', 'ใช่', null],
      ['TR-0002', 'TR-0002-1', true, null, dateCell('1960-03-01')],
      ['TR-0003', 'TR-0003-1', 1, 0, null],
    ],
  },
  {
    sheet: 'ตัวชี้วัดที่ตกเกณฑ์',
    data: [
      ['รหัสครัวเรือน', 'ตัวชี้วัดที่', 'มิติ'],
      ['TR-0001', '๘', 'มิติด้านความเป็นอยู่'],
      ['TR-0001', '๒๒', 'รายได้'],
      ['TR-0002', 21, 'ความมั่นคงทางเศรษฐกิจ'],
      ['TR-0003', 8, null],
    ],
  },
  {
    sheet: 'การติดตาม',
    data: [
      ['รหัสครัวเรือน', 'ตัวชี้วัดที่', 'วันที่ติดตาม', 'ผลการติดตาม'],
      ['TR-0001', '๘', 'วันศุกร์ที่ ๓ มิถุนายน พ.ศ. ๒๕๖๕', 'ผ่านเกณฑ์'],
      ['TR-0002', 21, dateCell('2022-06-10'), 'ยังไม่ผ่าน'],
      ['TR-0003', 8, '10/6/65', 'ผ่าน'],
    ],
  },
  {
    sheet: 'เมนูแก้จน',
    data: [
      ['รหัสครัวเรือน', 'วันที่เลือก', 'เมนูแก้จน', 'ผู้เลือก'],
      ['TR-0001', '20 มิ.ย. 2565', 'พอเพียง', 'ทีมปฏิบัติการอำเภอ'],
    ],
  },
];

/** Writes the workbook. Its bytes carry the time of writing; its rows are always the same. */
export const makeWorkbook = (path: string): Promise<void> => writeXlsxFile(SHEETS).toFile(path);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await makeWorkbook(fileURLToPath(new URL('register.xlsx', import.meta.url)));
}
