import { describe, expect, test } from 'vitest';
import { pace, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { tratRegister } from '../tools/trat-register.js';

describe('how fast households must reach the best grade', () => {
  const paceOn = (asOf: string) => pace(trat2565, weeklyReport(trat2565, tratRegister(), { asOf }));

  test('Trat on 5 August: nine households, eight Fridays', () => {
    expect(paceOn('2022-08-05')).toEqual({
      remaining: { households: 9, persons: 10 },
      reportsLeft: 8,
      perReport: 9 / 8,
    });
  });

  test('at kick-off: all of them, 21 Fridays', () => {
    expect(paceOn('2022-05-09')).toEqual({
      remaining: { households: 467, persons: 718 },
      reportsLeft: 21,
      perReport: 467 / 21,
    });
  });

  test('after the last report all that remain are due', () => {
    const { remaining, reportsLeft, perReport } = paceOn('2022-09-30');
    expect([reportsLeft, perReport]).toEqual([0, remaining.households]);
  });

  test('households that are ungraded or have left do not count', () => {
    const lapsed = [{ indicator: 8, followUps: [{ on: '2022-05-20', outcome: 'notApplicable' }] }];
    const base = { area: '2301', members: [{ id: 'P1', targeted: true }] };
    const { households } = readHouseholds(trat2565, [
      { ...base, id: 'H1', deprivations: lapsed },
      { ...base, id: 'H2', deprivations: [{ indicator: 8 }], left: { on: '2022-05-20', reason: 'moved' } },
    ]);
    expect(pace(trat2565, weeklyReport(trat2565, households, { asOf: '2022-06-03' })).remaining).toEqual({
      households: 0,
      persons: 0,
    });
  });
});
