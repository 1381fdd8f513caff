import { plainText } from '../vocabulary/index.js';
import { duplicateFaults } from './duplicate-faults.js';
import { freezeHousehold } from './freeze-household.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { householdSchema, LONGEST_ID } from './household-schema.js';
import { type Fault, NO_FAULTS } from './problem.js';
import { referenceFaults } from './reference-faults.js';
import { shapeFaults, sizeFaults } from './shape-faults.js';
import { timeFaults } from './time-faults.js';

/** A trusted, frozen household, or all that is wrong with the row. */
export type HouseholdReading = { readonly household: Household } | { readonly faults: readonly Fault[] };

/** One row through the gate. Shape first: facts are asked only of what has the shape. Never throws. */
export function readHousehold(index: GateIndex, row: unknown): HouseholdReading {
  try {
    const tooLarge = sizeFaults(row);
    if (tooLarge !== NO_FAULTS) return { faults: tooLarge };
    const told = index.blanks === 'absent' ? withoutBlanks(row, 0) : row;
    const parsed = householdSchema.safeParse(told);
    if (!parsed.success) return { faults: shapeFaults(told, parsed.error) };
    const household = parsed.data as unknown as Household; // marked here, where it is checked
    const found = [referenceFaults(index, household), timeFaults(index, household), duplicateFaults(index, household)];
    return found.every((faults) => faults === NO_FAULTS)
      ? { household: freezeHousehold(household) }
      : { faults: found.flat() };
  } catch {
    return { faults: [{ at: [], code: 'unreadable' }] }; // a row of live objects may throw when looked at
  }
}

/** Deeper than any part of a household. */
const DEEPEST = 6;

/** A record without its blank fields: `null`, `''`, blanks, and records of nothing else. Entries of lists stay. */
function withoutBlanks(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return Array.from(value, (part) => withoutBlanks(part, depth + 1));
  const fields = Object.entries(value);
  const kept = fields
    .map(([key, part]): [string, unknown] => [key, withoutBlanks(part, depth + 1)])
    .filter(([, part]) => !isBlank(part));
  return kept.length === 0 && fields.length > 0 && depth > 0 ? null : Object.fromEntries(kept);
}

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.length < LONGEST_ID && plainText(value) === '');

/** The id a row gives itself, if it is one to repeat in a message. */
export function idOf(row: unknown, key = 'id'): string | undefined {
  try {
    const id = (row as Record<string, unknown> | null | undefined)?.[key];
    if (typeof id !== 'string' || id.length > LONGEST_ID) return undefined;
    return plainText(id) || undefined;
  } catch {
    return undefined;
  }
}
