import * as z from 'zod/mini';
import {
  EXPECTED,
  type Fault,
  householdFaults,
  LISTS,
  type Problem,
  problemOf,
  type ReadingTerms,
  shapeFaults,
  type TableName,
  withoutBlanks,
} from '../household/index.js';
import { type Path, shownValue } from '../vocabulary/index.js';
import { EVENT_NAMES, type EventField, kindOf } from './event-kinds.js';
import type { EventName, HouseholdEvent } from './household-event.js';

/** An event of the right shape, or what is wrong with it. */
export type EventReading = { readonly event: HouseholdEvent } | { readonly problems: readonly Problem[] };

/** Reads an event from untrusted data, such as a form, a queue or another device sends. Never throws. */
export function readEvent(given: unknown, blanks?: 'absent'): EventReading {
  try {
    const value = blanks === 'absent' ? withoutBlanks(given) : given;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { problems: [problemOf({ at: [], code: 'wrongShape' })] };
    const name = (value as { readonly event?: unknown }).event;
    const shape = EVENT_NAMES.includes(name as EventName) ? SHAPES.get(name as EventName) : undefined;
    if (shape === undefined) return { problems: [unknownEvent(name)] };
    const parsed = shape.safeParse(value);
    const { fields } = kindOf({ event: name as EventName });
    if (!parsed.success)
      return { problems: shapeFaults(value, parsed.error).map((fault) => problemAt(fields, fault, fault.at)) };
    return { event: parsed.data as unknown as HouseholdEvent }; // the schema of its kind accepted it
  } catch {
    return { problems: [problemOf({ at: [], code: 'unreadable' })] }; // getters and proxies may throw when they are read
  }
}

const SHAPES = new Map(
  EVENT_NAMES.map((event) => [event, z.strictObject({ event: z.literal(event), ...kindOf({ event }).shape })]),
);

function unknownEvent(name: unknown): Problem {
  const known = EVENT_NAMES.join(', ');
  const { code, message } = problemOf(
    name === undefined
      ? {
          at: [],
          code: 'missing',
          known: { th: 'ชื่อเหตุการณ์ เช่น followUp', en: 'the name of an event, such as followUp' },
        }
      : {
          at: [],
          code: 'unknownEvent',
          detail: typeof name === 'string' ? name : shownValue(name),
          known: { th: known, en: known },
        },
  );
  return { path: 'event', segments: ['event'], code, message };
}

/** What is wrong with an event for any household: its days, and names that the programme does not have. */
export function programmeProblems(terms: ReadingTerms, event: HouseholdEvent): Problem[] {
  const { fields, alone } = kindOf(event);
  const nobody = { id: '', area: terms.area, members: [], deprivations: [] };
  return householdFaults(terms, { ...nobody, ...alone(event) }).flatMap((fault) => {
    const field = fieldAt(fields, fault.at);
    return field ? [problemAt(fields, fault, field.at)] : [];
  });
}

/** The field of an event for a path in a household. */
export function fieldAt(fields: readonly EventField[], at: Path): EventField | undefined {
  const { table, rest } = columnPath(at);
  return fields.find(
    (field) => field.table === table && rest.length > 0 && rest.every((step, nth) => step === field.column.path[nth]),
  );
}

/** The table of a path in a household, and the rest of the path inside its row. */
function columnPath(at: Path): { readonly table: TableName; readonly rest: Path } {
  let table: TableName = 'household';
  let rest = at;
  for (let inner = tableOf(rest); inner !== undefined; inner = tableOf(rest)) {
    table = inner;
    rest = rest.slice(2);
  }
  return { table, rest };
}

/** The table of a list; undefined where a path does not begin with a list. */
export const tableOf = ([list]: Path): Exclude<TableName, 'household'> | undefined =>
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).find((table) => LISTS[table] === list);

/** A fault as a problem of a field of the event. The message names the field by the heading of its column. */
export function problemAt(fields: readonly EventField[], fault: Fault, at: Path): Problem {
  const field = fields.find((one) => one.at.length === at.length && one.at.every((step, nth) => step === at[nth]));
  const inner = fields.find((one) => at.length > 0 && one.at.length > at.length && one.at[0] === at[0]);
  const { message } =
    field === undefined
      ? problemOf(
          { known: EXPECTED.record, ...fault, at: inner ? [LISTS[inner.table as keyof typeof LISTS]] : [] },
          inner?.table,
        )
      : problemOf({ known: EXPECTED[field.column.kind].record, ...fault, at: [field.column.name] }, field.table);
  return { ...problemOf({ ...fault, at }), message };
}
