import { describe, expect, test } from 'vitest';
import { type Dimension, type Figures, reportDays, weeklyReport } from '../../src/index.js';
import { trat2565, tratBulletins2565 } from '../../src/trat.js';
import { tratRegister } from '../tools/trat-register.js';

const households = tratRegister();
const figuresOn = (asOf: string) => weeklyReport(trat2565, households, { asOf }).figures;

describe('the synthetic register gives every figure that Trat published', () => {
  test.each(tratBulletins2565)('of $asOf', ({ asOf, registered, byGrade, byMenu, byDimension }) => {
    const figures = figuresOn(asOf);
    if (registered) expect(figures.registered).toEqual(registered);
    if (byGrade) expect(figures.byGrade).toEqual(byGrade);
    if (byMenu) expect(figures.byMenu).toEqual(byMenu);
    for (const [dimension, tally] of Object.entries(byDimension ?? {})) {
      expect({ [dimension]: figures.byDimension[dimension as Dimension].failed }).toEqual({
        [dimension]: tally,
      });
    }
  });

  test('5 August: 466 households, 699 persons, nobody without grade or menu', () => {
    const { registered, ungraded, unassigned } = figuresOn('2022-08-05');
    expect(registered).toEqual({ households: 466, persons: 699 });
    expect(ungraded.households + unassigned.households).toBe(0);
  });

  test('the published figures are the ones printed in the two bulletins', () => {
    expect(tratBulletins2565.map(({ asOf }) => asOf)).toEqual(['2022-05-09', '2022-08-05']);
    const [kickOff, august] = tratBulletins2565;
    const sum = (table: Readonly<Record<string, { households: number; persons: number }>> = {}) =>
      Object.values(table).reduce(([h, p], t) => [h + t.households, p + t.persons] as const, [0, 0] as readonly [
        number,
        number,
      ]);
    expect(sum(kickOff?.byDimension)).toEqual([547, 828]); // overlapping: more than 467/718
    expect(sum(august?.byGrade)).toEqual([466, 699]);
    expect(sum(august?.byMenu)).toEqual([466, 699]);
  });
});

describe('between the bulletins', () => {
  test('a household that disappears leaves unexplained: one household and 19 persons', () => {
    const gone = households.filter(({ left }) => left !== undefined && left.on <= '2022-08-05');
    expect(gone.map(({ left }) => left?.reason)).toEqual(['unexplained in the source']);
    const leavers = households.flatMap(({ members }) => members.flatMap(({ left }) => (left ? [left] : [])));
    expect(new Set(leavers.map(({ reason }) => reason))).toEqual(new Set(['unexplained in the source']));
    const withHousehold = gone[0]?.members.filter(({ targeted }) => targeted).length ?? 0;
    expect(withHousehold + leavers.filter(({ on }) => on <= '2022-08-05').length).toBe(19);
  });

  test('every Friday gives another report', () => {
    const fridays = reportDays(trat2565.calendar).filter((day) => day <= '2022-08-05');
    expect(fridays).toHaveLength(13);
    expect(new Set(fridays.map((day) => JSON.stringify(figuresOn(day)))).size).toBe(13);
  });

  test('some households are halted for a while, some relapse and recover', () => {
    expect(figuresOn('2022-07-01').byGrade.F.households).toBeGreaterThan(0);
    const outcomes = households.flatMap(({ deprivations }) =>
      deprivations.map(({ followUps = [] }) =>
        [...followUps]
          .sort((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ outcome }) => outcome)
          .join(' '),
      ),
    );
    expect(outcomes.filter((story) => /passed failed.* passed/.test(story)).length).toBeGreaterThan(0);
  });

  test('every district has households', () => {
    const { areas } = weeklyReport(trat2565, households, { asOf: '2022-05-09' });
    expect(Object.keys(areas)).toEqual(trat2565.areas.map(({ code }) => code));
  });
});

test('trat2565 is the programme of the bulletins', () => {
  const figures: Figures<'A' | 'B' | 'C' | 'F', 'survive' | 'sufficient' | 'sustainable'> = figuresOn('2022-08-05');
  expect(Object.keys(figures.byGrade)).toEqual(['A', 'B', 'C', 'F']);
  expect(Object.keys(figures.byMenu)).toEqual(['survive', 'sufficient', 'sustainable']);
  expect(reportDays(trat2565.calendar)).toHaveLength(21);
  expect(trat2565.declared).toBe('2021-12-30');
});
