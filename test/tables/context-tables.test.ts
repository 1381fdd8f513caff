import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Household,
  movement,
  type ReportContext,
  readHouseholds,
  reportTables,
  type Table,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';

const register = tratRegister();
const reportOf = (asOf: string, these: readonly Household[] = register) => weeklyReport(trat2565, these, { asOf });
const report = once(() => reportOf('2022-08-05'));
const tablesWith = (context: ReportContext, language: 'th' | 'en' = 'th') =>
  reportTables(trat2565, report(), language, context);
const tableNamed = (tables: readonly Table[], name: string): Table =>
  tables.find((table) => table.name === name) as Table;

describe('progress', () => {
  const reports = once(() => ['2022-07-29', '2022-05-13', '2022-05-09'].map((asOf) => reportOf(asOf)));

  const figuresOn = (day: string) => {
    const { registered, byGrade } = reportOf(day).figures;
    return [registered.households, registered.persons, ...Object.values(byGrade).map((tally) => tally.households)];
  };

  test('is a row a report, oldest first, this report last', () => {
    const { columns, rows } = tableNamed(tablesWith({ earlier: reports() }), 'progress');
    expect(columns.map(({ key }) => key)).toEqual([
      ...['day', 'name', 'households', 'persons'],
      ...['A.households', 'B.households', 'C.households', 'F.households', 'ungraded.households'],
    ]);
    expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => columns.map(({ key }) => key)));
    expect(rows.map((row) => Object.values(row).slice(0, 8))).toEqual([
      ['2022-05-09', '9 พ.ค. 2565', 467, 718, 0, 0, 467, 0],
      ['2022-05-13', '13 พ.ค. 2565', 467, 718, 0, 0, 467, 0],
      ['2022-07-29', '29 ก.ค. 2565', ...figuresOn('2022-07-29')],
      ['2022-08-05', '5 ส.ค. 2565', 466, 699, 457, 9, 0, 0],
    ]);
  });

  test('the order of the earlier reports does not matter, and they are left as they are', () => {
    const given = Object.freeze([...reports()].reverse());
    expect(tablesWith({ earlier: given })).toEqual(tablesWith({ earlier: reports() }));
  });

  test('with no earlier report it has one row; without the option there is none', () => {
    expect(tableNamed(tablesWith({ earlier: [] }), 'progress').rows).toHaveLength(1);
    expect(tablesWith({}).some(({ name }) => name === 'progress')).toBe(false);
    expect(tablesWith({})).toEqual(reportTables(trat2565, report(), 'th'));
  });

  test.each([
    [
      'of another programme',
      () => [{ ...report(), programme: 'other' }],
      'context.earlier[0] is of other 1, not of trat-2565 1',
    ],
    [
      'of another version',
      () => [{ ...report(), version: '2' }],
      'context.earlier[0] is of trat-2565 2, not of trat-2565 1',
    ],
    ['of the same day', () => [report()], 'context.earlier[0] is of 2022-08-05, which is not before 2022-08-05'],
    [
      'of a later day',
      () => [reportOf('2022-08-12')],
      'context.earlier[0] is of 2022-08-12, which is not before 2022-08-05',
    ],
    [
      'of one day twice',
      () => [reportOf('2022-05-13'), reportOf('2022-05-13')],
      'context.earlier holds two reports of 2022-05-13',
    ],
  ])('an earlier report %s is refused', (_, refused, message) => {
    expect(() => tablesWith({ earlier: refused() })).toThrow(new RangeError(`reportTables: ${message}`));
  });
});

describe('what changed on the register', () => {
  const change = once(() => movement(trat2565, register, { from: '2022-05-09', to: '2022-08-05' }));
  const tables = () => tablesWith({ movement: change() }, 'en');

  test('467 to 466 households, 718 to 699 persons', () => {
    const { title, rows } = tableNamed(tables(), 'movement');
    expect(title).toBe('Changes on the register 9 May 2022 – 5 August 2022');
    const [unexplained, away] = Object.keys(change().leftByReason);
    expect(rows.map(({ code, households: these, persons }) => [code, these, persons])).toEqual([
      ['opening', 467, 718],
      ['joined', 1, 1],
      ['left', 2, 3],
      [`left.${unexplained}`, 1, 2],
      [`left.${away}`, 1, 1],
      ['membersJoined', null, 0],
      ['membersLeft', null, 17],
      ['closing', 466, 699],
      ['movedAreas', 5, null],
      ['relapsed', 0, null],
    ]);
  });

  test('from one grade to another', () => {
    const { columns, rows } = tableNamed(tables(), 'moves');
    expect(columns.map(({ label }) => label)).toEqual([
      ...['code', 'group', 'now A', 'now B', 'now C', 'now F', 'now ungraded'],
    ]);
    expect(rows.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'F', 'ungraded']);
    expect(rows[2]).toMatchObject({ A: 457, B: 9, C: 0, F: 0, ungraded: 0 });
  });

  test.each([
    ['to another day', () => ({ ...change(), to: '2022-08-12' }), ' ends on 2022-08-12, the report is of 2022-08-05'],
    [
      'of a programme with other grades',
      () => ({ ...change(), moves: [{ from: 'passes', to: 'passes', households: 1 }] }),
      '.moves has no row from "A" to "A"',
    ],
    [
      'that has no tally of the ungraded',
      () => ({ ...change(), moves: change().moves.filter(({ to }) => to !== null) }),
      '.moves has no row from "A" to null',
    ],
  ])('a movement %s is refused', (_, refused, message) => {
    expect(() => tablesWith({ movement: refused() })).toThrow(
      new RangeError(`reportTables: context.movement${message}`),
    );
  });

  test('the tables balance, and every row has a cell for every column, and no other', () => {
    fc.assert(
      fc.property(households, anyDay, anyDay, (these, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const told = reportTables(trat2565, reportOf(to, these), 'en', {
          movement: movement(trat2565, these, { from, to }),
        });
        for (const { columns, rows } of told) {
          for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map(({ key }) => key).sort());
        }
        const { rows } = tableNamed(told, 'movement');
        const cell = (code: string, key: 'households' | 'persons') =>
          Number(rows.find((row) => row.code === code)?.[key] ?? 0);
        for (const key of ['households', 'persons'] as const) {
          const sum = cell('opening', key) + cell('joined', key) - cell('left', key);
          expect(sum + cell('membersJoined', key) - cell('membersLeft', key)).toBe(cell('closing', key));
        }
      }),
    );
  });

  test('who relapsed is a number', () => {
    const followUps = [
      { on: '2022-06-01', outcome: 'passed' },
      { on: '2022-07-01', outcome: 'failed' },
    ];
    const fallen = readHouseholds(trat2565, [
      {
        id: 'H-FALLEN',
        area: '2301',
        members: [{ id: 'P1', targeted: true }],
        deprivations: [{ indicator: 8, followUps }],
      },
    ]).households;
    const told = reportTables(trat2565, reportOf('2022-08-05', fallen), 'en', {
      movement: movement(trat2565, fallen, { from: '2022-06-03', to: '2022-08-05' }),
    });
    expect(tableNamed(told, 'movement').rows.at(-1)).toEqual({
      ...{ code: 'relapsed', name: 'grade fell', households: 1, persons: null },
    });
  });
});
