import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../../src/household/index.js';
import {
  type Household,
  type ProblemCode,
  type Reading,
  type Rejected,
  readHouseholds,
  readTables,
  sheetRows,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { households } from '../tools/arbitrary-household.js';
import { bareRow, goneRow, goodRow, MISSING, programme } from './good-rows.js';
import { type TextTables, tablesOf } from './tables-of.js';

const idsOf = (list: readonly Household[]) => list.map(({ id }) => id);

/** A reading as lines an officer could read: table, row, code and column of every problem. */
const told = (rejected: readonly Rejected[]) =>
  rejected.flatMap(({ table, row, problems }) =>
    problems.map(({ path, code }) => `${table} ${row}: ${code}${path === '' ? '' : ` at ${path}`}`),
  );

const read = (...rows: object[]): Household[] => readHouseholds(programme, rows).households;

/** H1 and H2, every column filled; the first row of each table is H1's. H2 was followed up on indicator 22, not on 8. */
function goodTables(): TextTables {
  const { deprivations: _, ...rest } = goneRow('H2');
  const second = { ...rest, deprivations: [{ indicator: 8 }, ...goneRow().deprivations.slice(0, 1)] };
  const first = { ...bareRow('H1'), deprivations: [{ indicator: 22, followUps: [{ on: DAY, outcome: 'passed' }] }] };
  const menus = [{ on: DAY, menu: 'survive' }];
  const plan = [{ id: 'A1', indicator: 22, action: 'sells', agency: 'school', due: DAY }];
  const carers = [{ agency: 'school', role: 'team', from: DAY }];
  const moves = [{ on: DAY, area: '2302' }];
  const absences = [{ from: '2022-05-01', to: '2022-05-02', reason: 'at sea' }];
  const halts = [{ on: DAY, reason: 'waits', lifted: '2022-06-04' }];
  return tablesOf(read({ ...first, menus, plan, carers, moves, absences, halts }, second));
}

const DAY = '2022-06-03';
const goodHouseholds = () => readTables(programme, goodTables()).households;

/** The good tables with one cell of H2's first row in a table changed, or the whole row where no column is named. */
function changedTables(table: TableName, column: string | null, put: unknown): TextTables {
  const tables = goodTables();
  const row: Record<string, unknown> = { ...tables[table][1], ...(column === null ? {} : { [column]: put }) };
  if (put === MISSING && column !== null) delete row[column];
  tables[table][1] = (column === null ? put : row) as never; // broken on purpose
  return tables;
}

/** What must hold of every reading, whatever the tables hold. */
function expectAllAccountedFor(tables: { readonly [table in TableName]?: readonly unknown[] }, reading: Reading): void {
  const places = reading.rejected.map(({ table, row }) => `${table} ${row}`);
  expect(new Set(places).size).toBe(places.length);
  const refused = reading.rejected.filter(({ table }) => table === 'household').length;
  expect(reading.households.length + refused).toBe(tables.household?.length ?? 0);
  for (const { table, row, problems } of reading.rejected) {
    expect(row).toBeLessThan(tables[table as TableName]?.length ?? 0);
    expect(problems.length).toBeGreaterThan(0);
  }
}

describe('good tables', () => {
  test('become the same households as their nested form', () => {
    const rows = read(goneRow('H1'), bareRow('H2'), goodRow('H3'));
    expect(rows).toHaveLength(3);
    expect(readTables(programme, tablesOf(rows))).toEqual({ households: rows, rejected: [] });
  });

  test('become frozen households', () => {
    expect(goodHouseholds()).toHaveLength(2);
    for (const household of goodHouseholds()) {
      expect(Object.isFrozen(household)).toBe(true);
      expect(Object.isFrozen(household.deprivations[0]?.followUps?.[0] ?? household.deprivations[0])).toBe(true);
    }
  });

  test('may leave out every table that would be empty, and every column', () => {
    const tables = {
      household: [{ household_id: 'H1', area_code: '23' }],
      member: [{ household_id: 'H1', member_id: 'P1', targeted: 'true' }],
      deprivation: [{ household_id: 'H1', indicator: '22' }],
    };
    expect(readTables(programme, tables)).toEqual({ households: [bareRow('H1')], rejected: [] });
    expect(readTables(programme, { ...tables, carer: [] }).households).toHaveLength(1);
    expect(readTables(programme, { ...tables, carer: undefined as never }).households).toHaveLength(1);
  });

  test('may hold values a database would: numbers, truth values, nulls', () => {
    const member = { household_id: 'H1', member_id: 'P1', targeted: true, dependent: 0, born_on: null, left_on: null };
    const activity = { household_id: 'H1', activity_id: 'A1', indicator: 22, action: 'sells', agency: 'school' };
    const { households: read, rejected } = readTables(programme, {
      household: [{ household_id: 'H1', area_code: '23', joined_on: null }],
      member: [member],
      deprivation: [{ household_id: 'H1', indicator: 22 }],
      activity: [{ ...activity, due_on: DAY, done_on: null, baht: 1500.5, intervention: null }],
    });
    expect(rejected).toEqual([]);
    expect(read).toEqual([
      {
        ...bareRow('H1'),
        members: [{ id: 'P1', targeted: true, dependent: false }],
        plan: [{ id: 'A1', indicator: 22, action: 'sells', agency: 'school', due: DAY, baht: 1500.5 }],
      },
    ]);
  });

  test('keep the order of the households and of the rows of each', () => {
    const { member, ...tables } = goodTables();
    const rows = { ...tables, household: [...tables.household].reverse(), member: [...member].reverse() };
    const { households: turned } = readTables(programme, rows);
    expect(idsOf(turned)).toEqual(['H2', 'H1']);
    expect(turned[0]?.members.map(({ id }) => id)).toEqual(['P2', 'P1']);
  });

  test('of nothing are nothing', () => {
    expect(readTables(programme, {})).toEqual({ households: [], rejected: [] });
  });

  test('of any households become those households again', () => {
    const born = fc.constantFrom({}, { born: '1950-02-28' }, { born: '2004-02-29' });
    const whole = fc.tuple(households, born).map(([list, more]) =>
      list.map((household) => ({
        ...household,
        members: household.members.map((member) => ({ ...member, ...more })),
      })),
    );
    fc.assert(
      fc.property(whole, (rows) => {
        const list = readHouseholds(programme, rows).households;
        expect(list).toHaveLength(rows.length);
        const reading = readTables(programme, tablesOf(list));
        expect(reading.rejected).toEqual([]);
        expect(reading.households).toEqual(list);
      }),
    );
  });
});

describe('a cell', () => {
  test.each([
    ['true', true],
    ['TRUE', true],
    ['True', true],
    [' true ', true],
    ['1', true],
    [1, true],
    [1n, true],
    [true, true],
    ['false', false],
    ['FALSE', false],
    ['0', false],
    [0, false],
    [false, false],
  ])('targeted %s is %j', (targeted, yes) => {
    const { households: list } = readTables(programme, changedTables('member', 'targeted', targeted));
    expect(list[1]?.members[0]?.targeted).toBe(yes);
  });

  test.each(['y', 'on', '2', 2, '-1', '01', 'constructor', 'toString', '__proto__'])(
    'targeted %j is not understood',
    (cell) => {
      const reading = readTables(programme, changedTables('member', 'targeted', cell));
      expect(told(reading.rejected)).toEqual(['household 1: partRejected', 'member 1: wrongShape at targeted']);
    },
  );

  test.each(['', ' ', '\t', '\u00a0', null, undefined, MISSING])('%j is absent', (cell) => {
    const { households: list, rejected } = readTables(programme, changedTables('activity', 'baht', cell));
    expect(rejected).toEqual([]);
    expect(list[1]?.plan?.[0]).not.toHaveProperty('baht');
  });

  test.each([
    ['activity', 'baht', '0', 0],
    ['activity', 'baht', '1500', 1500],
    ['activity', 'baht', ' 1500.50 ', 1500.5],
    ['activity', 'baht', '0.05', 0.05],
    ['activity', 'baht', '1500บาท', 1500],
    ['activity', 'baht', '1,500', 1500],
    ['activity', 'baht', '1,234,567.5', 1_234_567.5],
    ['activity', 'baht', 0, 0],
    ['activity', 'baht', 1, 1],
    ['activity', 'baht', 25n, 25],
    ['activity', 'activity_id', 0, '0'],
    ['activity', 'activity_id', 7, '7'],
    ['activity', 'action', '๕ ถุง', '๕ ถุง'],
    ['activity', 'action', '12', '12'],
    ['activity', 'action', 'se\u200Blls\uFEFF', 'sells'],
    ['activity', 'baht', 0.25, 0.25],
    ['activity', 'indicator', ' 22 ', 22],
    ['activity', 'indicator', '022', 22],
    ['activity', 'action', '  sells  at the market ', 'sells  at the market'],
    ['activity', 'due_on', ' 2022-06-03', '2022-06-03'],
  ] as const)('of %s, %s %s is read as %j', (table, column, cell, value) => {
    const { households: list, rejected } = readTables(programme, changedTables(table, column, cell));
    expect(rejected).toEqual([]);
    expect(Object.values(list[1]?.plan?.[0] ?? {})).toContain(value);
  });

  test.each([
    '1บาท00',
    '12,50 ดอลลาร์',
    '-1',
    '+1',
    '+1.50',
    '1e3',
    '1500 baht',
    '฿1500',
    '.5',
    '5.',
    'NaN',
    'Infinity',
    '0x10',
  ])('baht %j is not understood', (cell) => {
    const reading = readTables(programme, changedTables('activity', 'baht', cell));
    expect(told(reading.rejected)).toEqual(['household 1: partRejected', 'activity 1: wrongShape at baht']);
  });

  test('of an id is trimmed, so that rows find their household', () => {
    const { households: list } = readTables(programme, changedTables('member', 'household_id', ' H2\t'));
    expect(list).toEqual(goodHouseholds());
  });
});

describe('a broken row holds back its household, says where, and leaves the others alone', () => {
  test.each<[TableName, string, unknown, ProblemCode, string?]>([
    ['member', 'member_id', '', 'missing'],
    ['member', 'targeted', '', 'missing'],
    ['member', 'targeted', 'maybe', 'wrongShape'],
    ['member', 'dependent', '2', 'wrongShape'],
    ['member', 'born_on', '2523-05-01', 'buddhistYear'],
    ['member', 'joined_on', '2022-01-09', 'beforeJoined'],
    ['member', 'left_on', '2022-13-01', 'notADay'],
    ['member', 'left_on', '', 'missing'],
    ['member', 'left_reason', '', 'missing'],
    ['member', 'name', 'A. B.', 'unknownKey'],
    ['deprivation', 'indicator', '', 'missing'],
    ['deprivation', 'indicator', 'abc', 'wrongShape'],
    ['deprivation', 'indicator', '8.5', 'wrongShape'],
    ['deprivation', 'indicator', '8.0', 'wrongShape'],
    ['deprivation', 'indicator', '8 บาท', 'wrongShape'],
    ['deprivation', 'indicator', '99', 'unknownIndicator'],
    ['deprivation', 'indicator', '2', 'uncountedIndicator'],
    ['deprivation', 'criterion', 'living', 'unknownKey'],
    ['deprivation', 'dimension', 'ความสุข', 'wrongDimension'],
    ['follow_up', 'indicator', '9', 'notFailed'],
    ['follow_up', 'indicator', 'abc', 'wrongShape'],
    ['follow_up', 'indicator', '', 'missing'],
    ['follow_up', 'checked_on', '2022-06-31', 'notADay'],
    ['follow_up', 'checked_on', '2022-09-21', 'afterLeft'],
    ['follow_up', 'outcome', 'pass', 'wrongShape'],
    ['follow_up', 'outcome', 'ผ่านๆ', 'wrongShape'],
    ['follow_up', 'outcome', '', 'missing'],
    ['follow_up', 'by', 'team', 'unknownKey'],
    ['menu_choice', 'menu', 'abundant', 'unknownMenu'],
    ['menu_choice', 'menu', '', 'missing'],
    ['menu_choice', 'chosen_on', '', 'missing'],
    ['menu_choice', 'until', '2022-08-05', 'unknownKey'],
    ['activity', 'indicator', 'abc', 'wrongShape'],
    ['activity', 'indicator', '99', 'unknownIndicator'],
    ['activity', 'due_on', '', 'missing'],
    ['activity', 'done_on', '2022-01-09', 'beforeJoined'],
    ['activity', 'baht', '15,00', 'ambiguousNumber'],
    ['activity', 'baht', '1234,567', 'ambiguousNumber'],
    ['activity', 'action', new Date('2022-06-30'), 'wrongShape'],
    ['activity', 'baht', '1500.555', 'tooManyDecimals'],
    ['activity', 'baht', ',50', 'ambiguousNumber'],
    ['activity', 'baht', '0,123', 'ambiguousNumber'],
    ['activity', 'baht', '1.250,50', 'ambiguousNumber'],
    ['deprivation', 'indicator', ',8', 'ambiguousNumber'],
    ['deprivation', 'indicator', '8,', 'ambiguousNumber'],
    ['activity', 'baht', `1${','.repeat(80_000)}x`, 'tooLong'],
    ['activity', 'baht', `1${','.repeat(9_000)}x`, 'wrongShape'],
    ['activity', 'action', '#REF!', 'spreadsheetError'],
    ['member', 'member_id', '#N/A', 'spreadsheetError'],
    ['member', 'member_id', '1.1037E+12', 'roundedNumber'],
    ['member', 'member_id', 1.1e15, 'roundedNumber'],
    ['activity', 'activity_id', '1E+15', 'roundedNumber'],
    ['follow_up', 'checked_on', '1479-08-05', 'tooEarly'],
    ['activity', 'intervention', 'a-cow', 'unknownIntervention'],
    ['activity', 'cost', '1500', 'unknownKey'],
    ['carer', 'agency', '', 'missing'],
    ['carer', 'role', 'neighbour', 'wrongShape'],
    ['carer', 'role', '', 'missing'],
    ['carer', 'to_on', '2022-01-31', 'endsBeforeStart'],
    ['carer', 'phone', '-', 'unknownKey'],
    ['activity', 'planned_on', '2022-01-09', 'beforeJoined'],
    ['activity', 'planned_on', '5/8/65', 'shortYear'],
    ['move', 'moved_on', '', 'missing'],
    ['move', 'moved_on', '2022-01-09', 'beforeJoined'],
    ['move', 'moved_on', '2022-03-15', 'whileAbsent'],
    ['move', 'moved_on', '13/4/2022', 'notBuddhistEra'],
    ['move', 'area_code', '', 'missing'],
    ['move', 'area_code', '230', 'notAnArea'],
    ['move', 'area_code', '220101', 'outsideProvince'],
    ['move', 'area_code', 23.01, 'wrongShape'],
    ['move', 'from_area', '2301', 'unknownKey'],
    ['absence', 'from_on', '', 'missing'],
    ['absence', 'from_on', '2022-04-01', 'notAfterStart', 'to_on'],
    ['absence', 'to_on', '', 'missing'],
    ['absence', 'to_on', '2022-03-01', 'notAfterStart'],
    ['absence', 'to_on', '2022-04-31', 'notADay'],
    ['absence', 'reason', '', 'missing'],
    ['absence', 'days', '31', 'unknownKey'],
    ['halt', 'halted_on', '', 'missing'],
    ['halt', 'halted_on', '2022-01-09', 'beforeJoined'],
    ['halt', 'reason', ' ', 'missing'],
    ['halt', 'lifted_on', '2022-01-20', 'notAfterStart'],
    ['halt', 'lifted_on', '2022-03-15', 'whileAbsent'],
    ['halt', 'lifted_on', '2565-02-20', 'buddhistYear'],
    ['halt', 'lifted_by', 'team', 'unknownKey'],
  ])('%s with %s %j: %s', (table, column, cell, code, place = column) => {
    const tables = changedTables(table, column, cell);
    const reading = readTables(programme, tables);
    expect(told(reading.rejected)).toEqual(['household 1: partRejected', `${table} 1: ${code} at ${place}`]);
    expect(reading.households).toEqual(goodHouseholds().slice(0, 1));
    expectAllAccountedFor(tables, reading);
  });

  test.each([
    ['member', 'member_id', 'P2', 'duplicateMember'],
    ['deprivation', 'indicator', '22', 'duplicateDeprivation'],
    ['follow_up', 'checked_on', '2022-07-01', 'duplicateFollowUp'],
    ['menu_choice', 'chosen_on', '2022-08-05', 'duplicateMenu'],
    ['activity', 'activity_id', 'A2', 'duplicateActivity'],
    ['move', 'moved_on', '2022-07-20', 'duplicateMove'],
  ] as const)('%s with %s %j, as in the row below it: %s there', (table, column, cell, code) => {
    const { rejected } = readTables(programme, changedTables(table, column, cell));
    expect(told(rejected)).toEqual(['household 1: partRejected', `${table} 2: ${code} at ${column}`]);
  });

  test.each([
    ['area_code', '', 'missing'],
    ['area_code', '230', 'notAnArea'],
    ['area_code', 230, 'notAnArea'],
    ['area_code', 23.01, 'wrongShape'],
    ['area_code', -23, 'wrongShape'],
    ['area_code', '1001', 'outsideProvince'],
    ['joined_on', '2022-01-32', 'notADay'],
    ['left_on', '', 'missing'],
    ['left_reason', '', 'missing'],
    ['members', '[]', 'unknownKey'],
  ])('household with %s %j: %s', (column, cell, code) => {
    const tables = changedTables('household', column, cell);
    const reading = readTables(programme, tables);
    expect(told(reading.rejected)).toEqual([`household 1: ${code} at ${column}`]);
    expect(reading.households).toEqual(goodHouseholds().slice(0, 1));
    expectAllAccountedFor(tables, reading);
  });

  const columns = TABLE_NAMES.flatMap((table) =>
    TABLE_COLUMNS[table]
      .filter(({ name }) => name !== 'household_id')
      .map(({ name, kind }) => ({ table, column: name, kind })),
  );

  test.each(columns)('$table with a record in $column has a problem at that column', ({ table, column }) => {
    const reading = readTables(programme, changedTables(table, column, { a: 1 }));
    expect(told(reading.rejected)).toContain(`${table} 1: wrongShape at ${column}`);
    expect(reading.rejected).toHaveLength(table === 'household' ? 1 : 2);
  });

  test.each(columns.filter(({ kind }) => kind === 'day'))('$table with 31 April in $column', ({ table, column }) => {
    const reading = readTables(programme, changedTables(table, column, '2022-04-31'));
    expect(told(reading.rejected)).toContain(`${table} 1: notADay at ${column}`);
  });

  test('the household says which row holds it back', () => {
    const { rejected } = readTables(programme, changedTables('member', 'targeted', 'maybe'));
    expect(rejected[0]).toEqual({
      row: 1,
      table: 'household',
      id: 'H2',
      problems: [
        {
          path: '',
          segments: [],
          code: 'partRejected',
          message: {
            th: 'พักไว้ เพราะแถวที่ 3 ของตารางสมาชิกไม่ผ่านการตรวจ',
            en: 'held back: row 3 of the member table was refused',
          },
          because: { table: 'member', row: 1 },
        },
      ],
    });
    expect(rejected[1]).toMatchObject({ row: 1, table: 'member', id: 'H2' });
  });

  test('its entry is no more than that, and has no id where the row has none', () => {
    const message = {
      th: 'รหัสครัวเรือน: ขาดข้อมูลที่จำเป็น ต้องเป็นรหัสที่เป็นข้อความ',
      en: 'household id: is missing; it must be an id or code, as text',
    };
    const { rejected } = readTables(programme, changedTables('carer', 'household_id', ''));
    expect(rejected).toStrictEqual([
      {
        row: 1,
        table: 'carer',
        problems: [{ path: 'household_id', segments: ['household_id'], code: 'missing', message }],
      },
    ]);
  });

  test.each(['99', '2'])('indicator %s, which counts under no dimension, does not disagree with one', (indicator) => {
    const tables = changedTables('deprivation', 'indicator', indicator);
    Object.assign(tables.deprivation[1] ?? {}, { dimension: 'living' });
    expect(told(readTables(programme, tables).rejected)).toEqual([
      'household 1: partRejected',
      `deprivation 1: ${indicator === '99' ? 'unknownIndicator' : 'uncountedIndicator'} at indicator`,
    ]);
  });

  test('a cell refused in one row hides nothing of the same column in another row', () => {
    const tables = changedTables('member', 'born_on', '5/8/65');
    Object.assign(tables.member[2] ?? {}, { born_on: '2523-05-01' });
    expect(told(readTables(programme, tables).rejected)).toEqual([
      'household 1: partRejected',
      'member 1: shortYear at born_on',
      'member 2: buddhistYear at born_on',
    ]);
  });

  test('nor in another table', () => {
    const tables = changedTables('member', 'joined_on', '5/8/65');
    Object.assign(tables.household[1] ?? {}, { joined_on: '2565-01-10' });
    expect(told(readTables(programme, tables).rejected)).toEqual([
      'household 1: buddhistYear at joined_on',
      'member 1: shortYear at joined_on',
    ]);
  });

  test('all problems of a household are listed at once, by table and row', () => {
    const tables = changedTables('member', 'targeted', 'maybe');
    Object.assign(tables.member[2] ?? {}, { targeted: 'perhaps', name: 'A. B.' });
    Object.assign(tables.carer[1] ?? {}, { role: 'neighbour' });
    Object.assign(tables.household[1] ?? {}, { area_code: '230' });
    expect(told(readTables(programme, tables).rejected).sort()).toEqual([
      'carer 1: wrongShape at role',
      'household 1: notAnArea at area_code',
      'member 1: wrongShape at targeted',
      'member 2: unknownKey at name',
      'member 2: wrongShape at targeted',
    ]);
  });
});

describe('a halt in the row of its household', () => {
  const HALT = { halted_on: '2022-08-01', halted_reason: 'waits for a title' };

  /** One household with a halt in its own row, and rows of `halt`. */
  const readHalts = (own: object, ...halt: object[]) =>
    readTables(programme, {
      household: [{ household_id: 'H1', area_code: '23', ...own }],
      member: [{ household_id: 'H1', member_id: 'P1', targeted: '1' }],
      deprivation: [{ household_id: 'H1', indicator: '22' }],
      halt: halt.map((row) => ({ household_id: 'H1', reason: 'waits', ...row })),
    });

  test('is the halt that holds', () => {
    const { households: list, rejected } = readHalts(HALT);
    expect(rejected).toEqual([]);
    expect(list).toEqual([{ ...bareRow('H1'), halts: [{ on: '2022-08-01', reason: 'waits for a title' }] }]);
    expect(list).toEqual(readHalts({}, { halted_on: '2022-08-01', reason: 'waits for a title' }).households);
  });

  test('may be there with rows of halts that were lifted', () => {
    const { households: list, rejected } = readHalts(HALT, { halted_on: '2022-06-01', lifted_on: '2022-07-01' });
    expect(rejected).toEqual([]);
    expect(list[0]?.halts).toEqual([
      { on: '2022-06-01', reason: 'waits', lifted: '2022-07-01' },
      { on: '2022-08-01', reason: 'waits for a title' },
    ]);
  });

  test.each<[string, object, object[], string[]]>([
    ['without its reason', { halted_on: '2022-08-01' }, [], ['household 0: missing at halted_reason']],
    ['without its day', { halted_reason: 'waits' }, [], ['household 0: missing at halted_on']],
    ['before the programme', { ...HALT, halted_on: '2021-01-01' }, [], ['household 0: beforeProgramme at halted_on']],
    ['on 31 April', { ...HALT, halted_on: '2022-04-31' }, [], ['household 0: notADay at halted_on']],
    [
      'with a row of its own, too: that row is refused',
      HALT,
      [{ halted_on: '2022-08-01' }],
      ['household 0: partRejected', 'halt 0: overlaps at halted_on'],
    ],
    [
      'while one in a row still holds: it is refused itself',
      HALT,
      [{ halted_on: '2022-06-01', lifted_on: '2022-07-01' }, { halted_on: '2022-07-01' }],
      ['household 0: overlaps at halted_on'],
    ],
    [
      'before one in a row, which is refused, and its row is the second',
      HALT,
      [{ halted_on: '2022-06-01', lifted_on: '2022-07-01' }, { halted_on: '2022-08-02' }],
      ['household 0: partRejected', 'halt 1: overlaps at halted_on'],
    ],
    [
      'beside a row with a day that does not exist',
      HALT,
      [{ halted_on: '2022-06-31' }],
      ['household 0: partRejected', 'halt 0: notADay at halted_on'],
    ],
  ])('%s', (_, own, halt, lines) => {
    const { households: list, rejected } = readHalts(own, ...halt);
    expect(list).toEqual([]);
    expect(told(rejected)).toEqual(lines);
  });
});

describe('a row that belongs to no household', () => {
  const PARTS = TABLE_NAMES.filter((table) => table !== 'household');

  // Indicator 8 has no follow-ups and P1 is not the only member, so H2 is whole without the row.
  test.each(PARTS)('an orphan in %s is refused, and nothing else', (table) => {
    const tables = changedTables(table, 'household_id', 'H9');
    const reading = readTables(programme, tables);
    expect(told(reading.rejected)).toEqual([`${table} 1: noSuchHousehold at household_id`]);
    expect(reading.rejected[0]?.id).toBe('H9');
    expect(idsOf(reading.households)).toEqual(['H1', 'H2']);
    expectAllAccountedFor(tables, reading);
  });

  test.each(PARTS)('a row of %s without household_id is refused, and nothing else', (table) => {
    for (const nothing of ['', ' ', null, MISSING]) {
      const reading = readTables(programme, changedTables(table, 'household_id', nothing));
      expect(told(reading.rejected)).toEqual([`${table} 1: missing at household_id`]);
      expect(idsOf(reading.households)).toEqual(['H1', 'H2']);
    }
  });

  test.each(PARTS)('a row of %s that is not a record is refused, and nothing else', (table) => {
    for (const row of [null, undefined, 'H2', 2, ['H2'], true]) {
      const reading = readTables(programme, changedTables(table, null, row));
      expect(told(reading.rejected)).toEqual([`${table} 1: wrongShape`]);
      expect(idsOf(reading.households)).toEqual(['H1', 'H2']);
    }
  });

  test.each(PARTS)('a live row of %s that throws when looked at is refused, and nothing else', (table) => {
    const row = new Proxy({}, { ownKeys: () => JSON.parse('not now') });
    const reading = readTables(programme, changedTables(table, null, row));
    expect(told(reading.rejected)).toEqual([`${table} 1: unreadable`]);
    expect(idsOf(reading.households)).toEqual(['H1', 'H2']);
  });

  test('its id is a code: half a number is none', () => {
    const reading = readTables(programme, changedTables('carer', 'household_id', 2.5));
    expect(told(reading.rejected)).toEqual(['carer 1: wrongShape at household_id']);
  });

  test.each([
    ['is not a record', null, undefined, 'wrongShape'],
    ['has no household_id', 'household_id', '', 'missing at household_id'],
    ['has half a number for household_id', 'household_id', 2.5, 'wrongShape at household_id'],
  ])('where a row of household %s, all rows of that household are orphans', (_, column, put, problem) => {
    const tables = changedTables('household', column, put);
    const reading = readTables(programme, tables);
    const lines = told(reading.rejected);
    expect(lines).toContain(`household 1: ${problem}`);
    for (const table of PARTS) expect(lines).toContain(`${table} 1: noSuchHousehold at household_id`);
    expect(idsOf(reading.households)).toEqual(['H1']);
    expectAllAccountedFor(tables, reading);
  });
});

test('households without an id are distinct, and rows without an id belong to none of them', () => {
  const tables = goodTables();
  for (const table of ['household', 'member'] as const) tables[table].push({ area_code: '' }, { targeted: '' });
  const reading = readTables(programme, tables);
  const lines = told(reading.rejected);
  expect(idsOf(reading.households)).toEqual(['H1', 'H2']);
  expect(reading.rejected.map(({ table, row }) => `${table} ${row}`)).toEqual([
    'household 2',
    'household 3',
    'member 3',
    'member 4',
  ]);
  for (const place of ['household 2', 'household 3', 'member 3', 'member 4']) {
    expect(lines).toContain(`${place}: missing at household_id`);
  }
  expect(lines).toContain('household 3: missing at members');
});

test('a deprivation and a follow-up without an indicator are both problems', () => {
  const tables = changedTables('deprivation', 'indicator', '');
  tables.follow_up.push({ household_id: 'H2', indicator: '', checked_on: DAY, outcome: 'passed' });
  expect(told(readTables(programme, tables).rejected)).toEqual([
    'household 1: partRejected',
    'deprivation 1: missing at indicator',
    `follow_up ${tables.follow_up.length - 1}: missing at indicator`,
  ]);
});

describe('a household twice', () => {
  test('only the first row is accepted, and has the members', () => {
    const tables = goodTables();
    tables.household.splice(1, 0, { household_id: 'H1', area_code: '2302' }, { household_id: 'H1', area_code: '2303' });
    const reading = readTables(programme, tables);
    expect(reading.households).toEqual(goodHouseholds());
    expect(told(reading.rejected)).toEqual([
      'household 1: duplicateHousehold at household_id',
      'household 2: duplicateHousehold at household_id',
    ]);
    expectAllAccountedFor(tables, reading);
  });

  test('the second is refused even when the first is', () => {
    const both = goodTables();
    both.household = [{ household_id: 'H1', area_code: '1001' }, ...both.household];
    const { households: list, rejected } = readTables(programme, both);
    expect(told(rejected)).toEqual([
      'household 0: outsideProvince at area_code',
      'household 1: duplicateHousehold at household_id',
    ]);
    expect(idsOf(list)).toEqual(['H2']);
  });
});

test('a follow-up of a deprivation that stands twice belongs to the first', () => {
  const tables = goodTables();
  tables.deprivation.push({ household_id: 'H1', indicator: '22' });
  expect(told(readTables(programme, tables).rejected)).toEqual([
    'household 0: partRejected',
    'deprivation 3: duplicateDeprivation at indicator',
  ]);
});

describe("a caller's mistake", () => {
  test.each([null, undefined, 'household', 7])('tables that are %j', (tables) => {
    expect(() => readTables(programme, tables as never)).toThrow(
      /^readTables: tables must be a record of tables, each a list of rows, not /,
    );
  });

  test.each(['members', 'Household', 'constructor', '0'])('a table called %s', (name) => {
    expect(() => readTables(programme, { [name]: [] })).toThrow(
      new RangeError(
        `readTables: tables: the name "${name}" is not one of "household", "member", "deprivation", "follow_up", "menu_choice", "activity", "carer", "move", "absence", "halt"`,
      ),
    );
  });

  test('a table called __proto__, as JSON can hold', () => {
    expect(() => readTables(programme, JSON.parse('{"__proto__": []}'))).toThrow(
      /^readTables: tables: the name "__proto__" is not one of /,
    );
  });

  test.each([[null], [{}], ['household_id\nH1'], [new Set()], [1]])('a table that is %j', (rows) => {
    expect(() => readTables(programme, { household: [], follow_up: rows as never })).toThrow(
      /^readTables: tables.follow_up must be a list of rows, not /,
    );
  });
});

describe('ids that a spreadsheet has rounded', () => {
  test('never put two households into one', () => {
    const household_id = '1.1037E+12';
    const { households: list, rejected } = readTables(programme, {
      household: [{ household_id, area_code: '23' }],
      member: [
        { household_id, member_id: 'P1', targeted: '1' },
        { household_id, member_id: 'P2', targeted: '1' },
      ],
      deprivation: [{ household_id, indicator: '22' }],
    });
    expect(list).toEqual([]);
    expect(told(rejected)).toContain('household 0: roundedNumber at household_id');
    expect(rejected.map(({ table }) => table)).toEqual(['household', 'member', 'member', 'deprivation']);
  });

  test('as whole numbers of up to 15 digits they are codes', () => {
    const tables = changedTables('member', 'member_id', 110370123456789);
    expect(readTables(programme, tables).households[1]?.members[0]?.id).toBe('110370123456789');
  });
});

describe('names that differ only in capitals or blanks', () => {
  const label = (th: string, en: string) => ({ th, en });
  const readMenu = (menus: { menu: string; label: { th: string; en: string } }[], cell: unknown) => {
    const { area, catalogue } = programme;
    const { households: list, rejected } = readTables(
      { area, catalogue, menus },
      {
        household: [{ household_id: 'H1', area_code: '23' }],
        member: [{ household_id: 'H1', member_id: 'P1', targeted: '1' }],
        deprivation: [{ household_id: 'H1', indicator: '22' }],
        menu_choice: [{ household_id: 'H1', chosen_on: '2022-06-03', menu: cell }],
      },
    );
    return list[0]?.menus?.[0]?.menu ?? rejected.find(({ table }) => table === 'menu_choice')?.problems[0]?.code;
  };
  const menus = (...names: string[]) => names.map((menu) => ({ menu, label: label(`เมนู ${menu}`, `menu ${menu}`) }));

  test.each([
    [['A', 'a'], 'A', 'A'],
    [['A', 'a'], 'a', 'a'],
    [['a', 'A'], 'A', 'A'],
    [['a', 'A'], ' A ', 'A'],
    [['a_b', 'ab'], 'ab', 'ab'],
    [['a_b', 'ab'], 'a_b', 'a_b'],
    [['a_b', 'ab'], 'A B', 'ambiguousWord'],
    [['Aa', 'aA'], 'AA', 'ambiguousWord'],
    [['A', 'b'], 'a', 'A'],
    [['1', '2'], '๑', '1'],
    [['1', '2'], 1, '1'],
    [['๑', '1'], '๑', '๑'],
    [['1', '01'], '1', '1'],
    [['constructor', '__proto__'], '__proto__', '__proto__'],
  ])('menus %j, cell %j: %s', (names, cell, read) => {
    expect(readMenu(menus(...names), cell)).toBe(read);
  });

  test('a label that two menus share names neither; a label of one does', () => {
    const shared = [
      { menu: 'x', label: label('พอเพียง', 'enough') },
      { menu: 'y', label: label('พอเพียง', 'plenty') },
    ];
    expect(readMenu(shared, 'พอเพียง')).toBe('ambiguousWord');
    expect(readMenu(shared, 'plenty')).toBe('y');
    expect(readMenu(shared, 'Plenty')).toBe('y');
  });
});

describe('a sheet as lines of cells', () => {
  const HEADINGS = ['household_id', 'area_code'];

  test('is read as the same rows in records are', () => {
    const tables = goodTables();
    const sheets = Object.fromEntries(
      TABLE_NAMES.map((table) => {
        const headings = Object.keys(tables[table][0] ?? {});
        return [table, sheetRows([headings, ...tables[table].map((row) => headings.map((heading) => row[heading]))])];
      }),
    );
    expect(readTables(programme, sheets)).toEqual(readTables(programme, tables));
  });

  test.each([
    ['the same heading twice', ['household_id', 'area_code', 'area_code']],
    ['two headings of one meaning', ['household_id', 'area_code', 'รหัสพื้นที่']],
    ['a heading that hides a blank', ['household_id', 'area_code', 'area\u200b_code']],
  ])('%s: no column wins over the other', (_, headings) => {
    const household = sheetRows([headings, ['H1', '230102', '230301']]);
    expect(told(readTables(programme, { household }).rejected)).toContain('household 0: columnTwice at area_code');
  });

  test('a cell without a heading is a problem, an empty one is not', () => {
    const told3 = (cells: unknown[]) =>
      told(readTables(programme, { household: sheetRows([HEADINGS, cells]) }).rejected);
    expect(told3(['H1', '2301', 'x'])).toContain('household 0: unknownKey');
    expect(told3(['H1', '2301', '', null])).toEqual([
      expect.stringContaining('missing'),
      expect.stringContaining('missing'),
    ]);
  });

  test('a line that is shorter has nothing in the rest', () => {
    expect(sheetRows([HEADINGS, ['H1']])).toEqual([
      [
        ['household_id', 'H1'],
        ['area_code', undefined],
      ],
    ]);
    expect(sheetRows([])).toEqual([]);
  });

  test.each([[null], ['a,b'], [[{ household_id: 'H1' }]], [['a']]])('%j is a mistake of the caller', (lines) => {
    expect(() => sheetRows(lines as never)).toThrow(/^sheetRows: lines must be a list of lines, each a list of cells/);
  });
});

describe('an intervention', () => {
  const [one] = trat2565.interventions ?? [];
  const named = (id: string) => ({ ...trat2565, interventions: [{ ...(one as NonNullable<typeof one>), id }] });
  const readCell = (id: string, intervention: unknown) =>
    readTables(named(id), {
      household: [{ household_id: 'H1', area_code: '23' }],
      member: [{ household_id: 'H1', member_id: 'P1', targeted: '1' }],
      deprivation: [{ household_id: 'H1', indicator: '22' }],
      activity: [
        {
          ...{ household_id: 'H1', activity_id: 'A1', indicator: 22, action: 'a', agency: 'b', due_on: DAY },
          intervention,
        },
      ],
    }).households[0]?.plan?.[0]?.intervention;

  test.each([
    ['ช่วย ๑', 'ช่วย ๑', 'ช่วย ๑'],
    ['ช่วย 1', 'ช่วย ๑', 'ช่วย 1'],
    ['7', 7, '7'],
    ['๗', 7, undefined],
  ])('called %j is read of %j as %j', (id, cell, found) => {
    expect(readCell(id, cell)).toBe(found);
  });
});

describe('headings and cells that look the same are the same', () => {
  test.each(['รหัสครัวเรือน\u200e', 'รหัสครัวเรือน\u2060', '\u202cรหัสครัวเรือน', 'รหัส\u200cครัวเรือน', 'รหัส\u3000ครัวเรือน'])(
    '%j',
    (heading) => {
      const tables = goodTables();
      const household = tables.household.map(({ household_id, ...rest }) => ({ [heading]: household_id, ...rest }));
      expect(readTables(programme, { ...tables, household })).toEqual(readTables(programme, tables));
    },
  );

  test('an agency with ำ in two letters and แ as เเ', () => {
    const agency = 'เเรงงานอ\u0e4d\u0e32เภอ';
    expect(readTables(programme, changedTables('carer', 'agency', agency)).households[1]?.carers?.[0]?.agency).toBe(
      'แรงงานอำเภอ',
    );
  });
});
