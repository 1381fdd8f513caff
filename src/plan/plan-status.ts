import { checkDay, type Day } from '../calendar/index.js';
import { gradeHousehold } from '../grading/index.js';
import { type Activity, checkHousehold, type Household, planOn } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { addBaht } from '../vocabulary/index.js';

/** The state of a household's plan on a day. The id of every activity is in one of `overdue`, `open` and `done`. */
export interface PlanStatus {
  /** Remaining indicators without an activity in the plan, ascending. */
  readonly uncovered: readonly number[];
  /** Not done, and due before the day. */
  readonly overdue: readonly string[];
  /** Not done, and due on the day or later. */
  readonly open: readonly string[];
  readonly done: readonly string[];
  /** The cost in baht of all activities, and of those that are done. */
  readonly baht: { readonly planned: number; readonly done: number };
}

/**
 * The state of a household's plan (แผนครัวเรือน) on a day: the remaining indicators without an activity, the activities that are
 * overdue, open and done, and their cost.
 *
 * `RangeError` when the day does not exist.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8 }, { indicator: 22 }],
 *     plan: [{ id: 'A1', indicator: 8, action: 'mend the roof', agency: 'Subdistrict', due: '2022-07-31', baht: 12000 }],
 *   },
 * ]);
 * planStatus(trat2565, households[0]!, '2022-08-05');
 * // => { uncovered: [22], overdue: ['A1'], open: [], done: [], baht: { planned: 12000, done: 0 } }
 * ```
 */
export function planStatus(programme: Programme, household: Household, asOf: Day): PlanStatus {
  checkProgramme('planStatus', programme);
  checkHousehold('planStatus', household);
  checkDay('planStatus', 'asOf', asOf); // days are compared as text, so one that does not exist would give a wrong answer
  const plan = planOn(household, asOf);
  const covered = new Set(plan.map(({ indicator }) => indicator));
  const isDone = ({ done }: Activity): boolean => done !== undefined && done <= asOf;
  const idsOf = (activities: readonly Activity[]): string[] => activities.map(({ id }) => id);
  const left = plan.filter((activity) => !isDone(activity));
  return {
    uncovered: gradeHousehold(programme, household, asOf).remaining.filter((indicator) => !covered.has(indicator)),
    overdue: idsOf(left.filter(({ due }) => due < asOf)),
    open: idsOf(left.filter(({ due }) => due >= asOf)),
    done: idsOf(plan.filter(isDone)),
    baht: { planned: bahtOf(plan), done: bahtOf(plan.filter(isDone)) },
  };
}

const bahtOf = (activities: readonly Activity[]): number =>
  activities.reduce((sum, { baht = 0 }) => addBaht(sum, baht), 0);
