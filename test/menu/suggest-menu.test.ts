import { describe, expect, test } from 'vitest';
import { defineProgramme, proveRules, suggestMenu } from '../../src/index.js';
import { MENU_SPACE } from '../../src/programme/standings.js';
import { trat2565 } from '../../src/trat.js';
import { failed, householdOf } from '../grading/household-of.js';

const asOf = '2022-08-05';
const suggestionFor = (row: object) => suggestMenu(trat2565, householdOf(row), asOf);

const earner = { id: 'P1', targeted: true };
const dependant = { id: 'P1', targeted: true, dependent: true };
const house = failed(8);
const income = failed(22);
const houseDone = failed(8, '2022-06-01 passed');

describe('the menu suggested in Trat', () => {
  test.each([
    { who: 'no earner', member: dependant, left: 'the house remains', deprivation: house, menu: 'survive' },
    { who: 'no earner', member: dependant, left: 'income remains', deprivation: income, menu: 'survive' },
    { who: 'no earner', member: dependant, left: 'nothing remains', deprivation: houseDone, menu: 'survive' },
    { who: 'an earner', member: earner, left: 'the house remains', deprivation: house, menu: 'sufficient' },
    { who: 'an earner', member: earner, left: 'income remains', deprivation: income, menu: 'sufficient' },
    { who: 'an earner', member: earner, left: 'nothing remains', deprivation: houseDone, menu: 'sustainable' },
  ])('$who, $left: $menu', ({ member, deprivation, menu }) => {
    expect(suggestionFor({ members: [member], deprivations: [deprivation] })).toEqual({
      menu,
      standing: {
        earner: member === earner,
        incomeShort: deprivation === income,
        settled: deprivation === houseDone,
      },
      source: {
        basis: 'assumption',
        ref: expect.stringMatching(/^no criteria were published; the names are from Trat Community Development Office/),
      },
    });
  });

  test('is one for each of the six standings', () => {
    const rules = trat2565.menus.map(({ menu, suits }) => ({ answer: menu, when: suits ?? (() => false) }));
    expect(proveRules(MENU_SPACE, rules)).toEqual({ states: 6, gaps: [], overlaps: [], idle: [] });
  });
});

describe('an earner is a counted member who does not depend on others', () => {
  test.each([
    { who: 'a targeted member', member: { targeted: true }, is: true },
    { who: 'one said not to be dependent', member: { targeted: true, dependent: false }, is: true },
    { who: 'one who is dependent', member: { targeted: true, dependent: true }, is: false },
    { who: 'one who is not counted', member: { targeted: false, dependent: false }, is: false },
    { who: 'one who left', member: { targeted: true, left: { on: '2022-07-01', reason: 'ย้าย' } }, is: false },
    { who: 'one who left on the day', member: { targeted: true, left: { on: asOf, reason: 'ย้าย' } }, is: false },
    {
      who: 'one who leaves the day after',
      member: { targeted: true, left: { on: '2022-08-06', reason: '-' } },
      is: true,
    },
    { who: 'one who joined on the day', member: { targeted: true, joined: asOf }, is: true },
    { who: 'one who joins the day after', member: { targeted: true, joined: '2022-08-06' }, is: false },
  ])('$who: $is', ({ member, is }) => {
    const members = [
      { id: 'P1', ...member },
      { id: 'P2', targeted: true, dependent: true },
    ];
    expect(suggestionFor({ members })?.standing.earner).toBe(is);
  });

  test('one among many is enough', () => {
    const members = [dependant, { id: 'P2', targeted: false }, { id: 'P3', targeted: true }];
    expect(suggestionFor({ members })?.standing.earner).toBe(true);
  });
});

describe('income is short while 20, 21 or 22 remains', () => {
  test.each([
    { what: '20', deprivations: [failed(20)], short: true, settled: false },
    { what: '21', deprivations: [failed(21)], short: true, settled: false },
    { what: '22', deprivations: [failed(22)], short: true, settled: false },
    {
      what: '22 passed, 8 remains',
      deprivations: [failed(22, '2022-06-01 passed'), house],
      short: false,
      settled: false,
    },
    { what: '22 passed', deprivations: [failed(22, '2022-06-01 passed')], short: false, settled: true },
    { what: '22 passed the day after', deprivations: [failed(22, '2022-08-06 passed')], short: true, settled: false },
    { what: '20 lapsed', deprivations: [failed(20, '2022-06-01 notApplicable')], short: false, settled: true },
    { what: '8 passed, 22 remains', deprivations: [houseDone, income], short: true, settled: false },
  ])('$what: short $short, settled $settled', ({ deprivations, short, settled }) => {
    expect(suggestionFor({ deprivations })?.standing).toEqual({ earner: true, incomeShort: short, settled });
  });
});

describe('it only suggests', () => {
  test('what the team chose changes nothing', () => {
    const row = { members: [dependant], menus: [{ on: '2022-06-01', menu: 'sustainable' }] };
    expect(suggestionFor(row)?.menu).toBe('survive');
  });

  test('where a programme says nothing of whom its menus suit: null', () => {
    const menus = trat2565.menus.map(({ suits: _, ...menu }) => menu);
    const silent = defineProgramme({ ...trat2565, id: 'silent', menus });
    expect(suggestMenu(silent, householdOf({}), asOf)).toBeNull();
  });

  test('where it says so for one standing only: null for the others', () => {
    const menus = trat2565.menus.map(({ suits: _, ...menu }) =>
      menu.menu === 'sustainable' ? { ...menu, suits: (s: { settled: boolean }) => s.settled } : menu,
    );
    const terse = defineProgramme({ ...trat2565, id: 'terse', menus });
    expect(suggestMenu(terse, householdOf({ deprivations: [houseDone] }), asOf)?.menu).toBe('sustainable');
    expect(suggestMenu(terse, householdOf({ deprivations: [house] }), asOf)).toBeNull();
  });

  test('a programme without menus: null', () => {
    const none = defineProgramme({ ...trat2565, id: 'none', menus: [] });
    expect(suggestMenu(none, householdOf({}), asOf)).toBeNull();
  });

  test.each(['2022-02-30', ''])('for %j, which is no day, it is refused', (text) => {
    expect(() => suggestMenu(trat2565, householdOf({}), text)).toThrow(
      new RangeError(`suggestMenu: asOf ${JSON.stringify(text)} is not a calendar day such as "2022-08-05"`),
    );
  });
});
