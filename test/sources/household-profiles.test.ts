import { expect, test } from 'vitest';
import { readHouseholds } from '../../src/index.js';
import { alkireFoster } from '../../src/measure.js';
import { householdProfiles } from '../../src/sources.js';
import { trat2565 } from '../../src/trat.js';

const rows = [
  {
    ...{
      id: 'H1',
      area: '230102',
      members: [
        { id: 'P1', targeted: true },
        { id: 'P2', targeted: true },
      ],
    },
    deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }, { indicator: 22 }],
  },
  {
    ...{
      id: 'H2',
      area: '230201',
      members: [{ id: 'P1', targeted: true }],
      moves: [{ on: '2022-06-01', area: '230301' }],
    },
    deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-10', outcome: 'notApplicable' }] }],
  },
  {
    ...{
      id: 'H3',
      area: '230201',
      members: [{ id: 'P1', targeted: true }],
      left: { on: '2022-06-01', reason: 'moved away' },
    },
    deprivations: [{ indicator: 4 }],
  },
];
const { households } = readHouseholds(trat2565, rows);
const needs = (options: Partial<Parameters<typeof householdProfiles>[2]>) =>
  householdProfiles(trat2565, households, { asOf: '2022-08-05', ...options }).map(({ deprived, weight, group }) => [
    Object.keys(deprived).filter((name) => deprived[name]),
    weight,
    group,
  ]);

test('what remains on the day, by indicator and by dimension', () => {
  expect(needs({})).toEqual([
    [['22'], 2, '2301'],
    [[], 1, '2303'],
  ]);
  expect(needs({ by: 'dimension', areas: 'subdistrict' })).toEqual([
    [['income'], 2, '230102'],
    [[], 1, '230301'],
  ]);
  expect(needs({ asOf: '2022-05-13' })).toEqual([
    [['8', '22'], 2, '2301'],
    [['22'], 1, '2302'],
    [['4'], 1, '2302'],
  ]);
});

test('what failed at the baseline', () => {
  expect(needs({ stage: 'failed', by: 'dimension' })).toEqual([
    [['living', 'income'], 2, '2301'],
    [['income'], 1, '2303'],
  ]);
});

test('every counted indicator has its value, so that a measure can be taken', () => {
  const profiles = householdProfiles(trat2565, households, { asOf: '2022-05-13' });
  const weights = Object.fromEntries(Object.keys(profiles[0]?.deprived ?? {}).map((name) => [name, 1]));
  expect(Object.keys(weights)).toHaveLength(17);
  const { headcountRatio, groups } = alkireFoster(profiles, { weights, cutoff: 2 });
  expect(headcountRatio).toBe(2 / 4);
  expect(groups['2302']?.population).toBe(2);
});
