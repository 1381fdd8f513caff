/*
 * Nine working areas with a catalogue of the province's own, graded by area of work, reported every Monday and told by
 * month. Trat had nine working groups in 2566, the first of them health; the other eight and all else are invented.
 *
 *     npx tsx examples/provinces/nine-areas.ts
 */
import { pathToFileURL } from 'node:url';
import {
  defineCatalogue,
  defineProgramme,
  type Label,
  readHouseholds,
  reportDays,
  runCases,
  weeklyReport,
} from 'kaechon';
import cases from './nine-areas.cases.json' with { type: 'json' };

const invented = { basis: 'assumption', ref: 'invented for this example' } as const;

const areas = {
  health: { th: 'สุขภาพ', en: 'Health' },
  home: { th: 'ที่อยู่อาศัย', en: 'Home' },
  land: { th: 'ที่ดินทำกิน', en: 'Land' },
  water: { th: 'น้ำ', en: 'Water' },
  school: { th: 'การศึกษา', en: 'School' },
  work: { th: 'อาชีพและรายได้', en: 'Work and income' },
  debt: { th: 'หนี้สิน', en: 'Debt' },
  care: { th: 'การดูแลผู้พึ่งพิง', en: 'Care' },
  rights: { th: 'สิทธิและสวัสดิการ', en: 'Rights' },
} as const satisfies Record<string, Label>;

const indicator = (number: number, dimension: keyof typeof areas, th: string, en: string) => ({
  ...{ number, dimension, label: { th, en }, criterion: { th, en }, source: invented },
  ...{ unit: 'household' as const, applies: { th: 'ทุกครัวเรือน', en: 'every household' } },
});

const catalogue = defineCatalogue({
  id: 'nine-areas',
  label: { th: 'งานเก้าด้าน', en: 'Nine areas of work' },
  dimensions: areas,
  indicators: [
    indicator(1, 'health', 'ผู้ป่วยได้รับการรักษา', 'the sick are treated'),
    indicator(2, 'health', 'มีหลักประกันสุขภาพ', 'has health cover'),
    indicator(3, 'home', 'บ้านมั่นคงแข็งแรง', 'has a sound house'),
    indicator(4, 'home', 'มีห้องน้ำถูกสุขลักษณะ', 'has a sanitary toilet'),
    indicator(5, 'land', 'มีที่ดินทำกิน', 'has land to work'),
    indicator(6, 'water', 'มีน้ำพอใช้ตลอดปี', 'has enough water all year'),
    indicator(7, 'school', 'เด็กทุกคนได้เรียน', 'every child is in school'),
    indicator(8, 'work', 'มีงานทำ', 'has work'),
    indicator(9, 'work', 'รายได้พอเลี้ยงชีพ', 'earns a living'),
    indicator(10, 'debt', 'ไม่มีหนี้นอกระบบ', 'has no informal debt'),
    indicator(11, 'care', 'ผู้พึ่งพิงมีผู้ดูแล', 'dependants are cared for'),
    indicator(12, 'rights', 'ได้รับสวัสดิการตามสิทธิ', 'receives what it is entitled to'),
  ],
});

/** An area of work is done when all that was failed in it is passed. */
export const nineAreas = defineProgramme({
  id: 'nine-areas',
  version: '1',
  label: { th: 'แก้จนเก้าด้าน จังหวัดตัวอย่าง', en: 'Nine areas of work, an example province' },
  area: '99',
  areas: [{ code: '9901', label: { th: 'อำเภอเหนือ', en: 'North district' } }],
  calendar: { opened: '2026-10-01', deadline: '2027-01-31', weekday: 1, time: '09:00', timeZone: 'Asia/Bangkok' },
  catalogue,
  grading: {
    by: 'dimension',
    rules: [
      {
        grade: 'done',
        label: { th: 'ครบทุกด้าน', en: 'every area done' },
        when: (s) => s.passed === s.failed,
        source: invented,
      },
      {
        grade: 'last',
        label: { th: 'เหลือด้านเดียว', en: 'one area left' },
        when: (s) => s.passed > 0 && s.failed - s.passed === 1,
        source: invented,
      },
      {
        grade: 'some',
        label: { th: 'เหลือหลายด้าน', en: 'several areas left' },
        when: (s) => s.passed > 0 && s.failed - s.passed > 1,
        source: invented,
      },
      {
        grade: 'none',
        label: { th: 'ยังไม่สำเร็จสักด้าน', en: 'no area done' },
        when: (s) => s.passed === 0,
        source: invented,
      },
    ],
  },
  menus: [{ menu: 'visit', label: { th: 'เยี่ยมบ้านต่อเนื่อง', en: 'regular visits' }, source: invented }],
});

/** The last report day of every month: the month's figures are those of its last weekly report. */
export const monthlyDays = (): string[] =>
  reportDays(nineAreas.calendar).filter((day, place, days) => days[place + 1]?.slice(0, 7) !== day.slice(0, 7));

/** Prints a line a month, and whether its cases hold. */
export function main(print: (text: string) => void): void {
  const { households } = readHouseholds(
    nineAreas,
    cases.map(({ household }) => household),
  );
  for (const asOf of monthlyDays()) {
    const { byGrade, registered } = weeklyReport(nineAreas, households, { asOf }).figures;
    const grades = Object.entries(byGrade).map(([grade, { households: count }]) => `${grade} ${count}`);
    print(`${asOf}: ${grades.join(', ')} of ${registered.households}`);
  }
  print(`cases failed: ${runCases(nineAreas, cases).failed.length} of ${cases.length}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(console.log);
