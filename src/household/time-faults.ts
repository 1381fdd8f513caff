import type { Day } from '../calendar/index.js';
import type { Household } from './household.js';
import { type Fault, NO_FAULTS, type Path } from './problem.js';

/**
 * Where a household's days contradict each other: events before it joined or after it left, ends before starts. Every
 * household passes here, so a place is put in words only where something is wrong.
 */
export function timeFaults(household: Household): readonly Fault[] {
  const { joined, left, halted, members, deprivations, menus, plan, carers } = household;
  const faults: Fault[] = [];
  const isOutside = (on: Day | undefined): on is Day =>
    on !== undefined && ((joined !== undefined && on < joined) || (left !== undefined && on > left.on));
  const refuse = (at: Path, on: Day): void => {
    faults.push({ at, code: joined !== undefined && on < joined ? 'beforeJoined' : 'afterLeft', detail: on });
  };
  const isBackwards = (start: Day | undefined, end: Day | undefined): end is Day =>
    start !== undefined && end !== undefined && end < start && !(joined !== undefined && end < joined); // told already

  if (isOutside(left?.on)) refuse(['left', 'on'], left?.on as Day);
  if (isOutside(halted?.on)) refuse(['halted', 'on'], halted?.on as Day);
  for (const [place, member] of members.entries()) {
    const gone = member.left?.on;
    if (isOutside(member.joined)) refuse(['members', place, 'joined'], member.joined);
    if (isOutside(gone)) refuse(['members', place, 'left', 'on'], gone);
    if (isBackwards(member.joined, gone)) {
      faults.push({ at: ['members', place, 'left', 'on'], code: 'beforeJoined', detail: gone });
    }
  }
  for (const [place, { followUps = NONE }] of deprivations.entries()) {
    for (const [nth, { on }] of followUps.entries()) {
      if (isOutside(on)) refuse(['deprivations', place, 'followUps', nth, 'on'], on);
    }
  }
  for (const [place, { on }] of (menus ?? NONE).entries()) if (isOutside(on)) refuse(['menus', place, 'on'], on);
  for (const [place, { done }] of (plan ?? NONE).entries()) if (isOutside(done)) refuse(['plan', place, 'done'], done);
  for (const [place, { from, to }] of (carers ?? NONE).entries()) {
    if (isOutside(from)) refuse(['carers', place, 'from'], from);
    if (isOutside(to)) refuse(['carers', place, 'to'], to);
    if (isBackwards(from, to)) faults.push({ at: ['carers', place, 'to'], code: 'endsBeforeStart', detail: to });
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

const NONE: readonly never[] = [];
