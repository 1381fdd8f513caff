import { wrongArgument } from '../vocabulary/index.js';

/** `TypeError` unless the value is built as a household is. One property is read: a report asks it by the million. */
export function checkHousehold(call: string, value: unknown): void {
  if (!Array.isArray((value as { members?: unknown } | null | undefined)?.members))
    throw wrongArgument(call, 'household', 'a household that readHouseholds made', value);
}
