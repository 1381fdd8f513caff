/**
 * The key under which a packed register has the function that counts it. `weeklyReport` then does not import the code of registers.
 * The key is the same for every copy of this module, as an app may load the package as both kinds of modules.
 */
export const COUNT_PACKED: unique symbol = Symbol.for('kaechon.countPacked');

/** A value as messages show it: short. Reading it calls no getter of the value. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'an array';
  return COUNT_PACKED in value ? 'a packed register, which keeps no households' : 'an object';
}

/** The error for an argument of the wrong kind. Its message names the function and the argument. */
export const wrongArgument = (call: string, argument: string, expected: string, value: unknown): TypeError =>
  new TypeError(`${call}: ${argument} must be ${expected}, not ${shownValue(value)}`);

/** Whether a value is an object and not an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `TypeError` unless the value is an object and not an array. */
export function checkObject(call: string, argument: string, expected: string, value: unknown): void {
  if (!isObject(value)) throw wrongArgument(call, argument, expected, value);
}

/** `TypeError` unless the value is an array. */
export function checkArray(call: string, argument: string, expected: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrongArgument(call, argument, expected, value);
}

/** `TypeError` unless the value can be iterated with `for … of`. Text is refused, as its characters are not records. */
export function checkIterable(call: string, argument: string, expected: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    throw wrongArgument(call, argument, expected, value);
}

/** `TypeError` unless the value is text. */
export function checkText(call: string, argument: string, value: unknown): void {
  if (typeof value !== 'string') throw wrongArgument(call, argument, 'text', value);
}

/** `RangeError` when a list is longer than it may be. */
export function checkLength(call: string, argument: string, most: number, length: number): void {
  if (length > most) throw new RangeError(`${call}: ${argument} has ${length} entries; the most is ${most}`);
}

/** `RangeError` unless the value is one of a closed set. */
export function checkOneOf(call: string, argument: string, known: readonly unknown[], value: unknown): void {
  if (!known.includes(value))
    throw new RangeError(`${call}: ${argument} ${shownValue(value)} is not one of ${known.map(shownValue).join(', ')}`);
}
