import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Household,
  householdRows,
  readHouseholds,
  readTables,
  TABLE_COLUMNS,
  TABLE_LABELS,
  TABLE_NAMES,
  type Tables,
} from '../../src/index.js';
import { households } from '../tools/arbitrary-household.js';
import { tratRegister } from '../tools/trat-register.js';
import { bareRow, changed, goneRow, ODD_ROWS, programme } from './good-rows.js';

const read = (...rows: unknown[]): Household[] => readHouseholds(programme, rows).households;

/** The rows of many households, table by table. */
function allRows(list: readonly Household[]): Tables {
  const each = list.map(householdRows);
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, each.flatMap((rows) => rows[table])]));
}

describe('the rows of a household make it again', () => {
  test.each(ODD_ROWS)('%s', (_, at, put) => {
    const [household] = read(changed(goneRow(), at, put));
    expect(household).toBeDefined();
    expect(readTables(programme, householdRows(household as Household))).toEqual({
      households: [household],
      rejected: [],
    });
  });

  test('with any content', () => {
    fc.assert(
      fc.property(households, (rows) => {
        for (const household of read(...rows)) {
          expect(readTables(programme, householdRows(household)).households).toEqual([household]);
        }
      }),
    );
  });

  test('many of them at once, and as a database or a file keeps them', () => {
    fc.assert(
      fc.property(households, (rows) => {
        const list = read(...rows);
        const kept = JSON.parse(JSON.stringify(allRows(list)));
        expect(readTables(programme, kept)).toEqual({ households: list, rejected: [] });
      }),
    );
  });

  test('every one of the example register', () => {
    const register = tratRegister();
    expect(readTables(programme, allRows(register))).toEqual({ households: register, rejected: [] });
  });

  test.each([
    ['an id', 'id'],
    ['a member id', 'members[0].id'],
    ['an agency', 'carers[0].agency'],
    ['an activity', 'plan[0].action'],
    ['a reason', 'absences[0].reason'],
  ])('where %s is any text that is accepted', (_, at) => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('#N/A', '#REF!', '1E+15', '๑๒', '007', 'true', ' ', "' OR 1=1", 'ผ่าน', '5/8/2565', '1,500'),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const [household] = read(changed(goneRow('H9'), at, text));
        if (household === undefined) return;
        expect(readTables(programme, householdRows(household)).households).toEqual([household]);
      }),
    );
  });
});

describe('the rows', () => {
  const [household] = read(goneRow()) as [Household];

  test('have every column, in order, with null where there is nothing', () => {
    for (const one of read(goneRow(), bareRow('H3'))) {
      const rows = householdRows(one);
      expect(Object.keys(rows)).toEqual([...TABLE_NAMES]);
      for (const table of TABLE_NAMES) {
        for (const row of rows[table]) {
          expect(Object.keys(row)).toEqual(TABLE_COLUMNS[table].map(({ name }) => name));
          expect(Object.values(row).every((cell) => cell === null || typeof cell !== 'object')).toBe(true);
          expect(Object.values(row)).not.toContain(undefined);
        }
      }
    }
  });

  test('of one fact each', () => {
    const { household: own, move, absence, halt, activity, ...rest } = householdRows(household);
    expect(own).toEqual([
      {
        household_id: 'H2',
        area_code: '23010101',
        joined_on: '2022-01-10',
        left_on: '2022-09-20',
        left_reason: 'moved to another province',
        halted_on: null,
        halted_reason: null,
      },
    ]);
    expect(move).toEqual([
      { household_id: 'H2', moved_on: '2022-04-13', area_code: '230102' },
      { household_id: 'H2', moved_on: '2022-07-20', area_code: '2304' },
    ]);
    expect(absence[1]).toEqual({ household_id: 'H2', from_on: '2022-08-10', to_on: '2022-09-01', reason: 'at sea' });
    expect(halt.map(({ halted_on, lifted_on }) => [halted_on, lifted_on])).toEqual([
      ['2022-01-20', '2022-02-20'],
      ['2022-08-01', null],
    ]);
    expect(activity.map(({ planned_on, baht }) => [planned_on, baht])).toEqual([
      [null, 1500.5],
      ['2022-05-20', null],
    ]);
    expect(rest.follow_up).toEqual([
      { household_id: 'H2', indicator: 22, checked_on: '2022-06-03', outcome: 'failed' },
      { household_id: 'H2', indicator: 22, checked_on: '2022-07-01', outcome: 'passed' },
    ]);
    expect(rest.member[0]).toMatchObject({ targeted: true, dependent: false, left_on: '2022-07-01' });
    expect(rest.deprivation.map(({ indicator, dimension }) => [indicator, dimension])).toEqual([
      [22, null],
      [8, null],
    ]);
  });
});

describe('the tables and their columns', () => {
  test('are frozen', () => {
    expect(() => (TABLE_COLUMNS.move as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(TABLE_LABELS.move, { th: '' })).toThrow(TypeError);
    expect(() => (TABLE_NAMES as unknown as string[]).push('x')).toThrow(TypeError);
  });

  test('have a label in both languages, no two the same', () => {
    expect(Object.keys(TABLE_COLUMNS)).toEqual([...TABLE_NAMES]);
    expect(Object.keys(TABLE_LABELS)).toEqual([...TABLE_NAMES]);
    for (const language of ['th', 'en'] as const) {
      expect(new Set(TABLE_NAMES.map((table) => TABLE_LABELS[table][language])).size).toBe(TABLE_NAMES.length);
      for (const table of TABLE_NAMES) {
        const headings = TABLE_COLUMNS[table].map(({ heading }) => heading[language]);
        expect(new Set(headings).size).toBe(headings.length);
      }
    }
  });
});
