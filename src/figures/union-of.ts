import { addTallies, checkArray, checkOneOf, NO_ONE, type Tally } from '../vocabulary/index.js';
import { checkFigures, shownTally } from './check-report.js';
import type { Figures } from './report.js';

/**
 * Households that failed at least one of some dimensions at the baseline, each counted once. With all dimensions the result equals
 * `registered`; without any, it is nobody.
 *
 * `RangeError` when the figures do not have a dimension, `TypeError` when a tally that must be added is hidden,
 * or when the figures were published without dimensions or patterns.
 *
 * Source: TPMAP counts the targeted poor in this way, as a union over its dimensions; NESDC glossary, 1 June 2566.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }, { indicator: 22 }] },
 * ]);
 * const { figures } = weeklyReport(trat2565, households, { asOf: '2022-05-13' });
 * unionOf(figures, ['living', 'income']); // => { households: 1, persons: 1 }
 * unionOf(figures, ['health']); // => { households: 0, persons: 0 }
 * ```
 */
export function unionOf<D extends string>(
  figures: Figures<string, string, D>,
  dimensions: readonly NoInfer<D>[],
): Tally {
  checkFigures('unionOf', 'figures', figures, ['dimensions', 'patterns']);
  checkArray('unionOf', 'dimensions', 'a list of dimensions', dimensions);
  const known = Object.keys(figures.byDimension);
  for (const dimension of dimensions) checkOneOf('unionOf', 'dimensions', known, dimension);
  const chosen = new Set<string>(dimensions);
  return Object.entries(figures.byPattern)
    .filter(([pattern]) => pattern.split('+').some((name) => chosen.has(name)))
    .reduce(
      (sum, [pattern, tally]) => addTallies(sum, shownTally('unionOf', `figures.byPattern.${pattern}`, tally)),
      NO_ONE,
    );
}
