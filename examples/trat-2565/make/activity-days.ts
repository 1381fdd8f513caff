import { fieldDays, plusDays } from './days.js';
import { between, happens, pick, type Random } from './random.js';
import type { Day } from './types.js';

/** When an activity was due, and when it was done; `null` when it never was, as far as the register goes. */
export interface Timing {
  readonly due: Day;
  readonly done: Day | null;
}

/** The first day on which a planned activity was done, and the last one in the register. */
export const FIRST_DONE: Day = '2022-05-17';
const LAST_DONE: Day = '2022-09-23';

/** Plans like the middle and the end of a month. */
const ROUND_DAYS: readonly Day[] = [
  '2022-06-15',
  '2022-06-30',
  '2022-07-15',
  '2022-07-29',
  '2022-08-15',
  '2022-08-31',
  '2022-09-15',
  '2022-09-30',
];
const ANY_DAYS = fieldDays('2022-06-01', '2022-09-30');

const LIKES_ROUND = 0.7;
const CLOSED_LATE = 0.6;

/** The day an activity was due: mostly later than it was done, now and then earlier. */
export function dueAround(random: Random, done: Day): Day {
  const wished = plusDays(done, between(random, -14, 28));
  const days = happens(random, LIKES_ROUND) ? ROUND_DAYS : ANY_DAYS;
  return days.find((day) => day >= wished) ?? '2022-09-30';
}

/** Some days before the visit that saw it, or on that day, but no earlier than it can be. */
export function doneBefore(random: Random, visit: Day, earliest: Day): Day {
  const from = plusDays(visit, -9);
  return pick(random, fieldDays(from > earliest ? from : earliest, visit));
}

/** The papers were closed only after the visit. */
export const doneAfter = (random: Random, visit: Day): Day => pick(random, fieldDays(visit, plusDays(visit, 6)));

/** Not done on the snapshot day, but often later. */
export const doneLater = (random: Random, snapshot: Day): Day | null =>
  happens(random, CLOSED_LATE) ? pick(random, fieldDays(plusDays(snapshot, 3), LAST_DONE)) : null;

/** Overdue on the snapshot day, unless it was done. */
export const dueBefore = (random: Random, snapshot: Day): Day =>
  pick(
    random,
    ROUND_DAYS.filter((day) => day < snapshot),
  );

/** Still open on the snapshot day, unless it was done. */
export const dueAfter = (random: Random, snapshot: Day): Day =>
  pick(
    random,
    ROUND_DAYS.filter((day) => day > snapshot),
  );
