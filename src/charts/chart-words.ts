import type { Language } from '../vocabulary/index.js';

/** The words that only charts need, in one place. */
export const CHART_WORDS = {
  th: {
    grade: 'ระดับ',
    before: 'ระดับเดิม',
    after: 'ระดับใหม่',
    failed: 'ตกเกณฑ์',
    rose: 'ระดับสูงขึ้น',
    stayed: 'ระดับคงเดิม',
    hidden: 'ปกปิด',
    hiddenNote: (cells: string) => `ปกปิดตัวเลข ${cells} ช่องเพื่อคุ้มครองครัวเรือน ไม่ได้แปลว่าศูนย์`,
    most: 'มากที่สุด',
    mostTold: 'มากที่สุดในที่ไม่ปกปิด',
    bothDays: 'อยู่ในทะเบียนทั้งสองวัน',
    patterns: 'รูปแบบ',
  },
  en: {
    grade: 'grade',
    before: 'grade before',
    after: 'grade now',
    failed: 'failed',
    rose: 'grade rose',
    stayed: 'grade stayed',
    hidden: 'hidden',
    hiddenNote: (cells: string) => `figures hidden to protect households: ${cells}; hidden is not zero`,
    most: 'most',
    mostTold: 'most of those not hidden',
    bothDays: 'on the register on both days',
    patterns: 'patterns',
  },
} as const satisfies Record<Language, Record<string, unknown>>;
