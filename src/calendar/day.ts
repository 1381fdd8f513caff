import { addMilliseconds } from 'date-fns/addMilliseconds';
import { millisecondsInDay } from 'date-fns/constants';
import { checkText, shownValue } from '../vocabulary/index.js';

/**
 * A calendar day of the Common Era as text, `'2022-08-05'`. Days sort and compare as text, and have no time zone.
 */
export type Day = string;

/** The first and the last day. No record is of an earlier day, and a later year must be one of the Buddhist Era. */
export const EARLIEST_DAY: Day = '1880-01-01';
export const LATEST_DAY: Day = '2399-12-31';

/** Whether a value is written as a day and exists. Engines read 30 February as 2 March; `toJSON` of an invalid date is null. */
const isInCalendar = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && String(midnight(value).toJSON()).startsWith(value);

/** Midnight UTC of a day. Days become a `Date` only here, so the time zone of the machine has no effect. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Whether a value is a day that exists, from 1880 to 2399. A later year is one of the Buddhist Era.
 *
 * @example
 * ```ts
 * isDay('2022-08-05'); // => true
 * isDay('2022-02-30'); // => false
 * isDay('2565-08-05'); // => false
 * ```
 */
export const isDay = (value: unknown): value is Day =>
  isInCalendar(value) && EARLIEST_DAY <= value && value <= LATEST_DAY;

/** Why a value is not a day, as words to write after it: `is not a calendar day such as "2022-08-05"`. */
export function dayFault(value: unknown): string {
  if (!isInCalendar(value)) return 'is not a calendar day such as "2022-08-05"';
  return value > LATEST_DAY
    ? 'looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"'
    : `is before ${EARLIEST_DAY}`;
}

/** `TypeError` unless an argument is text, `RangeError` unless it is a day; both name the function and the argument. */
export function checkDay(call: string, argument: string, value: unknown): void {
  checkText(call, argument, value);
  if (!isDay(value)) throw new RangeError(`${call}: ${argument} ${shownValue(value)} ${dayFault(value)}`);
}

/** The instant at which a day begins in UTC. `RangeError` when the day does not exist. */
export function startOfDay(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`Cannot read ${shownValue(day)}: it ${dayFault(day)}`);
  return midnight(day);
}

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The day that is a number of days later, or earlier when the number is negative. */
export const addDays = (day: Day, days: number): Day =>
  addMilliseconds(startOfDay(day), days * millisecondsInDay)
    .toISOString()
    .slice(0, 10);

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => startOfDay(day).getUTCDay();

/** Completed years of age on a day; negative before birth. Both days must exist. */
export const ageOn = (born: Day, asOf: Day): number =>
  Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);
