import { type Day, EARLIEST_BUDDHIST_YEAR } from '../calendar/index.js';
import type { Household } from './household.js';
import type { Fault, Path, ProblemCode } from './problem.js';

/** Where a household's days contradict each other: events before it joined or after it left, ends before starts. */
export function timeFaults(household: Household): Fault[] {
  const { joined, left, halted, members, deprivations, menus = [], plan = [], carers = [] } = household;
  const faults: Fault[] = [];
  const eras: Fault[] = [];
  const refuse = (at: Path, code: ProblemCode, detail: Day): void => {
    faults.push({ at, code, detail });
  };

  const day = (at: Path, on: Day | undefined) => {
    if (on !== undefined && Number(on.slice(0, 4)) >= EARLIEST_BUDDHIST_YEAR) {
      eras.push({ at, code: 'buddhistYear', detail: on });
    }
  };
  const event = (at: Path, on: Day | undefined) => {
    day(at, on);
    if (on === undefined) return;
    if (joined !== undefined && on < joined) refuse(at, 'beforeJoined', on);
    if (left !== undefined && on > left.on) refuse(at, 'afterLeft', on);
  };
  const span = (start: Day | undefined, at: Path, end: Day | undefined, code: ProblemCode) => {
    event(at, end);
    const told = joined !== undefined && end !== undefined && end < joined; // already refused against the household
    if (start !== undefined && end !== undefined && end < start && !told) refuse(at, code, end);
  };
  day(['joined'], joined);
  event(['left', 'on'], left?.on);
  event(['halted', 'on'], halted?.on);
  members.forEach((member, place) => {
    day(['members', place, 'born'], member.born);
    event(['members', place, 'joined'], member.joined);
    span(member.joined, ['members', place, 'left', 'on'], member.left?.on, 'beforeJoined');
  });
  deprivations.forEach(({ followUps = [] }, place) => {
    followUps.forEach(({ on }, nth) => {
      event(['deprivations', place, 'followUps', nth, 'on'], on);
    });
  });
  menus.forEach(({ on }, place) => {
    event(['menus', place, 'on'], on);
  });
  plan.forEach(({ due, done }, place) => {
    day(['plan', place, 'due'], due);
    event(['plan', place, 'done'], done);
  });
  carers.forEach(({ from, to }, place) => {
    event(['carers', place, 'from'], from);
    span(from, ['carers', place, 'to'], to, 'endsBeforeStart');
  });
  return eras.length > 0 ? eras : faults; // in two eras, before and after mean nothing
}
