import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema, type Household, readHouseholds, recordEvent, withdrawEvent } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';

const row = {
  id: 'H1',
  area: '230101',
  joined: '2022-05-09',
  halts: [{ on: '2022-06-01', reason: 'no title to the land', lifted: '2022-06-10' }],
  members: [{ id: 'P1', targeted: true }],
  deprivations: [{ indicator: 22, followUps: [{ on: '2022-06-12', outcome: 'failed' }] }, { indicator: 8 }],
  menus: [{ on: '2022-06-01', menu: 'survive' }],
  plan: [{ id: 'A1', indicator: 8, action: 'mend the roof', agency: 'Subdistrict', due: '2022-07-01' }],
  carers: [{ agency: 'Labour Office', role: 'foster', from: '2022-06-01' }],
};
const read = (one: object): Household => {
  const { households, rejected } = readHouseholds(trat2565, [one]);
  expect(rejected).toEqual([]);
  return households[0] as Household;
};
const household = read(row);
const gone = read({ ...row, left: { on: '2022-07-01', reason: 'moved to Rayong' } });
const absent = read({ ...row, absences: [{ from: '2022-07-01', to: '2022-07-15', reason: 'at sea' }] });
const halted = read({ ...row, halts: [{ on: '2022-06-01', reason: 'no title to the land' }] });
const cared = read({
  ...row,
  carers: ['2022-06-01', '2022-06-05'].map((from) => ({ agency: 'Labour Office', role: 'foster', from })),
});

const on = '2022-06-20';
const reason = 'made up';
const activity = { id: 'A2', indicator: 8, action: 'a pipe', agency: 'Waterworks', due: on };

describe('an event adds its fact', () => {
  test.each<[string, Household, object, object]>([
    [
      'a follow-up',
      household,
      { event: 'followUp', indicator: 8, on, outcome: 'passed' },
      { deprivations: [row.deprivations[0], { indicator: 8, followUps: [{ on, outcome: 'passed' }] }] },
    ],
    [
      'an earlier follow-up, in its place',
      household,
      { event: 'followUp', indicator: 22, on: '2022-06-02', outcome: 'passed' },
      {
        deprivations: [
          {
            indicator: 22,
            followUps: [
              { on: '2022-06-02', outcome: 'passed' },
              { on: '2022-06-12', outcome: 'failed' },
            ],
          },
          { indicator: 8 },
        ],
      },
    ],
    [
      'a menu',
      household,
      { event: 'menuChosen', on, menu: 'sufficient', by: 'the team' },
      { menus: [row.menus[0], { on, menu: 'sufficient', by: 'the team' }] },
    ],
    ['an activity', household, { event: 'activityPlanned', activity }, { plan: [row.plan[0], activity] }],
    [
      'an activity that is done',
      household,
      { event: 'activityDone', activity: 'A1', on },
      { plan: [{ ...row.plan[0], done: on }] },
    ],
    [
      'a carer',
      household,
      { event: 'carerAssigned', agency: 'Farm Office', role: 'team', on },
      { carers: [row.carers[0], { agency: 'Farm Office', role: 'team', from: on }] },
    ],
    [
      'a carer on its last day',
      household,
      { event: 'carerEnded', agency: 'Labour Office', role: 'foster', on },
      { carers: [{ ...row.carers[0], to: on }] },
    ],
    [
      'the carer from a day, of two',
      cared,
      { event: 'carerEnded', agency: 'Labour Office', role: 'foster', on, from: '2022-06-05' },
      { carers: [row.carers[0], { agency: 'Labour Office', role: 'foster', from: '2022-06-05', to: on }] },
    ],
    [
      'a member',
      household,
      { event: 'memberJoined', on, member: { id: 'P2', targeted: false, born: '2022-06-19' } },
      { members: [row.members[0], { id: 'P2', targeted: false, born: '2022-06-19', joined: on }] },
    ],
    [
      'a member who leaves',
      household,
      { event: 'memberLeft', member: 'P1', on, reason },
      { members: [{ ...row.members[0], left: { on, reason } }] },
    ],
    ['a move', household, { event: 'moved', on, area: '2302' }, { moves: [{ on, area: '2302' }] }],
    ['a halt', household, { event: 'halted', on, reason }, { halts: [row.halts[0], { on, reason }] }],
    [
      'a halt on the day the last was lifted',
      household,
      { event: 'halted', on: '2022-06-10', reason },
      { halts: [row.halts[0], { on: '2022-06-10', reason }] },
    ],
    [
      'a halt that is lifted',
      halted,
      { event: 'haltLifted', on },
      { halts: [{ on: '2022-06-01', reason: 'no title to the land', lifted: on }] },
    ],
    ['leaving', household, { event: 'left', on, reason }, { left: { on, reason } }],
    [
      'an absence that is heard of when it is over, before what is recorded already',
      household,
      { event: 'left', on: '2022-05-20', reason, returned: '2022-05-27' },
      { absences: [{ from: '2022-05-20', to: '2022-05-27', reason }] },
    ],
    [
      'an earlier absence of a household that has left',
      gone,
      { event: 'left', on: '2022-06-20', reason, returned: '2022-06-27' },
      { absences: [{ from: '2022-06-20', to: '2022-06-27', reason }] },
    ],
    [
      'a halt that is heard of when it is over, before another',
      halted,
      { event: 'halted', on: '2022-05-20', reason, lifted: '2022-05-27' },
      {
        halts: [
          { on: '2022-05-20', reason, lifted: '2022-05-27' },
          { on: '2022-06-01', reason: 'no title to the land' },
        ],
      },
    ],
    [
      'coming back, which makes an absence of the leaving',
      gone,
      { event: 'returned', on: '2022-07-15' },
      { left: undefined, absences: [{ from: '2022-07-01', to: '2022-07-15', reason: 'moved to Rayong' }] },
    ],
    [
      'an id in Thai digits, as the gate reads it',
      household,
      { event: 'memberJoined', on, member: { id: ' P๒ ', targeted: true } },
      { members: [row.members[0], { id: 'P2', targeted: true, joined: on }] },
    ],
  ])('%s', (_, before, event, change) => {
    const text = JSON.stringify(before);
    const recording = recordEvent(trat2565, before, event);
    const after = read(JSON.parse(JSON.stringify({ ...before, ...change })));
    expect(recording).toStrictEqual({ household: after });
    expect(JSON.stringify((recording as { household: Household }).household)).toBe(JSON.stringify(after));
    expect(JSON.stringify(before)).toBe(text);
    expect(withdrawEvent(trat2565, after, event)).toStrictEqual({ household: before });
    expect(eventSchema(trat2565)['~standard'].validate(event)).toHaveProperty('value');
  });

  test('is frozen, and shares what did not change', () => {
    const recording = recordEvent(trat2565, household, { event: 'moved', on, area: '2302' });
    const after = (recording as { household: Household }).household;
    expect(Object.isFrozen(after) && Object.isFrozen(after.moves) && Object.isFrozen(after.moves?.[0])).toBe(true);
    expect(after.deprivations[0]).toBe(household.deprivations[0]);
  });
});

/** Where, why, and in words. */
type Refusal = readonly [path: string, code: string, en: string];
const refusals = (result: object): unknown =>
  'problems' in result
    ? (result.problems as { path: string; code: string; message: { en: string } }[]).map(({ path, code, message }) => [
        path,
        code,
        message.en,
      ])
    : 'recorded';

describe('an event is refused with its reasons', () => {
  test.each<[string, Household, unknown, Refusal[]]>([
    ['no record', household, 5, [['', 'wrongShape', 'must be a record']]],
    ['a list', household, [{ event: 'left' }], [['', 'wrongShape', 'must be a record']]],
    [
      'no event',
      household,
      {},
      [['event', 'missing', 'is missing; it must be the name of an event, such as followUp']],
    ],
    [
      'the name of what every object has',
      household,
      { event: 'toString' },
      [['event', 'unknownEvent', expect.stringContaining('there is no event "toString", only returned, ') as never]],
    ],
    [
      'a day of the Buddhist Era',
      household,
      { event: 'moved', on: '2565-06-20', area: '2302' },
      [['on', 'buddhistYear', 'moved on: the year of 2565-06-20 looks like the Buddhist Era; write the Common Era']],
    ],
    [
      'no day, a wrong outcome and an unknown key',
      household,
      { event: 'followUp', indicator: 22, outcome: 'good', note: '' },
      [
        ['on', 'missing', 'checked on: is missing; it must be a day such as "2022-08-05"'],
        ['outcome', 'wrongShape', 'outcome: must be "passed", "failed" or "notApplicable"'],
        ['note', 'unknownKey', '"note" is not a known field'],
      ],
    ],
    [
      'a blank reason',
      household,
      { event: 'left', on, reason: ' ' },
      [['reason', 'empty', 'reason for leaving: must not be empty']],
    ],
    [
      'a member who is told to have joined on another day',
      household,
      { event: 'memberJoined', on, member: { id: 'P2', targeted: true, joined: on } },
      [['member.joined', 'unknownKey', '"joined" is not a known field']],
    ],
    [
      'an activity that is done already',
      household,
      { event: 'activityPlanned', activity: { ...activity, done: on } },
      [['activity.done', 'unknownKey', '"done" is not a known field']],
    ],
    [
      'no activity',
      household,
      { event: 'activityPlanned' },
      [['activity', 'missing', 'activity: is missing; it must be a record']],
    ],
    [
      'money below satang',
      household,
      { event: 'activityPlanned', activity: { ...activity, baht: 0.001 } },
      [['activity.baht', 'tooManyDecimals', 'baht: 0.001 has more than two decimals']],
    ],
    [
      'an indicator that there is not',
      household,
      { event: 'followUp', indicator: 99, on, outcome: 'passed' },
      [['indicator', 'unknownIndicator', 'indicator: there is no indicator 99']],
    ],
    [
      'an indicator it did not fail',
      household,
      { event: 'followUp', indicator: 10, on, outcome: 'passed' },
      [
        [
          'indicator',
          'notFailed',
          expect.stringContaining('indicator: the household did not fail indicator 10 (') as never,
        ],
      ],
    ],
    [
      'a second follow-up on a day',
      household,
      { event: 'followUp', indicator: 22, on: '2022-06-12', outcome: 'passed' },
      [['on', 'duplicateFollowUp', 'checked on: there are two follow-ups on 12 June 2022']],
    ],
    [
      'before it joined',
      household,
      { event: 'followUp', indicator: 22, on: '2022-05-08', outcome: 'passed' },
      [['on', 'beforeJoined', 'checked on: 8 May 2022 is before joining the register']],
    ],
    [
      'an absence in which something is recorded',
      household,
      { event: 'left', on: '2022-06-11', reason, returned: '2022-06-20' },
      [['', 'whileAbsent', expect.stringContaining('12 June 2022 is in a time when the household was off') as never]],
    ],
    [
      'an absence that ends before it begins',
      household,
      { event: 'left', on, reason, returned: '2022-06-19' },
      [['returned', 'notAfterStart', 'back on: 19 June 2022 must be after the start']],
    ],
    [
      'a halt that is lifted in another',
      halted,
      { event: 'halted', on: '2022-05-20', reason, lifted: '2022-06-02' },
      [['', 'overlaps', expect.stringContaining('1 June 2022 overlaps the one before') as never]],
    ],
    [
      'after it left',
      gone,
      { event: 'moved', on: '2022-07-02', area: '2302' },
      [['on', 'afterLeft', 'moved on: 2 July 2022 is after leaving the register']],
    ],
    [
      'while it was absent',
      absent,
      { event: 'menuChosen', on: '2022-07-02', menu: 'survive' },
      [['on', 'whileAbsent', 'chosen on: 2 July 2022 is in a time when the household was off the register']],
    ],
    [
      'a menu that there is not',
      household,
      { event: 'menuChosen', on, menu: 'thrive' },
      [['menu', 'unknownMenu', 'menu: the programme has no menu "thrive", only survive, sufficient, sustainable']],
    ],
    [
      'an area outside',
      household,
      { event: 'moved', on, area: '1001' },
      [['area', 'outsideProvince', 'area code: 1001 is outside the province, whose codes begin with 23']],
    ],
    [
      'no area code',
      household,
      { event: 'moved', on, area: 'Trat' },
      [['area', 'notAnArea', 'area code: an area code is text of 2, 4, 6, 8 or 10 digits']],
    ],
    [
      'an intervention that there is not',
      household,
      { event: 'activityPlanned', activity: { ...activity, intervention: 'x' } },
      [['activity.intervention', 'unknownIntervention', 'intervention: the programme has no intervention "x"']],
    ],
    [
      'the id of another activity',
      household,
      { event: 'activityPlanned', activity: { ...activity, id: 'A1' } },
      [['activity.id', 'duplicateActivity', 'activity id: activity "A1" appears twice']],
    ],
    [
      'an activity that is not planned',
      household,
      { event: 'activityDone', activity: 'A9', on },
      [['activity', 'noSuchActivity', 'activity id: the plan has no activity "A9"']],
    ],
    [
      'the id of another member',
      household,
      { event: 'memberJoined', on, member: { id: 'P1', targeted: true } },
      [['member.id', 'duplicateMember', 'member id: member "P1" appears twice']],
    ],
    [
      'a member that there is not',
      household,
      { event: 'memberLeft', member: 'P9', on, reason },
      [['member', 'noSuchMember', 'member id: the household has no member "P9"']],
    ],
    [
      'a carer that there is not',
      household,
      { event: 'carerEnded', agency: 'Farm Office', role: 'foster', on },
      [['agency', 'noSuchCarer', 'agency: "Farm Office" does not look after the household in this role on that day']],
    ],
    [
      'one of two carers, not said which',
      cared,
      { event: 'carerEnded', agency: 'Labour Office', role: 'foster', on },
      [
        [
          'from',
          'severalCarers',
          'from: "Labour Office" looks after the household in this role more than once on that day; say from which day',
        ],
      ],
    ],
    [
      'lifting what is not halted',
      household,
      { event: 'haltLifted', on },
      [['', 'notHalted', 'no declaration that it is impossible is in force']],
    ],
    [
      'lifting on the day of the halt',
      halted,
      { event: 'haltLifted', on: '2022-06-01' },
      [['on', 'notAfterStart', 'lifted on: 1 June 2022 must be after the start']],
    ],
    [
      'coming back without leaving',
      household,
      { event: 'returned', on },
      [['', 'notAway', 'the household has not left the register']],
    ],
    [
      'leaving twice',
      gone,
      { event: 'left', on: '2022-07-02', reason },
      [['', 'alreadyLeft', 'the household already left the register on 1 July 2022']],
    ],
    [
      'leaving before what happened later',
      household,
      { event: 'left', on: '2022-06-09', reason },
      [
        ['', 'afterLeft', 'halt 1, lifted on: 10 June 2022 is after leaving the register'],
        ['', 'afterLeft', 'deprivation 1, follow-up 1, checked on: 12 June 2022 is after leaving the register'],
      ],
    ],
  ])('%s', (_, before, event, wanted) => {
    expect(refusals(recordEvent(trat2565, before, event))).toEqual(wanted);
  });

  test('what has ended cannot end again', () => {
    for (const [event, code] of [
      [{ event: 'activityDone', activity: 'A1', on }, 'alreadyDone'],
      [{ event: 'carerEnded', agency: 'Labour Office', role: 'foster', on }, 'alreadyEnded'],
      [{ event: 'memberLeft', member: 'P1', on, reason }, 'memberLeft'],
    ] as const) {
      const once = recordEvent(trat2565, household, event) as { household: Household };
      expect(recordEvent(trat2565, once.household, event)).toMatchObject({ problems: [{ code }] });
    }
  });

  test.each([
    [
      'of tomorrow',
      { today: '2022-06-19' },
      [
        [
          'on',
          'inTheFuture',
          'moved on: 20 June 2022 is in the future or after the programme; days to 19 June 2022 are accepted',
        ],
      ],
    ],
    ['of today', { today: on }, 'recorded'],
    ['beside what was recorded under a later day', { today: '2022-06-20' }, 'recorded'],
  ])('%s', (_, options, wanted) => {
    const later = read({ ...row, menus: [{ on: '2022-08-01', menu: 'survive' }] });
    expect(refusals(recordEvent(trat2565, later, { event: 'moved', on, area: '2302' }, options))).toEqual(wanted);
  });

  test('told in Thai', () => {
    const refused = recordEvent(trat2565, gone, { event: 'moved', on: '2022-07-02', area: '1001' });
    expect(refused).toMatchObject({ problems: [{ message: { th: 'รหัสพื้นที่: 1001 อยู่นอกจังหวัด ซึ่งขึ้นต้นด้วย 23' } }] });
  });

  test('anything whatever is refused, and nothing is thrown', () => {
    const names = fc.constantFrom('followUp', 'activityPlanned', 'memberJoined', 'left', 'constructor', '__proto__');
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      fc.record({
        event: names,
        on: fc.anything(),
        indicator: fc.anything(),
        activity: fc.anything(),
        member: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anything, (event) => {
        for (const result of [recordEvent(trat2565, household, event), withdrawEvent(trat2565, household, event)]) {
          expect((result as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
        }
        expect(eventSchema(trat2565)['~standard'].validate(event)).toHaveProperty('issues');
      }),
      { numRuns: sized(300, 3000) },
    );
    const live = Object.defineProperty({}, 'event', { get: () => Object.keys(null as never), enumerable: true });
    expect(recordEvent(trat2565, household, live)).toMatchObject({ problems: [{ code: 'unreadable' }] });
  });
});

describe('a withdrawal is refused', () => {
  test.each<[string, Household, object, Refusal[]]>([
    [
      'of another outcome',
      household,
      { event: 'followUp', indicator: 22, on: '2022-06-12', outcome: 'passed' },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of another day',
      household,
      { event: 'menuChosen', on: '2022-06-02', menu: 'survive' },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of more than was told',
      household,
      { event: 'menuChosen', on: '2022-06-01', menu: 'survive', by: 'me' },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of an end that is not there',
      household,
      { event: 'activityDone', activity: 'A1', on },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of a leaving that is not there',
      household,
      { event: 'left', on, reason },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of a return that is not there',
      household,
      { event: 'returned', on },
      [['', 'notRecorded', 'this event is not recorded']],
    ],
    [
      'of a halt that was lifted',
      household,
      { event: 'halted', on: '2022-06-01', reason: 'no title to the land' },
      [['', 'neededLater', 'cannot be taken back, as what was recorded later needs it: lifted on 10 June 2022']],
    ],
    [
      'of a leaving that was followed by a return',
      absent,
      { event: 'left', on: '2022-07-01', reason: 'at sea' },
      [['', 'neededLater', 'cannot be taken back, as what was recorded later needs it: back on 15 July 2022']],
    ],
    [
      'of the last member',
      read({ ...row, members: [{ id: 'P1', targeted: true, joined: on }] }),
      { event: 'memberJoined', on, member: { id: 'P1', targeted: true } },
      [['', 'lastMember', 'the household must have at least one member']],
    ],
    [
      'of one of two ends',
      read({ ...cared, carers: cared.carers?.map((carer) => ({ ...carer, to: on })) }),
      { event: 'carerEnded', agency: 'Labour Office', role: 'foster', on },
      [
        [
          'from',
          'severalCarers',
          'from: "Labour Office" looks after the household in this role more than once on that day; say from which day',
        ],
      ],
    ],
    [
      'of a return that a later visit needs',
      read({ ...absent, deprivations: [{ indicator: 22, followUps: [{ on: '2022-07-20', outcome: 'passed' }] }] }),
      { event: 'returned', on: '2022-07-15' },
      [
        [
          '',
          'neededLater',
          'cannot be taken back, as what was recorded later needs it: deprivation 1, follow-up 1, checked on: 20 July 2022 is after leaving the register',
        ],
      ],
    ],
    [
      'of a return before another leaving',
      read({ ...absent, left: { on: '2022-08-01', reason } }),
      { event: 'returned', on: '2022-07-15' },
      [['', 'neededLater', 'cannot be taken back, as what was recorded later needs it: left on 1 August 2022']],
    ],
    [
      'of a wrong shape',
      household,
      { event: 'haltLifted' },
      [['on', 'missing', 'lifted on: is missing; it must be a day such as "2022-08-05"']],
    ],
  ])('%s', (_, before, event, wanted) => {
    expect(refusals(withdrawEvent(trat2565, before, event))).toEqual(wanted);
  });
});

describe('the schema of events', () => {
  test.each([
    [{}, [{ message: 'ต้องไม่ว่าง', path: ['reason'] }]],
    [{ language: 'en' }, [{ message: 'must not be empty', path: ['reason'] }]],
    [{ language: 'en', blanks: 'absent' }, [{ message: 'is missing; it must be text', path: ['reason'] }]],
  ] as const)('%j', (options, issues) => {
    const result = eventSchema(trat2565, options)['~standard'].validate({ event: 'left', on, reason: '' });
    const told = issues.map(({ message, path }) => ({ message: expect.stringMatching(`: ${message}$`), path }));
    expect(result).toEqual({ issues: told });
  });

  test('leaves out blanks that a form sends', () => {
    const event = { event: 'menuChosen', on, menu: 'survive', by: '', reason: null };
    const { '~standard': schema } = eventSchema(trat2565, { blanks: 'absent' });
    expect(schema.validate(event)).toEqual({ value: { event: 'menuChosen', on, menu: 'survive' } });
  });

  test('knows today, but no household', () => {
    const { '~standard': schema } = eventSchema(trat2565, { today: '2022-06-19', language: 'en' });
    expect(schema.validate({ event: 'haltLifted', on })).toMatchObject({ issues: [{ path: ['on'] }] });
    expect(schema.validate({ event: 'haltLifted', on: '2022-06-19' })).toHaveProperty('value');
  });
});
