import { checkDay } from '../calendar/index.js';
import { checkArray, checkObject, checkOneOf, wrongArgument } from '../vocabulary/index.js';
import { checkRow, idOf } from './check-row.js';
import type { Household } from './household.js';
import { type Fault, type Problem, problemOf, type Rejected } from './problem.js';
import { type ProgrammeTerms, type ReadingOptions, type ReadingTerms, readingTermsOf } from './reading-terms.js';

/** The households of the rows that were accepted, and the rows that were rejected. Every row is in one of the two. */
export interface Reading {
  readonly households: Household[];
  readonly rejected: Rejected[];
}

/**
 * Reads households from untrusted rows, each of which is a whole household. A row is accepted, or rejected with every reason. The
 * order of the rows is kept, and `households.length + rejected.length` is the number of rows. Of households with the same id, the
 * first is accepted.
 *
 * A list of a household may have 100,000 entries, an id 200 characters and a text 10,000. Texts are converted to one spelling:
 * Unicode NFC, without invisible characters and spaces at the ends.
 *
 * Never throws because of the content of a row; `TypeError` when `rows` is not an array, `RangeError` when it has over ten million
 * rows.
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
export function readHouseholds(
  programme: ProgrammeTerms,
  rows: readonly unknown[],
  options: ReadingOptions = {},
): Reading {
  checkReading('readHouseholds', programme, options);
  checkRows('readHouseholds', 'rows', rows);
  const terms = readingTermsOf(programme, options);
  const ids = new Set<string>();
  const households: Household[] = [];
  const rejected: Rejected[] = [];
  // By index, as missing entries of a sparse array are rows, too.
  for (let place = 0; place < rows.length; place += 1) {
    const read = readRow(terms, ids, rows[place], place);
    if ('household' in read) households.push(read.household);
    else rejected.push(read.rejected);
  }
  return { households, rejected };
}

/** The household that a row or an event makes, checked and frozen; or everything that is wrong with it. */
export type HouseholdResult = { readonly household: Household } | { readonly problems: readonly Problem[] };

/**
 * Reads one household from an untrusted row, such as a form sends. It cannot check whether another household has the same id:
 * `startReading` and `readHouseholds` do.
 *
 * Never throws because of the content of the row; `TypeError` or `RangeError` for a programme or options of the wrong kind.
 *
 * @example
 * ```ts
 * const row = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] };
 * const read = readHousehold(trat2565, row);
 * 'household' in read && read.household.area; // => '2301'
 *
 * const refused = readHousehold(trat2565, { ...row, joined: '2565-05-09' });
 * 'problems' in refused && refused.problems[0]?.segments; // => ['joined']
 * ```
 */
export function readHousehold(programme: ProgrammeTerms, row: unknown, options: ReadingOptions = {}): HouseholdResult {
  checkReading('readHousehold', programme, options);
  const check = checkRow(readingTermsOf(programme, options), row);
  return 'household' in check ? check : { problems: check.faults.map((fault) => problemOf(fault)) };
}

/** Reads rows one by one. */
export interface HouseholdReader {
  /**
   * Reads the next row, and returns its household or the rejected row. `place` is the number of the row, which a rejected row has as
   * its `row`; when left out, it is one more than that of the row before, from 0. `TypeError` or `RangeError` when it is not a whole
   * number of 0 or more.
   */
  read(row: unknown, place?: number): { readonly household: Household } | { readonly rejected: Rejected };
}

/**
 * Reads households from rows that come one at a time, such as the lines of a file that is too large for memory. It remembers only the
 * ids of households: of households with the same id, the first is accepted.
 *
 * Never throws because of the content of a row; `TypeError` or `RangeError` for a programme or options of the wrong kind.
 *
 * @example
 * ```ts
 * const lines = [
 *   '{"id":"H1","area":"2301","members":[{"id":"P1","targeted":true}],"deprivations":[{"indicator":22}]}',
 *   '{"id":"H1","area":"2302","members":[{"id":"P2","targeted":true}],"deprivations":[{"indicator":8}]}',
 * ];
 * const reader = startReading(trat2565);
 * const refused: string[] = [];
 * lines.forEach((line, nth) => {
 *   const read = reader.read(JSON.parse(line), nth + 1);
 *   if ('rejected' in read) refused.push(`line ${read.rejected.row}: ${read.rejected.problems[0]?.message.en}`);
 * });
 * refused; // => ['line 2: household id: household "H1" appears twice']
 * ```
 */
export function startReading(programme: ProgrammeTerms, options: ReadingOptions = {}): HouseholdReader {
  checkReading('startReading', programme, options);
  const terms = readingTermsOf(programme, options);
  const ids = new Set<string>();
  let next = 0;
  return {
    read(row, place = next) {
      checkPlace(place);
      next = place + 1;
      return readRow(terms, ids, row, place);
    },
  };
}

function checkPlace(place: unknown): void {
  if (typeof place !== 'number') throw wrongArgument('startReading', 'place', 'a whole number of 0 or more', place);
  if (!Number.isSafeInteger(place) || place < 0)
    throw new RangeError(`startReading: place ${place} is not a whole number of 0 or more`);
}

/** Reads one of several rows. `ids` has the ids of the households of the others. */
function readRow(
  terms: ReadingTerms,
  ids: Set<string>,
  row: unknown,
  place: number,
): ReturnType<HouseholdReader['read']> {
  const check = checkRow(terms, row);
  if ('faults' in check) return { rejected: rejectedRow(place, row, check.faults) };
  const { id } = check.household;
  if (ids.has(id))
    return { rejected: rejectedRow(place, row, [{ at: ['id'], code: 'duplicateHousehold', detail: id }]) };
  ids.add(id);
  return check;
}

function rejectedRow(row: number, value: unknown, faults: readonly Fault[]): Rejected {
  const id = idOf(value);
  return { row, ...(id === undefined ? {} : { id }), problems: faults.map((fault) => problemOf(fault)) };
}

/** The most rows of one call: more than the register of the whole country has households. */
const MOST_ROWS = 10_000_000;

/** `TypeError` unless rows are an array, `RangeError` when it is too long. */
export function checkRows(call: string, argument: string, rows: readonly unknown[]): void {
  checkArray(call, argument, 'a list of rows', rows);
  if (rows.length > MOST_ROWS)
    throw new RangeError(`${call}: ${argument} has ${rows.length} rows; read at most ${MOST_ROWS} in one call`);
}

/** The keys of the options. They are checked, as a row that is passed as options by mistake has other keys. */
const OPTION_KEYS = ['today', 'blanks'] as const satisfies readonly (keyof ReadingOptions)[];

/** Checks the programme and the options of every function that reads rows. The options may have `more` keys. */
export function checkReading(
  call: string,
  programme: ProgrammeTerms,
  options: ReadingOptions,
  more: readonly string[] = [],
): void {
  const { area, catalogue, menus } = Object(programme) as Partial<ProgrammeTerms>;
  if (typeof area !== 'string' || !Array.isArray(catalogue?.indicators) || !Array.isArray(menus))
    throw wrongArgument(call, 'programme', 'a programme, as defineProgramme returns it', programme);
  checkObject(call, 'options', 'a record such as { today }', options);
  for (const key of Object.keys(options)) checkOneOf(call, 'options: the key', [...OPTION_KEYS, ...more], key);
  if (options.today !== undefined) checkDay(call, 'options.today', options.today);
  if (options.blanks !== undefined) checkOneOf(call, 'options.blanks', ['absent'], options.blanks);
}
