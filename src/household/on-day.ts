import { checkDay, type Day } from '../calendar/index.js';
import type { AreaCode } from '../vocabulary/index.js';
import {
  type Absence,
  type Activity,
  checkHousehold,
  type DatedReason,
  type Deprivation,
  type FollowUp,
  type Halt,
  type Household,
  type Member,
  type MenuChoice,
  type Outcome,
} from './household.js';

/** Whether a member has joined and not left on a day. On the day of leaving, the member has left. */
export const isPresent = ({ joined, left }: Pick<Member, 'joined' | 'left'>, asOf: Day): boolean =>
  (joined === undefined || joined <= asOf) && (left === undefined || left.on > asOf);

/**
 * Whether a household is on the register on a day: it has joined, has not left and is not absent. It is on the register on the day of
 * joining or of coming back, and not on the day of leaving.
 *
 * `TypeError` when an argument is of the wrong kind, `RangeError` when the day does not exist or is of the Buddhist Era.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     absences: [{ from: '2022-06-01', to: '2022-07-01', reason: 'works in Rayong' }],
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 22 }],
 *   },
 * ]);
 * const [household] = households as [Household];
 * isRegistered(household, '2022-06-10'); // => false
 * isRegistered(household, '2022-07-01'); // => true
 * ```
 */
export function isRegistered(household: Household, day: Day): boolean {
  checkHousehold('isRegistered', household);
  checkDay('isRegistered', 'day', day);
  return isOnRegister(household, day);
}

/** As `isRegistered`, without checking the arguments. */
export const isOnRegister = (household: Household, day: Day): boolean =>
  (household.joined === undefined || household.joined <= day) && exitOn(household, day) === undefined;

/**
 * The day and the reason of the exit because of which a household is off the register on a day: it left, or it is absent. Undefined
 * when neither. It does not look at the day of joining.
 */
export function exitOn({ left, absences }: Household, day: Day): DatedReason | undefined {
  if (left !== undefined && left.on <= day) return left;
  if (absences === undefined) return undefined;
  for (let index = 0; index < absences.length; index += 1) {
    const { from, to, reason } = absences[index] as Absence;
    if (from <= day && day < to) return { on: from, reason };
  }
  return undefined;
}

/**
 * The area where a household lives on a day: that of its latest move on or before the day, or else the one where it joined the
 * register.
 *
 * `TypeError` when an argument is of the wrong kind, `RangeError` when the day does not exist or is of the Buddhist Era.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '230101',
 *     moves: [{ on: '2022-06-01', area: '230301' }],
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 22 }],
 *   },
 * ]);
 * const [household] = households as [Household];
 * areaOn(household, '2022-05-31'); // => '230101'
 * areaOn(household, '2022-06-01'); // => '230301'
 * ```
 */
export function areaOn(household: Household, day: Day): AreaCode {
  checkHousehold('areaOn', household);
  checkDay('areaOn', 'day', day);
  return homeOn(household, day);
}

/** As `areaOn`, without checking the arguments. */
export const homeOn = ({ area, moves }: Household, day: Day): AreaCode => latest(moves, day)?.area ?? area;

/** Whether a household is declared impossible to help on a day. On the day on which a halt is lifted, it is not. */
export function isHalted({ halts }: Household, day: Day): boolean {
  if (halts === undefined) return false;
  for (let index = 0; index < halts.length; index += 1) {
    const { on, lifted } = halts[index] as Halt;
    if (on <= day && (lifted === undefined || day < lifted)) return true;
  }
  return false;
}

/** The activities that are in the plan on a day. */
export const planOn = ({ plan = [] }: Household, day: Day): readonly Activity[] =>
  plan.filter(({ planned }) => planned === undefined || planned <= day);

/** The latest day of any event of a household; undefined when it has none. */
export function latestEventOf(household: Household): Day | undefined {
  const { joined, left, moves, absences, halts, members, deprivations, menus, plan } = household;
  const days = [
    joined,
    left?.on,
    ...(moves ?? []).map(({ on }) => on),
    ...(absences ?? []).flatMap(({ from, to }) => [from, to]),
    ...(halts ?? []).flatMap(({ on, lifted }) => [on, lifted]),
    ...members.flatMap((member) => [member.joined, member.left?.on]),
    ...deprivations.flatMap(({ followUps = [] }) => followUps.map(({ on }) => on)),
    ...(menus ?? []).map(({ on }) => on),
    ...(plan ?? []).flatMap(({ planned, done }) => [planned, done]),
  ];
  return days.reduce((latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest));
}

/** How many persons of a household count on a day: targeted and present. A plain loop, as a report calls it for every household. */
export function countedPersons({ members }: Household, asOf: Day): number {
  let count = 0;
  for (let index = 0; index < members.length; index += 1) {
    const { targeted, joined, left } = members[index] as Member;
    if (targeted && (joined === undefined || joined <= asOf) && (left === undefined || left.on > asOf)) count += 1;
  }
  return count;
}

/** Whether some counted member is not dependent. */
export const hasEarner = ({ members }: Household, asOf: Day): boolean =>
  members.some((member) => member.targeted && member.dependent !== true && isPresent(member, asOf));

/** The follow-up in force on a day: the latest on or before it. */
export const followUpOn = ({ followUps }: Deprivation, asOf: Day): FollowUp | undefined => latest(followUps, asOf);

/** The outcome of the follow-up in force; `'failed'`, as at the baseline, when there is none. */
export const outcomeOn = (deprivation: Deprivation, asOf: Day): Outcome =>
  followUpOn(deprivation, asOf)?.outcome ?? 'failed';

/** The menu choice in force on a day: the latest on or before it. */
export const menuChoiceOn = ({ menus }: Household, asOf: Day): MenuChoice | undefined => latest(menus, asOf);

/** The latest entry on or before a day, in a list in any order. A plain loop, as a report calls it for every household. */
function latest<T extends { readonly on: Day }>(things: readonly T[] | undefined, asOf: Day): T | undefined {
  let found: T | undefined;
  if (things === undefined) return found;
  for (let index = 0; index < things.length; index += 1) {
    const thing = things[index] as T;
    if (thing.on <= asOf && (found === undefined || thing.on > found.on)) found = thing;
  }
  return found;
}
