import type { Day } from '../calendar/index.js';
import { checkHousehold, frozenHousehold, type Household } from '../household/index.js';
import { BEFORE_ALL } from './fact-lists.js';

/**
 * A household as it joined the register: its members, area and deprivations at that time, without anything that events add. Where
 * nobody was a member from the start, it has the first members who joined, and the absences that ended before.
 *
 * `TypeError` when the argument is not a household.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     moves: [{ on: '2022-06-01', area: '2302' }],
 *     members: [{ id: 'P1', targeted: true }, { id: 'P2', targeted: true, joined: '2022-07-01' }],
 *     deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }],
 *   },
 * ]);
 * bareHousehold(households[0]!);
 * // => { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] }
 * ```
 */
export function bareHousehold(household: Household): Household {
  checkHousehold('bareHousehold', household);
  const { id, area, joined, members, deprivations, absences } = household;
  const start = startOf(household);
  const before = absences?.filter(({ to }) => to <= start) ?? [];
  return frozenHousehold({
    id,
    area,
    ...(joined === undefined ? {} : { joined }),
    ...(before.length === 0 ? {} : { absences: before }),
    members: members.flatMap(({ left, ...member }) => ((member.joined ?? BEFORE_ALL) > start ? [] : [member])),
    deprivations: deprivations.map(({ indicator }) => ({ indicator })),
  });
}

/** The first day on which a household on the register has a member; `BEFORE_ALL` where it has one from the start. */
export function startOf({ joined = BEFORE_ALL, members }: Household): Day {
  const first = members[0]?.joined ?? BEFORE_ALL; // members are in the order in which they joined
  return first > joined ? first : joined;
}

/** The absences that `historyOf` returns as events. The bare household has those that ended before it had a member. */
export function absencesInEvents(household: Household): NonNullable<Household['absences']> {
  const start = startOf(household);
  return household.absences?.filter(({ to }) => to > start) ?? [];
}
