import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from './table-columns.js';

/** What offices write over a column, beside its own name. Blanks, underscores, dots and capitals make no difference. */
export const HEADINGS: Readonly<Record<TableName, Readonly<Record<string, readonly string[]>>>> = {
  household: {
    household_id: ['รหัสครัวเรือน'],
    area_code: ['รหัสพื้นที่', 'รหัสหมู่บ้าน'],
    joined_on: ['วันที่เข้าทะเบียน'],
    left_on: ['วันที่ออกจากทะเบียน', 'วันที่ออก'],
    left_reason: ['เหตุผลที่ออกจากทะเบียน', 'เหตุผลที่ออก'],
    halted_on: ['วันที่แจ้งว่าทำไม่ได้', 'วันที่ทำไม่ได้'],
    halted_reason: ['เหตุผลที่ทำไม่ได้'],
  },
  member: {
    household_id: ['รหัสครัวเรือน'],
    member_id: ['รหัสสมาชิก', 'รหัสบุคคล'],
    targeted: ['คนจนเป้าหมาย', 'เป็นคนจนเป้าหมาย'],
    dependent: ['ผู้พึ่งพิง', 'เป็นผู้พึ่งพิง'],
    born_on: ['วันเกิด', 'วันเดือนปีเกิด', 'birth date', 'date of birth'],
    joined_on: ['วันที่เข้าทะเบียน'],
    left_on: ['วันที่ออกจากทะเบียน', 'วันที่ออก'],
    left_reason: ['เหตุผลที่ออกจากทะเบียน', 'เหตุผลที่ออก'],
  },
  deprivation: {
    household_id: ['รหัสครัวเรือน'],
    indicator: ['ตัวชี้วัด', 'ตัวชี้วัดที่', 'ตัวชี้วัดที่ตกเกณฑ์'],
    dimension: ['มิติ', 'ด้าน'],
  },
  follow_up: {
    household_id: ['รหัสครัวเรือน'],
    indicator: ['ตัวชี้วัด', 'ตัวชี้วัดที่'],
    checked_on: ['วันที่ติดตาม', 'วันที่ตรวจ'],
    outcome: ['ผล', 'ผลการติดตาม'],
  },
  menu_choice: {
    household_id: ['รหัสครัวเรือน'],
    chosen_on: ['วันที่เลือก', 'วันที่เลือกเมนู'],
    menu: ['เมนู', 'เมนูแก้จน'],
    chosen_by: ['ผู้เลือก', 'ผู้เลือกเมนู'],
    reason: ['เหตุผล'],
  },
  activity: {
    household_id: ['รหัสครัวเรือน'],
    activity_id: ['รหัสกิจกรรม'],
    indicator: ['ตัวชี้วัด', 'ตัวชี้วัดที่'],
    action: ['กิจกรรม'],
    agency: ['หน่วยงาน'],
    due_on: ['กำหนดแล้วเสร็จ', 'วันครบกำหนด'],
    done_on: ['วันที่แล้วเสร็จ'],
    baht: ['งบประมาณ', 'งบประมาณ (บาท)', 'จำนวนเงิน (บาท)', 'บาท'],
    intervention: ['มาตรการช่วยเหลือ'],
  },
  carer: {
    household_id: ['รหัสครัวเรือน'],
    agency: ['หน่วยงาน'],
    role: ['บทบาท'],
    from_on: ['ตั้งแต่วันที่'],
    to_on: ['ถึงวันที่'],
  },
};

const bare = (heading: string): string => heading.replace(/[\s_.()\u200B\uFEFF]+/g, '').toLowerCase();

const NAMES: ReadonlyMap<TableName, ReadonlyMap<string, string>> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    new Map(
      TABLE_COLUMNS[table].flatMap(({ name }) =>
        [name, ...(HEADINGS[table][name] ?? [])].map((heading): [string, string] => [bare(heading), name]),
      ),
    ),
  ]),
);

/** The column of a table that a heading names, in Thai or English; undefined when it names none. */
export const columnOf = (table: TableName, heading: string): string | undefined => NAMES.get(table)?.get(bare(heading));
