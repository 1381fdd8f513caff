import type * as z from 'zod/mini';
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
      return [{ at, code: issue.format === 'date' ? 'notADay' : at[0] === 'area' ? 'notAnArea' : 'empty' }];
    case 'too_small':
      return [{ at, code: issue.origin === 'array' ? 'empty' : 'wrongShape' }];
    case 'too_big':
      return [{ at, code: issue.origin === 'string' ? 'tooLong' : 'wrongShape' }];
    default:
      return [{ at, code: 'wrongShape' }];
  }
}

const valueAt = (row: unknown, at: Path): unknown =>
  at.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], row);
