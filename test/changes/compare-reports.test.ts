import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCells, ownOf, tallyAt } from '../../src/figures/index.js';
import {
  type AreaLevel,
  compareReports,
  defineProgramme,
  mergeReports,
  type Report,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';

const asOf = '2022-08-05';
const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }] };
const reportOf = (...rows: unknown[]) => {
  const { households: lives, rejected } = readHouseholds(trat2565, rows);
  expect(rejected).toEqual([]);
  return weeklyReport(trat2565, lives, { asOf });
};

describe('what late entries changed', () => {
  const published = reportOf({ ...row, deprivations: [{ indicator: 8 }] });

  test('nothing, where nothing was entered late', () => expect(compareReports(published, published)).toEqual([]));

  test('a visit of Monday that was entered after Friday', () => {
    const now = reportOf({
      ...row,
      deprivations: [{ indicator: 8, followUps: [{ on: '2022-08-01', outcome: 'passed' }] }],
    });
    const told = compareReports(published, now).map(
      ({ area, figure, label, was, now: is }) =>
        `${area} ${figure} (${label.th}; ${label.en}) ${was.households}/${was.persons} → ${is.households}/${is.persons}`,
    );
    expect(told).toEqual(
      ['23', '2301'].flatMap((area) => [
        `${area} byGrade.A (ระดับ A; grade A) 0/0 → 1/1`,
        `${area} byGrade.C (ระดับ C; grade C) 1/1 → 0/0`,
        `${area} byDimension.living.remaining (มิติ living ยังไม่ผ่าน; dimension living, remaining) 1/1 → 0/0`,
        `${area} byIndicator.8.remaining (ตัวชี้วัด 8 ยังไม่ผ่าน; indicator 8, remaining) 1/1 → 0/0`,
      ]),
    );
  });

  test('a household that had moved, a menu, a household that had left, a pattern nobody had', () => {
    const now = reportOf(
      { ...row, deprivations: [{ indicator: 8 }], moves: [{ on: '2022-08-01', area: '230201' }] },
      { ...row, id: 'H2', deprivations: [{ indicator: 8 }], left: { on: '2022-08-01', reason: 'died' } },
      { ...row, id: 'H3', deprivations: [{ indicator: 22 }], menus: [{ on: '2022-08-01', menu: 'survive' }] },
    );
    const told = compareReports(published, now);
    const areas = told.map(({ address }) => address.area);
    expect([...new Set(areas)]).toEqual([null, '2301', '2302']);
    const of = (area: string | null) =>
      told
        .filter(({ address }) => address.area === area)
        .map(({ figure, was, now: is }) => [figure, was.households, is.households].join(' '));
    expect(of(null)).toEqual([
      ...['registered 1 2', 'left 0 1', 'byGrade.C 1 2', 'byMenu.survive 0 1', 'byGradeAndMenu.C.survive 0 1'],
      ...['byDimension.income.failed 0 1', 'byDimension.income.remaining 0 1'],
      ...['byIndicator.22.failed 0 1', 'byIndicator.22.remaining 0 1', 'byPattern.income 0 1'],
    ]);
    expect(of('2302').slice(0, 3)).toEqual(['registered 0 1', 'byGrade.C 0 1', 'unassigned 0 1']);
    expect(of('2301').slice(-2)).toEqual(['byPattern.income 0 1', 'byPattern.living 1 0']);
  });

  test('the whole is under the smallest area that contains what the report counts', () => {
    const of = (within: string, more: boolean) => {
      const { households: lives } = readHouseholds(trat2565, [
        { ...row, id: 'H1', area: '230101', deprivations: [{ indicator: 8 }] },
        { ...row, id: 'H2', area: '230102', deprivations: [{ indicator: 8 }] },
        { ...row, id: 'H3', area: '2302', deprivations: [{ indicator: 8 }] },
      ]);
      return weeklyReport(trat2565, more ? lives : [], { asOf, within });
    };
    const whole = (...within: string[]) =>
      compareReports(
        within.map((one) => of(one, false)).reduce(mergeReports),
        within.map((one) => of(one, true)).reduce(mergeReports),
      )[0]?.area;
    expect(whole('2301')).toBe('2301');
    expect(whole('230101', '230102')).toBe('2301');
    expect(whole('230101', '2302')).toBe('23');
  });

  test('every difference and nothing else, at its address; with the reports exchanged, the differences are reversed', () => {
    fc.assert(
      fc.property(
        households,
        households,
        anyDay,
        fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village'),
        (some, others, day, areas) => {
          const [a, b] = [some, others].map((lives) => weeklyReport(trat2565, lives, { asOf: day, areas })) as [
            Report,
            Report,
          ];
          const told = compareReports(a, b);
          const figures = (report: Report, area: string | null) =>
            area === null ? report.figures : ownOf(report.areas, area);
          const none = { households: 0, persons: 0 };
          const at = (report: Report, area: string | null, address: Parameters<typeof tallyAt>[1]) => {
            const found = figures(report, area);
            return (found && tallyAt(found, address)) ?? none;
          };
          for (const { address, was, now } of told) {
            expect(address.asOf).toBe(day);
            expect(at(a, address.area, address)).toEqual(was);
            expect(at(b, address.area, address)).toEqual(now);
            expect(was).not.toEqual(now);
          }
          const differing = new Set<string>();
          for (const report of [a, b])
            for (const area of [null, ...Object.keys(report.areas)])
              for (const [address] of figureCells(figures(report, area) as Report['figures'])) {
                const [was, now] = [at(a, area, address), at(b, area, address)];
                if (was.households !== now.households || was.persons !== now.persons)
                  differing.add(JSON.stringify([area, address]));
              }
          expect(told.length).toBe(differing.size);
          expect(compareReports(b, a)).toEqual(told.map((one) => ({ ...one, was: one.now, now: one.was })));
        },
      ),
      { numRuns: sized(100, 1000) },
    );
  });
});

describe('refused', () => {
  const make = (options: object = {}, programme = trat2565) =>
    weeklyReport(programme, [], { asOf, ...options }) as Report;
  const told = make();

  test.each<[string, () => Report, string]>([
    ['programme', () => ({ ...told, programme: 'other' }), 'published is of programme trat-2565, now of other'],
    ['version', () => make({}, defineProgramme({ ...trat2565, version: '2' })), 'published is of version 1, now of 2'],
    ['day', () => make({ asOf: '2022-08-12' }), 'published is of asOf 2022-08-05, now of 2022-08-12'],
    ['level', () => make({ areas: 'village' }), 'published is of level district, now of village'],
    ['within', () => make({ within: '2301' }), 'published is of 23, now of 2301'],
    ['blocks', () => make({ include: ['plan'] }), 'published has no plan'],
  ])('another %s', (_, other, message) => {
    expect(() => compareReports(told, other())).toThrow(new RangeError(`compareReports: ${message}`));
    expect(() => compareReports(other(), told)).toThrow(RangeError);
  });

  test('a hidden tally', () => {
    const registered = { households: null, persons: null };
    const hidden = { ...told, figures: { ...told.figures, registered } } as unknown as Report;
    expect(() => compareReports(told, hidden)).toThrow(
      new TypeError('compareReports: the tally now.figures.registered is hidden'),
    );
  });
});
