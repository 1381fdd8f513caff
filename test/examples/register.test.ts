import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeRegister } from '../../examples/trat-2565/make-register.js';
import { readRegister } from '../../examples/trat-2565/read-register.js';
import { addDays } from '../../src/calendar/index.js';
import { TABLE_NAMES } from '../../src/household/index.js';
import { gradeHousehold, type Household, readTables, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const { households, rejected } = readTables(trat2565, readRegister());
const plans = households.flatMap(({ plan = [] }) => plan);

describe('the synthetic register', () => {
  const tables = Object.entries(makeRegister());

  test('has its ten tables', () => expect(tables.map(([table]) => table).sort()).toEqual([...TABLE_NAMES].sort()));

  test.each(tables)('%s.csv is what the script makes', (table, text) => {
    const file = fileURLToPath(new URL(`../../examples/trat-2565/${table}.csv`, import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is accepted as a whole', () => {
    expect(rejected).toEqual([]);
    expect(households).toHaveLength(467);
  });
});

describe('its moves, absences and lifted halts', () => {
  test('are a few', () => {
    const count = (has: (household: Household) => boolean) => households.filter(has).length;
    expect(count(({ moves = [] }) => moves.length > 0)).toBe(6);
    expect(count(({ absences = [] }) => absences.length > 0)).toBe(2);
    expect(count(({ halts = [] }) => halts.some(({ lifted }) => lifted !== undefined))).toBe(1);
  });

  test('change no Friday by district', () => {
    const bare = { ...readRegister(), move: [], absence: [], halt: [] };
    const { households: still } = readTables(trat2565, bare);
    for (let day = '2022-05-13'; day < '2022-10-01'; day = addDays(day, 7))
      expect(weeklyReport(trat2565, households, { asOf: day })).toEqual(weeklyReport(trat2565, still, { asOf: day }));
  });
});

describe('its plans and carers', () => {
  const gradeOf = (household: Household, asOf: string) => gradeHousehold(trat2565, household, asOf);

  const uncovered = (household: Household, asOf: string) =>
    gradeOf(household, asOf).remaining.some((number) => !household.plan?.some(({ indicator }) => indicator === number));

  const cared = ({ carers = [] }: Household, asOf: string) =>
    carers.some(({ from, to = asOf }) => from <= asOf && asOf <= to);

  const isDone = ({ done }: { done?: string }, asOf: string) => done !== undefined && done <= asOf;

  test.each([
    { asOf: '2022-07-01', lacking: 13, overdue: 18, open: 251, done: 417, uncared: 5 },
    { asOf: '2022-08-05', lacking: 3, overdue: 13, open: 56, done: 616, uncared: 8 },
  ])('are on $asOf as its README says', ({ asOf, ...told }) => {
    const registered = households.filter(({ left }) => left === undefined || left.on > asOf);
    const activities = registered.flatMap(({ plan = [] }) => plan);
    const pending = activities.filter((activity) => !isDone(activity, asOf));
    expect({
      lacking: registered.filter((household) => uncovered(household, asOf)).length,
      overdue: pending.filter(({ due }) => due < asOf).length,
      open: pending.filter(({ due }) => due >= asOf).length,
      done: activities.length - pending.length,
      uncared: registered.filter((household) => !cared(household, asOf)).length,
    }).toEqual(told);
  });

  test('leave some of the nine in grade B without an activity, and one without a carer', () => {
    const nine = households.filter((household) => gradeOf(household, '2022-08-05').grade === 'B');
    expect(nine).toHaveLength(9);
    expect(nine.filter((household) => uncovered(household, '2022-08-05'))).toHaveLength(3);
    expect(nine.filter((household) => !cared(household, '2022-08-05'))).toHaveLength(1);
  });

  test('are for what the household failed', () => {
    for (const { plan = [], deprivations } of households) {
      const failed = deprivations.map(({ indicator }) => indicator);
      for (const { indicator } of plan) expect(failed).toContain(indicator);
    }
  });

  test('a relapse leaves an activity done while its indicator fails', () => {
    const relapsed = households.filter(({ plan = [], deprivations }) =>
      deprivations.some(({ indicator, followUps = [] }) => {
        const after = followUps.find(
          ({ outcome }, nth) => outcome === 'failed' && followUps[nth - 1]?.outcome === 'passed',
        );
        return after && plan.some((activity) => activity.indicator === indicator && isDone(activity, after.on));
      }),
    );
    expect(relapsed.length).toBeGreaterThan(5);
  });

  test('register six households for the child allowance, and name no other intervention', () => {
    const named = plans.flatMap(({ intervention }) => intervention ?? []);
    expect(named).toEqual(Array.from({ length: 6 }, () => 'child-allowance'));
  });
});
