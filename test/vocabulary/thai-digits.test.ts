import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromThaiDigits, toThaiDigits } from '../../src/vocabulary/index.js';

describe('Thai digits', () => {
  test.each([
    { arabic: '0123456789', thai: '๐๑๒๓๔๕๖๗๘๙' },
    { arabic: '5 สิงหาคม 2565', thai: '๕ สิงหาคม ๒๕๖๕' },
    { arabic: '467 ครัวเรือน 718 คน', thai: '๔๖๗ ครัวเรือน ๗๑๘ คน' },
    { arabic: 'คนตราด', thai: 'คนตราด' },
    { arabic: '', thai: '' },
  ])('$arabic is $thai', ({ arabic, thai }) => {
    expect(toThaiDigits(arabic)).toBe(thai);
    expect(fromThaiDigits(thai)).toBe(arabic);
  });

  test('a text of both comes out in one kind', () => {
    expect(fromThaiDigits('๕/8/๒565')).toBe('5/8/2565');
    expect(toThaiDigits('๕/8/๒565')).toBe('๕/๘/๒๕๖๕');
  });

  test('the digits of other scripts stay as they are', () => {
    expect(fromThaiDigits('໒໕໖໕ ２５６５')).toBe('໒໕໖໕ ２５６５'); // Lao, full width
  });

  test('converting to Thai digits and back gives the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const arabic = fromThaiDigits(text);
        expect(fromThaiDigits(toThaiDigits(arabic))).toBe(arabic);
      }),
    );
  });
});
