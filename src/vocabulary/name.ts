import { shownValue, wrongArgument } from './argument.js';
import { plainText } from './plain-text.js';

/** The longest name of a grade, a menu, a dimension and whatever else a programme names, in UTF-16 code units. */
const LONGEST_NAME = 100;

/** Half of a character: no text that is written to a file or a database can keep it. */
const HALF = /\p{Cs}/u;

/**
 * What is wrong with a name in words that follow it, or null. Names are free: any text that is not blank, of at most 100
 * characters, without control characters.
 */
export function nameFault(name: string): string | null {
  if (name.length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters`;
  if (plainText(name) === '') return 'is blank';
  if (/\p{Cc}/u.test(name)) return 'holds a control character';
  return HALF.test(name) ? 'holds half a character' : null;
}

/** `TypeError` unless a value is text, `RangeError` unless it may be a name. */
export function checkName(call: string, argument: string, value: unknown): void {
  if (typeof value !== 'string') throw wrongArgument(call, argument, 'text', value);
  const fault = nameFault(value);
  if (fault !== null) throw new RangeError(`${call}: ${argument} ${shownValue(value)} ${fault}`);
}

/** The first name that stands before too, in the same spelling or in one that looks the same. */
export function repeatedName(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const plain = plainText(name);
    const before = seen.has(plain);
    seen.add(plain);
    return before;
  });
}
