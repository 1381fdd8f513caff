import { describe, expect, test } from 'vitest';
import { BMN_2560, DIMENSIONS, type Label, type Problem, readDimension, readTables } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** A household in the columns of the library, and the same as an office's workbook has it. */
const PLAIN = {
  household: [{ household_id: 'TR-0001', area_code: '230102', joined_on: '2022-05-09' }],
  member: [{ household_id: 'TR-0001', member_id: 'M1', targeted: 'true', dependent: 'false', born_on: '1950-02-01' }],
  deprivation: [{ household_id: 'TR-0001', indicator: '8' }],
  follow_up: [{ household_id: 'TR-0001', indicator: '8', checked_on: '2022-08-05', outcome: 'passed' }],
  menu_choice: [
    { household_id: 'TR-0001', chosen_on: '2022-07-01', menu: 'sustainable', chosen_by: 'ทีม', reason: 'ก' },
  ],
  activity: [
    {
      household_id: 'TR-0001',
      activity_id: 'A1',
      indicator: '8',
      action: 'ซ่อมบ้าน',
      agency: 'อบต.',
      due_on: '2022-06-30',
      baht: '12500.50',
    },
  ],
  carer: [{ household_id: 'TR-0001', agency: 'พมจ.', role: 'foster', from_on: '2022-05-09' }],
};

const AS_IN_A_WORKBOOK = {
  household: [{ '\uFEFFรหัสครัวเรือน': '\u00A0TR-๐๐๐๑ ', 'รหัส พื้นที่': '๒๓๐๑๐๒', วันที่เข้าทะเบียน: '9 พ.ค. 2565', วันที่ออก: ' ' }],
  member: [{ รหัสครัวเรือน: 'TR-0001', รหัสสมาชิก: 'M1', คนจนเป้าหมาย: 'ใช่', ผู้พึ่งพิง: 'ไม่ใช่', วันเดือนปีเกิด: '1 กุมภาพันธ์ 2493' }],
  deprivation: [{ 'Household ID': 'TR-0001', ตัวชี้วัดที่: '๘', มิติ: 'มิติด้านที่อยู่อาศัย' }],
  follow_up: [{ รหัสครัวเรือน: 'TR-0001', ตัวชี้วัด: 8, วันที่ติดตาม: '5/8/2565', ผลการติดตาม: 'ผ่าน เกณฑ์' }],
  menu_choice: [
    { รหัสครัวเรือน: 'TR-0001', วันที่เลือก: 'วันศุกร์ที่ 1 กรกฎาคม พ.ศ. 2565', เมนูแก้จน: 'ยั่งยืน', ผู้เลือก: 'ทีม', เหตุผล: 'ก' },
  ],
  activity: [
    {
      HOUSEHOLD_ID: 'TR-0001',
      รหัสกิจกรรม: 'A1',
      ตัวชี้วัด: '8',
      กิจกรรม: 'ซ่อมบ้าน',
      หน่วยงาน: 'อบต.',
      กำหนดแล้วเสร็จ: new Date('2022-06-30T00:00:00Z'),
      'งบประมาณ (บาท)': '๑๒,๕๐๐.๕๐ บาท',
    },
  ],
  carer: [{ รหัสครัวเรือน: 'TR-0001', หน่วยงาน: 'พมจ.', บทบาท: 'พ่อเลี้ยง แม่เลี้ยง', ตั้งแต่วันที่: '๙/๕/๒๕๖๕' }],
};

test('a workbook in Thai gives the household that the plain columns give', () => {
  const plain = readTables(trat2565, PLAIN);
  expect(plain.rejected).toEqual([]);
  expect(readTables(trat2565, AS_IN_A_WORKBOOK)).toEqual(plain);
});

/** The problems of the one row of a table, with some cells replaced. */
function problemsOf(table: keyof typeof PLAIN, cells: Record<string, unknown>): readonly Problem[] {
  const rows = PLAIN[table].map((row) => ({ ...row, ...cells }));
  const { rejected } = readTables(trat2565, { ...PLAIN, [table]: rows });
  return rejected.find((one) => one.table === table)?.problems ?? [];
}

describe('a cell that could mean two things is refused with the reason', () => {
  test.each([
    ['follow_up', 'checked_on', '5/8/65', 'shortYear', 'checked on: the year must have four digits, such as 2565'],
    ['follow_up', 'checked_on', '5 ส.ค. 65', 'shortYear', 'checked on: the year must have four digits, such as 2565'],
    [
      'follow_up',
      'checked_on',
      '5/8/2022',
      'notBuddhistEra',
      'checked on: the year of a Thai date must be of the Buddhist Era',
    ],
    [
      'follow_up',
      'checked_on',
      '2565-08-05',
      'buddhistYear',
      'checked on: the year of 2565-08-05 looks like the Buddhist Era; write the Common Era',
    ],
    [
      'follow_up',
      'checked_on',
      'วันจันทร์ที่ 5 สิงหาคม 2565',
      'wrongWeekday',
      'checked on: the day of the week does not agree with the date',
    ],
    [
      'follow_up',
      'checked_on',
      '31 เมษายน 2565',
      'notADay',
      'checked on: is not an existing day; write a day such as 2022-08-05 or 5/8/2565',
    ],
    [
      'follow_up',
      'checked_on',
      '2022-08-05 17:00',
      'notADay',
      'checked on: is not an existing day; write a day such as 2022-08-05 or 5/8/2565',
    ],
    [
      'follow_up',
      'checked_on',
      new Date('2022-08-04T17:00:00Z'),
      'notADay',
      'checked on: is not an existing day; write a day such as 2022-08-05 or 5/8/2565',
    ],
    [
      'follow_up',
      'checked_on',
      new Date(Number.NaN),
      'notADay',
      'checked on: is not an existing day; write a day such as 2022-08-05 or 5/8/2565',
    ],
    ['follow_up', 'checked_on', 44778, 'wrongShape', 'checked on: must be a day such as 2022-08-05 or 5/8/2565'],
    ['follow_up', 'outcome', 'ผ่านบางส่วน', 'wrongShape', 'outcome: must be passed, failed or not applicable'],
    ['activity', 'baht', '12,50', 'ambiguousNumber', 'baht: commas must stand between thousands, as in 1,500.50'],
    ['activity', 'baht', '1.250,00', 'ambiguousNumber', 'baht: commas must stand between thousands, as in 1,500.50'],
    ['activity', 'baht', '1,2500.00', 'ambiguousNumber', 'baht: commas must stand between thousands, as in 1,500.50'],
    [
      'deprivation',
      'dimension',
      'รายได้',
      'wrongDimension',
      expect.stringMatching(/^dimension: the dimension is not that of indicator 8 \(.+\)$/),
    ],
    [
      'deprivation',
      'dimension',
      'ความสุข',
      'wrongDimension',
      expect.stringMatching(/^dimension: the dimension is not that of indicator 8 \(.+\)$/),
    ],
    ['member', 'targeted', 'อาจจะ', 'wrongShape', 'targeted: must be yes, no, 1, 0, true or false'],
    [
      'menu_choice',
      'menu',
      'มั่งคั่ง',
      'unknownMenu',
      'menu: the programme has no menu "มั่งคั่ง", only survive, sufficient, sustainable',
    ],
    ['carer', 'role', 'เพื่อนบ้าน', 'wrongShape', 'role: must be foster, mentor or team'],
  ] as const)('%s.%s %j: %s', (table, column, cell, code, message) => {
    expect(problemsOf(table, { [column]: cell }).map((one) => [one.path, one.code, one.message.en])).toEqual([
      [column, code, message],
    ]);
  });

  test('two headings of one column', () => {
    expect(problemsOf('household', { รหัสครัวเรือน: 'TR-0002' })).toEqual([
      {
        path: 'household_id',
        segments: ['household_id'],
        code: 'columnTwice',
        message: {
          th: 'รหัสครัวเรือน: หัวคอลัมน์ "รหัสครัวเรือน" ซ้ำกับอีกคอลัมน์หนึ่ง',
          en: 'household id: two columns have the heading "รหัสครัวเรือน" or another of the same meaning',
        } satisfies Label,
      },
    ]);
  });

  test('a heading nobody knows', () => {
    expect(problemsOf('household', { หมายเหตุ: '' }).map(({ path, code }) => [path, code])).toEqual([
      ['หมายเหตุ', 'unknownKey'],
    ]);
  });
});

describe('the five dimensions as offices write them', () => {
  test.each([
    ['health', ['มิติด้านสุขภาพ', 'ด้านสุขภาพ', 'สุุขภาพ', 'Health', 'health']],
    ['living', ['มิติด้านความเป็นอยู่', 'ความเป็นอยู่อาศัย', 'ด้านที่อยู่อาศัย', 'Living conditions']],
    ['education', ['มิติด้านการศึกษา', 'การศึกษา']],
    ['income', ['มิติรายได้', 'รายรับ', 'ความมั่นคงทางเศรษฐกิจ']],
    [
      'access',
      [
        'มิติด้านการเข้าถึงบริการภาครัฐ',
        'การเข้าถึงบริการรัฐ',
        'การเข้าถึงสวัสดิการภาครัฐ',
        'การเข้าถึงสวัสดิการแห่งรัฐ',
        'การเข้าถีงบริการรัฐ',
        'accessibility',
      ],
    ],
  ] as const)('%s', (dimension, spellings) => {
    for (const spelling of spellings) expect(readDimension(BMN_2560, spelling), spelling).toBe(dimension);
  });

  test('every name of the catalogue is its own; others are none', () => {
    for (const dimension of DIMENSIONS) {
      for (const name of Object.values(BMN_2560.dimensions[dimension]))
        expect(readDimension(BMN_2560, name)).toBe(dimension);
    }
    for (const text of ['', 'มิติ', 'ความสุข', '__proto__', 'constructor'])
      expect(readDimension(BMN_2560, text)).toBeNull();
  });
});
