import { catalogueFor } from '../catalogue/index.js';
import { frozenCopy } from '../vocabulary/index.js';
import { rememberProgramme } from './check-programme.js';
import { tableOf } from './grades-of.js';
import type { Programme } from './programme.js';
import { programmeFault } from './programme-fault.js';
import { checkShape } from './programme-shape.js';

/**
 * Checks what a province decided, proves its grades by walking every standing, and freezes a copy of it. Its own words
 * for grades, menus and dimensions come back as types, so that every figure is found by name. Names are any text of at
 * most 100 characters, without control characters.
 *
 * `TypeError` naming the field that is missing or of the wrong kind, such as a rule that is no function: JSON keeps none.
 * `RangeError` when a standing has no grade or two, a grade holds for no standing, a menu is suggested beside another,
 * a name repeats or looks like another, a label lacks a language, an area is no code or outside the province, or dates
 * are out of order or outside 1880 to 2399. The message names the smallest case. At most 100 grades, 100 menus, 10,000
 * areas, 10,000 supervisors, 1,000 interventions, 1,000 indicators, 200 of them counted where grades are by indicator.
 *
 * @example
 * ```ts
 * const source = { basis: 'assumption', ref: 'made up for this example' } as const;
 * const programme = defineProgramme({
 *   ...trat2565,
 *   id: 'trat-two-grades',
 *   grading: {
 *     by: 'indicator',
 *     rules: [
 *       { grade: 'passed', label: { th: 'ผ่าน', en: 'passed' }, when: (s) => s.passed === s.failed, source },
 *       { grade: 'not yet', label: { th: 'ยังไม่ผ่าน', en: 'not yet' }, when: (s) => s.passed < s.failed, source },
 *     ],
 *   },
 * });
 * Object.keys(weeklyReport(programme, [], { asOf: '2022-08-05' }).figures.byGrade); // => ['passed', 'not yet']
 * ```
 */
export function defineProgramme<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
): Programme<G, M, D> {
  checkShape(programme);
  const catalogue = catalogueFor('defineProgramme', programme.catalogue);
  const fault = programmeFault(programme);
  if (fault !== null) throw new RangeError(`Cannot define programme ${programme.id}: ${fault}`);
  const defined = frozenCopy(programme.catalogue === catalogue ? programme : { ...programme, catalogue });
  tableOf('defineProgramme', defined);
  rememberProgramme(defined);
  return defined;
}
