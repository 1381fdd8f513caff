/*
 * What a province that writes TypeScript relies on: its own grades come back as types. Compiled, as it stands, by every
 * version of TypeScript that is promised, against the types that the package ships.
 */
import {
  BMN_2560,
  type Day,
  defineProgramme,
  formatReport,
  gradeHousehold,
  readHouseholds,
  weeklyReport,
} from 'kaechon';
import { areas } from 'kaechon/areas/30';
import { type AlkireFosterMeasures, alkireFoster } from 'kaechon/measure';
import { reportFromRows, reportQuery } from 'kaechon/query';
import { packRegister, type Register, registerFromBuffers } from 'kaechon/register';
import { readSurveyResults, type SurveyReading } from 'kaechon/sources';
import { type TratGrade, trat2565 } from 'kaechon/trat';

const source = { basis: 'assumption', ref: 'decided by our province' } as const;

export const ours = defineProgramme({
  id: 'ours',
  version: '1',
  label: { th: 'ของเรา', en: 'Ours' },
  area: '99',
  areas: [{ code: '9901', label: { th: 'เหนือ', en: 'North' } }],
  calendar: { opened: '2026-10-01', deadline: '2027-03-31', weekday: 3, time: '12:00', timeZone: 'Asia/Bangkok' },
  catalogue: BMN_2560,
  grading: {
    by: 'indicator',
    rules: [
      { grade: 'done', label: { th: 'ครบ', en: 'all passed' }, when: (s) => s.passed === s.failed, source },
      { grade: 'begun', label: { th: 'ยังไม่ครบ', en: 'not all passed' }, when: (s) => s.passed < s.failed, source },
    ],
  },
  menus: [{ menu: 'visit', label: { th: 'เยี่ยมบ้าน', en: 'visits' }, source }],
});

const asOf: Day = '2026-12-02';
const rows: unknown[] = [];
const { households } = readHouseholds(ours, rows);
const report = weeklyReport(ours, households, { asOf });

export const begun: number = report.figures.byGrade.begun.households;
export const visited: number = report.figures.byGradeAndMenu.done.visit.persons;
export const short: number = report.figures.byDimension.income.remaining.households;
export const grades: ('done' | 'begun' | null)[] = households.map((one) => gradeHousehold(ours, one, asOf).grade);
export const fromRows: number = reportFromRows(ours, { asOf }, rows).figures.byGrade.done.persons;
export const trat: TratGrade | null | undefined = households.map((one) => gradeHousehold(trat2565, one, asOf).grade)[0];
export const text: string[] = [
  formatReport(ours, report, { language: 'th', form: 'bulletin' }),
  reportQuery(ours, { asOf, dialect: 'postgres' }),
];
export const packed: Register = registerFromBuffers(ours, packRegister(ours, households).buffers);
export const packedBegun: number = weeklyReport(ours, packed, { asOf }).figures.byGrade.begun.households;
export const poverty: AlkireFosterMeasures = alkireFoster([{ deprived: { health: true } }], {
  weights: { health: 1 },
  cutoff: 1,
});

export const survey: SurveyReading = readSurveyResults(ours.catalogue, rows);

export const korat = defineProgramme({ ...ours, id: 'korat', area: '30', areas });

// @ts-expect-error: a grade that is not ours
export const misspelt = report.figures.byGrade.begin;
