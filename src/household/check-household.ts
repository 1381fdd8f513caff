import { checkObject, wrongArgument } from '../vocabulary/index.js';

/**
 * `TypeError` unless an argument looks like a household that came through the gate. A look at a few fields, as it is
 * asked for every household of a register: what is in them the gate has checked.
 */
export function checkHousehold(call: string, value: unknown, argument = 'household'): void {
  const expected = 'a household that readHouseholds or readTables returned';
  checkObject(call, argument, expected, value);
  const { id, members, deprivations } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(members) || !Array.isArray(deprivations))
    throw wrongArgument(call, argument, expected, value);
}
