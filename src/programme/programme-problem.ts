import { type Label, type Path, pathText, shownText } from '../vocabulary/index.js';

/** The values that a message may mention. */
interface MessageDetails {
  /** The wrong value, or the names of the parts that contradict each other. */
  readonly value: Label;
  /** What would be accepted. */
  readonly known: Label;
}

type Message = (details: MessageDetails) => Label;

const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });

/** The message of each problem of a programme. */
export const PROGRAMME_MESSAGES = {
  wrongShape: ({ known }) => ({ th: `ต้องเป็น${known.th}`, en: `must be ${known.en}` }),
  missing: ({ known }) => ({ th: `ขาดข้อมูลที่จำเป็น ต้องเป็น${known.th}`, en: `is missing; it must be ${known.en}` }),
  unknownKey: ({ value }) => ({ th: `ไม่รู้จักช่อง "${value.th}"`, en: `"${value.en}" is not a known field` }),
  code: fixed(
    'เป็นโค้ด (ฟังก์ชัน) เก็บเป็นข้อมูลไม่ได้ ต้องเขียนเป็นช่วงของจำนวน',
    'is code (a function), which data cannot hold; write it as ranges',
  ),
  unreadable: fixed('อ่านข้อมูลโครงการไม่ได้', 'the programme cannot be read'),
  tooMany: ({ value, known }) => ({
    th: `มี ${value.th} รายการ รับได้ไม่เกิน ${known.th}`,
    en: `has ${value.en} entries; at most ${known.en} are read`,
  }),
  tooLong: ({ known }) => ({
    th: `ยาวเกินกำหนด รับได้ไม่เกิน ${known.th} อักขระ`,
    en: `is too long; at most ${known.en} characters`,
  }),
  empty: fixed('ต้องไม่ว่าง', 'must not be empty'),
  badName: fixed(
    'เป็นชื่อไม่ได้ เพราะมีอักขระควบคุมหรืออักขระที่ไม่ครบ',
    'cannot be a name: it has a control character or half a character',
  ),
  unknownFormat: fixed('ไม่รู้จักรูปแบบนี้ ต้องเป็นรูปแบบ 1', 'is not a known format; it must be 1'),
  notADay: fixed(
    'ไม่ใช่วันที่ ต้องเป็นวันที่ตามปี ค.ศ. ตั้งแต่ 1880 ถึง 2399 เช่น 2022-08-05',
    'is not a day of the Common Era from 1880 to 2399, such as 2022-08-05',
  ),
  notABuddhistYear: fixed('ไม่ใช่ปี พ.ศ. เช่น 2565', 'is not a year of the Buddhist Era, such as 2565'),
  notAnArea: fixed('ไม่ใช่รหัสพื้นที่ 2, 4, 6, 8 หรือ 10 หลัก', 'is not an area code of 2, 4, 6, 8 or 10 digits'),
  notATime: fixed('ไม่ใช่เวลา เช่น 17:00', 'is not a time of day such as 17:00'),
  noBound: fixed('ไม่มีขอบเขต ต้องมีอย่างน้อยหนึ่งค่า', 'has no bound; it needs at least one'),
  twoBounds: fixed('มีขอบเขตสองค่าในด้านเดียวกัน', 'has two bounds on one side'),
  nothingBetween: fixed('ไม่มีค่าใดอยู่ในช่วงนี้', 'is empty: no number is between its bounds'),
  duplicate: ({ value }) => ({ th: `"${value.th}" ซ้ำกับรายการก่อนหน้า`, en: `"${value.en}" appears twice` }),
  plusInName: fixed('ชื่อมิติต้องไม่มีเครื่องหมาย +', 'the name of a dimension may not contain "+"'),
  unknownCatalogue: ({ value, known }) => ({
    th: `ไม่รู้จักชุดตัวชี้วัด "${value.th}" ที่รู้จักคือ ${known.th}`,
    en: `"${value.en}" is not a known catalogue; the known one is ${known.en}`,
  }),
  unknownDimension: ({ value }) => ({
    th: `ไม่มีมิติ "${value.th}" ในชุดตัวชี้วัด`,
    en: `the catalogue has no dimension "${value.en}"`,
  }),
  nothingCounts: fixed('ไม่มีตัวชี้วัดใดอยู่ในมิติ', 'no indicator has a dimension'),
  tooManyCounted: ({ value, known }) => ({
    th: `นับตัวชี้วัด ${value.th} ตัว รับได้ไม่เกิน ${known.th} หากจัดระดับตามตัวชี้วัด`,
    en: `${value.en} indicators count; at most ${known.en} where grades are by indicator`,
  }),
  endsBeforeStart: fixed('วันสิ้นสุดอยู่ก่อนวันเริ่ม', 'the deadline is before the opening'),
  calendarTooLong: fixed('ปฏิทินยาวเกิน 100 ปี', 'the calendar is longer than 100 years'),
  unknownTimeZone: ({ value }) => ({
    th: `ไม่รู้จักเขตเวลา "${value.th}" ให้เขียนเช่น Asia/Bangkok`,
    en: `"${value.en}" is not a known time zone; write one such as Asia/Bangkok`,
  }),
  noReportDay: fixed('ไม่มีวันรายงานระหว่างวันเริ่มและวันสิ้นสุด', 'no report day is between the opening and the deadline'),
  afterOpened: fixed('อยู่หลังวันเริ่มโครงการ', 'is after the opening of the programme'),
  outsideProvince: ({ value, known }) => ({
    th: `พื้นที่ ${value.th} อยู่นอกพื้นที่โครงการ ${known.th}`,
    en: `area ${value.en} is outside the programme's area ${known.en}`,
  }),
  strayArea: ({ value }) => ({
    th: `พื้นที่ ${value.th} มีผู้กำกับดูแล แต่ไม่อยู่ในพื้นที่ของโครงการ`,
    en: `area ${value.en} has a supervisor but is not one of the programme's areas`,
  }),
  gap: ({ value }) => ({ th: `${value.th} ยังไม่มีระดับ`, en: `${value.en} has no grade` }),
  overlap: ({ value, known }) => ({
    th: `${value.th} มีสองระดับ คือ ${known.th}`,
    en: `${value.en} has two grades, ${known.en}`,
  }),
  unusedGrade: fixed('ไม่มีครัวเรือนใดอยู่ในระดับนี้ได้', 'no household can have this grade'),
  menuOverlap: ({ value, known }) => ({
    th: `${value.th} แนะนำสองเมนู คือ ${known.th}`,
    en: `two menus, ${known.en}, are suggested for ${value.en}`,
  }),
  refused: ({ value }) => ({ th: `ประกาศโครงการนี้ไม่ได้: ${value.th}`, en: value.en }),
} as const satisfies Readonly<Record<string, Message>>;

/** Every reason for which data is refused as a programme. */
export type ProgrammeProblemCode = keyof typeof PROGRAMME_MESSAGES;

/** One thing that is wrong in the data of a programme: where, what, and a message for the person who corrects it. */
export interface ProgrammeProblem {
  /** The path, `grading.rules[0].when`; empty for the programme itself. */
  readonly path: string;
  /** The same as keys and indexes: `['grading', 'rules', 0, 'when']`. */
  readonly segments: readonly (string | number)[];
  readonly code: ProgrammeProblemCode;
  readonly message: Label;
}

/** A problem before its message is written. */
export interface ProgrammeFault {
  readonly at: Path;
  readonly code: ProgrammeProblemCode;
  readonly value?: string | Label;
  readonly known?: string | Label;
}

const labelOf = (text: string | Label = ''): Label =>
  typeof text === 'string' ? { th: shownText(text), en: shownText(text) } : text;

/** A fault as a problem, with a message that names the field in words. */
export function programmeProblem({ at, code, value, known }: ProgrammeFault): ProgrammeProblem {
  const message = PROGRAMME_MESSAGES[code]({ value: labelOf(value), known: labelOf(known) });
  const [th, en] = [fieldName(at, 'th'), fieldName(at, 'en')];
  return {
    path: pathText(at),
    segments: at,
    code,
    message: {
      th: th === '' ? message.th : `${th}: ${message.th}`,
      en: en === '' ? message.en : `${en}: ${message.en}`,
    },
  };
}

/** The name of every field in words; for a list, that of one entry. */
const FIELD_NAMES: Readonly<Record<string, Label>> = {
  format: { th: 'รูปแบบข้อมูล', en: 'format' },
  id: { th: 'รหัส', en: 'id' },
  version: { th: 'รุ่น', en: 'version' },
  label: { th: 'ป้าย', en: 'label' },
  th: { th: 'ภาษาไทย', en: 'Thai' },
  en: { th: 'ภาษาอังกฤษ', en: 'English' },
  cohort: { th: 'กลุ่มครัวเรือน', en: 'cohort' },
  register: { th: 'ทะเบียน', en: 'register' },
  year: { th: 'ปี พ.ศ.', en: 'year' },
  phase: { th: 'ระยะที่', en: 'phase' },
  area: { th: 'รหัสพื้นที่', en: 'area code' },
  areas: { th: 'พื้นที่', en: 'area' },
  code: { th: 'รหัส', en: 'code' },
  declared: { th: 'วันที่ประกาศ', en: 'day declared' },
  eventsFrom: { th: 'วันแรกของเหตุการณ์', en: 'first day of events' },
  calendar: { th: 'ปฏิทินรายงาน', en: 'calendar' },
  opened: { th: 'วันเริ่ม', en: 'opening' },
  deadline: { th: 'วันสิ้นสุด', en: 'deadline' },
  every: { th: 'รอบรายงาน', en: 'cycle' },
  dayOfMonth: { th: 'วันที่ของเดือน', en: 'day of the month' },
  holidays: { th: 'วันหยุด', en: 'holiday' },
  onHoliday: { th: 'เมื่อตรงกับวันหยุด', en: 'on a holiday' },
  weekday: { th: 'วันในสัปดาห์', en: 'day of the week' },
  time: { th: 'เวลา', en: 'time' },
  timeZone: { th: 'เขตเวลา', en: 'time zone' },
  source: { th: 'แหล่งที่มา', en: 'source' },
  basis: { th: 'ฐานข้อมูล', en: 'basis' },
  ref: { th: 'อ้างอิง', en: 'reference' },
  catalogue: { th: 'ชุดตัวชี้วัด', en: 'catalogue' },
  dimensions: { th: 'มิติ', en: 'dimension' },
  dimension: { th: 'มิติ', en: 'dimension' },
  indicators: { th: 'ตัวชี้วัด', en: 'indicator' },
  number: { th: 'เลขที่', en: 'number' },
  unit: { th: 'หน่วยที่ถาม', en: 'unit' },
  applies: { th: 'ถามกับใคร', en: 'whom it is asked of' },
  criterion: { th: 'เกณฑ์', en: 'criterion' },
  grading: { th: 'การจัดระดับ', en: 'grading' },
  by: { th: 'นับตาม', en: 'by' },
  rules: { th: 'ระดับ', en: 'grade' },
  grade: { th: 'ชื่อ', en: 'name' },
  when: { th: 'เงื่อนไข', en: 'condition' },
  failed: { th: 'ตกเกณฑ์', en: 'failed' },
  passed: { th: 'ผ่านแล้ว', en: 'passed' },
  remaining: { th: 'ยังไม่ผ่าน', en: 'remaining' },
  share: { th: 'สัดส่วนที่ผ่าน', en: 'share passed' },
  halted: { th: 'แจ้งว่าทำไม่ได้', en: 'declared impossible' },
  from: { th: 'ตั้งแต่', en: 'from' },
  to: { th: 'ถึง', en: 'to' },
  above: { th: 'มากกว่า', en: 'above' },
  below: { th: 'น้อยกว่า', en: 'below' },
  menus: { th: 'เมนูแก้จน', en: 'menu' },
  menu: { th: 'ชื่อ', en: 'name' },
  suits: { th: 'เหมาะกับ', en: 'suits' },
  earner: { th: 'มีผู้หารายได้', en: 'earner' },
  incomeShort: { th: 'รายได้ไม่พอ', en: 'income short' },
  settled: { th: 'ผ่านครบแล้ว', en: 'settled' },
  interventions: { th: 'มาตรการช่วยเหลือ', en: 'intervention' },
  agency: { th: 'หน่วยงาน', en: 'agency' },
  benefit: { th: 'สิทธิประโยชน์', en: 'benefit' },
  supervisors: { th: 'ผู้กำกับดูแล', en: 'supervisor' },
  holder: { th: 'ผู้ดำรงตำแหน่ง', en: 'holder' },
  omitted: { th: 'ส่วนที่ไม่ได้บอก', en: 'omitted' },
};

/** A path in words: `grade 2, condition 1, passed`. */
function fieldName(at: Path, language: 'th' | 'en'): string {
  const parts: string[] = [];
  for (const step of at) {
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''}${language === 'th' ? 'ที่' : ''} ${step + 1}`);
    else if (Object.hasOwn(FIELD_NAMES, step)) parts.push((FIELD_NAMES[step] as Label)[language]);
  }
  return parts.join(language === 'th' ? ' ' : ', ');
}
