import type * as z from 'zod/mini';
import type { ReadingTerms } from './gate-terms.js';
import { type Household, type HouseholdDraft, householdShape } from './household.js';
import { duplicateFaults, referenceFaults, timeFaults } from './household-faults.js';
import { LIST_ORDERS, putInOrder } from './list-orders.js';
import type { Fault } from './problem.js';

/**
 * A household that may be changed: its lists are its own, their entries are the household's and frozen, so that a change
 * replaces an entry.
 */
export function draftOf(household: Household): HouseholdDraft {
  const draft: Record<string, unknown> = { ...household, deprivations: [...household.deprivations] };
  for (const key of Object.keys(LIST_ORDERS) as (keyof typeof LIST_ORDERS)[]) {
    const list = household[key];
    if (list !== undefined) draft[key] = [...list];
  }
  return draft as unknown as HouseholdDraft; // a copy, field by field
}

/** All that the gate finds wrong with a household whose shape is right. */
export function householdFaults(terms: ReadingTerms, draft: HouseholdDraft): Fault[] {
  const household = draft as unknown as Household; // not marked: only its facts are looked at
  return [referenceFaults, timeFaults, duplicateFaults].flatMap((faultsOf) => faultsOf(terms, household));
}

/**
 * A draft in which the gate finds nothing wrong, as a household: lists in order, fields in the order of the schema, all of
 * it frozen. Parts that are frozen already are used as they are.
 */
export function sealed(draft: HouseholdDraft): Household {
  const household = draft as unknown as Household; // marked here, after it was checked
  putInOrder(household);
  return sealPart(household, FIELDS) as Household;
}

/** The fields of a record in the order of its schema, and the fields of the records they hold. */
type Fields = readonly (readonly [key: string, inner: Fields])[];

const fieldsOf = (schema: unknown): Fields => {
  let part = schema as { readonly def: { readonly innerType?: unknown; readonly element?: unknown } };
  while (part.def.innerType ?? part.def.element) part = (part.def.innerType ?? part.def.element) as typeof part;
  const { shape = {} } = part as { readonly shape?: z.core.$ZodShape };
  return Object.entries(shape).map(([key, value]) => [key, fieldsOf(value)]);
};

const FIELDS = fieldsOf(householdShape);

function sealPart(part: object, fields: Fields): object {
  if (Object.isFrozen(part)) return part;
  if (Array.isArray(part)) return Object.freeze(part.map((entry) => sealPart(entry, fields)));
  const record: Record<string, unknown> = {};
  for (const [key, inner] of fields) {
    const value = (part as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined) record[key] = typeof value === 'object' ? sealPart(value as object, inner) : value;
  }
  return Object.freeze(record);
}
