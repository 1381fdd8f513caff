import type { Language } from '../vocabulary/index.js';

/** The words for figures in tables, bulletins and charts. */
export const FIGURE_WORDS = {
  th: {
    register: 'ครัวเรือนยากจนในทะเบียน',
    registered: 'อยู่ในทะเบียน',
    dimensions: 'แยกเป็นรายมิติ',
    overlap: 'หนึ่งครัวเรือนตกเกณฑ์ได้หลายมิติ ผลรวมจึงเกินยอดรวมและร้อยละ 100 ได้',
    remaining: 'ยังไม่ผ่าน',
    grades: 'ระดับผลการแก้ไขปัญหา',
    ungraded: 'ไม่จัดระดับ',
    ungradedWhy: 'ไม่จัดระดับ (ทุกตัวชี้วัดที่ตกเกณฑ์ไม่เกี่ยวข้องแล้ว)',
    patterns: 'มิติที่ตกเกณฑ์ร่วมกัน',
    areas: 'แยกตามพื้นที่',
    progress: 'ความคืบหน้า',
    date: 'ข้อมูล ณ วันที่',
    moves: 'ครัวเรือนตามระดับเดิมและระดับใหม่',
    hidden: 'ปกปิด',
    households: (_: number | null) => 'ครัวเรือน',
  },
  en: {
    register: 'Poor households on the register',
    registered: 'on the register',
    dimensions: 'By dimension failed',
    overlap: 'a household may fail several dimensions, so the sums may exceed the total and 100 %',
    remaining: 'remaining',
    grades: 'Grades',
    ungraded: 'ungraded',
    ungradedWhy: 'ungraded (all it had failed no longer applies)',
    patterns: 'Dimensions failed together',
    areas: 'By area',
    progress: 'Progress',
    date: 'as of',
    moves: 'Households by grade before and now',
    hidden: 'hidden',
    households: (count: number | null) => (count === 1 ? 'household' : 'households'),
  },
} as const satisfies Record<Language, Record<string, unknown>>;

/** The words that only tables and bulletins use. */
const REPORT_WORDS = {
  th: {
    asOf: (date: string, fiscalYear: number) => `ข้อมูล ณ ${date} ปีงบประมาณ ${fiscalYear}`,
    left: 'ออกจากทะเบียนแล้ว',
    asFollows: ' ดังนี้',
    amount: 'จำนวน',
    dimension: (label: string) => `มิติด้าน${label.replace(/^(มิติ)?(ด้าน)?/, '')}`,
    graded: 'จำแนกผลการแก้ไขปัญหาครัวเรือนยากจนเป็นระดับ',
    grade: (label: string) =>
      /^ครัวเรือน/.test(label) ? label : `ครัวเรือน${/^(กลุ่ม|ระดับ|ขั้น)/.test(label) ? '' : 'ที่'}${label}`,
    empty: {
      yet: 'ยังไม่มีจำนวนครัวเรือนอยู่ในระดับนี้',
      anyMore: 'ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้แล้ว',
      nobody: 'ไม่มีจำนวนครัวเรือนอยู่ในระดับนี้',
    },
    menus: 'ผลการขจัดความยากจนตามเมนูแก้จน',
    unassigned: 'ยังไม่กำหนดเมนู',
    gradesAndMenus: 'ระดับจำแนกตามเมนูแก้จน',
    indicators: 'แยกเป็นรายตัวชี้วัดที่ตกเกณฑ์',
    code: 'รหัส',
    plan: 'แผนครัวเรือน',
    planNote: (overdue: string, open: string, done: string, planned: string, spent: string) =>
      `กิจกรรมเสร็จแล้ว ${done} กำลังดำเนินการ ${open} เลยกำหนด ${overdue} งบประมาณ ${planned} บาท ที่เสร็จแล้ว ${spent} บาท`,
    uncovered: 'มีตัวชี้วัดที่ยังไม่มีกิจกรรมรองรับ',
    overdue: 'มีกิจกรรมเลยกำหนด',
    care: 'ผู้ดูแลครัวเรือน',
    careNote: 'หนึ่งครัวเรือนมีผู้ดูแลได้หลายฝ่าย',
    uncared: 'ยังไม่มีผู้ดูแล',
    roles: { foster: 'พ่อเลี้ยง แม่เลี้ยง', mentor: 'ทีมพี่เลี้ยง', team: 'ทีมปฏิบัติการ' },
    agencies: 'หน่วยงานที่ดูแลครัวเรือน',
    number: 'จำนวน',
    activities: { overdue: 'กิจกรรมเลยกำหนด', open: 'กิจกรรมที่กำลังดำเนินการ', done: 'กิจกรรมที่เสร็จแล้ว' },
    baht: { planned: 'งบประมาณ (บาท)', done: 'งบประมาณของกิจกรรมที่เสร็จแล้ว (บาท)' },
    day: 'วันที่ (ค.ศ.)',
    movement: 'การเปลี่ยนแปลงในทะเบียน',
    moved: {
      opening: 'ยอดต้นงวด',
      joined: 'เข้าทะเบียน',
      left: 'ออกจากทะเบียน',
      membersJoined: 'คนที่เข้ามาในครัวเรือนเดิม',
      membersLeft: 'คนที่ออกจากครัวเรือนเดิม',
      closing: 'ยอดปลายงวด',
      movedAreas: 'ย้ายไปพื้นที่อื่น',
      relapsed: 'ระดับลดลง',
    },
    now: (grade: string) => `เป็น ${grade}`,
    share: [' ร้อยละ', 'และ'],
    shareOf: ([households, unit, persons, each]: readonly string[]) =>
      `ร้อยละของ ${households} ${unit} และ ${persons} ${each}`,
    percent: 'ร้อยละ',
    hiddenWhy: 'ปกปิด: จำนวนที่น้อย และจำนวนที่ใช้คำนวณย้อนหาจำนวนที่น้อยได้',
    persons: (_: number | null) => 'คน',
    group: 'รายการ',
  },
  en: {
    asOf: (date: string, fiscalYear: number) => `As of ${date}, fiscal year ${fiscalYear}`,
    left: 'left the register',
    asFollows: '',
    amount: '',
    dimension: (label: string) => label,
    graded: 'Grades',
    grade: (label: string) => label,
    empty: {
      yet: 'no household is at this level yet',
      anyMore: 'no household is at this level any more',
      nobody: 'no household is at this level',
    },
    menus: 'Outcome menus',
    unassigned: 'no menu yet',
    gradesAndMenus: 'Grades by outcome menu',
    indicators: 'By indicator failed',
    code: 'code',
    plan: 'Household plans',
    planNote: (overdue: string, open: string, done: string, planned: string, spent: string) =>
      `activities: ${done} done, ${open} open, ${overdue} overdue; ${planned} baht planned, ${spent} baht of it done`,
    uncovered: 'an indicator remains without an activity',
    overdue: 'an activity is overdue',
    care: 'Carers of households',
    careNote: 'a household may have several',
    uncared: 'nobody yet',
    roles: { foster: 'foster parents', mentor: 'mentors', team: 'team' },
    agencies: 'Agencies that look after households',
    number: 'number',
    activities: { overdue: 'activities overdue', open: 'activities open', done: 'activities done' },
    baht: { planned: 'planned (baht)', done: 'of activities done (baht)' },
    day: 'day',
    movement: 'Changes on the register',
    moved: {
      opening: 'at the start',
      joined: 'joined',
      left: 'left',
      membersJoined: 'persons who joined a household',
      membersLeft: 'persons who left a household',
      closing: 'at the end',
      movedAreas: 'moved to another area',
      relapsed: 'grade fell',
    },
    now: (grade: string) => `now ${grade}`,
    share: ['', '% and', '%'],
    shareOf: ([households, unit, persons, each]: readonly string[]) =>
      `% of ${households} ${unit} and ${persons} ${each}`,
    percent: '%',
    hiddenWhy: 'hidden: counts that are small, and counts from which a small one could be worked out',
    persons: (count: number | null) => (count === 1 ? 'person' : 'persons'),
    group: 'group',
  },
} as const satisfies Record<Language, Record<string, unknown>>;

const allWords = () => ({
  th: { ...FIGURE_WORDS.th, ...REPORT_WORDS.th },
  en: { ...FIGURE_WORDS.en, ...REPORT_WORDS.en },
});
const ALL_WORDS = /* @__PURE__ */ allWords(); // joined once: a report asks for them many times

/** All words of a report in a language. Charts use only `FIGURE_WORDS`, which keeps their bundle small. */
export const reportWords = (language: Language) => ALL_WORDS[language];

/** A count with commas between thousands, as in Thai and in English. */
export const count = (value: number): string => value.toLocaleString('en-US');
