import { type GateTerms, gateIndexOf } from './gate-terms.js';
import type { Household } from './household.js';
import { type Fault, problemOf, type Rejected } from './problem.js';
import { idOf, readHousehold } from './read-household.js';

/** What came through the gate and what did not. Nothing else: every row is in one of the two. */
export interface Reading {
  readonly households: Household[];
  readonly rejected: Rejected[];
}

/**
 * Reads households from untrusted rows, each a whole household. A row is accepted or rejected whole, with every reason;
 * the order of the rows is kept, and `households.length + rejected.length` is the number of rows. Of households with
 * one id the first is accepted.
 *
 * Never throws for what a row holds; `TypeError` when `rows` is not an array.
 *
 * @example
 * ```ts
 * const { households, rejected } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
 *   { id: 'H2', area: '2401', members: [{ id: 'P2', targeted: true }], deprivations: [{ indicator: 22 }] },
 * ]);
 * households.map(({ id }) => id); // => ['H1']
 * rejected[0]?.problems[0]?.message.en; // => 'area 2401 is outside the province'
 * ```
 */
export function readHouseholds(programme: GateTerms, rows: readonly unknown[]): Reading {
  if (!Array.isArray(rows)) throw new TypeError('Cannot read households: the rows are not an array');
  const index = gateIndexOf(programme);
  const households: Household[] = [];
  const rejected: Rejected[] = [];
  const ids = new Set<string>();
  // By place, not by iterating: a sparse array's holes are rows too.
  for (let row = 0; row < rows.length; row += 1) {
    const reading = readHousehold(index, rows[row]);
    if ('faults' in reading) rejected.push(rejectedRow(row, rows[row], reading.faults));
    else if (ids.has(reading.household.id))
      rejected.push(rejectedRow(row, rows[row], [duplicate(reading.household.id)]));
    else {
      ids.add(reading.household.id);
      households.push(reading.household);
    }
  }
  return { households, rejected };
}

const duplicate = (id: string): Fault => ({ at: ['id'], code: 'duplicateHousehold', detail: id });

function rejectedRow(row: number, value: unknown, faults: readonly Fault[]): Rejected {
  const id = idOf(value);
  return { row, ...(id === undefined ? {} : { id }), problems: faults.map((fault) => problemOf(fault)) };
}
