import * as z from 'zod/mini';
import { fromThaiDigits, type Path, plainText } from '../vocabulary/index.js';
import { COMMON_ERA, type Household, householdShape, LONGEST_ID, LONGEST_LIST } from './household.js';
import { duplicateFaults, referenceFaults, timeFaults } from './household-faults.js';
import { putInOrder } from './list-orders.js';
import { type Fault, LISTS, NO_FAULTS, type ProblemCode } from './problem.js';
import type { ReadingTerms } from './reading-terms.js';

/** A checked, frozen household, or everything that is wrong with the row. */
export type RowCheck = { readonly household: Household } | { readonly faults: readonly Fault[] };

/** Checks one row by itself. Facts are checked only if the shape is right. Never throws. */
export function checkRow(terms: ReadingTerms, row: unknown): RowCheck {
  try {
    const tooLarge = sizeFaults(row);
    if (tooLarge !== NO_FAULTS) return { faults: tooLarge };
    const given = terms.blanks === 'absent' ? withoutBlanks(row) : row;
    const parsed = householdShape.safeParse(given);
    if (!parsed.success) return { faults: shapeFaults(given, parsed.error) };
    const household = parsed.data as unknown as Household; // its facts are checked next
    const found = [referenceFaults(terms, household), timeFaults(terms, household), duplicateFaults(terms, household)];
    if (found.some((faults) => faults !== NO_FAULTS)) return { faults: found.flat() };
    putInOrder(household);
    return { household: freezeParts(household, FIELDS) };
  } catch {
    return { faults: [{ at: [], code: 'unreadable' }] }; // getters and proxies may throw when they are read
  }
}

/** A field that holds a record or a list of records, with the fields of those records that do so, too. */
interface PartField {
  readonly key: string;
  readonly fields: readonly PartField[];
}

function partFieldsOf({ shape }: z.ZodMiniObject): PartField[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    let part: unknown = schema;
    if (part instanceof z.ZodMiniOptional) part = part.def.innerType;
    if (part instanceof z.ZodMiniArray) part = part.def.element;
    return part instanceof z.ZodMiniObject ? [{ key, fields: partFieldsOf(part) }] : [];
  });
}

const FIELDS = partFieldsOf(householdShape as unknown as z.ZodMiniObject);

/** Freezes a record and its parts. It follows the fields of the schema, which is faster than listing the keys of each of millions. */
function freezeParts<T extends object>(record: T, fields: readonly PartField[]): T {
  for (let index = 0; index < fields.length; index += 1) {
    const { key, fields: inner } = fields[index] as PartField;
    const part = (record as Readonly<Record<string, object | undefined>>)[key];
    if (part === undefined) continue;
    if (Array.isArray(part)) {
      for (let nth = 0; nth < part.length; nth += 1) freezeParts(part[nth], inner);
      Object.freeze(part);
    } else freezeParts(part, inner);
  }
  return Object.freeze(record);
}

/** The greatest depth that is searched: deeper than any part of a household. */
const DEEPEST = 6;

/** A record without its blank fields: `null`, `''`, spaces, and records of only blank fields. Entries of lists stay. */
export function withoutBlanks(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return Array.from(value, (part) => withoutBlanks(part, depth + 1));
  const fields = Object.entries(value);
  const kept = fields
    .map(([key, part]): [string, unknown] => [key, withoutBlanks(part, depth + 1)])
    .filter(([, part]) => !isBlank(part));
  return kept.length === 0 && fields.length > 0 && depth > 0 ? null : Object.fromEntries(kept);
}

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.length < LONGEST_ID && plainText(value) === '');

/** The id in a row, if it is text that a message can repeat. */
export function idOf(row: unknown, key = 'id'): string | undefined {
  try {
    const id = (row as Record<string, unknown> | null | undefined)?.[key];
    if (typeof id !== 'string' || id.length > LONGEST_ID) return undefined;
    return fromThaiDigits(plainText(id)) || undefined;
  } catch {
    return undefined;
  }
}

/** The issues of the schema as faults with our own codes. */
export const shapeFaults = (row: unknown, error: z.core.$ZodError): Fault[] =>
  error.issues.flatMap((issue) => faultsOf(row, issue));

function faultsOf(row: unknown, issue: z.core.$ZodIssue): Fault[] {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: [...at, key], code: 'unknownKey', detail: key }));
    case 'invalid_type':
    case 'invalid_value': // not in a closed set such as the outcomes
      return [{ at, code: valueAt(row, at) === undefined ? 'missing' : 'wrongShape' }];
    case 'invalid_format':
      return [formatFault(row, at, issue)];
    case 'too_small':
      return [{ at, code: issue.origin === 'array' ? 'empty' : 'wrongShape' }];
    case 'too_big':
      return [{ at, code: issue.origin === 'string' ? 'tooLong' : 'wrongShape' }];
    case 'custom': // an id or a text that a spreadsheet has changed
      return [{ at, code: issue.message as ProblemCode, detail: String(valueAt(row, at)) }];
    case 'not_multiple_of':
      return [{ at, code: 'tooManyDecimals', detail: Number(valueAt(row, at)) }];
    default:
      return [{ at, code: 'wrongShape' }];
  }
}

function formatFault(row: unknown, at: Path, { format, pattern }: z.core.$ZodIssueInvalidStringFormat): Fault {
  const detail = String(valueAt(row, at));
  if (format === 'date') return { at, code: 'notADay' };
  if (pattern === String(COMMON_ERA)) return { at, code: detail < '1880' ? 'tooEarly' : 'buddhistYear', detail };
  return { at, code: at.at(-1) === 'area' ? 'notAnArea' : 'empty' };
}

/** Faults of lists that are too long. This runs before anything reads their entries, as a sparse list may have a length of a billion. */
function sizeFaults(row: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const look = (owner: unknown, at: Path): void => {
    if (typeof owner !== 'object' || owner === null) return;
    for (const key of Object.values(LISTS)) {
      const list: unknown = (owner as Readonly<Record<string, unknown>>)[key];
      if (!Array.isArray(list)) continue;
      if (list.length > LONGEST_LIST) faults.push({ at: [...at, key], code: 'tooMany', detail: list.length });
      else if (key === 'deprivations')
        list.forEach((part, nth) => {
          look(part, [...at, key, nth]);
        });
    }
  };
  look(row, []);
  return faults.length > 0 ? faults : NO_FAULTS;
}

const valueAt = (row: unknown, at: Path): unknown =>
  at.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], row);
