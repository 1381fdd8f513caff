/*
 * The form of a programme: which sheets the workbook has, which columns or lines each has, and what an officer is told about
 * them. Reading and writing both follow this table; a field that is not here cannot be told in the workbook.
 */
import type { Label } from 'kaechon';
import type { Kind } from './cells.js';

/** A sheet as readers of workbooks give it: its name, and its lines of cells. */
export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** One column of a sheet; of a sheet of lines, one line. */
export interface Field {
  /** Where its value stands in the record of a row: `['label', 'th']`. */
  readonly at: readonly string[];
  readonly kind: Kind;
  readonly heading: Label;
  /** What to fill in. */
  readonly hint: Label;
  /** Whether a row without it is refused. */
  readonly must?: true;
  /** Of a sheet of lines: whether the line may be there more than once, each with one value. */
  readonly many?: true;
}

/** A sheet of the form. `rows`: a row for each entry. `lines`: a line for each field, its value beside it. */
export interface FormSheet {
  readonly name: Label;
  readonly about: Label;
  readonly layout: 'rows' | 'lines';
  /** Whether a workbook without it is refused. */
  readonly must?: true;
  readonly fields: readonly Field[];
}

const of = (
  at: string,
  kind: Kind,
  heading: readonly [th: string, en: string],
  hint: readonly [th: string, en: string],
): Field => ({
  at: at.split('.'), // names of this file
  kind,
  heading: { th: heading[0], en: heading[1] },
  hint: { th: hint[0], en: hint[1] },
});
const must = (...field: Parameters<typeof of>): Field => ({ ...of(...field), must: true });

const TEXT = ['ข้อความ', 'text'] as const;
const labels = (
  th: readonly [string, string] = ['ความหมายภาษาไทย', 'in Thai'],
  en: readonly [string, string] = ['ความหมายภาษาอังกฤษ', 'in English'],
  at = 'label',
) => [must(`${at}.th`, 'text', th, TEXT), must(`${at}.en`, 'text', en, TEXT)];
const SOURCE = [
  must(
    'source.basis',
    'basis',
    ['ที่มา', 'basis'],
    ['ทางราชการ ข่าวของจังหวัด หรือ ข้อสมมติ', 'official, news of the province, or assumption'],
  ),
  must('source.ref', 'text', ['อ้างอิง', 'reference'], ['เอกสารหรือมติที่กำหนด', 'the document or decision that says so']),
];
const LEAST = ['อย่างน้อย เว้นว่างได้', 'at least; may be blank'] as const;
const MOST = ['อย่างมาก เว้นว่างได้', 'at most; may be blank'] as const;
const SHARE = ['เช่น 2/3 หรือ 80% เว้นว่างได้', 'such as 2/3 or 80%; may be blank'] as const;
const FLAG = ['ใช่ ไม่ใช่ หรือเว้นว่าง', 'yes, no or blank'] as const;

/** Every sheet, by the part of a programme that it tells, in the order of the workbook. */
export const FORM = {
  programme: {
    name: { th: 'โครงการ', en: 'programme' },
    about: { th: 'โครงการ: กรอกช่อง “ค่า” ของแต่ละบรรทัด', en: 'The programme: fill in “value” of each line' },
    layout: 'lines',
    must: true,
    fields: [
      must('id', 'text', ['รหัสโครงการ', 'id'], ['ตั้งเอง เช่น kaejon-2570', 'your own choice, such as kaejon-2570']),
      must(
        'version',
        'text',
        ['รุ่น', 'version'],
        ['เปลี่ยนเมื่อกติกาเปลี่ยน เช่น 1', 'changes whenever a rule does, such as 1'],
      ),
      ...labels(['ชื่อโครงการภาษาไทย', 'title in Thai'], ['ชื่อโครงการภาษาอังกฤษ', 'title in English']),
      must('area', 'code', ['รหัสจังหวัด', 'code of the province'], ['สองหลัก เช่น 23', 'two digits, such as 23']),
      of(
        'cohort.register',
        'text',
        ['ทะเบียนของครัวเรือน', 'register of the cohort'],
        ['TPMAP ThaiQM BMN (จปฐ.) หรือชื่ออื่น เว้นว่างได้', 'TPMAP, ThaiQM, BMN or another; may be blank'],
      ),
      of('cohort.year', 'number', ['ปีของทะเบียน (พ.ศ.)', 'year of the register (B.E.)'], ['เช่น 2569', 'such as 2569']),
      of('cohort.phase', 'number', ['ระยะที่', 'phase'], ['เว้นว่างได้', 'may be blank']),
      of(
        'declared',
        'day',
        ['วันที่ประกาศ', 'day declared'],
        ['เช่น 1 ก.ย. 2569 เว้นว่างได้', 'such as 1 ก.ย. 2569; may be blank'],
      ),
      of('eventsFrom', 'day', ['วันแรกของเหตุการณ์', 'first day of events'], ['เว้นว่างได้', 'may be blank']),
      must('grading.by', 'by', ['จัดระดับตาม', 'grades count by'], ['ตัวชี้วัด หรือ มิติ', 'indicator, or dimension']),
      must(
        'catalogue.id',
        'text',
        ['ชุดตัวชี้วัด', 'catalogue'],
        [
          'bmn-2560 หรือตั้งชื่อเองแล้วกรอกแผ่นมิติและตัวชี้วัด',
          'bmn-2560, or a name of your own and the sheets of dimensions and indicators',
        ],
      ),
      of(
        'catalogue.label.th',
        'text',
        ['ชื่อชุดตัวชี้วัดภาษาไทย', 'title of the catalogue in Thai'],
        ['เฉพาะชุดของตนเอง', 'only of your own'],
      ),
      of(
        'catalogue.label.en',
        'text',
        ['ชื่อชุดตัวชี้วัดภาษาอังกฤษ', 'title of the catalogue in English'],
        ['เฉพาะชุดของตนเอง', 'only of your own'],
      ),
      {
        ...of(
          'omitted',
          'text',
          ['ส่วนที่เป็นโค้ด', 'part that is code'],
          ['โปรแกรมเขียนให้ ไม่ต้องกรอก', 'written by the program; not for you'],
        ),
        many: true,
      },
    ],
  },
  grades: {
    name: { th: 'ระดับ', en: 'grades' },
    about: {
      th: 'ระดับ เรียงจากดีที่สุด ทุกครัวเรือนต้องอยู่ในระดับเดียว ช่องเงื่อนไขที่เว้นว่างคือเท่าใดก็ได้ ในแถวเดียวกันต้องตรงทุกช่อง หากระดับหนึ่งมีหลายแบบ ให้เพิ่มแถวที่ชื่อระดับเดียวกัน',
      en: 'Grades, best first. Every household must have exactly one. A blank condition means any number; all conditions of a row must hold. Where a grade has several ways, add a row with the same name',
    },
    layout: 'rows',
    must: true,
    fields: [
      must('grade', 'text', ['ระดับ', 'grade'], ['ชื่อ เช่น A', 'its name, such as A']),
      ...labels(),
      of('box.failed.from', 'number', ['ตกเกณฑ์ตั้งแต่', 'failed, from'], LEAST),
      of('box.failed.to', 'number', ['ตกเกณฑ์ถึง', 'failed, to'], MOST),
      of('box.passed.from', 'number', ['ผ่านแล้วตั้งแต่', 'passed, from'], LEAST),
      of('box.passed.to', 'number', ['ผ่านแล้วถึง', 'passed, to'], MOST),
      of('box.remaining.from', 'number', ['ยังไม่ผ่านตั้งแต่', 'remaining, from'], LEAST),
      of('box.remaining.to', 'number', ['ยังไม่ผ่านถึง', 'remaining, to'], MOST),
      of('box.share.from', 'share', ['สัดส่วนที่ผ่านตั้งแต่', 'share passed, from'], SHARE),
      of('box.share.above', 'share', ['สัดส่วนที่ผ่านมากกว่า', 'share passed, above'], SHARE),
      of('box.share.to', 'share', ['สัดส่วนที่ผ่านถึง', 'share passed, to'], SHARE),
      of('box.share.below', 'share', ['สัดส่วนที่ผ่านน้อยกว่า', 'share passed, below'], SHARE),
      of('box.halted', 'flag', ['แจ้งว่าทำไม่ได้', 'declared impossible'], FLAG),
      ...SOURCE,
    ],
  },
  menus: {
    name: { th: 'เมนู', en: 'menus' },
    about: {
      th: 'เมนูแก้จน เรียงจากต่ำสุด ไม่มีเลยก็ได้ หากต้องการให้เสนอแนะ ให้กรอก “เสนอแนะ” และเงื่อนไข',
      en: 'Outcome menus, lowest first; there may be none. To have one suggested, fill in “suggested” and its conditions',
    },
    layout: 'rows',
    must: true,
    fields: [
      must('menu', 'text', ['เมนู', 'menu'], ['ชื่อ เช่น อยู่รอด', 'its name, such as survive']),
      ...labels(),
      of('suggested', 'flag', ['เสนอแนะ', 'suggested'], FLAG),
      of('box.earner', 'flag', ['มีผู้หารายได้', 'has an earner'], FLAG),
      of('box.incomeShort', 'flag', ['รายได้ไม่พอ', 'income is short'], FLAG),
      of('box.settled', 'flag', ['ผ่านครบแล้ว', 'all passed'], FLAG),
      ...SOURCE,
    ],
  },
  areas: {
    name: { th: 'พื้นที่', en: 'areas' },
    about: { th: 'พื้นที่ที่รายงานเรียกชื่อ โดยมากคืออำเภอ', en: 'The areas that reports name, usually districts' },
    layout: 'rows',
    must: true,
    fields: [
      must('code', 'code', ['รหัสพื้นที่', 'code'], ['เช่น 2301', 'such as 2301']),
      ...labels(['ชื่อภาษาไทย', 'name in Thai'], ['ชื่อภาษาอังกฤษ', 'name in English']),
    ],
  },
  calendar: {
    name: { th: 'ปฏิทิน', en: 'calendar' },
    about: { th: 'ปฏิทินรายงาน: กรอกช่อง “ค่า” ของแต่ละบรรทัด', en: 'The calendar of reports: fill in “value” of each line' },
    layout: 'lines',
    must: true,
    fields: [
      must('opened', 'day', ['วันเริ่ม', 'opening'], ['เช่น 1 ต.ค. 2569', 'such as 1 ต.ค. 2569']),
      must('deadline', 'day', ['วันสิ้นสุด', 'deadline'], ['เช่น 30 ก.ย. 2570', 'such as 30 ก.ย. 2570']),
      of(
        'every',
        'every',
        ['รอบรายงาน', 'cycle'],
        [
          'ทุกสัปดาห์ ทุกสองสัปดาห์ สิ้นเดือน สิ้นไตรมาส หรือ วันที่ของเดือน',
          'every week, every two weeks, end of the month, end of the quarter, or day of the month',
        ],
      ),
      of(
        'dayOfMonth',
        'number',
        ['วันที่ของเดือน', 'day of the month'],
        ['เช่น 25 เฉพาะรอบ “วันที่ของเดือน”', 'such as 25; only for the cycle “day of the month”'],
      ),
      must('weekday', 'weekday', ['วันในสัปดาห์', 'day of the week'], ['เช่น ศุกร์', 'such as Friday']),
      must('time', 'time', ['เวลาปิดรับ', 'time'], ['เช่น 17:00', 'such as 17:00']),
      must('timeZone', 'code', ['เขตเวลา', 'time zone'], ['Asia/Bangkok', 'Asia/Bangkok']),
      {
        ...of(
          'holidays',
          'day',
          ['วันหยุด', 'holiday'],
          ['หนึ่งบรรทัดต่อหนึ่งวัน เพิ่มบรรทัดได้', 'a line for each day; add lines'],
        ),
        many: true,
      },
      of(
        'onHoliday',
        'onHoliday',
        ['เมื่อตรงกับวันหยุด', 'on a holiday'],
        ['ไม่เลื่อน เลื่อนขึ้นมาก่อน หรือ เลื่อนออกไป', 'no change, the day before, or the day after'],
      ),
      of('source.basis', 'basis', ['ที่มา', 'basis'], ['เว้นว่างได้', 'may be blank']),
      of('source.ref', 'text', ['อ้างอิง', 'reference'], ['เว้นว่างได้', 'may be blank']),
    ],
  },
  indicators: {
    name: { th: 'ตัวชี้วัด', en: 'indicators' },
    about: {
      th: 'ตัวชี้วัดของชุดที่ตั้งเอง เว้นว่างทั้งแผ่นหากใช้ bmn-2560',
      en: 'The indicators of a catalogue of your own; leave the sheet empty with bmn-2560',
    },
    layout: 'rows',
    must: true,
    fields: [
      must('number', 'number', ['ที่', 'number'], ['หมายเลข', 'its number']),
      ...labels(['ตัวชี้วัดภาษาไทย', 'indicator in Thai'], ['ตัวชี้วัดภาษาอังกฤษ', 'indicator in English']),
      of(
        'dimension',
        'text',
        ['มิติ', 'dimension'],
        ['ชื่อในแผ่นมิติ เว้นว่างหากไม่นับ', 'its name in the sheet of dimensions; blank where it does not count'],
      ),
      must('unit', 'unit', ['หน่วยที่ถาม', 'unit'], ['ครัวเรือน หรือ คน', 'household, or person']),
      ...labels(['ถามกับใคร', 'asked of, in Thai'], ['ถามกับใครภาษาอังกฤษ', 'asked of, in English'], 'applies'),
      ...labels(['เกณฑ์', 'criterion in Thai'], ['เกณฑ์ภาษาอังกฤษ', 'criterion in English'], 'criterion'),
      ...SOURCE,
    ],
  },
  dimensions: {
    name: { th: 'มิติ', en: 'dimensions' },
    about: {
      th: 'มิติของชุดตัวชี้วัดที่ตั้งเอง เว้นว่างทั้งแผ่นหากใช้ bmn-2560',
      en: 'The dimensions of a catalogue of your own; leave the sheet empty with bmn-2560',
    },
    layout: 'rows',
    fields: [must('dimension', 'text', ['มิติ', 'dimension'], ['ชื่อ เช่น น้ำ', 'its name, such as water']), ...labels()],
  },
  interventions: {
    name: { th: 'มาตรการ', en: 'interventions' },
    about: { th: 'มาตรการช่วยเหลือ ไม่มีเลยก็ได้', en: 'Help that the programme offers; there may be none' },
    layout: 'rows',
    fields: [
      must('id', 'text', ['รหัส', 'id'], TEXT),
      ...labels(['ชื่อภาษาไทย', 'name in Thai'], ['ชื่อภาษาอังกฤษ', 'name in English']),
      must('dimension', 'text', ['มิติ', 'dimension'], ['ชื่อของมิติ', 'the name of the dimension']),
      ...labels(['หน่วยงานภาษาไทย', 'agency in Thai'], ['หน่วยงานภาษาอังกฤษ', 'agency in English'], 'agency'),
      of('benefit.th', 'text', ['สิทธิประโยชน์ภาษาไทย', 'benefit in Thai'], ['เว้นว่างได้', 'may be blank']),
      of('benefit.en', 'text', ['สิทธิประโยชน์ภาษาอังกฤษ', 'benefit in English'], ['เว้นว่างได้', 'may be blank']),
      ...SOURCE,
    ],
  },
  supervisors: {
    name: { th: 'ผู้กำกับดูแล', en: 'supervisors' },
    about: { th: 'ผู้กำกับดูแลพื้นที่ ไม่มีเลยก็ได้', en: 'Who supervises which area; there may be none' },
    layout: 'rows',
    fields: [
      must('area', 'code', ['รหัสพื้นที่', 'code'], ['เช่น 2301', 'such as 2301']),
      ...labels(['ผู้กำกับดูแล', 'supervisor in Thai'], ['ผู้กำกับดูแลภาษาอังกฤษ', 'supervisor in English'], 'holder'),
    ],
  },
} as const satisfies Readonly<Record<string, FormSheet>>;

export type SheetName = keyof typeof FORM;
export const SHEET_NAMES = Object.keys(FORM) as SheetName[];

/** How a sheet is called in a workbook that is written: `ระดับ (grades)`. */
export const tabName = (name: SheetName): string => `${FORM[name].name.th} (${FORM[name].name.en})`;

/** Headings of a sheet of lines, and of what the form itself does not read. */
export const LINE_HEADINGS = {
  item: { th: 'รายการ', en: 'item' },
  value: { th: 'ค่า', en: 'value' },
} as const satisfies Readonly<Record<string, Label>>;
export const UNREAD_HEADINGS = {
  explanation: { th: 'คำอธิบาย', en: 'explanation' },
  note: { th: 'หมายเหตุ', en: 'note' },
} as const satisfies Readonly<Record<string, Label>>;
