import { ACTIONS, type Action } from './actions.js';
import {
  doneAfter,
  doneBefore,
  doneLater,
  dueAfter,
  dueAround,
  dueBefore,
  FIRST_DONE,
  type Timing,
} from './activity-days.js';
import { plusDays } from './days.js';
import type { FollowUp } from './follow-ups.js';
import { between, happens, type Random, weighted } from './random.js';
import type { Day, Examined } from './types.js';

/** An activity before it has a number within its household. */
export interface Planned extends Timing {
  readonly indicator: number;
  readonly action: string;
  readonly agency: string;
  readonly baht: number | null;
  readonly intervention: string;
}

/** One failed indicator of a household, with its visits in the order of their days. */
export interface Failure {
  readonly household: Examined;
  readonly indicator: number;
  readonly visits: readonly FollowUp[];
}

/** How the plan of a grade B household stands on the snapshot day for the indicator it still lacks. */
export type Lack = 'uncovered' | 'overdue' | 'open';

const COVERED = 0.93;
const SECOND = 0.1;
const SECOND_AFTER_RELAPSE = 0.5;
const MOST_ACTIVITIES = 3;
const COSTED = 0.7;
const CLOSED_AFTER_VISIT = 0.12;

/** How an activity for an indicator that has passed stands on the snapshot day. */
const STANDS = [
  ['done', 905],
  ['open', 80],
  ['overdue', 15],
] as const;

/** In whole hundreds, and from 5,000 baht on in whole five hundreds. */
function bahtOf(random: Random, { baht }: Action): number | null {
  if (baht === undefined || !happens(random, COSTED)) return null;
  const [low, high] = baht;
  const step = low >= 5000 ? 500 : 100;
  return between(random, low / step, high / step) * step;
}

/** The action at a place of the indicator's list, round and round. */
function planned(random: Random, indicator: number, place: number, timing: Timing): Planned {
  const actions = ACTIONS[indicator] ?? [];
  const chosen = actions[place % actions.length];
  if (chosen === undefined) throw new RangeError(`Cannot plan for indicator ${indicator}: no action is known`);
  const { action, agency } = chosen;
  return { indicator, action, agency, ...timing, baht: bahtOf(random, chosen), intervention: '' };
}

/** When the activity was due and done, told from the visit that found the indicator settled. */
export function timingOf(random: Random, { leftOn }: Examined, settled: Day, snapshot: Day): Timing {
  const stands = weighted(random, STANDS);
  if (leftOn === null && stands === 'open')
    return { due: dueAfter(random, snapshot), done: doneLater(random, snapshot) };
  if (leftOn === null && stands === 'overdue')
    return { due: dueBefore(random, snapshot), done: doneLater(random, snapshot) };
  const after = leftOn === null && happens(random, CLOSED_AFTER_VISIT);
  const done = after ? doneAfter(random, settled) : doneBefore(random, settled, FIRST_DONE);
  return { due: dueAround(random, done), done };
}

/** For the indicator that a grade B household still lacks: done, if it is, only after the snapshot day. */
export function planForLacking(random: Random, { indicator, visits }: Failure, lack: Lack, snapshot: Day): Planned[] {
  if (lack === 'uncovered') return [];
  const passed = visits.find(({ outcome }) => outcome === 'passed')?.on;
  const due = lack === 'overdue' ? dueBefore(random, snapshot) : dueAfter(random, snapshot);
  const done = passed === undefined ? null : doneBefore(random, passed, plusDays(snapshot, 1));
  return [planned(random, indicator, between(random, 0, 2), { due, done })];
}

/** After a relapse the first activity stays done; half of the plans get another one for it. */
function planAfterRelapse(random: Random, { indicator, visits }: Failure, place: number): Planned[] {
  const relapse = visits.findIndex(({ outcome }, i) => outcome === 'failed' && visits[i - 1]?.outcome === 'passed');
  const failed = visits[relapse];
  const again = visits[relapse + 1];
  if (!failed || !again || !happens(random, SECOND_AFTER_RELAPSE)) return [];
  const done = doneBefore(random, again.on, failed.on);
  return [planned(random, indicator, place + 1, { due: dueAround(random, done), done })];
}

/** For an indicator that was settled some day: mostly one activity, now and then none or a second one. */
export function planForSettled(random: Random, failure: Failure, snapshot: Day): Planned[] {
  const { household, indicator, visits } = failure;
  const settled = visits.find(({ outcome }) => outcome !== 'failed')?.on;
  const place = between(random, 0, 2);
  if (!happens(random, COVERED)) return [];
  if (settled === undefined)
    return [planned(random, indicator, place, { due: dueAfter(random, snapshot), done: null })];
  const activity = (nth: number): Planned =>
    planned(random, indicator, nth, timingOf(random, household, settled, snapshot));
  const second = household.indicators.length < MOST_ACTIVITIES && happens(random, SECOND);
  const plan = second ? [activity(place), activity(place + 1)] : [activity(place)];
  return [...plan, ...planAfterRelapse(random, failure, place + 1)];
}
