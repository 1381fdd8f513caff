import type { Day } from '../calendar/index.js';
import type { Activity, CarerRole, Member, Outcome } from '../household/index.js';
import type { AreaCode } from '../vocabulary/index.js';

/**
 * One thing that happens to a household on a day. Each adds one fact to its record:
 *
 * - `followUp`: a visit found an indicator passed, failed or not applicable; `menuChosen`: the team chose a menu.
 * - `activityPlanned`, `activityDone`: of the household plan. The day on which it was planned is the activity's `planned`.
 * - `carerAssigned`, `carerEnded`: an agency looks after the household, to the last day `on`. `from` says which time is meant,
 *   where the agency has several in that role on the day.
 * - `memberJoined`, `memberLeft`: the member joins on the day `on`.
 * - `moved`: to another area of the province.
 * - `halted`, `haltLifted`: declared impossible to help, and no longer.
 * - `left`, `returned`: off the register, and back on it. The two together make an absence.
 *
 * What is heard of only after it is over is one event: `left` with the day `returned`, `halted` with the day `lifted`.
 */
export type HouseholdEvent =
  | { readonly event: 'followUp'; readonly indicator: number; readonly on: Day; readonly outcome: Outcome }
  | {
      readonly event: 'menuChosen';
      readonly on: Day;
      readonly menu: string;
      readonly by?: string;
      readonly reason?: string;
    }
  | { readonly event: 'activityPlanned'; readonly activity: Omit<Activity, 'done'> }
  | { readonly event: 'activityDone'; readonly activity: string; readonly on: Day }
  | { readonly event: 'carerAssigned'; readonly agency: string; readonly role: CarerRole; readonly on: Day }
  | {
      readonly event: 'carerEnded';
      readonly agency: string;
      readonly role: CarerRole;
      readonly on: Day;
      readonly from?: Day;
    }
  | { readonly event: 'memberJoined'; readonly member: Omit<Member, 'joined' | 'left'>; readonly on: Day }
  | { readonly event: 'memberLeft'; readonly member: string; readonly on: Day; readonly reason: string }
  | { readonly event: 'moved'; readonly on: Day; readonly area: AreaCode }
  | { readonly event: 'halted'; readonly on: Day; readonly reason: string; readonly lifted?: Day }
  | { readonly event: 'haltLifted'; readonly on: Day }
  | { readonly event: 'left'; readonly on: Day; readonly reason: string; readonly returned?: Day }
  | { readonly event: 'returned'; readonly on: Day };

/** What can happen to a household, by name. */
export type EventName = HouseholdEvent['event'];

/** The event of a name. */
export type EventOf<N extends EventName> = Extract<HouseholdEvent, { readonly event: N }>;
