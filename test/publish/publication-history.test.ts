import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyReport,
  type AreaLevel,
  defineProgramme,
  type Household,
  type PublishedFigures,
  type Report,
  weeklyReport,
} from '../../src/index.js';
import {
  auditPublication,
  type Publication,
  type PublicationHistory,
  type PublicationOptions,
  planPublication,
  suppressReports,
} from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { hiddenIn, register, tallies } from './registers.js';

const [MAY, JUNE, JULY] = ['2022-05-27', '2022-06-03', '2022-06-10'];
const at = (households: readonly Household[], asOf: string, areas: AreaLevel = 'district'): Report =>
  weeklyReport(trat2565, households, { asOf, areas });

/** As it comes out of the file in which the office keeps it. */
const kept = (history: PublicationHistory): PublicationHistory => JSON.parse(JSON.stringify(history));

/** One publication after the other, each given the history of the one before. */
function oneAfterTheOther(weeks: readonly (readonly Report[])[], options: PublicationOptions = {}): Publication[] {
  const publications: Publication[] = [];
  for (const reports of weeks) {
    const before = publications.at(-1)?.history;
    publications.push(planPublication(trat2565, reports, { ...options, ...(before && { earlier: kept(before) }) }));
  }
  return publications;
}
const workedOut = (publications: readonly Publication[]) =>
  auditPublication(
    trat2565,
    publications.flatMap(({ reports }) => reports),
    { exact: false },
  ).filter(({ low, high }) => low === high);

const some = register(
  { count: 12, failed: [8] },
  { count: 3, failed: [22] },
  { count: 9, failed: [8, 22], area: '230201' },
  { count: 2, failed: [8], area: '230201' },
  { count: 6, failed: [22], area: '230201', passed: true },
);

describe('the history of a publication', () => {
  const [first, second] = oneAfterTheOther([[at(some, MAY)], [at(some, JUNE)]]) as [Publication, Publication];

  test('holds what was published and what was counted, the old and the new', () => {
    expect(second.history.reports.map(({ published }) => published)).toEqual([...first.reports, ...second.reports]);
    expect(second.history.reports.map(({ counted }) => counted)).toEqual([at(some, MAY), at(some, JUNE)]);
  });

  test('has none of plan and care', () => {
    const report = weeklyReport(trat2565, some, { asOf: MAY, include: ['plan', 'care'] });
    expect(report.figures.plan).toBeDefined();
    const { history } = planPublication(trat2565, [report]);
    expect(history.reports[0]?.counted).toEqual(at(some, MAY));
  });

  test('what was shown stays shown, and what was hidden stays hidden, when another report tells it again', () => {
    const week = [at(some, JUNE), at(some, JUNE, 'subdistrict')];
    const again = planPublication(trat2565, week, { earlier: second.history });
    const [byDistrict] = again.reports;
    expect(hiddenIn(byDistrict as Report).length).toBeGreaterThan(0);
    expect(byDistrict).toEqual(second.reports[0]);
    expect(again.history.reports).toHaveLength(3); // the report by district is held once
    expect(workedOut([first, again])).toEqual([]);
  });

  test('weeks one after the other are told apart by nobody, and no tie is given up', () => {
    const living = register(
      { count: 14, failed: [8] },
      { count: 3, failed: [8], left: '2022-06-01' },
      { count: 4, failed: [22], joined: '2022-06-01' },
      { count: 11, failed: [22] },
      { count: 2, failed: [22], left: '2022-06-08' },
    );
    const weeks = oneAfterTheOther([MAY, JUNE, JULY].map((asOf) => [at(living, asOf)]));
    for (const { exposed, loosened } of weeks) expect([exposed, loosened]).toEqual([[], []]);
    expect(workedOut(weeks)).toEqual([]);
  });

  test('what was published by hand is held, and told once', () => {
    const known: PublishedFigures[] = [
      { asOf: MAY, byGrade: { A: { households: 6 } }, source: { basis: 'assumption', ref: 'made up' } },
    ];
    const [, week] = oneAfterTheOther([[at(some, MAY)], [at(some, JUNE)]], { known }) as [Publication, Publication];
    expect(week.history.known).toEqual(known);
  });

  test('may begin with reports of which only what was published is known', () => {
    const { history } = planPublication(trat2565, [at(some, JUNE)], { earlier: first.reports });
    expect(history.reports.map(({ counted }) => counted?.asOf ?? null)).toEqual([null, JUNE]);
    const third = planPublication(trat2565, [at(some, JULY)], { earlier: kept(history) });
    expect(third.history.reports).toHaveLength(3);
    expect(third.exposed).toEqual([]);
  });
});

describe('what changes from week to week', () => {
  test('an area that has its first households, and one that has none any more', () => {
    const list = register(
      { count: 12, failed: [8] },
      { count: 8, failed: [22], area: '230201', left: '2022-06-08' },
      { count: 4, failed: [22], area: '230301', joined: '2022-06-01' },
      { count: 9, failed: [22], area: '230301', joined: '2022-06-01' },
    );
    const reports = [MAY, JUNE, JULY].map((asOf) => at(list, asOf));
    expect(reports.map(({ areas }) => Object.keys(areas))).toEqual([
      ['2301', '2302'],
      ['2301', '2302', '2303'],
      ['2301', '2302', '2303'],
    ]);
    const weeks = oneAfterTheOther(reports.map((report) => [report]));
    for (const { exposed, loosened } of weeks) expect([exposed, loosened]).toEqual([[], []]);
    expect(workedOut(weeks)).toEqual([]);
  });

  test('the level of the areas', () => {
    const weeks = oneAfterTheOther([[at(some, MAY)], [at(some, JUNE, 'subdistrict')], [at(some, JULY)]]);
    for (const { exposed, loosened } of weeks) expect([exposed, loosened]).toEqual([[], []]);
    expect(workedOut(weeks)).toEqual([]);
  });

  test('a row that was deleted between two weeks: the tie of that area alone is given up, and is named', () => {
    const parts = [
      { count: 12, failed: [8] },
      { count: 9, failed: [8, 22], area: '230201' },
    ];
    const all = register(...parts, { count: 3, failed: [22] });
    const less = register(...parts, { count: 2, failed: [22] });
    const [first, second] = oneAfterTheOther([[at(all, MAY)], [at(less, JUNE)]]) as [Publication, Publication];
    expect(first.loosened).toEqual([]);
    expect(second.loosened).toEqual([{ asOf: JUNE, since: MAY, area: '2301', group: 'register' }]);
    expect(second.exposed).toEqual([]);
    expect(workedOut([first, second])).toEqual([]);
  });

  test('a day is told in one way: a report of it with other numbers is refused by name', () => {
    const { history } = planPublication(trat2565, [at(some, MAY)]);
    const corrected = register({ count: 12, failed: [8] }, { count: 4, failed: [22] });
    const publish = () => planPublication(trat2565, [at(corrected, MAY)], { earlier: history });
    expect(publish).toThrow(RangeError);
    expect(publish).toThrow(
      'planPublication: register of 2301 on 2022-05-27 are told otherwise by options.earlier than by reports',
    );
  });
});

describe('a history that is refused', () => {
  const { history } = planPublication(trat2565, [at(some, MAY)]);
  const [entry] = kept(history).reports as [PublicationHistory['reports'][number]];
  const withEntry = (changes: object): unknown => ({ reports: [{ ...entry, ...changes }], known: [] });
  const other = defineProgramme({ ...trat2565, id: 'other' });
  const counted = entry.counted as Report;

  test.each<[string, unknown, typeof TypeError | typeof RangeError, string]>([
    ['no history', 'all', TypeError, 'options.earlier must be a list of published reports or the history of a public'],
    ['without reports', { known: [] }, TypeError, 'options.earlier.reports must be a list of published reports, each'],
    ['without known', { reports: [] }, TypeError, 'options.earlier.known must be a list of published figures'],
    ['a bare report in it', { reports: [counted], known: [] }, TypeError, 'options.earlier.reports[0].published must'],
    ['no count', withEntry({ counted: undefined }), TypeError, 'options.earlier.reports[0].counted must be a report'],
    ['a hidden count', withEntry({ counted: entry.published }), TypeError, 'options.earlier.reports[0].counted.'],
    [
      'of another programme',
      planPublication(other, [weeklyReport(other, some, { asOf: MAY })]).history,
      RangeError,
      'options.earlier.reports[0].published is of other ',
    ],
    [
      'of another version',
      withEntry({ published: { ...entry.published, version: 'old' } }),
      RangeError,
      'options.earlier.reports[0].published is of trat-2565 old, not of trat-2565 ',
    ],
    [
      'of another cohort',
      withEntry({ published: { ...entry.published, cohort: { register: 'other', year: 2566 } } }),
      RangeError,
      'options.earlier.reports[0].published is of ',
    ],
    [
      'the count of another day',
      withEntry({ counted: { ...counted, asOf: JUNE } }),
      RangeError,
      'options.earlier.reports[0].published has another day, level or areas than what was counted',
    ],
    [
      'of other numbers',
      withEntry({ counted: at(register({ count: 11, failed: [8] }, { count: 20, failed: [8], area: '230201' }), MAY) }),
      RangeError,
      'options.earlier.reports[0].published tells register of the whole otherwise than what was counted',
    ],
  ])('%s', (_, earlier, error, says) => {
    const publish = () => suppressReports(trat2565, [at(some, JUNE)], { earlier: earlier as PublicationHistory });
    expect(publish).toThrow(error);
    expect(publish).toThrow(says);
  });
});

/** Households of Trat by what they failed, where, and whether they come or go between the weeks. */
const parts = fc.array(
  fc.record(
    {
      count: fc.integer({ min: 1, max: 14 }),
      failed: fc.constantFrom([8], [22], [8, 22]),
      area: fc.constantFrom('230101', '230201'),
      passed: fc.boolean(),
      left: fc.constantFrom('2022-06-01', '2022-06-08'),
    },
    { requiredKeys: ['count', 'failed', 'area'] },
  ),
  { minLength: 2, maxLength: 6 },
);

test('of random registers, nothing is worked out after the last week but what the weeks say is exposed', () => {
  fc.assert(
    fc.property(parts, (some) => {
      const list = register(...some);
      const days = [MAY, JUNE, JULY];
      const weeks = oneAfterTheOther(days.map((asOf) => [at(list, asOf)]));
      const exposed = new Set(weeks.flatMap((week) => week.exposed.map(nameOf)));
      for (const found of workedOut(weeks)) expect(exposed).toContain(nameOf(found));
      for (const [nth, { reports }] of weeks.entries()) {
        const truth = tallies(at(list, days[nth] as string));
        for (const [place, tally] of tallies(reports[0] as AnyReport))
          expect([truth.get(place), { households: null, persons: null }]).toContainEqual(tally);
      }
    }),
    { numRuns: sized(8, 100), seed: 2565 },
  );
});

const nameOf = ({ asOf, area, figure }: Publication['exposed'][number]): string =>
  JSON.stringify([asOf, area, figure.group, figure.keys, figure.stage]);
