import { describe, expect, test } from 'vitest';
import { type AnyReport, type Household, readHouseholds, weeklyReport } from '../../src/index.js';
import { groupDisclosure, publicationOutlook, suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';

const asOf = '2022-08-05';
const counts = (tree: unknown): { households: number; persons: number }[] =>
  typeof tree !== 'object' || tree === null
    ? []
    : 'households' in tree
      ? [tree as { households: number; persons: number }]
      : Object.values(tree).flatMap(counts);

function register(...parts: { count: number; area: string; failed?: number[]; passed?: boolean }[]): Household[] {
  const rows = parts.flatMap(({ count, area, failed = [8], passed }, part) =>
    Array.from({ length: count }, (_, nth) => ({
      ...{ id: `${part}-${nth}`, area, members: [{ id: 'P', targeted: true }] },
      deprivations: failed.map((indicator) => ({
        indicator,
        ...(passed && { followUps: [{ on: '2022-06-01', outcome: 'passed' }] }),
      })),
    })),
  );
  const { households, rejected } = readHouseholds(trat2565, rows);
  expect(rejected).toEqual([]);
  return households;
}

describe('the outlook of a publication', () => {
  const households = tratRegister();
  const byDistrict = weeklyReport(trat2565, households, { asOf });
  const bySubdistrict = weeklyReport(trat2565, households, { asOf, areas: 'subdistrict' });
  const published = once(() => suppressReport(trat2565, byDistrict, { show: 'all' }));

  test.each([3, 5, 11])('counts what is not zero, and what is small, below %i', (threshold) => {
    const outlook = publicationOutlook(trat2565, [byDistrict], { threshold });
    const told = (of: unknown) => counts(of).filter(({ households }) => households > 0);
    const small = (of: unknown) =>
      told(of).filter(({ households, persons }) => Math.min(households, persons || threshold) < threshold);
    const sum = (level: string, what: 'tallies' | 'small') =>
      outlook.filter((row) => row.level === level).reduce((all, row) => all + row[what], 0);
    for (const [level, of] of [
      ['whole', byDistrict.figures],
      ['district', byDistrict.areas],
    ] as const) {
      expect(sum(level, 'tallies')).toBe(told(of).length);
      expect(sum(level, 'small')).toBe(small(of).length);
    }
    expect(sum('district', 'small')).toBeGreaterThan(10);
  });

  test('every small tally is hidden, so at least as many as are small', () => {
    const hidden = counts(published()).filter(({ households }) => households === null);
    const small = publicationOutlook(trat2565, [byDistrict]).reduce((all, row) => all + row.small, 0);
    expect(hidden.length).toBeGreaterThanOrEqual(small);
  });

  test('a tally that two reports share is counted once: of the whole, and of a district and its own report', () => {
    const ofOne = weeklyReport(trat2565, households, { asOf, areas: 'subdistrict', within: '2301' });
    const apart = publicationOutlook(trat2565, [byDistrict, bySubdistrict]);
    expect(publicationOutlook(trat2565, [byDistrict, bySubdistrict, ofOne])).toEqual(apart);
    expect(apart.filter(({ level }) => level === 'whole')).toEqual(
      publicationOutlook(trat2565, [byDistrict]).filter(({ level }) => level === 'whole'),
    );
    const [alone] = publicationOutlook(trat2565, [ofOne]);
    expect(alone?.level).toBe('district');
  });

  test('households without a subdistrict are not their district', () => {
    const some = register({ count: 9, area: '2301' }, { count: 8, area: '230101' });
    const reports = [
      weeklyReport(trat2565, some, { asOf, within: '2301' }),
      weeklyReport(trat2565, some, { asOf, areas: 'subdistrict' }),
    ];
    const registered = publicationOutlook(trat2565, reports).filter(({ group }) => group === 'register');
    expect(registered).toEqual([
      { level: 'whole', group: 'register', tallies: 1, small: 0 },
      { level: 'district', group: 'register', tallies: 1, small: 0 },
      { level: 'subdistrict', group: 'register', tallies: 2, small: 0 },
    ]);
  });

  test('days are counted together', () => {
    const days = ['2022-06-03', '2022-06-10'].map((day) => weeklyReport(trat2565, households, { asOf: day }));
    const [one, two, both] = [days.slice(0, 1), days.slice(1), days].map((some) => publicationOutlook(trat2565, some));
    const sum = (rows: typeof one) => rows?.reduce((all, { tallies }) => all + tallies, 0) ?? 0;
    expect(sum(both)).toBe(sum(one) + sum(two));
    expect(publicationOutlook(trat2565, [])).toEqual([]);
  });

  test.each<[string, () => unknown, string]>([
    [
      'a threshold of 0',
      () => publicationOutlook(trat2565, [], { threshold: 0 }),
      'publicationOutlook: options.threshold must be a whole number from 1, not 0',
    ],
    ['a tally that is hidden', () => publicationOutlook(trat2565, [published() as never]), 'is hidden'],
    [
      'another programme',
      () => publicationOutlook(trat2565, [{ ...byDistrict, programme: 'other' }]),
      'reports[0] is of other ',
    ],
  ])('%s is refused', (_, run, says) => {
    expect(run).toThrow(says);
  });
});

describe('groups in which all are alike', () => {
  const disclosed = (households: readonly Household[], change: (report: AnyReport) => AnyReport = (one) => one) =>
    groupDisclosure(trat2565, [change(weeklyReport(trat2565, households, { asOf }))]).map(
      ({ figure: { area, keys, stage }, group, share }) =>
        `${area}: ${share} of ${group.keys[0] ?? group.stage} ${[...keys, stage].map((one) => one ?? '').join(' ')}`,
    );
  const alike = register({ count: 20, area: '2301', passed: true }, { count: 9, area: '2302', failed: [22] });

  test('every registered household of an area has a grade, a pattern and a dimension', () => {
    expect(disclosed(alike)).toEqual(
      expect.arrayContaining([
        '2301: all of registered A ',
        '2301: all of registered living ',
        '2301: all of registered living failed',
        '2302: all of registered C ',
        '2302: all of registered income failed',
      ]),
    );
    expect(disclosed(alike).some((one) => one.startsWith('null: all of registered A'))).toBe(false);
  });

  test('of those that failed a dimension, all or none fail it still', () => {
    expect(disclosed(alike)).toEqual(
      expect.arrayContaining(['2301: none of living living remaining', '2302: all of income income remaining']),
    );
  });

  test('what is mixed is not told, nor what counts nobody', () => {
    const mixed = register(
      { count: 9, area: '2301', passed: true },
      { count: 9, area: '2301' },
      { count: 9, area: '2301', failed: [22] },
      { count: 9, area: '2301', failed: [22], passed: true },
    );
    expect(disclosed(mixed)).toEqual(['null: all of registered  ', '2301: all of registered  ']); // nobody has a menu
  });

  test('what is hidden tells nothing', () => {
    const hidden = { households: null, persons: null };
    const without = (report: AnyReport): AnyReport => ({
      ...report,
      areas: Object.fromEntries(
        Object.entries(report.areas).map(([code, figures]) => [code, { ...figures, registered: hidden }]),
      ),
    });
    expect(disclosed(alike, without).some((one) => /^230[12]: \w+ of registered/.test(one))).toBe(false);
  });
});
