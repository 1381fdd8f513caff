import { reportDays } from '../calendar/index.js';
import { checkReportOf, ownOf, type Report, shownTally } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { addTallies, NO_ONE, type Tally } from '../vocabulary/index.js';

/** What remains to be done until the deadline. */
export interface Pace {
  /** Households below the best grade. */
  readonly remaining: Tally;
  /** How many report days follow the day of the report. */
  readonly reportsLeft: number;
  /** How many households must reach the best grade by each of those reports, on average and not rounded; all when no report is left. */
  readonly perReport: number;
}

/**
 * How fast households must reach the best grade so that all have it by the deadline.
 *
 * `TypeError` when a tally of a grade below the best is hidden, or the grades were left out. `RangeError` when it is of another programme or
 * version.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * pace(trat2565, weeklyReport(trat2565, households, { asOf: '2022-09-02' }));
 * // => { remaining: { households: 2, persons: 2 }, reportsLeft: 4, perReport: 0.5 }
 * ```
 */
export function pace<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  report: Report<G, M, D>,
): Pace {
  checkProgramme('pace', programme);
  checkReportOf('pace', programme, 'report', report, 'counts', { whole: ['grades'], areas: [] });
  const { asOf, figures } = report;
  const [, ...below] = programme.grading.rules;
  const remaining = below.reduce(
    (sum, { grade }) =>
      addTallies(sum, shownTally('pace', `report.figures.byGrade.${grade}`, ownOf(figures.byGrade, grade))),
    NO_ONE,
  );
  const reportsLeft = reportDays(programme.calendar).filter((day) => day > asOf).length;
  return { remaining, reportsLeft, perReport: remaining.households / Math.max(reportsLeft, 1) };
}
