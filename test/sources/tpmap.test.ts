import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedFiguresOf, readHouseholds, reconcile, weeklyReport } from '../../src/index.js';
import { readTpmap, readTpmapFile, type TpmapOptions, tpmapFigures } from '../../src/sources.js';
import { trat2565 } from '../../src/trat.js';
import { poor, surveyed } from './tpmap-rows.js';

const ALL = { file: 'mask', mask: '11111' } as const;
const codes = (rows: readonly unknown[], options: TpmapOptions = ALL) =>
  readTpmapFile(rows, options).rejected.map(({ row, problems }) => [
    row,
    ...problems.map(({ path, code }) => `${path}: ${code}`),
  ]);
const source = { basis: 'assumption', ref: 'made up' } as const;

describe('a mask file', () => {
  test('counts by the dimensions that it selects', () => {
    const rows = [poor({ amphur_ID: 2301 }, 9, 2, 0, 3, 6, 0), poor({ amphur_ID: '๒๓๐๒' }, 0)];
    const byIndicator = Object.fromEntries(Array.from({ length: 31 }, (_, nth) => [nth + 1, nth === 21 ? 6 : 0]));
    const [first, second] = readTpmap(rows, ALL);
    expect(first).toEqual({
      ...{ file: 'mask', area: '2301', mask: '11111', targetedPersons: 9, registeredPersons: 12, poorPersons: 45 },
      ...{ poorHouseholds: 18, byDimension: { health: 2, living: 0, education: 3, income: 6, access: 0 } },
      byIndicator,
    });
    expect(second).toMatchObject({ area: '2302', targetedPersons: 0 });
  });

  test('the zeros of dimensions that it does not select are left out', () => {
    const [one] = readTpmap([poor({ province_ID: '23' }, 6, 2, 0, 0, 5, 0)], { file: 'mask', mask: '10010' });
    expect(one).toMatchObject({ byDimension: { health: 2, income: 5 } });
    expect(Object.keys((one as { byDimension: object }).byDimension)).toEqual(['health', 'income']);
    expect(codes([poor({ province_ID: '23' }, 6, 2, 1, 0, 5, 0)], { file: 'mask', mask: '10010' })).toEqual([
      [0, 'poor.JPT.MOFval.living: notSelected'],
    ]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string | null]>([
    ['the country', {}, null],
    ['a province', { province_ID: '23' }, '23'],
    ['a district, its province behind', { amphur_ID: '2301', province_ID: '23' }, '2301'],
    ['a subdistrict', { tumbol_ID: '230151', province_ID: '23' }, '230151'],
    ['a village', { village_ID: '2301020101', province_ID: '23' }, '2301020101'],
    ['a village of eight digits', { village_ID: '25096206' }, '25096206'],
    ['a byte order mark', { '\uFEFFamphur_ID': ' 2303 ' }, '2303'],
  ])('%s', (_, key, area) => {
    expect(readTpmap([poor(key, 3, 3)], ALL).map((one) => one.area)).toEqual([area]);
  });

  test('dots of headings may be underscores', () => {
    const row = Object.fromEntries(
      Object.entries(poor({ amphur_ID: '2303' }, 3, 3)).map(([key, cell]) => [key.replaceAll('.', '_'), cell]),
    );
    expect(readTpmap([row], ALL)[0]).toMatchObject({ area: '2303', targetedPersons: 3 });
  });

  test('commas and Thai digits are counts', () => {
    const row = { ...poor({ province_ID: '23' }, 0), 'poor.household.CNT': '4,500', 'poor.JPT.CNT': '๑๒,๙๘๒' };
    expect(readTpmap([row], ALL)[0]).toMatchObject({ poorHouseholds: 4500, poorPersons: 12_982 });
  });
});

describe('what is rejected', () => {
  test.each<[string, unknown, string]>([
    ['a row of totals by name', poor({ amphur_ID: 'รวมทั้งจังหวัด' }, 9, 9), 'amphur_ID: totalRow'],
    ['a row of totals in English', poor({ amphur_ID: 'Total' }, 9, 9), 'amphur_ID: totalRow'],
    ['a row of totals without a code', poor({ amphur_ID: '' }, 9, 9), 'amphur_ID: totalRow'],
    ['the province among districts', poor({ amphur_ID: '23' }, 9, 9), 'amphur_ID: totalRow'],
    ['the province, padded', poor({ amphur_ID: '2300' }, 9, 9), 'amphur_ID: totalRow'],
    ['the district among subdistricts, padded', poor({ tumbol_ID: '230100' }, 9, 9), 'tumbol_ID: totalRow'],
    ['the subdistrict among villages, padded', poor({ village_ID: '2301010000' }, 9, 9), 'village_ID: totalRow'],
    ['a code of another level', poor({ amphur_ID: '230101' }, 9, 9), 'amphur_ID: wrongShape'],
    ['a code that is none', poor({ amphur_ID: 'เมืองตราด' }, 9, 9), 'amphur_ID: wrongShape'],
    ['the country among provinces, padded', poor({ province_ID: '00' }, 9, 9), 'province_ID: totalRow'],
    ['a word that only ends as totals do', poor({ amphur_ID: 'เทศบาลรวม' }, 9, 9), 'amphur_ID: wrongShape'],
    ['a rounded code', poor({ village_ID: '2.30102E+09' }, 9, 9), 'village_ID: roundedNumber'],
    [
      'a district of another province',
      poor({ amphur_ID: '2701', province_ID: '23' }, 9, 9),
      'amphur_ID: otherProvince',
    ],
    [
      'a district beside a province that cannot be read',
      poor({ amphur_ID: '2301', province_ID: '#REF!' }, 9, 9),
      'province_ID: spreadsheetError',
    ],
    [
      'an error for a count',
      { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': '#N/A' },
      'poor.JPT.CNT: spreadsheetError',
    ],
    [
      'a column that is not there',
      { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': undefined },
      'poor.JPT.CNT: missing',
    ],
    ['no count', { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': 'NA' }, 'poor.JPT.CNT: wrongShape'],
    ['half a person', { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': 1.5 }, 'poor.JPT.CNT: wrongShape'],
    ['fewer than nobody', { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': -1 }, 'poor.JPT.CNT: wrongShape'],
    ['an empty count', { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': '' }, 'poor.JPT.CNT: missing'],
    ['a date', { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': new Date(0) }, 'poor.JPT.CNT: wrongShape'],
    ['a blank row', { amphur_ID: null, 'poor.JPT.CNT': ' ' }, ': blankRow'],
    ['the row of a common file', surveyed({ amphur_ID: '2301' }, 40), ': otherFile'],
    ['no row', 7, ': unreadable'],
  ])('%s', (_, row, code) => {
    expect(codes([row])).toEqual([[0, code]]);
  });

  test.each<[string, unknown, TpmapOptions, string, string]>([
    [
      'a row of totals by name',
      poor({ amphur_ID: 'รวม' }, 9, 9),
      ALL,
      'amphur_ID: รวม ดูเป็นแถวผลรวม ถ้านับจะซ้ำกับแถวของพื้นที่ย่อย',
      'amphur_ID: รวม looks like a row of totals, which would be counted twice',
    ],
    [
      'a row of totals without a code',
      poor({ amphur_ID: '' }, 9, 9),
      ALL,
      'amphur_ID: "" ดูเป็นแถวผลรวม ถ้านับจะซ้ำกับแถวของพื้นที่ย่อย',
      'amphur_ID: "" looks like a row of totals, which would be counted twice',
    ],
    [
      'a code of another level',
      poor({ village_ID: '230101001' }, 9, 9),
      ALL,
      'village_ID: 230101001 ไม่ถูกต้อง ต้องเป็นรหัสพื้นที่ 8 หรือ 10 หลัก',
      'village_ID: 230101001 is wrong; it must be the code of an area with 8 or 10 digits',
    ],
    [
      'another province',
      poor({ amphur_ID: '2701', province_ID: '23' }, 9, 9),
      ALL,
      'amphur_ID: พื้นที่ 2701 ไม่อยู่ในจังหวัด 23 ของแถวเดียวกัน',
      'amphur_ID: area 2701 is not in 23, the province of the same row',
    ],
    [
      'half a person',
      { ...poor({ amphur_ID: '2301' }, 9, 9), 'poor.JPT.CNT': 1.5 },
      ALL,
      'poor.JPT.CNT: 1.5 ไม่ถูกต้อง ต้องเป็นจำนวนเต็มตั้งแต่ 0',
      'poor.JPT.CNT: 1.5 is wrong; it must be a whole number of 0 or more',
    ],
    [
      'a dimension that the file does not select',
      poor({ amphur_ID: '2301' }, 9, 4),
      { file: 'mask', mask: '01111' },
      'poor.JPT.MOFval.health: มี 4 คน แต่ไฟล์นี้ไม่ได้เลือกมิตินี้ จึงอาจเป็นไฟล์ของมิติชุดอื่น',
      'poor.JPT.MOFval.health: has 4 persons, but the file does not select this dimension: it may be the file of another mask',
    ],
    [
      'the row of a mask file',
      poor({ amphur_ID: '2301' }, 9, 9),
      { file: 'common' },
      'ไม่มีคอลัมน์ของไฟล์ common',
      'the row has no column of the file common',
    ],
  ])('%s, in words', (_, row, options, th, en) => {
    expect(readTpmapFile([row], options).rejected[0]?.problems.map(({ message }) => message)).toEqual([{ th, en }]);
  });

  test('the second row of a file without codes, in words', () => {
    expect(readTpmapFile([poor({}, 9, 9), poor({}, 8, 8)], ALL).rejected[0]?.problems[0]?.message).toEqual({
      th: 'ขาดข้อมูล ต้องเป็นรหัสพื้นที่',
      en: 'is missing; it must be the code of an area',
    });
  });

  test('a rejected row tells its area where that can be read', () => {
    const rows = [
      poor({ amphur_ID: '2301' }, 9, 9),
      poor({ amphur_ID: '2301' }, 9, 9),
      { ...poor({ amphur_ID: '2302' }, 9, 9), 'poor.JPT.CNT': '' },
      poor({ amphur_ID: 'รวม' }, 9, 9),
    ];
    expect(readTpmapFile(rows, ALL).rejected.map(({ row, id }) => [row, id])).toEqual([
      [1, '2301'],
      [2, '2302'],
      [3, undefined],
    ]);
    expect(Object.keys(readTpmapFile([poor({}, 1), poor({}, 1)], ALL).rejected[0] ?? {})).toEqual(['row', 'problems']);
  });

  test('a row whose own code cannot be read is no second row of the country', () => {
    expect(codes([poor({}, 9, 9), poor({ amphur_ID: 'รวม' }, 9, 9)])).toEqual([[1, 'amphur_ID: totalRow']]);
  });

  test('areas that stand twice, and a second row without a code', () => {
    expect(codes([poor({ amphur_ID: '2301' }, 9, 9), poor({ amphur_ID: 2301 }, 8, 8)])).toEqual([
      [1, ': duplicateArea'],
    ]);
    expect(codes([poor({}, 9, 9), poor({}, 8, 8)])).toEqual([[1, ': missing']]);
  });

  test('a repeated heading', () => {
    expect(codes([[...Object.entries(poor({ amphur_ID: '2301' }, 9, 9)), ['AMPHUR_ID', '2302']]])).toEqual([
      [0, 'AMPHUR_ID: columnTwice'],
    ]);
  });

  test('readTpmap refuses the file, in words', () => {
    expect(() => readTpmap([poor({ amphur_ID: '2301' }, 9, 9), poor({ amphur_ID: 'รวม' }, 9, 9)], ALL)).toThrow(
      new RangeError(
        'readTpmap: rows[1] is rejected: amphur_ID: รวม looks like a row of totals, which would be counted twice; see readTpmapFile',
      ),
    );
  });

  test.each<[string, unknown, Error]>([
    ['no options', undefined, new TypeError('options must be an object with file and mask, not undefined')],
    ['no file', {}, new RangeError('options.file undefined is not one of "mask", "common"')],
    [
      'a mask file without its mask',
      { file: 'mask' },
      new TypeError('options.mask must be the five digits in the name of the file, not undefined'),
    ],
    [
      'a mask that is a number',
      { file: 'mask', mask: 11111 },
      new TypeError('options.mask must be the five digits in the name of the file, not 11111'),
    ],
    ...['00000', '111111', '1111', '11112', '', '1'.repeat(60)].map((mask): [string, unknown, Error] => [
      `the mask "${mask}"`,
      { file: 'mask', mask },
      new RangeError(`options.mask must be five digits such as "11111", not "${mask}"`),
    ]),
    [
      'a long text, shown as far as its beginning',
      { file: 'mask', mask: '1'.repeat(61) },
      new RangeError(`options.mask must be five digits such as "11111", not "${'1'.repeat(60)}"`),
    ],
    [
      'a common file with a mask',
      { file: 'common', mask: '11111' },
      new RangeError('options.mask is given, but a common file has none'),
    ],
  ])('a file that the caller names wrongly: %s', (_, options, error) => {
    const kind = error instanceof TypeError ? TypeError : RangeError;
    for (const [name, call] of Object.entries({ readTpmap, readTpmapFile }))
      expect(() => call([], options as TpmapOptions)).toThrow(new kind(`${name}: ${error.message}`));
  });

  test('every row has its area or its reason', () => {
    const cell = fc.oneof(fc.nat(), fc.string({ maxLength: 4 }), fc.constant(null));
    const row = fc.oneof(
      fc.tuple(fc.constantFrom('2301', '2302', '23', '', 'รวม', 2303), cell).map(([code, count]) => ({
        ...poor({ amphur_ID: code, province_ID: '23' }, 4, 2, 2),
        'poor.JPT.MOFval.health': count,
      })),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { areas, rejected } = readTpmapFile(rows, ALL);
        expect(areas.length + rejected.length).toBe(rows.length);
        for (const { problems } of rejected) expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a common file', () => {
  test('says who was surveyed', () => {
    expect(readTpmap([surveyed({ tumbol_ID: '230102', province_ID: '23' }, 400)], { file: 'common' })).toMatchObject([
      {
        ...{
          file: 'common',
          area: '230102',
          households: 100,
          members: 400,
          registeredPersons: 30,
          confirmedPersons: 20,
        },
        ...{ elderly: 9, disabled: 2, chronicallyIll: 4, byIndicator: { 16: { applicable: 400, failed: 15 } } },
      },
    ]);
  });

  test('an indicator without its other column is not zero', () => {
    const { 'indicator7.ALL': _, ...row } = surveyed({ tumbol_ID: '230102' }, 400) as Record<string, unknown>;
    expect(codes([row], { file: 'common' })).toEqual([[0, 'indicator7.ALL: missing']]);
  });
});

describe('figures', () => {
  const districts = readTpmap([poor({ amphur_ID: '2301' }, 9, 2, 0, 3, 6), poor({ amphur_ID: '2302' }, 4, 4)], ALL);
  const province = readTpmap([poor({ province_ID: '23' }, 13, 6, 0, 3, 6)], ALL);
  const figuresOf = (areas: Parameters<typeof tpmapFigures>[0], area = '23') =>
    tpmapFigures(areas, { area, asOf: '2022-02-01', source });

  test('of the row of an area, or of the rows inside it', () => {
    const persons = (count: number) => ({ persons: count });
    const whole = {
      ...{ asOf: '2022-02-01', area: '23', source, registered: persons(13) },
      byDimension: {
        health: persons(6),
        living: persons(0),
        education: persons(3),
        income: persons(6),
        access: persons(0),
      },
    };
    expect(figuresOf(districts)).toEqual(whole);
    expect(figuresOf(province)).toEqual(whole);
    expect(figuresOf([...districts, ...province])).toEqual(whole); // the province's own row
    expect(figuresOf(districts, '2302').registered).toEqual(persons(4));
  });

  test('never counts twice, and never without a row', () => {
    const subdistrict = readTpmap([poor({ tumbol_ID: '230101' }, 1, 1)], ALL);
    expect(() => figuresOf([...districts, ...subdistrict])).toThrow(/would be counted twice/);
    expect(() => figuresOf([...districts, ...districts])).toThrow(/would be counted twice/);
    expect(() => figuresOf(districts, '27')).toThrow(/no row of options.area 27 or inside it/);
    const health = readTpmap([poor({ amphur_ID: '2301' }, 2, 2)], { file: 'mask', mask: '10000' });
    expect(() => figuresOf(health)).toThrow(/areas\[0\] is not a row of a mask file 11111/);
    expect(() => figuresOf(readTpmap([surveyed({ amphur_ID: '2301' }, 40)], { file: 'common' }))).toThrow(
      /not a row of a mask/,
    );
  });

  test('a register beside what TPMAP says of the province and of a district', () => {
    const rows = [22, 22, 16, 1].map((indicator, nth) => ({
      ...{ id: `H${nth}`, area: nth < 3 ? '230102' : '230201', deprivations: [{ indicator }] },
      members: ['P1', 'P2', 'P3'].map((id) => ({ id, targeted: true })),
    }));
    const report = weeklyReport(trat2565, readHouseholds(trat2565, rows).households, { asOf: '2022-05-13' });
    const said = (area?: string) =>
      reconcile(
        trat2565,
        publishedFiguresOf(report, { source, ...(area ? { area } : {}) }),
        figuresOf(districts, area ?? '23'),
      ).map(({ code, persons, households, message }) => [code, households, persons, message.en]);
    expect(said('2301')).toEqual([
      ['unexplainedChange', 0, -2, 'dimension Health: 2 → 0 persons: the change is not explained'],
    ]); // in all 9, in education 3, in income 6, as TPMAP says
    expect(said()).toEqual([
      ['unexplainedChange', 0, -1, 'on the register 13 → 12 persons: the change is not explained'],
      ['unexplainedChange', 0, -3, 'dimension Health: 6 → 3 persons: the change is not explained'],
    ]);
  });
});

/**
 * Targeted persons of Trat in TPMAP's release of 2561, in all and by health, living, education, income, access.
 *
 * Source: github NEWKNP/TPMAP 35561ea, collection/61/61_23_amphur_11111.csv and 61_province_11111.csv.
 */
const TRAT_2561: readonly (readonly [code: string, targeted: number, ...by: number[]])[] = [
  ['2301', 499, 57, 43, 275, 156, 3],
  ['2302', 216, 57, 9, 33, 128, 15],
  ['2303', 362, 138, 46, 111, 80, 3],
  ['2304', 790, 89, 71, 122, 602, 8],
  ['2305', 139, 1, 23, 72, 52, 0],
  ['2306', 39, 3, 0, 15, 24, 0],
  ['2307', 20, 0, 0, 10, 6, 5],
];

test('the districts of Trat in 2561 add up to its province, and nothing in them contradicts itself', () => {
  const areas = readTpmap(
    TRAT_2561.map(([amphur_ID, targeted, ...by]) => poor({ amphur_ID, province_ID: '23' }, targeted, ...by)),
    ALL,
  );
  const province = readTpmap([poor({ province_ID: '23' }, 2065, 345, 192, 638, 1048, 34)], ALL);
  const options = { asOf: '2018-12-31', source } as const;
  const figures = tpmapFigures(areas, { ...options, area: '23' });
  expect(figures).toEqual(tpmapFigures(province, { ...options, area: '23' }));
  for (const [area] of TRAT_2561) expect(reconcile(trat2565, tpmapFigures(areas, { ...options, area }))).toEqual([]);
  expect(reconcile(trat2565, figures)).toEqual([]);
});
