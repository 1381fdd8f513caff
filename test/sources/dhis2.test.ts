import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readHouseholds, weeklyReport } from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { type Dhis2Mapping, type Dhis2PeriodType, dhis2DataValues } from '../../src/sources.js';
import { trat2565 } from '../../src/trat.js';

/**
 * The form that DHIS2 documents for `/api/dataValueSets`: "Sending data values" and "Date and period format" of the Web API
 * chapter of its developer guide. Ids are UIDs: a letter, then ten letters or digits.
 */
const UID = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{10}$/));
const PERIOD = z.string().check(z.regex(/^(?:\d{4}|\d{6}|\d{8}|\d{4}W(?:[1-9]|[1-4]\d|5[0-3])|\d{4}Q[1-4]|\d{4}Oct)$/));
const DATA_VALUE_SET = z.strictObject({
  dataSet: z.optional(UID),
  attributeOptionCombo: z.optional(UID),
  dataValues: z.array(
    z.strictObject({
      dataElement: UID,
      categoryOptionCombo: z.optional(UID),
      period: PERIOD,
      orgUnit: UID,
      value: z.string().check(z.regex(/^\d+$/)), // a whole number of zero or more
    }),
  ),
});

const rows = ['2301', '2301', '230201'].map((area, nth) => ({
  ...{ id: `H${nth}`, area, deprivations: [{ indicator: nth === 0 ? 8 : 22 }] },
  members: [
    { id: 'P1', targeted: true },
    { id: 'P2', targeted: nth === 2 },
  ],
}));
const { households } = readHouseholds(trat2565, rows);
const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });
const report = reportOf('2022-08-05');

const C = { group: 'grades', keys: ['C'], stage: null, unit: 'households', dataElement: 'gradeC00001' } as const;
const INCOME = {
  group: 'dimensions',
  keys: ['income'],
  stage: 'remaining',
  unit: 'persons',
  dataElement: 'income00001',
} as const;
const mapping: Dhis2Mapping = {
  ...{ dataSet: 'pBOMPrpg1QX', attributeOptionCombo: 'HllvX50cXC0', periodType: 'Weekly' },
  orgUnits: { 23: 'ImspTQPwCqd' },
  figures: [C, { ...INCOME, categoryOptionCombo: 'bjDvmb4bfuf' }],
};
const send = (change: Partial<Dhis2Mapping> = {}) =>
  dhis2DataValues(trat2565, report, { mapping: { ...mapping, ...change } });

test('the report as DHIS2 takes it', () => {
  expect(send()).toEqual({
    dataSet: 'pBOMPrpg1QX',
    attributeOptionCombo: 'HllvX50cXC0',
    dataValues: [
      { dataElement: 'gradeC00001', period: '2022W31', orgUnit: 'ImspTQPwCqd', value: '3' },
      {
        dataElement: 'income00001',
        categoryOptionCombo: 'bjDvmb4bfuf',
        period: '2022W31',
        orgUnit: 'ImspTQPwCqd',
        value: '3',
      },
    ],
  });
});

test('of every area and in every period, it has the documented form', () => {
  const orgUnits = Object.fromEntries(
    ['23', '2301', '2302', '2303', '2304', '2305', '2306', '2307'].map((area) => [
      area,
      `Area${area.padStart(7, '0')}`,
    ]),
  );
  for (const periodType of ['Daily', 'Weekly', 'Monthly', 'Quarterly', 'Yearly', 'FinancialOct'] as const) {
    const sent = JSON.parse(JSON.stringify(send({ periodType, orgUnits })));
    expect(z.parse(DATA_VALUE_SET, sent)).toEqual(sent);
    expect(sent.dataValues).toHaveLength(2 * 8);
  }
  expect(
    z.safeParse(DATA_VALUE_SET, { dataValues: [{ dataElement: 'x', period: '2022-08', orgUnit: 'y', value: 1 }] })
      .success,
  ).toBe(false);
});

test.each<[string, Dhis2PeriodType, string]>([
  ['2022-08-05', 'Daily', '20220805'],
  ['2022-08-05', 'Monthly', '202208'],
  ['2022-08-05', 'Quarterly', '2022Q3'],
  ['2022-08-05', 'Yearly', '2022'],
  ['2022-09-30', 'FinancialOct', '2021Oct'],
  ['2022-10-01', 'FinancialOct', '2022Oct'],
  ['2022-01-02', 'Weekly', '2021W52'], // a Sunday
  ['2022-01-03', 'Weekly', '2022W1'],
  ['2021-01-01', 'Weekly', '2020W53'],
  ['2024-12-30', 'Weekly', '2025W1'],
])('%s, %s: %s', (asOf, periodType, period) => {
  const [value] = dhis2DataValues(trat2565, reportOf(asOf), { mapping: { ...mapping, periodType } }).dataValues;
  expect(value?.period).toBe(period);
});

test('an area where nobody lives, and a pattern that does not occur, are sent as 0', () => {
  const health = {
    group: 'patterns',
    keys: ['health+income'],
    stage: null,
    unit: 'persons',
    dataElement: 'pattern0001',
  } as const;
  const orgUnits = { 2301: 'Area2301000', 2302: 'Area2302000', 2307: 'Area2307000' };
  expect(send({ orgUnits, figures: [C, health] }).dataValues.map(({ orgUnit, value }) => [orgUnit, value])).toEqual([
    ['Area2301000', '2'],
    ['Area2301000', '0'],
    ['Area2302000', '1'],
    ['Area2302000', '0'],
    ['Area2307000', '0'],
    ['Area2307000', '0'],
  ]);
  expect(() => send({ figures: [{ ...health, keys: ['income+health'] }] })).toThrow(/is not a figure of the report/);
});

test('what is hidden is not sent', () => {
  const hidden = suppressReport(trat2565, report);
  expect(hidden.figures.byGrade.C.households).toBeNull();
  expect(dhis2DataValues(trat2565, hidden, { mapping }).dataValues).toEqual([]);
});

describe('a mapping with a mistake', () => {
  test.each<[string, Partial<Dhis2Mapping>, RegExp]>([
    ['an area that the report does not have', { orgUnits: { 2701: 'Area2701000' } }, /names the area 2701/],
    ['some districts alone', { orgUnits: { 2301: 'Area2301000' } }, /lacks the area 2302/],
    ['a grade that there is not', { figures: [{ ...C, keys: ['D'] }] }, /figures\[0\] is not a figure of the report/],
    [
      'a stage that is missing',
      { figures: [{ ...INCOME, stage: null }] },
      /figures\[0\] is not a figure of the report/,
    ],
    ['two areas sent as one', { orgUnits: { 23: 'x', 2301: 'x' } }, /sends to "x" twice/],
    [
      'two figures sent as one',
      { figures: [C, { ...INCOME, dataElement: C.dataElement }] },
      /sends to "gradeC00001" twice/,
    ],
  ])('%s', (_, change, message) => {
    expect(() => send(change)).toThrow(message);
  });
});
