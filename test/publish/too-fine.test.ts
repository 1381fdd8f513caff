import { describe, expect, test } from 'vitest';
import { AREA_LEVELS, type PublicReport, weeklyReport } from '../../src/index.js';
import { planPublication } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { hiddenIn, register, tallies } from './registers.js';

const asOf = '2022-06-03';
const villages = register(
  ...['23010101', '23010102', '23010103', '23010104'].flatMap((area) => [
    { count: 3, failed: [8], area },
    { count: 4, failed: [22], area, passed: true },
  ]),
);
const levels = AREA_LEVELS.map((areas) => weeklyReport(trat2565, villages, { asOf, areas }));

describe('where more than half is hidden', () => {
  const { reports, tooFine } = planPublication(trat2565, levels);

  test('the level, the group and the next coarser level are named', () => {
    expect(tooFine.map(({ level, group, coarser }) => [level, group, coarser])).toContainEqual([
      ...['village', 'grades', 'subdistrict'],
    ]);
    for (const { tallies: all, hidden } of tooFine) expect(hidden * 2).toBeGreaterThan(all);
  });

  test('and counted, of what is published', () => {
    const [, , byVillage] = reports as [PublicReport, PublicReport, PublicReport];
    const isGrade = (place: string): boolean => /^areas\.\d+\.(byGrade|ungraded)/.test(place);
    const all = [...tallies(byVillage)].filter(([place, { households }]) => isGrade(place) && households !== 0);
    const hidden = hiddenIn(byVillage).filter(isGrade);
    expect(tooFine.find(({ level, group }) => level === 'village' && group === 'grades')).toEqual({
      ...{ level: 'village', group: 'grades', coarser: 'subdistrict' },
      ...{ tallies: all.length, hidden: hidden.length },
    });
  });

  test('what two reports tell is counted once', () => {
    const once = planPublication(trat2565, [levels[2] as never]).tooFine;
    const twice = planPublication(trat2565, [levels[2] as never, levels[2] as never]).tooFine;
    expect(once.length).toBeGreaterThan(0);
    expect(twice).toEqual(once);
  });

  test('a group that is not shown is not named, and of the whole there is nothing coarser', () => {
    const show = { whole: ['register', 'patterns'], village: ['register'] } as const;
    const area = '23010101';
    const few = register({ count: 2, failed: [8], area }, { count: 1, failed: [22], area });
    const report = weeklyReport(trat2565, few, { asOf, areas: 'village' });
    const plan = planPublication(trat2565, [report], { show });
    expect(plan.tooFine.map(({ group }) => group)).not.toContain('grades');
    expect(plan.tooFine.find(({ level }) => level === 'whole')).toMatchObject({ coarser: null });
  });
});

test('where at most half is hidden, nothing is named', () => {
  const many = register({ count: 20, failed: [8] }, { count: 30, failed: [22], area: '230201' });
  expect(planPublication(trat2565, [weeklyReport(trat2565, many, { asOf })]).tooFine).toEqual([]);
});
