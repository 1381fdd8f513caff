import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/household/problem-messages.js';
import { type Household, type Rejected, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { BROKEN_ROWS } from './broken-rows.js';
import { bareRow, changed, goneRow, goodRow, ODD_ROWS, programme } from './good-rows.js';

const THAI = /\p{Script=Thai}/u;

/** Only readTables says these: they speak of rows that stand in tables of their own. */
const ONLY_OF_TABLES = [
  'notFailed',
  'noSuchHousehold',
  'partRejected',
  'columnTwice',
  'wrongDimension',
  'shortYear',
  'notBuddhistEra',
  'wrongWeekday',
  'ambiguousNumber',
];

/** Said of live objects that throw when looked at, which no file can hold. */
const ONLY_OF_LIVE_OBJECTS = ['unreadable'];

const UNREADABLE = { th: 'อ่านแถวนี้ไม่ได้', en: 'the row cannot be read' };

const idsOf = (households: readonly Household[]) => households.map(({ id }) => id);
const told = ({ problems }: Rejected) => problems.map(({ path, code }) => `${code} at ${path}`);

/** Every object and array in a value, itself included. */
const partsOf = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

describe('a broken row between two good ones is refused, and nothing else', () => {
  test.each(BROKEN_ROWS)('$what: $code', ({ from, at, put, code, path }) => {
    const rows = [goodRow('H1'), changed(from(), at, put), goodRow('H3')];
    const { households, rejected } = readHouseholds(programme, rows);

    expect(households).toEqual([goodRow('H1'), goodRow('H3')]);
    expect(rejected).toEqual([
      expect.objectContaining({ row: 1, problems: [expect.objectContaining({ path, code })] }),
    ]);
    expect(households.length + rejected.length).toBe(rows.length);
  });

  test.each(BROKEN_ROWS)('$what: says so in Thai and in English', ({ from, at, put }) => {
    const { rejected } = readHouseholds(programme, [goodRow('H1'), changed(from(), at, put)]);
    for (const { message } of rejected.flatMap(({ problems }) => problems)) {
      expect(message.th).toMatch(THAI);
      expect(message.en).toMatch(/[a-z]{2}/);
      expect(message.en).not.toMatch(THAI);
      expect(`${message.th}${message.en}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('all of them at once, each beside a good row', () => {
    const rows = BROKEN_ROWS.flatMap(({ from, at, put }, place) => [
      goodRow(place === 0 ? 'H1' : `G${place}`),
      changed(from(), at, put),
    ]);
    const { households, rejected } = readHouseholds(programme, rows);
    expect(idsOf(households)).toEqual(BROKEN_ROWS.map((_, place) => (place === 0 ? 'H1' : `G${place}`)));
    expect(rejected.map(({ row }) => row)).toEqual(BROKEN_ROWS.map((_, place) => 2 * place + 1));
  });

  test('at least 40 kinds, none of them twice', () => {
    expect(BROKEN_ROWS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(BROKEN_ROWS.map(({ what }) => what)).size).toBe(BROKEN_ROWS.length);
  });

  test('and with them every code that a row can be refused for', () => {
    const elsewhere = [...ONLY_OF_TABLES, ...ONLY_OF_LIVE_OBJECTS];
    const codes = new Set<string>(BROKEN_ROWS.map(({ code }) => code));
    expect([...codes].sort()).toEqual(
      Object.keys(MESSAGES)
        .filter((code) => !elsewhere.includes(code))
        .sort(),
    );
  });
});

describe('what looks odd and is good', () => {
  test.each(ODD_ROWS)('%s', (_, at, put) => {
    const row = changed(goodRow(), at, put);
    expect(readHouseholds(programme, [row])).toEqual({ households: [row], rejected: [] });
  });

  test.each([
    ['a halt', 'halted.on'],
    ['a member who joins', 'members[1].joined'],
    ['a member who leaves', 'members[0].left.on'],
    ['a follow-up', 'deprivations[0].followUps[1].on'],
    ['a menu', 'menus[1].on'],
    ['an activity done', 'plan[0].done'],
    ['a carer who starts', 'carers[1].from'],
    ['a carer who ends', 'carers[0].to'],
  ])('%s on the day the household leaves', (_, at) => {
    const row = changed(goneRow(), at, '2022-09-20');
    expect(readHouseholds(programme, [row])).toEqual({ households: [row], rejected: [] });
  });

  test('any intervention, where the programme lists none', () => {
    const row = changed(goodRow(), 'plan[0].intervention', 'a-cow');
    const { area, catalogue, menus } = trat2565;
    expect(readHouseholds({ area, catalogue, menus }, [row]).households).toEqual([row]);
  });

  test('a household again, once the row before it was refused', () => {
    const { households, rejected } = readHouseholds(programme, [{ ...bareRow('H1'), area: '10' }, bareRow('H1')]);
    expect(idsOf(households)).toEqual(['H1']);
    expect(rejected).toEqual([expect.objectContaining({ row: 0, id: 'H1' })]);
  });
});

describe('the whole of a reading', () => {
  test('keeps the order of the rows, and every row is in one of the two lists', () => {
    const rows = ['H5', 'H1', '', 'H4', '', 'H2'].map((id) => bareRow(id));
    const { households, rejected } = readHouseholds(programme, rows);
    expect(idsOf(households)).toEqual(['H5', 'H1', 'H4', 'H2']);
    expect(rejected.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('of nothing is nothing', () => {
    expect(readHouseholds(programme, [])).toEqual({ households: [], rejected: [] });
  });

  test('accepts the first of three households with one id, and refuses the others', () => {
    const rows = ['2301', '2302', '2303'].map((area) => ({ ...bareRow('H1'), area }));
    const { households, rejected } = readHouseholds(programme, rows);
    expect(households.map(({ area }) => area)).toEqual(['2301']);
    expect(rejected.map((row) => [row.row, row.id, ...told(row)])).toEqual([
      [1, 'H1', 'duplicateHousehold at id'],
      [2, 'H1', 'duplicateHousehold at id'],
    ]);
  });

  test('tells every problem of shape at once', () => {
    const row = { id: '', area: 23, nickname: 'x', members: [{ id: 'P1' }], deprivations: [] };
    const { rejected } = readHouseholds(programme, [row]);
    expect(rejected.flatMap(told).sort()).toEqual([
      'empty at deprivations',
      'empty at id',
      'missing at members[0].targeted',
      'unknownKey at nickname',
      'wrongShape at area',
    ]);
  });

  test('tells every problem of fact at once', () => {
    const row = {
      ...goneRow(),
      area: '1001',
      halted: { on: '2022-01-09', reason: 'waits' },
      deprivations: [{ indicator: 99 }, { indicator: 2 }, { indicator: 99 }],
      menus: [{ on: '2022-10-01', menu: 'abundant' }],
    };
    const { rejected } = readHouseholds(programme, [row]);
    expect(rejected.flatMap(told).sort()).toEqual([
      'afterLeft at menus[0].on',
      'beforeJoined at halted.on',
      'duplicateDeprivation at deprivations[2].indicator',
      'outsideProvince at area',
      'uncountedIndicator at deprivations[1].indicator',
      'unknownIndicator at deprivations[0].indicator',
      'unknownIndicator at deprivations[2].indicator',
      'unknownMenu at menus[0].menu',
    ]);
  });

  test('tells the third and the fourth of four alike as well', () => {
    const row = { ...bareRow(), members: ['P1', 'P1', 'P1', 'P1'].map((id) => ({ id, targeted: true })) };
    expect(readHouseholds(programme, [row]).rejected.flatMap(told)).toEqual(
      [1, 2, 3].map((place) => `duplicateMember at members[${place}].id`),
    );
  });

  test.each([
    ['a readable id', 'H2', 'H2'],
    ['no id', undefined, undefined],
    ['an id that is a number', 12, undefined],
    ['an id in a list', ['H2'], undefined],
    ['an id as long as may be', 'H'.repeat(200), 'H'.repeat(200)],
    ['an empty id', '', undefined],
    ['an id too long to repeat', 'H'.repeat(201), undefined],
  ])('a refused row with %s is named so', (_, id, named) => {
    const { rejected } = readHouseholds(programme, [{ ...bareRow(), id, area: '10' }]);
    expect(rejected.map((row) => row.id)).toEqual([named]);
    expect(rejected.map((row) => 'id' in row)).toEqual([named !== undefined]);
  });

  test.each([
    { what: 'a part of a satang', at: 'plan[0].baht', put: 1500.001 },
    { what: 'an indicator beyond all counting', at: 'deprivations[0].indicator', put: 1e300 },
  ])('$what is not of the expected kind', ({ at, put }) => {
    const { rejected } = readHouseholds(programme, [changed(goodRow(), at, put)]);
    expect(rejected.flatMap(told)).toContain(`wrongShape at ${at}`);
  });

  test('a live row that throws when looked at is refused between two good ones', () => {
    const throwing = { get: () => JSON.parse('not now') };
    const whole = new Proxy(bareRow(), throwing);
    const inside = { ...bareRow(), joined: undefined, halted: new Proxy({ on: '', reason: '' }, throwing) };
    const { households, rejected } = readHouseholds(programme, [bareRow('H1'), whole, inside, bareRow('H3')]);
    expect(idsOf(households)).toEqual(['H1', 'H3']);
    expect(rejected.map(({ row, id, problems }) => ({ row, id, problems }))).toEqual([
      { row: 1, id: undefined, problems: [{ path: '', code: 'unreadable', message: UNREADABLE }] },
      { row: 2, id: 'H2', problems: [{ path: '', code: 'unreadable', message: UNREADABLE }] },
    ]);
  });

  test('a household that left before it joined: what falls between is after it left', () => {
    const row = {
      ...bareRow(),
      joined: '2022-06-10',
      left: { on: '2022-06-01', reason: 'moved' },
      halted: { on: '2022-06-10', reason: 'waits' },
    };
    const { rejected } = readHouseholds(programme, [row]);
    expect(rejected.flatMap(told)).toEqual(['beforeJoined at left.on', 'afterLeft at halted.on']);
  });

  test('where a programme has no menus, none is named', () => {
    const { area, catalogue } = trat2565;
    const row = { ...bareRow(), menus: [{ on: '2022-06-03', menu: 'survive' }] };
    const { rejected } = readHouseholds({ area, catalogue, menus: [] }, [row]);
    expect(rejected[0]?.problems[0]?.message).toEqual({
      th: 'โครงการไม่มีเมนู "survive" มีแต่ –',
      en: 'the programme has no menu "survive", only –',
    });
  });

  test.each([
    { what: 'sixty letters are shown whole', id: 'm'.repeat(60), shown: 'm'.repeat(60) },
    { what: 'no character is cut in two', id: `${'m'.repeat(59)}😀m`, shown: `${'m'.repeat(59)}…` },
    { what: 'one that was whole stays so', id: `😀${'m'.repeat(60)}`, shown: `😀${'m'.repeat(58)}…` },
  ])('$what', ({ id, shown }) => {
    const members = [id, id].map((same) => ({ id: same, targeted: true }));
    const { rejected } = readHouseholds(programme, [{ ...bareRow(), members }]);
    expect(rejected[0]?.problems[0]?.message.en).toBe(`member "${shown}" appears twice`);
  });

  test.each([
    ['area', '2401', 'area 2401 is outside the province', 'พื้นที่ 2401 อยู่นอกจังหวัด'],
    ['deprivations[1].indicator', 99, 'there is no indicator 99', 'ไม่มีตัวชี้วัดที่ 99'],
    [
      'menus[0].menu',
      'abundant',
      'the programme has no menu "abundant", only survive, sufficient, sustainable',
      'โครงการไม่มีเมนู "abundant" มีแต่ survive, sufficient, sustainable',
    ],
    ['halted.on', '2022-01-09', '2022-01-09 is before joining the register', '2022-01-09 เป็นวันก่อนเข้าทะเบียน'],
    [
      'menus[0].menu',
      'm'.repeat(61),
      `the programme has no menu "${'m'.repeat(60)}…", only survive, sufficient, sustainable`,
      `โครงการไม่มีเมนู "${'m'.repeat(60)}…" มีแต่ survive, sufficient, sustainable`,
    ],
    ['members[1].id', 'P1', 'member "P1" appears twice', 'มีสมาชิก "P1" แล้ว'],
    ['joined', '2022-02-30', 'is not an existing day such as 2022-08-05', 'ไม่ใช่วันที่ที่มีอยู่จริงในรูปแบบ 2022-08-05'],
  ])('%s of %s: %s', (at, put, en, th) => {
    const { rejected } = readHouseholds(programme, [changed(goodRow(), at, put)]);
    expect(rejected[0]?.problems[0]?.message).toEqual({ th, en });
  });

  test.each([
    ['null', null],
    ['nothing', undefined],
    ['a record', { 0: bareRow(), length: 1 }],
    ['text', '[]'],
    ['a set', new Set([bareRow()])],
  ])('of %s is a mistake of the caller', (_, rows) => {
    expect(() => readHouseholds(programme, rows as never)).toThrow(
      new TypeError('Cannot read households: the rows are not an array'),
    );
  });
});

describe('an accepted household', () => {
  const read = (row: object = goneRow()) => readHouseholds(programme, [row]).households[0];

  test('is the row, word for word, and no field more', () => {
    expect(read()).toStrictEqual(goneRow());
    expect(Object.keys(readHouseholds(programme, [bareRow()]).households[0] ?? {})).toEqual(Object.keys(bareRow()));
  });

  test('is frozen through and through', () => {
    const parts = partsOf(read());
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test('shares nothing with the row, which stays as it was', () => {
    const row = goneRow();
    const parts = new Set(partsOf(read(row)));
    expect(partsOf(row).filter((part) => parts.has(part))).toEqual([]);
    expect(partsOf(row).filter((part) => Object.isFrozen(part))).toEqual([]);
    expect(row).toStrictEqual(goneRow());
  });

  test('does not change when the row does', () => {
    const mine = goneRow();
    const { households } = readHouseholds(programme, [mine]);
    mine.members.length = 0;
    mine.left.on = '2022-09-29';
    expect(households).toEqual([goneRow()]);
  });

  test('passes the gate again unchanged', () => {
    const household = read();
    expect(readHouseholds(programme, [household])).toEqual({ households: [household], rejected: [] });
  });
});
