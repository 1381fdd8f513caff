import { describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { reportCharts } from '../../src/charts.js';
import {
  defineProgramme,
  emptyReport,
  formatReport,
  gradeHousehold,
  type Household,
  mergeReports,
  movement,
  pace,
  readHouseholds,
  reconcile,
  reportTables,
  startReport,
  weeklyReport,
} from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';

const { households } = readHouseholds(trat2565, [
  {
    id: 'H1',
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 22 }],
    menus: [{ on: '2022-06-01', menu: 'survive' }],
  },
]);
const household = households[0] as Household;

describe('a household that was read for another programme', () => {
  test('is not graded by indicators that do not count', () => {
    expect(() => gradeHousehold(nineAreas, household, '2022-08-05')).toThrow(
      new RangeError('Cannot grade a household of another programme: nine-areas does not count indicator 22'),
    );
  });

  test('is not counted', () => {
    expect(() => weeklyReport(nineAreas, households, { asOf: '2022-08-05' })).toThrow(
      new RangeError('weeklyReport: a household of another programme: nine-areas has no area "2301"'),
    );
    const menuless = defineProgramme({ ...trat2565, id: 'menuless', menus: [] });
    expect(() => weeklyReport(menuless, households, { asOf: '2022-08-05' })).toThrow(
      new RangeError('weeklyReport: a household of another programme: menuless has no menu survive'),
    );
    expect(weeklyReport(menuless, households, { asOf: '2022-05-31' }).figures.unassigned.households).toBe(1);
  });
});

describe('a programme without menus', () => {
  const menuless = defineProgramme({ ...trat2565, id: 'menuless', menus: [] });
  const { households: few } = readHouseholds(menuless, [
    { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
  ]);
  const report = weeklyReport(menuless, few, { asOf: '2022-06-03' });

  test.each(['bulletin', 'markdown'] as const)('has no word of menus in a %s', (form) => {
    expect(formatReport(menuless, report, { language: 'en', form })).not.toMatch(/menu(?!less)/i);
    expect(formatReport(menuless, report, { language: 'th', form })).not.toContain('เมนู');
  });

  test('has no table of menus, and its charts are those of any other', () => {
    const names = reportTables(menuless, report, 'th').map(({ name }) => name);
    expect(names).toEqual(['register', 'grades', 'dimensions', 'indicators', 'areas', 'patterns']);
    const trat = weeklyReport(trat2565, few, { asOf: '2022-06-03' });
    expect(reportCharts(menuless, report, 'th')).toEqual(reportCharts(trat2565, trat, 'th'));
  });

  test('merges, is suppressed and reconciled like any other', () => {
    expect(mergeReports(report, emptyReport(menuless, { asOf: '2022-06-03' }))).toEqual(report);
    expect(suppressReport(menuless, report).figures.unassigned).toEqual({ households: null, persons: null });
    const { registered, byMenu, unassigned } = report.figures;
    const source = { basis: 'assumption', ref: 'made up' } as const;
    expect(reconcile(menuless, { asOf: '2022-06-03', source, registered, byMenu, unassigned })).toEqual([]);
  });
});

describe('an unknown language, form or digits', () => {
  const report = weeklyReport(trat2565, [], { asOf: '2022-06-03' });
  const write = (options: unknown) => () => formatReport(trat2565, report, options as never);

  test.each<[string, () => unknown, Error]>([
    [
      'the language instead of options',
      write('th'),
      new TypeError('formatReport: options must be an object with language and form, not "th"'),
    ],
    [
      'another form',
      write({ language: 'th', form: 'html' }),
      new RangeError('formatReport: options.form "html" is not one of "bulletin", "markdown"'),
    ],
    [
      'another language',
      write({ language: 'fr', form: 'markdown' }),
      new RangeError('formatReport: options.language "fr" is not one of "th", "en"'),
    ],
    [
      'other digits',
      write({ language: 'th', form: 'bulletin', digits: 'lao' }),
      new RangeError('formatReport: options.digits "lao" is not one of "arabic", "thai"'),
    ],
    [
      'options instead of a language',
      () => reportTables(trat2565, report, { language: 'th' } as never),
      new RangeError('reportTables: language an object is not one of "th", "en"'),
    ],
  ])('%s is refused', (_, run, error) => {
    expect(run).toThrow(error);
  });

  test('the report before the programme is refused', () => {
    expect(() => reportCharts(report as never, trat2565 as never, 'th')).toThrow(/^reportCharts: programme/);
  });
});

test('a day of the Buddhist Era is refused by its name wherever a report is asked', () => {
  const asOf = '2565-08-05';
  const era = /Buddhist Era/;
  expect(() => weeklyReport(trat2565, [], { asOf })).toThrow(era);
  expect(() => startReport(trat2565, { asOf })).toThrow(era);
  expect(() => emptyReport(trat2565, { asOf })).toThrow(era);
  expect(() => movement(trat2565, [], { from: '2022-08-05', to: asOf })).toThrow(era);
  expect(() => reconcile(trat2565, { asOf, source: { basis: 'seed', ref: 'x' } })).toThrow(era);
  const told = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
  for (const run of [
    () => formatReport(trat2565, { ...told, asOf }, { language: 'th', form: 'bulletin' }),
    () => reportTables(trat2565, { ...told, asOf }, 'th'),
    () => suppressReport(trat2565, { ...told, asOf }),
    () => pace(trat2565, { ...told, asOf }),
    () => mergeReports(told, { ...told, asOf }),
  ]) {
    expect(run).toThrow(/^\w+: (?:report|b)\.asOf "2565-08-05" looks like a year of the Buddhist Era/);
  }
});
