import { describe, expect, test } from 'vitest';
import { BMN_2560, DIMENSIONS, type Indicator } from '../../src/index.js';

const { indicators } = BMN_2560;
const named = indicators.map((indicator) => ({ name: `indicator ${indicator.number}`, indicator }));

const numbersWhere = (holds: (indicator: Indicator<string>) => boolean) =>
  indicators.filter(holds).map(({ number }) => number);

const indicatorOf = (number: number) => indicators.find((indicator) => indicator.number === number);

const THAI = /\p{Script=Thai}/u;

describe('the edition', () => {
  test('has 31 indicators, numbered 1 to 31 in order', () => {
    expect(indicators.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  });

  test('is called by its name and years', () => {
    expect(BMN_2560.id).toBe('bmn-2560');
    expect(BMN_2560.label).toEqual({
      th: 'ความจำเป็นพื้นฐาน (จปฐ.) พ.ศ. 2560–2564',
      en: 'Basic Minimum Needs (BMN) 2017–2021 (B.E. 2560–2564)',
    });
  });

  test('has the five dimensions of TPMAP, in its order, by their Thai names', () => {
    expect(Object.keys(BMN_2560.dimensions)).toEqual([...DIMENSIONS]);
    expect(DIMENSIONS.map((dimension) => BMN_2560.dimensions[dimension].th)).toEqual([
      'สุขภาพ',
      'ความเป็นอยู่',
      'การศึกษา',
      'รายได้',
      'การเข้าถึงบริการรัฐ',
    ]);
  });
});

describe('what TPMAP counts', () => {
  test.each([
    { dimension: 'health', numbers: [1, 4, 5, 7] },
    { dimension: 'living', numbers: [8, 9, 10, 11] },
    { dimension: 'education', numbers: [15, 16, 17, 19] },
    { dimension: 'income', numbers: [20, 21, 22] },
    { dimension: 'access', numbers: [27, 28] },
    { dimension: null, numbers: [2, 3, 6, 12, 13, 14, 18, 23, 24, 25, 26, 29, 30, 31] },
  ])('under $dimension: $numbers', ({ dimension, numbers }) => {
    expect(numbersWhere((indicator) => indicator.dimension === dimension)).toEqual(numbers);
  });

  test('17 count, 14 never make a household poor', () => {
    expect(numbersWhere(({ dimension }) => dimension !== null)).toHaveLength(17);
    expect(numbersWhere(({ dimension }) => dimension === null)).toHaveLength(14);
  });
});

describe('the unit', () => {
  const ofHouseholds = [4, 5, 8, 9, 10, 11, 12, 13, 14, 22, 23, 30, 31];

  test('is the household (ครัวเรือน) for 13, the person (คน) for the rest', () => {
    expect(numbersWhere(({ unit }) => unit === 'household')).toEqual(ofHouseholds);
    expect(numbersWhere(({ unit }) => unit === 'person')).toHaveLength(31 - ofHouseholds.length);
  });

  test('what is asked of the household as a whole is asked of every household', () => {
    for (const number of ofHouseholds) expect(indicatorOf(number)?.applies.en).toBe('every household');
  });
});

describe('words', () => {
  test.each(named)('$name has them in Thai and in English', ({ indicator }) => {
    for (const { th, en } of [indicator.label, indicator.applies, indicator.criterion]) {
      expect(th).toMatch(THAI);
      expect(en).toMatch(/^[\x20-\x7e]+$/); // plain English: no Thai, no stray signs
      expect([th, en]).toEqual([th.trim(), en.trim()]);
    }
  });

  test('no two indicators share a name', () => {
    expect(new Set(indicators.map(({ label }) => label.th)).size).toBe(31);
    expect(new Set(indicators.map(({ label }) => label.en)).size).toBe(31);
  });
});

describe('sources', () => {
  const AN_ADDRESS_OR_A_PAGE = /[\w-]+\.[a-z]{2,}\/\S+|github \S+\/\S+|\bp\. ?\d+/;

  test.each(named)('$name says where it comes from', ({ indicator: { source } }) => {
    expect(source.ref).toMatch(AN_ADDRESS_OR_A_PAGE);
  });

  test('no row is called official without a publication or a web address', () => {
    const official = indicators.filter(({ source }) => source.basis === 'official');
    expect(official.filter(({ source }) => !AN_ADDRESS_OR_A_PAGE.test(source.ref))).toEqual([]);
  });

  test('an assumption says what it assumes', () => {
    for (const { source } of indicators.filter(({ source }) => source.basis === 'assumption')) {
      expect(source.ref).toMatch(/^assumed: \S/);
    }
  });

  test.each([
    { number: 2, says: 'age range' },
    { number: 23, says: 'any amount passes' },
    { number: 24, says: 'no exceptions' },
  ])('indicator $number: $says', ({ number, says }) => {
    expect(indicatorOf(number)?.source.ref).toContain(says);
  });
});

describe('as a district officer would read it', () => {
  test('1: a newborn of 2,500 grams or more, where there is an infant', () => {
    expect(indicatorOf(1)).toMatchObject({
      label: { th: 'เด็กแรกเกิดมีน้ำหนัก 2,500 กรัมขึ้นไป' },
      dimension: 'health',
      unit: 'person',
      applies: { th: 'ครัวเรือนที่มีเด็กอายุไม่เกิน 1 ปี', en: 'households with a child aged 1 or under' },
    });
  });

  test('8: secure tenure and a durable house, both', () => {
    expect(indicatorOf(8)).toMatchObject({
      label: { th: 'ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร' },
      dimension: 'living',
      unit: 'household',
      criterion: { en: 'passes both sub-items: 8.1 secure tenure and 8.2 a durable house' },
    });
  });

  test('22: 38,000 baht a person a year, in this edition', () => {
    const income = indicatorOf(22);
    expect(income).toMatchObject({
      label: { th: 'รายได้เฉลี่ยของคนในครัวเรือนต่อปี' },
      dimension: 'income',
      unit: 'household',
    });
    expect(income?.criterion.th).toContain('38,000 บาท');
    expect(income?.criterion.en).toContain('38,000 baht');
  });

  test('28: care is the test, not the disability card', () => {
    expect(indicatorOf(28)?.criterion.en).toContain('whether or not they hold a disability card');
  });

  test('23: saving is not measured against the income line', () => {
    expect(indicatorOf(23)?.criterion.en).not.toContain('38,000');
  });
});
