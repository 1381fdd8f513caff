import fc from 'fast-check';

const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayNumbered = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Any day from one to another, both included. */
export const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: numberOf(from), max: numberOf(to) }).map(dayNumbered);

/** Every day from one to another, both included, counted without the library. */
export const everyDay = (from: string, to: string): string[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index) => dayNumbered(numberOf(from) + index));
