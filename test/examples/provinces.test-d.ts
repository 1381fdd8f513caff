import { expectTypeOf, test } from 'vitest';
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { gradeHousehold, type Household, movement, weeklyReport } from '../../src/index.js';

declare const households: Household[];
declare const household: Household;

test('a report knows exactly the grades, menus and dimensions of its programme', () => {
  const steps = weeklyReport(fiveSteps, households, { asOf: '2026-12-02' }).figures;
  expectTypeOf<keyof typeof steps.byGrade>().toEqualTypeOf<'ก' | 'ข' | 'ค' | 'ง' | 'จ'>();
  expectTypeOf<keyof typeof steps.byMenu>().toEqualTypeOf<'relief' | 'growth'>();
  // @ts-expect-error: there is no grade A here
  steps.byGrade.A;

  const kpi = weeklyReport(passesOrNot, households, { asOf: '2023-06-30' }).figures;
  expectTypeOf<keyof typeof kpi.byGrade>().toEqualTypeOf<'passes' | 'not yet'>();

  const nine = weeklyReport(nineAreas, households, { asOf: '2026-12-28' }).figures;
  expectTypeOf<keyof typeof nine.byGrade>().toEqualTypeOf<'done' | 'last' | 'some' | 'none'>();
  expectTypeOf<keyof typeof nine.byDimension>().toEqualTypeOf<
    'health' | 'home' | 'land' | 'water' | 'school' | 'work' | 'debt' | 'care' | 'rights'
  >();
});

test('so do a grading and a movement', () => {
  expectTypeOf(gradeHousehold(fiveSteps, household, '2026-12-02').grade).toEqualTypeOf<
    'ก' | 'ข' | 'ค' | 'ง' | 'จ' | null
  >();
  const { moves } = movement(passesOrNot, households, { from: '2023-01-06', to: '2023-06-30' });
  expectTypeOf<(typeof moves)[number]['from']>().toEqualTypeOf<'passes' | 'not yet' | null>();
});
