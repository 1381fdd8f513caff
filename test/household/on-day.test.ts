import { describe, expect, test } from 'vitest';
import {
  countedPersons,
  exitOn,
  followUpOn,
  hasEarner,
  homeOn,
  isHalted,
  isOnRegister,
  isPresent,
  latestEventOf,
  menuChoiceOn,
  outcomeOn,
  planOn,
} from '../../src/household/on-day.js';
import { areaOn, type Household, isRegistered, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { bareRow } from './good-rows.js';

/** The household of a good row, through the gate like any other. */
function householdOf(fields: object): Household {
  const [household] = readHouseholds(trat2565, [{ ...bareRow('H1'), ...fields }]).households;
  if (household === undefined) throw new RangeError('Cannot test: the row is not good');
  return household;
}

const DAY = '2022-08-05';
const EVE = '2022-08-04';
const MORROW = '2022-08-06';

const leaving = (on: string) => ({ on, reason: 'moved to another province' });

describe(`there on ${DAY}`, () => {
  test.each([
    { what: 'who has no days', who: {}, present: true },
    { what: 'who joined the day before', who: { joined: EVE }, present: true },
    { what: 'who joined on the day', who: { joined: DAY }, present: true },
    { what: 'who joins the day after', who: { joined: MORROW }, present: false },
    { what: 'who left the day before', who: { left: leaving(EVE) }, present: false },
    { what: 'who left on the day', who: { left: leaving(DAY) }, present: false },
    { what: 'who leaves the day after', who: { left: leaving(MORROW) }, present: true },
    { what: 'who joined and leaves later', who: { joined: EVE, left: leaving(MORROW) }, present: true },
    { what: 'who joined and left on the day', who: { joined: DAY, left: leaving(DAY) }, present: false },
    { what: 'who joins and leaves later', who: { joined: MORROW, left: leaving(MORROW) }, present: false },
  ])('a member or household $what: $present', ({ who, present }) => {
    expect(isPresent(who, DAY)).toBe(present);
    expect(isRegistered(householdOf(who), DAY)).toBe(present);
    expect(isOnRegister(householdOf(who), DAY)).toBe(present);
  });
});

const absence = (from: string, to: string, reason = 'at sea') => ({ from, to, reason });

describe(`off the register on ${DAY}`, () => {
  const since = (on: string, reason = 'at sea') => ({ on, reason });

  test.each([
    { what: 'neither left nor absent', fields: {}, exit: undefined },
    { what: 'left the day before', fields: { left: leaving(EVE) }, exit: leaving(EVE) },
    { what: 'left on the day', fields: { left: leaving(DAY) }, exit: leaving(DAY) },
    { what: 'leaves the day after', fields: { left: leaving(MORROW) }, exit: undefined },
    { what: 'away from the day', fields: { absences: [absence(DAY, MORROW)] }, exit: since(DAY) },
    { what: 'away from the day before', fields: { absences: [absence(EVE, MORROW)] }, exit: since(EVE) },
    { what: 'back on the day', fields: { absences: [absence(EVE, DAY)] }, exit: undefined },
    { what: 'away from the day after', fields: { absences: [absence(MORROW, '2022-09-01')] }, exit: undefined },
    {
      what: 'away for the second time',
      fields: { absences: [absence('2022-06-01', '2022-07-01', 'harvest'), absence(EVE, MORROW)] },
      exit: since(EVE),
    },
    {
      what: 'back, and then left for good',
      fields: { absences: [absence('2022-06-01', EVE)], left: leaving(DAY) },
      exit: leaving(DAY),
    },
  ])('$what', ({ fields, exit }) => {
    const household = householdOf(fields);
    expect(exitOn(household, DAY)).toEqual(exit);
    expect(isRegistered(household, DAY)).toBe(exit === undefined);
  });

  test('who has not joined has not left', () => {
    const household = householdOf({ joined: MORROW });
    expect(exitOn(household, DAY)).toBeUndefined();
    expect(isRegistered(household, DAY)).toBe(false);
  });
});

describe(`the area on ${DAY}`, () => {
  const move = (on: string, area: string) => ({ on, area });

  test.each([
    { what: 'it never moved', moves: [], area: '23' },
    { what: 'moved the day before', moves: [move(EVE, '2301')], area: '2301' },
    { what: 'moved on the day', moves: [move(DAY, '2301')], area: '2301' },
    { what: 'moves the day after', moves: [move(MORROW, '2301')], area: '23' },
    { what: 'moved twice', moves: [move('2022-06-01', '2301'), move(EVE, '2302')], area: '2302' },
    { what: 'moved there and back', moves: [move('2022-06-01', '2301'), move(EVE, '23')], area: '23' },
    { what: 'moved, and moves on later', moves: [move(EVE, '2302'), move(MORROW, '2303')], area: '2302' },
  ])('$what: $area, in whatever order the moves are kept', ({ moves, area }) => {
    for (const some of ordersOf(moves)) {
      expect(areaOn(householdOf({ moves: some }), DAY)).toBe(area);
      expect(homeOn({ area: '23', moves: some } as unknown as Household, DAY)).toBe(area);
    }
  });

  test('is where it lived last, also once it has left', () => {
    expect(areaOn(householdOf({ moves: [move('2022-06-01', '2304')], left: leaving(EVE) }), DAY)).toBe('2304');
  });
});

describe('declared impossible', () => {
  const halt = (on: string, lifted?: string) => ({ on, reason: 'waits', ...(lifted === undefined ? {} : { lifted }) });

  test.each([
    { what: 'never', halts: [], halted: false },
    { what: 'the day before', halts: [halt(EVE)], halted: true },
    { what: 'on the day', halts: [halt(DAY)], halted: true },
    { what: 'the day after', halts: [halt(MORROW)], halted: false },
    { what: 'the day before, lifted on the day', halts: [halt(EVE, DAY)], halted: false },
    { what: 'the day before, lifted the day after', halts: [halt(EVE, MORROW)], halted: true },
    { what: 'on the day, lifted the day after', halts: [halt(DAY, MORROW)], halted: true },
    { what: 'long before, and lifted', halts: [halt('2022-06-01', '2022-07-01')], halted: false },
    { what: 'lifted on the day, and anew', halts: [halt('2022-06-01', DAY), halt(DAY)], halted: true },
    { what: 'lifted, and anew later', halts: [halt('2022-06-01', EVE), halt(MORROW)], halted: false },
  ])('$what: $halted, in whatever order the halts are kept', ({ halts, halted }) => {
    for (const some of ordersOf(halts)) {
      expect(isHalted(householdOf({ halts: some }), DAY)).toBe(halted);
      expect(isHalted({ halts: some } as unknown as Household, DAY)).toBe(halted);
    }
  });
});

describe(`the plan on ${DAY}`, () => {
  const activity = (id: string, planned?: string) => ({
    id,
    indicator: 22,
    action: 'sells',
    agency: 'school',
    due: '2022-09-01',
    ...(planned === undefined ? {} : { planned }),
  });

  test('has what was planned by then, and what is told without a day', () => {
    const plan = [activity('A'), activity('B', EVE), activity('C', DAY), activity('D', MORROW)];
    expect(planOn(householdOf({ plan }), DAY).map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(planOn(householdOf({}), DAY)).toEqual([]);
  });
});

describe('the latest event', () => {
  const on = DAY;
  test.each([
    ['nothing', {}, undefined],
    ['its joining', { joined: on }, on],
    ['its leaving', { left: leaving(on) }, on],
    ['a move', { moves: [{ on, area: '2301' }] }, on],
    ['a return', { absences: [absence(EVE, on)] }, on],
    ['a halt', { halts: [leaving(on)] }, on],
    ['a halt that was lifted', { halts: [{ ...leaving(EVE), lifted: on }] }, on],
    ['a member who joined', { members: [{ id: 'P1', targeted: true, joined: on }] }, on],
    ['a member who left', { members: [{ id: 'P1', targeted: true, joined: EVE, left: leaving(on) }] }, on],
    ['a visit', { deprivations: [{ indicator: 22, followUps: [{ on, outcome: 'passed' }] }] }, on],
    ['a menu', { joined: EVE, menus: [{ on, menu: 'survive' }] }, on],
    [
      'a plan, not its due day',
      { plan: [{ id: 'A', indicator: 22, action: 'a', agency: 'b', planned: on, due: MORROW }] },
      on,
    ],
    [
      'an activity that is done',
      { plan: [{ id: 'A', indicator: 22, action: 'a', agency: 'b', planned: EVE, due: EVE, done: on }] },
      on,
    ],
  ] as const)('of %s', (_, fields, latest) => {
    expect(latestEventOf(householdOf(fields))).toBe(latest);
  });
});

describe(`counted persons on ${DAY}`, () => {
  test.each([
    { what: 'one targeted', members: [{ targeted: true }], persons: 1 },
    { what: 'one not targeted', members: [{ targeted: false }], persons: 0 },
    { what: 'two of three targeted', members: [true, false, true].map((targeted) => ({ targeted })), persons: 2 },
    { what: 'one who depends on others', members: [{ targeted: true, dependent: true }], persons: 1 },
    { what: 'one who joined on the day', members: [{ targeted: true, joined: DAY }], persons: 1 },
    { what: 'one who joins the day after', members: [{ targeted: true, joined: MORROW }], persons: 0 },
    { what: 'one who left on the day', members: [{ targeted: true, left: leaving(DAY) }], persons: 0 },
    { what: 'one who leaves the day after', members: [{ targeted: true, left: leaving(MORROW) }], persons: 1 },
    { what: 'a child born after the day', members: [{ targeted: true, born: MORROW }], persons: 1 },
    {
      what: 'four of whom one left, one is not yet there and one is not targeted',
      members: [
        { targeted: true },
        { targeted: true, left: leaving(EVE) },
        { targeted: true, joined: MORROW },
        { targeted: false },
      ],
      persons: 1,
    },
  ])('$what: $persons', ({ members, persons }) => {
    const household = householdOf({ members: members.map((member, place) => ({ id: `P${place}`, ...member })) });
    expect(countedPersons(household, DAY)).toBe(persons);
  });

  test('are members, whether or not their household is on the register', () => {
    expect(countedPersons(householdOf({ left: leaving(EVE) }), DAY)).toBe(1);
  });
});

describe(`someone who earns, on ${DAY}`, () => {
  const earner = { targeted: true };
  const dependant = { targeted: true, dependent: true };

  test.each([
    { what: 'one who does not depend on others', members: [earner], earns: true },
    { what: 'one who is said not to', members: [{ targeted: true, dependent: false }], earns: true },
    { what: 'one who does', members: [dependant], earns: false },
    { what: 'one who is not counted', members: [{ targeted: false, dependent: false }], earns: false },
    { what: 'one who left on the day', members: [{ targeted: true, left: leaving(DAY) }], earns: false },
    { what: 'one who leaves the day after', members: [{ targeted: true, left: leaving(MORROW) }], earns: true },
    { what: 'one who joins the day after', members: [{ targeted: true, joined: MORROW }], earns: false },
    { what: 'one beside others who do not', members: [dependant, { targeted: false }, earner], earns: true },
  ])('$what: $earns', ({ members, earns }) => {
    const household = householdOf({ members: members.map((member, place) => ({ id: `P${place}`, ...member })) });
    expect(hasEarner(household, DAY)).toBe(earns);
  });
});

describe(`what was found by ${DAY}`, () => {
  test.each([
    { what: 'nobody came', visits: [], outcome: 'failed' },
    { what: 'passed the day before', visits: [[EVE, 'passed']], outcome: 'passed' },
    { what: 'passed on the day', visits: [[DAY, 'passed']], outcome: 'passed' },
    { what: 'passes the day after', visits: [[MORROW, 'passed']], outcome: 'failed' },
    { what: 'no longer applies', visits: [[EVE, 'notApplicable']], outcome: 'notApplicable' },
    {
      what: 'failed, then passed',
      visits: [
        ['2022-06-03', 'failed'],
        ['2022-07-01', 'passed'],
      ],
      outcome: 'passed',
    },
    {
      what: 'passed, then failed again',
      visits: [
        ['2022-06-03', 'passed'],
        ['2022-07-01', 'failed'],
      ],
      outcome: 'failed',
    },
    {
      what: 'passed, and fails again only later',
      visits: [
        ['2022-07-01', 'passed'],
        [MORROW, 'failed'],
      ],
      outcome: 'passed',
    },
    {
      what: 'no longer applied, then applied and passed',
      visits: [
        ['2022-06-03', 'notApplicable'],
        ['2022-07-01', 'passed'],
      ],
      outcome: 'passed',
    },
    {
      what: 'passed, failed, passed',
      visits: [
        ['2022-05-13', 'passed'],
        ['2022-06-03', 'failed'],
        [DAY, 'passed'],
      ],
      outcome: 'passed',
    },
    {
      what: 'a visit of the year before',
      visits: [
        ['2021-12-31', 'passed'],
        ['2022-01-01', 'failed'],
      ],
      outcome: 'failed',
    },
  ])('$what: $outcome, in whatever order the visits are kept', ({ visits, outcome }) => {
    for (const followUps of ordersOf(visits.map(([on, found]) => ({ on, outcome: found })))) {
      const [deprivation] = householdOf({ deprivations: [{ indicator: 22, followUps }] }).deprivations;
      expect(deprivation && outcomeOn(deprivation, DAY)).toBe(outcome);
    }
  });

  test('without a list of visits: failed, as at the baseline', () => {
    expect(outcomeOn({ indicator: 22 }, DAY)).toBe('failed');
    expect(followUpOn({ indicator: 22 }, DAY)).toBeUndefined();
  });

  test('is that of the latest visit by then, with its day', () => {
    const visits = [EVE, '2022-06-03', MORROW].map((on) => ({ on, outcome: 'passed' as const }));
    for (const followUps of ordersOf(visits)) {
      expect(followUpOn({ indicator: 22, followUps }, DAY)).toEqual({ on: EVE, outcome: 'passed' });
    }
  });
});

describe(`the menu on ${DAY}`, () => {
  test.each([
    { what: 'none was chosen', choices: [], menu: undefined },
    { what: 'chosen the day before', choices: [[EVE, 'survive']], menu: 'survive' },
    { what: 'chosen on the day', choices: [[DAY, 'survive']], menu: 'survive' },
    { what: 'chosen the day after', choices: [[MORROW, 'survive']], menu: undefined },
    {
      what: 'chosen anew on the day',
      choices: [
        ['2022-05-13', 'survive'],
        [DAY, 'sufficient'],
      ],
      menu: 'sufficient',
    },
    {
      what: 'chosen anew only later',
      choices: [
        ['2022-05-13', 'survive'],
        [MORROW, 'sustainable'],
      ],
      menu: 'survive',
    },
    {
      what: 'a lower one chosen after a higher',
      choices: [
        ['2022-05-13', 'sustainable'],
        ['2022-06-03', 'sufficient'],
        ['2022-07-01', 'survive'],
      ],
      menu: 'survive',
    },
  ])('$what: $menu, in whatever order the choices are kept', ({ choices, menu }) => {
    for (const menus of ordersOf(choices.map(([on, chosen]) => ({ on, menu: chosen })))) {
      expect(menuChoiceOn(householdOf({ menus }), DAY)?.menu).toBe(menu);
    }
  });

  test('without a list of choices there is none', () => {
    expect(menuChoiceOn(householdOf({}), DAY)).toBeUndefined();
  });

  test('has its day, who chose it and why', () => {
    const choice = { on: EVE, menu: 'survive', by: 'district team', reason: 'nobody earns' };
    expect(menuChoiceOn(householdOf({ menus: [choice] }), DAY)).toEqual(choice);
  });
});

/** Every order that things can stand in. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, place) =>
    ordersOf(things.filter((_, other) => other !== place)).map((others) => [first, ...others]),
  );
}
