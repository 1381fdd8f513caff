import { checkObject, checkOneOf, shownValue, wrongArgument } from './argument.js';
import { plainText } from './text.js';

/** The languages every name and message is written in. */
export const LANGUAGES = Object.freeze(['th', 'en'] as const);

/** `'th'` or `'en'`. */
export type Language = (typeof LANGUAGES)[number];

/** A name or message in Thai and English. A missing language does not compile. */
export type Label = { readonly [language in Language]: string };

/** The longest text of a label and of a source, in UTF-16 code units. */
export const LONGEST_TEXT = 2000;

/** `TypeError` unless a value is text, `RangeError` when it is blank or longer than 2,000 characters. */
function checkWords(call: string, argument: string, value: unknown): void {
  if (typeof value !== 'string') throw wrongArgument(call, argument, 'text', value);
  if (value.length > LONGEST_TEXT)
    throw new RangeError(`${call}: ${argument} is longer than ${LONGEST_TEXT} characters`);
  if (plainText(value) === '') throw new RangeError(`${call}: ${argument} is blank`);
}

/** `TypeError` or `RangeError` unless a value is a label with text in both languages that is not blank. */
export function checkLabel(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a label such as { th: "…", en: "…" }', value);
  for (const language of LANGUAGES) checkWords(call, `${argument}.${language}`, (value as Label)[language]);
}

/** The longest name that a programme may give, such as that of a grade, a menu or a dimension, in UTF-16 code units. */
export const LONGEST_NAME = 100;

/** Half of a surrogate pair, which no file or database can store. */
const HALF = /\p{Cs}/u;

/**
 * What is wrong with a name, as words to write after it; null when nothing is. A name is any text of at most 100 characters
 * that is not blank and has no control characters.
 */
export function nameFault(name: string): string | null {
  if (name.length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters`;
  if (plainText(name) === '') return 'is blank';
  if (/\p{Cc}/u.test(name)) return 'has a control character';
  return HALF.test(name) ? 'has half a character' : null;
}

/** `TypeError` unless a value is text, `RangeError` unless it can be a name. */
export function checkName(call: string, argument: string, value: unknown): void {
  if (typeof value !== 'string') throw wrongArgument(call, argument, 'text', value);
  const fault = nameFault(value);
  if (fault !== null) throw new RangeError(`${call}: ${argument} ${shownValue(value)} ${fault}`);
}

/** The first name that is the same as an earlier one or looks the same. */
export function repeatedName(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const plain = plainText(name);
    const before = seen.has(plain);
    seen.add(plain);
    return before;
  });
}

/**
 * Keys for names that a programme or a caller chose, in a table that also uses `words` of its own as keys. The key of a name is
 * the name; where it is one of the words, it is put in double quotes, so that no two keys are the same.
 */
export function distinctKeys(words: readonly string[], names: readonly string[]): string[] {
  const taken = new Set([...words, ...names]);
  return names.map((name) => {
    if (!words.includes(name)) return name;
    let key = `"${name}"`;
    while (taken.has(key)) key = `"${key}"`;
    taken.add(key);
    return key;
  });
}

/** What a fact rests on: an official publication, the province's own news, or our assumption. */
export const BASES = ['official', 'seed', 'assumption'] as const;

/** `'official'`: a publication of the body concerned. `'seed'`: the two news items of Trat. `'assumption'`: ours. */
export type Basis = (typeof BASES)[number];

/** Where a fact comes from: its basis, and a reference such as a web address or a title. */
export interface Source {
  readonly basis: Basis;
  readonly ref: string;
}

/** `TypeError` or `RangeError` unless a value is a source with a known basis and a reference that is not blank. */
export function checkSource(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a source such as { basis: "assumption", ref: "…" }', value);
  const { basis, ref } = value as Source;
  checkOneOf(call, `${argument}.basis`, BASES, basis);
  checkWords(call, `${argument}.ref`, ref);
}
