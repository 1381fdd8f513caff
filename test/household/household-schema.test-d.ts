import type { StandardSchemaV1 as Specified } from '@standard-schema/spec';
import { describe, expectTypeOf, test } from 'vitest';
import { type Household, type HouseholdDraft, householdSchema, type StandardSchemaV1 } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

describe('the schema of a household', () => {
  const schema = householdSchema(trat2565);

  test('is one of the specification', () => {
    const specified: Specified<HouseholdDraft, Household> = schema;
    expectTypeOf(schema).toExtend<Specified>();
    expectTypeOf<Specified.InferInput<typeof schema>>().toEqualTypeOf<HouseholdDraft>();
    expectTypeOf<Specified.InferOutput<typeof schema>>().toEqualTypeOf<Household>();
    expectTypeOf(specified['~standard'].version).toEqualTypeOf<1>();
  });

  test('and so is every other schema of the package', () => {
    expectTypeOf<StandardSchemaV1<string, number>>().toExtend<Specified<string, number>>();
    expectTypeOf<StandardSchemaV1<string, number>>().not.toExtend<Specified<string, string>>();
  });

  test('returns no promise', () => {
    const result = schema['~standard'].validate(null);
    expectTypeOf(result.issues).not.toBeAny();
    if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<Household>();
  });
});
