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

/** `TypeError` or `RangeError` unless a value is a label with a text, none of them blank, in both languages. */
export function checkLabel(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a label such as { th: "…", en: "…" }', value);
  for (const language of LANGUAGES) checkWords(call, `${argument}.${language}`, (value as Label)[language]);
}

/** The longest name of a grade, a menu, a dimension and whatever else a programme names, in UTF-16 code units. */
export const LONGEST_NAME = 100;

/** Half of a surrogate pair: no file or database can store it. */
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

/** The first name that an earlier one repeats, in the same spelling or in one that looks the same. */
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
 * Keys for names that a programme or a caller chose, beside words that a table uses itself. A name is its own key; a name
 * that is one of those words is in double quotes, so that no two keys are the same.
 */
export function keysApart(words: readonly string[], names: readonly string[]): string[] {
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

/** Where a fact comes from: its basis, and an address or a title in words. */
export interface Source {
  readonly basis: Basis;
  readonly ref: string;
}

/** `TypeError` or `RangeError` unless a value is a source: a known basis, and words that are not blank. */
export function checkSource(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a source such as { basis: "assumption", ref: "…" }', value);
  const { basis, ref } = value as Source;
  checkOneOf(call, `${argument}.basis`, BASES, basis);
  checkWords(call, `${argument}.ref`, ref);
}
