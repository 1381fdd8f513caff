import { checkObject, checkOneOf, toThaiDigits } from '../vocabulary/index.js';
import { BUDDHIST_ERA } from './buddhist-era.js';
import { checkDay, type Day, startOfDay } from './day.js';
import { THAI_MONTHS, THAI_WEEKDAYS } from './thai-names.js';

/** How a Thai date is written, from the longest. */
export const THAI_DATE_STYLES = ['full', 'long', 'medium', 'short', 'numeric'] as const;

/** `'full'`, `'long'`, `'medium'`, `'short'` or `'numeric'`. */
export type ThaiDateStyle = (typeof THAI_DATE_STYLES)[number];

const THAI_DIGITS = ['arabic', 'thai'] as const;

/** How to write a Thai date: `style` is `'long'` and `digits` are `'arabic'` unless told. */
export interface ThaiDateOptions {
  readonly style?: ThaiDateStyle;
  readonly digits?: (typeof THAI_DIGITS)[number];
}

/**
 * A day as a Thai office writes it, in the Buddhist Era.
 *
 * `RangeError` when the day does not exist, or the style or the digits are unknown.
 *
 * @example
 * ```ts
 * formatThaiDate('2022-08-05', { style: 'full' }); // => 'วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565'
 * formatThaiDate('2022-08-05'); // => '5 สิงหาคม 2565'
 * formatThaiDate('2022-08-05', { style: 'medium' }); // => '5 ส.ค. 2565'
 * formatThaiDate('2022-08-05', { style: 'short' }); // => '5 ส.ค. 65'
 * formatThaiDate('2022-08-05', { style: 'numeric', digits: 'thai' }); // => '๕/๘/๒๕๖๕'
 * ```
 */
export function formatThaiDate(day: Day, options: ThaiDateOptions = {}): string {
  checkDay('formatThaiDate', 'day', day);
  checkObject('formatThaiDate', 'options', 'an object such as { style: "long" }', options);
  const { style = 'long', digits = 'arabic' } = options;
  checkOneOf('formatThaiDate', 'options.style', THAI_DATE_STYLES, style);
  checkOneOf('formatThaiDate', 'options.digits', THAI_DIGITS, digits);
  const text = written(day, style);
  return digits === 'thai' ? toThaiDigits(text) : text;
}

function written(day: Day, style: ThaiDateStyle): string {
  const date = startOfDay(day);
  const dayOfMonth = date.getUTCDate();
  const month = date.getUTCMonth();
  const year = date.getUTCFullYear() + BUDDHIST_ERA;
  const [name, short] = THAI_MONTHS[month] as (typeof THAI_MONTHS)[number]; // a month is 0 to 11
  switch (style) {
    case 'full':
      return `วัน${THAI_WEEKDAYS[date.getUTCDay()]}ที่ ${dayOfMonth} ${name} พ.ศ. ${year}`;
    case 'long':
      return `${dayOfMonth} ${name} ${year}`;
    case 'medium':
      return `${dayOfMonth} ${short} ${year}`;
    case 'short':
      return `${dayOfMonth} ${short} ${String(year % 100).padStart(2, '0')}`;
    default:
      return `${dayOfMonth}/${month + 1}/${year}`;
  }
}
