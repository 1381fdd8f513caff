import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_COLUMNS, TABLE_NAMES } from '../../src/household/index.js';
import {
  defineProgramme,
  householdSchema,
  type Reading,
  type Rejected,
  readHousehold,
  readHouseholds,
  readTables,
  startReading,
  type TableName,
} from '../../src/index.js';
import { fromThaiDigits, plainText } from '../../src/vocabulary/index.js';
import { kept } from '../tools/kept.js';
import { sized } from '../tools/long.js';
import { bareRow, changed, goneRow, goodRow, indexesByOrder, programme as trat } from './good-rows.js';
import { tablesOf } from './tables-of.js';

// Of ten million letters, what is worse than linear would not end. How the rest grows is counted in test/growth.test.ts.

/** Takes events of any day, so that one household may have very many. */
const programme = defineProgramme({ ...trat, eventsFrom: '1880-01-01' });

const PLACES = indexesByOrder(goneRow());

/** The row between two good ones: it alone is refused. */
function refusedAlone(row: unknown): string[] {
  const { households, rejected } = readHouseholds(programme, [goodRow('H1'), row, goodRow('H3')]);
  expect(households.map(({ id }) => id)).toEqual(['H1', 'H3']);
  expect(rejected.map((refused) => refused.row)).toEqual([1]);
  expect(longestMessage(rejected)).toBeLessThan(200);
  return rejected.flatMap(({ problems }) => problems.map(({ path, code }) => `${code} at ${path}`));
}

function longestMessage(rejected: readonly Rejected[]): number {
  let longest = 0;
  for (const { problems } of rejected) {
    for (const { message } of problems) longest = Math.max(longest, message.th.length, message.en.length);
  }
  return longest;
}

type AnyTables = { [table in TableName]?: unknown[] };

/** Reads tables, and checks that every row of household is accepted or refused, and that nothing is refused twice. */
function accountedFor(tables: AnyTables): Reading {
  const reading = readTables(programme, tables);
  const places = reading.rejected.map(({ table, row }) => `${table} ${row}`);
  expect(new Set(places).size).toBe(places.length);
  const refused = reading.rejected.filter(({ table }) => table === 'household').length;
  expect(reading.households.length + refused).toBe(tables.household?.length ?? 0);
  expect(longestMessage(reading.rejected)).toBeLessThan(200);
  return reading;
}

const told = ({ rejected }: Reading) =>
  rejected.flatMap(({ table, row, problems }) =>
    problems.map(({ path, code }) => `${table} ${row}: ${code} at ${path}`),
  );

/** Tables of H1 and H2, every column filled, each row a plain record. */
const goodTables = (): Record<TableName, Record<string, unknown>[]> =>
  tablesOf(readHouseholds(programme, [goneRow('H1'), goneRow('H2')]).households);

/** Every column of every table. */
const COLUMNS = TABLE_NAMES.flatMap((table) => TABLE_COLUMNS[table].map(({ name }) => ({ table, column: name })));

/** Good tables whose last row of a table, one of H2's, has another value in a column. */
function withCell(table: TableName, column: string, value: unknown): AnyTables {
  const tables = goodTables();
  Object.assign(tables[table].at(-1) ?? {}, { [column]: value });
  return tables;
}

describe('names of properties that every object has', () => {
  const LEVELS = ['', ...PLACES.filter((place) => typeof at(goneRow(), place) === 'object')].filter(
    (place) => !Array.isArray(at(goneRow(), place)),
  );
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

  /** The good row, through JSON, with one more key somewhere. */
  const rowWith = (level: string, key: string): unknown =>
    JSON.parse(
      JSON.stringify(changed(goneRow(), level === '' ? '@' : `${level}.@`, { polluted: true })).replace(
        '"@"',
        `"${key}"`,
      ),
    );

  test.each(KEYS)('%s is an unknown key at every level of a row', (key) => {
    expect(LEVELS.length).toBeGreaterThan(10);
    for (const level of LEVELS) {
      expect(refusedAlone(rowWith(level, key))).toEqual([`unknownKey at ${level === '' ? key : `${level}.${key}`}`]);
    }
  });

  test.each(KEYS)('%s is an unknown column of every table', (key) => {
    for (const table of TABLE_NAMES) {
      const tables = JSON.parse(JSON.stringify(withCell(table, '@', 'x')).replace('"@"', `"${key}"`));
      expect(told(accountedFor(tables))).toContain(`${table} ${tables[table].length - 1}: unknownKey at ${key}`);
    }
  });

  test('leave Object.prototype as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const level of LEVELS) for (const key of KEYS) readHouseholds(programme, [rowWith(level, key)]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([...KEYS, 'valueOf', 'null', 'undefined', '0', '[object Object]'])('%s is an id like any other', (id) => {
    const row = JSON.parse(
      JSON.stringify({ ...goodRow(id), plan: [{ ...goodRow().plan[0], id }], members: [{ id, targeted: true }] }),
    );
    const { households, rejected } = readHouseholds(programme, [row, row]);
    expect(households).toEqual([row]);
    expect(rejected.map((refused) => [refused.row, refused.id, refused.problems[0]?.code])).toEqual([
      [1, id, 'duplicateHousehold'],
    ]);
    expect(refusedAlone({ ...row, id: 'H2', members: [row.members[0], row.members[0]] })).toEqual([
      'duplicateMember at members[1].id',
    ]);

    const tables = tablesOf(households);
    expect(accountedFor(tables)).toEqual({ households, rejected: [] });
    expect(told(accountedFor({ ...tables, household: [...tables.household, ...tables.household] }))).toEqual([
      'household 1: duplicateHousehold at household_id',
    ]);
    expect(told(accountedFor({ household: [], carer: tables.carer }))).toHaveLength(tables.carer.length);
  });

  test('such an id finds no household that is not there', () => {
    for (const id of KEYS) {
      const orphans = accountedFor({ member: [{ household_id: id, member_id: 'P1', targeted: '1' }] });
      expect(told(orphans)).toEqual(['member 0: noSuchHousehold at household_id']);
    }
  });
});

describe('ten million letters', () => {
  const LONG = 'x'.repeat(10_000_000);
  const BLANKS = ' '.repeat(10_000_000);
  const DIGITS = '2'.repeat(10_000_000);

  test.each(PLACES.filter((place) => typeof at(goneRow(), place) === 'string'))('in %s', (place) => {
    for (const text of [LONG, BLANKS, DIGITS]) {
      expect(refusedAlone(changed(goneRow(), place, text))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(tooLong|empty|notADay|notAnArea|wrongShape) at /)]),
      );
    }
  });

  test('for a row, or for its key', () => {
    expect(refusedAlone(LONG)).toEqual(['wrongShape at ']);
    expect(refusedAlone({ ...goodRow(), [LONG]: 1 })).toHaveLength(1);
  });

  test.each(COLUMNS)('in $column of $table', ({ table, column }) => {
    for (const text of [LONG, DIGITS]) {
      const { households, rejected } = accountedFor(withCell(table, column, text));
      expect(households.map(({ id }) => id)).toContain('H1');
      expect(rejected.length).toBeGreaterThan(0);
    }
  });

  test('for a column of a table', () => {
    expect(accountedFor(withCell('member', LONG, 'x')).rejected).toHaveLength(2);
  });
});

describe('very many of everything', () => {
  const MANY = sized(10_000, 100_000);
  const many = <T>(cell: (place: number) => T) => Array.from({ length: MANY }, (_, place) => cell(place));
  const nested = (inner: unknown, wrap: (value: unknown) => unknown) => {
    let value = inner;
    for (let depth = 0; depth < 100_000; depth += 1) value = wrap(value);
    return value;
  };

  test.each([
    ['lists', (value: unknown) => [value]],
    ['records', (value: unknown) => ({ a: value })],
    ['lists of members', (value: unknown) => ({ members: [value] })],
  ])('%s inside each other', (_, wrap) => {
    const deep = nested(1, wrap);
    expect(refusedAlone({ ...goodRow(), deep })).toEqual(['unknownKey at deep']);
    expect(refusedAlone(deep).length).toBeGreaterThan(0);
    for (const place of PLACES) expect(refusedAlone(changed(goneRow(), place, deep)).length).toBeGreaterThan(0);
    for (const { table, column } of COLUMNS) {
      expect(accountedFor(withCell(table, column, deep)).households.map(({ id }) => id)).toContain('H1');
    }
  });

  test('members', () => {
    const members = many((place) => ({ id: `P${place}`, targeted: place % 2 === 0 }));
    const { households } = readHouseholds(programme, [{ ...bareRow(), members }]);
    expect(households[0]?.members).toHaveLength(MANY);
    expect(refusedAlone({ ...bareRow(), members: [...members.slice(1), members[MANY - 1]] })).toEqual([
      `duplicateMember at members[${MANY - 1}].id`,
    ]);
  });

  test('members of whom each ten have one id', () => {
    const members = many((place) => ({ id: `P${place % (MANY / 10)}`, targeted: true }));
    expect(refusedAlone({ ...bareRow(), members })).toHaveLength(0.9 * MANY);
  });

  test('members who are not members', () => {
    expect(refusedAlone({ ...bareRow(), members: many(() => null) }).length).toBeGreaterThan(0);
    expect(refusedAlone({ ...bareRow(), members: many((id) => ({ id })) }).length).toBeGreaterThan(0);
  });

  const days = (place: number) => new Date(Date.UTC(1880, 0, 1) + place * 86_400_000).toISOString().slice(0, 10);

  test('follow-ups', () => {
    const followUps = many((place) => ({ on: days(place), outcome: 'passed' })).slice(0, MANY / 2);
    const row = { ...bareRow(), deprivations: [{ indicator: 22, followUps }] };
    expect(readHouseholds(programme, [row]).households).toHaveLength(1);
    followUps.push({ on: days(0), outcome: 'failed' });
    expect(refusedAlone(row)).toEqual([`duplicateFollowUp at deprivations[0].followUps[${MANY / 2}].on`]);
  });

  test('deprivations, all the same', () => {
    expect(refusedAlone({ ...bareRow(), deprivations: many(() => ({ indicator: 22 })) })).toHaveLength(MANY - 1);
  });

  test('rows, good and broken in turn', () => {
    const rows = many((place) => (place % 2 === 0 ? bareRow(`H${place}`) : { id: place }));
    const { households, rejected } = readHouseholds(programme, rows);
    expect([households.length, rejected.length]).toEqual([MANY / 2, MANY / 2]);
  });

  test('rows of one household in tables', () => {
    const household_id = 'H1';
    const tables = {
      household: [{ household_id, area_code: '23' }],
      member: many((place) => ({ household_id, member_id: `P${place}`, targeted: '1' })),
      deprivation: [{ household_id, indicator: '22' }],
      follow_up: many((place) => ({ household_id, indicator: '22', checked_on: days(place), outcome: 'passed' })).slice(
        0,
        MANY / 2,
      ),
    };
    const [household] = accountedFor(tables).households;
    expect(household?.members).toHaveLength(MANY);
    expect(household?.deprivations[0]?.followUps).toHaveLength(MANY / 2);
    const broken = many((place) => ({ household_id, indicator: '22', checked_on: days(place % 10), outcome: '?' }));
    expect(accountedFor({ ...tables, follow_up: broken }).rejected).toHaveLength(MANY + 1);
    expect(accountedFor({ ...tables, household: [] }).rejected).toHaveLength(1.5 * MANY + 1);
  });

  describe('twice as many unknown keys', () => {
    const keys = Object.fromEntries(Array.from({ length: 2 * MANY }, (_, place) => [`k${place}`, place]));

    test('in a row', () => {
      expect(refusedAlone({ ...bareRow(), ...keys })).toHaveLength(2 * MANY);
    });

    test.each(TABLE_NAMES)('in a row of %s', (table) => {
      const tables = goodTables();
      Object.assign(tables[table].at(-1) ?? {}, keys);
      expect(accountedFor(tables).households.map(({ id }) => id)).toEqual(['H1']);
    });

    test.each(TABLE_NAMES)('in a row of %s that belongs to no household or is there twice', (table) => {
      const tables = goodTables();
      tables[table].push({ ...keys, household_id: table === 'household' ? 'H1' : 'H9' });
      expect(accountedFor(tables).households).toHaveLength(2);
    });
  });
});

describe('holes', () => {
  test('among the rows are rows that are missing', () => {
    const rows: unknown[] = [goodRow('H1')];
    rows[3] = goodRow('H4');
    const { households, rejected } = readHouseholds(programme, rows);
    expect(households.map(({ id }) => id)).toEqual(['H1', 'H4']);
    expect(rejected.map(({ row, problems }) => [row, ...problems.map(({ code }) => code)])).toEqual([
      [1, 'missing'],
      [2, 'missing'],
    ]);
  });

  test.each(['members', 'deprivations', 'menus', 'plan', 'carers'])('among %s are told', (list) => {
    const row = goodRow() as Record<string, unknown>;
    const sparse: unknown[] = [];
    sparse[2] = (row[list] as unknown[])[0];
    expect(refusedAlone({ ...row, [list]: sparse })).toEqual([`missing at ${list}[0]`, `missing at ${list}[1]`]);
  });

  test.each(TABLE_NAMES)('among the rows of %s are rows that are no record', (table) => {
    const tables: AnyTables = goodTables();
    const rows = tables[table] ?? [];
    rows.length += 2;
    expect(told(accountedFor(tables))).toEqual([
      `${table} ${rows.length - 2}: wrongShape at `,
      `${table} ${rows.length - 1}: wrongShape at `,
    ]);
  });
});

/** Live objects, made anew: no file holds them, but a caller may. */
const LIVE: readonly (readonly [string, () => unknown])[] = [
  ['a symbol', () => Symbol('H2')],
  ['a big integer', () => 22n],
  ['a function', () => () => 22],
  ['a class', () => class Row {}],
  ['a promise', () => Promise.resolve(22)],
  ['a map', () => new Map([['id', 'H2']])],
  ['a date', () => new Date('2022-08-05')],
  ['a day that is no day', () => new Date(Number.NaN)],
  ['a boxed text', () => Object('2022-08-05')],
  ['a boxed number', () => Object(22)],
  ['bytes', () => new Uint8Array([50, 51])],
  ['not a number', () => Number.NaN],
  ['infinity', () => Number.POSITIVE_INFINITY],
  ['the other infinity', () => Number.NEGATIVE_INFINITY],
  ['a revoked proxy', revoked],
  ['a revoked proxy of a list', () => revoked([])],
  ['a proxy that throws whatever is done', () => new Proxy({}, THROWING)],
  ['a proxy of a list that throws whatever is done', () => new Proxy([], THROWING)],
  ['a proxy of a function that throws whatever is done', () => new Proxy(() => 22, THROWING)],
  ['a cycle', cycle],
  ['a cycle of lists', cycleOfLists],
  ['text that throws when it is read', () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower })],
];

function thrower(): never {
  throw new RangeError('made up: this throws');
}

const THROWING = new Proxy({}, { get: () => thrower });

function revoked(target: object = {}): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cycle(): unknown {
  const row: Record<string, unknown> = goodRow();
  for (const key of ['halts', 'moves', 'absences', 'left', 'on', 'reason', 'indicator', 'members', 'followUps'])
    row[key] = row;
  return row;
}

function cycleOfLists(): unknown {
  const list: unknown[] = [];
  list.push(list, list);
  return list;
}

describe('live objects', () => {
  test.each(LIVE)('%s for a row', (_, live) => {
    expect(refusedAlone(live()).length).toBeGreaterThan(0);
  });

  test.each(LIVE)('%s for a row alone, for the next row and for a form', (_, live) => {
    expect(readHousehold(programme, live())).toHaveProperty('problems');
    const reader = startReading(programme);
    expect(reader.read(live())).toHaveProperty('rejected');
    expect(reader.read(goodRow())).toHaveProperty('household');
    expect(householdSchema(programme)['~standard'].validate(live())).toHaveProperty('issues');
  });

  test.each(LIVE)('%s anywhere in a row', (_, live) => {
    for (const place of PLACES) expect(refusedAlone(changed(goneRow(), place, live())).length).toBeGreaterThan(0);
    expect(refusedAlone({ ...goodRow(), live: live() })).toEqual(['unknownKey at live']);
  });

  test.each(LIVE)('%s for a row of a table', (_, live) => {
    for (const table of TABLE_NAMES) {
      const tables: AnyTables = goodTables();
      const rows = tables[table] ?? [];
      rows.push(live());
      const { households, rejected } = accountedFor(tables);
      expect(rejected.map((refused) => [refused.table, refused.row])).toEqual([[table, rows.length - 1]]);
      expect(households).toHaveLength(2);
    }
  });

  test.each(LIVE)('%s in any cell', (_, live) => {
    for (const { table, column } of COLUMNS) {
      const { households, rejected } = accountedFor(withCell(table, column, live()));
      expect(households.map(({ id }) => id)).toContain('H1');
      expect(rejected.length + households.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('a getter that throws, anywhere in a row, makes the row unreadable', () => {
    for (const place of PLACES) {
      const row = changed(goneRow(), place, undefined) as object;
      const [, owner = '', key = place] = /^(.*?)\.?(\w+|\[\d+\])$/.exec(place) ?? [];
      const holder = owner === '' ? row : (at(row, owner) as object);
      Object.defineProperty(holder, key.replace(/[[\]]/g, ''), { get: thrower, enumerable: true });
      expect(refusedAlone(row)).toEqual(['unreadable at ']);
    }
  });

  test('a getter that throws in a cell makes that row unreadable', () => {
    for (const { table, column } of COLUMNS) {
      const tables = withCell(table, column, undefined);
      const row = tables[table]?.at(-1) as object;
      Object.defineProperty(row, column, { get: thrower, enumerable: true });
      expect(told(accountedFor(tables))).toContain(`${table} ${(tables[table]?.length ?? 0) - 1}: unreadable at `);
    }
  });

  test.each(['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'])(
    'a good row behind a proxy whose %s throws is read or refused',
    (trap) => {
      const { households, rejected } = readHouseholds(programme, [new Proxy(goodRow(), { [trap]: thrower })]);
      expect(households.length + rejected.length).toBe(1);
      for (const table of TABLE_NAMES) {
        const tables: AnyTables = goodTables();
        tables[table] = tables[table]?.map((row) => new Proxy(row as object, { [trap]: thrower })) ?? [];
        accountedFor(tables);
      }
    },
  );

  test('a getter with a different result each time is read once', () => {
    let asked = 0;
    const row = Object.defineProperty(goodRow(), 'area', {
      get: () => ['23', 'another', 'third'][asked++ % 3],
      enumerable: true,
    });
    const { households } = readHouseholds(programme, [row]);
    expect(households.map(({ area }) => area)).toEqual(['23']);
  });

  test('records without a prototype are records', () => {
    const bare = JSON.parse(JSON.stringify(goodRow()), (_, part) =>
      typeof part === 'object' && !Array.isArray(part) ? Object.assign(Object.create(null), part) : part,
    );
    expect(readHouseholds(programme, [bare]).households).toEqual([goodRow()]);
    const tables = goodTables();
    for (const table of TABLE_NAMES)
      tables[table] = tables[table].map((row) => Object.assign(Object.create(null), row));
    expect(accountedFor(tables).households).toHaveLength(2);
  });

  test('inherited properties of a row are not read', () => {
    const tables = goodTables();
    tables.carer = [Object.create(tables.carer[0] ?? {})];
    expect(told(accountedFor(tables))).toEqual(['carer 0: missing at household_id']);
  });
});

/** A row as its household keeps it: every text in the one spelling that it is read in, every list in order. */
const spelt = (row: unknown): unknown =>
  kept(
    JSON.parse(JSON.stringify(row), (key, value) => {
      if (typeof value !== 'string') return value;
      return key === 'id' ? fromThaiDigits(plainText(value)) : plainText(value);
    }),
  );

describe('anything whatever', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });

  test('for rows: each is accepted or refused', () => {
    fc.assert(
      fc.property(fc.array(anything), (rows) => {
        const { households, rejected } = readHouseholds(programme, rows);
        expect(households.length + rejected.length).toBe(rows.length);
        expect(rejected.every(({ problems }) => problems.length > 0)).toBe(true);
      }),
      { numRuns: sized(100, 500) },
    );
  });

  test('in one place of a good row: the row is accepted as it is or refused, its neighbours are accepted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anything, (place, value) => {
        const row = changed(goneRow(), place, value);
        const { households, rejected } = readHouseholds(programme, [goodRow('H1'), row, goodRow('H3')]);
        const [first, ...others] = households;
        expect(first).toEqual(goodRow('H1'));
        expect(others.at(-1)).toEqual(goodRow('H3'));
        expect(households.length + rejected.length).toBe(3);
        if (others.length === 2) expect(others[0]).toEqual(spelt(row));
        else expect(rejected.map((refused) => refused.row)).toEqual([1]);
      }),
      { numRuns: sized(300, 2000) },
    );
  });

  test('for tables: each row of household is accepted or refused', () => {
    const rows = fc.array(anything, { maxLength: 5 });
    const tables = fc.record({
      household: rows,
      member: rows,
      deprivation: rows,
      follow_up: rows,
      menu_choice: rows,
      activity: rows,
      carer: rows,
      move: rows,
      absence: rows,
      halt: rows,
    });
    fc.assert(
      fc.property(tables, (given) => {
        accountedFor(given);
      }),
      { numRuns: sized(100, 300) },
    );
  });

  test('in one cell of good tables: the other household is accepted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMNS), anything, ({ table, column }, value) => {
        const { households } = accountedFor(withCell(table, column, value));
        expect(households[0]?.id).toBe('H1');
      }),
      { numRuns: sized(300, 2000) },
    );
  });
});

/** What stands at a place in a row. */
function at(row: unknown, place: string): unknown {
  const steps = place.match(/[^.[\]]+/g) ?? [];
  return steps.reduce((value, step) => (value as Record<string, unknown>)[step], row);
}
