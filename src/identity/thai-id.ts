import { checkText, fromThaiDigits } from '../vocabulary/index.js';

/** The 13 digits of a text such as `1234567890123` or `1-2345-67890-12-3`; undefined for any other text. */
function digitsOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const digits = fromThaiDigits(text).replace(/[\s-]/g, '');
  return /^\d{13}$/.test(digits) ? digits : undefined;
}

/**
 * Whether a text is written as a Thai national identification number (เลขประจำตัวประชาชน): 13 digits of which the first
 * is 0 to 8 and the last is the check digit of the others. It does not say that anyone has the number. A wrong third digit is not
 * detected, as the check gives it a weight of 11.
 *
 * Source: the check digit as in python-stdnum `th.pin`.
 *
 * @example
 * ```ts
 * isThaiId('1-2345-45678-78-1'); // => true
 * isThaiId('1234545678782'); // => false
 * ```
 */
export function isThaiId(text: unknown): boolean {
  const digits = digitsOf(text);
  if (digits === undefined || digits.startsWith('9')) return false;
  const sum = [...digits.slice(0, 12)].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/**
 * A national identification number with only its last three digits, so that the type of person and the province and district of
 * registration are hidden. In any other text every digit is hidden.
 * `TypeError` when it is not text.
 *
 * @example
 * ```ts
 * maskThaiId('1234545678781'); // => 'x-xxxx-xxxxx-78-1'
 * maskThaiId('บ้านเลขที่ 12'); // => 'บ้านเลขที่ xx'
 * ```
 */
export function maskThaiId(text: string): string {
  checkText('maskThaiId', 'text', text);
  const digits = digitsOf(text);
  return digits === undefined
    ? text.replace(/\p{Number}/gu, 'x')
    : `x-xxxx-xxxxx-${digits.slice(10, 12)}-${digits.slice(12)}`;
}
