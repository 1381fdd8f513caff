import { checkDay, type Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { checkHousehold, followUpOn, type Household, isHalted } from '../household/index.js';
import type { Standing } from '../programme/index.js';
import { checkProgramme, gradesOf, type Programme } from '../programme/index.js';
import { type NextGrade, nextGrade, rankOf } from './next-grade.js';
import { type Progress, progressOf } from './progress-of.js';
import { standingOf } from './standing-of.js';

/** A household's grade on a day, with all it rests on. The lists hold indicator numbers, ascending. */
export interface Grading<G extends string> extends Progress {
  readonly household: string;
  readonly asOf: Day;
  /** Null when ungraded: every indicator it had failed has lapsed. */
  readonly grade: G | null;
  readonly standing: Standing | null;
  /** For each indicator that was visited by the day, the day of the visit that decides where it stands. */
  readonly checkedOn: Readonly<Record<string, Day>>;
  /** The nearest better grade, or null. */
  readonly next: NextGrade<G> | null;
}

/**
 * The grade of a household on a day, with its reason and the way up. Events after the day are not seen.
 *
 * It answers for any household, on the register that day or not; a report counts only those on it. `RangeError` when
 * the day does not exist, or the household failed an indicator that the programme does not count.
 *
 * @see docs/decisions/002-c-means-none-passed.md
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8 }, { indicator: 22, followUps: [{ on: '2022-06-03', outcome: 'passed' }] }],
 *   },
 * ]);
 * const grading = gradeHousehold(trat2565, households[0]!, '2022-08-05');
 * grading.grade; // => 'B'
 * grading.remaining; // => [8]
 * grading.next; // => { grade: 'A', passesNeeded: 1 }
 * ```
 */
export function gradeHousehold<G extends string>(programme: Programme<G>, household: Household, asOf: Day): Grading<G> {
  checkProgramme('gradeHousehold', programme);
  checkHousehold('gradeHousehold', household);
  checkDay('gradeHousehold', 'asOf', asOf); // a day that does not exist would compare as text and grade wrongly
  checkIndicators(programme, household);
  const table = gradesOf(programme);
  const progress = progressOf(household, asOf);
  const standing = standingOf(programme, progress, isHalted(household, asOf));
  return {
    household: household.id,
    asOf,
    grade: (standing && table.rules[rankOf(table, standing)]?.answer) ?? null,
    standing,
    ...progress,
    checkedOn: checkedOn(household, asOf),
    next: standing && nextGrade(table, standing),
  };
}

/** A household that came through the gate of another programme would be graded wrongly without a word. */
function checkIndicators({ id, catalogue }: Programme, { deprivations }: Household): void {
  const counted = new Set(countedIndicators(catalogue).map(({ number }) => number));
  for (const { indicator } of deprivations) {
    if (!counted.has(indicator)) {
      throw new RangeError(
        `Cannot grade a household of another programme: ${id} does not count indicator ${indicator}`,
      );
    }
  }
}

const checkedOn = ({ deprivations }: Household, asOf: Day): Record<string, Day> =>
  Object.fromEntries(
    deprivations.flatMap((deprivation) => {
      const deciding = followUpOn(deprivation, asOf);
      return deciding ? [[deprivation.indicator, deciding.on]] : [];
    }),
  );
