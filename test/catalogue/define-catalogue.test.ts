import { describe, expect, test } from 'vitest';
import { type Catalogue, defineCatalogue, type Indicator } from '../../src/index.js';

const words = () => ({ th: 'คำ', en: 'words' });

const row = (number: number, dimension: string | null): Indicator<string> => ({
  number,
  label: words(),
  dimension,
  unit: 'household',
  applies: words(),
  criterion: words(),
  source: { basis: 'assumption', ref: 'made up for this test' },
});

const catalogueOf = (dimensions: readonly string[], ...indicators: Indicator<string>[]): Catalogue<string> => ({
  id: 'x',
  label: words(),
  dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension, words()])),
  indicators,
});

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `d${index + 1}`);

/** Every object and array in a value, itself included. */
const partsOf = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

describe('defineCatalogue refuses, and names what is wrong', () => {
  test.each([
    {
      what: 'a number that appears twice',
      catalogue: catalogueOf(['health'], row(4, 'health'), row(5, 'health'), row(4, null)),
      message: 'indicator 4 appears twice',
    },
    {
      what: 'a dimension that is not among the dimensions',
      catalogue: catalogueOf(['health'], row(1, 'health'), row(4, 'wealth')),
      message: 'indicator 4 names the unknown dimension wealth',
    },
    {
      what: 'a dimension with the name of a property that every object has',
      catalogue: catalogueOf(['health'], row(1, 'health'), row(4, 'toString')),
      message: 'indicator 4 names the unknown dimension toString',
    },
    {
      what: 'a plus sign in a dimension, which joins the dimensions of a pattern',
      catalogue: catalogueOf(['health', 'a+b'], row(1, 'health')),
      message: 'dimension a+b may not contain "+"',
    },
    {
      what: '31 dimensions',
      catalogue: catalogueOf(namesOf(31), row(1, 'd1')),
      message: 'more than 30 dimensions',
    },
    {
      what: 'indicators of which none counts',
      catalogue: catalogueOf(['health'], row(1, null), row(2, null)),
      message: 'no indicator has a dimension',
    },
    {
      what: 'no indicator at all',
      catalogue: catalogueOf(['health']),
      message: 'no indicator has a dimension',
    },
    ...[1.5, 0, -3, Number.NaN, Number.POSITIVE_INFINITY].map((number) => ({
      what: `the number ${number}`,
      catalogue: catalogueOf(['health'], row(1, 'health'), row(number, 'health')),
      message: `indicator number ${number} is not a positive whole number`,
    })),
  ])('$what', ({ catalogue, message }) => {
    expect(() => defineCatalogue(catalogue)).toThrow(new RangeError(`Cannot define catalogue x: ${message}`));
    expect(() => defineCatalogue(catalogue)).toThrow(RangeError);
  });
});

describe('defineCatalogue accepts', () => {
  test('a catalogue, and gives back its equal', () => {
    const made = () => catalogueOf(['health', 'income'], row(1, 'health'), row(2, null), row(22, 'income'));
    expect(defineCatalogue(made())).toEqual(made());
  });

  test('30 dimensions', () => {
    expect(Object.keys(defineCatalogue(catalogueOf(namesOf(30), row(1, 'd30'))).dimensions)).toEqual(namesOf(30));
  });

  test('numbers with gaps, in any order', () => {
    const { indicators } = defineCatalogue(catalogueOf(['health'], row(40, 'health'), row(7, null)));
    expect(indicators.map(({ number }) => number)).toEqual([40, 7]);
  });
});

test('what defineCatalogue returns is frozen with all its parts', () => {
  const parts = partsOf(defineCatalogue(catalogueOf(['health'], row(1, 'health'), row(2, null))));
  expect(parts).toHaveLength(2 + 2 + 1 + 2 * 5); // catalogue, its label; dimensions, their label; the list; two rows of five
  expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
});

describe('names of dimensions', () => {
  test.each([
    { names: ['health', ''], message: 'dimension "" is blank' },
    { names: ['health', '\u200b'], message: 'dimension "\u200b" is blank' },
    { names: ['health', 'a\nb'], message: 'dimension "a\\nb" has a control character' },
    { names: ['health', 'ก'.repeat(101)], message: `dimension "${'ก'.repeat(60)}…" is longer than 100 characters` },
    { names: ['health', 'health\u200b'], message: 'dimension health\u200b appears twice: another looks the same' },
  ])('$message', ({ names, message }) => {
    expect(() => defineCatalogue(catalogueOf(names, row(1, 'health')))).toThrow(
      new RangeError(`Cannot define catalogue x: ${message}`),
    );
  });

  test.each(['figures', '1', 'a.b', 'a,b', '__proto__', 'ก'.repeat(100), '😀'])('%j is one', (name) => {
    expect(Object.keys(defineCatalogue(catalogueOf([name], row(1, name))).dimensions)).toEqual([name]);
  });
});

test("the caller's own catalogue is not frozen, also where it is refused", () => {
  for (const catalogue of [catalogueOf(['a'], row(1, 'a')), catalogueOf(['a'], row(1, 'b'))]) {
    try {
      expect(defineCatalogue(catalogue)).not.toBe(catalogue);
    } catch {
      // refused
    }
    expect(partsOf(catalogue).filter((part) => Object.isFrozen(part))).toEqual([]);
  }
});

test('a catalogue defined again is the same', () => {
  const catalogue = defineCatalogue(catalogueOf(['a'], row(1, 'a')));
  expect(defineCatalogue(catalogue)).toBe(catalogue);
});
