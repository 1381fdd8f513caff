import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { householdShape } from '../../src/household/household.js';
import {
  gradeHousehold,
  type Household,
  type HouseholdDraft,
  householdRows,
  type Outcome,
  type Problem,
  type Rejected,
  readHousehold,
  readHouseholds,
  readTables,
  startReading,
  type TABLE_NAMES,
  type TableName,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const raw = {
  id: 'H1',
  area: '2301',
  members: [{ id: 'P1', targeted: true }],
  deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-03', outcome: 'ผ่าน' }] }],
};

describe('an unchecked row does not compile where a household is wanted', () => {
  test('assigned, cast, graded or counted', () => {
    // @ts-expect-error -- not checked
    const assigned: Household = raw;
    // @ts-expect-error -- not checked, and its outcome is no outcome
    const cast = raw as Household;
    // @ts-expect-error -- not checked
    gradeHousehold(trat2565, raw, '2022-08-05');
    // @ts-expect-error -- not checked
    weeklyReport(trat2565, [raw], { asOf: '2022-08-05' });
    expectTypeOf([assigned, cast]).toEqualTypeOf<Household[]>();
  });

  test('nor does a draft, though every word of it is right', () => {
    const draft: HouseholdDraft = { ...raw, deprivations: [{ indicator: 8 }] };
    // @ts-expect-error -- not checked
    const household: Household = draft;
    expectTypeOf(household).toEqualTypeOf<Household>();
    expectTypeOf(readHouseholds(trat2565, [draft]).households).toEqualTypeOf<Household[]>();
  });
});

test('what the schema takes is a draft', () => {
  expectTypeOf<z.input<typeof householdShape>>().branded.toEqualTypeOf<HouseholdDraft>();
});

test('a draft has the fields of a household, each to be written', () => {
  const draft = {} as HouseholdDraft;
  draft.area = '2302';
  draft.members.push({ id: 'P2', targeted: false });
  expectTypeOf<keyof HouseholdDraft>().toEqualTypeOf<Extract<keyof Household, string>>();
  expectTypeOf<keyof HouseholdDraft['members'][number]>().toEqualTypeOf<keyof Household['members'][number]>();
  expectTypeOf<keyof NonNullable<HouseholdDraft['plan']>[number]>().toEqualTypeOf<
    keyof NonNullable<Household['plan']>[number]
  >();
  expectTypeOf<
    NonNullable<HouseholdDraft['deprivations'][number]['followUps']>[number]['outcome']
  >().toEqualTypeOf<Outcome>();
});

describe('what is read one at a time', () => {
  test('is a household or its problems, distinguished by their names', () => {
    const read = readHousehold(trat2565, raw);
    if ('household' in read) expectTypeOf(read.household).toEqualTypeOf<Household>();
    else expectTypeOf(read.problems).toEqualTypeOf<readonly Problem[]>();
    // @ts-expect-error -- there may be none
    expectTypeOf(read.household).toEqualTypeOf<Household>();
  });

  test('is a household or a rejected row', () => {
    const read = startReading(trat2565).read(raw);
    if ('household' in read) expectTypeOf(read.household).toEqualTypeOf<Household>();
    else expectTypeOf(read.rejected).toEqualTypeOf<Rejected>();
  });
});

test('rows of a household are tables to read', () => {
  const rows = householdRows({} as Household);
  expectTypeOf(readTables(trat2565, rows).households).toEqualTypeOf<Household[]>();
  expectTypeOf<keyof typeof rows>().toEqualTypeOf<TableName>();
  expectTypeOf<(typeof TABLE_NAMES)[number]>().toEqualTypeOf<TableName>();
  // @ts-expect-error -- a draft has no rows: it was not checked
  householdRows({} as HouseholdDraft);
});
