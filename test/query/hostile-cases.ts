import { readHouseholds } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { type RawTables, rowOf } from './raw-tables.js';

/** Two households with all that a table can hold. */
export const { households: sound } = readHouseholds(trat2565, [
  {
    id: '1',
    area: '230101',
    joined: '2022-05-09',
    members: [
      { id: 'P1', targeted: true, dependent: false, born: '1990-02-28' },
      { id: 'P2', targeted: false, left: { on: '2022-07-01', reason: 'moved' } },
    ],
    deprivations: [
      { indicator: 8, followUps: [{ on: '2022-06-01', outcome: 'passed' }] },
      { indicator: 22, followUps: [{ on: '2022-06-01', outcome: 'notApplicable' }] },
    ],
    menus: [{ on: '2022-06-01', menu: 'survive' }],
    plan: [
      {
        id: 'A1',
        indicator: 8,
        action: 'roof',
        agency: 'office',
        planned: '2022-05-20',
        due: '2022-09-01',
        baht: 1500.5,
      },
    ],
    carers: [{ agency: 'office', role: 'mentor', from: '2022-06-01' }],
    moves: [{ on: '2022-07-10', area: '230301' }],
    absences: [{ from: '2022-06-10', to: '2022-06-20', reason: 'works elsewhere' }],
    halts: [{ on: '2022-07-05', reason: 'ill', lifted: '2022-07-15' }],
  },
  {
    id: '2',
    area: '2302',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 9 }],
    absences: [{ from: '2022-08-01', to: '2022-08-20', reason: 'in hospital' }],
  },
]);

/** A change of a sound register: a cell of the first row of a table, or a row more. */
export type Change = (tables: RawTables) => void;
export const cell =
  (at: string, value: string | null, row = 0): Change =>
  (tables) => {
    const [table, column] = at.split('.') as [keyof RawTables, string];
    const found = tables[table][row];
    if (found) found[column] = value;
  };
const more =
  (table: keyof RawTables, cells: Record<string, unknown>): Change =>
  (tables) =>
    tables[table].push(rowOf(table, cells));
const again =
  (table: keyof RawTables, cells: Record<string, unknown> = {}): Change =>
  (tables) =>
    tables[table].push(rowOf(table, { ...tables[table][0], ...cells }));

/** What is wrong, what is told of it, and whether the report depends on it. */
export const CASES: readonly [what: string, change: Change, told: string, inReport?: boolean][] = [
  ['a Thai outcome', cell('follow_up.outcome', 'ผ่าน'), 'follow_up 1 outcome wrongShape ผ่าน'],
  ['an outcome with a capital', cell('follow_up.outcome', 'Passed'), 'follow_up 1 outcome wrongShape Passed'],
  ['no outcome', cell('follow_up.outcome', null), 'follow_up 1 outcome missing null'],
  ['a Thai yes', cell('member.targeted', 'ใช่'), 'member 1 targeted wrongShape ใช่'],
  ['an empty yes', cell('member.targeted', ''), 'member 1 targeted missing null'],
  ['a flag of neither', cell('member.dependent', 'maybe'), 'member 1 dependent wrongShape maybe', false],
  ['a menu of another programme', cell('menu_choice.menu', 'rich'), 'menu_choice 1 menu unknownMenu rich'],
  ['a Thai role', cell('carer.role', 'พี่เลี้ยง'), 'carer 1 role wrongShape พี่เลี้ยง', false],
  [
    'a wrong dimension',
    cell('deprivation.dimension', 'income'),
    'deprivation 1 dimension wrongDimension income',
    false,
  ],
  ['a member of nobody', cell('member.household_id', '9', 1), 'member 9 household_id noSuchHousehold 9'],
  [
    'a member of 01 where the household is 1',
    cell('member.household_id', '01', 1),
    'member 01 household_id noSuchHousehold 01',
  ],
  ['a member of 1.0', cell('member.household_id', '1.0', 1), 'member 1.0 household_id roundedNumber 1.0'],
  ['a member without household', cell('member.household_id', null, 1), 'member null household_id missing null'],
  ['a follow-up of nobody', cell('follow_up.household_id', 'x'), 'follow_up x household_id noSuchHousehold x'],
  ['an activity of nobody', cell('activity.household_id', 'x'), 'activity x household_id noSuchHousehold x', false],
  [
    'a rounded id',
    more('carer', { household_id: '1.1037E+12', agency: 'a', role: 'team', from_on: '2022-06-01' }),
    'carer 1.1037E+12 household_id roundedNumber 1.1037E+12',
    false,
  ],
  ['an id with a blank', cell('member.member_id', 'P2 ', 1), 'member 1 member_id otherSpelling P2 '],
  [
    'an id with an invisible letter',
    cell('member.member_id', 'P\u200b2', 1),
    'member 1 member_id otherSpelling P\u200b2',
  ],
  [
    'an uncounted indicator',
    more('deprivation', { household_id: '1', indicator: 2 }),
    'deprivation 1 indicator uncountedIndicator 2',
  ],
  [
    'an unknown indicator',
    more('deprivation', { household_id: '1', indicator: 99 }),
    'deprivation 1 indicator unknownIndicator 99',
  ],
  [
    'an indicator that is not a number',
    more('deprivation', { household_id: '1', indicator: 'VIII' }),
    'deprivation 1 indicator wrongShape VIII',
  ],
  [
    'a follow-up of what was not failed',
    more('follow_up', { household_id: '1', indicator: 9, checked_on: '2022-06-01', outcome: 'passed' }),
    'follow_up 1 indicator notFailed 9',
  ],
  [
    'two follow-ups of a day',
    again('follow_up', { outcome: 'failed' }),
    'follow_up 1 checked_on duplicateFollowUp 2022-06-01',
  ],
  [
    'two menus of a day',
    again('menu_choice', { menu: 'sufficient' }),
    'menu_choice 1 chosen_on duplicateMenu 2022-06-01',
  ],
  ['a household twice', again('household', { area_code: '2303' }), 'household 1 household_id duplicateHousehold 1'],
  ['a member twice', again('member'), 'member 1 member_id duplicateMember P1'],
  ['a deprivation twice', again('deprivation'), 'deprivation 1 indicator duplicateDeprivation 8'],
  ['an activity twice', again('activity'), 'activity 1 activity_id duplicateActivity A1', false],
  ['no area', cell('household.area_code', null), 'household 1 area_code missing null'],
  ['an area of five digits', cell('household.area_code', '23010'), 'household 1 area_code notAnArea 23010'],
  ['a rounded area', cell('household.area_code', '2.30101E+05'), 'household 1 area_code notAnArea 2.30101E+05'],
  ['another province', cell('household.area_code', '2201'), 'household 1 area_code outsideProvince 2201'],
  ['a day that is none', cell('follow_up.checked_on', '2022-02-30'), 'follow_up 1 checked_on notADay 2022-02-30'],
  ['29 February 2100', cell('member.born_on', '2100-02-29'), 'member 1 born_on notADay 2100-02-29', false],
  ['a Thai date', cell('follow_up.checked_on', '1 มิ.ย. 2565'), 'follow_up 1 checked_on notADay 1 มิ.ย. 2565'],
  [
    'a time of day',
    cell('household.joined_on', '2022-05-09 17:00:00+07'),
    'household 1 joined_on notADay 2022-05-09 17:00:00+07',
  ],
  ['the Buddhist Era', cell('follow_up.checked_on', '2565-06-01'), 'follow_up 1 checked_on buddhistYear 2565-06-01'],
  ['543 taken off twice', cell('follow_up.checked_on', '1479-06-01'), 'follow_up 1 checked_on tooEarly 1479-06-01'],
  [
    'a menu before the programme',
    more('menu_choice', { household_id: '2', chosen_on: '2021-12-29', menu: 'survive' }),
    'menu_choice 2 chosen_on beforeProgramme 2021-12-29',
  ],
  ['a follow-up in 2202', cell('follow_up.checked_on', '2202-06-01'), 'follow_up 1 checked_on inTheFuture 2202-06-01'],
  ['born in the future', cell('member.born_on', '2030-06-01'), 'member 1 born_on inTheFuture 2030-06-01', false],
  [
    'done before the programme, and before the household joined',
    cell('activity.done_on', '1990-01-01'),
    'activity 1 done_on beforeJoined 1990-01-01',
    false,
  ],
  [
    'a follow-up before joining',
    cell('follow_up.checked_on', '2022-05-01'),
    'follow_up 1 checked_on beforeJoined 2022-05-01',
  ],
  [
    'a member who leaves before joining',
    cell('member.joined_on', '2022-07-02', 1),
    'member 1 left_on beforeJoined 2022-07-01',
  ],
  [
    'halted before joining',
    (t) => {
      t.halt = [];
      cell('household.halted_on', '2022-05-01')(t);
      cell('household.halted_reason', 'x')(t);
    },
    'household 1 halted_on beforeJoined 2022-05-01',
  ],
  [
    'events after leaving',
    (t) => {
      t.move = [];
      t.halt = [];
      cell('household.left_on', '2022-06-30')(t);
      cell('household.left_reason', 'x')(t);
    },
    'member 1 left_on afterLeft 2022-07-01',
  ],
  ['an end before the start', cell('carer.to_on', '2022-05-31'), 'carer 1 to_on endsBeforeStart 2022-05-31', false],
  ['a carer twice', again('carer'), 'carer 1 from_on duplicateCarer 2022-06-01', false],
  [
    'done before it was planned',
    cell('activity.done_on', '2022-05-19'),
    'activity 1 done_on endsBeforeStart 2022-05-19',
    false,
  ],
  [
    'planned before the household joined',
    cell('activity.planned_on', '2022-05-08'),
    'activity 1 planned_on beforeJoined 2022-05-08',
    false,
  ],
  ['a move to no area', cell('move.area_code', null), 'move 1 area_code missing null'],
  ['a move to an area of five digits', cell('move.area_code', '23030'), 'move 1 area_code notAnArea 23030'],
  ['a move to another province', cell('move.area_code', '2201'), 'move 1 area_code outsideProvince 2201'],
  ['a move without a day', cell('move.moved_on', ''), 'move 1 moved_on missing null'],
  ['a move of nobody', cell('move.household_id', '9'), 'move 9 household_id noSuchHousehold 9'],
  ['two moves of a day', again('move', { area_code: '230302' }), 'move 1 moved_on duplicateMove 2022-07-10'],
  ['a move before joining', cell('move.moved_on', '2022-05-08'), 'move 1 moved_on beforeJoined 2022-05-08'],
  ['a move while absent', cell('move.moved_on', '2022-06-15'), 'move 1 moved_on whileAbsent 2022-06-15'],
  ['a move in 2202', cell('move.moved_on', '2202-07-10'), 'move 1 moved_on inTheFuture 2202-07-10'],
  [
    'a move before the programme',
    more('move', { household_id: '2', moved_on: '2021-12-29', area_code: '2303' }),
    'move 2 moved_on beforeProgramme 2021-12-29',
  ],
  ['an absence without its return', cell('absence.to_on', null), 'absence 1 to_on missing null'],
  ['an absence without a reason', cell('absence.reason', null), 'absence 1 reason missing null', false],
  [
    'an absence that ends as it begins',
    cell('absence.to_on', '2022-06-10'),
    'absence 1 to_on notAfterStart 2022-06-10',
  ],
  [
    'an absence before joining',
    (t) => [cell('absence.from_on', '2022-05-08')(t), cell('absence.to_on', '2022-05-10')(t)],
    'absence 1 from_on beforeJoined 2022-05-08',
  ],
  [
    'an absence that touches the one before',
    more('absence', { household_id: '1', from_on: '2022-06-20', to_on: '2022-06-22', reason: 'again' }),
    'absence 1 from_on overlaps 2022-06-20',
  ],
  [
    'an absence that begins in another',
    more('absence', { household_id: '2', from_on: '2022-08-18', to_on: '2022-08-30', reason: 'again' }),
    'absence 2 from_on overlaps 2022-08-18',
  ],
  [
    'a follow-up while absent',
    cell('follow_up.checked_on', '2022-06-19', 1),
    'follow_up 1 checked_on whileAbsent 2022-06-19',
  ],
  [
    'a menu while absent',
    cell('menu_choice.chosen_on', '2022-06-11'),
    'menu_choice 1 chosen_on whileAbsent 2022-06-11',
  ],
  [
    'a member who leaves while absent',
    cell('member.left_on', '2022-06-15', 1),
    'member 1 left_on whileAbsent 2022-06-15',
  ],
  [
    'a carer from a day of absence',
    cell('carer.from_on', '2022-06-15'),
    'carer 1 from_on whileAbsent 2022-06-15',
    false,
  ],
  [
    'halted in its own row while absent',
    (t) => [cell('household.halted_on', '2022-08-10', 1)(t), cell('household.halted_reason', 'x', 1)(t)],
    'household 2 halted_on whileAbsent 2022-08-10',
  ],
  ['a halt without a day', cell('halt.halted_on', null), 'halt 1 halted_on missing null'],
  ['a halt without a reason', cell('halt.reason', null), 'halt 1 reason missing null', false],
  ['a halt lifted as it begins', cell('halt.lifted_on', '2022-07-05'), 'halt 1 lifted_on notAfterStart 2022-07-05'],
  ['a halt lifted in 2202', cell('halt.lifted_on', '2202-07-05'), 'halt 1 lifted_on inTheFuture 2202-07-05'],
  [
    'a halt before the last is lifted',
    again('halt', { halted_on: '2022-07-14', lifted_on: null }),
    'halt 1 halted_on overlaps 2022-07-14',
  ],
  [
    'a halt of the table after the one of the own row, which nobody lifted',
    (t) => [cell('household.halted_on', '2022-07-05')(t), cell('household.halted_reason', 'x')(t)],
    'halt 1 halted_on overlaps 2022-07-05',
  ],
  [
    'a halt of the own row before one of the table is lifted',
    (t) => [cell('household.halted_on', '2022-07-14')(t), cell('household.halted_reason', 'x')(t)],
    'household 1 halted_on overlaps 2022-07-14',
  ],
  ['leaving without a reason', cell('member.left_reason', null, 1), 'member 1 left_reason missing null', false],
  ['a reason without leaving', cell('household.left_reason', 'moved'), 'household 1 left_on missing null', false],
  ['nobody', (t) => t.member.pop(), 'household 2 members missing null'],
  ['nothing failed', (t) => t.deprivation.pop(), 'household 2 deprivations missing null'],
  ['money below zero', cell('activity.baht', '-5'), 'activity 1 baht wrongShape -5', false],
  ['money of three decimals', cell('activity.baht', '12.345'), 'activity 1 baht tooManyDecimals 12.345', false],
  ['no action', cell('activity.action', ''), 'activity 1 action missing null', false],
];

/** Cases that the gate reads as something else than a database does, or finds nothing wrong with. */
export const READ_OTHERWISE: readonly string[] = [
  ...['a Thai outcome', 'an outcome with a capital', 'a Thai yes', 'a Thai role', 'a Thai date'],
  ...['an id with a blank', 'an id with an invisible letter', 'a member of 1.0', 'a rounded area'],
];
