import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  type Cohort,
  compareReports,
  defineProgramme,
  emptyReport,
  formatReport,
  mergeReports,
  type Programme,
  programmeData,
  readProgramme,
  reportSeries,
  reportTables,
  weeklyReport,
} from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { reportFromRows } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';

const asOf = '2022-08-05';
const of = (cohort?: Cohort): Programme =>
  defineProgramme<string, string, string>({ ...trat2565, ...(cohort && { cohort }) });
const thaiqm = of({ register: 'ThaiQM', year: 2565, phase: 2 });

describe('headings name the cohort where the programme has one', () => {
  test.each<{ cohort: Cohort; th: string; en: string }>([
    { cohort: { register: 'TPMAP', year: 2565 }, th: 'TPMAP ปี 2565', en: 'TPMAP of B.E. 2565' },
    {
      cohort: { register: 'ThaiQM', year: 2566, phase: 2 },
      th: 'ThaiQM ปี 2566 ระยะที่ 2',
      en: 'ThaiQM of B.E. 2566, phase 2',
    },
    { cohort: { register: 'BMN', year: 2569 }, th: 'จปฐ. ปี 2569', en: 'BMN of B.E. 2569' },
  ])('$en', ({ cohort, th, en }) => {
    const programme = of(cohort);
    const report = weeklyReport(programme, [], { asOf, within: '2301' });
    for (const [language, words, area] of [
      ['th', th, 'เมืองตราด'],
      ['en', en, 'Mueang Trat'],
    ] as const) {
      const titles = [
        ...reportTables(programme, report, language).map(({ title }) => title),
        ...reportCharts(programme, report, language).map(({ title }) => title),
        ...(['bulletin', 'markdown'] as const).map((form) => {
          const [first = ''] = formatReport(programme, report, { language, form }).split('\n');
          return first.replaceAll('\\', '');
        }),
      ];
      for (const title of titles) expect(title.endsWith(`: ${area} (${words})`), title).toBe(true);
    }
    for (const { alt, title } of reportCharts(programme, report, 'th')) expect(alt.startsWith(title)).toBe(true);
  });

  test('Trat has none, as its news names no year of TPMAP, and its texts have no cohort', () => {
    expect(trat2565.cohort).toBeUndefined();
    const report = weeklyReport(trat2565, [], { asOf });
    expect(report).not.toHaveProperty('cohort');
    expect(formatReport(trat2565, report, { language: 'en', form: 'bulletin' })).not.toContain('(TPMAP');
  });
});

describe('a report has the cohort', () => {
  const { cohort } = thaiqm;
  const report = weeklyReport(thaiqm, [], { asOf });

  test.each([
    ['weeklyReport', report],
    ['emptyReport', emptyReport(thaiqm, { asOf })],
    ['reportSeries', reportSeries(thaiqm, [], { days: [asOf] })[0]],
    ['reportFromRows', reportFromRows(thaiqm, { asOf }, [])],
    ['suppressReport', suppressReport(thaiqm, report)],
    ['mergeReports', mergeReports(report, emptyReport(thaiqm, { asOf }))],
  ])('of %s', (_, one) => expect(one?.cohort).toEqual(cohort));
});

describe('figures of two cohorts are never taken together', () => {
  const report = weeklyReport(thaiqm, [], { asOf });
  test.each<{ name: string; cohort: Cohort | undefined; words: string }>([
    {
      name: 'of another register',
      cohort: { register: 'TPMAP', year: 2565, phase: 2 },
      words: 'cohort TPMAP of B.E. 2565, phase 2',
    },
    {
      name: 'of another year',
      cohort: { register: 'ThaiQM', year: 2566, phase: 2 },
      words: 'cohort ThaiQM of B.E. 2566, phase 2',
    },
    {
      name: 'of another phase',
      cohort: { register: 'ThaiQM', year: 2565, phase: 1 },
      words: 'cohort ThaiQM of B.E. 2565, phase 1',
    },
    { name: 'of no phase', cohort: { register: 'ThaiQM', year: 2565 }, words: 'cohort ThaiQM of B.E. 2565' },
    { name: 'of none', cohort: undefined, words: 'no cohort' },
    {
      name: 'whose words are the same',
      cohort: { register: 'ThaiQM of B.E. 2565, phase 2', year: 2565 },
      words: 'cohort ThaiQM of B.E. 2565, phase 2 of B.E. 2565',
    },
  ])('$name', ({ cohort, words }) => {
    const other = weeklyReport(of(cohort), [], { asOf });
    const own = 'cohort ThaiQM of B.E. 2565, phase 2';
    expect(() => mergeReports(report, other)).toThrow(new RangeError(`mergeReports: a is of ${own}, b of ${words}`));
    expect(() => mergeReports(other, emptyReport(thaiqm, { asOf }))).toThrow(
      `mergeReports: a is of ${words}, b of ${own}`,
    );
    expect(() => compareReports(report, other)).toThrow(
      new RangeError(`compareReports: published is of ${own}, now of ${words}`),
    );
    expect(() => formatReport(thaiqm, other, { language: 'th', form: 'bulletin' })).toThrow(
      new RangeError(`formatReport: report is of ${words}, not of ${own}`),
    );
    expect(() => reportTables(thaiqm, report, 'th', { earlier: [{ ...other, asOf: '2022-07-29' }] })).toThrow(
      `reportTables: context.earlier[0] is of ${words}, not of ${own}`,
    );
  });

  test('a report with a wrong cohort is refused', () => {
    for (const cohort of [null, 'TPMAP', {}, { register: 'TPMAP' }, { register: 'TPMAP', year: '2565' }])
      expect(() => mergeReports({ ...report, cohort } as unknown as typeof report, report)).toThrow(
        /^mergeReports: a\.cohort/,
      );
  });
});

describe('a wrong cohort is refused, in code and in data', () => {
  test.each<{ cohort: unknown; throws: string; path: string; message: string }>([
    {
      cohort: { register: 'TPMAP', year: 2022 },
      throws: 'the year of its cohort, 2022, is not a year of the Buddhist Era such as 2565',
      path: 'cohort.year',
      message: 'cohort, year: is not a year of the Buddhist Era, such as 2565',
    },
    {
      cohort: { register: 'TPMAP', year: 256_500 },
      throws: 'the year of its cohort, 256500, is not a year',
      path: 'cohort.year',
      message: 'cohort, year: is not a year of the Buddhist Era, such as 2565',
    },
    {
      cohort: { register: 'TPMAP', year: 2565.5 },
      throws: 'the year of its cohort, 2565.5, is not a year',
      path: 'cohort.year',
      message: 'cohort, year: must be a whole number',
    },
    {
      cohort: { register: 'TPMAP', year: '2565' },
      throws: 'programme.cohort.year must be a number',
      path: 'cohort.year',
      message: 'cohort, year: must be a number',
    },
    {
      cohort: { register: ' ', year: 2565 },
      throws: 'the register of its cohort is blank',
      path: 'cohort.register',
      message: 'cohort, register: must not be empty',
    },
    {
      cohort: { register: 7, year: 2565 },
      throws: 'programme.cohort.register must be text',
      path: 'cohort.register',
      message: 'cohort, register: must be text',
    },
    {
      cohort: { register: 'TPMAP', year: 2565, phase: 0 },
      throws: 'the phase of its cohort, 0, is not a whole number from 1',
      path: 'cohort.phase',
      message: 'cohort, phase: must be 1 or more',
    },
    {
      cohort: { register: 'TPMAP', year: 2565, phase: '2' },
      throws: 'programme.cohort.phase must be a number',
      path: 'cohort.phase',
      message: 'cohort, phase: must be a number',
    },
    {
      cohort: 'TPMAP 2565',
      throws: 'programme.cohort must be a cohort such as { register: "TPMAP", year: 2565 }',
      path: 'cohort',
      message: 'cohort: must be a record',
    },
  ])('$cohort', ({ cohort, throws, path, message }) => {
    expect(() => defineProgramme({ ...trat2565, cohort } as Programme)).toThrow(throws);
    const reading = readProgramme({ ...programmeData(trat2565), cohort });
    const problems = 'problems' in reading ? reading.problems : [];
    expect(problems.map((one) => [one.path, one.message.en])).toEqual([[path, message]]);
  });

  test('a cohort is written as data and read back', () => {
    const reading = readProgramme(programmeData(thaiqm));
    expect('programme' in reading && reading.programme.cohort).toEqual({ register: 'ThaiQM', year: 2565, phase: 2 });
    expect(Object.keys(programmeData(thaiqm).cohort ?? {})).toEqual(['phase', 'register', 'year']);
  });
});
