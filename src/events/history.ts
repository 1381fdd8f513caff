import { checkHousehold, type Household } from '../household/index.js';
import { compareText } from '../vocabulary/index.js';
import { EVENT_KINDS, EVENT_NAMES } from './event-kinds.js';
import type { HouseholdEvent } from './household-event.js';

/**
 * All events of a household, by day. Recording them one after another, starting with `bareHousehold`, gives the household again.
 * Activities without a day of planning come first.
 *
 * `TypeError` when the argument is not a household.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }],
 *     absences: [{ from: '2022-06-15', to: '2022-07-01', reason: 'works in Rayong' }],
 *   },
 * ]);
 * historyOf(households[0]!);
 * // => [
 * //   { event: 'followUp', indicator: 22, on: '2022-06-10', outcome: 'passed' },
 * //   { event: 'left', on: '2022-06-15', reason: 'works in Rayong' },
 * //   { event: 'returned', on: '2022-07-01' },
 * // ]
 * ```
 */
export function historyOf(household: Household): HouseholdEvent[] {
  checkHousehold('historyOf', household);
  return EVENT_NAMES.flatMap((name): readonly HouseholdEvent[] => EVENT_KINDS[name].eventsIn(household)).sort((a, b) =>
    compareText(dayOf(a), dayOf(b)),
  );
}

/** The day of an event; a text before all days where it has none. */
const dayOf = (event: HouseholdEvent): string => ('on' in event ? event.on : (event.activity.planned ?? ''));
