import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/vocabulary/index.js';

describe('texts that look the same are the same', () => {
  test.each([
    ['blanks at the ends', ' H1 ', 'H1'],
    ['a zero-width blank', 'H\u200B1', 'H1'],
    ['zero-width joiners and marks of direction', '\u200C\u200DH\u200E1\u202C\u2060\uFEFF', 'H1'],
    ['a soft hyphen', 'H\u00AD1', 'H1'],
    ['a control character', 'H\u00001', 'H1'],
    ['a non-breaking and an ideographic blank', 'บ้าน\u00A0เลขที่\u30001', 'บ้าน เลขที่ 1'],
    ['ำ typed as two letters', 'น\u0E49\u0E4D\u0E32', 'น้ำ'],
    ['the tone mark between them', 'น\u0E4D\u0E49\u0E32', 'น้ำ'],
    ['the tone mark after ำ', 'น\u0E33\u0E49', 'น้ำ'],
    ['แ typed as เเ', 'เเม่', 'แม่'],
    ['an accent apart from its letter', 'Cafe\u0301', 'Café'],
    ['nothing that can be seen', '\u200B \u00A0\uFEFF', ''],
  ])('%s', (_, typed, plain) => {
    expect(plainText(typed)).toBe(plain);
  });

  test.each(['H1', 'บ้านเลขที่ 1', 'แม่น้ำ', 'a\nb', 'ครัวเรือน - 1'])('%j stays as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });

  test('once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aเแำาํ้่ \u00A0\u200B\u0301e\n') }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});
