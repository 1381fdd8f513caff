import { AGENCIES } from './actions.js';
import { type Planned, timingOf } from './household-plan.js';
import type { Member } from './members.js';
import { pick, type Random, shuffled } from './random.js';
import type { Day, Examined } from './types.js';

const INCOME: readonly number[] = [20, 21, 22];

/** Born later, a child is under six on every day of the drive. */
const UNDER_SIX_FROM: Day = '2016-10-01';

/** Invented: how many households are registered, the visits that saw it, and months to the end of the drive at 600 baht. */
const HOUSEHOLDS = 6;
const SEEN: readonly Day[] = ['2022-06-10', '2022-06-24', '2022-07-08', '2022-07-22'];
const BAHT: readonly number[] = [600, 1200, 1800, 2400];

/** Registering for the child allowance (เงินอุดหนุนเด็กแรกเกิด): some that fail an income indicator and have a child under six. */
export function childAllowances(
  random: Random,
  households: readonly Examined[],
  members: readonly Member[],
  snapshot: Day,
): Map<string, Planned> {
  const withChild = new Set(members.filter(({ born }) => born && born >= UNDER_SIX_FROM).map((m) => m.household));
  const candidates = households.flatMap((household) => {
    const indicator = household.indicators.find((number) => INCOME.includes(number));
    return indicator && withChild.has(household.id) && household.leftOn === null ? [{ household, indicator }] : [];
  });
  const chosen = shuffled(random, candidates).slice(0, HOUSEHOLDS);
  return new Map(
    chosen.map(({ household, indicator }) => [
      household.id,
      {
        indicator,
        action: 'ลงทะเบียนรับเงินอุดหนุนเด็กแรกเกิด',
        agency: AGENCIES.welfare,
        ...timingOf(random, household, pick(random, SEEN), snapshot),
        baht: pick(random, BAHT),
        intervention: 'child-allowance',
      },
    ]),
  );
}
