/*
 * Makes the three workbooks of this example. The provinces, their decisions and their households are invented.
 *
 *     npx tsx examples/provinces/spreadsheet/make-workbooks.ts
 *
 * our-province.xlsx: a programme with indicators of its own, in the form; our-province-households.xlsx: its register.
 * hill-province-households.xlsx: the register of the province that the guide makes, with indicators of bmn-2560.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Label, ProgrammeData } from 'kaechon';
import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from './form.js';
import { formWorkbook } from './workbook.js';
import { programmeSheets } from './write-sheets.js';

const source = { basis: 'assumption', ref: 'มติคณะทำงานจังหวัดตัวอย่าง (สมมติ)' } as const;
const label = (th: string, en: string): Label => ({ th, en });
const indicator = (number: number, dimension: string | null, name: Label) => ({
  ...{ number, dimension, label: name, criterion: name, source },
  ...{ unit: 'household' as const, applies: label('ทุกครัวเรือน', 'every household') },
});

/** What the officers of the example province decided. */
export const OUR_PROVINCE: ProgrammeData = {
  format: 1,
  id: 'our-province',
  version: '1',
  label: label('น้ำ งาน โรงเรียน จังหวัดตัวอย่าง', 'Water, work, school: an example province'),
  cohort: { register: 'ThaiQM', year: 2569, phase: 2 },
  area: '99',
  areas: [
    { code: '9901', label: label('อำเภอเหนือ', 'North district') },
    { code: '9902', label: label('อำเภอใต้', 'South district') },
  ],
  declared: '2026-09-15',
  calendar: {
    ...{ opened: '2026-10-01', deadline: '2027-09-30', every: 'twoWeeks', weekday: 5, time: '16:30' },
    ...{ timeZone: 'Asia/Bangkok', holidays: ['2026-10-23', '2027-04-13'], onHoliday: 'before' },
  },
  catalogue: {
    id: 'our-indicators',
    label: label('ตัวชี้วัดของจังหวัดตัวอย่าง', 'Indicators of the example province'),
    dimensions: [
      { dimension: 'น้ำ', label: label('น้ำ', 'Water') },
      { dimension: 'งาน', label: label('งาน', 'Work') },
      { dimension: 'โรงเรียน', label: label('โรงเรียน', 'School') },
    ],
    indicators: [
      indicator(1, 'น้ำ', label('มีน้ำดื่มสะอาด', 'has clean drinking water')),
      indicator(2, 'น้ำ', label('มีน้ำใช้ตลอดปี', 'has water all year')),
      indicator(3, 'งาน', label('ผู้ใหญ่มีงานทำ', 'adults have work')),
      indicator(4, 'งาน', label('รายได้ถึงเกณฑ์ของจังหวัด', 'income reaches the line of the province')),
      indicator(5, 'โรงเรียน', label('เด็กทุกคนได้เรียน', 'every child is in school')),
      indicator(6, null, label('เป็นสมาชิกกลุ่มออมทรัพย์', 'is a member of a savings group')),
    ],
  },
  grading: {
    by: 'indicator',
    rules: [
      { grade: 'สำเร็จ', label: label('ผ่านครบทุกตัวชี้วัด', 'passes all'), when: [{ remaining: { to: 0 } }], source },
      {
        ...{ grade: 'ใกล้สำเร็จ', label: label('ผ่านสองในสามขึ้นไป', 'passes two thirds or more'), source },
        when: [{ remaining: { from: 1 }, share: { from: 2 / 3 }, halted: false }],
      },
      {
        ...{ grade: 'เริ่มต้น', label: label('ผ่านไม่ถึงสองในสาม', 'passes less than two thirds'), source },
        when: [{ share: { below: 2 / 3 }, halted: false }],
      },
      {
        grade: 'ส่งต่อ',
        label: label('แจ้งว่าทำไม่ได้', 'declared impossible'),
        when: [{ remaining: { from: 1 }, halted: true }],
        source,
      },
    ],
  },
  menus: [
    { menu: 'ดูแล', label: label('ดูแล', 'care'), suits: [{ earner: false }], source },
    { menu: 'เติบโต', label: label('เติบโต', 'growth'), suits: [{ earner: true }], source },
  ],
  supervisors: [{ area: '9901', holder: label('รองผู้ว่าราชการจังหวัด', 'the deputy governor') }],
};

/** Who failed which indicators, and when one was found to be passed. */
interface Findings {
  readonly failed: readonly (readonly [household: string, indicator: number])[];
  readonly visits: readonly (readonly [household: string, indicator: number, on: string, outcome: string])[];
}

/** A register as an office keeps it: the same five households, whatever indicators they are asked by. */
const registerOf = ({ failed, visits }: Findings): Sheet[] => [
  {
    sheet: 'ครัวเรือน',
    data: [
      ['รหัสครัวเรือน', 'รหัสพื้นที่'],
      ['H-1', 990101],
      ['H-2', 990101],
      ['H-3', 990102],
      ['H-4', 990201],
      ['H-5', 990202],
    ],
  },
  {
    sheet: 'สมาชิก',
    data: [
      ['รหัสครัวเรือน', 'รหัสสมาชิก', 'คนจนเป้าหมาย'],
      ...['H-1', 'H-2', 'H-3', 'H-4', 'H-5'].map((id) => [id, `${id}-1`, 'ใช่']),
      ['H-2', 'H-2-2', 'ใช่'],
    ],
  },
  {
    sheet: 'ตัวชี้วัดที่ตกเกณฑ์',
    data: [['รหัสครัวเรือน', 'ตัวชี้วัดที่'], ...failed],
  },
  {
    sheet: 'การติดตาม',
    data: [['รหัสครัวเรือน', 'ตัวชี้วัดที่', 'วันที่ติดตาม', 'ผลการติดตาม'], ...visits],
  },
];

/** The registers, each by the indicators of its own programme. */
const REGISTERS: Readonly<Record<string, Findings>> = {
  'hill-province-households.xlsx': {
    failed: [
      ['H-1', 8],
      ['H-2', 8],
      ['H-2', 22],
      ['H-3', 21],
      ['H-3', 22],
      ['H-4', 27],
      ['H-5', 16],
    ],
    visits: [
      ['H-1', 8, '5 พ.ย. 2569', 'ผ่าน'],
      ['H-2', 8, '๑๒ พ.ย. ๒๕๖๙', 'ผ่าน'],
      ['H-5', 16, '19 พ.ย. 2569', 'ผ่าน'],
    ],
  },
  'our-province-households.xlsx': {
    failed: [
      ['H-1', 1],
      ['H-2', 1],
      ['H-2', 2],
      ['H-2', 4],
      ['H-3', 3],
      ['H-3', 4],
      ['H-4', 2],
      ['H-5', 5],
    ],
    visits: [
      ['H-1', 1, '5 พ.ย. 2569', 'ผ่าน'],
      ['H-2', 1, '๑๒ พ.ย. ๒๕๖๙', 'ผ่าน'],
      ['H-2', 2, '๑๒ พ.ย. ๒๕๖๙', 'ผ่าน'],
      ['H-5', 5, '19 พ.ย. 2569', 'ผ่าน'],
    ],
  },
};

/** Writes all workbooks. Their bytes carry the time of writing; their cells are always the same. */
export async function makeWorkbooks(folder: string): Promise<void> {
  const written = programmeSheets(OUR_PROVINCE);
  if ('untold' in written) throw new Error(JSON.stringify(written.untold));
  await formWorkbook(written.sheets).toFile(`${folder}our-province.xlsx`);
  for (const [file, findings] of Object.entries(REGISTERS))
    await writeXlsxFile(
      registerOf(findings).map(({ sheet, data }) => ({
        sheet,
        data: data.map((line) => [...line] as (string | number)[]),
      })),
    ).toFile(folder + file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await makeWorkbooks(fileURLToPath(new URL('.', import.meta.url)));
