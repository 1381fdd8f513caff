import { checkArray, checkObject, checkOneOf, wrongArgument } from '../vocabulary/index.js';
import { assemble, columnAt, type Draft, isOfId, originOf, type RowFault, readRow, type Tables } from './assemble.js';
import { checkRow, idOf } from './check-row.js';
import { type GateTerms, type ReadingOptions, type ReadingTerms, readingTermsOf } from './gate-terms.js';
import type { Household } from './household.js';
import { problemOf, type Rejected } from './problem.js';
import { checkReading, checkRows, type Reading } from './read-households.js';
import { TABLE_NAMES } from './table-columns.js';

/**
 * Reads households from the relational form: one table a kind of record, as from CSV files, a workbook or a database.
 * Values may be strings; an empty cell is absent.
 *
 * A household is accepted whole or not at all, so that none is counted without a member or a follow-up that was
 * refused. Where a row of another table is to blame, that row is rejected with its reason and the household's own row
 * with `partRejected`. The accepted households and the distinct rejected rows of `household` make up all its rows.
 *
 * A row is a record, or a list of `[heading, cell]` as `sheetRows` gives it, which shows two columns with one heading.
 *
 * Never throws for what a row holds; `RangeError` for a table of an unknown name or of more than ten million rows,
 * `TypeError` for one that is no array.
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
export function readTables(programme: GateTerms, tables: Tables, options: ReadingOptions = {}): Reading {
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

/** The household a draft makes, and everything wrong with it, each fault placed in the row that it came from. */
function readDraft(terms: ReadingTerms, draft: Draft): { household?: Household; found: RowFault[] } {
  const reading = checkRow(terms, draft.value);
  const found = [...draft.faults];
  const idRefused = draft.faults.some((one) => one.table === 'household' && isOfId(one));
  const told = new Set(draft.faults.map(({ table, row, fault }) => `${table} ${row} ${fault.at[0]}`)); // columns, whose names hold no blank
  if ('faults' in reading) {
    for (const { at, ...fault } of reading.faults) {
      const { table, row, rest } = originOf(draft, at);
      const column = rest.length === 0 ? [] : [columnAt(table, rest)];
      const isLost = idRefused && fault.code === 'missing' && table === 'household'; // its rows cannot be found
      if (!isLost && !told.has(`${table} ${row} ${column[0]}`))
        found.push({ table, row, fault: { ...fault, at: column } }); // a cell refused before is not also missing
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

/** One entry for every refused row, table by table and in the order of the rows. */
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

/** One row of a sheet: every cell beside its heading, in the order of the columns. */
export type SheetRow = readonly (readonly [heading: string, cell: unknown])[];

/**
 * The rows of a sheet for `readTables`: of lines of cells, as CSV parsers and workbook readers give them when they are
 * not asked for records, the first holds the headings. A record has one value a heading, so of two columns with one
 * heading a record loses the first; here both are kept, and `readTables` refuses the row and says why.
 *
 * Cells without a heading are left out where they are empty; elsewhere their heading is `''`. Row `n` of the
 * result is line `n + 2` of the sheet.
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
