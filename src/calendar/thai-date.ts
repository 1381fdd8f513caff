import {
  checkObject,
  checkOneOf,
  deepFreeze,
  fromThaiDigits,
  type Label,
  type Language,
  toThaiDigits,
} from '../vocabulary/index.js';
import { checkDay, type Day, isDay, startOfDay, weekdayOf } from './day.js';

/** Thai months, January first: full and abbreviated. Source: Royal Society of Thailand; tested against CLDR. */
export const THAI_MONTHS = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const;

/** Thai days of the week, Sunday first, as they follow `วัน`. */
export const THAI_WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

/** English months, January first. */
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Years between the Buddhist Era (พ.ศ.) and the Common Era (ค.ศ.).
 *
 * Until B.E. 2484 the year began in April, and days of January to March were written one year lower. They are read and
 * written here by the rule of today, as registers do.
 */
export const BUDDHIST_ERA = 543;

/** A year from this one on is taken to be of the Buddhist Era, an earlier one to be of the Common Era. */
const EARLIEST_BUDDHIST_YEAR = 2400;

/**
 * The Thai fiscal year (ปีงบประมาณ) of a day. It runs from October to September and has the Buddhist Era year in which it ends.
 *
 * `RangeError` when the day does not exist.
 *
 * Source: National Statistical Office, Statistical Yearbook 2022.
 *
 * @example
 * ```ts
 * fiscalYearOf('2022-09-30'); // => 2565
 * fiscalYearOf('2022-10-01'); // => 2566
 * ```
 */
export function fiscalYearOf(day: Day): number {
  checkDay('fiscalYearOf', 'day', day);
  const date = startOfDay(day);
  return date.getUTCFullYear() + BUDDHIST_ERA + (date.getUTCMonth() >= 9 ? 1 : 0); // months count from 0: 9 is October
}

/** The styles of a Thai date, longest first. */
export const THAI_DATE_STYLES = ['full', 'long', 'medium', 'short', 'numeric'] as const;

/** `'full'`, `'long'`, `'medium'`, `'short'` or `'numeric'`. */
export type ThaiDateStyle = (typeof THAI_DATE_STYLES)[number];

const THAI_DIGITS = ['arabic', 'thai'] as const;

/** How to write a Thai date: `style` is `'long'` and `digits` are `'arabic'` when left out. */
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

/**
 * A day as text in a language: Thai in the Buddhist Era and in `style`, English in the Common Era. `RangeError` when the day
 * does not exist.
 */
export const formatDate = (day: Day, language: Language, style: ThaiDateStyle = 'long'): string =>
  language === 'th' ? written(day, style) : englishDate(startOfDay(day));

/** `5 August 2022`. Written from a table, as `Intl` takes a thousand times as long and there may be thousands of messages. */
const englishDate = (date: Date): string =>
  `${date.getUTCDate()} ${ENGLISH_MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

const PROBLEMS = /* @__PURE__ */ deepFreeze({
  unreadable: { th: 'อ่านเป็นวันที่ไม่ได้', en: 'not readable as a Thai date' },
  shortYear: { th: 'ปีต้องเขียนครบสี่หลัก เช่น 2565', en: 'the year must have four digits, such as 2565' },
  notBuddhistEra: { th: 'ปีไม่ใช่พุทธศักราช', en: 'the year is not of the Buddhist Era' },
  noSuchDay: {
    th: 'ไม่มีวันนี้ในปฏิทิน ซึ่งรับปี พ.ศ. 2423 ถึง 2942',
    en: 'no such day in the calendar, which holds the years 2423 to 2942 of the Buddhist Era',
  },
  wrongWeekday: { th: 'วันในสัปดาห์ไม่ตรงกับวันที่', en: 'the day of the week does not agree with the date' },
} as const satisfies Record<string, Label>);

/** Why a text is not read as a day. */
export interface ThaiDateProblem {
  readonly code: keyof typeof PROBLEMS;
  readonly message: Label;
}

/** A day, or why there is none. */
export type ThaiDateReading = { readonly day: Day } | { readonly problem: ThaiDateProblem };

/** A day of the month, the name of a month, perhaps the era, and a year. */
const NAMED = /^(?:วัน([^\d ]*?) ?ที่ ?)?(\d{1,2}) ?([^\d]*?) ?(\d+)$/;
const ERA = / ?พ\.? ?ศ\.?$/;
const NUMERIC = /^(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d+)$/;
const LONGEST = 100;

/** The number of every month, by its name and by its abbreviation with or without its points. */
const MONTHS = /* @__PURE__ */ monthNames();

function monthNames(): ReadonlyMap<string, number> {
  const spellings = THAI_MONTHS.flatMap(([name, short], index) =>
    [name, ...withoutPoints(short)].map((written) => [written, index + 1] as const),
  );
  return new Map(spellings);
}

/** Every spelling of a text in which each of its points is written or left out. */
function withoutPoints(text: string): string[] {
  return text
    .split('.')
    .reduce<string[]>(
      (starts, part, index) => starts.flatMap((start) => (index === 0 ? [part] : [`${start}.${part}`, start + part])),
      [''],
    );
}

/**
 * The day that a Thai date names, in the styles full, long, medium and numeric, in Arabic or Thai digits, with or without
 * `พ.ศ.`. A text that could mean two days or none is a problem, never a guess: a two-digit year, a Common Era year, 31 April, or
 * a day of the week that does not agree.
 *
 * @example
 * ```ts
 * readThaiDate('5 ส.ค. 2565'); // => { day: '2022-08-05' }
 * readThaiDate('วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕'); // => { day: '2022-08-05' }
 * const reading = readThaiDate('5 ส.ค. 65');
 * 'problem' in reading && reading.problem.code; // => 'shortYear'
 * ```
 */
export function readThaiDate(text: string): ThaiDateReading {
  if (typeof text !== 'string' || text.length > LONGEST) return problem('unreadable');
  const plain = fromThaiDigits(text).replace(/\s+/g, ' ').trim(); // \s also matches the non-breaking space
  const named = NAMED.exec(plain);
  if (named) {
    const [, weekday = '', dayOfMonth = '', between = '', year = ''] = named;
    const month = MONTHS.get(between.replace(ERA, ''));
    const known = weekday === '' || (THAI_WEEKDAYS as readonly string[]).includes(weekday);
    if (month !== undefined && known) return dayFrom({ year, month, dayOfMonth, weekday });
  }
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    const [, dayOfMonth = '', month = '', year = ''] = numeric;
    return dayFrom({ year, month: Number(month), dayOfMonth, weekday: '' });
  }
  return problem('unreadable');
}

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly dayOfMonth: string;
  /** Empty where the text does not name one. */
  readonly weekday: string;
}

function dayFrom({ year, month, dayOfMonth, weekday }: Parts): ThaiDateReading {
  if (year.length <= 2) return problem('shortYear');
  if (year.length !== 4) return problem('unreadable');
  if (Number(year) < EARLIEST_BUDDHIST_YEAR) return problem('notBuddhistEra');
  const day = `${Number(year) - BUDDHIST_ERA}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (!isDay(day)) return problem('noSuchDay');
  if (weekday !== '' && THAI_WEEKDAYS[weekdayOf(day)] !== weekday) return problem('wrongWeekday');
  return { day };
}

const problem = (code: keyof typeof PROBLEMS): ThaiDateReading => ({ problem: { code, message: PROBLEMS[code] } });
