import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, startOfDay, THAI_DATE_STYLES, weekdayOf } from '../src/calendar/index.js';
import {
  cutoffOf,
  fiscalYearOf,
  formatReport,
  formatThaiDate,
  gradeHousehold,
  isDay,
  LANGUAGES,
  type Language,
  nextReport,
  type ReportCalendar,
  readTables,
  readThaiDate,
  reportDayOf,
  reportDays,
  weeklyReport,
} from '../src/index.js';
import { trat2565 } from '../src/trat.js';
import { chartOf, trat } from './tools/charted-reports.js';
import { LONG } from './tools/long.js';
import { readText } from './tools/repository.js';
import { drawn, textsOf } from './tools/vega.js';

/** Zones of machines, with what `getTimezoneOffset` says there on 1 January 2022 and the days that their clocks skipped. */
const ZONES = [
  { zone: 'Asia/Bangkok', offset: -420, skipped: [] },
  { zone: 'UTC', offset: 0, skipped: [] },
  { zone: 'America/Los_Angeles', offset: 480, skipped: [] },
  { zone: 'Pacific/Kiritimati', offset: -840, skipped: ['1994-12-31'] },
  { zone: 'Pacific/Apia', offset: -780, skipped: ['2011-12-30'] },
] as const;

const rowsOf = (table: string): object[] =>
  parse(readText(`examples/trat-2565/${table}.csv`), { columns: true }) as object[];

const tables = {
  household: rowsOf('household'),
  member: rowsOf('member'),
  deprivation: rowsOf('deprivation'),
  follow_up: rowsOf('follow_up'),
  menu_choice: rowsOf('menu_choice'),
};

/** From a day on, a number of days, each the one after the last. */
function walk(from: string, count: number): string[] {
  const days = [from];
  while (days.length < count) days.push(addDays(days.at(-1) as string, 1));
  return days;
}

/** Over every day that a zone below skipped, over changes of clocks, over the ends of years and fiscal years. */
const walks = () => [
  walk('1994-12-25', 12), // Kiritimati
  walk('2011-12-25', 12), // Samoa
  walk('2022-03-08', 12), // clocks forward in America
  walk('2022-03-22', 12), // and in Europe
  walk('2022-10-26', 18), // and back
  walk('2022-05-05', 12),
  walk('2022-09-25', 12),
  walk('2024-02-25', 8),
  walk('1899-12-28', 8),
  walk('1941-01-01', 3),
];

const calendars: ReportCalendar[] = [
  trat2565.calendar,
  { ...trat2565.calendar, opened: '2022-01-01', deadline: '2022-12-31', timeZone: 'America/New_York' },
  { ...trat2565.calendar, opened: '1994-12-01', deadline: '1995-01-31', weekday: 6, timeZone: 'Pacific/Kiritimati' },
  { ...trat2565.calendar, opened: '2011-12-01', deadline: '2012-01-31', timeZone: 'Pacific/Apia' },
];

/** The first of them and every sixth after it; all of them in the long run. */
const few = (days: readonly string[]): readonly string[] => days.filter((_, nth) => LONG || nth % 6 === 0);

/** Everything the library makes of days, instants and registers. */
function everythingTold() {
  const { households, rejected } = readTables(trat2565, tables);
  const fridays = few(reportDays(trat2565.calendar).slice(0, 13));
  const reports = fridays.map((asOf) => weeklyReport(trat2565, households, { asOf, areas: 'subdistrict' }));
  return {
    walks: walks(),
    days: walks()
      .flat()
      .map((day) => ({
        day,
        exists: isDay(day),
        begins: startOfDay(day).toISOString(),
        weekday: weekdayOf(day),
        fiscalYear: fiscalYearOf(day),
        weekBefore: addDays(day, -7),
        written: THAI_DATE_STYLES.map((style) => formatThaiDate(day, { style })),
        read: THAI_DATE_STYLES.map((style) => readThaiDate(formatThaiDate(day, { style, digits: 'thai' }))),
      })),
    calendars: calendars.map((calendar) => ({
      days: reportDays(calendar),
      belongs: walk(calendar.opened, 30).map((day) => reportDayOf(calendar, day)),
      cutoffs: reportDays(calendar).map((day) => cutoffOf(calendar, day)),
      next: few(reportDays(calendar)).flatMap((day) =>
        ['T16:59:59+07:00', 'T17:00:00+07:00', 'T23:00:00Z', 'T00:00:00-11:00', 'T00:00:00+14:00'].map((time) =>
          nextReport(calendar, `${day}${time}`),
        ),
      ),
    })),
    households,
    rejected,
    gradings: households.map((household) => gradeHousehold(trat2565, household, '2022-08-05')),
    reports,
    written: reports.flatMap((report) =>
      LANGUAGES.flatMap((language) =>
        (['bulletin', 'markdown'] as const).map((form) => formatReport(trat2565, report, { language, form })),
      ),
    ),
  };
}

const own = process.env.TZ;

/** What a machine in the zone tells. Node reads the zone anew when the variable is set. */
function toldIn(zone: string) {
  process.env.TZ = zone;
  return everythingTold();
}

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

describe('the zone of the machine changes nothing', () => {
  let atHome: ReturnType<typeof everythingTold>;

  beforeAll(() => {
    atHome = toldIn('UTC');
  });

  test('and there is something to change: dates, Fridays from May to August, a register read whole', () => {
    expect(atHome.walks[0]).toEqual([
      ...['1994-12-25', '1994-12-26', '1994-12-27', '1994-12-28', '1994-12-29', '1994-12-30', '1994-12-31'],
      ...['1995-01-01', '1995-01-02', '1995-01-03', '1995-01-04', '1995-01-05'],
    ]);
    for (const walked of atHome.walks) expect(walked).toEqual([...new Set(walked)].sort());
    expect(atHome.households).toHaveLength(tables.household.length);
    expect(atHome.rejected).toEqual([]);
    expect(atHome.reports.map(({ asOf }) => asOf).at(-1)).toBe('2022-08-05');
    expect(atHome.reports).toHaveLength(LONG ? 13 : 3);
    expect(atHome.written.at(-4)).toContain('ข้อมูล ณ วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565 ปีงบประมาณ 2565');
    expect(atHome.written.at(-2)).toContain('As of 5 August 2022, fiscal year 2022');
  });

  test.each(ZONES)('in $zone', ({ zone, offset, skipped }) => {
    const told = toldIn(zone);
    // The zone did take effect: its offset, and the days its clocks never showed.
    expect(new Date(2022, 0, 1).getTimezoneOffset()).toBe(offset);
    for (const day of skipped) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      expect(new Date(year, month - 1, date, 12).getDate()).not.toBe(date);
    }
    expect(told).toEqual(atHome);
  });

  test('nor does moving while it runs', () => {
    process.env.TZ = 'Pacific/Kiritimati';
    const { households } = readTables(trat2565, tables);
    process.env.TZ = 'America/Los_Angeles';
    const report = weeklyReport(trat2565, households, { asOf: '2022-08-05', areas: 'subdistrict' });
    expect(report).toEqual(atHome.reports.at(-1));
  });

  test.each(['America/Los_Angeles', 'Asia/Bangkok', 'Pacific/Kiritimati'])(
    'a drawing in %s has the dates of its reports',
    async (zone) => {
      process.env.TZ = zone;
      const textsIn = async (language: Language): Promise<string[]> =>
        textsOf((await drawn(chartOf('progress', trat(), language).spec)).svg);
      const th = await textsIn('th');
      expect(th.filter((text) => /25\d\d$/.test(text))).toHaveLength(13); // of 14: the first is near the second
      expect(th).toEqual(expect.arrayContaining(['13 พ.ค. 2565', '5 ส.ค. 2565']));
      expect(th.join()).not.toMatch(/2022|May|Aug/);
      expect(await textsIn('en')).toContain('13 May 2022');
    },
  );
});
