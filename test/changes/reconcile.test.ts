import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DIMENSIONS,
  type Dimension,
  type Figures,
  type Movement,
  movement,
  type PublishedFigures,
  publishedFiguresOf,
  reconcile,
  reportDays,
  weeklyReport,
} from '../../src/index.js';
import { type TratGrade, type TratMenu, trat2565, tratBulletins2565 } from '../../src/trat.js';
import { recordOf } from '../../src/vocabulary/index.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { tratRegister } from '../tools/trat-register.js';

type TratFigures = PublishedFigures<TratGrade, TratMenu, Dimension>;

const [kickOff, august] = tratBulletins2565 as readonly [TratFigures, TratFigures];
const source = { basis: 'assumption', ref: 'made up' } as const;
const codes = (figures: TratFigures, earlier?: TratFigures) =>
  reconcile(trat2565, figures, earlier).map(({ code, households: h, persons: p }) => [code, h, p]);

describe('the two bulletins of Trat', () => {
  test('each explains itself: 547 in dimensions of 467 is overlap, not an error', () => {
    expect(codes(kickOff)).toEqual([]);
    expect(codes(august)).toEqual([]);
  });

  test('together they leave one change unexplained: 467 → 466 households, 718 → 699 persons', () => {
    expect(reconcile(trat2565, august, kickOff)).toEqual([
      {
        code: 'unexplainedChange',
        households: -1,
        persons: -19,
        message: {
          th: 'ในทะเบียน 467 → 466 ครัวเรือน 718 → 699 คน: ไม่มีคำอธิบายการเปลี่ยนแปลง',
          en: 'on the register 467 → 466 households, 718 → 699 persons: the change is not explained',
        },
      },
    ]);
  });
});

const tally = (households: number, persons: number) => ({ households, persons });
const byGrade = (A: number, B: number) => ({ A: tally(A, A), B: tally(B, B), C: tally(0, 0), F: tally(0, 0) });
const byMenu = (survive: number, sustainable: number) => ({
  survive: tally(survive, survive),
  sufficient: tally(0, 0),
  sustainable: tally(sustainable, sustainable),
});
const byDimension = (each: number) => recordOf(DIMENSIONS, () => tally(each, each));

describe('figures that do not add up', () => {
  test.each<[string, Partial<TratFigures>, unknown[]]>([
    ['grades and menus agree', { byGrade: byGrade(5, 2), byMenu: byMenu(3, 4) }, []],
    [
      'one more in grades than in menus',
      { byGrade: byGrade(5, 2), byMenu: byMenu(3, 3) },
      [['partitionMismatch', -1, -1]],
    ],
    ['grades below the total', { registered: tally(8, 8), byGrade: byGrade(5, 2) }, [['partitionMismatch', -1, -1]]],
    [
      'grades below the total by the ungraded',
      { registered: tally(8, 8), byGrade: byGrade(5, 2), ungraded: tally(1, 1) },
      [],
    ],
    ['grades above the total', { registered: tally(6, 6), byGrade: byGrade(5, 2) }, [['partitionMismatch', 1, 1]]],
    ['menus below the total: not all have one yet', { registered: tally(8, 8), byMenu: byMenu(3, 4) }, []],
    ['menus above the total', { registered: tally(6, 6), byMenu: byMenu(3, 4) }, [['partitionMismatch', 1, 1]]],
    [
      'menus and who has none, as published',
      { registered: tally(8, 8), byMenu: byMenu(3, 4), unassigned: tally(2, 2) },
      [['partitionMismatch', 1, 1]],
    ],
    ['only persons are off', { registered: tally(7, 9), byGrade: byGrade(5, 2) }, [['partitionMismatch', 0, -2]]],
    [
      'a dimension above the total',
      { registered: tally(7, 7), byDimension: byDimension(8) },
      [['dimensionBounds', 1, 1]],
    ],
    [
      'dimensions that do not reach the total',
      { registered: tally(7, 7), byDimension: byDimension(1) },
      [['dimensionBounds', -2, -2]],
    ],
    ['a negative count', { registered: tally(7, -1) }, [['negative', 7, -1]]],
    ['half a household', { registered: tally(1.5, 2) }, [['negative', 1.5, 2]]],
    [
      'menus above the total in persons alone',
      { registered: tally(7, 6), byMenu: byMenu(3, 4) },
      [['partitionMismatch', 0, 1]],
    ],
    [
      'grades and the ungraded make up a total that menus must reach',
      { byGrade: byGrade(5, 2), ungraded: tally(1, 1), byMenu: byMenu(3, 4) },
      [['partitionMismatch', -1, -1]],
    ],
    [
      'menus and who has none make up a total for the dimensions',
      { byMenu: byMenu(3, 4), unassigned: tally(1, 1), byDimension: byDimension(9) },
      [['dimensionBounds', 1, 1]],
    ],
    ['every dimension as large as the total', { registered: tally(7, 7), byDimension: byDimension(7) }, []],
    ['dimensions that add up to the total', { registered: tally(10, 10), byDimension: byDimension(2) }, []],
    [
      'a dimension above the total in persons alone',
      { registered: tally(8, 7), byDimension: byDimension(8) },
      [['dimensionBounds', 0, 1]],
    ],
    [
      'dimensions that do not reach the total in persons alone',
      { registered: tally(5, 7), byDimension: byDimension(1) },
      [['dimensionBounds', 0, -2]],
    ],
    ['dimensions without a total', { byDimension: byDimension(8) }, []],
    [
      'negative counts in every group',
      {
        ungraded: tally(-1, 0),
        unassigned: tally(-2, 0),
        byGrade: byGrade(-3, 0),
        byMenu: byMenu(-4, 0),
        byDimension: { ...byDimension(1), health: tally(-5, 0) },
      },
      [
        ['negative', -1, 0],
        ['negative', -2, 0],
        ['negative', -3, -3],
        ['negative', -4, -4],
        ['negative', -5, 0],
      ],
    ],
    ['only households are off', { registered: tally(8, 7), byGrade: byGrade(5, 2) }, [['partitionMismatch', -1, 0]]],
    ['menus as large as the total', { registered: tally(7, 7), byMenu: byMenu(3, 4) }, []],
    [
      'menus above the total in households alone',
      { registered: tally(6, 7), byMenu: byMenu(3, 4) },
      [['partitionMismatch', 1, 0]],
    ],
    [
      'menus below the total, and nobody is said to have none',
      { registered: tally(8, 8), byMenu: byMenu(3, 4), unassigned: tally(0, 0) },
      [['partitionMismatch', -1, -1]],
    ],
    [
      'a dimension above the total in households alone',
      { registered: tally(7, 8), byDimension: byDimension(8) },
      [['dimensionBounds', 1, 0]],
    ],
    [
      'dimensions that do not reach the total in households alone',
      { registered: tally(7, 5), byDimension: byDimension(1) },
      [['dimensionBounds', -2, 0]],
    ],
    ['nothing told', {}, []],
  ])('%s', (_, figures, expected) => {
    expect(codes({ asOf: '2022-08-05', source, ...figures })).toEqual(expected);
  });

  test('a published change explains; half of it does not', () => {
    const before: TratFigures = { asOf: '2022-06-03', source, registered: tally(10, 15) };
    const after: TratFigures = { asOf: '2022-06-10', source, registered: tally(10, 14) };
    const since = { joined: tally(1, 2), left: tally(1, 1), membersJoined: 0, membersLeft: 2 };
    expect(codes(after, before)).toEqual([['unexplainedChange', 0, -1]]);
    expect(codes({ ...after, since }, before)).toEqual([]);
    expect(codes({ ...after, since: { ...since, membersLeft: 0 } }, before)).toEqual([['unexplainedChange', 0, -2]]);
  });

  test('a change of households alone is one; figures of one day may be published twice; without a total nothing changed', () => {
    const before: TratFigures = { asOf: '2022-06-03', source, registered: tally(10, 15) };
    expect(codes({ ...before, registered: tally(11, 15) }, before)).toEqual([['unexplainedChange', 1, 0]]);
    expect(codes(before, before)).toEqual([]);
    const silent: TratFigures = { asOf: '2022-06-03', source };
    expect(codes(before, silent)).toEqual([]);
    expect(codes(silent, before)).toEqual([]);
  });

  test('a negative count of the earlier figures comes first', () => {
    const before: TratFigures = { asOf: '2022-06-03', source, registered: tally(-1, 15) };
    expect(codes({ ...before, registered: tally(11, -2) }, before)).toEqual([
      ['negative', -1, 15],
      ['negative', 11, -2],
    ]);
  });

  test.each<[string, Partial<TratFigures>, string, string]>([
    [
      'grades',
      { registered: tally(8, 9), byGrade: byGrade(5, 2) },
      'ระดับทุกระดับรวมได้ 7 ครัวเรือน 7 คน แต่ยอดรวมคือ 8 ครัวเรือน 9 คน',
      'the grades add up to 7 households, 7 persons, but the total is 8 households, 9 persons',
    ],
    [
      'menus',
      { registered: tally(6, 5), byMenu: byMenu(3, 4) },
      'เมนูทุกเมนูรวมได้ 7 ครัวเรือน 7 คน แต่ยอดรวมคือ 6 ครัวเรือน 5 คน',
      'the menus add up to 7 households, 7 persons, but the total is 6 households, 5 persons',
    ],
    [
      'the largest dimension',
      { registered: tally(7, 6), byDimension: byDimension(8) },
      'มิติที่มากที่สุดมี 8 ครัวเรือน 8 คน มากกว่ายอดรวม 7 ครัวเรือน 6 คน',
      'the largest dimension has 8 households, 8 persons, more than the total of 7 households, 6 persons',
    ],
    [
      'all dimensions',
      { registered: tally(7, 6), byDimension: byDimension(1) },
      'ทุกมิติรวมได้เพียง 5 ครัวเรือน 5 คน น้อยกว่ายอดรวม 7 ครัวเรือน 6 คน',
      'the dimensions add up to only 5 households, 5 persons, less than the total of 7 households, 6 persons',
    ],
    [
      'no count',
      { registered: tally(1.5, -2) },
      '1.5 ครัวเรือน -2 คน ไม่ใช่จำนวนนับ',
      '1.5 households, -2 persons is not a count',
    ],
  ])('%s: the message', (_, figures, th, en) => {
    expect(reconcile(trat2565, { asOf: '2022-08-05', source, ...figures }).map(({ message }) => message)).toEqual([
      { th, en },
    ]);
  });

  test('a name that is unknown in the earlier figures is refused, too', () => {
    const odd = { asOf: '2022-06-03', source, byMenu: { ...byMenu(1, 1), survived: tally(1, 1) } } as TratFigures;
    expect(() => reconcile(trat2565, { asOf: '2022-08-05', source }, odd)).toThrow(
      new RangeError('reconcile: earlier.byMenu "survived" is not one of "survive", "sufficient", "sustainable"'),
    );
  });

  test('what changed is checked for counts', () => {
    const after: TratFigures = { asOf: '2022-06-10', source, registered: tally(10, 14) };
    expect(
      codes({ ...after, since: { joined: tally(-1, 2), left: tally(1, 0.5), membersJoined: -3, membersLeft: 2 } }),
    ).toEqual([
      ['negative', -1, 2],
      ['negative', 1, 0.5],
      ['negative', 0, -3],
    ]);
    const [found] = reconcile(trat2565, { ...after, since: { membersLeft: Number.NaN } });
    expect(found?.message).toEqual({ th: 'NaN คน ไม่ใช่จำนวนนับ', en: 'NaN persons is not a count' });
  });

  test('figures of another area are of something else', () => {
    const before: TratFigures = { asOf: '2022-06-03', source, area: '2301', registered: tally(10, 15) };
    expect(codes({ ...before, asOf: '2022-06-10' }, before)).toEqual([]);
    expect(() => codes({ ...before, area: '2302' }, before)).toThrow(
      new RangeError('reconcile: earlier is of area 2301, figures of 2302'),
    );
    const { area: _, ...whole } = before;
    expect(() => codes(before, whole)).toThrow(new RangeError('reconcile: earlier is of area 23, figures of 2301'));
    expect(() => codes({ ...before, area: '2701' })).toThrow(
      new RangeError('reconcile: figures.area "2701" is not an area in 23'),
    );
  });

  test('an unknown name or figures in the wrong order are refused', () => {
    const odd = { asOf: '2022-08-05', source, byGrade: { ...byGrade(1, 1), D: tally(1, 1) } };
    expect(() => reconcile(trat2565, odd)).toThrow(
      new RangeError('reconcile: figures.byGrade "D" is not one of "A", "B", "C", "F"'),
    );
    expect(() =>
      reconcile(trat2565, {
        asOf: '2022-08-05',
        source,
        byMenu: { ...byMenu(1, 1), survived: tally(1, 1) },
      } as TratFigures),
    ).toThrow(
      new RangeError('reconcile: figures.byMenu "survived" is not one of "survive", "sufficient", "sustainable"'),
    );
    expect(() =>
      reconcile(trat2565, {
        asOf: '2022-08-05',
        source,
        byDimension: { ...byDimension(1), wealth: tally(1, 1) },
      } as TratFigures),
    ).toThrow(
      new RangeError(
        'reconcile: figures.byDimension "wealth" is not one of "health", "living", "education", "income", "access"',
      ),
    );
    expect(() => reconcile(trat2565, kickOff, august)).toThrow(
      new RangeError('reconcile: earlier is of 2022-08-05, later than figures, of 2022-05-09'),
    );
  });
});

describe('figures of persons alone', () => {
  const persons = (count: number) => ({ persons: count });
  const each = (count: number) => recordOf(DIMENSIONS, () => persons(count));
  const grades = (A: number, B: number) => ({ A: persons(A), B: persons(B), C: persons(0), F: persons(0) });
  const said = (figures: Partial<TratFigures>, earlier?: TratFigures) =>
    reconcile(trat2565, { asOf: '2022-08-05', source, ...figures }, earlier).map(
      ({ code, message, households: h, persons: p }) => [code, h, p, message.en, message.th],
    );

  test('are compared with persons, and nothing is said of households', () => {
    expect(said({ registered: persons(7), byGrade: grades(5, 2), byDimension: each(7) })).toEqual([]);
    expect(said({ registered: persons(8), byGrade: grades(5, 2) })).toEqual([
      [
        ...['partitionMismatch', 0, -1, 'the grades add up to 7 persons, but the total is 8 persons'],
        'ระดับทุกระดับรวมได้ 7 คน แต่ยอดรวมคือ 8 คน',
      ],
    ]);
    expect(said({ registered: persons(8), byGrade: byGrade(5, 2) })).toEqual([
      [
        ...['partitionMismatch', 0, -1, 'the grades add up to 7 persons, but the total is 8 persons'],
        'ระดับทุกระดับรวมได้ 7 คน แต่ยอดรวมคือ 8 คน',
      ],
    ]);
    expect(said({ registered: persons(7), byDimension: each(8) })).toEqual([
      [
        ...['dimensionBounds', 0, 1, 'the largest dimension has 8 persons, more than the total of 7 persons'],
        'มิติที่มากที่สุดมี 8 คน มากกว่ายอดรวม 7 คน',
      ],
    ]);
  });

  test('a change is of the units that both days have', () => {
    const earlier: TratFigures = { asOf: '2022-06-03', source, registered: tally(10, 15) };
    expect(said({ registered: persons(14) }, earlier)).toEqual([
      [
        ...['unexplainedChange', 0, -1, 'on the register 15 → 14 persons: the change is not explained'],
        'ในทะเบียน 15 → 14 คน: ไม่มีคำอธิบายการเปลี่ยนแปลง',
      ],
    ]);
    expect(said({ registered: persons(14), since: { left: persons(1) } }, earlier)).toEqual([]);
    expect(said({ registered: tally(9, 14), since: { left: persons(1) } }, earlier)).toEqual([]);
    expect(said({ registered: { households: 9 } }, { ...earlier, registered: persons(3) })).toEqual([]);
  });

  test('a part that is not published is not zero', () => {
    const income = { income: persons(3) } as TratFigures['byDimension'] & object;
    expect(said({ registered: persons(7), byDimension: income })).toEqual([]); // other dimensions may make up the rest
    expect(said({ registered: persons(2), byDimension: income }).map(([code]) => code)).toEqual(['dimensionBounds']);
    expect(said({ registered: persons(7), byGrade: { A: persons(5) } as TratFigures['byGrade'] & object })).toEqual([]);
    expect(said({ registered: {}, byGrade: grades(5, 2), byMenu: byMenu(3, 3) }).map(([code]) => code)).toEqual([
      'partitionMismatch',
    ]);
  });

  test('but published parts never exceed the total, whichever others are not published', () => {
    const told = {
      asOf: '2022-08-05',
      registered: { persons: 3 },
      source: { basis: 'assumption', ref: 'made up' },
    } as const;
    const messagesOf = (figures: object) =>
      reconcile(trat2565, { ...told, ...figures } as never).map(({ code, message }) => `${code}: ${message.en}`);
    const grades = 'partitionMismatch: the grades add up to 4 persons, but the total is 3 persons';
    const menus = 'partitionMismatch: the menus add up to 5 persons, but the total is 3 persons';
    expect(messagesOf({ byGrade: { A: { persons: 4 } } })).toEqual([grades]);
    expect(messagesOf({ byMenu: { survive: { persons: 2 }, sufficient: { persons: 3 } } })).toEqual([menus]);
    expect(messagesOf({ byGrade: { A: { persons: 3 } }, byMenu: { survive: { persons: 2 } } })).toEqual([]);
  });

  test('random figures of which some are not published never print a word of what is missing', () => {
    const some = fc.record({ households: fc.nat({ max: 3 }), persons: fc.nat({ max: 3 }) }, { requiredKeys: [] });
    const record = (names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, some])), { requiredKeys: [] });
    const figures = fc.record(
      {
        ...{ registered: some, ungraded: some, unassigned: some },
        ...{ byGrade: record(['A', 'B', 'C', 'F']), byMenu: record(['survive', 'sufficient', 'sustainable']) },
        ...{
          byDimension: record(DIMENSIONS),
          since: fc.record({ joined: some, left: some, membersLeft: fc.nat({ max: 3 }) }, { requiredKeys: [] }),
        },
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(figures, figures, (now, before) => {
        const [figures_, earlier] = [now, before].map((one) => ({ asOf: '2022-08-05', source, ...one }) as TratFigures);
        for (const { message, households: h, persons: p } of reconcile(trat2565, figures_ as TratFigures, earlier)) {
          expect(message.th + message.en).not.toMatch(/undefined|NaN|null| {2}| ,/);
          expect(Number.isInteger(h) && Number.isInteger(p) && (h !== 0 || p !== 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('computed figures are all explained', () => {
  const told = (asOf: string, figures: Figures<TratGrade, TratMenu, Dimension>, since?: Movement): TratFigures => {
    const { registered, byGrade: grades, ungraded, byMenu: menus, unassigned } = figures;
    const dimensions = recordOf(DIMENSIONS, (dimension) => figures.byDimension[dimension].failed);
    return {
      asOf,
      source,
      registered,
      byGrade: grades,
      ungraded,
      byMenu: menus,
      unassigned,
      byDimension: dimensions,
      ...(since ? { since } : {}),
    };
  };

  test('of Trat, Friday by Friday', () => {
    const register = tratRegister();
    const days = ['2022-05-09', ...reportDays(trat2565.calendar)];
    const figuresOf = (day: string, since?: Movement) =>
      told(day, weeklyReport(trat2565, register, { asOf: day }).figures, since);
    days.slice(1).forEach((to, place) => {
      const from = days[place] as string;
      expect(codes(figuresOf(to, movement(trat2565, register, { from, to })), figuresOf(from))).toEqual([]);
    });
  });

  test('of any register', () => {
    fc.assert(
      fc.property(households, anyDay, anyDay, (register, a, b) => {
        const [from, to] = [a, b].sort() as [string, string];
        const [before, after] = [from, to].map((asOf) => weeklyReport(trat2565, register, { asOf }).figures);
        if (!before || !after) return;
        expect(codes(told(to, after, movement(trat2565, register, { from, to })), told(from, before))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dimensions beside earlier ones', () => {
  const before: TratFigures = { asOf: '2022-06-03', source, byDimension: byDimension(5) };
  const later = (each: number, since?: TratFigures['since']): TratFigures => ({
    ...{ asOf: '2022-06-10', source, byDimension: { ...byDimension(5), income: tally(each, each) } },
    ...(since ? { since } : {}),
  });
  test.each<[string, TratFigures, unknown[]]>([
    ['the same', later(5), []],
    ['more, and nobody came', later(7), [['unexplainedChange', 2, 2]]],
    ['fewer, and nobody left', later(4), [['unexplainedChange', -1, -1]]],
    ['as many more as came', later(7, { joined: tally(2, 2) }), []],
    ['fewer than came', later(6, { joined: tally(2, 2) }), []],
    ['more than came', later(8, { joined: tally(2, 2) }), [['unexplainedChange', 1, 1]]],
    ['fewer by more than left', later(2, { left: tally(2, 1), membersLeft: 1 }), [['unexplainedChange', -1, -1]]],
    ['persons of a household that stayed', later(5, { membersJoined: 3 }), []],
  ])('%s', (_, figures, expected) => {
    expect(codes(figures, before)).toEqual(expected);
  });

  test('say which dimension', () => {
    expect(reconcile(trat2565, later(6), before)[0]?.message).toEqual({
      th: 'มิติรายได้ 5 → 6 ครัวเรือน 5 → 6 คน: ไม่มีคำอธิบายการเปลี่ยนแปลง',
      en: 'dimension Income: 5 → 6 households, 5 → 6 persons: the change is not explained',
    });
  });
});

describe('the figures of a report', () => {
  const report = weeklyReport(trat2565, tratRegister(), { asOf: '2022-05-09' });

  test('are those of the kick-off bulletin', () => {
    const { registered, byDimension: failed, area, asOf } = publishedFiguresOf(report, { source });
    expect([asOf, area, registered, failed]).toEqual(['2022-05-09', '23', kickOff.registered, kickOff.byDimension]);
    expect(codes(publishedFiguresOf(report, { source, area: '23' }), kickOff)).toEqual([]);
  });

  test('of an area, and of none that the report does not have', () => {
    expect(publishedFiguresOf(report, { source, area: '2302' }).registered).toEqual(report.areas['2302']?.registered);
    expect(() => publishedFiguresOf(report, { source, area: '2701' })).toThrow(
      new RangeError('publishedFiguresOf: options.area "2701" is not an area of the report'),
    );
  });
});
