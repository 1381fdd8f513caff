import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/household/problem-messages.js';
import { type Household, type Rejected, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { BROKEN_ROWS } from './broken-rows.js';
import { bareRow, changed, goneRow, goodRow, programme } from './good-rows.js';

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
  test.each([
    ['every field there is', '', goneRow()],
    ['the four fields that must be', '', bareRow()],
    ['an area that is the province', 'area', '23'],
    ['an area that is a district', 'area', '2307'],
    ['a village of ten digits', 'area', '2301010123'],
    ['a district the programme does not list', 'area', '2399'],
    ['an id of 200 letters', 'id', 'H'.repeat(200)],
    ['an id in Thai', 'id', 'บ้านเลขที่ ๑'],
    ['a reason of 10,000 letters', 'halted.reason', 'r'.repeat(10_000)],
    ['29 February of a leap year', 'members[0].born', '2000-02-29'],
    ['a day in the year 2399', 'plan[1].due', '2399-12-31'],
    ['a halt on the day it joined', 'halted.on', '2022-01-10'],
    ['a follow-up on the day it joined', 'deprivations[0].followUps[0].on', '2022-01-10'],
    ['follow-ups that are not in order', 'deprivations[0].followUps[0].on', '2022-07-15'],
    ['a birth before it joined', 'members[1].born', '1950-01-01'],
    ['a member who left on the day of joining', 'members[0].left.on', '2022-02-01'],
    ['an activity due before it joined', 'plan[1].due', '2021-12-01'],
    ['an activity for an indicator it did not fail', 'plan[1].indicator', 9],
    ['an activity that costs nothing', 'plan[1].baht', 0],
    ['a carer for one day', 'carers[0].to', '2022-02-01'],
    ['the same carer twice', 'carers[1].agency', 'district office'],
    ['no menus at all', 'menus', []],
    ['no member targeted', 'members', [{ id: 'P1', targeted: false }]],
  ])('%s', (_, at, put) => {
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
    ['an empty id', '', undefined],
    ['an id too long to repeat', 'H'.repeat(201), undefined],
  ])('a refused row with %s is named so', (_, id, named) => {
    const { rejected } = readHouseholds(programme, [{ ...bareRow(), id, area: '10' }]);
    expect(rejected.map((row) => row.id)).toEqual([named]);
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
  const row = goneRow();
  const [household] = readHouseholds(programme, [row]).households;

  test('is the row, word for word, and no field more', () => {
    expect(household).toStrictEqual(goneRow());
    expect(Object.keys(readHouseholds(programme, [bareRow()]).households[0] ?? {})).toEqual(Object.keys(bareRow()));
  });

  test('is frozen through and through', () => {
    const parts = partsOf(household);
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test('shares nothing with the row, which stays as it was', () => {
    const parts = new Set(partsOf(household));
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
    expect(readHouseholds(programme, [household])).toEqual({ households: [household], rejected: [] });
  });
});
