import { deepFreeze } from '../vocabulary/index.js';
import { type Catalogue, countedIndicators, dimensionsOf } from './catalogue.js';

/** A pattern of dimensions is held in the bits of one 32-bit number. */
const MOST_DIMENSIONS = 30;

/**
 * Checks a catalogue and freezes it.
 *
 * `RangeError` when a number repeats or is no positive whole number, an indicator names an unknown dimension, a
 * dimension's key holds `+` (it joins the dimensions of a pattern), there are over 30 dimensions, or nothing counts.
 *
 * @example
 * ```ts
 * const everyone = { th: 'ทุกครัวเรือน', en: 'every household' };
 * const catalogue = defineCatalogue({
 *   id: 'water-2570',
 *   label: { th: 'น้ำ', en: 'Water' },
 *   dimensions: { living: { th: 'ความเป็นอยู่', en: 'Living conditions' } },
 *   indicators: [
 *     {
 *       number: 1,
 *       label: { th: 'มีน้ำสะอาด', en: 'has clean water' },
 *       dimension: 'living',
 *       unit: 'household',
 *       applies: everyone,
 *       criterion: { th: 'พอตลอดปี', en: 'enough all year' },
 *       source: { basis: 'assumption', ref: 'made up for this example' },
 *     },
 *   ],
 * });
 * catalogue.indicators.length; // => 1
 * ```
 */
export function defineCatalogue<D extends string>(catalogue: Catalogue<D>): Catalogue<D> {
  const fault = catalogueFault(catalogue);
  if (fault !== null) throw new RangeError(`Cannot define catalogue ${catalogue.id}: ${fault}`);
  return deepFreeze(catalogue);
}

function catalogueFault<D extends string>(catalogue: Catalogue<D>): string | null {
  const dimensions = dimensionsOf(catalogue);
  if (dimensions.length > MOST_DIMENSIONS) return `more than ${MOST_DIMENSIONS} dimensions`;
  for (const dimension of dimensions) {
    if (dimension.includes('+')) return `dimension ${dimension} may not contain "+"`;
  }
  const numbers = new Set<number>();
  for (const { number, dimension } of catalogue.indicators) {
    if (!Number.isInteger(number) || number < 1) return `indicator number ${number} is not a positive whole number`;
    if (numbers.has(number)) return `indicator ${number} appears twice`;
    numbers.add(number);
    if (dimension !== null && !dimensions.includes(dimension)) {
      return `indicator ${number} names the unknown dimension ${dimension}`;
    }
  }
  return countedIndicators(catalogue).length === 0 ? 'no indicator has a dimension' : null;
}
