import type * as z from 'zod/mini';
import { COMMON_ERA } from './household-schema.js';
import type { Fault, Path } from './problem.js';

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
    default:
      return [{ at, code: 'wrongShape' }];
  }
}

function formatFault(row: unknown, at: Path, { format, pattern }: z.core.$ZodIssueInvalidStringFormat): Fault {
  if (format === 'date') return { at, code: 'notADay' };
  if (pattern === String(COMMON_ERA)) return { at, code: 'buddhistYear', detail: String(valueAt(row, at)) };
  return { at, code: at[0] === 'area' ? 'notAnArea' : 'empty' };
}

const valueAt = (row: unknown, at: Path): unknown =>
  at.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], row);
