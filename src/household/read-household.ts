import { duplicateFaults } from './duplicate-faults.js';
import { freezeHousehold } from './freeze-household.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { householdSchema } from './household-schema.js';
import { type Fault, NO_FAULTS } from './problem.js';
import { referenceFaults } from './reference-faults.js';
import { shapeFaults } from './shape-faults.js';
import { timeFaults } from './time-faults.js';

/** A trusted, frozen household, or all that is wrong with the row. */
export type HouseholdReading = { readonly household: Household } | { readonly faults: readonly Fault[] };

/** One row through the gate. Shape first: facts are asked only of what has the shape. Never throws. */
export function readHousehold(index: GateIndex, row: unknown): HouseholdReading {
  try {
    const parsed = householdSchema.safeParse(row);
    if (!parsed.success) return { faults: shapeFaults(row, parsed.error) };
    const household = parsed.data as Household; // the schema's optional fields say `| undefined`
    const found = [referenceFaults(index, household), timeFaults(household), duplicateFaults(household)];
    return found.every((faults) => faults === NO_FAULTS)
      ? { household: freezeHousehold(household) }
      : { faults: found.flat() };
  } catch {
    return { faults: [{ at: [], code: 'unreadable' }] }; // a row of live objects may throw when looked at
  }
}

/** The id a row gives itself, if it is one to repeat in a message. */
export function idOf(row: unknown, key = 'id'): string | undefined {
  try {
    const id = (row as Record<string, unknown> | null | undefined)?.[key];
    return typeof id === 'string' && id.length > 0 && id.length <= LONGEST_SHOWN_ID ? id : undefined;
  } catch {
    return undefined;
  }
}

const LONGEST_SHOWN_ID = 200;
