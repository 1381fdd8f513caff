import { type Day, formatDate } from '../calendar/index.js';
import { type Carer, type Fault, type HouseholdDraft, TABLE_COLUMNS, type TableName } from '../household/index.js';
import { compareText, type Label, type Path } from '../vocabulary/index.js';

/** The lists of a household to which events add entries. Follow-ups are inside their deprivation. */
export type FactList = 'members' | 'moves' | 'absences' | 'halts' | 'menus' | 'plan' | 'carers';

/** An entry of a list. */
export type EntryOf<L extends FactList> = NonNullable<HouseholdDraft[L]> extends (infer E)[] ? Readonly<E> : never;

/** How an event of one kind is recorded and taken back. */
export interface FactRules<E> {
  /** A partial household with only the facts of the event. Where it ends an entry, that entry began on `BEFORE_ALL`. */
  readonly alone: (event: E) => Partial<HouseholdDraft>;
  /** Adds the fact of the event. Returns the path of the fact, or why it cannot be added. */
  readonly record: (draft: HouseholdDraft, event: E) => Path | Fault;
  /** Removes the fact of the event. Returns why it cannot, or null. */
  readonly withdraw: (draft: HouseholdDraft, event: E) => Fault | null;
}

/** A list of a draft, which the caller may change. It is added where the draft has none. */
export function entriesOf<L extends FactList>(draft: HouseholdDraft, list: L): EntryOf<L>[] {
  const lists = draft as unknown as { [key in L]?: EntryOf<L>[] }; // callers replace entries and never change them
  const entries = lists[list] ?? [];
  lists[list] = entries;
  return entries;
}

/** A text before every day: the start of an entry of which only the end is known. */
export const BEFORE_ALL: Day = '';

/** The fault of taking back an event that is not recorded. */
export const NOT_RECORDED: Fault = { at: [], code: 'notRecorded' };

/** The fault of taking back an event that a later record needs, which is named by a column and its day. */
export function neededBy(table: TableName, column: string, on: Day): Fault {
  const heading = TABLE_COLUMNS[table].find(({ name }) => name === column)?.heading as Label;
  return {
    at: [],
    code: 'neededLater',
    label: { th: `${heading.th} ${formatDate(on, 'th')}`, en: `${heading.en} ${formatDate(on, 'en')}` },
  };
}

/** Whether two plain values are equal. An undefined field counts as left out. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [these, those] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(these), ...Object.keys(those)])].every((key) => isSame(these[key], those[key]));
}

/**
 * The rules of an event that adds an entry to a list. `end` is the field that ends the entry, with its column: the event may fill it
 * in, or a later event does.
 */
export function adding<L extends FactList, E>(
  list: L,
  entryOf: (event: E) => EntryOf<L>,
  end?: { readonly field: string; readonly table: TableName; readonly column: string },
): FactRules<E> {
  return {
    alone: (event) => ({ [list]: [entryOf(event)] }),
    record: (draft, event) => [list, entriesOf(draft, list).push(entryOf(event)) - 1],
    withdraw: (draft, event) => {
      const entries = entriesOf(draft, list);
      const added: object = entryOf(event);
      const statesEnd = end !== undefined && end.field in added;
      const index = entries.findIndex((entry) => isSame(statesEnd ? entry : without(entry, end?.field), added));
      if (index < 0) return NOT_RECORDED;
      if (end !== undefined && !statesEnd) {
        const ended = (entries[index] as Readonly<Record<string, unknown>>)[end.field] as Day | { on: Day } | undefined;
        if (ended !== undefined) return neededBy(end.table, end.column, typeof ended === 'string' ? ended : ended.on);
      }
      entries.splice(index, 1);
      return null;
    },
  };
}

/** The rules of an event that ends an entry of a list by filling in a field. */
export function ending<L extends FactList, E>(
  list: L,
  field: keyof EntryOf<L> & string,
  {
    end,
    alone,
    find,
    isOf,
    several,
  }: {
    readonly end: (event: E) => unknown;
    /** The known fields of the entry that the event ends. */
    readonly alone: (event: E) => Partial<EntryOf<L>>;
    /** The index of the entry to end, or the fault of not finding one. */
    readonly find: (entries: readonly EntryOf<L>[], event: E) => number | Fault;
    /** Whether an entry with this end may be the one that the event ended. */
    readonly isOf: (entry: EntryOf<L>, event: E) => boolean;
    /** The fault where several entries may be the one. */
    readonly several?: (event: E) => Fault;
  },
): FactRules<E> {
  return {
    alone: (event) => ({ [list]: [{ ...alone(event), [field]: end(event) }] }),
    record: (draft, event) => {
      const entries = entriesOf(draft, list);
      const index = find(entries, event);
      if (typeof index !== 'number') return index;
      entries[index] = { ...(entries[index] as EntryOf<L>), [field]: end(event) };
      return [list, index];
    },
    withdraw: (draft, event) => {
      const entries = entriesOf(draft, list);
      const ended = entries.flatMap((entry, index) =>
        isSame(entry[field], end(event)) && isOf(entry, event) ? [index] : [],
      );
      const [index] = ended;
      if (index === undefined) return NOT_RECORDED;
      if (ended.length > 1) return several?.(event) ?? NOT_RECORDED;
      entries[index] = without(entries[index] as EntryOf<L>, field);
      return null;
    },
  };
}

/** A record without one of its fields. */
export function without<T extends object>(record: T, field: string | undefined): T {
  if (field === undefined || !(field in record)) return record;
  const { [field as keyof T]: _, ...rest } = record;
  return rest as T; // callers only remove optional fields
}

interface Followed {
  readonly index: number;
  readonly followUps: NonNullable<HouseholdDraft['deprivations'][number]['followUps']>;
}

/** A deprivation of a household and its follow-ups; undefined where it has none for the indicator. */
export function deprivationOf({ deprivations }: HouseholdDraft, indicator: number): Followed | undefined {
  const index = deprivations.findIndex((deprivation) => deprivation.indicator === indicator);
  return index < 0 ? undefined : { index, followUps: deprivations[index]?.followUps ?? [] };
}

/** Whether an entry is of the agency and the role of an event, and includes its day. The last day of an entry is included. */
export const isCarerOn = (
  { agency, role, from, to }: Carer,
  event: { readonly agency: string; readonly role: string; readonly on: Day; readonly from?: Day | undefined },
): boolean =>
  agency === event.agency &&
  role === event.role &&
  (event.from === undefined || from === event.from) &&
  from <= event.on &&
  (to === undefined || to >= event.on);

/** A function that counts the entries of an agency and a role that include a day. It is fast for many calls. */
export function carersOpen(
  carers: readonly Carer[],
): (event: { readonly agency: string; readonly role: string; readonly on: Day }) => number {
  const days = new Map<string, { readonly starts: Day[]; readonly ends: Day[] }>();
  for (const { agency, role, from, to } of carers) {
    const key = JSON.stringify([agency, role]);
    const known = days.get(key) ?? { starts: [], ends: [] };
    days.set(key, known);
    known.starts.push(from); // carers are in the order of their first days
    if (to !== undefined) known.ends.push(to);
  }
  for (const { ends } of days.values()) ends.sort(compareText);
  return ({ agency, role, on }) => {
    const { starts = [], ends = [] } = days.get(JSON.stringify([agency, role])) ?? {};
    return countBefore(starts, (start) => start <= on) - countBefore(ends, (end) => end < on);
  };
}

/** How many entries at the start of a sorted list meet a condition, by bisection. */
export function countBefore<T>(entries: readonly T[], isBefore: (entry: T) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(entries[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
