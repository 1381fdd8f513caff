import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPresent } from '../../src/household/index.js';
import { checkRegister, type Household, isRegistered, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';
import { tratRegister } from '../tools/trat-register.js';

const DAY = '2022-06-03';

/** Before all that happens in a random register. */
const EARLIEST = '2022-04-30';

const registerOf = (...rows: object[]): Household[] =>
  rows.flatMap(
    (row) => readHouseholds(trat2565, [{ area: '2301', deprivations: [{ indicator: 8 }], ...row }]).households,
  );

const findings = (households: readonly Household[], asOf = DAY, today?: string) =>
  checkRegister(trat2565, households, today === undefined ? { asOf } : { asOf, today }).map(
    ({ code, households: ids }) => [code, ...ids],
  );

const member = (id: string, rest: object = {}) => ({ id, targeted: true, ...rest });
const left = (on: string) => ({ left: { on, reason: 'moved' } });

describe('one person in two households', () => {
  test.each([
    ['left one after joining the other', left('2022-06-10'), { joined: '2022-06-03' }, true],
    ['in both from the start', {}, {}, true],
    ['left one on the day of joining the other', left('2022-06-03'), { joined: '2022-06-03' }, false],
    ['left one long before', left('2022-05-13'), { joined: '2022-06-03' }, false],
    ['joins the other only later', left('2022-07-10'), { joined: '2022-07-01' }, false],
    ['joined and left one on one day', { joined: '2022-05-20', ...left('2022-05-20') }, {}, false],
  ])('%s', (_, first, second, told) => {
    const households = registerOf(
      { id: 'H1', members: [member('P1', first)] },
      { id: 'H2', members: [member('P1', second)] },
    );
    const twice = findings(households).filter(([code]) => code === 'personTwice');
    expect(twice).toEqual(told ? [['personTwice', 'H1', 'H2']] : []);
  });

  test('is found on every later day, too, as the reports between were wrong', () => {
    const households = registerOf(
      { id: 'H1', members: [member('P1', left('2022-06-10'))] },
      { id: 'H2', members: [member('P1', { joined: '2022-06-03' })] },
    );
    const [finding] = checkRegister(trat2565, households, { asOf: '2022-09-30' });
    expect(finding?.message).toEqual({
      th: 'บุคคล "P1" อยู่ในสองครัวเรือนพร้อมกัน ตั้งแต่วันที่ 3 มิถุนายน 2565',
      en: 'person "P1" is in two households at once, from 3 June 2022',
    });
  });

  test('not where the household itself had left', () => {
    const households = registerOf(
      { id: 'H1', members: [member('P1')], ...left('2022-06-01') },
      { id: 'H2', members: [member('P1', { joined: '2022-06-03' })] },
    );
    expect(findings(households)).toEqual([]);
  });

  test.each([
    ['is in the other the day before, too', { joined: '2022-06-09', ...left('2022-07-01') }, true],
    ['is in the other only while the first is absent', { joined: '2022-06-10', ...left('2022-07-01') }, false],
    ['is still in the other when the first is back', { joined: '2022-06-10', ...left('2022-07-02') }, true],
    ['was in the other before', left('2022-05-20'), true],
  ])('absent from 10 June to 1 July: %s', (_, second, told) => {
    const households = registerOf(
      { id: 'H1', members: [member('P1')], absences: [{ from: '2022-06-10', to: '2022-07-01', reason: 'work' }] },
      { id: 'H2', members: [member('P1', second)] },
    );
    const twice = findings(households, '2022-08-05').filter(([code]) => code === 'personTwice');
    expect(twice).toEqual(told ? [['personTwice', 'H1', 'H2']] : []);
  });

  test('found from the day on which both are on the register, and not before that day', () => {
    const absent = { absences: [{ from: '2022-06-10', to: '2022-07-01', reason: 'work' }] };
    const households = registerOf(
      { id: 'H1', members: [member('P1')], ...absent },
      { id: 'H2', members: [member('P1', { joined: '2022-06-15' })] },
    );
    expect(findings(households, '2022-06-30')).toEqual([]);
    const [finding] = checkRegister(trat2565, households, { asOf: '2022-07-01' });
    expect(finding?.message.en).toBe('person "P1" is in two households at once, from 1 July 2022');
  });

  test('a later household does not move the day on which it began', () => {
    const households = registerOf(
      { id: 'H1', members: [member('P1')] },
      { id: 'H2', members: [member('P1')] },
      { id: 'H3', members: [member('P1', { joined: '2022-06-01' })] },
    );
    const [finding] = checkRegister(trat2565, households, { asOf: DAY });
    expect(finding?.message.en).toBe('person "P1" is in two households at once, from the start');
  });

  test('three households are one finding', () => {
    const households = registerOf(...['H3', 'H1', 'H2'].map((id) => ({ id, members: [member('P1')] })));
    expect(findings(households)).toEqual([['personTwice', 'H1', 'H2', 'H3']]);
  });
});

test('a person is found who is in two households on some day, and nobody else', () => {
  const shared = households.map((register) =>
    register.map((one, nth) => ({
      ...one,
      members: one.members.map((each) => ({ ...each, id: `P${nth % 3}` })).slice(0, 1),
    })),
  );
  fc.assert(
    fc.property(shared, anyDay, (register, asOf) => {
      const expected = new Map<string, string[]>();
      for (const day of [EARLIEST, ...DAYS].filter((day) => day <= asOf)) {
        const present = register.filter((one) => isRegistered(one, day) && one.members.some((m) => isPresent(m, day)));
        for (const one of present) {
          const id = one.members[0]?.id ?? '';
          const both = present.filter((other) => other.members[0]?.id === id).map((other) => other.id);
          if (both.length > 1) expected.set(id, [...new Set([...(expected.get(id) ?? []), ...both])].sort());
        }
      }
      const told = checkRegister(trat2565, register, { asOf }).filter(({ code }) => code === 'personTwice');
      expect(told.map(({ households: ids }) => ids)).toEqual([...expected].sort().map(([, ids]) => ids));
    }),
  );
});

describe('ids that look alike', () => {
  test.each([
    ['h1', 'H1'],
    ['H 1', 'H1'],
    ['Ｈ1', 'H1'],
    ['ﬁ', 'fi'],
  ])('%j and %j of households', (a, b) => {
    const households = registerOf({ id: a, members: [member('P1')] }, { id: b, members: [member('P2')] });
    expect(findings(households)).toEqual([['householdsAlike', ...[a, b].sort()]]);
  });

  test('and of members', () => {
    const households = registerOf({ id: 'H1', members: [member('P1')] }, { id: 'H2', members: [member('p1')] });
    expect(findings(households)).toEqual([['membersAlike', 'H1', 'H2']]);
  });

  test('the same household twice, as when two files are put together', () => {
    const row = { id: 'H1', members: [member('P1')] };
    expect(findings(registerOf(row, row))).toEqual([['householdTwice', 'H1']]);
  });
});

test('nobody counted, on the day that is asked of', () => {
  const households = registerOf({
    id: 'H1',
    members: [member('P1', left('2022-06-03')), { id: 'P2', targeted: false }],
  });
  expect(findings(households, '2022-06-02')).toEqual([]);
  expect(findings(households, '2022-06-03')).toEqual([['nobodyCounted', 'H1']]);
});

test('who is absent need count nobody', () => {
  const households = registerOf({
    id: 'H1',
    members: [{ id: 'P1', targeted: false }],
    absences: [{ from: '2022-06-01', to: '2022-06-10', reason: 'work' }],
  });
  expect(findings(households, '2022-06-09')).toEqual([]);
  expect(findings(households, '2022-06-10')).toEqual([['nobodyCounted', 'H1']]);
});

test('what is recorded after today', () => {
  const households = registerOf({ id: 'H1', members: [member('P1')], menus: [{ on: '2022-06-10', menu: 'survive' }] });
  expect(findings(households, DAY, '2022-06-09')).toEqual([['inTheFuture', 'H1']]);
  expect(findings(households, DAY, '2022-06-10')).toEqual([]);
});

test('findings are in the order of their codes, then of their ids, with messages in both languages', () => {
  const nobody = { members: [{ id: 'none', targeted: false }], joined: '2022-06-01', ...left('2022-07-01') };
  const late = { menus: [{ on: '2022-06-10', menu: 'survive' }] };
  const register = registerOf(
    { id: 'b', members: [member('P2')], ...late },
    { id: 'a', members: [member('P1')], ...late },
    { id: 'B', members: [member('P3')], joined: '2022-06-01' },
    { id: 'A', members: [member('p3')] },
    { id: 'n2', ...nobody, members: [{ id: 'none 2', targeted: false }] },
    { id: 'n1', ...nobody },
    ...['d', 'c'].map((id) => ({ id, members: [member(`in ${id}`)] })),
  );
  const again = register.filter(({ id }) => id === 'd' || id === 'c');
  const found = checkRegister(trat2565, [...register, ...again], { asOf: DAY, today: '2022-06-09' });
  expect(found.map(({ code, households: ids }) => [code, ...ids])).toEqual([
    ['householdTwice', 'c'],
    ['householdTwice', 'd'],
    ['householdsAlike', 'A', 'a'],
    ['householdsAlike', 'B', 'b'],
    ['membersAlike', 'A', 'B'],
    ['nobodyCounted', 'n1'],
    ['nobodyCounted', 'n2'],
    ['inTheFuture', 'a'],
    ['inTheFuture', 'b'],
    ['inTheFuture', 'n1'],
    ['inTheFuture', 'n2'],
  ]);
  const messageOf = (code: string) => found.find((one) => one.code === code)?.message;
  expect(messageOf('householdTwice')).toEqual({
    th: 'มีครัวเรือนรหัส "c" มากกว่าหนึ่งครัวเรือน',
    en: 'more than one household has the id "c"',
  });
  expect(messageOf('householdsAlike')).toEqual({
    th: 'รหัสครัวเรือนต่างกันเพียงตัวพิมพ์ เว้นวรรค หรือรูปอักขระ: A, a',
    en: 'household ids differ only in capitals, blanks or Unicode form: A, a',
  });
  expect(messageOf('membersAlike')).toEqual({
    th: 'รหัสสมาชิกต่างกันเพียงตัวพิมพ์ เว้นวรรค หรือรูปอักขระ: P3, p3',
    en: 'member ids differ only in capitals, blanks or Unicode form: P3, p3',
  });
  expect(messageOf('nobodyCounted')).toEqual({
    th: 'ครัวเรือน "n1" อยู่ในทะเบียนเมื่อวันที่ 3 มิถุนายน 2565 แต่ไม่มีคนจนเป้าหมายที่นับได้',
    en: 'household "n1" is on the register on 3 June 2022, but nobody in it is counted',
  });
  expect(messageOf('inTheFuture')).toEqual({
    th: 'ครัวเรือน "a" มีบันทึกของวันที่ 10 มิถุนายน 2565 ซึ่งยังมาไม่ถึง',
    en: 'household "a" has a record of 10 June 2022, which is in the future',
  });
});

test('the register of Trat has nothing odd', () => {
  expect(checkRegister(trat2565, tratRegister(), { asOf: '2022-08-05', today: '2022-09-30' })).toEqual([]);
});
