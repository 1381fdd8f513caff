import { assemble, type Tables } from './assemble.js';
import { type Draft, originOf, type RowFault } from './draft.js';
import { type GateIndex, type GateTerms, gateIndexOf } from './gate-terms.js';
import type { Household } from './household.js';
import { problemOf, type Rejected } from './problem.js';
import { idOf, readHousehold } from './read-household.js';
import type { Reading } from './read-households.js';
import { columnAt, readRow } from './read-row.js';
import { TABLE_NAMES } from './table-columns.js';

/**
 * Reads households from the relational form: one table a kind of record, as from CSV files, a workbook or a database.
 * Values may be strings; an empty cell is absent.
 *
 * A household comes through whole or not at all, so that none is counted without a member or a follow-up that was
 * refused. Where a row of another table is to blame, that row is rejected with its reason and the household's own row
 * with `partRejected`. The accepted households and the distinct rejected rows of `household` make up all its rows.
 *
 * Never throws for what a row holds; `RangeError` for a table of an unknown name, `TypeError` for one that is no array.
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
 * //   problems: [{ path: 'household_id', code: 'noSuchHousehold', message: { th: 'ไม่มีครัวเรือน "H9"', en: 'there is no household "H9"' } }],
 * // }
 * ```
 */
export function readTables(programme: GateTerms, tables: Tables): Reading {
  checkTables(tables);
  const index = gateIndexOf(programme);
  const { drafts, refused } = assemble(index, tables);
  const households: Household[] = [];
  const faults = [...refused];
  for (const draft of drafts) {
    const { household, found } = readDraft(index, draft);
    if (household !== undefined && found.length === 0) households.push(household);
    else for (const fault of found) faults.push(fault);
  }
  return { households, rejected: rejectedRows(index, tables, faults) };
}

function checkTables(tables: Tables): void {
  if (typeof tables !== 'object' || tables === null)
    throw new TypeError('Cannot read tables: they are not a record of rows');
  for (const [name, rows] of Object.entries(tables)) {
    if (!(TABLE_NAMES as readonly string[]).includes(name)) {
      throw new RangeError(`Cannot read table ${name}: the tables are ${TABLE_NAMES.join(', ')}`);
    }
    if (rows !== undefined && !Array.isArray(rows))
      throw new TypeError(`Cannot read table ${name}: its rows are not an array`);
  }
}

/** The household a draft makes, and everything wrong with it, each fault placed in the row that it came from. */
function readDraft(index: GateIndex, draft: Draft): { household?: Household; found: RowFault[] } {
  const reading = readHousehold(index, draft.value);
  const found = [...draft.faults];
  if ('faults' in reading) {
    for (const { at, ...fault } of reading.faults) {
      const { table, row, rest } = originOf(draft, at);
      const column = rest.length === 0 ? [] : [columnAt(table, rest)];
      const known = draft.faults.some((one) => one.table === table && one.row === row && one.fault.at[0] === column[0]);
      if (!known) found.push({ table, row, fault: { ...fault, at: column } }); // a cell refused before is not also missing
    }
  }
  const [first] = found;
  if (first && !found.some(({ table }) => table === 'household')) {
    found.push({
      table: 'household',
      row: draft.row,
      fault: { at: [], code: 'partRejected', detail: `${first.table} ${first.row}` },
    });
  }
  return 'household' in reading ? { household: reading.household, found } : { found };
}

/** One entry for every refused row, table by table and in the order of the rows. */
function rejectedRows(index: GateIndex, tables: Tables, faults: readonly RowFault[]): Rejected[] {
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
        const id = idOf(readRow(index, table, tables[table]?.[row]).part, table === 'household' ? 'id' : 'household');
        return {
          row,
          table,
          ...(id === undefined ? {} : { id }),
          problems: found.map(({ fault }) => problemOf(fault)),
        };
      });
  });
}
