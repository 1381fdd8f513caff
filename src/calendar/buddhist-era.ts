import { checkDay, type Day, startOfDay } from './day.js';

/**
 * Years between the Buddhist Era (พ.ศ.) and the Common Era (ค.ศ.).
 *
 * Days of January to March before B.E. 2484 were then written one year lower; written and read here by the rule of
 * today, as the registers do.
 */
export const BUDDHIST_ERA = 543;

/** A year below this, where a Buddhist Era year is expected, is taken for a Common Era one; above it, the reverse. */
export const EARLIEST_BUDDHIST_YEAR = 2400;

/**
 * The Thai fiscal year (ปีงบประมาณ) a day falls in: October to September, named in the Buddhist Era after the year it
 * ends.
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
