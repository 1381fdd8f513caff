import { describe, expect, test } from 'vitest';
import {
  countedPersons,
  followUpOn,
  hasEarner,
  hasLeft,
  isHalted,
  isPresent,
  menuChoiceOn,
  outcomeOn,
} from '../../src/household/on-day.js';
import { type Household, readHouseholds } from '../../src/index.js';
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

describe(`on the register on ${DAY}`, () => {
  test.each([
    { what: 'who has no days', who: {}, present: true, left: false },
    { what: 'who joined the day before', who: { joined: EVE }, present: true, left: false },
    { what: 'who joined on the day', who: { joined: DAY }, present: true, left: false },
    { what: 'who joins the day after', who: { joined: MORROW }, present: false, left: false },
    { what: 'who left the day before', who: { left: leaving(EVE) }, present: false, left: true },
    { what: 'who left on the day', who: { left: leaving(DAY) }, present: false, left: true },
    { what: 'who leaves the day after', who: { left: leaving(MORROW) }, present: true, left: false },
    { what: 'who joined and leaves later', who: { joined: EVE, left: leaving(MORROW) }, present: true, left: false },
    { what: 'who joined and left on the day', who: { joined: DAY, left: leaving(DAY) }, present: false, left: true },
    { what: 'who joins and leaves later', who: { joined: MORROW, left: leaving(MORROW) }, present: false, left: false },
  ])('$what: present $present, left $left', ({ who, present, left }) => {
    expect(isPresent(who, DAY)).toBe(present);
    expect(hasLeft(who, DAY)).toBe(left);
    expect(isPresent(householdOf(who), DAY)).toBe(present);
    expect(hasLeft(householdOf(who), DAY)).toBe(left);
  });
});

describe('declared impossible', () => {
  test.each([
    { what: 'never', fields: {}, halted: false },
    { what: 'the day before', fields: { halted: leaving(EVE) }, halted: true },
    { what: 'on the day', fields: { halted: leaving(DAY) }, halted: true },
    { what: 'the day after', fields: { halted: leaving(MORROW) }, halted: false },
  ])('$what: $halted', ({ fields, halted }) => {
    expect(isHalted(householdOf(fields), DAY)).toBe(halted);
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

  test('was found at the latest visit by then, which is told with its day', () => {
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

  test('is told with its day, who chose it and why', () => {
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
