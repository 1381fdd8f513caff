import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineProgramme, readHouseholds, weeklyReport } from '../../src/index.js';
import { spellingOf } from '../../src/query/dialect.js';
import { reportFromRows, reportQuery } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';
import { duckdb, type Engine, QUERIED, tablesOf, UNQUERIED } from './engines.js';

const asOf = '2022-08-05';

describe('a query', () => {
  test('is one statement, and reads only the tables that a report needs', () => {
    const sql = reportQuery(trat2565, { asOf });
    expect(sql).not.toContain(';');
    for (const table of QUERIED) expect(sql).toContain(`"${table}"`);
    for (const table of UNQUERIED) expect(sql).not.toContain(`"${table}"`);
  });

  test('has the whole table of rules: 340 standings', () => {
    expect(reportQuery(trat2565, { asOf }).match(/\(\d+, \d+, [01], '[ABCF]'\)/g)).toHaveLength(340);
  });

  test.each([
    [{ asOf: '2022-02-30' }, RangeError, /not a calendar day/],
    [{ asOf: "2022-08-05' OR '1'='1" }, RangeError, /not a calendar day/],
    [
      { asOf, areas: 'region' as 'district' },
      RangeError,
      /^reportQuery: areas "region" is not one of "district", "subdistrict", "village"$/,
    ],
    [
      { asOf, dialect: 'oracle' as 'spark' },
      RangeError,
      /^reportQuery: dialect "oracle" is not one of "standard", "duckdb", "postgres", "sqlite", "spark"$/,
    ],
    [
      { asOf, tables: { households: 'x' } as object },
      RangeError,
      /^reportQuery: tables: the key "households" is not one of "household", "member"/,
    ],
  ])('is refused for %j', (options, kind, message) => {
    expect(() => reportQuery(trat2565, options)).toThrow(kind);
    expect(() => reportQuery(trat2565, options)).toThrow(message);
  });
});

describe('quotes', () => {
  test.each([
    ['standard', `a"b'c\\d`, '"a""b\'c\\d"', `'a"b''c\\d'`],
    ['spark', "a`b'c\\d", "`a``b'c\\d`", "'a`b\\'c\\\\d'"],
  ] as const)('in %s', (dialect, text, table, literal) => {
    expect([spellingOf(dialect).table(text), spellingOf(dialect).literal(text)]).toEqual([table, literal]);
  });

  test('Spark puts variables into texts: a brace is escaped there', () => {
    const variable = ['$', '{env:HOME}'].join('');
    expect(spellingOf('spark').literal(variable)).toBe(String.raw`'$\{env:HOME}'`);
    expect(spellingOf('standard').literal(variable)).toBe(`'${variable}'`);
  });

  test('a dot separates a schema from a table', () => {
    expect(spellingOf('postgres').table('poverty.household')).toBe('"poverty"."household"');
    expect(spellingOf('spark').table('poverty.household')).toBe('`poverty`.`household`');
  });
});

describe('an injection does nothing', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdb();
  });
  afterAll(() => engine.close());

  const attack = `'; DROP TABLE household; --`;
  const attacked = defineProgramme({
    ...trat2565,
    id: attack,
    label: { th: attack, en: attack },
    grading: {
      by: 'indicator',
      rules: trat2565.grading.rules.map((rule) => ({ ...rule, grade: `${rule.grade}${attack}` })),
    },
    menus: trat2565.menus.map((menu) => ({ ...menu, menu: `${menu.menu}${attack}"` })),
  });
  const { households } = readHouseholds(attacked, [
    {
      id: attack,
      area: '2301',
      members: [{ id: `P1${attack}`, targeted: true }],
      deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-01', outcome: 'passed' }] }],
      menus: [{ on: '2022-06-01', menu: `survive${attack}"` }],
    },
  ]);

  test('through ids, grades and menus', async () => {
    await engine.run(tablesOf(households));
    const rows = await engine.rows(reportQuery(attacked, { asOf, dialect: 'duckdb' }));
    expect(reportFromRows(attacked, { asOf }, rows)).toEqual(weeklyReport(attacked, households, { asOf }));
    expect(await engine.rows('SELECT COUNT(*) AS n FROM household')).toEqual([{ n: 1n }]);
  });

  test.each([
    `household"; DROP TABLE household; --`,
    `household" AS h; DELETE FROM household; --`,
    `x'; DROP TABLE household; --`,
  ])('through a table called %s', async (name) => {
    await engine.run(tablesOf(households));
    await expect(
      engine.rows(reportQuery(attacked, { asOf, dialect: 'duckdb', tables: { household: name } })),
    ).rejects.toThrow(/does not exist/);
    expect(await engine.rows('SELECT COUNT(*) AS n FROM household')).toEqual([{ n: 1n }]);
  });

  test('a table may have any name', async () => {
    const names = { household: '"ครัวเรือน ปี 2565"', member: '"select"' };
    await engine.run(tablesOf(households, names));
    const tables = { household: 'ครัวเรือน ปี 2565', member: 'select' };
    const rows = await engine.rows(reportQuery(attacked, { asOf, dialect: 'duckdb', tables }));
    expect(reportFromRows(attacked, { asOf }, rows).figures.registered).toEqual({ households: 1, persons: 1 });
  });
});

describe('rows that are not those of the query are refused', () => {
  const row = {
    part: 'household',
    area: '2301',
    gone: 0,
    grade: 'A',
    menu: null,
    failed_dimensions: 2,
    remaining_dimensions: 0,
    households: 1,
    persons: 2,
  };

  test.each([
    [{ ...row, grade: 'Z' }, 'Cannot make a report of the rows: trat-2565 has no grade Z'],
    [{ ...row, menu: 'rich' }, 'Cannot make a report of the rows: trat-2565 has no menu rich'],
    [
      { ...row, failed_dimensions: null },
      'Cannot make a report of the rows: trat-2565 has no household without a deprivation that counts',
    ],
    [
      { part: 'indicator', area: '2301', indicator: 2, households: 1, persons: 1 },
      'Cannot make a report of the rows: trat-2565 has no indicator 2',
    ],
    [{ ...row, households: -1 }, 'Cannot read a row of the query: its households is not what the query selects'],
    [{ ...row, persons: '1.5' }, 'Cannot read a row of the query: its persons is not what the query selects'],
    [{ ...row, part: 'total' }, 'Cannot read a row of the query: its part is not what the query selects'],
    [{ ...row, area: 2301 }, 'Cannot read a row of the query: its area is not what the query selects'],
    [{ ...row, grade: 1 }, 'Cannot read a row of the query: its grade is not what the query selects'],
    [null, 'Cannot read a row of the query: it is not a record'],
  ])('%j', (bad, message) => {
    expect(() => reportFromRows(trat2565, { asOf }, [bad])).toThrow(new RangeError(message));
  });

  test('numbers may be numbers, big integers or text', () => {
    const forms = [row, { ...row, households: 1n, persons: '2', failed_dimensions: 2n }].map((one) =>
      reportFromRows(trat2565, { asOf }, [one]),
    );
    expect(forms[1]).toEqual(forms[0]);
    expect(forms[0]?.figures.byGrade.A).toEqual({ households: 1, persons: 2 });
  });
});

test('an indicator that does not count is not dropped by a join', async () => {
  const engine = await duckdb();
  const { households } = readHouseholds(trat2565, [
    { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
  ]);
  await engine.run(tablesOf(households));
  await engine.run("INSERT INTO deprivation VALUES ('H1', 2)");
  const rows = await engine.rows(reportQuery(trat2565, { asOf, dialect: 'duckdb' }));
  expect(() => reportFromRows(trat2565, { asOf }, rows)).toThrow(
    new RangeError(
      'Cannot make a report of the rows: deprivation.indicator of household "H1" is "2" (uncountedIndicator)',
    ),
  );
  await engine.close();
});
