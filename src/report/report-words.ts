import type { Language } from '../vocabulary/index.js';

/** The words of a report, in one place. */
export const REPORT_WORDS = {
  th: {
    asOf: (date: string, fiscalYear: number) => `ข้อมูล ณ ${date} ปีงบประมาณ ${fiscalYear}`,
    register: 'ครัวเรือนยากจนในทะเบียน',
    registered: 'อยู่ในทะเบียน',
    left: 'ออกจากทะเบียนแล้ว',
    dimensions: 'แยกเป็นรายมิติที่ตกเกณฑ์',
    overlap: 'หนึ่งครัวเรือนตกเกณฑ์ได้หลายมิติ ผลบวกจึงมากกว่ายอดรวม',
    remaining: 'ยังไม่ผ่าน',
    grades: 'ระดับผลการแก้ไขปัญหา',
    ungraded: 'ไม่จัดระดับ (ทุกตัวชี้วัดที่ตกเกณฑ์ไม่เกี่ยวข้องแล้ว)',
    menus: 'ผลตามเมนูแก้จน',
    unassigned: 'ยังไม่กำหนดเมนู',
    areas: 'แยกตามพื้นที่',
    households: (_: number) => 'ครัวเรือน',
    persons: (_: number) => 'คน',
    group: 'รายการ',
  },
  en: {
    asOf: (date: string, fiscalYear: number) => `As of ${date}, fiscal year ${fiscalYear}`,
    register: 'Poor households on the register',
    registered: 'on the register',
    left: 'left the register',
    dimensions: 'By dimension failed',
    overlap: 'a household may fail several dimensions, so these add up to more than the total',
    remaining: 'remaining',
    grades: 'Grades',
    ungraded: 'ungraded (all it had failed no longer applies)',
    menus: 'Outcome menus',
    unassigned: 'no menu yet',
    areas: 'By area',
    households: (count: number) => (count === 1 ? 'household' : 'households'),
    persons: (count: number) => (count === 1 ? 'person' : 'persons'),
    group: 'group',
  },
} as const satisfies Record<Language, Record<string, unknown>>;
