import { defineCatalogue } from '../catalogue/index.js';
import { deepFreeze } from '../vocabulary/index.js';
import { gradesOf } from './grades-of.js';
import type { Programme } from './programme.js';
import { programmeFault } from './programme-fault.js';

/**
 * Checks what a province decided, proves its grades by walking every standing, and freezes it. Its own words for
 * grades, menus and dimensions come back as types, so that every figure is found by name.
 *
 * `RangeError` when a standing has no grade or two, a grade holds for no standing, a menu is suggested beside another,
 * a name repeats, an area is no code or outside the province, or dates are out of order. The message names the
 * smallest case.
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
  defineCatalogue(programme.catalogue);
  const fault = programmeFault(programme);
  if (fault !== null) throw new RangeError(`Cannot define programme ${programme.id}: ${fault}`);
  gradesOf(programme);
  return deepFreeze(programme);
}
