import { addMilliseconds } from 'date-fns/addMilliseconds';
import { millisecondsInDay } from 'date-fns/constants';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/**
 * A calendar day of the Common Era, `'2022-08-05'`. Plain text: it sorts and compares as written, and belongs to no
 * time zone.
 */
export type Day = string;

/** Midnight UTC of a day: the one place where a day becomes a `Date`, so the machine's own zone never matters. */
const midnight = (day: string): Date => parseISO(`${day}T00:00:00Z`);

/**
 * Whether a value is a day that exists.
 *
 * @example
 * ```ts
 * isDay('2022-08-05'); // => true
 * isDay('2022-02-30'); // => false
 * isDay('5/8/2565'); // => false
 * ```
 */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(midnight(value));

/** The instant a day begins in UTC. `RangeError` when the day does not exist. */
export function startOfDay(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`Cannot read ${JSON.stringify(day)}: not a calendar day such as "2022-08-05"`);
  return midnight(day);
}

/** The day a number of days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  addMilliseconds(startOfDay(day), days * millisecondsInDay)
    .toISOString()
    .slice(0, 10);

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => startOfDay(day).getUTCDay();
