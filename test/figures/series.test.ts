import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaLevel,
  defineProgramme,
  type Household,
  readHouseholds,
  reportDays,
  reportSeries,
  startReport,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';
import { fewHouseholds } from '../tools/few-households.js';
import { sized } from '../tools/long.js';

const byDimension = defineProgramme({
  ...trat2565,
  id: 'trat-by-dimension',
  grading: { by: 'dimension', rules: trat2565.grading.rules },
});
const scopes = fc.record(
  {
    areas: fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village'),
    within: fc.constantFrom('23', '2301', '2302', '230101', '2304050301'),
    include: fc.subarray<'plan' | 'care'>(['plan', 'care']),
  },
  { requiredKeys: [] },
);
const runs = { numRuns: sized(150, 1000) };

/** A life with what the generator leaves out: activities of a plan, and carers. */
const helped = (household: Household, nth: number): Household => {
  const [{ indicator }] = household.deprivations as [{ indicator: number }];
  const [from, to, due] = [DAYS[nth % 9], DAYS[(nth % 9) + 6], DAYS[(nth % 7) + 12]] as [string, string, string];
  const plan = [
    { id: 'A1', indicator, action: 'mend', agency: 'x', due, done: to, baht: 0.1 },
    { id: 'A2', indicator, action: 'mend', agency: 'y', planned: from, due, baht: 0.2 },
  ];
  const carers = [{ agency: `agency ${nth % 3}`, role: 'foster' as const, from, ...(nth % 2 ? { to } : {}) }];
  return nth % 4 === 3 ? household : { ...household, plan, carers };
};

describe('a series', () => {
  test('has one report for each day, in the given order, of any households, days, level, area and blocks', () => {
    fc.assert(
      fc.property(
        households,
        fc.array(anyDay, { maxLength: 30 }),
        scopes,
        fc.constantFrom(trat2565, byDimension),
        (register, days, scope, programme) => {
          const lives = register.map(helped);
          const told = reportSeries(programme, lives, { days, ...scope });
          const one = days.map((asOf) => weeklyReport(programme, lives, { asOf, ...scope }));
          expect(told).toEqual(one);
          expect(JSON.stringify(told)).toBe(JSON.stringify(one));
        },
      ),
      runs,
    );
  });

  test('of every day of some years is the same; so are days far apart', () => {
    const lives = fc.sample(households, { numRuns: 5, seed: 3 }).flat();
    const daily = Array.from({ length: 118 }, (_, nth) =>
      new Date(Date.UTC(2022, 4, 1 + nth)).toISOString().slice(0, 10),
    );
    for (const days of [daily, ['1880-01-01', '2022-06-01', '2399-12-31'], ['2022-12-31', '2023-01-01']]) {
      expect(reportSeries(trat2565, lives, { days })).toEqual(
        days.map((asOf) => weeklyReport(trat2565, lives, { asOf })),
      );
    }
  });

  test('of no day is empty; a day that is given twice has its report twice', () => {
    expect(reportSeries(trat2565, fewHouseholds(), { days: [] })).toEqual([]);
    const [a, b] = reportSeries(trat2565, fewHouseholds(), { days: ['2022-08-05', '2022-08-05'] });
    expect(a).toEqual(b);
  });

  test.each([
    [{ days: ['2022-08-05', '2022-02-30'] }, RangeError, 'reportSeries: options.days[1] "2022-02-30"'],
    [{ days: ['2565-08-05'] }, RangeError, 'options.days[0]'],
    [{ days: '2022-08-05' }, TypeError, 'reportSeries: options.days must be a list of days'],
    [{ days: [], within: '24' }, RangeError, 'reportSeries: options.within "24" is not an area in 23'],
  ])('refuses %j', (options, kind, message) => {
    const make = () => reportSeries(trat2565, fewHouseholds(), options as { days: string[] });
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  test('refuses a household of another programme', () => {
    const stranger = { ...fewHouseholds()[0], area: '24' } as Household;
    expect(() => reportSeries(trat2565, [stranger], { days: reportDays(trat2565.calendar) })).toThrow(
      new RangeError('reportSeries: a household of another programme: trat-2565 has no area "24"'),
    );
  });
});

describe('a household that is removed', () => {
  test('leaves the report as if it had never been added, with any others and in any order', () => {
    fc.assert(
      fc.property(households, households, anyDay, scopes, (some, rest, asOf, scope) => {
        const [gone, kept] = [some.map(helped), rest.map(helped)];
        const counter = startReport(trat2565, { asOf, ...scope });
        for (const household of [...gone, ...kept]) counter.add(household);
        for (const household of gone) counter.remove(household);
        expect(JSON.stringify(counter.finish())).toBe(JSON.stringify(weeklyReport(trat2565, kept, { asOf, ...scope })));
      }),
      runs,
    );
  });

  test('was added, or nothing changes: a tally is never negative', () => {
    fc.assert(
      fc.property(households, households, anyDay, scopes, (some, others, asOf, scope) => {
        const counter = startReport(trat2565, { asOf, ...scope });
        const lives = some.map(helped);
        for (const household of lives) counter.add(household);
        for (const household of others.map((one, nth) => helped(one, nth + 1))) {
          const before = JSON.stringify(counter.finish());
          try {
            counter.remove(household);
          } catch (error) {
            expect(error).toEqual(new RangeError('startReport: a household to remove was not added'));
            expect(JSON.stringify(counter.finish())).toBe(before);
          }
          expect(JSON.stringify(counter.finish())).not.toMatch(/:-/);
        }
      }),
      runs,
    );
  });

  const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
  const { households: lives } = readHouseholds(trat2565, [
    row,
    { ...row, id: 'H2', area: '2302' },
    { ...row, id: 'H3', members: [...row.members, { id: 'P2', targeted: true }] },
    { ...row, id: 'H4', deprivations: [{ indicator: 22 }] },
    { ...row, id: 'H5', menus: [{ on: '2022-06-01', menu: 'survive' }] },
    { ...row, id: 'H6', left: { on: '2022-06-01', reason: 'moved' } },
    { ...row, id: 'H7', carers: [{ agency: 'x', role: 'team', from: '2022-06-01' }] },
    { ...row, id: 'H8', plan: [{ id: 'A1', indicator: 8, action: 'mend', agency: 'x', due: '2022-09-01' }] },
    { ...row, id: 'H9', joined: '2022-09-01' },
  ]);

  test.each(
    lives
      .slice(1, -1)
      .map(
        (one, nth) =>
          [
            ['another area', 'more persons', 'another pattern', 'a menu', 'has left', 'a carer', 'a plan'][nth],
            one,
          ] as const,
      ),
  )('is refused where only %s tells it apart', (_, other) => {
    const counter = startReport(trat2565, { asOf: '2022-08-05', include: ['plan', 'care'] });
    counter.add(lives[0] as Household);
    const before = counter.finish();
    expect(() => counter.remove(other)).toThrow(RangeError);
    expect(counter.finish()).toEqual(before);
  });

  test('which is not counted yet, changes nothing', () => {
    const counter = startReport(trat2565, { asOf: '2022-08-05' });
    counter.remove(lives.at(-1) as Household);
    expect(counter.finish().figures.registered).toEqual({ households: 0, persons: 0 });
  });

  test('a household that was refused leaves no area behind', () => {
    const counter = startReport(trat2565, { asOf: '2022-08-05' });
    expect(() => counter.add({ ...lives[0], deprivations: [{ indicator: 2 }] } as unknown as Household)).toThrow(
      RangeError,
    );
    expect(counter.finish().areas).toEqual({});
  });
});
