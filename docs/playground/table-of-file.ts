import type { TableName } from 'kaechon';

/** The tables in the order in which they are told, with what a file of each may be called. */
export const TABLE_FILES: Readonly<Record<TableName, RegExp>> = {
  household: /^(household|households|ครัวเรือน)$/,
  member: /^(member|members|สมาชิก)$/,
  deprivation: /^(deprivation|deprivations|การตกเกณฑ์|ตกเกณฑ์)$/,
  follow_up: /^(follow_?ups?|การติดตาม|ติดตาม)$/,
  menu_choice: /^(menu_?choices?|เมนู|เมนูแก้จน)$/,
  activity: /^(activity|activities|กิจกรรม)$/,
  carer: /^(carer|carers|ผู้ดูแล)$/,
  move: /^(move|moves|การย้ายที่อยู่|ย้ายที่อยู่)$/,
  absence: /^(absence|absences|การออกจากทะเบียนชั่วคราว|ออกชั่วคราว)$/,
  halt: /^(halt|halts|การแจ้งว่าทำไม่ได้|ทำไม่ได้)$/,
};

export const TABLES = Object.keys(TABLE_FILES) as readonly TableName[]; // the keys just written

/** The table that a file holds, told by its name: `follow_up.csv`, `Follow-Up (2).csv`. Undefined when it tells none. */
export function tableOfFile(name: string): TableName | undefined {
  const bare = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .trim()
    .replace(/[\s-]+/g, '_');
  return TABLES.find((table) => TABLE_FILES[table].test(bare));
}
