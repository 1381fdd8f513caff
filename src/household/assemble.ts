import { addFollowUp, addPart, type Draft, type RowFault } from './draft.js';
import type { GateIndex } from './gate-terms.js';
import type { Fault } from './problem.js';
import { readRow } from './read-row.js';
import { labelOf } from './reference-faults.js';
import type { TableName } from './table-columns.js';

/** The tables as given: lists of rows, any of them left out. */
export type Tables = { readonly [table in TableName]?: readonly unknown[] };

/** Deprivations before follow-ups, so that every follow-up finds its own. */
const PARTS = ['member', 'deprivation', 'follow_up', 'menu_choice', 'activity', 'carer'] as const;

/** Rows put together by household. Every row is in a draft or is refused. */
export interface Assembly {
  readonly drafts: readonly Draft[];
  /** Rows that belong to no household that could be read. */
  readonly refused: readonly RowFault[];
}

/** Puts the rows of all tables together by household. */
export function assemble(index: GateIndex, tables: Tables): Assembly {
  const byId = new Map<unknown, Draft>();
  const drafts: Draft[] = [];
  const refused: RowFault[] = [];

  eachRow(index, tables, 'household', (row, part, faults) => {
    if (part === null) add(refused, faults);
    else if (byId.has(part.id))
      add(refused, [...faults, faultAt(index, 'household', row, 'duplicateHousehold', part.id)]);
    else {
      const draft = { row, value: part, origins: new Map(), deprivations: new Map(), faults: [...faults] };
      if (part.id !== undefined) byId.set(part.id, draft);
      drafts.push(draft);
    }
  });

  for (const table of PARTS) {
    eachRow(index, tables, table, (row, part, faults) => {
      const { household, dimension, ...rest } = part ?? {};
      const draft = byId.get(household);
      if (part === null) add(refused, faults);
      else if (draft === undefined) {
        add(refused, faults);
        if (household !== undefined || !faults.some(isOfId))
          // an id that was refused is not also missing
          refused.push(faultAt(index, table, row, 'noSuchHousehold', household));
      } else {
        add(draft.faults, faults);
        if (dimension !== undefined && !agrees(index, rest.indicator, dimension)) {
          const told = typeof dimension === 'string' ? rest.indicator : dimension;
          draft.faults.push(faultAt(index, table, row, 'wrongDimension', told));
        }
        if (table !== 'follow_up') addPart(draft, table, row, rest);
        else if (!addFollowUp(draft, row, rest))
          draft.faults.push(faultAt(index, table, row, 'notFailed', rest.indicator));
      }
    });
  }
  return { drafts, refused };
}

/** Whether a dimension told beside an indicator is the one it counts under. An indicator that has none says so itself. */
const agrees = ({ dimensionOf }: GateIndex, indicator: unknown, dimension: unknown): boolean =>
  typeof indicator !== 'number' || !dimensionOf.has(indicator) || dimensionOf.get(indicator) === dimension;

/** One by one: a hostile row has more faults than a call can take arguments. */
function add(found: RowFault[], faults: readonly RowFault[]): void {
  for (const fault of faults) found.push(fault);
}

type Visit = (row: number, part: Record<string, unknown> | null, faults: readonly RowFault[]) => void;

function eachRow(index: GateIndex, tables: Tables, table: TableName, visit: Visit): void {
  const rows = tables[table] ?? [];
  for (let row = 0; row < rows.length; row += 1) {
    const { part, faults } = readRow(index, table, rows[row]);
    visit(
      row,
      part,
      faults.map((fault) => ({ table, row, fault })),
    );
  }
}

/** Whether a fault is of the cell that says which household a row belongs to. */
export const isOfId = ({ fault }: RowFault): boolean => fault.at[0] === KEYS.noSuchHousehold;

const KEYS = {
  duplicateHousehold: 'household_id',
  noSuchHousehold: 'household_id',
  notFailed: 'indicator',
  wrongDimension: 'dimension',
} as const;

/** What a row says of its household or indicator does not fit: absent, of the wrong kind, or as the code says. */
function faultAt(
  { indicators }: GateIndex,
  table: TableName,
  row: number,
  code: keyof typeof KEYS,
  value: unknown,
): RowFault {
  const at = [KEYS[code]];
  const expected = KEYS[code] === 'household_id' ? 'string' : 'number';
  const fault: Fault =
    value === undefined
      ? { at, code: 'missing' }
      : typeof value === 'string' || typeof value === 'number'
        ? { at, code: typeof value === expected ? code : 'wrongShape', detail: value, ...labelOf(indicators, value) }
        : { at, code: 'wrongShape' };
  return { table, row, fault };
}
