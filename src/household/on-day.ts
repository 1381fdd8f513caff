import type { Day } from '../calendar/index.js';
import type { Deprivation, FollowUp, Household, Member, MenuChoice, Outcome } from './household.js';

/** Whether someone has joined and not left on a day. On the day of leaving they have left. */
export const isPresent = (
  { joined, left }: { readonly joined?: Day; readonly left?: { readonly on: Day } },
  asOf: Day,
): boolean => (joined === undefined || joined <= asOf) && !hasLeft({ left }, asOf);

/** Whether someone has left by a day. */
export const hasLeft = ({ left }: { readonly left?: { readonly on: Day } | undefined }, asOf: Day): boolean =>
  left !== undefined && left.on <= asOf;

/** Whether a household was declared impossible by a day. */
export const isHalted = ({ halted }: Household, asOf: Day): boolean => halted !== undefined && halted.on <= asOf;

/** The latest day on which something is recorded to have happened; undefined when nothing is. */
export function latestEventOf({
  joined,
  left,
  halted,
  members,
  deprivations,
  menus,
  plan,
}: Household): Day | undefined {
  const days = [
    joined,
    left?.on,
    halted?.on,
    ...members.flatMap((member) => [member.joined, member.left?.on]),
    ...deprivations.flatMap(({ followUps = [] }) => followUps.map(({ on }) => on)),
    ...(menus ?? []).map(({ on }) => on),
    ...(plan ?? []).map(({ done }) => done),
  ];
  return days.reduce((latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest));
}

/** How many persons of a household count on a day: targeted and present. One loop, as a report calls it for every household. */
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

/** The follow-up that decides on a day: the latest on or before it. */
export const followUpOn = ({ followUps }: Deprivation, asOf: Day): FollowUp | undefined => latest(followUps, asOf);

/** What the deciding follow-up found; `'failed'`, as at the baseline, when there was none. */
export const outcomeOn = (deprivation: Deprivation, asOf: Day): Outcome =>
  followUpOn(deprivation, asOf)?.outcome ?? 'failed';

/** The menu choice in force on a day: the latest on or before it. */
export const menuChoiceOn = ({ menus }: Household, asOf: Day): MenuChoice | undefined => latest(menus, asOf);

/** The latest of dated things on or before a day, in whatever order they are kept. A loop, as a report calls it for every household. */
function latest<T extends { readonly on: Day }>(things: readonly T[] | undefined, asOf: Day): T | undefined {
  let found: T | undefined;
  if (things === undefined) return found;
  for (let index = 0; index < things.length; index += 1) {
    const thing = things[index] as T;
    if (thing.on <= asOf && (found === undefined || thing.on > found.on)) found = thing;
  }
  return found;
}
