import { checkDay } from '../calendar/index.js';
import { checkArray, checkObject, checkOneOf, wrongArgument } from '../vocabulary/index.js';
import { type GateTerms, gateIndexOf, type ReadingOptions } from './gate-terms.js';
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
 * A list of a household holds at most 100,000 entries, an id 200 characters, a text 10,000. Texts are read in one
 * spelling: Unicode NFC, without invisible characters and blanks at the ends.
 *
 * Never throws for what a row holds; `TypeError` when `rows` is not an array, `RangeError` when it has over ten million.
 *
 * @example
 * ```ts
 * const { households, rejected } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
 *   { id: 'H2', area: '2401', members: [{ id: 'P2', targeted: true }], deprivations: [{ indicator: 22 }] },
 * ]);
 * households.map(({ id }) => id); // => ['H1']
 * rejected[0]?.problems[0]?.message.en; // => 'area code: 2401 is outside the province, whose codes begin with 23'
 * ```
 */
export function readHouseholds(programme: GateTerms, rows: readonly unknown[], options: ReadingOptions = {}): Reading {
  checkReading('readHouseholds', programme, options);
  checkRows('readHouseholds', 'rows', rows);
  const index = gateIndexOf(programme, options);
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

/** More rows than are read in one call: the register of the whole country has fewer households. */
const MOST_ROWS = 10_000_000;

/** `TypeError` unless rows are an array, `RangeError` for one that is too long to walk. */
export function checkRows(call: string, argument: string, rows: readonly unknown[]): void {
  checkArray(call, argument, 'a list of rows', rows);
  if (rows.length > MOST_ROWS)
    throw new RangeError(`${call}: ${argument} has ${rows.length} rows; read at most ${MOST_ROWS} in one call`);
}

/** What every reading asks of the programme and the options. */
export function checkReading(call: string, programme: GateTerms, options: ReadingOptions): void {
  const { area, catalogue, menus } = Object(programme) as Partial<GateTerms>;
  if (typeof area !== 'string' || !Array.isArray(catalogue?.indicators) || !Array.isArray(menus))
    throw wrongArgument(call, 'programme', 'a programme, as defineProgramme returns it', programme);
  checkObject(call, 'options', 'a record such as { today }', options);
  if (options.today !== undefined) checkDay(call, 'options.today', options.today);
  if (options.blanks !== undefined) checkOneOf(call, 'options.blanks', ['absent'], options.blanks);
}
