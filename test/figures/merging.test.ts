import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  type AreaCode,
  type AreaLevel,
  areaOn,
  emptyReport,
  formatReport,
  mergeReports,
  type Report,
  reportTables,
  startReport,
  weeklyReport,
} from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { reportFromRows } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';
import { households } from '../tools/arbitrary-household.js';
import { tratRegister } from '../tools/trat-register.js';

const asOf = '2022-08-05';
const register = tratRegister();
const reportOf = (within?: AreaCode, areas?: AreaLevel): Report =>
  weeklyReport(trat2565, register, { asOf, ...(within ? { within } : {}), ...(areas ? { areas } : {}) });

describe('a report says what it is of', () => {
  test('its level, district when left out, and its areas, that of the programme when left out', () => {
    expect(reportOf()).toMatchObject({ level: 'district', within: ['23'] });
    expect(reportOf('2302', 'subdistrict')).toMatchObject({ level: 'subdistrict', within: ['2302'] });
    expect(startReport(trat2565, { asOf, areas: 'village' }).finish()).toMatchObject({
      level: 'village',
      within: ['23'],
    });
    expect(reportFromRows(trat2565, { asOf, areas: 'subdistrict' }, [])).toEqual(
      weeklyReport(trat2565, [], { asOf, areas: 'subdistrict' }),
    );
    expect(emptyReport(trat2565, { asOf, areas: 'village' })).toMatchObject({ level: 'village', within: [] });
  });

  test('of a district it counts who lives in it, and no one else', () => {
    fc.assert(
      fc.property(
        households,
        fc.constantFrom('23', '2301', '230101', '23010101', '2301010201', '2307'),
        (all, within) => {
          const here = all.filter((household) => areaOn(household, asOf).startsWith(within));
          expect(weeklyReport(trat2565, all, { asOf, within })).toEqual({
            ...weeklyReport(trat2565, here, { asOf }),
            within: [within],
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(['24', '1', 'xx', '', '2', '23x1'])('within %j is not an area of Trat', (within) => {
    expect(() => weeklyReport(trat2565, [], { asOf, within })).toThrow(
      new RangeError(`weeklyReport: options.within ${JSON.stringify(within)} is not an area in 23`),
    );
  });

  test('a household of another province is not counted', () => {
    const [one] = register;
    const stranger = { ...one, area: '270101' } as (typeof register)[number];
    const counter = startReport(trat2565, { asOf });
    expect(() => counter.add(stranger)).toThrow(
      new RangeError('startReport: a household of another programme: trat-2565 has no area "270101"'),
    );
    expect(counter.finish()).toEqual(weeklyReport(trat2565, [], { asOf }));
  });

  test('a household that is refused leaves no trace in the counts', () => {
    const [one] = register;
    const counter = startReport(trat2565, { asOf });
    const refused = [
      { ...one, deprivations: [{ indicator: 8 }, { indicator: 999 }] },
      { ...one, menus: [{ on: '2022-06-01', menu: 'other' }] },
    ] as typeof register;
    for (const household of refused) expect(() => counter.add(household)).toThrow(RangeError);
    expect(counter.finish().figures).toEqual(weeklyReport(trat2565, [], { asOf }).figures);
  });

  test('the bulletin of a district says so in its title', () => {
    const title = (report: Report, form: 'bulletin' | 'markdown') =>
      formatReport(trat2565, report, { language: 'th', form }).split('\n')[0];
    expect(title(reportOf('2302'), 'bulletin')).toBe(`${trat2565.label.th}: คลองใหญ่`);
    expect(title(mergeReports(reportOf('230101'), reportOf('2302')), 'markdown')).toBe(
      `# ${trat2565.label.th}: 230101, คลองใหญ่`,
    );
    expect(title(reportOf(), 'bulletin')).toBe(trat2565.label.th);
    expect(title(emptyReport(trat2565, { asOf }), 'bulletin')).toBe(trat2565.label.th);
  });
});

describe('merging', () => {
  test('the districts’ own reports make the report of the province, but for what it is said to be of', () => {
    const districts = trat2565.areas.map(({ code }) => reportOf(code));
    const province = reportOf();
    const merged = districts.reduce(mergeReports);
    expect(merged).toEqual({ ...province, within: trat2565.areas.map(({ code }) => code).sort() });
    expect([...districts].reverse().reduce(mergeReports)).toEqual(merged);
    expect(mergeReports(emptyReport(trat2565, { asOf }), merged)).toEqual(merged);
  });

  test('parts of one file are of the same area, however many they are', () => {
    const part = (nth: number) =>
      weeklyReport(
        trat2565,
        register.filter((_, place) => place % 3 === nth),
        { asOf },
      );
    expect([part(0), part(1), part(2)].reduce(mergeReports)).toEqual(reportOf());
  });

  test.each<[string, () => Report, () => Report, string]>([
    [
      'by district and by subdistrict',
      () => reportOf(),
      () => reportOf('23', 'subdistrict'),
      'a is of level district, b of subdistrict',
    ],
    [
      'of a district and of its subdistrict',
      () => reportOf('2301'),
      () => reportOf('230101'),
      'b is of 230101, which lies in 2301 of a: its households would count twice',
    ],
    [
      'of a district and of the province',
      () => reportOf('2301'),
      () => reportOf(),
      'a is of 2301, which lies in 23 of b: its households would count twice',
    ],
    [
      'of a district among two and of the province',
      () => mergeReports(reportOf('2301'), reportOf('2305')),
      () => mergeReports(reportOf('2303'), reportOf('230501')),
      'b is of 230501, which lies in 2305 of a: its households would count twice',
    ],
    [
      'of nobody by village, and by district',
      () => reportOf(),
      () => emptyReport(trat2565, { asOf, areas: 'village' }),
      'a is of level district, b of village',
    ],
  ])('reports %s are refused: one household would become two', (_, a, b, says) => {
    expect(() => mergeReports(a(), b())).toThrow(new RangeError(`mergeReports: ${says}`));
    expect(() => mergeReports(b(), a())).toThrow(RangeError);
  });
});

describe('an earlier report must be of the same level and area', () => {
  const earlier = (within?: AreaCode, areas?: AreaLevel): Report => ({
    ...reportOf(within, areas),
    asOf: '2022-07-29',
  });

  test.each<[string, () => Report, string]>([
    ['another level', () => earlier('23', 'village'), ' has areas by village, the report by district'],
    ['another area', () => earlier('2301'), ' is of 2301, the report of 23'],
    ['no area', () => ({ ...emptyReport(trat2565, { asOf: '2022-07-29' }) }), ' is of no area, the report of 23'],
  ])('%s is refused', (_, told, says) => {
    const report = reportOf();
    expect(() => reportTables(trat2565, report, 'th', { earlier: [told()] })).toThrow(
      new RangeError(`reportTables: context.earlier[0]${says}`),
    );
    expect(() => reportCharts(trat2565, report, 'th', { earlier: [told()] })).toThrow(
      new RangeError(`reportCharts: context.earlier[0]${says}`),
    );
    expect(() => suppressReport(trat2565, report, { earlier: told() })).toThrow(
      new RangeError(`suppressReport: options.earlier${says}`),
    );
  });
});
