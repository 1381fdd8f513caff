import { type Fault, LISTS, type Path } from './problem.js';
import { TABLE_NAMES, type TableName } from './table-columns.js';

/** A row of a table and what is wrong with it, placed by column. */
export interface RowFault {
  readonly table: TableName;
  readonly row: number;
  readonly fault: Fault;
}

/** A household put together from rows, not yet through the gate, and where each of its parts came from. */
export interface Draft {
  readonly row: number;
  readonly value: Record<string, unknown>;
  /** The rows that the entries of a list came from; lists by their path, `members` or `deprivations.0.followUps`. */
  readonly origins: Map<string, number[]>;
  /** The place of each indicator's first deprivation. */
  readonly deprivations: Map<unknown, number>;
  readonly faults: RowFault[];
}

type ListTable = Exclude<keyof typeof LISTS, 'follow_up'>;

/** Adds a row's part to the list its table makes. */
export function addPart(draft: Draft, table: ListTable, row: number, part: Record<string, unknown>): void {
  const place = append(draft, draft.value, LISTS[table], row, part);
  if (table === 'deprivation' && !draft.deprivations.has(part.indicator)) draft.deprivations.set(part.indicator, place);
}

/** Adds a follow-up to the deprivation it follows; false when the household has none. */
export function addFollowUp(draft: Draft, row: number, { indicator, ...part }: Record<string, unknown>): boolean {
  const place = draft.deprivations.get(indicator);
  if (place === undefined || indicator === undefined) return false;
  const deprivation = (draft.value.deprivations as Record<string, unknown>[])[place] as Record<string, unknown>;
  append(draft, deprivation, `deprivations.${place}.followUps`, row, part);
  return true;
}

function append(draft: Draft, owner: Record<string, unknown>, list: string, row: number, part: unknown): number {
  const key = list.slice(list.lastIndexOf('.') + 1);
  const parts = (owner[key] ?? []) as unknown[];
  owner[key] = parts;
  const rows = draft.origins.get(list) ?? [];
  draft.origins.set(list, rows);
  rows.push(row);
  return parts.push(part) - 1;
}

/** The table and row that a place in a draft came from, and the place inside that row. */
export function originOf(draft: Draft, at: Path): { table: TableName; row: number; rest: Path } {
  const [list, place, inner, nth] = at;
  const rowOf = (path: string, index: number): number => draft.origins.get(path)?.[index] ?? draft.row;
  if (inner === 'followUps' && typeof nth === 'number') {
    return { table: 'follow_up', row: rowOf(`deprivations.${place}.followUps`, nth), rest: at.slice(4) };
  }
  const table = TABLE_NAMES.find((name) => name !== 'household' && LISTS[name] === list);
  if (table === undefined || table === 'household' || typeof place !== 'number')
    return { table: 'household', row: draft.row, rest: at };
  return { table, row: rowOf(LISTS[table], place), rest: at.slice(2) };
}
