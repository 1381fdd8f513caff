import type { Programme } from '../programme/index.js';
import { deepFreeze } from '../vocabulary/index.js';
import { addAreas, addFigures } from './add-figures.js';
import { REPORT_BLOCKS } from './help-figures.js';
import type { Report, ReportOptions } from './report.js';
import { startReport } from './start-report.js';

/**
 * The report of no household: merging it changes nothing.
 *
 * @example
 * ```ts
 * emptyReport(trat2565, { asOf: '2022-08-05' }).figures.byGrade.A; // => { households: 0, persons: 0 }
 * ```
 */
export const emptyReport = <G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  options: ReportOptions,
): Report<G, M, D> => startReport(programme, options).finish();

/**
 * The report of two disjoint sets of households together, such as two districts or two parts of a file. Associative and
 * commutative, so parts may be merged in any order. Both must have been made at the same level of areas.
 *
 * `RangeError` when the programme, its version or the day differ, or only one tells a block such as `plan`.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * mergeReports(report, emptyReport(trat2565, { asOf: '2022-08-05' })); // => report
 * ```
 */
export function mergeReports<G extends string, M extends string, D extends string>(
  a: Report<G, M, D>,
  b: Report<G, M, D>,
): Report<G, M, D> {
  for (const key of ['programme', 'version', 'asOf'] as const) {
    if (a[key] !== b[key]) throw new RangeError(`Cannot merge reports: ${key} ${a[key]} is not ${b[key]}`);
  }
  for (const block of REPORT_BLOCKS) {
    if ((a.figures[block] === undefined) !== (b.figures[block] === undefined)) {
      throw new RangeError(`Cannot merge reports: only one of them tells ${block}`);
    }
  }
  const { programme, version, asOf } = a;
  return deepFreeze({
    programme,
    version,
    asOf,
    figures: addFigures(a.figures, b.figures),
    areas: addAreas(a.areas, b.areas),
  });
}
