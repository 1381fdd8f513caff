import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../examples/provinces/spreadsheet/cells.js';
import {
  type Field,
  FORM,
  type FormSheet,
  SHEET_NAMES,
  type Sheet,
  type SheetName,
  tabName,
} from '../../examples/provinces/spreadsheet/form.js';
import { makeWorkbooks, OUR_PROVINCE } from '../../examples/provinces/spreadsheet/make-workbooks.js';
import type { SheetProblem } from '../../examples/provinces/spreadsheet/problem.js';
import { readProgrammeSheets } from '../../examples/provinces/spreadsheet/read-sheets.js';
import { formWorkbook, readWorkbook } from '../../examples/provinces/spreadsheet/workbook.js';
import { blankSheets, HEADING_LINE, programmeSheets } from '../../examples/provinces/spreadsheet/write-sheets.js';
import { programmeData } from '../../src/index.js';
import { ROOT } from '../tools/repository.js';

type Cells = unknown[][];
type Workbook = { sheet: string; data: Cells }[];

/** The sheets of the example with help, so that every sheet is filled in. */
const GOOD = ((): Workbook => {
  const written = programmeSheets({
    ...OUR_PROVINCE,
    interventions: [
      {
        ...{ id: 'well', label: { th: 'บ่อน้ำ', en: 'well' }, dimension: 'น้ำ', agency: { th: 'อบต.', en: 'SAO' } },
        source: { basis: 'seed', ref: 'x' },
      },
    ],
  });
  if ('untold' in written) throw new Error(JSON.stringify(written.untold));
  return written.sheets.map(({ sheet, data }) => ({ sheet, data: data.map((line) => [...line]) }));
})();

/** A fresh copy. */
const goodSheets = (): Workbook => GOOD.map(({ sheet, data }) => ({ sheet, data: data.map((line) => [...line]) }));

const problemsOf = (sheets: readonly Sheet[]): readonly SheetProblem[] => {
  const reading = readProgrammeSheets(sheets);
  return 'problems' in reading ? reading.problems : [];
};

const partOf = (sheets: Workbook, name: SheetName) => sheets[SHEET_NAMES.indexOf(name)] as Workbook[number];
const formOf = (name: SheetName): FormSheet => FORM[name];
const fieldOf = (name: SheetName, heading: string): Field => {
  const field = formOf(name).fields.find(({ heading: { en } }) => en === heading);
  if (field === undefined) throw new Error(`${name} has no ${heading}`);
  return field;
};

/** Where a field of a sheet stands: of rows, in its first row or another. Lines and columns count from 0. */
function spotOf(name: SheetName, field: Field, nth = 0): [line: number, column: number] {
  const { layout, fields } = formOf(name);
  const top = HEADING_LINE[layout] + 1;
  if (layout === 'rows') return [top + nth, fields.indexOf(field)];
  const { data } = partOf(goodSheets(), name);
  return [data.findIndex(([item]) => item === `${field.heading.th} / ${field.heading.en}`) + nth, 1];
}

/** The good sheets with something else in one cell. */
function withCell(name: SheetName, field: Field, cell: unknown, nth = 0): Workbook {
  const sheets = goodSheets();
  const [line, column] = spotOf(name, field, nth);
  const { data } = partOf(sheets, name);
  if (data[line] === undefined) throw new Error(`${name} has no line ${line}`);
  data[line][column] = cell;
  return sheets;
}

test('the good sheets are read, from a file too', async () => {
  expect(problemsOf(goodSheets())).toEqual([]);
  expect(problemsOf(await readWorkbook(await formWorkbook(goodSheets()).toBuffer()))).toEqual([]);
});

test('the workbooks in the repository are those that the script makes', async () => {
  const folder = mkdtempSync(`${tmpdir()}/programme-`);
  try {
    await makeWorkbooks(`${folder}/`);
    for (const file of ['our-province.xlsx', 'our-province-households.xlsx', 'hill-province-households.xlsx'])
      expect(await readWorkbook(`${ROOT}examples/provinces/spreadsheet/${file}`)).toEqual(
        await readWorkbook(`${folder}/${file}`),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const reading = readProgrammeSheets(await readWorkbook(`${ROOT}examples/provinces/spreadsheet/our-province.xlsx`));
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  expect(programmeData(reading.programme).catalogue).toMatchObject({ id: 'our-indicators' });
});

describe('every heading', () => {
  const all = SHEET_NAMES.flatMap((name) => formOf(name).fields.map((field) => ({ name, field })));

  test('is there once in its sheet, in either language', () => {
    for (const name of SHEET_NAMES)
      for (const language of ['th', 'en'] as const) {
        const headings = formOf(name).fields.map(({ heading }) => heading[language]);
        expect(new Set(headings).size).toBe(headings.length);
      }
  });

  test('is read in Thai alone, in English alone, with other blanks and in capitals', () => {
    const spelt = [
      ({ th }: Field['heading']) => th,
      ({ en }: Field['heading']) => en,
      ({ en }: Field['heading']) => `  ${en.toUpperCase()}\u00a0`,
      ({ th, en }: Field['heading']) => `${th}/${en}`,
    ];
    for (const spell of spelt) {
      const sheets = goodSheets();
      for (const name of SHEET_NAMES) {
        const { layout, fields } = formOf(name);
        const { data } = partOf(sheets, name);
        for (const line of data.slice(HEADING_LINE[layout]))
          for (const [column, cell] of line.entries()) {
            const field = fields.find(({ heading }) => cell === `${heading.th} / ${heading.en}`);
            if (field && (layout === 'rows' || column === 0)) line[column] = spell(field.heading);
          }
        if (spell !== spelt.at(-1)) partOf(sheets, name).sheet = spell(formOf(name).name); // no sheet has a stroke in its name
      }
      expect(problemsOf(sheets)).toEqual([]);
    }
  });

  test('the form asks for 70 fields and more', () => expect(all.length).toBeGreaterThan(70));
});

/** What no cell of a kind may be, and the code of its problem. */
const WRONG_CELLS: Readonly<
  Record<
    'words' | Exclude<Kind, 'flag' | 'by' | 'unit' | 'basis' | 'every' | 'onHoliday' | 'weekday'>,
    readonly (readonly [cell: unknown, code: string])[]
  >
> = {
  text: [
    [1.5, 'notText'],
    [true, 'notText'],
    [new Date('2026-01-02'), 'notText'],
    [Number.NaN, 'notText'],
    [2e15, 'notText'],
    ['#REF!', 'spreadsheetError'],
  ],
  code: [
    [new Date('2026-01-02'), 'notText'],
    [23.01, 'notText'],
    ['#N/A', 'spreadsheetError'],
  ],
  number: [
    [1.5, 'notANumber'],
    [-1, 'notANumber'],
    ['หนึ่ง', 'notANumber'],
    ['1-3', 'notANumber'],
    [new Date('2026-01-03'), 'notANumber'],
    [Number.POSITIVE_INFINITY, 'notANumber'],
    ['1,234', 'notANumber'],
    ['#VALUE!', 'spreadsheetError'],
  ],
  share: [
    [80, 'notAShare'],
    [-0.1, 'notAShare'],
    ['3/2', 'notAShare'],
    ['1/0', 'notAShare'],
    ['120%', 'notAShare'],
    ['ครึ่ง', 'notAShare'],
    [true, 'notAShare'],
    [Number.NaN, 'notAShare'],
    [0.666666666666667, 'roundedShare'],
    [0.333333333333, 'roundedShare'],
    [new Date('2026-03-02'), 'dateForShare'],
  ],
  day: [
    [44778, 'notADay'],
    [new Date('2026-10-01T07:00:00Z'), 'notADay'],
    [new Date(Number.NaN), 'notADay'],
    [new Date('2569-10-01'), 'buddhistYear'],
    ['2569-10-01', 'buddhistYear'],
    ['1 ต.ค. 69', 'shortYear'],
    ['1/10/2026', 'notBuddhistEra'],
    ['31 เม.ย. 2569', 'noSuchDay'],
    ['วันจันทร์ที่ 1 ตุลาคม 2569', 'wrongWeekday'],
    ['ต้นเดือน', 'unreadable'],
    [true, 'notADay'],
  ],
  time: [
    ['25:00', 'notATime'],
    ['17:60', 'notATime'],
    ['ห้าโมงเย็น', 'notATime'],
    [17, 'notATime'],
    [true, 'notATime'],
  ],
  words: [
    ['อื่น ๆ', 'unknownWord'],
    ['✓', 'unknownWord'],
    [9, 'unknownWord'],
    [new Date('2026-01-01'), 'unknownWord'],
  ],
};

const kindsOf = (kind: Kind) => (kind in WRONG_CELLS ? (kind as keyof typeof WRONG_CELLS) : 'words');

/** Every field of the form with each thing that it may not hold. */
const WRONG = SHEET_NAMES.flatMap((name) =>
  formOf(name).fields.flatMap((field) =>
    WRONG_CELLS[kindsOf(field.kind)].map(([cell, code]) => ({ name, field, cell, code })),
  ),
);

/** A message as people read it: whole words in both languages, with its place in front. */
function expectReadable(problems: readonly SheetProblem[]): void {
  for (const { sheet, row, column, message } of problems) {
    for (const text of [message.th, message.en]) {
      expect(text.length).toBeLessThan(500);
      expect(text).not.toMatch(/undefined|\[object|null/);
      expect(text).toContain(sheet);
    }
    expect(message.th).toMatch(/^แผ่น “/);
    expect(message.en).toMatch(/^sheet “/);
    if (row !== null) {
      expect(message.th).toContain(` แถว ${row}`);
      expect(message.en).toContain(`, row ${row}`);
    }
    if (column) expect(message.en).toContain(column.en);
  }
}

describe('200 kinds of broken cell and more', () => {
  test('there are as many as that', () => expect(WRONG.length).toBeGreaterThan(400));

  test('each has a message with its sheet, its row and its heading, and does not throw', () => {
    for (const { name, field, cell, code } of WRONG) {
      const problems = problemsOf(withCell(name, field, cell));
      const what = `${name}, ${field.heading.en}: ${String(cell)}`;
      const [line] = spotOf(name, field);
      expect(
        problems.map((one) => [one.sheet, one.row, one.column?.en, one.code]),
        what,
      ).toContainEqual([tabName(name), line + 1, field.heading.en, code]);
      expectReadable(problems);
    }
  });

  test('a blank cell that must be filled in', () => {
    let asked = 0;
    for (const name of SHEET_NAMES)
      for (const field of formOf(name).fields.filter(({ must }) => must))
        for (const blank of [null, undefined, '', ' \u200b\u00a0']) {
          const problems = problemsOf(withCell(name, field, blank));
          expect(problems.map((one) => [one.sheet, one.row, one.column?.en, one.code])).toContainEqual([
            tabName(name),
            spotOf(name, field)[0] + 1,
            field.heading.en,
            'blank',
          ]);
          expectReadable(problems);
          asked += 1;
        }
    expect(asked).toBeGreaterThan(150);
  });

  test('a blank line of the programme or the calendar that is not there at all', () => {
    for (const name of ['programme', 'calendar'] as const)
      for (const field of formOf(name).fields.filter(({ must }) => must)) {
        const sheets = goodSheets();
        partOf(sheets, name).data.splice(spotOf(name, field)[0], 1);
        expect(problemsOf(sheets).map((one) => [one.sheet, one.row, one.column?.en, one.code])).toContainEqual([
          tabName(name),
          null,
          field.heading.en,
          'blank',
        ]);
      }
  });
});

describe('what offices type is read', () => {
  const calendar = (heading: string, cell: unknown) => {
    const reading = readProgrammeSheets(withCell('calendar', fieldOf('calendar', heading), cell));
    if ('problems' in reading) throw new Error(reading.problems[0]?.message.en);
    return reading.programme.calendar;
  };

  test.each([
    ['1 ต.ค. 2569'],
    ['1 ตุลาคม พ.ศ. 2569'],
    ['๑ ต.ค. ๒๕๖๙'],
    ['๑/๑๐/๒๕๖๙'],
    ['วันพฤหัสบดีที่ 1 ตุลาคม 2569'],
    [' 2026-10-01 '],
    ['๒๐๒๖-๑๐-๐๑'],
    [new Date('2026-10-01T00:00:00Z')],
  ])('the day %s', (cell) => expect(calendar('opening', cell).opened).toBe('2026-10-01'));

  test.each([
    ['16:30'],
    ['16.30 น.'],
    ['๑๖:๓๐'],
    [16.5 / 24],
    [new Date(Date.UTC(1899, 11, 30, 16, 30))],
    [new Date(Date.UTC(1899, 11, 31, 16, 30))],
  ])('the time %s', (cell) => expect(calendar('time', cell).time).toBe('16:30'));

  test.each([['ศุกร์'], ['Friday'], ['friday'], ['ศุกร์ / Friday'], [5], ['5'], ['๕']])('the day of the week %s', (cell) =>
    expect(calendar('day of the week', cell).weekday).toBe(5),
  );

  test.each([['2/3'], ['๒/๓'], [' 2 / 3 '], [2 / 3], ['0.6666666666666666'], ['4/6']])('two thirds as %s', (cell) => {
    const reading = readProgrammeSheets(withCell('grades', fieldOf('grades', 'share passed, from'), cell, 1));
    if ('problems' in reading) throw new Error(reading.problems[0]?.message.en);
  });

  test.each([['80%'], ['80.0%'], [0.8], ['0.8'], ['4/5'], ['๘๐%']])(
    'four fifths as %s: the gap is where it should be',
    (cell) => {
      const problems = problemsOf(withCell('grades', fieldOf('grades', 'share passed, from'), cell, 1));
      expect(problems.map(({ message }) => message.en)).toEqual([
        'sheet “ระดับ (grades)”: 2 of 3 passed (and 1 other cases) has no grade',
      ]);
    },
  );

  test('numbers as text, text as numbers', () => {
    const number = fieldOf('indicators', 'number');
    expect(problemsOf(withCell('indicators', number, '๑'))).toEqual([]);
    expect(problemsOf(withCell('areas', fieldOf('areas', 'code'), 9901))).toEqual([]);
    expect(problemsOf(withCell('programme', fieldOf('programme', 'version'), 2))).toEqual([]);
    expect(problemsOf(withCell('programme', fieldOf('programme', 'year of the register (B.E.)'), '๒๕๖๙'))).toEqual([]);
  });

  test('a year of the Common Era is not of a register', () => {
    const field = fieldOf('programme', 'year of the register (B.E.)');
    expect(problemsOf(withCell('programme', field, 2026)).map(({ message }) => message.th)).toEqual([
      'แผ่น “โครงการ (programme)” แถว 10 ช่อง “ปีของทะเบียน (พ.ศ.)”: ไม่ใช่ปี พ.ศ. เช่น 2565',
    ]);
  });

  test('blank rows between others, notes of the office, and empty sheets of its own', () => {
    const sheets = goodSheets();
    const grades = partOf(sheets, 'grades').data;
    grades.splice(5, 0, [], [null, ' ']);
    for (const [index, line] of grades.entries())
      if (index >= 3) line[formOf('grades').fields.length] = index === 3 ? 'หมายเหตุ' : 'ดูมติ';
    sheets.push({ sheet: 'Sheet1', data: [[], [null, ' ']] });
    expect(problemsOf(sheets)).toEqual([]);
  });
});

/** Puts something in a cell; lines and columns count from 0. */
const put = (name: SheetName, line: number, column: number, cell: unknown) => (sheets: Workbook) => {
  (partOf(sheets, name).data[line] as Cells[number])[column] = cell;
};

/** The wrong sheets, the wrong headings, the wrong rows: what is done, and what is told. */
const BROKEN: readonly { what: string; change: (sheets: Workbook) => void; told: readonly string[] }[] = [
  {
    what: 'an empty workbook',
    change: (sheets) => void sheets.splice(0),
    told: ['programme', 'grades', 'menus', 'areas', 'calendar', 'indicators'].map(
      (name) => `sheet “${tabName(name as SheetName)}”: is missing`,
    ),
  },
  {
    what: 'a sheet that is missing',
    change: (sheets) => void sheets.splice(1, 1),
    told: ['sheet “ระดับ (grades)”: is missing'],
  },
  {
    what: 'a sheet of another name',
    change: (sheets) => {
      partOf(sheets, 'menus').sheet = 'เมนูแก้จน';
    },
    told: ['sheet “เมนูแก้จน”: is no sheet of the form: remove it, or mend its name', 'sheet “เมนู (menus)”: is missing'],
  },
  {
    what: 'a sheet twice',
    change: (sheets) => void sheets.push({ ...partOf(sheets, 'areas'), sheet: 'areas' }),
    told: ['sheet “areas”: is there twice'],
  },
  {
    what: 'no headings',
    change: (sheets) => void partOf(sheets, 'areas').data.splice(3, 1),
    told: ['sheet “พื้นที่ (areas)”: has no row of headings'],
  },
  {
    what: 'an empty sheet',
    change: (sheets) => {
      partOf(sheets, 'grades').data = [];
    },
    told: ['sheet “ระดับ (grades)”: has no row of headings'],
  },
  {
    what: 'a column that is missing',
    change: (sheets) => {
      for (const line of partOf(sheets, 'areas').data.slice(3)) line.splice(0, 1);
    },
    told: [
      'sheet “พื้นที่ (areas)”, row 4, “code”: the column is missing',
      'sheet “พื้นที่ (areas)”, row 5, “code”: must be filled in; where cells are merged, take the merging off',
      'sheet “พื้นที่ (areas)”, row 6, “code”: must be filled in; where cells are merged, take the merging off',
    ],
  },
  {
    what: 'a heading that nobody knows',
    change: (sheets) => void partOf(sheets, 'areas').data[3]?.push('ประชากร'),
    told: ['sheet “พื้นที่ (areas)”, row 4: the heading “ประชากร” is not known; a column for yourself is called “note”'],
  },
  {
    what: 'a heading twice',
    change: (sheets) => void partOf(sheets, 'areas').data[3]?.push('code'),
    told: ['sheet “พื้นที่ (areas)”, row 4: the heading “code” is there twice'],
  },
  {
    what: 'something beside the columns',
    change: (sheets) => void partOf(sheets, 'areas').data[5]?.push(null, 'ใหม่'),
    told: ['sheet “พื้นที่ (areas)”, row 6: something stands in a column without a heading'],
  },
  {
    what: 'merged cells: the name of a grade in the first of two rows',
    change: (sheets) => void (partOf(sheets, 'grades').data[5] as Cells[number]).splice(0, 1, null),
    told: ['sheet “ระดับ (grades)”, row 6, “grade”: must be filled in; where cells are merged, take the merging off'],
  },
  {
    what: 'an item that nobody knows',
    change: (sheets) => void partOf(sheets, 'programme').data.push(['ผู้ว่าราชการ', 'ก']),
    told: ['sheet “โครงการ (programme)”, row 19: the item “ผู้ว่าราชการ” is not known'],
  },
  {
    what: 'an item twice',
    change: (sheets) => void partOf(sheets, 'programme').data.push(['id', 'b']),
    told: ['sheet “โครงการ (programme)”, row 19, “id”: the item is there twice'],
  },
  {
    what: 'a value without an item',
    change: (sheets) => void partOf(sheets, 'programme').data.push([null, 'b']),
    told: ['sheet “โครงการ (programme)”, row 19: the item “” is not known'],
  },
  {
    what: 'a grade of two rows that are not alike',
    change: (sheets) => void partOf(sheets, 'grades').data.push(['สำเร็จ', 'อย่างอื่น']),
    told: ['sheet “ระดับ (grades)”, row 9, “in Thai”: is not what the row above with the same name says'],
  },
  {
    what: 'a day of the month without its cycle',
    change: put('calendar', 6, 1, 25),
    told: [
      'sheet “ปฏิทิน (calendar)”, row 7, “day of the month”: goes with the cycle “day of the month”, and only with it',
    ],
  },
  {
    what: 'a menu that is suggested and is not',
    change: put('menus', 4, 3, 'ไม่ใช่'),
    told: ['sheet “เมนู (menus)”, row 5, “suggested”: does not go with the conditions of this menu'],
  },
  {
    what: 'more rows than a programme has',
    change: (sheets) => {
      partOf(sheets, 'areas').data.length = 12_001;
    },
    told: ['sheet “พื้นที่ (areas)”: has over 12000 rows'],
  },
  // Told by readProgramme, at their place in the workbook.
  {
    what: 'an area outside the province',
    change: put('areas', 5, 0, '2301'),
    told: ["sheet “พื้นที่ (areas)”, row 6, “code”: area 2301 is outside the programme's area 99"],
  },
  {
    what: 'an area twice',
    change: put('areas', 5, 0, '๙๙๐๑'),
    told: ['sheet “พื้นที่ (areas)”, row 6, “code”: "9901" appears twice'],
  },
  {
    what: 'no area code',
    change: put('areas', 5, 0, 'อำเภอใต้'),
    told: ['sheet “พื้นที่ (areas)”, row 6, “code”: is not an area code of 2, 4, 6, 8 or 10 digits'],
  },
  {
    what: 'a dimension that is not there',
    change: put('indicators', 6, 3, 'หนี้'),
    told: ['sheet “ตัวชี้วัด (indicators)”, row 7, “dimension”: the catalogue has no dimension "หนี้"'],
  },
  {
    what: 'a number twice',
    change: put('indicators', 6, 0, 1),
    told: ['sheet “ตัวชี้วัด (indicators)”, row 7, “number”: "1" appears twice'],
  },
  {
    what: 'a catalogue that nobody knows',
    change: (sheets) => {
      partOf(sheets, 'indicators').data.splice(4);
      partOf(sheets, 'dimensions').data.splice(4);
      for (const line of [15, 16]) (partOf(sheets, 'programme').data[line] as Cells[number])[1] = null;
    },
    told: [
      'sheet “โครงการ (programme)”, row 15, “catalogue”: "our-indicators" is not a known catalogue; the known one is bmn-2560',
      'sheet “มาตรการ (interventions)”, row 5, “dimension”: the catalogue has no dimension "น้ำ"',
    ],
  },
  {
    what: 'a deadline before the opening',
    change: put('calendar', 4, 1, '1 ก.ย. 2569'),
    told: ['sheet “ปฏิทิน (calendar)”, row 5, “deadline”: the deadline is before the opening'],
  },
  {
    what: 'a time zone that nobody knows',
    change: put('calendar', 9, 1, 'กรุงเทพ'),
    told: [
      'sheet “ปฏิทิน (calendar)”, row 10, “time zone”: "กรุงเทพ" is not a known time zone; write one such as Asia/Bangkok',
    ],
  },
  {
    what: 'a gap in the grades',
    change: (sheets) => void partOf(sheets, 'grades').data.splice(5, 1),
    told: ['sheet “ระดับ (grades)”: 2 of 3 passed (and 2 other cases) has no grade'],
  },
  {
    what: 'two grades at once',
    change: put('grades', 6, 13, null),
    told: [
      'sheet “ระดับ (grades)”, row 8: 0 of 1 passed, declared impossible, (and 11 other cases) has two grades, เริ่มต้น and ส่งต่อ',
    ],
  },
  {
    what: 'a grade that nobody can have',
    change: (sheets) => {
      const line = partOf(sheets, 'grades').data;
      line.push(['ว่าง', 'x', 'x', 6, null, ...Array(9).fill(null), 'ข้อสมมติ', 'x']);
      (line[8] as Cells[number])[13] = null;
    },
    told: ['sheet “ระดับ (grades)”, row 9: no household can have this grade'],
  },
  {
    what: 'a range that contains no number',
    change: (sheets) => {
      const line = partOf(sheets, 'grades').data[4] as Cells[number];
      line[7] = 3;
      line[8] = 2;
    },
    told: ['sheet “ระดับ (grades)”, row 5: is empty: no number is between its bounds'],
  },
  {
    what: 'a share with two bounds on one side',
    change: put('grades', 5, 10, '1/2'),
    told: ['sheet “ระดับ (grades)”, row 6: has two bounds on one side'],
  },
];

describe('wrong sheets, headings and rows', () => {
  test.each(BROKEN)('$what', ({ change, told }) => {
    const sheets = goodSheets();
    change(sheets);
    const problems = problemsOf(sheets);
    expect(problems.map(({ message }) => message.en)).toEqual(told);
    expectReadable(problems);
  });
});

test('the empty form asks for what must be filled in, and for nothing else', async () => {
  const problems = problemsOf(await readWorkbook(await formWorkbook(blankSheets()).toBuffer()));
  expect(problems.map(({ code }) => code)).toEqual(Array(6).fill('blank'));
});

test('lines that are no lists of cells are blank', () => {
  const sparse: unknown[][] = [];
  sparse.length = 9;
  const odd = [...sparse, null, 'x', ['ก', undefined, 'ข']] as unknown as Cells;
  const sheets = goodSheets().map(({ sheet, data }) => ({ sheet, data: [...odd.slice(0, 11), ...data] }));
  expect(problemsOf(sheets)).toEqual([]);
  expect(problemsOf(goodSheets().map(({ sheet }) => ({ sheet, data: odd }))).map(({ code }) => code)).toEqual(
    Array(9).fill('noHeadings'),
  );
  expect(problemsOf([...goodSheets(), { sheet: 'x', data: odd }]).map(({ code }) => code)).toEqual(['unknownSheet']);
});

test('no value of a cell makes reading throw', () => {
  const odd = [
    null,
    undefined,
    '',
    'x',
    '\u0000',
    0,
    -1,
    1e300,
    Number.NaN,
    true,
    new Date(0),
    new Date(Number.NaN),
    {},
    [],
    Symbol('x'),
    1n,
    () => 1,
    'x'.repeat(40_000),
    '__proto__',
  ];
  for (const name of SHEET_NAMES)
    for (const field of formOf(name).fields)
      for (const cell of odd) {
        const reading = readProgrammeSheets(withCell(name, field, cell));
        if ('problems' in reading) expect(reading.problems.length).toBeGreaterThan(0);
        else programmeData(reading.programme);
      }
});
