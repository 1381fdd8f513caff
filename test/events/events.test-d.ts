import type { StandardSchemaV1 as Specified } from '@standard-schema/spec';
import { describe, expectTypeOf, test } from 'vitest';
import { eventSchema, type Household, type HouseholdEvent, historyOf, recordEvent } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

declare const household: Household;

describe('events', () => {
  test('are distinguished by their names', () => {
    const [event] = historyOf(household);
    if (event?.event === 'moved') expectTypeOf(event.area).toEqualTypeOf<string>();
    if (event?.event === 'memberJoined') expectTypeOf(event.member).not.toHaveProperty('left');
    // @ts-expect-error: there is no such event
    expectTypeOf<{ event: 'vanished'; on: string }>().toExtend<HouseholdEvent>();
  });

  test('have a schema of the specification', () => {
    const schema = eventSchema(trat2565);
    expectTypeOf(schema).toExtend<Specified>();
    expectTypeOf<Specified.InferOutput<typeof schema>>().toEqualTypeOf<HouseholdEvent>();
  });

  test('are recorded to a household or to problems', () => {
    const recorded = recordEvent(trat2565, household, null);
    if ('household' in recorded) expectTypeOf(recorded.household).toEqualTypeOf<Household>();
    else expectTypeOf(recorded.problems[0]?.segments).toEqualTypeOf<readonly (string | number)[] | undefined>();
  });
});
