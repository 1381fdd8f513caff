import { describe, expect, test } from 'vitest';
import { defineProgramme, type Household, mergeHouseholds, readHouseholds, recordEvent } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const row = {
  id: 'H1',
  area: '230101',
  members: [{ id: 'P1', targeted: true }],
  deprivations: [{ indicator: 22 }, { indicator: 8 }],
  plan: [{ id: 'A1', indicator: 8, action: 'mend the roof', agency: 'Subdistrict', due: '2022-07-01' }],
};
const read = (one: object): Household => {
  const { households, rejected } = readHouseholds(trat2565, [one]);
  expect(rejected).toEqual([]);
  return households[0] as Household;
};
const base = read(row);
const recorded = (household: Household, ...events: readonly object[]): Household =>
  events.reduce<Household>((before, event) => {
    const result = recordEvent(trat2565, before, event);
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    return result.household;
  }, household);

const visit = (on: string, outcome = 'passed', indicator = 22) => ({ event: 'followUp', indicator, on, outcome });
const left = (on: string, reason = 'moved to Rayong') => ({ event: 'left', on, reason });
const planned = (due: string, more = {}) => ({
  event: 'activityPlanned',
  activity: { id: 'A2', indicator: 8, action: 'a pipe', agency: 'Waterworks', due, ...more },
});

/** The household that both make, as events recorded one after another would. */
const united = (from: Household, mine: readonly object[], theirs: readonly object[]) =>
  mergeHouseholds(trat2565, { base: from, mine: recorded(from, ...mine), theirs: recorded(from, ...theirs) });

test('where nobody would be left, the members are in conflict and no other change', () => {
  const gone = read({ ...row, left: { on: '2022-07-06', reason: 'moved away' } });
  const mine = read({ ...row, left: gone.left, members: [...row.members, { id: 'P2', targeted: false }] });
  const theirs = read({
    ...row,
    members: [{ id: 'P2', targeted: true }],
    deprivations: [{ indicator: 22, followUps: [{ on: '2022-07-16', outcome: 'passed' }] }, { indicator: 8 }],
  });
  const { conflicts, household } = mergeHouseholds(trat2565, { base: gone, mine, theirs });
  expect(conflicts.map(({ path }) => path)).toEqual(['members[P1]', 'members[P2]']);
  expect(household.left).toBeUndefined();
});

describe('the changes of each device are taken', () => {
  test.each<[string, Household, object[], object[]]>([
    ['visits of two days', base, [visit('2022-06-10')], [visit('2022-06-12', 'failed')]],
    ['visits of two indicators on one day', base, [visit('2022-06-10')], [visit('2022-06-10', 'failed', 8)]],
    [
      'the same visit',
      base,
      [visit('2022-06-10')],
      [visit('2022-06-10'), { event: 'halted', on: '2022-06-11', reason: 'old' }],
    ],
    [
      'two new members',
      base,
      [{ event: 'memberJoined', on: '2022-06-10', member: { id: 'P3', targeted: true } }],
      [{ event: 'memberJoined', on: '2022-06-01', member: { id: 'P2', targeted: true } }],
    ],
    [
      'an activity that one finished and one left alone',
      base,
      [{ event: 'activityDone', activity: 'A1', on: '2022-06-10' }],
      [planned('2022-06-30')],
    ],
    [
      'a halt that both declared and one lifted',
      base,
      [{ event: 'halted', on: '2022-06-01', reason: 'old' }],
      [
        { event: 'halted', on: '2022-06-01', reason: 'old' },
        { event: 'haltLifted', on: '2022-06-10' },
      ],
    ],
    ['a leaving, and a visit on its day', base, [left('2022-06-10')], [visit('2022-06-10')]],
    [
      'a return, and a carer of before',
      recorded(base, left('2022-06-10')),
      [{ event: 'returned', on: '2022-07-01' }],
      [{ event: 'carerAssigned', agency: 'Farm Office', role: 'team', on: '2022-06-01' }],
    ],
  ])('%s', (_, from, mine, theirs) => {
    const { household, conflicts } = united(from, mine, theirs);
    expect(conflicts).toEqual([]);
    const news = theirs.filter((event) => !mine.some((one) => JSON.stringify(one) === JSON.stringify(event)));
    const isLast = (event: object): number => Number(['left', 'returned'].includes((event as { event: string }).event));
    const both = [...mine, ...news].sort((a, b) => isLast(a) - isLast(b));
    expect(household).toStrictEqual(recorded(from, ...both));
  });

  test('two fields of one activity', () => {
    const { household, conflicts } = mergeHouseholds(trat2565, {
      base,
      mine: read({ ...row, plan: [{ ...row.plan[0], due: '2022-08-01' }] }),
      theirs: read({ ...row, plan: [{ ...row.plan[0], baht: 1200.5 }] }),
    });
    expect(conflicts).toEqual([]);
    expect(household.plan).toEqual([{ ...row.plan[0], due: '2022-08-01', baht: 1200.5 }]);
  });
});

/** Path, base, mine, theirs; what the message says. */
type Told = readonly [path: string, base: unknown, mine: unknown, theirs: unknown];
const toldOf = ({ conflicts }: ReturnType<typeof mergeHouseholds>): Told[] =>
  conflicts.map(({ path, base: was, mine, theirs }) => [path, was, mine, theirs]);

describe('changes that cannot both be true are a conflict', () => {
  test.each<[string, Household, object[], object[], Told[], object]>([
    [
      'two outcomes of one visit',
      base,
      [visit('2022-06-10')],
      [visit('2022-06-10', 'failed')],
      [
        [
          'deprivations[22].followUps[2022-06-10]',
          undefined,
          { on: '2022-06-10', outcome: 'passed' },
          { on: '2022-06-10', outcome: 'failed' },
        ],
      ],
      {},
    ],
    [
      'two menus of one day, not the visit beside them',
      base,
      [{ event: 'menuChosen', on: '2022-06-10', menu: 'survive' }, visit('2022-06-10')],
      [{ event: 'menuChosen', on: '2022-06-10', menu: 'sustainable' }],
      [
        [
          'menus[2022-06-10]',
          undefined,
          { on: '2022-06-10', menu: 'survive' },
          { on: '2022-06-10', menu: 'sustainable' },
        ],
      ],
      { deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }, { indicator: 8 }] },
    ],
    [
      'two days on which one activity was done',
      base,
      [{ event: 'activityDone', activity: 'A1', on: '2022-06-10' }],
      [{ event: 'activityDone', activity: 'A1', on: '2022-06-11' }],
      [['plan[A1].done', undefined, '2022-06-10', '2022-06-11']],
      {},
    ],
    [
      'two activities of one id',
      base,
      [planned('2022-06-30')],
      [planned('2022-07-31')],
      [['plan[A2]', undefined, planned('2022-06-30').activity, planned('2022-07-31').activity]],
      {},
    ],
    [
      'a leaving before a visit',
      base,
      [left('2022-06-10')],
      [visit('2022-06-12'), visit('2022-06-08', 'failed')],
      [
        ['left', undefined, { on: '2022-06-10', reason: 'moved to Rayong' }, undefined],
        ['deprivations[22].followUps[2022-06-12]', undefined, undefined, { on: '2022-06-12', outcome: 'passed' }],
      ],
      { deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-08', outcome: 'failed' }] }, { indicator: 8 }] },
    ],
    [
      'two leavings, and a visit between them',
      base,
      [left('2022-06-10')],
      [visit('2022-06-12'), left('2022-06-20')],
      [
        [
          'left',
          undefined,
          { on: '2022-06-10', reason: 'moved to Rayong' },
          { on: '2022-06-20', reason: 'moved to Rayong' },
        ],
        ['deprivations[22].followUps[2022-06-12]', undefined, undefined, { on: '2022-06-12', outcome: 'passed' }],
      ],
      {},
    ],
    [
      'two halts in one time',
      base,
      [{ event: 'halted', on: '2022-06-01', reason: 'old' }],
      [
        { event: 'halted', on: '2022-06-05', reason: 'ill' },
        { event: 'haltLifted', on: '2022-06-08' },
      ],
      [
        ['halts[2022-06-01]', undefined, { on: '2022-06-01', reason: 'old' }, undefined],
        ['halts[2022-06-05]', undefined, undefined, { on: '2022-06-05', reason: 'ill', lifted: '2022-06-08' }],
      ],
      {},
    ],
    [
      'two days of coming back: the leaving stays',
      recorded(base, left('2022-06-10')),
      [{ event: 'returned', on: '2022-07-01' }],
      [{ event: 'returned', on: '2022-07-03' }],
      [
        ['left', { on: '2022-06-10', reason: 'moved to Rayong' }, undefined, undefined],
        [
          'absences[2022-06-10]',
          undefined,
          { from: '2022-06-10', to: '2022-07-01', reason: 'moved to Rayong' },
          { from: '2022-06-10', to: '2022-07-03', reason: 'moved to Rayong' },
        ],
      ],
      { left: { on: '2022-06-10', reason: 'moved to Rayong' } },
    ],
    [
      'two last days of one carer',
      recorded(base, { event: 'carerAssigned', agency: 'Farm Office', role: 'team', on: '2022-06-01' }),
      [{ event: 'carerEnded', agency: 'Farm Office', role: 'team', on: '2022-06-10' }],
      [{ event: 'carerEnded', agency: 'Farm Office', role: 'team', on: '2022-06-11' }],
      [['carers[Farm Office, team, 2022-06-01].to', undefined, '2022-06-10', '2022-06-11']],
      { carers: [{ agency: 'Farm Office', role: 'team', from: '2022-06-01' }] },
    ],
  ])('%s', (_, from, mine, theirs, conflicts, change) => {
    const merging = united(from, mine, theirs);
    expect(toldOf(merging)).toEqual(conflicts);
    expect(merging.household).toStrictEqual(read({ ...row, ...JSON.parse(JSON.stringify({ ...from, ...change })) }));
    for (const { segments, path } of merging.conflicts) expect(path.startsWith(String(segments[0]))).toBe(true);
  });

  test('an activity that one changed and one took out', () => {
    const due = { ...row.plan[0], due: '2022-08-01' };
    const merging = mergeHouseholds(trat2565, {
      base,
      mine: read({ ...row, plan: [due] }),
      theirs: read({ ...row, plan: [] }),
    });
    expect(toldOf(merging)).toEqual([['plan[A1]', row.plan[0], due, undefined]]);
    expect(merging.household).toStrictEqual(base);
  });

  test('the last two members, each taken out by one', () => {
    const [one, two] = [
      { id: 'P1', targeted: true },
      { id: 'P2', targeted: true },
    ];
    const from = read({ ...row, members: [one, two] });
    const merging = mergeHouseholds(trat2565, {
      base: from,
      mine: read({ ...row, members: [one] }),
      theirs: read({ ...row, members: [two] }),
    });
    expect(toldOf(merging)).toEqual([
      ['members[P1]', one, one, undefined],
      ['members[P2]', two, undefined, two],
    ]);
    expect(merging.household).toStrictEqual(from);
  });

  test('the last two deprivations, each taken out by one', () => {
    const [one, two] = [{ indicator: 8 }, { indicator: 22 }];
    const copyOf = (...deprivations: object[]) => read({ ...row, deprivations });
    const merging = mergeHouseholds(trat2565, { base: copyOf(one, two), mine: copyOf(one), theirs: copyOf(two) });
    expect(toldOf(merging)).toEqual([
      ['deprivations[8]', one, one, undefined],
      ['deprivations[22]', two, undefined, two],
    ]);
    expect(merging.household).toStrictEqual(copyOf(one, two));
    expect(merging.conflicts[0]?.message.en).toContain('this copy says recorded, the other says nothing');
  });

  test('days that are wrong only together', () => {
    const from = read({ ...row, joined: '2022-05-09', members: [{ id: 'P1', targeted: true, joined: '2022-05-10' }] });
    const gone = { id: 'P1', targeted: true, joined: '2022-05-10', left: { on: '2022-05-20', reason: 'works' } };
    const mine = read({ ...from, members: [gone, { id: 'P2', targeted: true }] });
    const late = { id: 'P1', targeted: true, joined: '2022-06-10', left: { on: '2022-07-20', reason: 'works' } };
    const theirs = read({ ...from, joined: '2022-06-01', members: [late] });
    const { household, conflicts } = mergeHouseholds(trat2565, { base: from, mine, theirs });
    expect(conflicts.map(({ path }) => path)).toEqual(['joined', 'members[P1].joined', 'members[P1].left']);
    expect(household.members.map(({ id }) => id).sort()).toEqual(['P1', 'P2']);
  });
});

describe('a conflict in words', () => {
  test.each([
    [
      [{ event: 'menuChosen', on: '2022-06-10', menu: 'survive', by: 'Somchai' }],
      [{ event: 'menuChosen', on: '2022-06-10', menu: 'sustainable' }],
      'menu choice 10 June 2022: this copy says menu survive, chosen by Somchai, the other says menu sustainable',
      'การเลือกเมนู 10 มิถุนายน 2565: ฉบับนี้บันทึกว่า เมนูแก้จน อยู่รอด, ผู้เลือกเมนู Somchai อีกฉบับบันทึกว่า เมนูแก้จน ยั่งยืน',
    ],
    [
      [{ event: 'activityDone', activity: 'A1', on: '2022-06-10' }],
      [{ event: 'activityDone', activity: 'A1', on: '2022-06-11' }],
      'activity A1, done on: this copy says 10 June 2022, the other says 11 June 2022',
      'กิจกรรม A1, วันที่แล้วเสร็จ: ฉบับนี้บันทึกว่า 10 มิถุนายน 2565 อีกฉบับบันทึกว่า 11 มิถุนายน 2565',
    ],
    [
      [left('2022-06-10')],
      [visit('2022-06-12', 'failed', 8)],
      'left on: this copy says 10 June 2022, moved to Rayong, the other says nothing; both cannot be true (deprivation 2, follow-up 1, checked on: 12 June 2022 is after leaving the register)',
      'วันที่ออกจากทะเบียน: ฉบับนี้บันทึกว่า 10 มิถุนายน 2565, moved to Rayong อีกฉบับบันทึกว่า ไม่มี ซึ่งขัดกัน (ตัวชี้วัดที่ตกเกณฑ์ที่ 2 การติดตามที่ 1 วันที่ติดตาม: 12 มิถุนายน 2565 เป็นวันหลังออกจากทะเบียน)',
    ],
    [
      [{ event: 'memberJoined', on: '2022-06-10', member: { id: 'P2', targeted: true } }],
      [{ event: 'memberJoined', on: '2022-06-10', member: { id: 'P2', targeted: false } }],
      'member P2: this copy says targeted yes, joined on 10 June 2022, the other says targeted no, joined on 10 June 2022',
      'สมาชิก P2: ฉบับนี้บันทึกว่า คนจนเป้าหมาย ใช่, วันที่เข้าทะเบียน 10 มิถุนายน 2565 อีกฉบับบันทึกว่า คนจนเป้าหมาย ไม่ใช่, วันที่เข้าทะเบียน 10 มิถุนายน 2565',
    ],
  ])('%#', (mine, theirs, en, th) => {
    const { conflicts } = mergeHouseholds(trat2565, {
      base,
      mine: recorded(base, ...mine),
      theirs: recorded(base, ...theirs),
    });
    expect(conflicts[0]?.message).toEqual({ th, en });
  });

  test('a change that both made is decided with the other conflicts', () => {
    const from = recorded(base, left('2022-06-10'));
    const { conflicts } = united(
      from,
      [{ event: 'returned', on: '2022-07-01' }],
      [{ event: 'returned', on: '2022-07-03' }],
    );
    expect(conflicts[0]?.message.en).toBe('left on: both copies say nothing, to be decided with the other conflicts');
  });
});

test('a conflict holds what a copy has, and no more', () => {
  const visited = united(base, [left('2022-06-10')], [visit('2022-06-12')]);
  expect(visited.conflicts.map((conflict) => Object.keys(conflict))).toEqual([
    ['path', 'segments', 'mine', 'message'],
    ['path', 'segments', 'theirs', 'message'],
  ]);
  const [due] = united(
    recorded(base, planned('2022-07-01', { baht: 100 })),
    [{ event: 'activityDone', activity: 'A2', on: '2022-06-10' }],
    [{ event: 'activityDone', activity: 'A2', on: '2022-06-11' }],
  ).conflicts;
  expect(Object.keys(due ?? {})).toEqual(['path', 'segments', 'mine', 'theirs', 'message']);
});

test('what another programme let in is no conflict, and what two copies make of it is', () => {
  const wider = defineProgramme({ ...trat2565, eventsFrom: '2019-01-01' });
  const readWide = (more: object): Household => {
    const { households, rejected } = readHouseholds(wider, [{ ...row, ...more }]);
    expect(rejected).toEqual([]);
    return households[0] as Household;
  };
  const [early, away] = [
    { on: '2020-03-01', area: '2302' },
    { from: '2020-06-01', to: '2020-07-01', reason: 'work' },
  ];
  const before = readWide({});
  const merging = (mine: object, theirs: object) =>
    mergeHouseholds(trat2565, { base: before, mine: readWide(mine), theirs: readWide(theirs) });
  expect(merging({ moves: [early] }, { absences: [away] })).toEqual({
    household: readWide({ moves: [early], absences: [away] }),
    conflicts: [],
  });
  const inside = { on: '2020-06-10', area: '2302' };
  expect(merging({ moves: [inside] }, { absences: [away] }).conflicts.map(({ path }) => path)).toEqual([
    'moves[2020-06-10]',
    'absences[2020-06-01]',
  ]);
});

describe('copies without a base', () => {
  test('unite what each has, and keep one copy where they differ, whatever the side', () => {
    const mine = read({ ...row, moves: [{ on: '2022-06-01', area: '2302' }] });
    const theirs = read({ ...row, area: '230102', deprivations: [{ indicator: 22 }, { indicator: 10 }] });
    for (const [a, b] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { household, conflicts } = mergeHouseholds(trat2565, { base: null, mine: a, theirs: b });
      expect(conflicts.map(({ path }) => path)).toEqual(['area']);
      expect(household).toMatchObject({
        area: '230101',
        moves: mine.moves,
        deprivations: [{ indicator: 8 }, { indicator: 10 }, { indicator: 22 }],
      });
    }
  });

  test('of two households are no copies', () => {
    expect(() => mergeHouseholds(trat2565, { base: null, mine: base, theirs: read({ ...row, id: 'H2' }) })).toThrow(
      new RangeError('mergeHouseholds: copies are of two households, "H1" and "H2"'),
    );
    expect(() => mergeHouseholds(trat2565, { base: read({ ...row, id: 'H2' }), mine: base, theirs: base })).toThrow(
      RangeError,
    );
  });
});
