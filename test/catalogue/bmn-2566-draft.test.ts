import { describe, expect, test } from 'vitest';
import { BMN_2566_DRAFT, DIMENSIONS, type Dimension, defineCatalogue, defineProgramme } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const { indicators } = BMN_2566_DRAFT;
const numbers = indicators.map(({ number }) => number);

describe('the draft of 2566–2570', () => {
  test('has 37 of the 38 indicators, in order; number 37 is missing', () => {
    expect(numbers).toEqual([...Array.from({ length: 36 }, (_, index) => index + 1), 38]);
  });

  test('is called a draft, in both languages and in its id', () => {
    expect(BMN_2566_DRAFT.id).toBe('bmn-2566-draft');
    expect(BMN_2566_DRAFT.label.th).toContain('ฉบับร่าง');
    expect(BMN_2566_DRAFT.label.en).toContain('draft');
  });

  test('every row is an assumption, and says from where', () => {
    for (const { source } of indicators) {
      expect(source.basis).toBe('assumption');
      expect(source.ref).toContain('github chingchai/OpenGISData-Thailand 0efc3c1');
    }
  });

  test('names are all different, in both languages', () => {
    for (const language of ['th', 'en'] as const)
      expect(new Set(indicators.map(({ label }) => label[language])).size).toBe(37);
  });

  test.each([
    [29, 'the threshold is not known; for the province to set, in baht a person a year'],
    [9, 'as its name says; the criterion in full was not found'],
  ])('what is not known of number %i is said', (number, words) => {
    expect(indicators.find((one) => one.number === number)?.criterion.en).toBe(words);
  });

  test('no dimension is set, so nothing counts and no programme can use it as it is', () => {
    expect(Object.keys(BMN_2566_DRAFT.dimensions)).toEqual([...DIMENSIONS]);
    expect(indicators.every(({ dimension }) => dimension === null)).toBe(true);
    expect(() => defineCatalogue(BMN_2566_DRAFT)).toThrow(
      'Cannot define catalogue bmn-2566-draft: no indicator has a dimension',
    );
    expect(() => defineProgramme({ ...trat2565, catalogue: BMN_2566_DRAFT })).toThrow('no indicator has a dimension');
  });

  test('a province completes it', () => {
    const dimensionOf = (number: number): Dimension | null => (number < 13 ? 'health' : null);
    const completed = defineCatalogue({
      ...BMN_2566_DRAFT,
      indicators: indicators.map((one) => ({ ...one, dimension: dimensionOf(one.number) })),
    });
    expect(completed.indicators.filter(({ dimension }) => dimension !== null)).toHaveLength(12);
    expect(defineProgramme({ ...trat2565, catalogue: completed }).catalogue.id).toBe('bmn-2566-draft');
  });

  test('nobody can change it', () => {
    expect(Object.isFrozen(BMN_2566_DRAFT) && Object.isFrozen(indicators) && Object.isFrozen(indicators[0])).toBe(true);
  });
});
