import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/household/problem-messages.js';
import { type Household, type Rejected, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { households as arbitraryHouseholds } from '../tools/arbitrary-household.js';
import { kept } from '../tools/kept.js';
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
  'ambiguousWord',
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

describe('texts that look the same are the same', () => {
  test.each([
    ['an id of a zero-width blank', 'id', '\u200b'],
    ['a reason of nothing that can be seen', 'halts[0].reason', ' \u200b\ufeff\u2060'],
    ['an agency of a soft hyphen', 'carers[0].agency', '\u00ad'],
  ])('%s is empty', (_, at, put) => {
    const { rejected } = readHouseholds(programme, [changed(goodRow(), at, put)]);
    expect(rejected.flatMap(told)).toEqual([`empty at ${at}`]);
  });

  test.each(['H1 ', ' H1', 'H1\u200b', '\u200eH1', 'H1\u00a0', '\u3000H1', '\ufeffH1'])('the id %j is H1', (id) => {
    const { households, rejected } = readHouseholds(programme, [bareRow('H1'), bareRow(id)]);
    expect(idsOf(households)).toEqual(['H1']);
    expect(rejected.map((row) => [row.id, told(row)])).toEqual([['H1', ['duplicateHousehold at id']]]);
  });

  test('an id in Thai digits is the same id, and a text keeps them', () => {
    const row = { ...bareRow('บ้าน ๑๒'), menus: [{ on: '2022-06-03', menu: 'survive', by: 'ทีม ๒' }] };
    const { households, rejected } = readHouseholds(programme, [row, bareRow('บ้าน 12')]);
    expect(households).toEqual([{ ...row, id: 'บ้าน 12' }]);
    expect(rejected.map(({ id, problems }) => [id, problems[0]?.code])).toEqual([['บ้าน 12', 'duplicateHousehold']]);
  });

  test('every text of a record has one spelling: Unicode NFC, Thai ำ and แ as one letter', () => {
    const row = {
      ...bareRow('บ้านน\u0e4d\u0e49\u0e32'),
      carers: [{ agency: 'เเรงงาน\u00a0จังหวัด', role: 'team', from: '2022-05-09' }],
    };
    const [household] = readHouseholds(programme, [row]).households;
    expect([household?.id, household?.carers?.[0]?.agency]).toEqual(['บ้านน้ำ', 'แรงงาน จังหวัด']);
  });
});

describe('the option today', () => {
  const lateVisit = {
    ...bareRow(),
    deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-04', outcome: 'passed' }] }],
  };

  test('events after today are in the future', () => {
    const { rejected } = readHouseholds(programme, [lateVisit], { today: '2022-06-03' });
    expect(rejected.flatMap(told)).toEqual(['inTheFuture at deprivations[0].followUps[0].on']);
    expect(readHouseholds(programme, [lateVisit], { today: '2022-06-04' }).rejected).toEqual([]);
  });

  test('what is still to come is not: an activity due, a carer from next week', () => {
    const row = {
      ...bareRow(),
      plan: [{ id: 'A', indicator: 22, action: 'a', agency: 'b', due: '2022-09-30' }],
      carers: [{ agency: 'b', role: 'team', from: '2022-06-13', to: '2022-12-31' }],
    };
    expect(readHouseholds(programme, [row], { today: '2022-06-06' }).rejected).toEqual([]);
  });

  test('a programme without a day of declaration begins on the report day before it opened', () => {
    const { declared: _, ...undeclared } = trat2565;
    const on = (day: string) => ({ ...bareRow(), menus: [{ on: day, menu: 'survive' }] });
    const codes = (terms: typeof undeclared, day: string) => readHouseholds(terms, [on(day)]).rejected.flatMap(told);
    expect(codes(undeclared, '2022-05-06')).toEqual([]); // the Friday before Monday, 9 May
    expect(codes(undeclared, '2022-05-05')).toEqual(['beforeProgramme at menus[0].on']);
    expect(codes({ ...undeclared, calendar: { ...trat2565.calendar, opened: '2022-05-13' } }, '2022-05-06')).toEqual(
      [],
    );
    expect(codes({ ...undeclared, calendar: { ...trat2565.calendar, every: 'monthEnd' } }, '2022-04-30')).toEqual([]);
    expect(codes({ ...undeclared, eventsFrom: '2019-10-01' } as never, '2019-10-01')).toEqual([]);
  });

  test.each([
    ['2565-06-03', /readHouseholds: options\.today "2565-06-03" looks like a year of the Buddhist Era/],
    ['June', /readHouseholds: options\.today "June" is not a calendar day/],
  ])('today as %s is a mistake of the caller', (today, message) => {
    expect(() => readHouseholds(programme, [], { today })).toThrow(message);
  });

  test('an option that there is not is one, too', () => {
    expect(() => readHouseholds(programme, [], { asOf: '2022-06-03' } as never)).toThrow(
      new RangeError('readHouseholds: options: the key "asOf" is not one of "today", "blanks"'),
    );
  });
});

describe('blanks as forms send them', () => {
  test('are left out where that is asked for', () => {
    const row = { ...bareRow('H1'), joined: '', left: { on: null, reason: '' }, menus: null, carers: [] };
    const { households, rejected } = readHouseholds(programme, [row], { blanks: 'absent' });
    expect(rejected).toEqual([]);
    expect(households).toEqual([bareRow('H1')]);
    expect(readHouseholds(programme, [row]).rejected).toHaveLength(1);
  });

  test('and missing where a value must be', () => {
    const row = { ...bareRow(' '), members: [{ id: 'P1', targeted: null }] };
    const { rejected } = readHouseholds(programme, [row], { blanks: 'absent' });
    expect(rejected.flatMap(told).sort()).toEqual(['missing at id', 'missing at members[0].targeted']);
  });
});

describe('dated lists of a row in any order', () => {
  /** A shuffle of every list whose order means nothing, told by a list of draws. */
  const shuffled = <T>(row: T, draws: readonly number[]): T => {
    let next = 0;
    return JSON.parse(
      JSON.stringify(row, (key, value) => {
        if (!Array.isArray(value) || key === 'members' || key === 'deprivations' || key === '') return value;
        return value
          .map((entry) => ({ entry, at: draws[next++ % draws.length] as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
      }),
    );
  };

  test('the household is the same', () => {
    fc.assert(
      fc.property(arbitraryHouseholds, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (rows, draws) => {
        expect(readHouseholds(programme, shuffled(rows, draws)).households).toEqual(
          readHouseholds(programme, rows).households,
        );
      }),
    );
  });

  test('and so it is with a row in which every list has several entries', () => {
    const before = JSON.stringify(readHouseholds(programme, [goodRow()]).households);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (draws) => {
        expect(JSON.stringify(readHouseholds(programme, [shuffled(goodRow(), draws)]).households)).toBe(before);
      }),
    );
  });

  test('entries of one day are in the order of their names', () => {
    const plan = ['A2', 'A10', 'A1'].map((id) => ({ id, indicator: 22, action: 'a', agency: 'b', due: '2022-09-30' }));
    const on = { from: '2022-06-01' };
    const carers = [
      { agency: 'b', role: 'team', ...on },
      { agency: 'b', role: 'foster', ...on },
      { agency: 'a', role: 'team', ...on },
    ];
    const [household] = readHouseholds(programme, [{ ...bareRow(), plan, carers }]).households;
    expect(household?.plan?.map(({ id }) => id)).toEqual(['A1', 'A10', 'A2']);
    expect(household?.carers?.map(({ agency, role }) => `${agency} ${role}`)).toEqual(['a team', 'b foster', 'b team']);
  });

  test('the row itself is left as it was', () => {
    const row = {
      ...bareRow(),
      moves: [
        { on: '2022-07-01', area: '2301' },
        { on: '2022-06-01', area: '2302' },
      ],
      menus: [],
    };
    const before = JSON.stringify(row);
    expect(readHouseholds(programme, [row]).households).toHaveLength(1);
    expect(JSON.stringify(row)).toBe(before);
  });
});

describe('each contradiction of dated facts is a problem', () => {
  const facts = (row: object) => readHouseholds(programme, [{ ...bareRow(), ...row }]).rejected.flatMap(told);

  test.each([
    {
      what: 'a long absence over two others',
      row: {
        absences: [
          { from: '2022-06-01', to: '2022-06-05', reason: 'x' },
          { from: '2022-05-20', to: '2022-08-01', reason: 'x' },
          { from: '2022-07-01', to: '2022-07-05', reason: 'x' },
        ],
      },
      lines: ['overlaps at absences[0].from', 'overlaps at absences[2].from'],
    },
    {
      what: 'a halt that still holds under two others',
      row: {
        halts: [
          { on: '2022-06-01', reason: 'x' },
          { on: '2022-07-01', reason: 'x', lifted: '2022-07-02' },
          { on: '2022-08-01', reason: 'x' },
        ],
      },
      lines: ['overlaps at halts[1].on', 'overlaps at halts[2].on'],
    },
    {
      what: 'a halt that is lifted after another has begun',
      row: {
        halts: [
          { on: '2022-07-01', reason: 'x' },
          { on: '2022-06-01', reason: 'x', lifted: '2022-07-02' },
        ],
      },
      lines: ['overlaps at halts[0].on'],
    },
    {
      what: 'three moves on a day',
      row: { moves: ['2301', '2302', '2301'].map((area) => ({ on: '2022-06-01', area })) },
      lines: ['duplicateMove at moves[1].on', 'duplicateMove at moves[2].on'],
    },
    {
      what: 'left while away',
      row: {
        left: { on: '2022-06-03', reason: 'x' },
        absences: [{ from: '2022-06-01', to: '2022-06-05', reason: 'x' }],
      },
      lines: ['afterLeft at absences[0].to'],
    },
    {
      what: 'back before it went, and before it joined',
      row: { joined: '2022-06-01', absences: [{ from: '2022-06-05', to: '2022-05-30', reason: 'x' }] },
      lines: ['beforeJoined at absences[0].to'],
    },
  ])('$what', ({ row, lines }) => {
    expect(facts(row).sort()).toEqual(lines);
  });

  test.each([
    [
      'left on the day it went away',
      { left: { on: '2022-06-05', reason: 'x' }, absences: [{ from: '2022-06-01', to: '2022-06-05', reason: 'x' }] },
    ],
    [
      'a carer through an absence',
      {
        carers: [{ agency: 'a', role: 'team', from: '2022-05-20', to: '2022-07-01' }],
        absences: [{ from: '2022-06-01', to: '2022-06-05', reason: 'x' }],
      },
    ],
    [
      'a halt through an absence',
      {
        halts: [{ on: '2022-05-20', reason: 'x', lifted: '2022-07-01' }],
        absences: [{ from: '2022-06-01', to: '2022-06-05', reason: 'x' }],
      },
    ],
  ])('%s is none', (_, row) => {
    expect(facts(row)).toEqual([]);
  });
});

test('an event is refused exactly where it lies inside an absence, whatever other absences there are', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2022-06-${String(nth).padStart(2, '0')}`);
  const absences = fc.array(fc.record({ from: day, to: day, reason: fc.constant('x') }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(absences, day, (away, on) => {
      const row = { ...bareRow(), absences: away, moves: [{ on, area: '2301' }] };
      const codes = readHouseholds(programme, [row]).rejected.flatMap(told);
      expect(codes.includes('whileAbsent at moves[0].on')).toBe(away.some(({ from, to }) => from < on && on < to));
    }),
  );
});

test('absences overlap exactly where two share a day or touch', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2022-06-${String(nth).padStart(2, '0')}`);
  const span = fc
    .tuple(day, day)
    .map((ends) => ends.sort())
    .filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
      const absences = spans.map(([from, to]) => ({ from, to, reason: 'x' }));
      const codes = readHouseholds(programme, [{ ...bareRow(), absences }]).rejected.flatMap(told);
      const meets = absences.some((a, n) => absences.some((b, m) => n < m && a.from <= b.to && b.from <= a.to));
      expect(codes.length > 0).toBe(meets);
      expect(codes.filter((line) => !line.startsWith('overlaps at absences'))).toEqual([]);
    }),
  );
});

test('every problem has its path in parts, and its message has no day or key in machine format', () => {
  for (const { from, at, put } of BROKEN_ROWS) {
    const { rejected } = readHouseholds(programme, [goodRow('H1'), changed(from(), at, put)]);
    for (const { path, segments, message } of rejected.flatMap(({ problems }) => problems)) {
      const text = segments.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
      expect(text.replace(/^\./, '')).toBe(path);
      expect(message.th).not.toMatch(/\d{4}-\d{2}-\d{2}|followUps|menus|members|targeted|survive/);
    }
  }
});

describe('unusual rows that are accepted', () => {
  test.each(ODD_ROWS)('%s', (_, at, put) => {
    const row = changed(goodRow(), at, put);
    expect(readHouseholds(programme, [row])).toEqual({ households: [kept(row)], rejected: [] });
  });

  test.each([
    ['a halt', 'halts[1].on'],
    ['a member who joins', 'members[1].joined'],
    ['a member who leaves', 'members[0].left.on'],
    ['a follow-up', 'deprivations[0].followUps[1].on'],
    ['a menu', 'menus[1].on'],
    ['an activity done', 'plan[0].done'],
    ['a carer who starts', 'carers[1].from'],
    ['a carer who ends', 'carers[0].to'],
  ])('%s on the day the household leaves', (_, at) => {
    const row = changed(goneRow(), at, '2022-09-20');
    expect(readHouseholds(programme, [row])).toEqual({ households: [kept(row)], rejected: [] });
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

  test('lists every problem of shape at once', () => {
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

  test('lists every problem of fact at once', () => {
    const row = {
      ...goneRow(),
      area: '1001',
      halts: [{ on: '2022-01-09', reason: 'waits' }],
      deprivations: [{ indicator: 99 }, { indicator: 2 }, { indicator: 99 }],
      menus: [{ on: '2022-10-01', menu: 'abundant' }],
    };
    const { rejected } = readHouseholds(programme, [row]);
    expect(rejected.flatMap(told).sort()).toEqual([
      'afterLeft at menus[0].on',
      'beforeJoined at halts[0].on',
      'duplicateDeprivation at deprivations[2].indicator',
      'outsideProvince at area',
      'uncountedIndicator at deprivations[1].indicator',
      'unknownIndicator at deprivations[0].indicator',
      'unknownIndicator at deprivations[2].indicator',
      'unknownMenu at menus[0].menu',
    ]);
  });

  test('lists the third and the fourth of four equal entries, too', () => {
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

  test('an indicator beyond all counting is not of the expected kind', () => {
    const at = 'deprivations[0].indicator';
    const { rejected } = readHouseholds(programme, [changed(goodRow(), at, 1e300)]);
    expect(rejected.flatMap(told)).toContain(`wrongShape at ${at}`);
  });

  test('a live row that throws when looked at is refused between two good ones', () => {
    const throwing = { get: () => JSON.parse('not now') };
    const whole = new Proxy(bareRow(), throwing);
    const inside = { ...bareRow(), joined: undefined, left: new Proxy({ on: '', reason: '' }, throwing) };
    const { households, rejected } = readHouseholds(programme, [bareRow('H1'), whole, inside, bareRow('H3')]);
    expect(idsOf(households)).toEqual(['H1', 'H3']);
    expect(rejected.map(({ row, id, problems }) => ({ row, id, problems }))).toEqual([
      { row: 1, id: undefined, problems: [{ path: '', segments: [], code: 'unreadable', message: UNREADABLE }] },
      { row: 2, id: 'H2', problems: [{ path: '', segments: [], code: 'unreadable', message: UNREADABLE }] },
    ]);
  });

  test('a household that left before it joined: what falls between is after it left', () => {
    const row = {
      ...bareRow(),
      joined: '2022-06-10',
      left: { on: '2022-06-01', reason: 'moved' },
      halts: [{ on: '2022-06-10', reason: 'waits' }],
    };
    const { rejected } = readHouseholds(programme, [row]);
    expect(rejected.flatMap(told)).toEqual(['beforeJoined at left.on', 'afterLeft at halts[0].on']);
  });

  test('where a programme has no menus, none is named', () => {
    const { area, catalogue } = trat2565;
    const row = { ...bareRow(), menus: [{ on: '2022-06-03', menu: 'survive' }] };
    const { rejected } = readHouseholds({ area, catalogue, menus: [] }, [row]);
    expect(rejected[0]?.problems[0]?.message).toEqual({
      th: 'การเลือกเมนูที่ 1 เมนูแก้จน: โครงการไม่มีเมนู "survive" มีแต่ –',
      en: 'menu choice 1, menu: the programme has no menu "survive", only –',
    });
  });

  test.each([
    { what: 'sixty letters are shown whole', id: 'm'.repeat(60), shown: 'm'.repeat(60) },
    { what: 'no character is cut in two', id: `${'m'.repeat(59)}😀m`, shown: `${'m'.repeat(59)}…` },
    { what: 'one that was whole stays so', id: `😀${'m'.repeat(60)}`, shown: `😀${'m'.repeat(58)}…` },
  ])('$what', ({ id, shown }) => {
    const members = [id, id].map((same) => ({ id: same, targeted: true }));
    const { rejected } = readHouseholds(programme, [{ ...bareRow(), members }]);
    expect(rejected[0]?.problems[0]?.message.en).toBe(`member 2, member id: member "${shown}" appears twice`);
  });

  test.each([
    [
      'absences[0].to',
      '2022-03-01',
      'absence 1, back on: 1 March 2022 must be after the start',
      'การออกจากทะเบียนชั่วคราวที่ 1 วันที่กลับเข้าทะเบียน: 1 มีนาคม 2565 ต้องเป็นวันหลังวันเริ่ม',
    ],
    [
      'absences[1]',
      { from: '2022-04-01', to: '2022-04-05', reason: 'at sea' },
      'absence 2, away from: 1 April 2022 overlaps the one before; begin after 1 April 2022',
      'การออกจากทะเบียนชั่วคราวที่ 2 วันที่ออกชั่วคราว: 1 เมษายน 2565 ซ้อนกับช่วงก่อนหน้า ต้องเริ่มหลัง 1 เมษายน 2565',
    ],
    [
      'halts[1].on',
      '2022-02-10',
      'halt 2, declared impossible on: 10 February 2022 overlaps the one before; begin on 20 February 2022 or later',
      'การแจ้งว่าทำไม่ได้ที่ 2 วันที่แจ้งว่าทำไม่ได้: 10 กุมภาพันธ์ 2565 ซ้อนกับช่วงก่อนหน้า ต้องเริ่มตั้งแต่ 20 กุมภาพันธ์ 2565 เป็นต้นไป',
    ],
    [
      'halts[0]',
      { on: '2022-01-20', reason: 'waits' },
      'halt 2, declared impossible on: 1 August 2022 overlaps the one before; lift that one first',
      'การแจ้งว่าทำไม่ได้ที่ 2 วันที่แจ้งว่าทำไม่ได้: 1 สิงหาคม 2565 ซ้อนกับช่วงก่อนหน้า ซึ่งยังไม่ยกเลิก',
    ],
    [
      'moves[0].on',
      '2022-03-02',
      'move 1, moved on: 2 March 2022 is in a time when the household was off the register',
      'การย้ายที่อยู่ที่ 1 วันที่ย้าย: 2 มีนาคม 2565 อยู่ในช่วงที่ครัวเรือนออกจากทะเบียนชั่วคราว',
    ],
    [
      'moves[1].on',
      '2022-04-13',
      'move 2, moved on: there are two moves on 13 April 2022',
      'การย้ายที่อยู่ที่ 2 วันที่ย้าย: มีการย้ายที่อยู่วันที่ 13 เมษายน 2565 แล้ว',
    ],
    [
      'moves[1].area',
      '220101',
      'move 2, area code: 220101 is outside the province, whose codes begin with 23',
      'การย้ายที่อยู่ที่ 2 รหัสพื้นที่: 220101 อยู่นอกจังหวัด ซึ่งขึ้นต้นด้วย 23',
    ],
    [
      'carers[1]',
      { agency: 'district office', role: 'mentor', from: '2022-02-01' },
      'carer 2, from: "district office" appears twice in the same role from the same day',
      'ผู้ดูแลที่ 2 ตั้งแต่วันที่: มีผู้ดูแล "district office" ในบทบาทเดียวกันตั้งแต่วันเดียวกันแล้ว',
    ],
    [
      'area',
      '2401',
      'area code: 2401 is outside the province, whose codes begin with 23',
      'รหัสพื้นที่: 2401 อยู่นอกจังหวัด ซึ่งขึ้นต้นด้วย 23',
    ],
    [
      'deprivations[1].indicator',
      99,
      'deprivation 2, indicator: there is no indicator 99',
      'ตัวชี้วัดที่ตกเกณฑ์ที่ 2 ตัวชี้วัด: ไม่มีตัวชี้วัดที่ 99',
    ],
    [
      'menus[0].menu',
      'abundant',
      'menu choice 1, menu: the programme has no menu "abundant", only survive, sufficient, sustainable',
      'การเลือกเมนูที่ 1 เมนูแก้จน: โครงการไม่มีเมนู "abundant" มีแต่ อยู่รอด, พอเพียง, ยั่งยืน',
    ],
    [
      'halts[0].on',
      '2022-01-09',
      'halt 1, declared impossible on: 9 January 2022 is before joining the register',
      'การแจ้งว่าทำไม่ได้ที่ 1 วันที่แจ้งว่าทำไม่ได้: 9 มกราคม 2565 เป็นวันก่อนเข้าทะเบียน',
    ],
    [
      'menus[0].menu',
      'm'.repeat(61),
      `menu choice 1, menu: the programme has no menu "${'m'.repeat(60)}…", only survive, sufficient, sustainable`,
      `การเลือกเมนูที่ 1 เมนูแก้จน: โครงการไม่มีเมนู "${'m'.repeat(60)}…" มีแต่ อยู่รอด, พอเพียง, ยั่งยืน`,
    ],
    ['members[1].id', 'P1', 'member 2, member id: member "P1" appears twice', 'สมาชิกที่ 2 รหัสสมาชิก: มีสมาชิก "P1" แล้ว'],
    [
      'joined',
      '2022-02-30',
      'joined on: is not an existing day; write a day such as "2022-08-05"',
      'วันที่เข้าทะเบียน: ไม่มีวันนี้ในปฏิทิน ต้องเป็นวันที่ เรียงเป็นปี ค.ศ. เดือน วัน',
    ],
    [
      'members[0].targeted',
      'yes',
      'member 1, targeted: must be true or false',
      'สมาชิกที่ 1 คนจนเป้าหมาย: ต้องเป็นจริงหรือเท็จ',
    ],
    [
      'plan[0].baht',
      12.345,
      'activity 1, baht: 12.345 has more than two decimals',
      'กิจกรรมที่ 1 งบประมาณ (บาท): 12.345 มีทศนิยมเกินสองตำแหน่ง',
    ],
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
      /^readHouseholds: rows must be a list of rows, not /,
    );
  });
});

describe('an accepted household', () => {
  const read = (row: object = goneRow()) => readHouseholds(programme, [row]).households[0];

  test('is the row, word for word, and no field more', () => {
    expect(read()).toStrictEqual(goneRow());
    expect(Object.keys(readHouseholds(programme, [bareRow()]).households[0] ?? {})).toEqual(Object.keys(bareRow()));
  });

  test('is frozen with all its parts', () => {
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

  test('is accepted again unchanged', () => {
    const household = read();
    expect(readHouseholds(programme, [household])).toEqual({ households: [household], rejected: [] });
  });
});
