import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaRecoding,
  areaOn,
  type Household,
  readHouseholds,
  recodeAreas,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { householdOf } from '../grading/household-of.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';

const ON = '2022-07-01';
const recode = (row: object, codes: AreaRecoding['codes'], on = ON) =>
  recodeAreas(trat2565, [householdOf(row)], { on, codes });
const only = (row: object, codes: AreaRecoding['codes'], on = ON) => recode(row, codes, on).households[0] as Household;

describe('the new code of an area', () => {
  test.each([
    ['the area itself', '230101', { '230101': '230701' }, '230701'],
    ['an area within it keeps the rest of its digits', '2301010203', { '230101': '230701' }, '2307010203'],
    ['and a village of eight digits', '23010102', { '230101': '230701' }, '23070102'],
    ['the longest code decides', '23010102', { '230101': '230701', '23010102': '23020105' }, '23020105'],
    ['and is applied once', '230101', { '230101': '230102', '230102': '230103' }, '230102'],
    ['so that two areas may change places', '230102', { '230101': '230102', '230102': '230101' }, '230101'],
    ['another area stays', '230102', { '230101': '230701' }, '230102'],
    ['one that holds it stays, where it stays within', '2301', { '230101': '230109' }, '2301'],
    ['and where only a part of another area changes', '2301', { '230201': '230701' }, '2301'],
    ['a list of one successor is that successor', '230101', { '230101': ['230701'] }, '230701'],
    ['so is a list with the same successor twice', '230101', { '230101': ['230701', '230701'] }, '230701'],
    ['no codes, no change', '230101', {}, '230101'],
  ])('%s: %s', (_, area, codes, now) => {
    const {
      households: [household],
      unresolved,
    } = recode({ area }, codes as AreaRecoding['codes']);
    expect(areaOn(household as Household, ON)).toBe(now);
    expect(areaOn(household as Household, '2022-06-30')).toBe(area);
    expect(unresolved).toEqual([]);
  });

  test.each([
    ['an area with two successors', '230101', { '230101': ['230108', '230109'] }],
    ['a village of it that no code names', '23010102', { '230101': ['230108', '230109'], '23010103': '23010803' }],
    ['coded too shortly: part of it goes elsewhere', '2301', { '230101': '230701' }],
    ['too short a code: one successor of a part is elsewhere', '2301', { '230101': ['230109', '230701'] }],
    ['the area and its part go different ways', '2301', { '2301': '2302', '230101': '230701' }],
  ])('is unknown: %s', (_, area, codes) => {
    const household = householdOf({ area });
    const answer = recodeAreas(trat2565, [household], { on: ON, codes });
    expect(answer.unresolved).toEqual(['H1']);
    expect(answer.households[0]).toBe(household);
  });

  test('the rest of a divided area is given village by village', () => {
    const codes = { '230101': ['230108', '230109'], '23010101': '23010801', '23010102': '23010901' };
    expect(areaOn(only({ area: '23010102' }, codes), ON)).toBe('23010901');
  });
});

describe('becomes moves', () => {
  const codes = { '230101': '230701', '230201': '230705' };
  const absences = [{ from: '2022-06-10', to: '2022-07-10', reason: 'work' }];
  const left = (on: string) => ({ left: { on, reason: 'moved' } });

  test.each([
    ['on the day', {}, [{ on: ON, area: '230701' }]],
    [
      'moves before stay',
      { area: '230301', moves: [{ on: '2022-06-01', area: '230101' }] },
      [
        { on: '2022-06-01', area: '230101' },
        { on: ON, area: '230701' },
      ],
    ],
    ['a move on the day leads to the new code', { moves: [{ on: ON, area: '230201' }] }, [{ on: ON, area: '230705' }]],
    [
      'later moves lead to the new codes',
      { area: '230301', moves: [{ on: '2022-08-01', area: '230101' }] },
      [{ on: '2022-08-01', area: '230701' }],
    ],
    ['while it is absent, on the day it is back', { absences }, [{ on: '2022-07-10', area: '230701' }]],
    [
      'and where it moved on the day it is back, there',
      { absences, moves: [{ on: '2022-07-10', area: '230201' }] },
      [{ on: '2022-07-10', area: '230705' }],
    ],
    ['on the day it is back', { absences: [{ ...absences[0], to: ON }] }, [{ on: ON, area: '230701' }]],
    ['before a later absence', { absences: [{ ...absences[0], from: '2022-07-05' }] }, [{ on: ON, area: '230701' }]],
    ['on the first day of an absence', { absences: [{ ...absences[0], from: ON }] }, [{ on: ON, area: '230701' }]],
    ['who leaves later moves, too', left('2022-07-02'), [{ on: ON, area: '230701' }]],
    ['on the day it joins', { joined: ON }, [{ on: ON, area: '230701' }]],
  ])('%s', (_, row, moves) => {
    const household = only({ area: '230101', ...row }, codes);
    expect(household.moves).toEqual(moves);
    expect(household.area).toBe((row as { area?: string }).area ?? '230101');
  });

  test('who joins later starts under the new code', () => {
    const row = { area: '230101', joined: '2022-07-02', moves: [{ on: '2022-08-01', area: '230201' }] };
    expect(only(row, codes)).toMatchObject({ area: '230701', moves: [{ on: '2022-08-01', area: '230705' }] });
    expect(only({ ...row, moves: [] }, codes)).not.toHaveProperty('moves');
  });

  test('who joins later, and moved on that day, moves to the new code', () => {
    const row = { area: '230301', joined: '2022-07-02', moves: [{ on: '2022-07-02', area: '230101' }] };
    expect(only(row, codes)).toMatchObject({ area: '230301', moves: [{ on: '2022-07-02', area: '230701' }] });
  });

  test.each([
    ['left before', { area: '230101', ...left('2022-06-30') }],
    ['left on the day', { area: '230101', ...left(ON) }],
    ['lives elsewhere', { area: '230102' }],
    ['had moved away', { area: '230101', moves: [{ on: '2022-06-01', area: '230301' }] }],
  ])('%s: the same object', (_, row) => {
    const household = householdOf(row);
    expect(recodeAreas(trat2565, [household], { on: ON, codes }).households[0]).toBe(household);
  });

  test('once more changes nothing', () => {
    const once = only({ area: '230101' }, codes);
    expect(recodeAreas(trat2565, [once], { on: ON, codes }).households[0]).toBe(once);
  });

  test('the order stays, a household is frozen, and the unresolved are in order', () => {
    const all = ['H3', 'H1', 'H2', 'H0'].map((id, nth) => householdOf({ id, area: nth === 2 ? '230301' : '230401' }));
    const answer = recodeAreas(trat2565, all, { on: ON, codes: { '2304': ['2301', '2302'], '230301': '230302' } });
    expect(answer.households.map(({ id }) => id)).toEqual(['H3', 'H1', 'H2', 'H0']);
    expect(answer.unresolved).toEqual(['H0', 'H1', 'H3']);
    expect(Object.isFrozen(answer.households[2])).toBe(true);
    expect(Object.isFrozen(answer.households[2]?.moves?.[0])).toBe(true);
  });

  test('days that were in the future when the household was read are not checked again', () => {
    const row = { id: 'H1', area: '230101', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
    const late = { ...row, menus: [{ on: '2029-01-01', menu: 'survive' }] };
    const reading = readHouseholds(trat2565, [late], { today: '2029-06-01' });
    expect(recodeAreas(trat2565, reading.households, { on: '2029-02-01', codes }).households[0]?.moves).toEqual([
      { on: '2029-02-01', area: '230701' },
    ]);
  });
});

describe('is refused', () => {
  test.each([
    [{ '2401': '2301' }, 'recodeAreas: recoding.codes "2401" is not an area in 23'],
    [{ '230': '230' }, 'recodeAreas: recoding.codes "230" is not an area in 23'],
    [{ '2301': '2401' }, 'recodeAreas: recoding.codes["2301"] "2401" is not an area in 23'],
    [{ '2301': '230201' }, 'recodeAreas: recoding.codes["2301"] "230201" is of another level of areas'],
    [{ '2301': [] }, 'recodeAreas: recoding.codes["2301"] names no successor'],
    [{ '2301': 5 }, 'recodeAreas: recoding.codes["2301"] must be an area code or a list of them, not 5'],
    [{ '2301': ['2302', null] }, 'recodeAreas: recoding.codes["2301"] must be text, not null'],
  ])('%j: %s', (codes, message) => {
    expect(() => recode({ area: '2301' }, codes as unknown as AreaRecoding['codes'])).toThrow(message);
  });

  test('a day before the programme', () => {
    expect(() => recode({ area: '2301' }, { '2301': '2302' }, '2021-12-29')).toThrow(
      'recodeAreas: recoding.on "2021-12-29" is before 30 December 2021, the first day of trat-2565',
    );
  });

  test('but not the first day of the programme', () => {
    expect(only({ area: '2301' }, { '2301': '2302' }, '2021-12-30').moves).toEqual([
      { on: '2021-12-30', area: '2302' },
    ]);
  });

  test('a household of which there are two', () => {
    const twice = [householdOf({ area: '2301' }), householdOf({ area: '2301' })];
    expect(() => recodeAreas(trat2565, twice, { on: ON, codes: { '2301': '2302' } })).toThrow(
      /^recodeAreas: households holds "H1", which is refused: /,
    );
  });
});

/** Two districts that change places, parts of areas that go elsewhere, splits. */
const CODES: readonly AreaRecoding['codes'][] = [
  { '2301': '2302', '2302': '2301' },
  { '2301': '2302', '230251': '230151' },
  { '230101': '230108', '23010101': '23010209' },
  { '2301': ['2302', '2303'], '230101': '230701', '230102': ['230108', '230109'] },
];

describe('laws of changes of boundaries', () => {
  const RUNS = { numRuns: sized(50, 1000) };
  const recoding = fc.record({ on: anyDay, codes: fc.constantFrom(...CODES) });
  const reportOf = (register: readonly Household[], asOf: string) =>
    weeklyReport(trat2565, register, { asOf, areas: 'village' });
  const read = households.map((rows) => readHouseholds(trat2565, rows).households);

  test('no figure of an earlier day changes, and none of the province on any', () => {
    fc.assert(
      fc.property(read, recoding, anyDay, (register, change, asOf) => {
        const answer = recodeAreas(trat2565, register, change);
        const [before, after] = [reportOf(register, asOf), reportOf(answer.households, asOf)];
        expect(after.figures).toEqual(before.figures);
        if (asOf < change.on) expect(after.areas).toEqual(before.areas);
      }),
      RUNS,
    );
  });

  test('a resolved household lives in the new code of its area on every later day on the register', () => {
    fc.assert(
      fc.property(read, recoding, (register, change) => {
        const { households: now, unresolved } = recodeAreas(trat2565, register, change);
        for (const [nth, old] of register.entries()) {
          if (unresolved.includes(old.id)) continue;
          const household = now[nth] as Household;
          for (const day of DAYS) {
            const counts = (old.joined ?? '') <= day && (old.left === undefined || old.left.on > change.on);
            const isAway =
              old.absences?.some(({ from, to }) => from < change.on && change.on < to && day < to) === true;
            if (day < change.on || !counts || isAway) continue;
            expect(areaOn(household, day)).toBe(renamed(change.codes, areaOn(old, day)));
          }
        }
      }),
      RUNS,
    );
  });
});

/** The new code of an area that has one, by the longest of the codes it begins with. */
function renamed(codes: AreaRecoding['codes'], area: string): string {
  const [old = ''] = Object.keys(codes)
    .filter((code) => area.startsWith(code))
    .sort((a, b) => b.length - a.length);
  return area.replace(old, String(codes[old] ?? ''));
}
