import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Household, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const VILLAGES = 1500;

/** The code of the n-th village, in ten digits. */
const village = (n: number): string => `23${String(1 + (n % 7)).padStart(2, '0')}${String(n).padStart(4, '0')}01`;

/** Three households a village, with one to three counted persons. */
const rows = Array.from({ length: 3 * VILLAGES }, (_, n) => ({
  id: `H${n}`,
  area: village(n % VILLAGES),
  members: Array.from({ length: 1 + (n % 3) }, (_, m) => ({ id: `P${m}`, targeted: true })),
  deprivations: [{ indicator: 8, ...(n % 2 === 0 ? { followUps: [{ on: '2022-06-01', outcome: 'passed' }] } : {}) }],
}));
const { households } = readHouseholds(trat2565, rows);

/** Counted the slow way: village by village. */
const expected = Object.fromEntries(
  Array.from({ length: VILLAGES }, (_, n) => {
    const here = households.filter(({ area }) => area === village(n));
    const persons = here.reduce((sum, { members }) => sum + members.length, 0);
    return [village(n), { households: here.length, persons }];
  }),
);

const registeredByVillage = (register: readonly Household[]) => {
  const { areas, figures } = weeklyReport(trat2565, register, { asOf: '2022-08-05', areas: 'village' });
  const byVillage = Object.fromEntries(Object.entries(areas).map(([code, { registered }]) => [code, registered]));
  return { byVillage, total: figures.registered };
};

describe(`${VILLAGES} villages`, () => {
  const total = { households: rows.length, persons: rows.reduce((sum, { members }) => sum + members.length, 0) };

  test('each has its own households, and none is missing', () => {
    expect(households).toHaveLength(rows.length);
    expect(registeredByVillage(households)).toEqual({ byVillage: expected, total });
  });

  test('in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(households, { minLength: households.length }), (shuffled) => {
        expect(registeredByVillage(shuffled)).toEqual({ byVillage: expected, total });
      }),
      { numRuns: 5 },
    );
  });
});

test('an unknown level, and a day that does not exist, are refused', () => {
  expect(() => weeklyReport(trat2565, [], { asOf: '2022-08-05', areas: 'region' as 'village' })).toThrow(
    new RangeError('weeklyReport: options.areas "region" is not one of "district", "subdistrict", "village"'),
  );
  expect(() => weeklyReport(trat2565, [], { asOf: '2022-02-30' })).toThrow(RangeError);
});
