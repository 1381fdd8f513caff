import { describe, expect, test } from 'vitest';
import { BMN_2560, type Catalogue, defineCatalogue, type Label, readDimension } from '../../src/index.js';

const source = { basis: 'assumption', ref: 'made up for this test' } as const;
const words: Label = { th: 'คำ', en: 'words' };

const catalogueOf = (dimensions: Record<string, Label>): Catalogue<string> =>
  defineCatalogue({
    id: 'x',
    label: words,
    dimensions,
    indicators: Object.keys(dimensions).map((dimension, index) => ({
      ...{ number: index + 1, label: words, dimension, unit: 'household' as const, applies: words },
      ...{ criterion: words, source },
    })),
  });
const label = (th: string, en: string): Label => ({ th, en });

describe('dimensions whose names are alike', () => {
  const letters = catalogueOf({ d: label('หนี้', 'Debt'), D: label('ยา', 'Drugs') });
  test.each([
    ['d', 'd'],
    ['D', 'D'],
    ['Debt', 'd'],
    ['debt', 'd'],
    ['DRUGS', 'D'],
    ['มิติยา', 'D'],
    ['มิติ d', null], // two are called so but for their capitals
    ['_D_', null],
  ])('%j of d and D: %j', (text, dimension) => expect(readDimension(letters, text)).toBe(dimension));

  test('a key comes before a name, and a name as it is written before another spelling', () => {
    const crossed = catalogueOf({
      work: label('งาน', 'Home'),
      home: label('บ้าน', 'Work'),
      WORK: label('ทำงาน', 'Jobs'),
    });
    expect(readDimension(crossed, 'work')).toBe('work');
    expect(readDimension(crossed, 'WORK')).toBe('WORK');
    expect(readDimension(crossed, 'Work')).toBe('home');
    expect(readDimension(crossed, 'Home')).toBe('work');
    expect(readDimension(crossed, 'home')).toBe('home');
    expect(readDimension(crossed, 'wOrK')).toBeNull();
  });

  test('a name that two dimensions share names neither', () => {
    const shared = catalogueOf({ a: label('น้ำ', 'Water'), b: label('น้ำ', 'Rain') });
    expect(readDimension(shared, 'น้ำ')).toBeNull();
    expect(readDimension(shared, 'มิติด้านน้ำ')).toBeNull();
    expect(readDimension(shared, 'Rain')).toBe('b');
    expect(readDimension(shared, 'a')).toBe('a');
  });

  test('the order of the dimensions has no effect', () => {
    const turned = catalogueOf({ D: label('ยา', 'Drugs'), d: label('หนี้', 'Debt') });
    for (const text of ['d', 'D', 'มิติ d', 'Debt', 'drugs', 'x']) {
      expect(readDimension(turned, text)).toBe(readDimension(letters, text));
    }
  });

  test('names of properties that every object has are ordinary names', () => {
    const odd = catalogueOf({
      toString: label('ก', 'a'),
      constructor: label('ข', 'b'),
      ['__proto__']: label('ค', 'c'),
    });
    for (const name of ['toString', 'constructor', '__proto__']) expect(readDimension(odd, name)).toBe(name);
    expect(readDimension(odd, 'valueOf')).toBeNull();
  });
});

describe('invisible characters make no difference', () => {
  test.each([
    ['\u200bhealth', 'health'],
    ['ราย\u200bได้', 'income'],
    ['\u00a0ความเป็นอยู่\u00a0', 'living'],
    ['สุขภาพ\ufeff', 'health'],
  ])('%j: %s', (text, dimension) => expect(readDimension(BMN_2560, text)).toBe(dimension));

  test.each(['', ' ', '\u200b', '_', 'มิติ', 'ด้าน', 'มิติด้าน'])('%j names none', (text) => {
    expect(readDimension(BMN_2560, text)).toBeNull();
  });
});
