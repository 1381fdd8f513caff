import { checkObject, wrongArgument } from './argument.js';
import { plainText } from './plain-text.js';

/** The languages every name and message is written in. */
export const LANGUAGES = Object.freeze(['th', 'en'] as const);

/** `'th'` or `'en'`. */
export type Language = (typeof LANGUAGES)[number];

/** A name or message in Thai and English. A missing language does not compile. */
export type Label = { readonly [language in Language]: string };

/** The longest text of a label and of a source, in UTF-16 code units. */
const LONGEST_TEXT = 2000;

/** `TypeError` unless a value is text, `RangeError` when it is blank or longer than 2,000 characters. */
export function checkWords(call: string, argument: string, value: unknown): void {
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
