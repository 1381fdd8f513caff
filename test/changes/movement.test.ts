import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeOn, isOnRegister } from '../../src/household/index.js';
import {
  gradeHousehold,
  type Household,
  type Movement,
  movement,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';
import { tratRegister } from '../tools/trat-register.js';

const days = fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

/** The moves that happened, as a person would say them: `'C A 1'`. */
const told = (moves: Movement['moves']): string[] =>
  moves.flatMap(({ from, to, households: count }) => (count > 0 ? [`${from ?? '–'} ${to ?? '–'} ${count}`] : []));

const law = <T>(name: string, property: fc.IRawProperty<T>, numRuns = sized(200, 1000)) =>
  test(name, () => {
    fc.assert(property, { numRuns });
  });

describe('movement balances', () => {
  law(
    'opening + joined − left = closing, for households and for persons',
    fc.property(households, days, (register, window) => {
      const { opening, joined, left, membersJoined, membersLeft, closing } = movement(trat2565, register, window);
      expect(opening.households + joined.households - left.households).toBe(closing.households);
      expect(opening.persons + joined.persons - left.persons + membersJoined - membersLeft).toBe(closing.persons);
      for (const count of [membersJoined, membersLeft, opening.persons, closing.persons])
        expect(count).toBeGreaterThanOrEqual(0);
    }),
  );

  law(
    'it opens and closes with what the reports of the two days registered',
    fc.property(households, days, (register, { from, to }) => {
      const { opening, closing } = movement(trat2565, register, { from, to });
      expect(opening).toEqual(weeklyReport(trat2565, register, { asOf: from }).figures.registered);
      expect(closing).toEqual(weeklyReport(trat2565, register, { asOf: to }).figures.registered);
    }),
  );

  law(
    'where nobody comes back, who left is who the report of the later day has as left, and that of the earlier has not',
    fc.property(
      households,
      days,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (register, window, onOneDay) => {
        // Of some the day of joining is the day of leaving: of the household, or of its members.
        const odd = register.map(({ absences: _, ...household }, nth): Household => {
          const { joined = '2022-05-01', ...rest } = household;
          if (!onOneDay[nth]) return household;
          const left = { on: joined, reason: 'entered twice' };
          const members = household.members.map((member) => ({ ...member, joined, left }));
          return nth % 2 === 0 ? { ...rest, joined, left } : { ...household, members };
        });
        const { opening, joined, left, leftByReason, membersJoined, membersLeft, closing } = movement(
          trat2565,
          odd,
          window,
        );
        const [before, after] = [window.from, window.to].map((asOf) => weeklyReport(trat2565, odd, { asOf }).figures);
        for (const unit of ['households', 'persons'] as const) {
          expect(left[unit]).toBe(Number(after?.left[unit]) - Number(before?.left[unit]));
          expect(Object.values(leftByReason).reduce((sum, tally) => sum + tally[unit], 0)).toBe(left[unit]);
        }
        expect(opening.households + joined.households - left.households).toBe(closing.households);
        expect(opening.persons + joined.persons - left.persons + membersJoined - membersLeft).toBe(closing.persons);
        expect([opening, closing]).toEqual([before?.registered, after?.registered]);
      },
    ),
  );

  law(
    'as many more are off the register as left, without those who came back',
    fc.property(households, days, (register, { from, to }) => {
      const { joined, left } = movement(trat2565, register, { from, to });
      const [before, after] = [from, to].map((asOf) => weeklyReport(trat2565, register, { asOf }).figures) as [
        ...[ReturnType<typeof weeklyReport>['figures'], ReturnType<typeof weeklyReport>['figures']],
      ];
      const known = (figures: typeof before) => figures.registered.households + figures.left.households;
      const cameBack = joined.households - (known(after) - known(before));
      expect(cameBack).toBe(
        register.flatMap(({ absences = [] }) => absences).filter((one) => from < one.to && one.to <= to).length,
      );
      expect(after.left.households - before.left.households).toBe(left.households - cameBack);
    }),
  );

  law(
    'two consecutive periods add up to the whole, except for the grades',
    fc.property(households, fc.tuple(anyDay, anyDay, anyDay), (register, three) => {
      const [from, middle, to] = [...three].sort() as [string, string, string];
      const [first, second, whole] = [
        movement(trat2565, register, { from, to: middle }),
        movement(trat2565, register, { from: middle, to }),
        movement(trat2565, register, { from, to }),
      ];
      for (const key of ['joined', 'left'] as const) {
        expect(first[key].households + second[key].households).toBe(whole[key].households);
        expect(first[key].persons + second[key].persons).toBe(whole[key].persons);
      }
      expect(first.membersLeft + second.membersLeft).toBe(whole.membersLeft);
      expect(first.membersJoined + second.membersJoined).toBe(whole.membersJoined);
    }),
    300,
  );

  law(
    'the reasons for leaving add up to those who left; the moves to those present on both days',
    fc.property(households, days, (register, { from, to }) => {
      const { left, leftByReason, moves, movedAreas } = movement(trat2565, register, { from, to });
      expect(Object.values(leftByReason).reduce((sum, tally) => sum + tally.households, 0)).toBe(left.households);
      const both = register.filter((h) => isOnRegister(h, from) && isOnRegister(h, to));
      expect(moves.reduce((sum, { households: count }) => sum + count, 0)).toBe(both.length);
      expect(movedAreas).toBe(both.filter((h) => homeOn(h, from) !== homeOn(h, to)).length);
    }),
    300,
  );

  law(
    'a grade that fell is in relapsed, and no other; the order of households changes nothing',
    fc.property(households, days, (register, { from, to }) => {
      const ranks: readonly (string | null)[] = trat2565.grading.rules.map(({ grade }) => grade);
      const fell = (h: Household): boolean => {
        const [before, after] = [from, to].map((day) => ranks.indexOf(gradeHousehold(trat2565, h, day).grade)) as [
          number,
          number,
        ];
        return isOnRegister(h, from) && isOnRegister(h, to) && before >= 0 && after > before;
      };
      const whole = movement(trat2565, register, { from, to });
      expect(whole.relapsed).toEqual(
        register
          .filter(fell)
          .map(({ id }) => id)
          .sort(),
      );
      expect(movement(trat2565, [...register].reverse(), { from, to })).toEqual(whole);
    }),
    300,
  );
});

describe('a few households, day by day', () => {
  const passed = (on: string) => ({ indicator: 8, followUps: [{ on, outcome: 'passed' }] });
  const { households: few, rejected } = readHouseholds(trat2565, [
    // Stays; a member joins and another leaves; rises from C to A.
    {
      id: 'stays',
      area: '2301',
      members: [
        { id: '1', targeted: true, left: { on: '2022-06-10', reason: 'moved' } },
        { id: '2', targeted: true },
        { id: '3', targeted: true, joined: '2022-06-15' },
        { id: '4', targeted: false, joined: '2022-06-15' },
        { id: '5', targeted: true, joined: '2022-06-20', left: { on: '2022-06-20', reason: 'entered by mistake' } },
      ],
      deprivations: [passed('2022-06-03')],
    },
    // Joins late with two persons, and is joined by a third.
    {
      id: 'late',
      area: '2301',
      joined: '2022-06-01',
      members: [
        { id: '1', targeted: true },
        { id: '2', targeted: true },
        { id: '3', targeted: true, joined: '2022-06-30' },
      ],
      deprivations: [{ indicator: 8 }],
    },
    // Leaves with one person, after another of its two had left.
    {
      id: 'leaves',
      area: '2301',
      left: { on: '2022-06-20', reason: 'moved' },
      members: [
        { id: '1', targeted: true },
        { id: '2', targeted: true, left: { on: '2022-06-05', reason: 'died' } },
      ],
      deprivations: [{ indicator: 8 }],
    },
    // Joins and leaves in between.
    {
      id: 'passes by',
      area: '2301',
      joined: '2022-06-02',
      left: { on: '2022-06-09', reason: 'entered twice' },
      members: [{ id: '1', targeted: true }],
      deprivations: [{ indicator: 8 }],
    },
    // Falls from A to C.
    {
      id: 'falls',
      area: '2301',
      members: [{ id: '1', targeted: true }],
      deprivations: [
        {
          indicator: 8,
          followUps: [
            { on: '2022-05-20', outcome: 'passed' },
            { on: '2022-06-24', outcome: 'failed' },
          ],
        },
      ],
    },
  ]);

  test('has these counts', () => {
    expect(rejected).toEqual([]);
    const moved = movement(trat2565, few, { from: '2022-05-27', to: '2022-07-01' });
    expect(moved).toMatchObject({
      opening: { households: 3, persons: 5 }, // stays 2, leaves 2, falls 1
      joined: { households: 2, persons: 3 }, // late 2, passes by 1
      left: { households: 2, persons: 2 }, // leaves 1, passes by 1
      leftByReason: { moved: { households: 1, persons: 1 }, 'entered twice': { households: 1, persons: 1 } },
      membersJoined: 2,
      membersLeft: 2,
      closing: { households: 3, persons: 6 }, // stays 2, late 3, falls 1
      relapsed: ['falls'],
    });
    expect(told(moved.moves)).toEqual(['A C 1', 'C A 1']);
    expect(moved.moves.map(({ from, to }) => `${from}${to}`)).toEqual(
      ['A', 'B', 'C', 'F', null].flatMap((from) => ['A', 'B', 'C', 'F', null].map((to) => `${from}${to}`)),
    );
  });

  test('from a day to itself nothing moves', () => {
    const { joined, left, membersJoined, membersLeft } = movement(trat2565, few, {
      from: '2022-06-09',
      to: '2022-06-09',
    });
    expect([joined.households, left.households, membersJoined, membersLeft]).toEqual([0, 0, 0, 0]);
  });

  test('backwards, or from a day that does not exist, is refused', () => {
    expect(() => movement(trat2565, few, { from: '2022-07-01', to: '2022-06-01' })).toThrow(
      new RangeError('movement: days.to 2022-06-01 is before days.from 2022-07-01'),
    );
    expect(() => movement(trat2565, few, { from: '2022-02-30', to: '2022-06-01' })).toThrow(RangeError);
  });
});

test('households that fell are in order; an ungraded household did not fall', () => {
  const followedUp = (id: string, before: string, after: string) => ({
    id,
    area: '2301',
    members: [{ id: '1', targeted: true }],
    deprivations: [
      {
        indicator: 8,
        followUps: [
          { on: '2022-05-20', outcome: before },
          { on: '2022-06-24', outcome: after },
        ],
      },
    ],
  });
  const { households: three } = readHouseholds(trat2565, [
    followedUp('was ungraded', 'notApplicable', 'failed'),
    followedUp('fell too', 'passed', 'failed'),
    followedUp('fell', 'passed', 'failed'),
  ]);
  const { relapsed, moves } = movement(trat2565, three, { from: '2022-05-27', to: '2022-07-01' });
  expect(relapsed).toEqual(['fell', 'fell too']);
  expect(told(moves)).toEqual(['A C 2', '– C 1']);
});

describe('a household that joined and left on one day', () => {
  const { households: one, rejected } = readHouseholds(trat2565, [
    {
      ...{ id: 'H1', area: '2301', joined: '2022-06-10', left: { on: '2022-06-10', reason: 'entered twice' } },
      ...{
        members: [
          { id: 'P1', targeted: true },
          { id: 'P2', targeted: true },
        ],
        deprivations: [{ indicator: 8 }],
      },
    },
  ]);
  const sums = (from: string, to: string) => {
    const { opening, joined, left, closing, leftByReason } = movement(trat2565, one, { from, to });
    return (
      [opening, joined, left, closing].map(({ households: h, persons }) => `${h}/${persons}`).join(' ') +
      ' ' +
      Object.keys(leftByReason).join()
    );
  };

  test('is accepted', () => expect(rejected).toEqual([]));

  test.each([
    ['2022-06-03', '2022-06-17', '0/0 1/2 1/2 0/0 entered twice'],
    ['2022-06-03', '2022-06-10', '0/0 1/2 1/2 0/0 entered twice'],
    ['2022-06-10', '2022-06-17', '0/0 0/0 0/0 0/0 '], // the report of the 10th has it as left already
    ['2022-06-10', '2022-06-10', '0/0 0/0 0/0 0/0 '],
    ['2022-06-03', '2022-06-09', '0/0 0/0 0/0 0/0 '],
  ])('from %s to %s: %s', (from, to, says) => expect(sums(from, to)).toBe(says));

  test('the order of the households changes nothing, not even how it is written', () => {
    const leave = (id: string, reason: string) => ({ ...one[0], id, left: { on: '2022-06-10', reason } }) as Household;
    const both = [leave('H1', 'b'), leave('H2', 'a')];
    const days = { from: '2022-06-03', to: '2022-06-17' };
    expect(JSON.stringify(movement(trat2565, both, days))).toBe(
      JSON.stringify(movement(trat2565, [...both].reverse(), days)),
    );
  });
});

describe('absences, moves and members who change household', () => {
  const day = { indicator: 8 };
  const person = (id: string, more = {}) => ({ id, targeted: true, ...more });
  const { households: lives, rejected } = readHouseholds(trat2565, [
    {
      ...{ id: 'comes back twice', area: '2301', members: [person('1'), person('2')], deprivations: [day] },
      absences: [
        { from: '2022-06-01', to: '2022-06-10', reason: 'harvest' },
        { from: '2022-06-20', to: '2022-07-10', reason: 'works in Rayong' },
      ],
    },
    {
      ...{
        id: 'moves',
        area: '230101',
        members: [person('3', { left: { on: '2022-06-15', reason: 'married' } }), person('4')],
      },
      ...{ deprivations: [day], moves: [{ on: '2022-06-05', area: '230102' }] },
    },
    { id: 'marries', area: '2302', members: [person('5'), person('3', { joined: '2022-06-15' })], deprivations: [day] },
    {
      ...{ id: 'moves and back', area: '2303', members: [person('6')], deprivations: [day] },
      moves: [
        { on: '2022-06-05', area: '2304' },
        { on: '2022-06-25', area: '2303' },
      ],
    },
  ]);
  const sums = (from: string, to: string) => {
    const { opening, joined, left, closing, ...rest } = movement(trat2565, lives, { from, to });
    const tallies = [opening, joined, left, closing].map((one) => `${one.households}/${one.persons}`).join(' ');
    const reasons = Object.entries(rest.leftByReason).map(([reason, one]) => `${reason} ${one.households}`);
    return [tallies, `+${rest.membersJoined} -${rest.membersLeft}`, `moved ${rest.movedAreas}`, ...reasons].join(', ');
  };

  test('are accepted', () => expect(rejected).toEqual([]));

  test.each([
    ['2022-05-27', '2022-06-03', '4/6 0/0 1/2 3/4, +0 -0, moved 0, harvest 1'],
    ['2022-06-03', '2022-06-10', '3/4 1/2 0/0 4/6, +0 -0, moved 2'],
    ['2022-06-10', '2022-06-17', '4/6 0/0 0/0 4/6, +1 -1, moved 0'],
    ['2022-05-27', '2022-06-17', '4/6 1/2 1/2 4/6, +1 -1, moved 2, harvest 1'],
    ['2022-05-27', '2022-07-15', '4/6 2/4 2/4 4/6, +1 -1, moved 1, harvest 1, works in Rayong 1'],
    ['2022-06-01', '2022-06-09', '3/4 0/0 0/0 3/4, +0 -0, moved 2'], // of the 1st it is absent already
  ])('from %s to %s: %s', (from, to, says) => expect(sums(from, to)).toBe(says));
});

test('a reason may be any text', () => {
  const { households: odd } = readHouseholds(trat2565, [
    {
      id: 'H1',
      area: '2301',
      left: { on: '2022-06-01', reason: '__proto__' },
      members: [{ id: '1', targeted: true }],
      deprivations: [{ indicator: 8 }],
    },
  ]);
  const { leftByReason } = movement(trat2565, odd, { from: '2022-05-09', to: '2022-08-05' });
  expect(Object.entries(leftByReason)).toEqual([['__proto__', { households: 1, persons: 1 }]]);
});

test('Trat, 9 May to 5 August: one household and 17 persons of others left, unexplained', () => {
  const { opening, joined, left, leftByReason, membersJoined, membersLeft, closing, moves } = movement(
    trat2565,
    tratRegister(),
    {
      from: '2022-05-09',
      to: '2022-08-05',
    },
  );
  expect([opening, closing]).toEqual([
    { households: 467, persons: 718 },
    { households: 466, persons: 699 },
  ]);
  // One more was away between two Fridays, and came back.
  expect(joined).toEqual({ households: 1, persons: 1 });
  expect(Object.keys(leftByReason)).toEqual(['unexplained in the source', 'ไปเฝ้าไข้ญาติที่จังหวัดจันทบุรี']);
  expect(Object.values(leftByReason).map(({ households }) => households)).toEqual([1, 1]);
  expect([left.households, membersJoined, left.persons + membersLeft - joined.persons]).toEqual([2, 0, 19]);
  expect(told(moves)).toEqual(['C A 457', 'C B 9']);
});
