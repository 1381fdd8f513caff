import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THAI_MONTHS } from '../../src/calendar/thai-date.js';
import { formatThaiDate, readThaiDate, type ThaiDateReading } from '../../src/index.js';
import { dayBetween } from './days.js';

const codeOf = (reading: ThaiDateReading): string | null => ('problem' in reading ? reading.problem.code : null);

describe('5 August 2565 is read', () => {
  test.each([
    { form: 'full', text: 'วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565' },
    { form: 'full, without the era', text: 'วันศุกร์ที่ 5 สิงหาคม 2565' },
    { form: 'full, abbreviated month', text: 'วันศุกร์ที่ 5 ส.ค. 2565' },
    { form: 'full, Thai digits', text: 'วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕' },
    { form: 'full, no spaces', text: 'วันศุกร์ที่5สิงหาคมพ.ศ.2565' },
    { form: 'the day without its name', text: 'วันที่ 5 สิงหาคม 2565' },
    { form: 'long', text: '5 สิงหาคม 2565' },
    { form: 'long, with the era', text: '5 สิงหาคม พ.ศ. 2565' },
    { form: 'the era without points', text: '5 สิงหาคม พศ 2565' },
    { form: 'the era with a space inside', text: '5 สิงหาคม พ. ศ. 2565' },
    { form: 'medium', text: '5 ส.ค. 2565' },
    { form: 'medium, with the era', text: '5 ส.ค. พ.ศ. 2565' },
    { form: 'medium, without points', text: '5 สค 2565' },
    { form: 'medium, the last point left out', text: '5 ส.ค 2565' },
    { form: 'medium, no spaces', text: '5ส.ค.2565' },
    { form: 'medium, Thai digits', text: '๕ ส.ค. ๒๕๖๕' },
    { form: 'a zero before', text: '05 ส.ค. 2565' },
    { form: 'numeric', text: '5/8/2565' },
    { form: 'numeric, zeros before', text: '05/08/2565' },
    { form: 'numeric, spaces between', text: '5 / 8 / 2565' },
    { form: 'numeric, Thai digits', text: '๕/๘/๒๕๖๕' },
    { form: 'both kinds of digits', text: '๕/8/๒๕65' },
    { form: 'spaces around', text: '  5 ส.ค. 2565  ' },
    { form: 'many spaces', text: '5   ส.ค.   2565' },
    { form: 'a tab and a line end, as pasted', text: '5\tส.ค.\n2565\r\n' },
    { form: 'non-breaking spaces', text: '5\u00a0ส.ค.\u00a02565' },
    { form: 'narrow non-breaking spaces', text: 'วันศุกร์ที่\u202f5\u202fสิงหาคม\u202fพ.ศ.\u202f2565' },
  ])('$form: $text', ({ text }) => {
    expect(readThaiDate(text)).toEqual({ day: '2022-08-05' });
  });
});

describe('other days are read', () => {
  test.each([
    { text: 'วันที่ 9 พฤษภาคม 2565', day: '2022-05-09' },
    { text: 'วันพฤหัสบดีที่ 30 ธันวาคม พ.ศ. 2564', day: '2021-12-30' },
    { text: 'วันอาทิตย์ที่ 1 มกราคม 2566', day: '2023-01-01' },
    { text: '29 ก.พ. 2567', day: '2024-02-29' },
    { text: '29 กุมภาพันธ์ 2543', day: '2000-02-29' },
    { text: '31/12/2565', day: '2022-12-31' },
    { text: '1 มกราคม 2423', day: '1880-01-01' }, // the first day
    { text: '31 ธันวาคม 2942', day: '2399-12-31' }, // the last
  ])('$text: $day', ({ text, day }) => {
    expect(readThaiDate(text)).toEqual({ day });
  });

  test.each(THAI_MONTHS.map(([name, short], index) => ({ name, short, month: index + 1 })))(
    'month $month by its name $name, its abbreviation $short and without points',
    ({ name, short, month }) => {
      const day = `2022-${String(month).padStart(2, '0')}-15`;
      for (const written of [name, short, short.replaceAll('.', '')]) {
        expect(readThaiDate(`15 ${written} 2565`)).toEqual({ day });
        expect(readThaiDate(`15${written}2565`)).toEqual({ day });
      }
    },
  );
});

describe('a problem, never a guess', () => {
  test.each([
    { text: '5 ส.ค. 65', code: 'shortYear', why: '2565, 2465 or 1965' },
    { text: '5/8/65', code: 'shortYear', why: 'a year of two digits' },
    { text: '๕ สิงหาคม ๖๕', code: 'shortYear', why: 'two Thai digits' },
    { text: 'วันศุกร์ที่ 5 สิงหาคม พ.ศ. 65', code: 'shortYear', why: 'the era does not complete it' },
    { text: '5 ส.ค. 5', code: 'shortYear', why: 'a year of one digit' },
    { text: '31 เมษายน 2565', code: 'noSuchDay', why: 'April has 30 days' },
    { text: '31/4/2565', code: 'noSuchDay', why: 'April has 30 days' },
    { text: '29 กุมภาพันธ์ 2565', code: 'noSuchDay', why: 'a common year' },
    { text: '29/2/2443', code: 'noSuchDay', why: '1900 was a common year' },
    { text: '30 ก.พ. 2567', code: 'noSuchDay', why: 'not even in a leap year' },
    { text: '5/13/2565', code: 'noSuchDay', why: 'no month 13: not the American order either' },
    { text: '5/0/2565', code: 'noSuchDay', why: 'no month 0' },
    { text: '0 ส.ค. 2565', code: 'noSuchDay', why: 'no day 0' },
    { text: '32 ม.ค. 2565', code: 'noSuchDay', why: 'no day 32' },
    { text: '5/8/2022', code: 'notBuddhistEra', why: 'a year of the Common Era' },
    { text: '5 สิงหาคม 2022', code: 'notBuddhistEra', why: 'in words too' },
    { text: '5 ส.ค. พ.ศ. 2022', code: 'notBuddhistEra', why: 'even where it says it is of the Buddhist Era' },
    { text: '31/12/2399', code: 'notBuddhistEra', why: 'the last year that is not taken for one' },
    { text: '31/4/2022', code: 'notBuddhistEra', why: 'the year is looked at first' },
    { text: 'วันพุธที่ 5 สิงหาคม 2565', code: 'wrongWeekday', why: 'it was a Friday' },
    { text: 'วันพฤหัสบดีที่ ๕ ส.ค. ๒๕๖๕', code: 'wrongWeekday', why: 'it was a Friday' },
    { text: 'วันอาทิตย์ที่ 31 เมษายน 2565', code: 'noSuchDay', why: 'a day that does not exist has no weekday' },
    { text: '5 ส.ค. 256', code: 'unreadable', why: 'a year of three digits' },
    { text: '5 ส.ค. 25650', code: 'unreadable', why: 'a year of five' },
    { text: '5 ส.ค. 25 65', code: 'unreadable', why: 'a space inside the year' },
    { text: '1 5 ส.ค. 2565', code: 'unreadable', why: 'the 5th, or the 15th' },
    { text: '5 ส.ค.', code: 'unreadable', why: 'no year' },
    { text: 'สิงหาคม 2565', code: 'unreadable', why: 'no day' },
    { text: '2565', code: 'unreadable', why: 'a year alone' },
    { text: '2022-08-05', code: 'unreadable', why: 'not a Thai form' },
    { text: '2565/8/5', code: 'unreadable', why: 'the year comes last' },
    { text: '5-8-2565', code: 'unreadable', why: 'dashes' },
    { text: '5 August 2565', code: 'unreadable', why: 'English' },
    { text: '5 ส.ค. 2565 น.', code: 'unreadable', why: 'something after' },
    { text: '5/8/2565 น.', code: 'unreadable', why: 'something after' },
    { text: 'เมื่อ 5 ส.ค. 2565', code: 'unreadable', why: 'something before' },
    { text: '5 ส.ค. 2565, 12 ส.ค. 2565', code: 'unreadable', why: 'two dates' },
    { text: '-5/8/2565', code: 'unreadable', why: 'a sign' },
    { text: '໕/໘/໒໕໖໕', code: 'unreadable', why: 'Lao digits' },
    { text: 'พรุ่งนี้', code: 'unreadable', why: 'tomorrow' },
    { text: '', code: 'unreadable', why: 'empty' },
    { text: '   ', code: 'unreadable', why: 'spaces' },
  ])('$text: $code, $why', ({ text, code }) => {
    expect(codeOf(readThaiDate(text))).toBe(code);
  });

  test.each([
    { code: 'unreadable', text: '?', th: 'อ่านเป็นวันที่ไม่ได้', en: 'not readable as a Thai date' },
    {
      code: 'shortYear',
      text: '5/8/65',
      th: 'ปีต้องเขียนครบสี่หลัก เช่น 2565',
      en: 'the year must have four digits, such as 2565',
    },
    { code: 'notBuddhistEra', text: '5/8/2022', th: 'ปีไม่ใช่พุทธศักราช', en: 'the year is not of the Buddhist Era' },
    {
      code: 'noSuchDay',
      text: '31/4/2565',
      th: 'ไม่มีวันนี้ในปฏิทิน ซึ่งรับปี พ.ศ. 2423 ถึง 2942',
      en: 'no such day in the calendar, which holds the years 2423 to 2942 of the Buddhist Era',
    },
    {
      code: 'wrongWeekday',
      text: 'วันพุธที่ 5 ส.ค. 2565',
      th: 'วันในสัปดาห์ไม่ตรงกับวันที่',
      en: 'the day of the week does not agree with the date',
    },
  ])('$code is said in Thai and in English', ({ code, text, th, en }) => {
    expect(readThaiDate(text)).toEqual({ problem: { code, message: { th, en } } });
  });

  test('a hundred characters are read, one more is too long to be a date', () => {
    expect(readThaiDate('5 ส.ค. 2565'.padEnd(100))).toEqual({ day: '2022-08-05' });
    expect(codeOf(readThaiDate('5 ส.ค. 2565'.padEnd(101)))).toBe('unreadable');
  });

  test.each([
    { what: 'ten million digits', text: '5'.repeat(10_000_000) },
    { what: 'a day behind ten million spaces', text: `${' '.repeat(10_000_000)}5 ส.ค. 2565` },
    { what: 'ten million letters', text: 'ม'.repeat(10_000_000) },
  ])('$what: unreadable', ({ text }) => {
    expect(codeOf(readThaiDate(text))).toBe('unreadable');
  });

  test.each([
    { what: 'a number', value: 44_778 },
    { what: 'a Date', value: new Date('2022-08-05') },
    { what: 'a list', value: ['5/8/2565'] },
    { what: 'an object that would read as a date', value: { toString: () => '5/8/2565', length: 8 } },
    { what: 'null', value: null },
    { what: 'undefined', value: undefined },
  ])('$what, which is not text: unreadable', ({ value }) => {
    expect(codeOf(readThaiDate(value as string))).toBe('unreadable');
  });

  test('every text is a day or a problem, and none makes it throw', () => {
    const scraps = fc.constantFrom('วัน', 'ที่', 'ศุกร์', '5', '๕', '/', ' ', 'ส.ค.', 'มีนาคม', 'พ.ศ.', '2565', '\u00a0');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (wild) => {
        expect(['day', 'problem']).toContain(Object.keys(readThaiDate(wild)).join());
      }),
    );
  });
});

describe('a date that the library writes is read back', () => {
  const day = dayBetween('1880-01-01', '2399-12-31');
  const digits = fc.constantFrom('arabic' as const, 'thai' as const);

  test.each(['full', 'long', 'medium', 'numeric'] as const)('%s, in both kinds of digits', (style) => {
    fc.assert(
      fc.property(day, digits, (day, digits) => {
        expect(readThaiDate(formatThaiDate(day, { style, digits }))).toEqual({ day });
      }),
    );
  });

  test('except the style short, whose year has two digits, which is always a problem', () => {
    fc.assert(
      fc.property(day, digits, (day, digits) => {
        expect(codeOf(readThaiDate(formatThaiDate(day, { style: 'short', digits })))).toBe('shortYear');
      }),
    );
  });
});
