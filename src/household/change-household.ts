import type * as z from 'zod/mini';
import { type Household, type HouseholdDraft, householdShape } from './household.js';
import { duplicateFaults, referenceFaults, timeFaults } from './household-faults.js';
import { LIST_ORDERS, putInOrder } from './list-orders.js';
import type { Fault } from './problem.js';
import type { ReadingTerms } from './reading-terms.js';

/**
 * A copy of a household that may be changed. Its lists are new; their entries are those of the household and frozen, so that a
 * change replaces an entry.
 */
export function draftOf(household: Household): HouseholdDraft {
  const draft: Record<string, unknown> = { ...household, deprivations: [...household.deprivations] };
  for (const key of Object.keys(LIST_ORDERS) as (keyof typeof LIST_ORDERS)[]) {
    const list = household[key];
    if (list !== undefined) draft[key] = [...list];
  }
  return draft as unknown as HouseholdDraft; // a copy, field by field
}

/** Every fault of a household whose shape is right. */
export function householdFaults(terms: ReadingTerms, draft: HouseholdDraft): Fault[] {
  const household = draft as unknown as Household; // not checked yet: only its facts are read
  return [referenceFaults, timeFaults, duplicateFaults].flatMap((faultsOf) => faultsOf(terms, household));
}

/**
 * A draft without faults as a household: its lists in order, its fields in the order of the schema, all parts frozen. Parts that
 * are frozen already are not copied.
 */
export function frozenHousehold(draft: HouseholdDraft): Household {
  const household = draft as unknown as Household; // it was checked before
  putInOrder(household);
  return frozenPart(household, FIELDS) as Household;
}

/** The fields of a record in the order of its schema, each with the fields of the records in it. */
type Fields = readonly (readonly [key: string, inner: Fields])[];

const fieldsOf = (schema: unknown): Fields => {
  let part = schema as { readonly def: { readonly innerType?: unknown; readonly element?: unknown } };
  while (part.def.innerType ?? part.def.element) part = (part.def.innerType ?? part.def.element) as typeof part;
  const { shape = {} } = part as { readonly shape?: z.core.$ZodShape };
  return Object.entries(shape).map(([key, value]) => [key, fieldsOf(value)]);
};

const FIELDS = fieldsOf(householdShape);

function frozenPart(part: object, fields: Fields): object {
  if (Object.isFrozen(part)) return part;
  if (Array.isArray(part)) return Object.freeze(part.map((entry) => frozenPart(entry, fields)));
  const record: Record<string, unknown> = {};
  for (const [key, inner] of fields) {
    const value = (part as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined) record[key] = typeof value === 'object' ? frozenPart(value as object, inner) : value;
  }
  return Object.freeze(record);
}
