import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THAI_DATE_STYLES } from '../../src/calendar/index.js';
import { formatThaiDate, type ThaiDateOptions } from '../../src/index.js';
import { toThaiDigits } from '../../src/vocabulary/index.js';
import { dayBetween } from './days.js';

describe('5 August 2022, as a Thai office writes it', () => {
  test.each([
    { style: 'full', digits: 'arabic', text: 'วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565' },
    { style: 'full', digits: 'thai', text: 'วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕' },
    { style: 'long', digits: 'arabic', text: '5 สิงหาคม 2565' },
    { style: 'long', digits: 'thai', text: '๕ สิงหาคม ๒๕๖๕' },
    { style: 'medium', digits: 'arabic', text: '5 ส.ค. 2565' },
    { style: 'medium', digits: 'thai', text: '๕ ส.ค. ๒๕๖๕' },
    { style: 'short', digits: 'arabic', text: '5 ส.ค. 65' },
    { style: 'short', digits: 'thai', text: '๕ ส.ค. ๖๕' },
    { style: 'numeric', digits: 'arabic', text: '5/8/2565' },
    { style: 'numeric', digits: 'thai', text: '๕/๘/๒๕๖๕' },
  ] as const)('$style, $digits digits: $text', ({ text, ...options }) => {
    expect(formatThaiDate('2022-08-05', options)).toBe(text);
  });

  test.each([
    { options: undefined, text: '5 สิงหาคม 2565' },
    { options: {}, text: '5 สิงหาคม 2565' },
    { options: { digits: 'thai' }, text: '๕ สิงหาคม ๒๕๖๕' },
    { options: { style: 'short' }, text: '5 ส.ค. 65' },
  ] as { options: ThaiDateOptions | undefined; text: string }[])('with $options: $text', ({ options, text }) => {
    expect(formatThaiDate('2022-08-05', options)).toBe(text);
  });
});

describe('other days', () => {
  test.each([
    { day: '2021-12-30', style: 'full', text: 'วันพฤหัสบดีที่ 30 ธันวาคม พ.ศ. 2564' },
    { day: '2022-05-09', style: 'full', text: 'วันจันทร์ที่ 9 พฤษภาคม พ.ศ. 2565' },
    { day: '2024-02-29', style: 'medium', text: '29 ก.พ. 2567' },
    { day: '2022-01-01', style: 'numeric', text: '1/1/2565' },
    { day: '2022-12-31', style: 'numeric', text: '31/12/2565' },
    { day: '1957-05-12', style: 'short', text: '12 พ.ค. 00' },
    { day: '1962-03-04', style: 'short', text: '4 มี.ค. 05' },
  ] as const)('$day, $style: $text', ({ day, style, text }) => {
    expect(formatThaiDate(day, { style })).toBe(text);
  });
});

test.each(['full', 'long', 'medium'] as const)('%s is what CLDR writes, for any day', (style) => {
  const cldr = new Intl.DateTimeFormat('th-TH-u-ca-buddhist', { dateStyle: style, timeZone: 'UTC' });
  fc.assert(
    fc.property(dayBetween('1880-01-01', '2399-12-31'), (day) => {
      expect(formatThaiDate(day, { style })).toBe(cldr.format(new Date(day)));
    }),
  );
});

test('Thai digits change the digits and nothing else', () => {
  fc.assert(
    fc.property(dayBetween('1880-01-01', '2399-12-31'), fc.constantFrom(...THAI_DATE_STYLES), (day, style) => {
      expect(formatThaiDate(day, { style, digits: 'thai' })).toBe(toThaiDigits(formatThaiDate(day, { style })));
    }),
  );
});

describe('what is refused', () => {
  test.each(['2022-02-30', '5 ส.ค. 2565', ''])('a day that does not exist, %j', (day) => {
    expect(() => formatThaiDate(day)).toThrow(
      new RangeError(`formatThaiDate: day ${JSON.stringify(day)} is not a calendar day such as "2022-08-05"`),
    );
  });

  test('a style that does not exist', () => {
    const style = 'huge' as 'full';
    expect(() => formatThaiDate('2022-08-05', { style })).toThrow(
      new RangeError('formatThaiDate: options.style "huge" is not one of "full", "long", "medium", "short", "numeric"'),
    );
  });
});
