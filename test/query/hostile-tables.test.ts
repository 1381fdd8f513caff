import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTables, weeklyReport } from '../../src/index.js';
import { type Dialect, registerQuery, reportFromRows, reportQuery } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';
import { LONG } from '../tools/long.js';
import { duckdb, type Engine, postgres, sqlite } from './engines.js';
import { CASES, type Change, cell, READ_OTHERWISE, sound } from './hostile-cases.js';
import { rawTablesOf, statementsOf, type Types } from './raw-tables.js';

const options = { asOf: '2022-08-05' };

const engines: [name: string, open: () => Promise<Engine>, dialect: Dialect][] = [
  ['DuckDB', duckdb, 'duckdb'],
  ['PostgreSQL', postgres, 'postgres'],
  ['SQLite', sqlite, 'sqlite'],
];

test.each(CASES.filter(([what]) => !READ_OTHERWISE.includes(what)))(
  '%s: readTables says the same',
  (_, change, told) => {
    const tables = rawTablesOf(sound);
    change(tables);
    const [table, , column, code] = told.split(' ');
    const found = readTables(trat2565, tables)
      .rejected.filter((one) => one.table === table)
      .flatMap(({ problems }) => problems.map((problem) => `${problem.path} ${problem.code}`));
    expect(found).toContain(`${column} ${code}`);
  },
);

describe.each(engines)('%s', (_, open, dialect) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  const refused = async (sql = registerQuery(trat2565, { dialect })): Promise<string[]> =>
    (await engine.rows(sql))
      .map((r) => `${r.table_name} ${r.household_id} ${r.column_name} ${r.code} ${r.value}`)
      .sort();
  const report = async () =>
    reportFromRows(trat2565, options, await engine.rows(reportQuery(trat2565, { ...options, dialect })));

  test('a valid register has no row, and has its report', async () => {
    await engine.run(statementsOf(rawTablesOf(sound)));
    expect(await refused()).toEqual([]);
    expect(await report()).toEqual(weeklyReport(trat2565, sound, options));
  });

  // The statement is the same but for its dialect: the fastest engine tries every case, the others some in the ordinary run.
  const tried = CASES.filter((_, n) => LONG || dialect === 'sqlite' || n % 10 === 0);

  test.each(tried)('%s is returned, and changes no count unnoticed', async (_, change, told, inReport = true) => {
    const tables = rawTablesOf(sound);
    change(tables);
    await engine.run(statementsOf(tables));
    expect(await refused()).toEqual([told]);
    if (!inReport) expect((await report()).figures).toEqual(weeklyReport(trat2565, sound, options).figures);
    else {
      const [table, , column, , ...value] = told.split(' ');
      const shown = value.join(' ') === 'null' ? 'missing' : JSON.stringify(value.join(' '));
      const error = await report().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RangeError);
      expect(String(error)).toContain(`${table}.${column}`);
      expect(String(error)).toContain(`is ${shown}`);
    }
  });

  const typed = async (types: Types, change: Change = () => {}): Promise<string[]> => {
    const tables = rawTablesOf(sound);
    change(tables);
    await engine.run(statementsOf(tables, types));
    return refused();
  };

  test('numbers on one side and text on the other join where they look the same', async () => {
    expect(await typed({ 'household.household_id': 'INTEGER', 'deprivation.indicator': 'BIGINT' })).toEqual([]);
  });

  test('a number that another table writes 01 joins nothing', async () => {
    const found = await typed({ 'household.household_id': 'INTEGER' }, cell('member.household_id', '01', 1));
    expect(found).toEqual(['member 01 household_id noSuchHousehold 01']);
  });

  test('ids that are floats are returned', async () => {
    const type = dialect === 'sqlite' ? 'REAL' : 'DOUBLE PRECISION';
    const found = await typed({ 'household.household_id': type });
    expect(found.filter((row) => row.startsWith('household'))).toContain(
      'household 1.0 household_id roundedNumber 1.0',
    );
    await expect(report()).rejects.toThrow('household.household_id of household "1.0" is "1.0" (roundedNumber)');
  });

  test.skipIf(dialect === 'sqlite')(
    'a column of a timestamp with zone is returned, as its day depends on the zone',
    async () => {
      const found = await typed({ 'follow_up.checked_on': 'TIMESTAMP WITH TIME ZONE' });
      expect(found).toEqual([expect.stringMatching(/notADay 2022-0/), expect.stringMatching(/notADay 2022-0/)]);
    },
  );

  test('a table may be called as a part of the statement is', async () => {
    const sql = reportQuery(trat2565, { ...options, dialect });
    const parts = [...new Set(sql.match(/(?<=^|\n)kc_\w+(?= (?:\(|AS))/g))];
    expect(parts.length).toBeGreaterThan(20);
    for (const name of [
      'menus',
      'joined',
      'grades',
      'ranked',
      'KC_grades',
      parts[0] as string,
      parts.at(-1) as string,
    ]) {
      await engine.run(statementsOf(rawTablesOf(sound)));
      await engine.run(`DROP TABLE IF EXISTS "${name}"`);
      await engine.run(`ALTER TABLE household RENAME TO "${name}"`);
      const tables = { household: name };
      expect(await refused(registerQuery(trat2565, { dialect, tables }))).toEqual([]);
      const rows = await engine.rows(reportQuery(trat2565, { ...options, dialect, tables }));
      expect(reportFromRows(trat2565, options, rows)).toEqual(weeklyReport(trat2565, sound, options));
      await engine.run(`DROP TABLE "${name}"`);
    }
  });

  const OPTIONAL = ['follow_up', 'menu_choice', 'activity', 'carer', 'move', 'absence', 'halt'] as const;

  test.each<readonly (readonly (typeof OPTIONAL)[number][])[]>([[['move', 'absence', 'halt']], [OPTIONAL]])(
    'tables that the register does not have are given as null: %j',
    async (absent) => {
      const held = rawTablesOf(sound);
      for (const table of absent) held[table] = [];
      await engine.run(statementsOf(held));
      for (const table of absent) await engine.run(`DROP TABLE ${table}`);
      const tables = Object.fromEntries(absent.map((table) => [table, null]));
      expect(await refused(registerQuery(trat2565, { dialect, tables }))).toEqual([]);
      const rows = await engine.rows(reportQuery(trat2565, { ...options, dialect, tables }));
      const { households } = readTables(trat2565, held);
      expect(reportFromRows(trat2565, options, rows)).toEqual(weeklyReport(trat2565, households, options));
    },
  );

  test('a halt in the own row of a household is the same as one in the table', async () => {
    const tables = rawTablesOf(sound);
    tables.halt = [];
    cell('household.halted_on', '2022-07-05')(tables);
    cell('household.halted_reason', 'ill')(tables);
    cell('follow_up.outcome', 'failed')(tables);
    await engine.run(statementsOf(tables));
    expect(await refused()).toEqual([]);
    const { households } = readTables(trat2565, tables);
    expect(await report()).toEqual(weeklyReport(trat2565, households, options));
    expect((await report()).figures.byGrade.F.households).toBe(1);
  });

  test("the column of a deprivation's dimension may be missing", async () => {
    await engine.run(statementsOf(rawTablesOf(sound)));
    await engine.run('ALTER TABLE deprivation DROP COLUMN dimension');
    expect(await refused()).toEqual([]);
  });
});

describe('a wrong argument is named', () => {
  const programme = trat2565 as never;
  test.each([undefined, null, 1, 'text', {}, []] as never[])('%j', (wrong) => {
    for (const call of [reportQuery, registerQuery]) {
      expect(() => call(wrong, options)).toThrow(`${call.name}: programme must be a programme`);
      if (wrong !== undefined && (typeof wrong !== 'object' || Array.isArray(wrong)))
        expect(() => call(programme, wrong)).toThrow(`${call.name}: options must be an object`);
      if (wrong !== undefined)
        expect(() => call(programme, { ...options, dialect: wrong })).toThrow(`${call.name}: dialect`);
      if (wrong !== undefined && (typeof wrong !== 'object' || Array.isArray(wrong)))
        expect(() => call(programme, { ...options, tables: wrong })).toThrow(`${call.name}: tables`);
    }
    expect(() => reportQuery(programme, { asOf: wrong })).toThrow('reportQuery: asOf');
    expect(() => reportFromRows(wrong, options, [])).toThrow('reportFromRows: programme must be a programme');
    expect(() => reportFromRows(programme, { asOf: wrong }, [])).toThrow('reportFromRows: asOf');
    if (!Array.isArray(wrong))
      expect(() => reportFromRows(programme, options, wrong)).toThrow('reportFromRows: rows must be');
  });

  test.each(['22', '230', '2301x', 23, null, ''])('within %j', (within) => {
    for (const call of [
      () => reportQuery(trat2565, { ...options, within: within as string }),
      () => reportFromRows(trat2565, { ...options, within: within as string }, []),
    ])
      expect(call).toThrow(/^(?:reportQuery|reportFromRows): within /);
  });

  test.each([
    [{ household: '' }, RangeError, 'tables.household must not be empty'],
    [{ household: null }, TypeError, 'tables.household must be text, not null'],
    [{ member: 5 }, TypeError, 'tables.member must be text, not 5'],
    [{ __proto__: 'x', toString: 'x' }, RangeError, 'tables: the key "toString" is not one of'],
  ] as never[])('tables %j', (tables, kind, message) => {
    expect(() => registerQuery(trat2565, { tables })).toThrow(kind);
    expect(() => registerQuery(trat2565, { tables })).toThrow(`registerQuery: ${message}`);
  });
});
