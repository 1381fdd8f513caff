import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BMN_2560, readHouseholds, sheetRows } from '../../src/index.js';
import { readSurveyResults, type SurveyOptions } from '../../src/sources.js';
import { trat2565 } from '../../src/trat.js';

const NUMBERS = BMN_2560.indicators.map(({ number }) => number);

/** A row with a column an indicator, all passed but for those told. */
const rowOf = (
  household: unknown,
  told: Readonly<Record<number, unknown>> = {},
  head = (n: number) => String(n),
): Record<string, unknown> => ({
  household_id: household,
  ...Object.fromEntries(NUMBERS.map((number) => [head(number), told[number] ?? '1'])),
});
const read = (rows: readonly unknown[], options?: SurveyOptions) => readSurveyResults(BMN_2560, rows, options);
const codesOf = (row: unknown, options?: SurveyOptions) =>
  read([row], options).rejected.flatMap(({ problems }) => problems.map(({ path, code }) => `${path}: ${code}`));
const joined = (told: Readonly<Record<number, string>> = {}) => NUMBERS.map((number) => told[number] ?? '1').join(',');

describe('a row a household', () => {
  test('failed, not applicable, and what counts as a deprivation', () => {
    expect(read([rowOf('H1', { 1: '-', 2: '0', 8: '0', 22: '0' })])).toEqual({
      results: [
        {
          household: 'H1',
          failed: [2, 8, 22],
          notApplicable: [1],
          deprivations: [{ indicator: 8 }, { indicator: 22 }], // 2 counts in no dimension
        },
      ],
      rejected: [],
    });
  });

  test('all results in one column', () => {
    const rows = [
      { hid: 'H1', summary: joined({ 1: '-', 22: '0' }) },
      { รหัสครัวเรือน: '๒๓', ผลการสำรวจ: joined({ 8: ' ๐ ' }) },
    ];
    expect(
      read(rows).results.map(({ household, failed, notApplicable }) => [household, failed, notApplicable]),
    ).toEqual([
      ['H1', [22], [1]],
      ['23', [8], []],
    ]);
  });

  test.each<[string, (n: number) => string]>([
    ['numbers', String],
    ['Thai digits', (n) => `ตัวชี้วัดที่ ${n}`.replace(/\d/g, (d) => '๐๑๒๓๔๕๖๗๘๙'[Number(d)] as string)],
    ['with zeros', (n) => `ind${String(n).padStart(2, '0')}`],
    ['as a clerk writes', (n) => `ข้อที่ ${n}.`],
    ['number and name', (n) => `${n}. ${BMN_2560.indicators[n - 1]?.label.th}`],
    ['the name', (n) => String(BMN_2560.indicators[n - 1]?.label.en)],
    ['a byte order mark before', (n) => `\uFEFFIndicator ${n}`],
  ])('headings: %s', (_, head) => {
    expect(read([rowOf('H1', { 22: '0' }, head)]).results[0]?.failed).toEqual([22]);
  });

  test.each<[string, unknown, 'failed' | 'passed' | 'notApplicable']>([
    ['0', '0', 'failed'],
    ['the number 0', 0, 'failed'],
    ['a Thai 0', '๐', 'failed'],
    ['ไม่ผ่าน', 'ไม่ผ่าน ', 'failed'],
    ['ตกเกณฑ์', 'ตกเกณฑ์', 'failed'],
    ['1', 1, 'passed'],
    ['a Thai 1', '\u200B๑', 'passed'],
    ['ผ่านเกณฑ์', 'ผ่านเกณฑ์', 'passed'],
    ['a dash', '–', 'notApplicable'],
    ['a minus', '−', 'notApplicable'],
    ['ไม่เกี่ยวข้อง', 'ไม่เกี่ยวข้อง', 'notApplicable'],
  ])('spellings: %s', (_, cell, expected) => {
    const [result] = read([rowOf('H1', { 8: cell })]).results;
    const found = result?.failed.includes(8)
      ? 'failed'
      : result?.notApplicable.includes(8)
        ? 'notApplicable'
        : 'passed';
    expect(found).toBe(expected);
  });

  test('columns of the file given by their headings', () => {
    const { 22: _, household_id, ...rest } = rowOf('H1');
    const row = { ...rest, บ้าน: household_id, รายได้ผ่าน: '0', 'ind 22': '1' };
    const columns = { household: 'บ้าน', indicators: { 22: 'รายได้ผ่าน' } };
    expect(read([row], { columns }).results[0]?.failed).toEqual([22]);
    expect(codesOf(row)).toContain(': missing');
    expect(
      read([{ บ้าน: 'H1', ผล: joined({ 8: '0' }) }], { columns: { household: 'บ้าน', results: 'ผล' } }).results[0]
        ?.failed,
    ).toEqual([8]);
  });

  test('amounts by the least that passes', () => {
    const amounts = { 22: 38_000 };
    const failedAt = (cell: unknown) => read([rowOf('H1', { 22: cell })], { amounts }).results[0]?.failed;
    expect(['38,000', '๓๘๐๐๐', 38_000, '38000.00', '1,234,567'].map(failedAt)).toEqual([[], [], [], [], []]);
    expect(['37,999.99', 0, '0', 37_999].map(failedAt)).toEqual([[22], [22], [22], [22]]);
    expect(read([rowOf('H1', { 22: '-' })], { amounts }).results[0]?.notApplicable).toEqual([22]);
    expect(codesOf(rowOf('H1', { 22: '1' }), { amounts })).toEqual(['22: amountOrResult']);
    expect(
      ['38,00', '-1', 'ผ่าน', '38.000,00'].flatMap((cell) => codesOf(rowOf('H1', { 22: cell }), { amounts })),
    ).toEqual(Array(4).fill('22: wrongShape'));
    expect(read([{ hid: 'H1', summary: joined({ 22: '45000', 23: '0' }) }], { amounts }).results[0]?.failed).toEqual([
      23,
    ]);
  });

  test('rows of a sheet show a repeated heading', () => {
    const line = Object.keys(rowOf('H1'));
    const [row] = sheetRows([
      [...line, 'ตัวชี้วัด 22'],
      [...Object.values(rowOf('H1')), '0'],
    ]);
    expect(codesOf(row)).toEqual(['ตัวชี้วัด 22: columnTwice']);
  });

  test('names of persons and other columns are ignored', () => {
    const row = { ...rowOf('H1'), ชื่อ: 'สมมติ', 'ลำดับที่ 1': '0', 2565: 'x', 'ind1.CNT': '5' };
    expect(read([row]).results[0]?.failed).toEqual([]);
  });
});

describe('what is rejected', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a blank row', { household_id: ' ', 1: null, 2: undefined }, [': blankRow']],
    ['an empty row', {}, [': blankRow']],
    ['no row', 'H1', [': unreadable']],
    ['a list that is no sheet row', ['H1', '1'], [': unreadable']],
    ['no id', rowOf(''), ['household_id: missing']],
    ['an id that a spreadsheet rounded', rowOf('1.1037E+12'), ['household_id: roundedNumber']],
    ['an id beyond 15 digits', rowOf(1_103_700_000_000_000), ['household_id: roundedNumber']],
    ['an error of a formula', rowOf('H1', { 4: '#N/A' }), ['4: spreadsheetError']],
    ['an empty result', rowOf('H1', { 4: ' ' }), ['4: missing']],
    [
      'a result that is none',
      rowOf('H1', { 4: '2', 5: true, 6: 'อาจจะ' }),
      ['4: wrongShape', '5: wrongShape', '6: wrongShape'],
    ],
    ['an income where no least amount is given', rowOf('H1', { 22: '45000' }), ['22: wrongShape']],
    ['30 results', { hid: 'H1', results: joined().slice(2) }, ['results: wrongCount']],
    ['one result that is none', { hid: 'H1', results: joined({ 7: 'x' }) }, ['results 7: wrongShape']],
    ['results that are a number', { hid: 'H1', results: 1 }, ['results: wrongShape']],
    ['results given twice', { ...rowOf('H1'), results: joined() }, ['results: toldTwice']],
    ['a cell without end', rowOf('x'.repeat(10_001)), ['household_id: tooLong']],
  ])('%s', (_, row, codes) => {
    expect(codesOf(row)).toEqual(codes);
  });

  test('a repeated household, with anything in its first row', () => {
    const { results, rejected } = read([
      rowOf('H1', { 8: '0' }),
      rowOf('๋H1'.slice(1)),
      rowOf('H2', { 8: 'x' }),
      rowOf('H2'),
    ]);
    expect(results.map(({ household, failed }) => [household, failed])).toEqual([['H1', [8]]]);
    expect(rejected.map(({ row, id, problems }) => [row, id, problems.map(({ code }) => code)])).toEqual([
      [1, 'H1', ['duplicateHousehold']],
      [2, 'H2', ['wrongShape']],
      [3, 'H2', ['duplicateHousehold']],
    ]);
  });

  test('is said in Thai and English', () => {
    const [one] = read([rowOf('H1', { 22: '2' })]).rejected;
    expect(one?.problems[0]?.message).toEqual({
      th: '22: 2 ไม่ถูกต้อง ต้องเป็น 1 (ผ่าน) 0 (ไม่ผ่าน) หรือ - (ไม่เกี่ยวข้อง)',
      en: '22: 2 is wrong; it must be 1 (passed), 0 (failed) or - (not applicable)',
    });
  });

  test('an option that does not fit the catalogue or the file is a mistake of the caller', () => {
    expect(() => read([], { amounts: { 99: 5 } })).toThrow(
      new RangeError('readSurveyResults: options.amounts: there is no indicator 99 in bmn-2560'),
    );
    expect(() => read([], { columns: { indicators: { 0: 'x' } } })).toThrow(/there is no indicator 0/);
    expect(() => read([], { columns: { household: 'A b', results: 'ab' } })).toThrow(/names the heading ab twice/);
    expect(() => read([], { amounts: { 22: 1 } })).toThrow(/must be more than 1/);
  });
});

test('every row has its result or its reason, and every message both languages', () => {
  const cell = fc.oneof(fc.constantFrom('0', '1', '-', '๐', '', null, 'x', 38000, true), fc.string({ maxLength: 3 }));
  const row = fc.oneof(
    fc
      .record({ household_id: fc.constantFrom('H1', 'H2', 'H3', ''), 22: cell, 8: cell })
      .map(({ household_id, ...told }) => rowOf(household_id, told as Record<number, unknown>)),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const { results, rejected } = read(rows);
      expect(results.length + rejected.length).toBe(rows.length);
      expect(new Set(results.map(({ household }) => household)).size).toBe(results.length);
      for (const { problems } of rejected) {
        expect(problems.length).toBeGreaterThan(0);
        for (const { message } of problems) expect(message.th !== '' && message.en !== '').toBe(true);
      }
      for (const { failed, notApplicable } of results)
        expect(failed.filter((one) => notApplicable.includes(one))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what is read becomes households of the register', () => {
  const { results } = read([rowOf('H1', { 8: '0' }), rowOf('H2'), rowOf('H3', { 2: '0' })]);
  const rows = results
    .filter(({ deprivations }) => deprivations.length > 0)
    .map(({ household, deprivations }) => ({
      id: household,
      area: '2301',
      deprivations,
      members: [{ id: 'P1', targeted: true }],
    }));
  expect(readHouseholds(trat2565, rows).households.map(({ id }) => id)).toEqual(['H1']);
});
