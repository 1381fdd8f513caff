/*
 * One program for every runtime: it goes through every door of the package and says what it found as JSON. What it prints
 * must be the same to the character wherever it runs. The households are made up.
 */
import {
  BMN_2560,
  compareProgrammes,
  decisionTable,
  defineProgramme,
  emptyReport,
  explainGrading,
  fiscalYearOf,
  formatCalendar,
  formatCsv,
  formatReport,
  formatThaiDate,
  gradeHousehold,
  gradesOf,
  mergeReports,
  movement,
  nextReport,
  pace,
  planStatus,
  readTables,
  readThaiDate,
  reconcile,
  reportDays,
  reportSeries,
  reportStatus,
  reportTables,
  suggestMenu,
  weeklyReport,
} from 'kaechon';
import { areas } from 'kaechon/areas/23';
import householdSchema from 'kaechon/household.schema.json' with { type: 'json' };
import { alkireFoster } from 'kaechon/measure';
import { maskThaiId, pseudonymise } from 'kaechon/publish';
import { reportFromRows, reportQuery } from 'kaechon/query';
import { packRegister, registerFromBuffers, registerParts } from 'kaechon/register';
import { dhis2DataValues, readSurveyResults, readTpmap } from 'kaechon/sources';
import { trat2565, tratBulletins2565, tratCommunity2565 } from 'kaechon/trat';

const AS_OF = '2022-08-05';

/** Four households, one of each grade, in the spellings of offices; the fifth lives in another province. */
const TABLES = {
  household: [
    { household_id: 'H-A', area_code: '2301020101' },
    { household_id: 'H-B', area_code: '230201' },
    { household_id: 'H-C', area_code: '2303', joined_on: '๑ มิ.ย. ๒๕๖๕' },
    { รหัสครัวเรือน: 'H-F', รหัสพื้นที่: '2307', halted_on: '20/7/2565', halted_reason: 'ย้ายไปอยู่กับญาติ, "ชั่วคราว"' },
    { household_id: 'H-X', area_code: '240101' },
  ],
  member: [
    { household_id: 'H-A', member_id: 'A-1', targeted: 'ใช่', dependent: 'ไม่ใช่', born_on: '3 กุมภาพันธ์ 2530' },
    { household_id: 'H-A', member_id: 'A-2', targeted: '1', dependent: '1' },
    { household_id: 'H-B', member_id: 'B-1', targeted: 'true' },
    { household_id: 'H-C', member_id: 'C-1', targeted: true },
    { household_id: 'H-C', member_id: 'C-2', targeted: false },
    { household_id: 'H-F', member_id: 'F-1', targeted: true, dependent: true },
    { household_id: 'H-X', member_id: 'X-1', targeted: true },
  ],
  deprivation: [
    { household_id: 'H-A', indicator: '๘' },
    { household_id: 'H-A', indicator: '22' },
    { household_id: 'H-B', indicator: 8 },
    { household_id: 'H-B', indicator: 21 },
    { household_id: 'H-C', indicator: 15 },
    { household_id: 'H-F', indicator: 5 },
    { household_id: 'H-F', indicator: 20 },
    { household_id: 'H-X', indicator: 8 },
  ],
  follow_up: [
    { household_id: 'H-A', indicator: 8, checked_on: '2022-06-02', outcome: 'passed' },
    { household_id: 'H-A', indicator: 22, checked_on: '7 ก.ค. 2565', outcome: 'passed' },
    { household_id: 'H-B', indicator: 21, checked_on: '2022-06-02', outcome: 'passed' },
  ],
  menu_choice: [
    { household_id: 'H-A', chosen_on: '2022-07-08', menu: 'sustainable', chosen_by: 'ทีมปฏิบัติการ' },
    { household_id: 'H-B', chosen_on: '2022-06-20', menu: 'sufficient' },
  ],
  activity: [
    {
      household_id: 'H-B',
      activity_id: 'B-P1',
      indicator: 8,
      action: '=ซ่อมบ้าน',
      agency: 'พมจ.',
      due_on: '2022-07-01',
      baht: '12,500.50',
    },
  ],
};

/** A province of its own, graded by dimension, its report at the end of the month in a zone that turns its clocks. */
const source = { basis: 'assumption', ref: 'made up' };
const elsewhere = defineProgramme({
  id: 'elsewhere',
  version: '1',
  label: { th: 'ที่อื่น', en: 'Elsewhere' },
  area: '23',
  areas,
  calendar: {
    opened: '2022-02-01',
    deadline: '2022-12-31',
    weekday: 5,
    every: 'monthEnd',
    time: '02:30',
    timeZone: 'America/New_York',
  },
  catalogue: BMN_2560,
  grading: {
    by: 'dimension',
    rules: [
      { grade: 'ก', label: { th: 'ครบ', en: 'all' }, when: (s) => s.passed === s.failed, source },
      { grade: 'ข', label: { th: 'ไม่ครบ', en: 'not all' }, when: (s) => s.passed < s.failed, source },
    ],
  },
  menus: [],
});

/** What a database answers to `reportQuery` for one household. */
const ROW = {
  part: 'household',
  area: '2301',
  gone: 0,
  grade: 'C',
  menu: null,
  failed_dimensions: 2n,
  remaining_dimensions: 2n,
  households: 3n,
  persons: '5',
};

const PEOPLE = [
  { deprived: { health: 1, school: 1, income: 0 }, group: 'north', weight: 3 },
  { deprived: { health: false, school: true, income: true }, group: 'south' },
  { deprived: { health: 0, school: 0, income: 1 }, group: 'south', weight: 2.5 },
];

const SUMMARY = Array.from({ length: 31 }, (_, nth) => ['-', '๐', '1'][nth % 3]).join(',');

const TPMAP_ROW = {
  ...{ amphur_ID: '๒๓๐๑', 'poor.household.CNT': '1,237', 'poor.JPT.CNT': 4663, 'poor.JPT.MOFreg.CNT': 574 },
  ...{ 'poor.JPT.MOFval.CNT': 499, 'poor.JPT.MOFval.health': 57, 'poor.JPT.MOFval.living': 43 },
  ...{ 'poor.JPT.MOFval.education': 275, 'poor.JPT.MOFval.income': 156, 'poor.JPT.MOFval.accessibility': 3 },
};

const DHIS2 = {
  periodType: 'Weekly',
  orgUnits: { 23: 'ImspTQPwCqd' },
  figures: [{ group: 'register', keys: [], stage: 'registered', unit: 'persons', dataElement: 'f7n9E0hX8qk' }],
};

/** Text as its lines, so that a difference is a line. */
const lines = (text) => text.split(/\r?\n/);

/** What the program found. */
export async function digest() {
  const { households, rejected } = readTables(trat2565, TABLES);
  const options = { asOf: AS_OF };
  const report = weeklyReport(trat2565, households, options);
  const parts = households.map((household) => weeklyReport(trat2565, [household], options));
  const packed = packRegister(trat2565, households);
  const posted = registerFromBuffers(trat2565, structuredClone(packed.buffers));
  posted.remove('H-A');
  const [kickOff, august] = tratBulletins2565;
  const { calendar } = trat2565;
  const found = {
    rejected,
    households,
    gradings: households.map((household) => gradeHousehold(trat2565, household, AS_OF)),
    explained: households.flatMap((household) => {
      const grading = gradeHousehold(trat2565, household, AS_OF);
      return ['th', 'en'].map((language) => explainGrading(trat2565, grading, language));
    }),
    suggested: households.map((household) => suggestMenu(trat2565, household, AS_OF)?.menu ?? null),
    plans: households.map((household) => planStatus(trat2565, household, AS_OF)),
    rules: decisionTable(gradesOf(trat2565), 'th').rows,
    report,
    merged: parts.reduce(mergeReports, emptyReport(trat2565, options)),
    packed: {
      report: registerParts(packed, 2)
        .map((part) => weeklyReport(trat2565, registerFromBuffers(trat2565, part), options))
        .reduce(mergeReports),
      fridays: reportSeries(trat2565, posted, { days: reportDays(calendar) }).map(({ figures }) => figures.byGrade),
      bytes: packed.buffers.pages.map(({ records, ids }) => [[...records], [...ids]]),
    },
    movement: movement(trat2565, households, { from: '2022-05-13', to: AS_OF }),
    moved: compareProgrammes(trat2565, elsewhere, households, AS_OF),
    pace: pace(trat2565, report),
    findings: reconcile(trat2565, august, kickOff),
    community: tratCommunity2565.length,
    areas: elsewhere.areas.filter(({ code }) => code.startsWith('2307')),
    words: ['th', 'en'].flatMap((language) =>
      ['bulletin', 'markdown'].map((form) => lines(formatReport(trat2565, report, { language, form }))),
    ),
    csv: ['th', 'en'].map((language) =>
      reportTables(trat2565, report, language).map((table) => lines(formatCsv(table))),
    ),
    calendar: {
      days: reportDays(calendar),
      files: [trat2565, elsewhere].map(({ calendar: one, id, label }) =>
        lines(formatCalendar(one, { id, label, language: 'th' })),
      ),
      next: nextReport(elsewhere.calendar, '2022-03-13T00:00:00Z'),
      status: reportStatus(calendar, [{ day: '2022-05-13', at: '2022-05-13T16:40:00+07:00' }], '2022-05-28T00:00:00Z'),
      fiscalYear: fiscalYearOf('2022-10-01'),
      written: ['full', 'long', 'medium', 'short', 'numeric'].map((style) =>
        formatThaiDate(AS_OF, { style, digits: 'thai' }),
      ),
      read: ['วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565', '๕/๘/๒๕๖๕', '31 เม.ย. 2565'].map(readThaiDate),
    },
    sql: ['standard', 'duckdb', 'postgres', 'spark'].map((dialect) =>
      lines(reportQuery(trat2565, { ...options, dialect })),
    ),
    fromRows: reportFromRows(trat2565, options, [ROW]).figures.byGrade,
    measure: alkireFoster(PEOPLE, { weights: { health: 1, school: 2, income: 0.5 }, cutoff: 2 }),
    survey: readSurveyResults(BMN_2560, [
      { hid: 'H1', summary: SUMMARY },
      { hid: 'H2', summary: '1,0' },
    ]),
    tpmap: readTpmap([TPMAP_ROW], { file: 'mask', mask: '11111' }),
    dhis2: dhis2DataValues(trat2565, report, { mapping: DHIS2 }),
    masked: maskThaiId('1234545678781'),
    // Source of the pair and its name: RFC 4231, test case 2.
    pseudonym: await pseudonymise('what do ya want for nothing?', 'Jefe'),
    schema: householdSchema,
  };
  return JSON.stringify(found, null, 1);
}
