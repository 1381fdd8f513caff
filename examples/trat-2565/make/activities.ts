import { childAllowances } from './child-allowance.js';
import type { FollowUp } from './follow-ups.js';
import { type Lack, type Planned, planForLacking, planForSettled } from './household-plan.js';
import type { Member } from './members.js';
import { type Random, shuffled } from './random.js';
import type { Day, Examined } from './types.js';

export interface Activity extends Planned {
  readonly household: string;
  readonly id: string;
}

/** What a plan is made from, besides its household. */
export interface Records {
  readonly followUps: readonly FollowUp[];
  readonly members: readonly Member[];
  readonly snapshot: Day;
}

/** Of the grade B households, in any order: three lack an activity on the snapshot day, two are late, the others have time. */
const LACKS: readonly Lack[] = ['uncovered', 'uncovered', 'uncovered', 'overdue', 'overdue'];

function lacksOf(random: Random, households: readonly Examined[]): Map<string, Lack> {
  const unfinished = households.filter(({ course }) => course === 'unfinished');
  return new Map(shuffled(random, unfinished).map(({ id }, place) => [id, LACKS[place] ?? 'open']));
}

/** The plan of one household, in the order of its indicators. */
function planOf(
  random: Random,
  household: Examined,
  lack: Lack | undefined,
  { followUps, snapshot }: Records,
): Planned[] {
  const ofHousehold = followUps.filter((followUp) => followUp.household === household.id);
  const plan = household.indicators.flatMap((indicator, place) => {
    const failure = { household, indicator, visits: ofHousehold.filter((visit) => visit.indicator === indicator) };
    const lacking = lack && place === household.indicators.length - 1;
    return lacking ? planForLacking(random, failure, lack, snapshot) : planForSettled(random, failure, snapshot);
  });
  return plan.sort((a, b) => a.indicator - b.indicator); // stable: a second activity stays second
}

/** Every activity of every household plan (แผนครัวเรือน), numbered within its household. */
export function activitiesOf(random: Random, households: readonly Examined[], records: Records): Activity[] {
  const lacks = lacksOf(random, households);
  const allowances = childAllowances(random, households, records.members, records.snapshot);
  return households.flatMap((household) => {
    const allowance = allowances.get(household.id);
    const plan = planOf(random, household, lacks.get(household.id), records);
    return [...plan, ...(allowance ? [allowance] : [])].map((activity, n) => ({
      ...activity,
      household: household.id,
      id: `${household.id}-P${n + 1}`,
    }));
  });
}
