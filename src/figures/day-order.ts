import { type Day, EARLIEST_DAY, LATEST_DAY } from '../calendar/index.js';

/**
 * A number that is greater for a later day: 1 for the first of 1880, below 2 ** 18 for the last of 2399. Digits are read one
 * by one, as a series does this by the million.
 */
export const orderOf = (day: Day): number => count(day) - BEFORE;

const count = (day: Day): number =>
  (1000 * digit(day, 0) + 100 * digit(day, 1) + 10 * digit(day, 2) + digit(day, 3)) * 372 +
  (10 * digit(day, 5) + digit(day, 6)) * 31 +
  (10 * digit(day, 8) + digit(day, 9));

const digit = (day: Day, index: number): number => day.charCodeAt(index) - 48;

const BEFORE = count(EARLIEST_DAY) - 1;

/** The order of the last day. */
export const LAST_ORDER: number = orderOf(LATEST_DAY);

/**
 * By the order of a day less that of the first of some days: the index of the first of them that is not before it. It ends
 * with the last of the days, which ascend.
 */
export function indexesByOrder(days: readonly Day[]): Int32Array {
  const orders = days.map(orderOf);
  const [first = 0] = orders;
  const places = new Int32Array((orders.at(-1) ?? 0) - first + 1);
  for (let place = 1; place < orders.length; place += 1)
    places.fill(place, (orders[place - 1] as number) + 1 - first, (orders[place] as number) + 1 - first);
  return places;
}
