import { BMN_2560 } from '../catalogue/index.js';
import type { Measure, PublishedFigures } from '../changes/index.js';
import { defineProgramme, type GradeRule, type OutcomeMenu } from '../programme/index.js';
import { type Dimension, deepFreeze, type Source, type Tally } from '../vocabulary/index.js';

/** Kick-off of 9 May 2565: the register, the calendar and the bodies. */
const kickOff: Source = {
  basis: 'seed',
  ref: 'Trat Community Development Office, "Kick Off บูรณาการแก้จนคนตราด", 9 May 2565 (2022), trat.cdd.go.th/2022/05/09',
};

/** CDD Policy Award of 9 August 2565: the governor's grades, and the outcome menus with their figures of 5 August. */
const award: Source = {
  basis: 'seed',
  ref: 'Trat Community Development Office, "CDD Policy Award 2022", 9 Aug 2565 (2022), figures of 5 Aug',
};

const grades = [
  {
    grade: 'A',
    label: { th: 'ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์', en: 'passes every indicator it had failed' },
    when: (s) => s.passed === s.failed,
    source: award,
  },
  {
    grade: 'B',
    label: { th: 'ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์', en: 'passes some of the indicators it had failed' },
    when: (s) => !s.halted && s.passed > 0 && s.passed < s.failed,
    source: award,
  },
  {
    grade: 'C',
    label: { th: 'ยังไม่ผ่านทุกตัวชี้วัดที่ตกเกณฑ์', en: 'passes none of the indicators it had failed yet' },
    when: (s) => !s.halted && s.passed === 0,
    source: {
      basis: 'assumption',
      ref: `the wording could also mean "not all"; read as "none", so that grades partition. ${award.ref}`,
    },
  },
  {
    grade: 'F',
    label: { th: 'ทำไม่ได้', en: 'cannot be done' },
    when: (s) => s.halted && s.passed < s.failed,
    source: award,
  },
] as const satisfies readonly GradeRule<string>[];

/** The names are those of the province. It published no criteria, so the suggestions are an assumption of this library. */
const suggestion: Source = { basis: 'assumption', ref: `no criteria were published; the names are from ${award.ref}` };

const menus = [
  { menu: 'survive', label: { th: 'อยู่รอด', en: 'survive' }, suits: (s) => !s.earner, source: suggestion },
  {
    menu: 'sufficient',
    label: { th: 'พอเพียง', en: 'sufficient' },
    suits: (s) => s.earner && !s.settled,
    source: suggestion,
  },
  {
    menu: 'sustainable',
    label: { th: 'ยั่งยืน', en: 'sustainable' },
    suits: (s) => s.earner && s.settled,
    source: suggestion,
  },
] as const satisfies readonly OutcomeMenu<string>[];

/**
 * Trat's programme of B.E. 2565 (2022), "คนตราด อยู่รอด พอเพียง ยั่งยืน": BMN 2560 by indicator, grades A B C F, three
 * outcome menus, seven districts, a report every Friday at 17:00 from 13 May to 30 September 2022.
 *
 * Source: the news of the province's Community Development Office of 9 May and 9 August 2565. District codes: Ministry
 * of Interior.
 *
 * @example
 * ```ts
 * trat2565.grading.rules.map(({ grade }) => grade); // => ['A', 'B', 'C', 'F']
 * trat2565.areas.length; // => 7
 * ```
 */
export const trat2565 = defineProgramme({
  id: 'trat-2565',
  version: '1',
  label: {
    th: 'การขจัดความยากจน จังหวัดตราด พ.ศ. 2565 “คนตราด อยู่รอด พอเพียง ยั่งยืน”',
    en: 'Lifting poor households in Trat, 2022: “survive, sufficient, sustainable”',
  },
  area: '23',
  areas: [
    { code: '2301', label: { th: 'เมืองตราด', en: 'Mueang Trat' } },
    { code: '2302', label: { th: 'คลองใหญ่', en: 'Khlong Yai' } },
    { code: '2303', label: { th: 'เขาสมิง', en: 'Khao Saming' } },
    { code: '2304', label: { th: 'บ่อไร่', en: 'Bo Rai' } },
    { code: '2305', label: { th: 'แหลมงอบ', en: 'Laem Ngop' } },
    { code: '2306', label: { th: 'เกาะกูด', en: 'Ko Kut' } },
    { code: '2307', label: { th: 'เกาะช้าง', en: 'Ko Chang' } },
  ],
  declared: '2021-12-30',
  calendar: {
    opened: '2022-05-09',
    deadline: '2022-09-30',
    weekday: 5,
    time: '17:00',
    timeZone: 'Asia/Bangkok',
    source: kickOff,
  },
  catalogue: BMN_2560,
  grading: { by: 'indicator', rules: grades },
  menus,
  interventions: [
    {
      id: 'child-allowance',
      label: { th: 'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด', en: 'Child support grant' },
      dimension: 'income',
      agency: { th: 'กรมกิจการเด็กและเยาวชน', en: 'Department of Children and Youth' },
      suits: ({ ages }) => ages.some((age) => age < 6),
      benefit: {
        th: 'เดือนละ 600 บาทต่อเด็กหนึ่งคน จนอายุ 6 ปี หากรายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี',
        en: '600 baht a month for each child up to the age of 6, where income is at most 100,000 baht a person a year',
      },
      source: {
        basis: 'official',
        ref: 'benefit: NESDC, nscr.nesdc.go.th/pelcd-nakhonsawan-visual; its dimension and agency are assumed, and the ceiling of income is for the team to check',
      },
    },
  ],
});

/** A grade of Trat's programme. */
export type TratGrade = (typeof grades)[number]['grade'];

/** An outcome menu of Trat's programme. */
export type TratMenu = (typeof menus)[number]['menu'];

/**
 * The figures that Trat published for 9 May and 5 August 2565 (2022), as printed. The first have no grades, the second no total and no
 * dimensions; what was not published is left out.
 *
 * @example
 * ```ts
 * tratBulletins2565[0]?.registered; // => { households: 467, persons: 718 }
 * tratBulletins2565[1]?.byGrade?.B; // => { households: 9, persons: 10 }
 * ```
 */
export const tratBulletins2565: readonly PublishedFigures<TratGrade, TratMenu, Dimension, Tally>[] = deepFreeze([
  {
    asOf: '2022-05-09',
    source: kickOff,
    registered: { households: 467, persons: 718 },
    byDimension: {
      health: { households: 76, persons: 120 },
      living: { households: 175, persons: 261 },
      education: { households: 95, persons: 143 },
      income: { households: 198, persons: 300 },
      access: { households: 3, persons: 4 },
    },
  },
  {
    asOf: '2022-08-05',
    source: award,
    byGrade: {
      A: { households: 457, persons: 689 },
      B: { households: 9, persons: 10 },
      C: { households: 0, persons: 0 },
      F: { households: 0, persons: 0 },
    },
    byMenu: {
      survive: { households: 61, persons: 64 },
      sufficient: { households: 89, persons: 133 },
      sustainable: { households: 316, persons: 502 },
    },
  },
]);

const BAHT = { th: 'บาท', en: 'baht' };

/**
 * Other figures of 5 August 2565 (2022), on the community economy, which Trat's Community Development Office published together with
 * those of poor households. The rise of 107 percent is that of the income from tourism.
 *
 * @example
 * ```ts
 * tratCommunity2565.map(({ value, unit }) => `${value} ${unit.en}`); // => ['24005 visitors', '16237363 baht', '871280 baht']
 * ```
 */
export const tratCommunity2565: readonly Measure[] = deepFreeze([
  {
    label: { th: 'นักท่องเที่ยวชุมชน', en: 'Visitors of community tourism' },
    value: 24_005,
    unit: { th: 'คน', en: 'visitors' },
    asOf: '2022-08-05',
    source: award,
  },
  {
    label: { th: 'รายได้จากการท่องเที่ยวชุมชน', en: 'Income from community tourism' },
    value: 16_237_363,
    unit: BAHT,
    asOf: '2022-08-05',
    change: { percent: 107, since: { th: 'ปี 2564', en: '2021' } },
    source: award,
  },
  {
    label: { th: 'รายได้ของกลุ่มทอผ้า', en: 'Income of the weaving groups' },
    value: 871_280,
    unit: BAHT,
    asOf: '2022-08-05',
    source: { basis: 'assumption', ref: `the day is assumed, the news says only 2565. ${award.ref}` },
  },
]);
