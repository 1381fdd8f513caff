import { describe, expect, test } from 'vitest';
import { menuOf } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { householdOf } from '../grading/household-of.js';

describe('the menu of a household is the latest choice on or before the day', () => {
  const household = householdOf({
    menus: [
      { on: '2022-07-01', menu: 'sufficient', by: 'ทีมปฏิบัติการอำเภอเมืองตราด' },
      { on: '2022-06-01', menu: 'survive' },
      { on: '2022-09-01', menu: 'sustainable', by: 'ทีมพี่เลี้ยง', reason: 'รายได้มั่นคง' },
    ],
  });
  const survive = { menu: 'survive', on: '2022-06-01' };
  const sufficient = { menu: 'sufficient', on: '2022-07-01', by: 'ทีมปฏิบัติการอำเภอเมืองตราด' };
  const sustainable = { menu: 'sustainable', on: '2022-09-01', by: 'ทีมพี่เลี้ยง' };

  test.each([
    { asOf: '2022-05-31', menu: null, why: 'before the first' },
    { asOf: '2022-06-01', menu: survive, why: 'on the day itself' },
    { asOf: '2022-06-30', menu: survive, why: 'the day before the next' },
    { asOf: '2022-07-01', menu: sufficient, why: 'the day of the next, and who chose it' },
    { asOf: '2022-08-31', menu: sufficient, why: 'still' },
    { asOf: '2022-09-01', menu: sustainable, why: 'the last' },
    { asOf: '2023-01-01', menu: sustainable, why: 'long after' },
  ])('$asOf: $menu.menu, $why', ({ asOf, menu }) => {
    expect(menuOf(trat2565, household, asOf)).toEqual(menu);
  });

  test('a menu may be lowered too', () => {
    const lowered = householdOf({
      menus: [
        { on: '2022-06-01', menu: 'sustainable' },
        { on: '2022-07-01', menu: 'survive' },
      ],
    });
    expect(menuOf(trat2565, lowered, '2022-08-05')).toEqual({ menu: 'survive', on: '2022-07-01' });
  });

  test('who chose it is left out where it was not recorded', () => {
    expect(Object.keys(menuOf(trat2565, household, '2022-06-01') ?? {})).toEqual(['menu', 'on']);
  });

  test.each([{ menus: [] }, {}])('none was chosen, $menus: null', (row) => {
    expect(menuOf(trat2565, householdOf(row), '2022-08-05')).toBeNull();
  });

  test.each(['2022-02-30', '5 ส.ค. 2565', ''])('for %j, which is no day, it is refused', (asOf) => {
    expect(() => menuOf(trat2565, household, asOf)).toThrow(
      new RangeError(`menuOf: asOf ${JSON.stringify(asOf)} is not a calendar day such as "2022-08-05"`),
    );
  });
});
