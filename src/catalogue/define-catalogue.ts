import {
  checkArray,
  checkLabel,
  checkLength,
  checkName,
  checkObject,
  checkOneOf,
  checkSource,
  frozenCopy,
  type Label,
  nameFault,
  type RecordOf,
  repeatedName,
  type Source,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';

/** One indicator (ตัวชี้วัด) of an edition of a survey of need. */
export interface Indicator<D extends string> {
  /** Its number in this edition. Numbers change between editions. */
  readonly number: number;
  readonly label: Label;
  /** The dimension in which failing it makes a household poor; null where it never does. */
  readonly dimension: D | null;
  /** What the survey asks about: the household, or each person. */
  readonly unit: 'household' | 'person';
  /** The households or persons whom the survey asks. */
  readonly applies: Label;
  /** The condition for passing it. */
  readonly criterion: Label;
  readonly source: Source;
}

/** An edition of the indicators, with the dimensions that they count in. */
export interface Catalogue<D extends string> {
  readonly id: string;
  readonly label: Label;
  readonly dimensions: RecordOf<D, Label>;
  readonly indicators: readonly Indicator<D>[];
}

/** An indicator that can make a household poor: it has a dimension. */
interface CountedIndicator<D extends string> extends Indicator<D> {
  readonly dimension: D;
}

const isCounted = <D extends string>(indicator: Indicator<D>): indicator is CountedIndicator<D> =>
  indicator.dimension !== null;

/** The dimensions of a catalogue, in its order. */
export const dimensionsOf = <D extends string>(catalogue: Catalogue<D>): readonly D[] =>
  Object.keys(catalogue.dimensions) as D[]; // `Object.keys` does not keep the type of the keys

/** The indicators that have a dimension, in the catalogue's order. */
export const countedIndicators = <D extends string>(catalogue: Catalogue<D>): readonly CountedIndicator<D>[] =>
  catalogue.indicators.filter(isCounted);

/** The most dimensions: each is one bit of a 32-bit number, which holds a pattern. */
const MOST_DIMENSIONS = 30;
const MOST_INDICATORS = 1000;
const HIGHEST_NUMBER = 9999;

/**
 * Checks a catalogue and freezes a copy of it.
 *
 * `TypeError` naming the field that is of the wrong kind. `RangeError` when a label lacks a language, a number is repeated or
 * is not a whole number from 1 to 9,999, an indicator names an unknown dimension, a dimension's key is blank, is longer than
 * 100 characters or contains `+` (which joins the dimensions of a pattern) or a control character, two dimensions look the
 * same, there are over 30 dimensions or over 1,000 indicators, or no indicator has a dimension.
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
  checkShape('defineCatalogue', catalogue);
  return checkedCatalogue(catalogue);
}

/** A frozen copy of a catalogue whose shape was checked. */
function checkedCatalogue<D extends string>(catalogue: Catalogue<D>): Catalogue<D> {
  const fault = catalogueFault(catalogue);
  if (fault !== null) throw new RangeError(`Cannot define catalogue ${catalogue.id}: ${fault}`);
  const copy = frozenCopy(catalogue);
  known.add(copy);
  return copy;
}

/** As `defineCatalogue`, but messages about the shape begin with the name of another function, `call`. */
export function catalogueFor<D extends string>(call: string, catalogue: Catalogue<D>): Catalogue<D> {
  checkShape(call, catalogue);
  return checkedCatalogue(catalogue);
}

const known = new WeakSet<object>(); // frozen catalogues that were checked

/** `TypeError` or `RangeError` unless a value has the shape of a catalogue. One that `defineCatalogue` returned is not checked again. */
export function checkCatalogue(call: string, value: unknown): void {
  if (!known.has(value as object)) checkShape(call, value); // a value that is not an object is never in the set
}

function checkShape(call: string, value: unknown): void {
  checkObject(call, 'catalogue', 'a catalogue such as BMN_2560', value);
  const { id, label, dimensions, indicators } = value as Catalogue<string>;
  checkName(call, 'catalogue.id', id);
  checkLabel(call, 'catalogue.label', label);
  checkObject(call, 'catalogue.dimensions', 'an object of labels by dimension', dimensions);
  for (const [dimension, name] of Object.entries(dimensions).slice(0, MOST_DIMENSIONS + 1))
    checkLabel(call, `catalogue.dimensions[${shownValue(dimension)}]`, name);
  checkArray(call, 'catalogue.indicators', 'an array of indicators', indicators);
  checkLength(call, 'catalogue.indicators', MOST_INDICATORS, indicators.length);
  for (let index = 0; index < indicators.length; index += 1)
    checkIndicator(call, `catalogue.indicators[${index}]`, indicators[index]);
}

function checkIndicator(call: string, path: string, value: unknown): void {
  checkObject(call, path, 'an indicator', value);
  const { number, label, dimension, unit, applies, criterion, source } = value as Indicator<string>;
  if (typeof number !== 'number') throw wrongArgument(call, `${path}.number`, 'a number', number);
  if (dimension !== null && typeof dimension !== 'string')
    throw wrongArgument(call, `${path}.dimension`, 'a dimension or null', dimension);
  checkLabel(call, `${path}.label`, label);
  checkOneOf(call, `${path}.unit`, ['household', 'person'], unit);
  checkLabel(call, `${path}.applies`, applies);
  checkLabel(call, `${path}.criterion`, criterion);
  checkSource(call, `${path}.source`, source);
}

function catalogueFault<D extends string>(catalogue: Catalogue<D>): string | null {
  const dimensions = dimensionsOf(catalogue);
  if (dimensions.length > MOST_DIMENSIONS) return `more than ${MOST_DIMENSIONS} dimensions`;
  for (const dimension of dimensions) {
    const fault = nameFault(dimension);
    if (fault !== null) return `dimension ${shownValue(dimension)} ${fault}`;
    if (dimension.includes('+')) return `dimension ${dimension} may not contain "+"`;
  }
  const twice = repeatedName(dimensions);
  if (twice !== undefined) return `dimension ${twice} appears twice: another looks the same`;
  const numbers = new Set<number>();
  for (const { number, dimension } of catalogue.indicators) {
    if (!Number.isInteger(number) || number < 1) return `indicator number ${number} is not a positive whole number`;
    if (number > HIGHEST_NUMBER) return `indicator number ${number} is more than ${HIGHEST_NUMBER}`;
    if (numbers.has(number)) return `indicator ${number} appears twice`;
    numbers.add(number);
    if (dimension !== null && !dimensions.includes(dimension)) {
      return `indicator ${number} names the unknown dimension ${dimension}`;
    }
  }
  return countedIndicators(catalogue).length === 0 ? 'no indicator has a dimension' : null;
}
