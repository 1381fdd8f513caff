import { describe, expect, test } from 'vitest';
import { type ProgrammeData, type ProgrammeProblem, programmeData, readProgramme } from '../../src/index.js';
import { PROGRAMME_MESSAGES } from '../../src/programme/programme-problem.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';

const both = (text: string) => ({ th: text, en: text });
const source = { basis: 'assumption', ref: 'made up' };

/** The data of a programme that has everything a programme can have. */
const good = () => ({
  format: 1,
  id: 'made-up',
  version: '1',
  label: both('made up'),
  cohort: { register: 'ThaiQM', year: 2569, phase: 2 },
  area: '99',
  areas: [
    { code: '9901', label: both('north') },
    { code: '9902', label: both('south') },
  ],
  declared: '2026-09-01',
  eventsFrom: '2026-09-15',
  calendar: {
    ...{ opened: '2026-10-01', deadline: '2027-03-31', every: 'week', weekday: 3, time: '12:00' },
    ...{ timeZone: 'Asia/Bangkok', holidays: ['2026-10-14'], onHoliday: 'before', source },
  },
  catalogue: {
    id: 'own',
    label: both('own'),
    dimensions: [
      { dimension: 'water', label: both('water') },
      { dimension: 'income', label: both('income') },
    ],
    indicators: [1, 2, 3].map((number) => ({
      ...{ number, label: both('x'), dimension: number === 1 ? 'water' : 'income', unit: 'household' },
      ...{ applies: both('x'), criterion: both('x'), source },
    })),
  },
  grading: {
    by: 'indicator',
    rules: [
      { grade: 'done', label: both('done'), when: [{ share: { from: 1 } }], source },
      { grade: 'near', label: both('near'), when: [{ remaining: { from: 1, to: 1 }, failed: { from: 1 } }], source },
      {
        ...{ grade: 'far', label: both('far'), source },
        when: [
          { remaining: { above: 1 }, halted: false },
          { remaining: { above: 1 }, passed: { from: 0 }, halted: true },
        ],
      },
    ],
  },
  menus: [
    { menu: 'survive', label: both('survive'), suits: [{ earner: false }], source },
    { menu: 'grow', label: both('grow'), suits: [{ earner: true, settled: false, incomeShort: true }], source },
    { menu: 'visit', label: both('visit'), source },
  ],
  interventions: [
    ...[{ id: 'well', label: both('well'), dimension: 'water', agency: both('x'), benefit: both('x'), source }],
  ],
  supervisors: [{ area: '9901', holder: both('governor') }],
  omitted: ['interventions[0].suits'],
});

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

/** The good data with something else at a path; without it when that is undefined. */
function changed(at: Path, value: unknown): unknown {
  if (at.length === 0) return value;
  const data: unknown = structuredClone(good()); // its sources are one
  const holder = at.slice(0, -1).reduce((part, step) => (part as Holder)[step], data) as Holder;
  const last = at.at(-1) as string | number;
  if (value === undefined && !Array.isArray(holder)) delete holder[last];
  else holder[last] = value;
  return data;
}

/** Every path in a value, its own first. */
const pathsOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        at,
        ...Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [at];

const problemsOf = (data: unknown): readonly ProgrammeProblem[] => {
  const reading = readProgramme(data);
  return 'problems' in reading ? reading.problems : [];
};

test('the good programme is read', () => {
  expect(problemsOf(good())).toEqual([]);
});

const cyclic: Holder = { th: 'x', en: 'x' };
cyclic.self = cyclic;
const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
const sparse: unknown[] = [];
sparse.length = 4_000_000_000;
const bomb = Array.from({ length: 12 }).reduce<unknown>((inner) => Array.from({ length: 100 }, () => inner), 'x');

/** What no field of a programme may be, by name. */
const NEVER: Readonly<Record<string, unknown>> = {
  'a function': () => true,
  'an arrow in a list': [() => true],
  'a symbol': Symbol('x'),
  'a bigint': 1n,
  'a date': new Date(0),
  'a map': new Map([['th', 'x']]),
  'an instance': new (class Label {
    th = 'x';
    en = 'x';
  })(),
  'what holds itself': cyclic,
  'a deep list': deep,
  'a list that claims four billion': sparse,
  'a getter that throws': Object.defineProperty({}, 'th', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  }),
  'a proxy that throws': new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  ),
  'not a number': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'minus one': -1,
  'an empty text': '',
  blanks: ' \u200b\u00a0',
  'a long text': 'x'.repeat(100_000),
  'a record with __proto__': JSON.parse('{"__proto__":{"th":"x","en":"x"}}'),
  'an unknown key': { th: 'x', en: 'x', constructor: 'x' },
};

/** What some fields may be. */
const SOMETIMES: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null, // an indicator without a dimension
  zero: 0,
  one: 1,
  half: 0.5,
  'a large number': 1e300,
  true: true,
  false: false,
  'an empty list': [],
  'an empty record': {},
  'a list of null': [null],
  'a word': 'x',
  'a name of Object': '__proto__',
  'a control character': 'a\u0000b',
  'half a character': 'a\ud800',
  'a formula': '=1+1',
  'a day of the Buddhist Era': '2565-08-05',
  'no day': '2026-02-30',
  'a day': '2026-08-05',
  'an area elsewhere': '10',
  'a dimension with plus': 'a+b',
};

function expectProblems(problems: readonly ProgrammeProblem[]): void {
  for (const { path, segments, code, message } of problems) {
    expect(code).not.toBe('refused'); // all that defineProgramme refuses is found before, with its path
    expect(Object.keys(PROGRAMME_MESSAGES)).toContain(code);
    expect(path === '').toBe(segments.length === 0);
    for (const text of [message.th, message.en]) {
      expect(text.length).toBeGreaterThan(5);
      expect(text.length).toBeLessThan(1000);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(message.th).toMatch(/[ก-๙]/);
  }
}

describe('200 kinds of broken programme and more: at every path', () => {
  const all = pathsOf(good());
  const paths = all.filter((_, nth) => nth % sized(4, 1) === 0); // the long run asks at each

  test('there are as many as that', () => {
    expect(all.length * Object.keys(NEVER).length).toBeGreaterThan(2000);
  });

  test.each(Object.entries(NEVER))('%s is refused', (name, value) => {
    for (const at of paths) {
      const problems = problemsOf(changed(at, value));
      if (problems.length === 0) expect.fail(`${name} at ${at.join('.')} is accepted`);
      expectProblems(problems);
    }
  });

  test.each(Object.entries(SOMETIMES))('%s is read or refused, and does not throw', (_, value) => {
    for (const at of paths) {
      const reading = readProgramme(changed(at, value));
      if ('problems' in reading) {
        expect(reading.problems.length).toBeGreaterThan(0);
        expectProblems(reading.problems);
      } else programmeData(reading.programme);
    }
  });

  test('and an unknown key in every record', () => {
    for (const at of paths) {
      const record = at.reduce<unknown>((part, step) => (part as Holder)[step], good());
      if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
      const problems = problemsOf(changed(at, { ...record, odd: 1 }));
      expect(problems.map(({ segments, code }) => ({ segments, code }))).toEqual([
        { segments: [...at, 'odd'], code: 'unknownKey' },
      ]);
    }
  });
});

const rules = (...rows: object[]) =>
  changed(
    ['grading', 'rules'],
    rows.map((row, nth) => ({ grade: `g${nth + 1}`, label: both('x'), source, ...row })),
  );
const all = [{}];

/** What is wrong, where, and what the person who corrects it reads. */
const BROKEN: readonly {
  code: keyof typeof PROGRAMME_MESSAGES;
  path: string;
  data: unknown;
  en: string;
  th: string;
}[] = [
  { code: 'wrongShape', path: '', data: 'x', en: 'must be a record', th: 'ต้องเป็นระเบียนข้อมูล' },
  {
    code: 'wrongShape',
    path: 'calendar.weekday',
    data: changed(['calendar', 'weekday'], 7),
    en: 'calendar, day of the week: must be 0 or 1 or 2 or 3 or 4 or 5 or 6',
    th: 'ปฏิทินรายงาน วันในสัปดาห์: ต้องเป็น0 หรือ 1 หรือ 2 หรือ 3 หรือ 4 หรือ 5 หรือ 6',
  },
  {
    code: 'wrongShape',
    path: 'grading.rules[1].when[0].failed.from',
    data: changed(['grading', 'rules', 1, 'when', 0, 'failed', 'from'], 1.5),
    en: 'grading, grade 2, condition 1, failed, from: must be a whole number',
    th: 'การจัดระดับ ระดับที่ 2 เงื่อนไขที่ 1 ตกเกณฑ์ ตั้งแต่: ต้องเป็นจำนวนเต็ม',
  },
  {
    code: 'wrongShape',
    path: 'grading.rules[0].when[0].share.from',
    data: changed(['grading', 'rules', 0, 'when', 0, 'share', 'from'], 80),
    en: 'grading, grade 1, condition 1, share passed, from: must be at most 1',
    th: 'การจัดระดับ ระดับที่ 1 เงื่อนไขที่ 1 สัดส่วนที่ผ่าน ตั้งแต่: ต้องเป็นจำนวนไม่เกิน 1',
  },
  {
    code: 'missing',
    path: 'label.th',
    data: changed(['label', 'th'], undefined),
    en: 'label, Thai: is missing; it must be text',
    th: 'ป้าย ภาษาไทย: ขาดข้อมูลที่จำเป็น ต้องเป็นข้อความ',
  },
  {
    code: 'missing',
    path: 'catalogue',
    data: changed(['catalogue'], undefined),
    en: 'catalogue: is missing; it must be an id or a record',
    th: 'ชุดตัวชี้วัด: ขาดข้อมูลที่จำเป็น ต้องเป็นรหัสหรือระเบียนข้อมูล',
  },
  {
    code: 'unknownKey',
    path: 'name',
    data: { ...good(), name: 'x' },
    en: '"name" is not a known field',
    th: 'ไม่รู้จักช่อง "name"',
  },
  {
    code: 'code',
    path: 'grading.rules[0].when',
    data: changed(['grading', 'rules', 0, 'when'], () => true),
    en: 'grading, grade 1, condition: is code (a function), which data cannot hold; write it as ranges',
    th: 'การจัดระดับ ระดับที่ 1 เงื่อนไข: เป็นโค้ด (ฟังก์ชัน) เก็บเป็นข้อมูลไม่ได้ ต้องเขียนเป็นช่วงของจำนวน',
  },
  {
    code: 'unreadable',
    path: '',
    data: changed(['label'], NEVER['a getter that throws']),
    en: 'the programme cannot be read',
    th: 'อ่านข้อมูลโครงการไม่ได้',
  },
  {
    code: 'tooMany',
    path: 'menus',
    data: changed(
      ['menus'],
      Array.from({ length: 101 }, (_, nth) => ({ menu: `m${nth}`, label: both('x'), source })),
    ),
    en: 'menu: has 101 entries; at most 100 are read',
    th: 'เมนูแก้จน: มี 101 รายการ รับได้ไม่เกิน 100',
  },
  {
    code: 'tooMany',
    path: 'grading.rules',
    data: rules({ when: Array.from({ length: 600 }, () => ({})) }, { when: Array.from({ length: 600 }, () => ({})) }),
    en: 'grading, grade: has 1200 entries; at most 1000 are read',
    th: 'การจัดระดับ ระดับ: มี 1200 รายการ รับได้ไม่เกิน 1000',
  },
  {
    code: 'tooLong',
    path: 'id',
    data: changed(['id'], 'x'.repeat(101)),
    en: 'id: is too long; at most 100 characters',
    th: 'รหัส: ยาวเกินกำหนด รับได้ไม่เกิน 100 อักขระ',
  },
  {
    code: 'empty',
    path: 'areas[1].label.en',
    data: changed(['areas', 1, 'label', 'en'], ' '),
    en: 'area 2, label, English: must not be empty',
    th: 'พื้นที่ที่ 2 ป้าย ภาษาอังกฤษ: ต้องไม่ว่าง',
  },
  {
    code: 'badName',
    path: 'grading.rules[0].grade',
    data: changed(['grading', 'rules', 0, 'grade'], 'a\u0001'),
    en: 'grading, grade 1, name: cannot be a name: it has a control character or half a character',
    th: 'การจัดระดับ ระดับที่ 1 ชื่อ: เป็นชื่อไม่ได้ เพราะมีอักขระควบคุมหรืออักขระที่ไม่ครบ',
  },
  {
    code: 'unknownFormat',
    path: 'format',
    data: changed(['format'], 2),
    en: 'format: is not a known format; it must be 1',
    th: 'รูปแบบข้อมูล: ไม่รู้จักรูปแบบนี้ ต้องเป็นรูปแบบ 1',
  },
  {
    code: 'notADay',
    path: 'declared',
    data: changed(['declared'], '2569-09-01'),
    en: 'day declared: is not a day of the Common Era from 1880 to 2399, such as 2022-08-05',
    th: 'วันที่ประกาศ: ไม่ใช่วันที่ ต้องเป็นวันที่ตามปี ค.ศ. ตั้งแต่ 1880 ถึง 2399 เช่น 2022-08-05',
  },
  {
    code: 'notABuddhistYear',
    path: 'cohort.year',
    data: changed(['cohort', 'year'], 2026),
    en: 'cohort, year: is not a year of the Buddhist Era, such as 2565',
    th: 'กลุ่มครัวเรือน ปี พ.ศ.: ไม่ใช่ปี พ.ศ. เช่น 2565',
  },
  {
    code: 'notAnArea',
    path: 'areas[0].code',
    data: changed(['areas', 0, 'code'], '990'),
    en: 'area 1, code: is not an area code of 2, 4, 6, 8 or 10 digits',
    th: 'พื้นที่ที่ 1 รหัส: ไม่ใช่รหัสพื้นที่ 2, 4, 6, 8 หรือ 10 หลัก',
  },
  {
    code: 'notATime',
    path: 'calendar.time',
    data: changed(['calendar', 'time'], '5 pm'),
    en: 'calendar, time: is not a time of day such as 17:00',
    th: 'ปฏิทินรายงาน เวลา: ไม่ใช่เวลา เช่น 17:00',
  },
  {
    code: 'noBound',
    path: 'grading.rules[0].when[0].share',
    data: changed(['grading', 'rules', 0, 'when', 0, 'share'], {}),
    en: 'grading, grade 1, condition 1, share passed: has no bound; it needs at least one',
    th: 'การจัดระดับ ระดับที่ 1 เงื่อนไขที่ 1 สัดส่วนที่ผ่าน: ไม่มีขอบเขต ต้องมีอย่างน้อยหนึ่งค่า',
  },
  {
    code: 'twoBounds',
    path: 'grading.rules[0].when[0].share',
    data: changed(['grading', 'rules', 0, 'when', 0, 'share'], { from: 1, above: 0 }),
    en: 'grading, grade 1, condition 1, share passed: has two bounds on one side',
    th: 'การจัดระดับ ระดับที่ 1 เงื่อนไขที่ 1 สัดส่วนที่ผ่าน: มีขอบเขตสองค่าในด้านเดียวกัน',
  },
  {
    code: 'nothingBetween',
    path: 'grading.rules[0].when[0].share',
    data: changed(['grading', 'rules', 0, 'when', 0, 'share'], { from: 1, to: 0.5 }),
    en: 'grading, grade 1, condition 1, share passed: is empty: no number is between its bounds',
    th: 'การจัดระดับ ระดับที่ 1 เงื่อนไขที่ 1 สัดส่วนที่ผ่าน: ไม่มีค่าใดอยู่ในช่วงนี้',
  },
  {
    code: 'duplicate',
    path: 'grading.rules[1].grade',
    data: changed(['grading', 'rules', 1, 'grade'], 'done\u200b'),
    en: 'cannot be told apart',
    th: '',
  },
  {
    code: 'duplicate',
    path: 'areas[1].code',
    data: changed(['areas', 1, 'code'], '9901'),
    en: 'area 2, code: "9901" appears twice',
    th: 'พื้นที่ที่ 2 รหัส: "9901" ซ้ำกับรายการก่อนหน้า',
  },
  {
    code: 'duplicate',
    path: 'catalogue.indicators[2].number',
    data: changed(['catalogue', 'indicators', 2, 'number'], 1),
    en: 'catalogue, indicator 3, number: "1" appears twice',
    th: 'ชุดตัวชี้วัด ตัวชี้วัดที่ 3 เลขที่: "1" ซ้ำกับรายการก่อนหน้า',
  },
  {
    code: 'plusInName',
    path: 'catalogue.dimensions[0].dimension',
    data: JSON.parse(JSON.stringify(good()).replaceAll('"water"', '"wa+ter"')),
    en: 'catalogue, dimension 1, dimension: the name of a dimension may not contain "+"',
    th: 'ชุดตัวชี้วัด มิติที่ 1 มิติ: ชื่อมิติต้องไม่มีเครื่องหมาย +',
  },
  {
    code: 'unknownCatalogue',
    path: 'catalogue',
    data: changed(['catalogue'], 'bmn-2500'),
    en: 'catalogue: "bmn-2500" is not a known catalogue; the known one is bmn-2560',
    th: 'ชุดตัวชี้วัด: ไม่รู้จักชุดตัวชี้วัด "bmn-2500" ที่รู้จักคือ bmn-2560',
  },
  {
    code: 'unknownDimension',
    path: 'interventions[0].dimension',
    data: changed(['interventions', 0, 'dimension'], 'debt'),
    en: 'intervention 1, dimension: the catalogue has no dimension "debt"',
    th: 'มาตรการช่วยเหลือที่ 1 มิติ: ไม่มีมิติ "debt" ในชุดตัวชี้วัด',
  },
  {
    code: 'nothingCounts',
    path: 'catalogue.indicators',
    data: changed(['catalogue', 'indicators'], []),
    en: 'catalogue, indicator: no indicator has a dimension',
    th: 'ชุดตัวชี้วัด ตัวชี้วัด: ไม่มีตัวชี้วัดใดอยู่ในมิติ',
  },
  {
    code: 'tooManyCounted',
    path: 'grading.by',
    data: changed(
      ['catalogue', 'indicators'],
      Array.from({ length: 201 }, (_, nth) => ({ ...good().catalogue.indicators[0], number: nth + 1 })),
    ),
    en: 'grading, by: 201 indicators count; at most 200 where grades are by indicator',
    th: 'การจัดระดับ นับตาม: นับตัวชี้วัด 201 ตัว รับได้ไม่เกิน 200 หากจัดระดับตามตัวชี้วัด',
  },
  {
    code: 'endsBeforeStart',
    path: 'calendar.deadline',
    data: changed(['calendar', 'deadline'], '2026-09-30'),
    en: 'calendar, deadline: the deadline is before the opening',
    th: 'ปฏิทินรายงาน วันสิ้นสุด: วันสิ้นสุดอยู่ก่อนวันเริ่ม',
  },
  {
    code: 'calendarTooLong',
    path: 'calendar.deadline',
    data: changed(['calendar', 'deadline'], '2127-01-01'),
    en: 'calendar, deadline: the calendar is longer than 100 years',
    th: 'ปฏิทินรายงาน วันสิ้นสุด: ปฏิทินยาวเกิน 100 ปี',
  },
  {
    code: 'unknownTimeZone',
    path: 'calendar.timeZone',
    data: changed(['calendar', 'timeZone'], 'Bangkok'),
    en: 'calendar, time zone: "Bangkok" is not a known time zone; write one such as Asia/Bangkok',
    th: 'ปฏิทินรายงาน เขตเวลา: ไม่รู้จักเขตเวลา "Bangkok" ให้เขียนเช่น Asia/Bangkok',
  },
  {
    code: 'noReportDay',
    path: 'calendar',
    data: changed(['calendar', 'deadline'], '2026-10-02'),
    en: 'calendar: no report day is between the opening and the deadline',
    th: 'ปฏิทินรายงาน: ไม่มีวันรายงานระหว่างวันเริ่มและวันสิ้นสุด',
  },
  {
    code: 'afterOpened',
    path: 'eventsFrom',
    data: changed(['eventsFrom'], '2026-10-02'),
    en: 'first day of events: is after the opening of the programme',
    th: 'วันแรกของเหตุการณ์: อยู่หลังวันเริ่มโครงการ',
  },
  {
    code: 'outsideProvince',
    path: 'areas[0].code',
    data: changed(
      ['areas'],
      [
        { code: '1001', label: both('x') },
        { code: '9901', label: both('x') },
      ],
    ),
    en: "area 1, code: area 1001 is outside the programme's area 99",
    th: 'พื้นที่ที่ 1 รหัส: พื้นที่ 1001 อยู่นอกพื้นที่โครงการ 99',
  },
  {
    code: 'strayArea',
    path: 'supervisors[0].area',
    data: changed(['supervisors', 0, 'area'], '9903'),
    en: "supervisor 1, area code: area 9903 has a supervisor but is not one of the programme's areas",
    th: 'ผู้กำกับดูแลที่ 1 รหัสพื้นที่: พื้นที่ 9903 มีผู้กำกับดูแล แต่ไม่อยู่ในพื้นที่ของโครงการ',
  },
  {
    code: 'gap',
    path: 'grading.rules',
    data: rules({ when: [{ remaining: { to: 0 } }] }, { when: [{ passed: { to: 1 }, remaining: { from: 1 } }] }),
    en: 'grading, grade: 2 of 3 passed (and 1 other cases) has no grade',
    th: 'การจัดระดับ ระดับ: ผ่านแล้ว 2 จาก 3 (และอีก 1 กรณี) ยังไม่มีระดับ',
  },
  {
    code: 'gap',
    path: 'grading.rules',
    data: rules(
      { when: [{ remaining: { to: 0 } }] },
      {
        when: [
          { passed: { to: 1 }, remaining: { from: 1 } },
          { passed: { from: 2 }, remaining: { from: 1 }, halted: false },
        ],
      },
    ),
    en: 'grading, grade: 2 of 3 passed, declared impossible, has no grade',
    th: 'การจัดระดับ ระดับ: ผ่านแล้ว 2 จาก 3 และแจ้งว่าทำไม่ได้ ยังไม่มีระดับ',
  },
  {
    code: 'overlap',
    path: 'grading.rules[1].when',
    data: rules({ when: all }, { when: [{ passed: { from: 3 }, halted: false }] }),
    en: 'grading, grade 2, condition: 3 of 3 passed has two grades, g1 and g2',
    th: 'การจัดระดับ ระดับที่ 2 เงื่อนไข: ผ่านแล้ว 3 จาก 3 มีสองระดับ คือ g1 และ g2',
  },
  {
    code: 'unusedGrade',
    path: 'grading.rules[1].when',
    data: rules({ when: all }, { when: [{ failed: { from: 4 } }] }),
    en: 'grading, grade 2, condition: no household can have this grade',
    th: 'การจัดระดับ ระดับที่ 2 เงื่อนไข: ไม่มีครัวเรือนใดอยู่ในระดับนี้ได้',
  },
  {
    code: 'menuOverlap',
    path: 'menus[1].suits',
    data: changed(['menus', 1, 'suits'], [{ settled: true }]),
    en: 'menu 2, suits: two menus, survive and grow, are suggested for no earner, settled',
    th: 'เมนูแก้จนที่ 2 เหมาะกับ: ครัวเรือนที่ไม่มีผู้หารายได้ ผ่านครบแล้ว แนะนำสองเมนู คือ survive และ grow',
  },
];

describe('each problem has its path, its code and its words', () => {
  test.each(BROKEN.map((row) => ({ ...row, title: `${row.code} at ${row.path}: ${row.en}` })))(
    '$title',
    ({ code, path, data, en, th }) => {
      const problems = problemsOf(data);
      expect(problems.map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
      const found = problems.find((problem) => problem.path === path && problem.code === code);
      if (en !== 'cannot be told apart') expect(found?.message).toEqual({ en, th });
    },
  );

  test('every code but the last resort is here', () => {
    const codes = Object.keys(PROGRAMME_MESSAGES).filter((code) => code !== 'refused');
    expect([...new Set(BROKEN.map(({ code }) => code))].sort()).toEqual(codes.sort());
  });

  test('several are listed at once', () => {
    const data = { ...good(), id: '', version: 5, declared: 'x' };
    expect(problemsOf(data).map(({ path }) => path)).toEqual(['id', 'version', 'declared']);
  });
});

test('a large programme is proved, and in the long run the largest: 200 indicators, 100 grades, 1,000 boxes', () => {
  const grades = sized(40, 100);
  const indicators = Array.from({ length: 2 * grades }, (_, nth) => ({
    ...good().catalogue.indicators[0],
    number: nth + 1,
  }));
  const gradeRows = Array.from({ length: grades }, (_, nth) => ({
    ...{ grade: `g${nth}`, label: both('x'), source },
    when: Array.from({ length: 10 }, () => ({
      passed: { from: 2 * nth, ...(nth < grades - 1 ? { to: 2 * nth + 1 } : {}) },
    })),
  }));
  const data = {
    ...good(),
    catalogue: { ...good().catalogue, indicators },
    grading: { by: 'indicator', rules: gradeRows },
  };
  const reading = readProgramme(data);
  if ('problems' in reading) expect.fail(reading.problems[0]?.message.en);
  const told: ProgrammeData = programmeData(reading.programme);
  expect(told.grading.rules[3]?.when).toEqual([{ passed: { from: 6, to: 7 } }]);
});

test('a holiday on the last day there is has its path', () => {
  const problems = problemsOf(changed(['calendar', 'holidays'], ['2026-10-14', '2399-12-31']));
  expect(problems.map(({ path, code }) => [path, code])).toEqual([['calendar.holidays[1]', 'notADay']]);
});

test('lists of lists that are larger than memory are refused', () => {
  expectProblems(problemsOf(changed(['areas'], bomb)));
  expect(problemsOf(changed(['areas'], bomb))[0]).toMatchObject({ path: 'areas', code: 'wrongShape' });
});

test('what was code is named, and the programme is as if it had never been there', () => {
  const reading = readProgramme(programmeData(trat2565));
  if ('problems' in reading) expect.fail('refused');
  expect(reading.omitted).toEqual(['interventions[0].suits']);
  expect(reading.programme.interventions?.[0]).not.toHaveProperty('suits');
  expect(Object.isFrozen(reading.programme)).toBe(true);
});
