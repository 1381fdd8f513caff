import { checkArray, checkObject, checkOneOf, wrongArgument } from '../vocabulary/index.js';
import { assemble, columnAt, type Draft, isOfId, originOf, type RowFault, readRow, type Tables } from './assemble.js';
import { checkRow, idOf } from './check-row.js';
import type { Household } from './household.js';
import { problemOf, type Rejected } from './problem.js';
import { checkReading, checkRows, type Reading } from './read-households.js';
import { type ProgrammeTerms, type ReadingOptions, type ReadingTerms, readingTermsOf } from './reading-terms.js';
import { TABLE_NAMES } from './table-columns.js';

/**
 * Reads households from the relational form: one table for each kind of record, from CSV files, a workbook or a database. Values may
 * be strings; an empty cell is a missing value.
 *
 * A household is accepted whole or not at all, so that none is counted without a member or a follow-up that was refused. Where a row
 * of another table is wrong, that row is rejected with the reason and the row of the household with `partRejected`. Every row of
 * `household` is an accepted household or is rejected.
 *
 * A row is a record, or a list of `[heading, cell]` as `sheetRows` returns it, in which two columns may have the same heading.
 *
 * Never throws because of the content of a row; `RangeError` for a table with an unknown name or more than ten million rows,
 * `TypeError` for a table that is not an array.
 *
 * @example
 * ```ts
 * const { households, rejected } = readTables(trat2565, {
 *   household: [{ household_id: 'H1', area_code: '230101' }],
 *   member: [{ household_id: 'H1', member_id: 'P1', targeted: 'true' }],
 *   deprivation: [{ household_id: 'H1', indicator: '22' }],
 *   follow_up: [{ household_id: 'H9', indicator: '22', checked_on: '2022-06-01', outcome: 'passed' }],
 * });
 * households.length; // => 1
 * rejected[0]; // => {
 * //   row: 0,
 * //   table: 'follow_up',
 * //   id: 'H9',
 * //   problems: [
 * //     {
 * //       path: 'household_id',
 * //       segments: ['household_id'],
 * //       code: 'noSuchHousehold',
 * //       message: { th: 'รหัสครัวเรือน: ไม่มีครัวเรือน "H9"', en: 'household id: there is no household "H9"' },
 * //     },
 * //   ],
 * // }
 * ```
 */
export function readTables(programme: ProgrammeTerms, tables: Tables, options: ReadingOptions = {}): Reading {
  checkReading('readTables', programme, options);
  checkTables(tables);
  const terms = readingTermsOf(programme, options);
  const { drafts, refused } = assemble(terms, tables);
  const households: Household[] = [];
  const faults = [...refused];
  for (const draft of drafts) {
    const { household, found } = readDraft(terms, draft);
    if (household !== undefined && found.length === 0) households.push(household);
    else for (const fault of found) faults.push(fault);
  }
  return { households, rejected: rejectedRows(terms, tables, faults) };
}

function checkTables(tables: Tables): void {
  checkObject('readTables', 'tables', 'a record of tables, each a list of rows', tables);
  for (const [name, rows] of Object.entries(tables)) {
    checkOneOf('readTables', 'tables: the name', TABLE_NAMES, name);
    if (rows !== undefined) checkRows('readTables', `tables.${name}`, rows);
  }
}

/** The household of a draft, or everything that is wrong with it, each fault with the row that it came from. */
function readDraft(terms: ReadingTerms, draft: Draft): { household?: Household; found: RowFault[] } {
  const reading = checkRow(terms, draft.value);
  const found = [...draft.faults];
  const idRefused = draft.faults.some((one) => one.table === 'household' && isOfId(one));
  const reported = new Set(draft.faults.map(({ table, row, fault }) => `${table} ${row} ${fault.at[0]}`)); // by cell
  if ('faults' in reading) {
    for (const { at, ...fault } of reading.faults) {
      const { table, row, rest } = originOf(draft, at);
      const column = rest.length === 0 ? [] : [columnAt(table, rest)];
      const isWithoutId = idRefused && fault.code === 'missing' && table === 'household'; // its rows in other tables cannot be found
      if (!isWithoutId && !reported.has(`${table} ${row} ${column[0]}`))
        found.push({ table, row, fault: { ...fault, at: column } }); // a cell that was refused is not reported as missing too
    }
  }
  const [first] = found;
  if (first && !found.some(({ table }) => table === 'household')) {
    found.push({
      table: 'household',
      row: draft.row,
      fault: { at: [], code: 'partRejected', because: { table: first.table, row: first.row } },
    });
  }
  return 'household' in reading ? { household: reading.household, found } : { found };
}

/** One entry for every refused row, by table and in the order of the rows. */
function rejectedRows(terms: ReadingTerms, tables: Tables, faults: readonly RowFault[]): Rejected[] {
  return TABLE_NAMES.flatMap((table) => {
    const byRow = new Map<number, RowFault[]>();
    for (const fault of faults) {
      if (fault.table !== table) continue;
      const sameRow = byRow.get(fault.row);
      if (sameRow) sameRow.push(fault);
      else byRow.set(fault.row, [fault]);
    }
    return [...byRow]
      .sort(([a], [b]) => a - b)
      .map(([row, found]) => {
        const id = idOf(readRow(terms, table, tables[table]?.[row]).part, table === 'household' ? 'id' : 'household');
        return {
          row,
          table,
          ...(id === undefined ? {} : { id }),
          problems: found.map(({ fault }) => problemOf(fault, table)),
        };
      });
  });
}

/** One row of a sheet: every cell with its heading, in the order of the columns. */
export type SheetRow = readonly (readonly [heading: string, cell: unknown])[];

/**
 * The rows of a sheet for `readTables`, from lines of cells as CSV parsers and workbook readers return them. The first line has the
 * headings. A record has one value for each heading, so of two columns with the same heading it loses the first; here both are kept,
 * and `readTables` refuses the row and says why.
 *
 * Empty cells without a heading are left out; other cells without a heading have the heading `''`. Row `n` of the result is line
 * `n + 2` of the sheet.
 *
 * `TypeError` when the lines are not an array of arrays.
 *
 * @example
 * ```ts
 * const household = sheetRows([['household_id', 'area_code', 'area_code'], ['H1', '2301', '2302']]);
 * const { rejected } = readTables(trat2565, { household });
 * rejected[0]?.problems[0]?.code; // => 'columnTwice'
 * ```
 */
export function sheetRows(lines: readonly (readonly unknown[])[]): SheetRow[] {
  checkArray('sheetRows', 'lines', 'a list of lines, each a list of cells', lines);
  const [headings = [], ...rows] = lines;
  for (const line of lines) {
    if (!Array.isArray(line)) throw wrongArgument('sheetRows', 'lines', 'a list of lines, each a list of cells', line);
  }
  const names = headings.map((heading) => (heading === null || heading === undefined ? '' : String(heading)));
  return rows.map((cells) => {
    const width = Math.max(names.length, cells.length);
    const row: [string, unknown][] = [];
    for (let column = 0; column < width; column += 1) {
      const [name = '', cell] = [names[column], cells[column]];
      if (name.trim() !== '' || !isEmpty(cell)) row.push([name, cell]);
    }
    return row;
  });
}

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
