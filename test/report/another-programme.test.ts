import { describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { defineProgramme, gradeHousehold, type Household, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const { households } = readHouseholds(trat2565, [
  {
    id: 'H1',
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 22 }],
    menus: [{ on: '2022-06-01', menu: 'survive' }],
  },
]);
const household = households[0] as Household;

describe('a household that came through the gate of another programme', () => {
  test('is not graded by indicators that do not count', () => {
    expect(() => gradeHousehold(nineAreas, household, '2022-08-05')).toThrow(
      new RangeError('Cannot grade a household of another programme: nine-areas does not count indicator 22'),
    );
  });

  test('is not counted', () => {
    expect(() => weeklyReport(nineAreas, households, { asOf: '2022-08-05' })).toThrow(
      new RangeError('weeklyReport: a household of another programme: nine-areas has no area "2301"'),
    );
    const menuless = defineProgramme({ ...trat2565, id: 'menuless', menus: [] });
    expect(() => weeklyReport(menuless, households, { asOf: '2022-08-05' })).toThrow(
      new RangeError('weeklyReport: a household of another programme: menuless has no menu survive'),
    );
    expect(weeklyReport(menuless, households, { asOf: '2022-05-31' }).figures.unassigned.households).toBe(1);
  });
});
