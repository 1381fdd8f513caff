/** Characters that people do not see: control characters, zero-width and bidirectional marks, soft hyphens. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

/** Spaces other than U+0020: tab, non-breaking, ideographic and those of typesetting. Line breaks are not among them. */
const BLANK = /[\t\u00A0\u1680\u2000-\u200A\u202F\u2028\u2029\u205F\u3000]/g;

/** Printable ASCII and Thai, without the letters that `plainText` may rewrite: เ, nikhahit and sara am. */
const PLAIN =
  /^[\x21-\x7E\u0E01-\u0E32\u0E34-\u0E3A\u0E3F\u0E41-\u0E4C\u0E4E-\u0E5B](?:[ -~\u0E01-\u0E32\u0E34-\u0E3A\u0E3F\u0E41-\u0E4C\u0E4E-\u0E5B]*[\x21-\x7E\u0E01-\u0E32\u0E34-\u0E3A\u0E3F\u0E41-\u0E4C\u0E4E-\u0E5B])?$/;

/**
 * A text in one spelling of all that look the same: Unicode NFC, Thai ำ and แ as one letter, plain spaces, no invisible
 * characters, no spaces at either end. Two ids that look the same are then equal.
 *
 * Every id, name or word that comes from outside is read through it: cells, headings and the fields of a record.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text; // most texts are, and a register has millions
  const plain = text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(BLANK, ' ')
    .replace(/เเ/g, 'แ')
    .replace(/\u0E4D([\u0E48-\u0E4B]*)\u0E32/g, '$1\u0E33') // nikhahit and sara aa, typed apart
    .replace(/\u0E33([\u0E48-\u0E4B]+)(\u0E33?)/g, (all, tones, next) => (next ? all : `${tones}\u0E33`)) // tone marks go before ำ
    .trim();
  return plain === text ? text : plainText(plain); // removed characters may have separated letters that are now rewritten
}

const ZERO = '๐'.charCodeAt(0);

/** The text with every Arabic digit written as a Thai one: `'2565'` as `'๒๕๖๕'`. */
export const toThaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)));

/** The text with every Thai digit written as an Arabic one: `'๒๕๖๕'` as `'2565'`. */
export const fromThaiDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - ZERO));

/** For `sort`: orders two texts by their UTF-16 code units, as `<` does. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
