import { type Day, EARLIEST_DAY, LATEST_DAY } from '../calendar/index.js';

/**
 * The number of a day, which is greater for a later day: 1 for the first day of 1880, below 2 ** 18 for the last of 2399. Numbers of
 * consecutive days are not consecutive. Digits are read one by one, as a series calls this millions of times.
 */
export const orderOf = (day: Day): number => count(day) - BEFORE;

const count = (day: Day): number =>
  (1000 * digit(day, 0) + 100 * digit(day, 1) + 10 * digit(day, 2) + digit(day, 3)) * 372 +
  (10 * digit(day, 5) + digit(day, 6)) * 31 +
  (10 * digit(day, 8) + digit(day, 9));

const digit = (day: Day, index: number): number => day.charCodeAt(index) - 48;

const BEFORE = count(EARLIEST_DAY) - 1;

/** The number of the last day. */
export const LAST_ORDER: number = orderOf(LATEST_DAY);

/**
 * For ascending `days`, an array that finds the first of them on or after a day: its index is at `orderOf(day) - orderOf(days[0])`.
 * The array ends with the last of the days.
 */
export function indexesByOrder(days: readonly Day[]): Int32Array {
  const orders = days.map(orderOf);
  const [first = 0] = orders;
  const indexes = new Int32Array((orders.at(-1) ?? 0) - first + 1);
  for (let index = 1; index < orders.length; index += 1)
    indexes.fill(index, (orders[index - 1] as number) + 1 - first, (orders[index] as number) + 1 - first);
  return indexes;
}
