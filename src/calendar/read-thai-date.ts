import { deepFreeze, fromThaiDigits, type Label } from '../vocabulary/index.js';
import { BUDDHIST_ERA, EARLIEST_BUDDHIST_YEAR } from './buddhist-era.js';
import { type Day, isDay, weekdayOf } from './day.js';
import { THAI_MONTHS, THAI_WEEKDAYS } from './thai-names.js';

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

/** Why a text was not taken for a day. */
export interface ThaiDateProblem {
  readonly code: keyof typeof PROBLEMS;
  readonly message: Label;
}

/** A day, or why there is none. */
export type ThaiDateReading = { readonly day: Day } | { readonly problem: ThaiDateProblem };

/** A day of the month and a year, and between them what should be a month and may be followed by the era. */
const NAMED = /^(?:วัน([^\d ]*?) ?ที่ ?)?(\d{1,2}) ?([^\d]*?) ?(\d+)$/;
const ERA = / ?พ\.? ?ศ\.?$/;
const NUMERIC = /^(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d+)$/;
const LONGEST = 100;

/** The place of every month, by its name and its abbreviation with and without any of its points. */
const MONTHS = /* @__PURE__ */ monthNames();

function monthNames(): ReadonlyMap<string, number> {
  const spellings = THAI_MONTHS.flatMap(([name, short], index) =>
    [name, ...withoutPoints(short)].map((written) => [written, index + 1] as const),
  );
  return new Map(spellings);
}

/** A text with each of its points written or left out. */
function withoutPoints(text: string): string[] {
  return text
    .split('.')
    .reduce<string[]>(
      (starts, part, index) => starts.flatMap((start) => (index === 0 ? [part] : [`${start}.${part}`, start + part])),
      [''],
    );
}

/**
 * The day a Thai date names: full, long, medium and numeric forms, in Arabic or Thai digits, with or without `พ.ศ.`.
 * What could mean two days, or none, is a problem and never a guess: a two-digit year, a Common Era year, 31 April, a
 * weekday that does not agree.
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
  const plain = fromThaiDigits(text).replace(/\s+/g, ' ').trim(); // \s takes the non-breaking space too
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
  /** Empty where the text names none. */
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
