import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  emptyReport,
  formatReport,
  type Language,
  mergeReports,
  movement,
  type Report,
  reportTables,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';

const asOf = '2022-08-05';
const register = tratRegister();
const reportOf = (within?: string): Report => weeklyReport(trat2565, register, { asOf, ...(within ? { within } : {}) });
const reportOfAll = (areas: readonly string[]): Report => areas.map(reportOf).reduce((a, b) => mergeReports(a, b));
const change = once(() => movement(trat2565, register, { from: '2022-05-09', to: asOf }));
const context = (report: Report) => ({ earlier: [{ ...report, asOf: '2022-07-29' }], movement: change() });

/** Every title of a report: of its bulletin in both forms, of its tables, and of its charts in picture and in words. */
function titlesOf(report: Report, language: Language): string[] {
  const bulletin = (form: 'bulletin' | 'markdown') =>
    formatReport(trat2565, report, { language, form }).split('\n')[0] as string;
  const charts = reportCharts(trat2565, report, language, context(report));
  return [
    bulletin('bulletin'),
    bulletin('markdown').replace(/^# /, '').replace(/\\/g, ''),
    ...reportTables(trat2565, report, language, context(report)).map(({ title }) => title),
    ...charts.map(({ title }) => title),
    ...charts.map(({ alt }) => alt.split('; ')[0] as string),
    ...charts.map(({ spec }) => (spec as { title: { text: string[] } }).title.text.join('')), // in lines
  ];
}

const unspaced = (title: string): string => title.replace(/\s/g, '');
const subdistricts = (count: number): string[] => Array.from({ length: count }, (_, nth) => String(230101 + nth));

describe('every title of a report of some areas', () => {
  test.each([
    { of: 'a district', report: () => reportOf('2301'), th: 'เมืองตราด', en: 'Mueang Trat' },
    { of: 'an area that the programme does not name', report: () => reportOf('230105'), th: '230105', en: '230105' },
    {
      of: 'two districts',
      report: () => reportOfAll(['2307', '2301']),
      th: 'เมืองตราด, เกาะช้าง',
      en: 'Mueang Trat, Ko Chang',
    },
    {
      of: '20 areas, the most that are named',
      report: () => reportOfAll(subdistricts(20)),
      th: subdistricts(20).join(', '),
      en: subdistricts(20).join(', '),
    },
    {
      of: '23 areas',
      report: () => reportOfAll(subdistricts(23)),
      th: `${subdistricts(20).join(', ')} (+3)`,
      en: `${subdistricts(20).join(', ')} (+3)`,
    },
  ])('names the area: $of', ({ report, th, en }) => {
    for (const [language, areas] of Object.entries({ th, en }) as [Language, string][]) {
      const whole = titlesOf({ ...report(), within: ['23'] }, language);
      expect(titlesOf(report(), language).map(unspaced)).toEqual(whole.map((title) => unspaced(`${title}: ${areas}`)));
    }
  });
});

describe('no title names an area', () => {
  const named = /ตราด:|Trat:|: 23|Mueang|เมืองตราด/;

  test.each(['th', 'en'] as const)('of the whole province, in %s', (language) => {
    const titles = titlesOf(reportOf(), language);
    expect(titles).toEqual(titlesOf(reportOf('23'), language));
    expect(titles.slice(0, 4)).toEqual(
      language === 'th'
        ? [
            ...Array(2).fill('การขจัดความยากจน จังหวัดตราด พ.ศ. 2565 “คนตราด อยู่รอด พอเพียง ยั่งยืน”'),
            ...['ครัวเรือนยากจนในทะเบียน', 'ระดับผลการแก้ไขปัญหา'],
          ]
        : [
            ...Array(2).fill('Lifting poor households in Trat, 2022: “survive, sufficient, sustainable”'),
            ...['Poor households on the register', 'Grades'],
          ],
    );
    for (const title of titles) expect(title).not.toMatch(named);
  });

  test.each(['th', 'en'] as const)('of the empty report, which is of no area, in %s', (language) => {
    const empty = emptyReport(trat2565, { asOf });
    expect(titlesOf(empty, language)).toEqual(titlesOf({ ...empty, within: ['23'] }, language));
  });
});
