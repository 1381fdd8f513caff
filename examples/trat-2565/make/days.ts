import type { Day } from './types.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Public holidays within the drive on which nobody visits a household. */
const HOLIDAYS: readonly Day[] = ['2022-05-16', '2022-06-03', '2022-07-13', '2022-07-14', '2022-07-28', '2022-08-12'];

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;

/** Every day from one to the other, both included. */
const allDays = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => plusDays(from, index));

/** Monday to Friday, and the second and fourth Saturday of the month, when teams visit those who work in the week. */
function isFieldDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay();
  const week = Math.ceil(Number(day.slice(8)) / 7);
  return !HOLIDAYS.includes(day) && weekday !== 0 && (weekday !== 6 || week === 2 || week === 4);
}

export const fieldDays = (from: Day, to: Day): readonly Day[] => allDays(from, to).filter(isFieldDay);

/** The day at a place in a list of days; a place outside it is a mistake of this script. */
export function dayAt(days: readonly Day[], index: number): Day {
  const day = days[index];
  if (day === undefined) throw new RangeError(`Cannot take day ${index} of ${days.length}`);
  return day;
}
