import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HouseholdNeed,
  type HouseholdStatus,
  isRegistered,
  statusOf,
  weeklyReport,
  worklist,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { failed, householdOf } from '../grading/household-of.js';
import { anyDay } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';
import { lives } from './lives.js';

const DAY = '2022-08-05';

/** A household that needs nothing. */
const tended = {
  deprivations: [failed(8, '2022-07-20 failed')],
  plan: [{ id: 'A1', indicator: 8, action: 'mend', agency: 'office', due: '2022-09-30' }],
  carers: [{ agency: 'office', role: 'team', from: '2022-06-01' }],
  menus: [{ on: '2022-06-01', menu: 'survive' }],
};
const register = (rows: Readonly<Record<string, object>>) =>
  Object.entries(rows).map(([id, row]) => householdOf({ ...tended, id, ...row }));
const idsOf = (list: readonly HouseholdStatus<string, string>[]) => list.map(({ household }) => household);

const due = (day: string) => ({ plan: [{ ...tended.plan[0], due: day }] });
const visited = (...visits: Parameters<typeof failed>[1][]) => ({ deprivations: [failed(8, ...visits)] });

describe('the most urgent first', () => {
  test.each([
    [
      'by the first need of each',
      {
        a: { menus: [] },
        b: { carers: [] },
        c: { plan: [] },
        d: visited('2022-06-01 failed'),
        e: due('2022-08-01'),
        f: visited('2022-07-01 passed', '2022-07-20 failed'),
        g: {},
      },
      ['f', 'e', 'd', 'c', 'b', 'a'],
    ],
    ['the longest overdue', { a: due('2022-08-02'), b: due('2022-08-01'), c: due('2022-08-03') }, ['b', 'a', 'c']],
    ['the longest unvisited', { a: visited('2022-06-02 failed'), b: visited('2022-06-01 failed') }, ['b', 'a']],
    [
      'never had a carer, then the longest without one',
      {
        a: { carers: [{ ...tended.carers[0], to: '2022-07-02' }] },
        b: { carers: [{ ...tended.carers[0], to: '2022-07-01' }] },
        c: { carers: [] },
      },
      ['c', 'b', 'a'],
    ],
    ['more needs before fewer', { a: { plan: [] }, b: { plan: [], menus: [] } }, ['b', 'a']],
    ['a longer time before more needs', { a: due('2022-08-01'), b: { ...due('2022-08-02'), menus: [] } }, ['a', 'b']],
    ['else by id', { H2: { plan: [] }, H10: { plan: [] }, H1: { plan: [] } }, ['H1', 'H10', 'H2']],
  ])('%s', (_, rows, ids) => expect(idsOf(worklist(trat2565, register(rows), DAY))).toEqual(ids));
});

describe('the households of a worklist', () => {
  const households = register({
    a: { area: '230101', carers: [] },
    b: { area: '230201', carers: [] },
    c: { area: '230101', moves: [{ on: '2022-08-01', area: '230202' }], carers: [] },
  });

  test.each([
    [undefined, DAY, ['a', 'b', 'c']],
    ['23', DAY, ['a', 'b', 'c']],
    ['2302', DAY, ['b', 'c']],
    ['2302', '2022-07-31', ['b']],
    ['230101', '2022-07-31', ['a', 'c']],
    ['2303', DAY, []],
  ])('within %j on %s: where they live that day', (within, day, ids) => {
    expect(idsOf(worklist(trat2565, households, day, within === undefined ? {} : { within }))).toEqual(ids);
  });

  test.each(['2401', '230', 'x', ''])('within %j, which is not an area of the province, is refused', (within) => {
    expect(() => worklist(trat2565, households, DAY, { within })).toThrow(
      new RangeError(`worklist: options.within ${JSON.stringify(within)} is not an area in 23`),
    );
  });

  test('any iterable is accepted', () => {
    expect(worklist(trat2565, new Set(households).values(), DAY)).toHaveLength(3);
  });
});

const RUNS = { numRuns: sized(30, 1000) };
const someDays = fc.constantFrom(0, 10, 30, 60);
const ORDER: readonly HouseholdNeed['need'][] = [
  'relapsed',
  'overdue',
  'notVisited',
  'noActivity',
  'noCarer',
  'noMenu',
];

describe('laws of the worklist', () => {
  test('it holds exactly who is on the register and in need', () => {
    fc.assert(
      fc.property(lives, anyDay, someDays, (households, day, unvisitedDays) => {
        const list = worklist(trat2565, households, day, { unvisitedDays });
        const expected = households
          .filter((one) => isRegistered(one, day))
          .map((one) => statusOf(trat2565, one, day, { unvisitedDays }))
          .filter(({ needs }) => needs.length > 0);
        expect(new Map(list.map((one) => [one.household, one]))).toEqual(
          new Map(expected.map((one) => [one.household, one])),
        );
        expect(list).toHaveLength(expected.length);
        for (const { registered } of list) expect(registered).toBe(true);
      }),
      RUNS,
    );
  });

  test('the order of the given households makes no difference', () => {
    const shuffled = lives.chain((households) =>
      fc.tuple(fc.constant(households), fc.shuffledSubarray(households, { minLength: households.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ([households, others], day) => {
        const list = worklist(trat2565, households, day);
        expect(worklist(trat2565, others, day)).toEqual(list);
        for (const { needs } of list) {
          const places = needs.map(({ need }) => ORDER.indexOf(need));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        }
        const keys = list.map(({ household, needs: [first, ...others] }) => [
          ORDER.indexOf(first?.need as HouseholdNeed['need']),
          first?.since ?? '',
          -others.length,
          household,
        ]);
        for (const [nth, key] of keys.entries()) expect(isBefore(keys[nth - 1] ?? [], key)).toBe(true);
      }),
      RUNS,
    );
  });

  test('it names as many households as the report of the day counts', () => {
    fc.assert(
      fc.property(lives, anyDay, fc.constantFrom('23', '2301', '2302'), (households, day, within) => {
        const { figures } = weeklyReport(trat2565, households, { asOf: day, within, include: ['plan', 'care'] });
        const list = worklist(trat2565, households, day, { within });
        const count = (need: HouseholdNeed['need']) =>
          list.filter(({ needs }) => needs.some((one) => one.need === need)).length;
        expect({
          overdue: count('overdue'),
          noActivity: count('noActivity'),
          noCarer: count('noCarer'),
          noMenu: count('noMenu'),
        }).toEqual({
          overdue: figures.plan?.overdue.households,
          noActivity: figures.plan?.uncovered.households,
          noCarer: figures.care?.uncared.households,
          noMenu: figures.unassigned.households,
        });
      }),
      RUNS,
    );
  });

  test('later events do not change it', () => {
    fc.assert(
      fc.property(lives, anyDay, (households, day) => {
        const known = households.map((one) => {
          const { moves = [], menus = [], plan = [], carers = [] } = one;
          return {
            ...one,
            moves: moves.filter(({ on }) => on <= day),
            menus: menus.filter(({ on }) => on <= day),
            plan: plan.filter(({ planned = '' }) => planned <= day),
            carers: carers.filter(({ from }) => from <= day),
            deprivations: one.deprivations.map(({ indicator, followUps = [] }) => ({
              indicator,
              followUps: followUps.filter(({ on }) => on <= day),
            })),
          };
        });
        expect(worklist(trat2565, known, day)).toEqual(worklist(trat2565, households, day));
      }),
      RUNS,
    );
  });

  test('more days allowed, fewer are not visited', () => {
    fc.assert(
      fc.property(lives, anyDay, (households, day) => {
        const unvisited = (unvisitedDays: number) =>
          worklist(trat2565, households, day, { unvisitedDays }).flatMap(({ household, needs }) =>
            needs.some(({ need }) => need === 'notVisited') ? [household] : [],
          );
        const few = unvisited(30);
        expect(unvisited(10)).toEqual(expect.arrayContaining(few));
        expect(unvisited(36_525)).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Whether a list of keys comes before another by its first difference. */
function isBefore(before: readonly (string | number)[], key: readonly (string | number)[]): boolean {
  const nth = key.findIndex((part, place) => part !== before[place]);
  return before.length === 0 || (nth >= 0 && (before[nth] as string) < (key[nth] as string));
}
