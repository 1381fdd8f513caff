import { describe, expect, test } from 'vitest';
import { columnOf, TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../../src/household/table-columns.js';

/** What offices write over the columns of each table, written here once more so that a slip would show. */
const HEADINGS: Record<TableName, [heading: string, column: string][]> = {
  household: [
    ['รหัสครัวเรือน', 'household_id'],
    ['รหัสพื้นที่', 'area_code'],
    ['รหัสหมู่บ้าน', 'area_code'],
    ['วันที่เข้าทะเบียน', 'joined_on'],
    ['วันที่ออกจากทะเบียน', 'left_on'],
    ['วันที่ออก', 'left_on'],
    ['เหตุผลที่ออกจากทะเบียน', 'left_reason'],
    ['เหตุผลที่ออก', 'left_reason'],
    ['วันที่แจ้งว่าทำไม่ได้', 'halted_on'],
    ['วันที่ทำไม่ได้', 'halted_on'],
    ['เหตุผลที่ทำไม่ได้', 'halted_reason'],
  ],
  member: [
    ['รหัสครัวเรือน', 'household_id'],
    ['รหัสสมาชิก', 'member_id'],
    ['รหัสบุคคล', 'member_id'],
    ['คนจนเป้าหมาย', 'targeted'],
    ['เป็นคนจนเป้าหมาย', 'targeted'],
    ['ผู้พึ่งพิง', 'dependent'],
    ['เป็นผู้พึ่งพิง', 'dependent'],
    ['วันเกิด', 'born_on'],
    ['วันเดือนปีเกิด', 'born_on'],
    ['Birth date', 'born_on'],
    ['Date of Birth', 'born_on'],
    ['วันที่เข้าทะเบียน', 'joined_on'],
    ['วันที่ออกจากทะเบียน', 'left_on'],
    ['วันที่ออก', 'left_on'],
    ['เหตุผลที่ออกจากทะเบียน', 'left_reason'],
    ['เหตุผลที่ออก', 'left_reason'],
  ],
  deprivation: [
    ['รหัสครัวเรือน', 'household_id'],
    ['ตัวชี้วัด', 'indicator'],
    ['ตัวชี้วัดที่', 'indicator'],
    ['ตัวชี้วัดที่ตกเกณฑ์', 'indicator'],
    ['มิติ', 'dimension'],
    ['ด้าน', 'dimension'],
  ],
  follow_up: [
    ['รหัสครัวเรือน', 'household_id'],
    ['ตัวชี้วัด', 'indicator'],
    ['ตัวชี้วัดที่', 'indicator'],
    ['วันที่ติดตาม', 'checked_on'],
    ['วันที่ตรวจ', 'checked_on'],
    ['ผล', 'outcome'],
    ['ผลการติดตาม', 'outcome'],
  ],
  menu_choice: [
    ['รหัสครัวเรือน', 'household_id'],
    ['วันที่เลือก', 'chosen_on'],
    ['วันที่เลือกเมนู', 'chosen_on'],
    ['เมนู', 'menu'],
    ['เมนูแก้จน', 'menu'],
    ['ผู้เลือก', 'chosen_by'],
    ['ผู้เลือกเมนู', 'chosen_by'],
    ['เหตุผล', 'reason'],
  ],
  activity: [
    ['รหัสครัวเรือน', 'household_id'],
    ['รหัสกิจกรรม', 'activity_id'],
    ['ตัวชี้วัด', 'indicator'],
    ['ตัวชี้วัดที่', 'indicator'],
    ['กิจกรรม', 'action'],
    ['หน่วยงาน', 'agency'],
    ['วันที่เข้าแผน', 'planned_on'],
    ['กำหนดแล้วเสร็จ', 'due_on'],
    ['วันครบกำหนด', 'due_on'],
    ['วันที่แล้วเสร็จ', 'done_on'],
    ['งบประมาณ', 'baht'],
    ['งบประมาณ (บาท)', 'baht'],
    ['จำนวนเงิน (บาท)', 'baht'],
    ['บาท', 'baht'],
    ['มาตรการช่วยเหลือ', 'intervention'],
  ],
  carer: [
    ['รหัสครัวเรือน', 'household_id'],
    ['หน่วยงาน', 'agency'],
    ['บทบาท', 'role'],
    ['ตั้งแต่วันที่', 'from_on'],
    ['ถึงวันที่', 'to_on'],
  ],
  move: [
    ['รหัสครัวเรือน', 'household_id'],
    ['วันที่ย้าย', 'moved_on'],
    ['รหัสพื้นที่', 'area_code'],
    ['รหัสหมู่บ้าน', 'area_code'],
  ],
  absence: [
    ['รหัสครัวเรือน', 'household_id'],
    ['วันที่ออกชั่วคราว', 'from_on'],
    ['ตั้งแต่วันที่', 'from_on'],
    ['วันที่กลับเข้าทะเบียน', 'to_on'],
    ['วันที่กลับ', 'to_on'],
    ['เหตุผล', 'reason'],
  ],
  halt: [
    ['รหัสครัวเรือน', 'household_id'],
    ['วันที่แจ้งว่าทำไม่ได้', 'halted_on'],
    ['วันที่ทำไม่ได้', 'halted_on'],
    ['เหตุผลที่ทำไม่ได้', 'reason'],
    ['วันที่ยกเลิกการแจ้งว่าทำไม่ได้', 'lifted_on'],
    ['วันที่ยกเลิก', 'lifted_on'],
  ],
};

describe('a heading names its column', () => {
  const rows = TABLE_NAMES.flatMap((table) => HEADINGS[table].map(([heading, column]) => ({ table, heading, column })));

  test.each(rows)('$table: $heading is $column', ({ table, heading, column }) => {
    expect(columnOf(table, heading)?.name).toBe(column);
  });

  test('and every column has one in Thai', () => {
    for (const table of TABLE_NAMES) {
      const named = new Set(rows.filter((row) => row.table === table).map(({ column }) => column));
      expect([...named].sort()).toEqual(TABLE_COLUMNS[table].map(({ name }) => name).sort());
    }
  });

  test.each(['household_id', 'HOUSEHOLD_ID', 'Household ID', ' household.id ', '\uFEFFhousehold\u200B_id'])(
    'its own name is one, however it is spelt: %j',
    (heading) => {
      for (const table of TABLE_NAMES) expect(columnOf(table, heading)?.name).toBe('household_id');
    },
  );

  test.each([
    ['household', 'มิติ'],
    ['carer', 'บาท'],
    ['absence', 'ถึงวันที่'],
    ['member', ''],
    ['member', 'constructor'],
  ] as const)('in %s, %j names no column', (table, heading) => {
    expect(columnOf(table, heading)).toBeUndefined();
  });
});
