import { checkDay, type Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { checkHousehold, followUpOn, type Household, isHalted, outcomeOn } from '../household/index.js';
import { checkProgramme, gradesOf, type Programme, type Standing, standingIndex } from '../programme/index.js';
import type { RuleTable } from '../rules/index.js';

/** A household's grade on a day, with all that it rests on. Lists are of indicator numbers, ascending. */
export interface Grading<G extends string> extends Progress {
  readonly household: string;
  readonly asOf: Day;
  /** Null when ungraded: none of the indicators that it failed applies any longer. */
  readonly grade: G | null;
  readonly standing: Standing | null;
  /** For each indicator with a follow-up by the day: the day of the latest one. */
  readonly checkedOn: Readonly<Record<string, Day>>;
  /** The next better grade, or null. */
  readonly next: NextGrade<G> | null;
}

/**
 * The grade of a household on a day, with what it rests on and the next better grade. Events after the day do not count.
 *
 * It grades any household, whether on the register that day or not; a report counts only those on it. `RangeError` when
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
  checkDay('gradeHousehold', 'asOf', asOf); // days are compared as text, so one that does not exist would give a wrong grade
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

/** `RangeError` for a household of another programme, which would get a wrong grade. */
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

/** A household's baseline indicators by their outcome on a day, each list ascending. */
export interface Progress {
  /** Failed at the baseline and still applicable: `passed` and `remaining` together. */
  readonly failed: number[];
  readonly passed: number[];
  readonly remaining: number[];
  /** Failed at the baseline but no longer applicable, as when a child grew up. They count neither as passed nor as remaining. */
  readonly lapsed: number[];
}

/** The outcome on a day of each indicator that a household failed at the baseline, by its latest follow-up. */
function progressOf(household: Household, asOf: Day): Progress {
  const progress: Progress = { failed: [], passed: [], remaining: [], lapsed: [] };
  for (const deprivation of household.deprivations) {
    const outcome = outcomeOn(deprivation, asOf);
    if (outcome === 'notApplicable') progress.lapsed.push(deprivation.indicator);
    else {
      progress.failed.push(deprivation.indicator);
      progress[outcome === 'passed' ? 'passed' : 'remaining'].push(deprivation.indicator);
    }
  }
  for (const numbers of Object.values(progress)) numbers.sort((a: number, b: number) => a - b);
  return progress;
}

/**
 * The standing of a household: its progress counted by indicator, or by dimension where the programme grades by dimension. A dimension
 * is failed when any of its indicators is, and passed when none of them remains. Null when no indicator applies any longer.
 */
function standingOf(programme: Programme, progress: Progress, halted: boolean): Standing | null {
  const { failed, remaining } = programme.grading.by === 'dimension' ? byDimension(programme, progress) : progress;
  return failed.length === 0 ? null : { failed: failed.length, passed: failed.length - remaining.length, halted };
}

function byDimension({ catalogue }: Programme, { failed, remaining }: Progress) {
  const counted = countedIndicators(catalogue);
  const dimensionsAmong = (numbers: readonly number[]): string[] => [
    ...new Set(counted.flatMap(({ number, dimension }) => (numbers.includes(number) ? [dimension] : []))),
  ];
  return { failed: dimensionsAmong(failed), remaining: dimensionsAmong(remaining) };
}

/** The next better grade. */
export interface NextGrade<G extends string> {
  readonly grade: G;
  /** How many more must be passed: indicators, or dimensions where the programme grades by dimension. */
  readonly passesNeeded: number;
}

/** The index of the rule that holds for the standing of a household; 0 is the best grade. */
const rankOf = (table: RuleTable<Standing, string>, { failed, passed, halted }: Standing): number =>
  table.cells[standingIndex(failed, passed, halted)] as number; // every standing of a household is in the table

/** The next better grade that more passes lead to, and how many; null where there is none. */
function nextGrade<G extends string>(table: RuleTable<Standing, G>, standing: Standing): NextGrade<G> | null {
  const now = rankOf(table, standing);
  for (let passed = standing.passed + 1; passed <= standing.failed; passed += 1) {
    const rank = rankOf(table, { ...standing, passed });
    const rule = table.rules[rank];
    if (rule && rank < now) return { grade: rule.answer, passesNeeded: passed - standing.passed };
  }
  return null;
}
