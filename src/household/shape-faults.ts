import type * as z from 'zod/mini';
import { COMMON_ERA, LONGEST_LIST } from './household-schema.js';
import { type Fault, LISTS, NO_FAULTS, type Path } from './problem.js';

/** What the schema found wrong with a row, in our own codes. */
export const shapeFaults = (row: unknown, error: z.core.$ZodError): Fault[] =>
  error.issues.flatMap((issue) => faultsOf(row, issue));

function faultsOf(row: unknown, issue: z.core.$ZodIssue): Fault[] {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: [...at, key], code: 'unknownKey', detail: key }));
    case 'invalid_type':
    case 'invalid_value': // none of a closed set, such as outcomes
      return [{ at, code: valueAt(row, at) === undefined ? 'missing' : 'wrongShape' }];
    case 'invalid_format':
      return [formatFault(row, at, issue)];
    case 'too_small':
      return [{ at, code: issue.origin === 'array' ? 'empty' : 'wrongShape' }];
    case 'too_big':
      return [{ at, code: issue.origin === 'string' ? 'tooLong' : 'wrongShape' }];
    case 'custom': // the one thing asked of an id beside its length
      return [{ at, code: 'roundedNumber', detail: String(valueAt(row, at)) }];
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
  return { at, code: at[0] === 'area' ? 'notAnArea' : 'empty' };
}

/** A list is told its greatest length before anything walks it: a sparse one may claim a billion entries. */
export function sizeFaults(row: unknown): readonly Fault[] {
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
