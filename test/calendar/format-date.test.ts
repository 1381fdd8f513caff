import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/calendar/index.js';

describe('a day in the words of a language', () => {
  test.each([
    { day: '2022-08-05', language: 'th', style: undefined, text: '5 สิงหาคม 2565' },
    { day: '2022-08-05', language: 'th', style: 'full', text: 'วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565' },
    { day: '2022-08-05', language: 'th', style: 'medium', text: '5 ส.ค. 2565' },
    { day: '2022-08-05', language: 'en', style: undefined, text: '5 August 2022' },
    { day: '2022-08-05', language: 'en', style: 'medium', text: '5 August 2022' }, // the styles are Thai
    { day: '2022-01-01', language: 'en', style: undefined, text: '1 January 2022' },
  ] as const)('$day, $language, $style: $text', ({ day, language, style, text }) => {
    expect(formatDate(day, language, style)).toBe(text);
  });

  test.each(['th', 'en'] as const)('a day that does not exist is refused: %s', (language) => {
    expect(() => formatDate('2022-02-30', language)).toThrow(RangeError);
  });
});
