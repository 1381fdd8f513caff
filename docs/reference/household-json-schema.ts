import type * as z from 'zod/mini';
import { householdShape } from '../../src/household/household.js';
import { jsonSchemaOf } from './json-schema.js';

const NOT_IN_THE_SCHEMA =
  'This is the shape of a record that readHouseholds takes. It also refuses what a schema cannot see: areas, indicators, ' +
  'menus and interventions that the programme does not have, days that contradict each other, what is said twice, and ' +
  'amounts with more than two decimals.';

/** The JSON Schema of the household, draft 2020-12: the shape from `householdShape`, the words from the doc comments of its types. */
export const householdJsonSchema = (): Record<string, unknown> =>
  jsonSchemaOf({
    type: 'Household',
    shape: householdShape as unknown as z.ZodMiniObject,
    id: 'https://unpkg.com/kaechon@1/dist/household.schema.json',
    title: 'Household',
    remark: NOT_IN_THE_SCHEMA,
    files: ['src/household/household.ts', 'src/calendar/day.ts', 'src/vocabulary/area.ts'],
    day: householdShape.shape.joined.def.innerType,
  });
