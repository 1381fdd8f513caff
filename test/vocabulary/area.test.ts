import { describe, expect, test } from 'vitest';
import { AREA_LEVELS } from '../../src/index.js';
import { areaAt, isAreaCode, isWithin } from '../../src/vocabulary/index.js';

describe('an area code', () => {
  test.each([
    { code: '23', of: 'a province' },
    { code: '2301', of: 'a district' },
    { code: '230101', of: 'a subdistrict' },
    { code: '23010101', of: 'a village of eight digits' },
    { code: '2301010101', of: 'a village of ten digits' },
    { code: '00', of: 'no place, but written as one' },
  ])('$code is one, of $of', ({ code }) => {
    expect(isAreaCode(code)).toBe(true);
  });

  test.each([
    { value: '', why: 'empty' },
    { value: '2', why: 'one digit' },
    { value: '230', why: 'three digits' },
    { value: '230101010', why: 'nine digits' },
    { value: '230101010101', why: 'twelve digits' },
    { value: '๒๓๐๑', why: 'Thai digits' },
    { value: '23 01', why: 'a space inside' },
    { value: ' 2301', why: 'a space before' },
    { value: '2301\n', why: 'a line end after' },
    { value: 'TH23', why: 'letters' },
    { value: '-230', why: 'a sign' },
    { value: '23.0', why: 'a point' },
    { value: 2301, why: 'a number, which would lose a zero' },
    { value: ['2301'], why: 'a list' },
    { value: { code: '2301' }, why: 'an object' },
    { value: null, why: 'null' },
    { value: undefined, why: 'undefined' },
  ])('$value is not one: $why', ({ value }) => {
    expect(isAreaCode(value)).toBe(false);
  });
});

describe('the area of a level', () => {
  test('levels run from the widest', () => {
    expect(AREA_LEVELS).toEqual(['district', 'subdistrict', 'village']);
  });

  test.each([
    { area: '2301020304', district: '2301', subdistrict: '230102', village: '2301020304' },
    { area: '23010203', district: '2301', subdistrict: '230102', village: '23010203' },
    { area: '230102', district: '2301', subdistrict: '230102', village: '230102' },
    { area: '2301', district: '2301', subdistrict: '2301', village: '2301' },
    { area: '23', district: '23', subdistrict: '23', village: '23' },
  ])('$area lies in district $district, subdistrict $subdistrict, village $village', ({ area, ...at }) => {
    for (const level of AREA_LEVELS) expect(areaAt(level, area)).toBe(at[level]);
  });

  test.each(['23', '2301', '230102', '23010203', '2301020304'])(
    '%s lies within its own area of every level',
    (area) => {
      for (const level of AREA_LEVELS) expect(isWithin(areaAt(level, area), area)).toBe(true);
    },
  );
});

describe('an area within another', () => {
  test.each([
    { area: '230101', outer: '23', within: true },
    { area: '2301020304', outer: '230102', within: true },
    { area: '23', outer: '23', within: true },
    { area: '2401', outer: '23', within: false },
    { area: '2301', outer: '2302', within: false },
    { area: '23', outer: '2301', within: false }, // the province is not within its district
    { area: '1023', outer: '23', within: false },
  ])('$area in $outer: $within', ({ area, outer, within }) => {
    expect(isWithin(outer, area)).toBe(within);
  });
});
