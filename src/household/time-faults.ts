import { type Day, formatDate } from '../calendar/index.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { type Fault, NO_FAULTS, type Path } from './problem.js';

/**
 * Where a household's days contradict each other or the programme: events before it joined or after it left, before the
 * programme or in the future, ends before starts. Every household passes here, so a path is written only where
 * something is wrong.
 */
export function timeFaults({ window }: GateIndex, household: Household): readonly Fault[] {
  const { joined, left, halted, members, deprivations, menus, plan, carers } = household;
  const faults: Fault[] = [];
  const { first, last } = window;
  const from = joined !== undefined && joined > first ? joined : first;
  const to = left !== undefined && left.on < last ? left.on : last;
  /** Whether an event of the household lies where none can. */
  const isOutside = (on: Day | undefined): on is Day => on !== undefined && (on < from || on > to);
  const refuse = (at: Path, on: Day): void => {
    if (joined !== undefined && on < joined) faults.push({ at, code: 'beforeJoined', detail: on });
    else if (left !== undefined && on > left.on) faults.push({ at, code: 'afterLeft', detail: on });
    else faults.push(outsideWindow(window, at, on));
  };
  /** Whether a day lies outside the household's time on the register, whatever the programme's. */
  const isBeside = (on: Day | undefined): boolean =>
    on !== undefined && ((joined !== undefined && on < joined) || (left !== undefined && on > left.on));
  const isBackwards = (start: Day | undefined, end: Day | undefined): end is Day =>
    start !== undefined && end !== undefined && end < start && !(joined !== undefined && end < joined); // told already

  if (joined !== undefined && joined > last) faults.push(outsideWindow(window, ['joined'], joined));
  if (isOutside(left?.on)) refuse(['left', 'on'], left?.on as Day);
  if (isOutside(halted?.on)) refuse(['halted', 'on'], halted?.on as Day);
  for (const [place, member] of members.entries()) {
    const gone = member.left?.on;
    if (member.born !== undefined && member.born > last) {
      faults.push(outsideWindow(window, ['members', place, 'born'], member.born));
    }
    if (isBeside(member.joined) || (member.joined !== undefined && member.joined > last)) {
      refuse(['members', place, 'joined'], member.joined as Day);
    }
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
  for (const [place, { from: start, to: end }] of (carers ?? NONE).entries()) {
    if (isBeside(start)) refuse(['carers', place, 'from'], start);
    else if (start > window.latest) faults.push(outsideWindow(window, ['carers', place, 'from'], start, window.latest));
    if (isBeside(end)) refuse(['carers', place, 'to'], end as Day);
    if (isBackwards(start, end)) faults.push({ at: ['carers', place, 'to'], code: 'endsBeforeStart', detail: end });
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

function outsideWindow({ first, last }: GateIndex['window'], at: Path, on: Day, latest = last): Fault {
  const [code, limit] = on < first ? (['beforeProgramme', first] as const) : (['inTheFuture', latest] as const);
  return { at, code, detail: on, known: { th: formatDate(limit, 'th'), en: formatDate(limit, 'en') } };
}

const NONE: readonly never[] = [];
