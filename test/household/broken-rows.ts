import type { ProblemCode } from '../../src/index.js';
import { bareRow, goneRow, goodRow, MISSING } from './good-rows.js';

/** A good row with one place changed, and the one problem it then has. */
export interface BrokenRow {
  readonly what: string;
  /** The good row: `goodRow` unless said. */
  readonly from: () => object;
  /** The place that is changed, and what is put there. */
  readonly at: string;
  readonly put: unknown;
  readonly code: ProblemCode;
  /** Where the problem is told: at the change unless said. */
  readonly path: string;
}

const broken = (
  what: string,
  at: string,
  put: unknown,
  code: ProblemCode,
  { path = at, from = goodRow }: { path?: string; from?: () => object } = {},
): BrokenRow => ({ what, from, at, put, code, path });

const DAY = '2022-08-01';
const gone = { from: goneRow };
const bare = { from: bareRow };

/** Every kind of broken row, by what is told of it. */
export const BROKEN_ROWS: readonly BrokenRow[] = [
  // Of another kind
  broken('null for a row', '', null, 'wrongShape'),
  broken('a number for a row', '', 2565, 'wrongShape'),
  broken('text for a row', '', 'H2', 'wrongShape'),
  broken('a list for a row', '', [], 'wrongShape'),
  broken('a good row inside a list', '', [bareRow()], 'wrongShape'),
  broken('yes for a row', '', true, 'wrongShape'),
  broken('an id that is a number', 'id', 12, 'wrongShape'),
  broken('an area that is a number', 'area', 2301, 'wrongShape'),
  broken('a day that is a number', 'joined', 20220110, 'wrongShape'),
  broken('a day that is a Date', 'joined', new Date('2022-01-10'), 'wrongShape'),
  broken('a halt that is a day alone', 'halts[0]', '2022-08-01', 'wrongShape'),
  broken('members that are a record', 'members', { P1: { targeted: true } }, 'wrongShape'),
  broken('a member that is an id alone', 'members[0]', 'P1', 'wrongShape'),
  broken('targeted in words', 'members[0].targeted', 'true', 'wrongShape'),
  broken('targeted as 1', 'members[0].targeted', 1, 'wrongShape'),
  broken('deprivations that are numbers', 'deprivations[0]', 22, 'wrongShape'),
  broken('an indicator in words', 'deprivations[0].indicator', '22', 'wrongShape'),
  broken('half an indicator', 'deprivations[0].indicator', 22.5, 'wrongShape'),
  broken('an indicator of 0', 'deprivations[1].indicator', 0, 'wrongShape'),
  broken('an indicator below 0', 'deprivations[1].indicator', -8, 'wrongShape'),
  broken('an indicator that is not a number', 'deprivations[1].indicator', Number.NaN, 'wrongShape'),
  broken('half an indicator in a plan', 'plan[1].indicator', 8.5, 'wrongShape'),
  broken('an unknown outcome', 'deprivations[0].followUps[1].outcome', 'pass', 'wrongShape'),
  broken('an unknown role', 'carers[0].role', 'neighbour', 'wrongShape'),
  broken('baht below 0', 'plan[0].baht', -1, 'wrongShape'),
  broken('baht that are not a number', 'plan[0].baht', Number.NaN, 'wrongShape'),
  broken('baht without end', 'plan[0].baht', Number.POSITIVE_INFINITY, 'wrongShape'),
  broken('baht in words', 'plan[0].baht', '1500', 'wrongShape'),

  // Null is not "left out"
  broken('null for the day of joining', 'joined', null, 'wrongShape'),
  broken('null for leaving', 'left', null, 'wrongShape'),
  broken('null for halts', 'halts', null, 'wrongShape'),
  broken('null for moves', 'moves', null, 'wrongShape'),
  broken('null for absences', 'absences', null, 'wrongShape'),
  broken('null for the day a halt is lifted', 'halts[1].lifted', null, 'wrongShape'),
  broken('null for the day of planning', 'plan[1].planned', null, 'wrongShape'),
  broken('null for a day of birth', 'members[0].born', null, 'wrongShape'),
  broken('null for follow-ups', 'deprivations[0].followUps', null, 'wrongShape'),
  broken('null for menus', 'menus', null, 'wrongShape'),
  broken('null for who chose a menu', 'menus[0].by', null, 'wrongShape'),
  broken('null for a plan', 'plan', null, 'wrongShape'),
  broken('null for baht', 'plan[0].baht', null, 'wrongShape'),
  broken('null for carers', 'carers', null, 'wrongShape'),

  // Left out
  broken('nothing for a row', '', undefined, 'missing'),
  broken('no id', 'id', MISSING, 'missing'),
  broken('no area', 'area', MISSING, 'missing'),
  broken('no members', 'members', MISSING, 'missing'),
  broken('no deprivations', 'deprivations', MISSING, 'missing'),
  broken('a halt without a reason', 'halts[1].reason', MISSING, 'missing'),
  broken('a halt without a day', 'halts[1].on', MISSING, 'missing'),
  broken('a move without an area', 'moves[0].area', MISSING, 'missing'),
  broken('a move without a day', 'moves[0].on', MISSING, 'missing'),
  broken('an absence that has not ended: it has left', 'absences[1].to', MISSING, 'missing'),
  broken('an absence without a beginning', 'absences[1].from', MISSING, 'missing'),
  broken('an absence without a reason', 'absences[1].reason', MISSING, 'missing'),
  broken('a leaving without a day', 'left.on', MISSING, 'missing', gone),
  broken('a member without an id', 'members[1].id', MISSING, 'missing'),
  broken('a member not said to be targeted or not', 'members[1].targeted', MISSING, 'missing'),
  broken('a deprivation without an indicator', 'deprivations[1].indicator', MISSING, 'missing'),
  broken('a follow-up without a day', 'deprivations[0].followUps[1].on', MISSING, 'missing'),
  broken('a follow-up without an outcome', 'deprivations[0].followUps[1].outcome', MISSING, 'missing'),
  broken('a menu choice without a menu', 'menus[1].menu', MISSING, 'missing'),
  broken('an activity without a due day', 'plan[1].due', MISSING, 'missing'),
  broken('a carer without a role', 'carers[1].role', MISSING, 'missing'),

  // Keys the register does not know, at every level
  broken('an unknown key', 'income', 900, 'unknownKey'),
  broken('a misspelt key', 'carer', [], 'unknownKey'),
  broken('a key in capitals', 'Area', '2301', 'unknownKey'),
  broken('an unknown key of leaving', 'left.to', 'Rayong', 'unknownKey', gone),
  broken('an unknown key of a halt', 'halts[0].by', 'team', 'unknownKey'),
  broken('an unknown key of a move', 'moves[0].from', '2301', 'unknownKey'),
  broken('an unknown key of an absence', 'absences[0].on', '2022-03-01', 'unknownKey'),
  broken('a halt as rows told it before there were several', 'halted', { on: DAY, reason: 'waits' }, 'unknownKey'),
  broken('an unknown key of a member', 'members[1].name', 'A. B.', 'unknownKey'),
  broken("an unknown key of a member's leaving", 'members[0].left.to', 'Rayong', 'unknownKey'),
  broken('an unknown key of a deprivation', 'deprivations[1].dimension', 'living', 'unknownKey'),
  broken('an unknown key of a follow-up', 'deprivations[0].followUps[0].by', 'team', 'unknownKey'),
  broken('an unknown key of a menu choice', 'menus[0].until', '2022-06-01', 'unknownKey'),
  broken('an unknown key of an activity', 'plan[0].cost', 1500, 'unknownKey'),
  broken('an unknown key of a carer', 'carers[1].phone', '-', 'unknownKey'),

  // Empty
  broken('an empty id', 'id', '', 'empty'),
  broken('an id of blanks', 'id', ' \t ', 'empty'),
  broken('an empty list of members', 'members', [], 'empty'),
  broken('an empty list of deprivations', 'deprivations', [], 'empty'),
  broken('an empty reason for leaving', 'left.reason', '', 'empty', gone),
  broken('a reason of blanks for a halt', 'halts[0].reason', '   ', 'empty'),
  broken('an empty reason for an absence', 'absences[0].reason', '', 'empty'),
  broken("an empty id of a member's", 'members[0].id', '', 'empty'),
  broken("an empty reason for a member's leaving", 'members[0].left.reason', '', 'empty'),
  broken('an empty menu', 'menus[0].menu', '', 'empty'),
  broken('an empty reason for a menu', 'menus[0].reason', '', 'empty'),
  broken('an empty action', 'plan[0].action', '', 'empty'),
  broken('an empty agency', 'carers[0].agency', '', 'empty'),
  broken('an empty intervention', 'plan[0].intervention', '', 'empty'),

  // Too long
  broken('an id of 201 letters', 'id', 'H'.repeat(201), 'tooLong'),
  broken('an id of 201 letters of a member', 'members[1].id', 'P'.repeat(201), 'tooLong'),
  broken('an id of 201 letters of an activity', 'plan[1].id', 'A'.repeat(201), 'tooLong'),
  broken('a reason of 10,001 letters', 'halts[0].reason', 'r'.repeat(10_001), 'tooLong'),

  broken('100,001 members', 'members', new Array(100_001), 'tooMany'),
  broken('100,001 moves', 'moves', new Array(100_001), 'tooMany'),
  broken('100,001 absences', 'absences', new Array(100_001), 'tooMany'),
  broken('halts that claim ten million places', 'halts', new Array(1e7), 'tooMany'),
  broken('a list of menus that claims ten million places', 'menus', new Array(1e7), 'tooMany'),
  broken('follow-ups that claim four billion', 'deprivations[0].followUps', new Array(2 ** 32 - 1), 'tooMany'),

  // What a spreadsheet did to an id
  broken('an id that a spreadsheet rounded', 'id', '1.1037E+12', 'roundedNumber'),
  broken('a member id that a spreadsheet rounded', 'members[0].id', '1.1e+12', 'roundedNumber'),
  broken('an id rounded where the comma is decimal', 'plan[0].id', '1,1037E+12', 'roundedNumber'),

  broken('an id that is the error of a formula', 'members[1].id', '#N/A', 'spreadsheetError'),
  broken('a reason that is one', 'halts[0].reason', ' #REF! ', 'spreadsheetError'),

  // Parts of a satang
  broken('baht of three decimals', 'plan[0].baht', 12.345, 'tooManyDecimals'),
  broken('a part of a satang', 'plan[0].baht', 1500.001, 'tooManyDecimals'),

  // Days that no event of the programme can have
  broken('followed up in 0022', 'deprivations[0].followUps[0].on', '0022-08-05', 'tooEarly'),
  broken('a menu of 1479, 543 taken off twice', 'menus[0].on', '1479-08-05', 'tooEarly'),
  broken('left in 1479', 'left', { on: '1479-08-05', reason: 'moved' }, 'tooEarly', { path: 'left.on', from: bareRow }),
  broken('born in 1437', 'members[0].born', '1437-05-01', 'tooEarly'),
  broken('carried from 1479', 'carers[1].from', '1479-05-20', 'tooEarly'),
  broken(
    'followed up before the programme was declared',
    'deprivations',
    [{ indicator: 22, followUps: [{ on: '2021-12-29', outcome: 'passed' }] }],
    'beforeProgramme',
    { path: 'deprivations[0].followUps[0].on', from: bareRow },
  ),
  broken('a menu before the programme', 'menus', [{ on: '2001-01-01', menu: 'survive' }], 'beforeProgramme', {
    path: 'menus[0].on',
    from: bareRow,
  }),
  broken('halted before the programme', 'halts', [{ on: '2021-12-29', reason: 'waits' }], 'beforeProgramme', {
    path: 'halts[0].on',
    from: bareRow,
  }),
  broken('left before the programme', 'left', { on: '2021-12-29', reason: 'moved' }, 'beforeProgramme', {
    path: 'left.on',
    from: bareRow,
  }),
  broken(
    'a member left before the programme',
    'members[0].left',
    { on: '1990-01-01', reason: 'moved' },
    'beforeProgramme',
    { path: 'members[0].left.on', from: bareRow },
  ),
  broken(
    'an activity done in 1990',
    'plan',
    [{ id: 'A', indicator: 8, action: 'a', agency: 'b', due: '2022-01-01', done: '1990-01-01' }],
    'beforeProgramme',
    { path: 'plan[0].done', from: bareRow },
  ),
  broken('followed up in 2202', 'deprivations[0].followUps[1].on', '2202-07-01', 'inTheFuture'),
  broken('a menu in 2399', 'menus[1].on', '2399-12-31', 'inTheFuture'),
  broken('joined more than two years after the deadline', 'joined', '2024-10-01', 'inTheFuture', bare),
  broken('a member joined in 2202', 'members[1].joined', '2202-02-01', 'inTheFuture'),
  broken('born in 2202', 'members[1].born', '2202-02-01', 'inTheFuture'),
  broken('left in 2202', 'left', { on: '2202-02-01', reason: 'moved' }, 'inTheFuture', { path: 'left.on' }),
  broken('carried from 2202', 'carers[1].from', '2202-05-20', 'inTheFuture'),
  broken('planned in 2202', 'plan[1].planned', '2202-06-20', 'inTheFuture'),
  broken('a halt lifted in 2202', 'halts[1].lifted', '2202-06-20', 'inTheFuture'),
  broken('back in 2202', 'absences', [{ from: '2022-09-02', to: '2202-06-20', reason: 'x' }], 'inTheFuture', {
    path: 'absences[0].to',
  }),
  broken('moved in 2202', 'moves[1].on', '2202-06-20', 'inTheFuture'),
  broken('an activity done in 2202', 'plan[0].done', '2202-06-20', 'inTheFuture'),

  // Days that do not exist
  broken('30 February', 'joined', '2022-02-30', 'notADay'),
  broken('29 February of a year without one', 'joined', '2021-02-29', 'notADay'),
  broken('31 April', 'halts[0].on', '2022-04-31', 'notADay'),
  broken('a thirteenth month', 'members[0].born', '2022-13-01', 'notADay'),
  broken('day 0', 'menus[1].on', '2022-08-00', 'notADay'),
  broken('a Thai date', 'deprivations[0].followUps[0].on', '5/8/2565', 'notADay'),
  broken('an instant', 'deprivations[0].followUps[0].on', '2022-06-03T10:00:00Z', 'notADay'),
  broken('a day without its zeros', 'plan[0].due', '2022-7-1', 'notADay'),
  broken('a day with a blank', 'plan[0].done', '2022-06-20 ', 'notADay'),
  broken('an empty day', 'carers[0].from', '', 'notADay'),
  broken('a day in Thai digits', 'carers[0].to', '๒๐๒๒-๐๖-๓๐', 'notADay'),

  // Buddhist Era years where the Common Era is due
  broken('joined in 2565', 'joined', '2565-01-10', 'buddhistYear', bare),
  broken('left in 2565', 'left', { on: '2565-09-20', reason: 'moved' }, 'buddhistYear', { path: 'left.on' }),
  broken('halted in 2565', 'halts[1].on', '2565-08-01', 'buddhistYear'),
  broken('a halt lifted in 2565', 'halts[0].lifted', '2565-02-20', 'buddhistYear'),
  broken('moved in 2565', 'moves[0].on', '2565-04-13', 'buddhistYear'),
  broken('absent from 2565', 'absences[0].from', '2565-03-01', 'buddhistYear'),
  broken('back in 2565', 'absences[0].to', '2565-04-01', 'buddhistYear'),
  broken('planned in 2565', 'plan[1].planned', '2565-05-20', 'buddhistYear'),
  broken('born in 2523', 'members[0].born', '2523-05-01', 'buddhistYear'),
  broken('a member joined in 2565', 'members[1].joined', '2565-02-01', 'buddhistYear'),
  broken('a member left in 2565', 'members[0].left.on', '2565-07-01', 'buddhistYear'),
  broken('followed up in 2565', 'deprivations[0].followUps[1].on', '2565-07-01', 'buddhistYear'),
  broken('a menu of 2565', 'menus[1].on', '2565-08-05', 'buddhistYear'),
  broken('due in 2565', 'plan[0].due', '2565-07-01', 'buddhistYear'),
  broken('done in 2565', 'plan[0].done', '2565-06-20', 'buddhistYear'),
  broken('carried from 2565', 'carers[1].from', '2565-05-20', 'buddhistYear'),
  broken('carried to 2565', 'carers[0].to', '2565-06-30', 'buddhistYear'),
  broken(
    'due in the year 3000, further off than the Common Era is written',
    'plan[0].due',
    '3000-01-01',
    'buddhistYear',
  ),
  broken('the first year taken for Buddhist, 2400', 'members[0].born', '2400-01-01', 'buddhistYear'),

  // Areas
  broken('an empty area', 'area', '', 'notAnArea'),
  broken('an area of 3 digits', 'area', '230', 'notAnArea'),
  broken('an area of 12 digits', 'area', '230101010101', 'notAnArea'),
  broken('moved to an area of 3 digits', 'moves[1].area', '230', 'notAnArea'),
  broken('moved to an area by its name', 'moves[1].area', 'Trat', 'notAnArea'),
  broken('an area by its name', 'area', 'Trat', 'notAnArea'),
  broken('an area with a blank', 'area', ' 2301', 'notAnArea'),
  broken('an area in Thai digits', 'area', '๒๓๐๑', 'notAnArea'),
  broken('a district of the neighbouring province', 'area', '2201', 'outsideProvince'),
  broken('another province', 'area', '10', 'outsideProvince'),
  broken('moved to another province', 'moves[1].area', '220101', 'outsideProvince'),
  broken('a village whose code only ends in 23', 'area', '10010123', 'outsideProvince'),

  // What the programme does not have
  broken('an unknown indicator', 'deprivations[1].indicator', 99, 'unknownIndicator'),
  broken('an unknown indicator in a plan', 'plan[1].indicator', 32, 'unknownIndicator'),
  broken('an indicator that no dimension counts', 'deprivations[1].indicator', 2, 'uncountedIndicator'),
  broken('an indicator in a plan that no dimension counts', 'plan[1].indicator', 31, 'uncountedIndicator'),
  broken('an unknown menu', 'menus[1].menu', 'abundant', 'unknownMenu'),
  broken('a menu in capitals', 'menus[1].menu', 'Survive', 'unknownMenu'),
  broken('a menu called like something every object has', 'menus[1].menu', 'constructor', 'unknownMenu'),
  broken('an unknown intervention', 'plan[0].intervention', 'a-cow', 'unknownIntervention'),

  // Before the household joined, on 10 January 2022
  broken('left before it joined', 'left', { on: '2022-01-09', reason: 'moved' }, 'beforeJoined', {
    path: 'left.on',
    from: () => ({ ...bareRow(), joined: '2022-01-10' }),
  }),
  broken('halted before it joined', 'halts[0].on', '2022-01-09', 'beforeJoined'),
  broken('a halt lifted before it joined', 'halts[0].lifted', '2022-01-09', 'beforeJoined'),
  broken('moved before it joined', 'moves[0].on', '2022-01-09', 'beforeJoined'),
  broken(
    'absent before it joined',
    'absences[0]',
    { from: '2022-01-09', to: '2022-01-12', reason: 'at sea' },
    'beforeJoined',
    { path: 'absences[0].from' },
  ),
  broken('back before it joined', 'absences[0].to', '2022-01-09', 'beforeJoined'),
  broken('an activity planned before it joined', 'plan[1].planned', '2022-01-09', 'beforeJoined'),
  broken('a member joined before it did', 'members[0].joined', '2022-01-09', 'beforeJoined'),
  broken('a member left before it joined', 'members[1].left', { on: '2021-12-30', reason: 'died' }, 'beforeJoined', {
    path: 'members[1].left.on',
  }),
  broken('a member left before that member joined', 'members[0].left.on', '2022-01-31', 'beforeJoined'),
  broken('followed up before it joined', 'deprivations[0].followUps[0].on', '2022-01-09', 'beforeJoined'),
  broken('a menu before it joined', 'menus[0].on', '2022-01-09', 'beforeJoined'),
  broken('an activity done before it joined', 'plan[0].done', '2022-01-09', 'beforeJoined'),
  broken('carried before it joined', 'carers[1].from', '2022-01-09', 'beforeJoined'),
  broken('a member left before both had joined', 'members[0].left.on', '2022-01-09', 'beforeJoined'),
  broken('a carer ended before it joined', 'carers[0].to', '2022-01-09', 'beforeJoined'),

  // After the household left, on 20 September 2022
  broken('halted after it left', 'halts[1].on', '2022-09-21', 'afterLeft', gone),
  broken('a halt lifted after it left', 'halts[1].lifted', '2022-09-21', 'afterLeft', gone),
  broken('moved after it left', 'moves[1].on', '2022-09-21', 'afterLeft', gone),
  broken('back after it left', 'absences[1].to', '2022-09-21', 'afterLeft', gone),
  broken('an activity planned after it left', 'plan[1].planned', '2022-09-21', 'afterLeft', gone),
  broken('a member joined after it left', 'members[1].joined', '2022-09-21', 'afterLeft', gone),
  broken('a member left after it did', 'members[0].left.on', '2022-09-21', 'afterLeft', gone),
  broken('followed up after it left', 'deprivations[0].followUps[1].on', '2022-09-21', 'afterLeft', gone),
  broken('a menu after it left', 'menus[1].on', '2022-09-21', 'afterLeft', gone),
  broken('an activity done after it left', 'plan[0].done', '2022-09-21', 'afterLeft', gone),
  broken('carried from after it left', 'carers[1].from', '2022-09-21', 'afterLeft', gone),
  broken('carried until after it left', 'carers[0].to', '2022-09-21', 'afterLeft', gone),

  broken('a carer ends before starting', 'carers[0].to', '2022-01-31', 'endsBeforeStart'),
  broken('a carer ends before starting, on the day it joined', 'carers[0].to', '2022-01-10', 'endsBeforeStart'),

  broken('an activity done before it was planned', 'plan[0].planned', '2022-06-21', 'endsBeforeStart', {
    path: 'plan[0].done',
  }),

  // What must end on a later day than it began
  broken('back on the day it went', 'absences[0].to', '2022-03-01', 'notAfterStart'),
  broken('back before it went', 'absences[0].to', '2022-02-28', 'notAfterStart'),
  broken('a halt lifted on its day', 'halts[0].lifted', '2022-01-20', 'notAfterStart'),
  broken('a halt lifted before its day', 'halts[0].lifted', '2022-01-19', 'notAfterStart'),

  // While it was off the register, from 1 March to 1 April and from 10 August to 1 September 2022
  broken('moved while it was away', 'moves[0].on', '2022-03-02', 'whileAbsent'),
  broken('moved on the last day it was away', 'moves[0].on', '2022-03-31', 'whileAbsent'),
  broken('halted while it was away', 'halts[1].on', '2022-08-15', 'whileAbsent'),
  broken('a halt lifted while it was away', 'halts[0].lifted', '2022-03-15', 'whileAbsent'),
  broken('a member joined while it was away', 'members[0].joined', '2022-03-15', 'whileAbsent'),
  broken('a member left while it was away', 'members[0].left.on', '2022-08-31', 'whileAbsent'),
  broken('followed up while it was away', 'deprivations[0].followUps[0].on', '2022-03-15', 'whileAbsent'),
  broken('a menu while it was away', 'menus[1].on', '2022-08-11', 'whileAbsent'),
  broken('an activity planned while it was away', 'plan[1].planned', '2022-03-15', 'whileAbsent'),
  broken('an activity done while it was away', 'plan[0].done', '2022-08-15', 'whileAbsent'),
  broken('carried from while it was away', 'carers[1].from', '2022-08-15', 'whileAbsent'),
  broken('carried until while it was away', 'carers[0].to', '2022-08-15', 'whileAbsent'),
  broken('left while it was away', 'left', { on: '2022-08-15', reason: 'moved' }, 'afterLeft', {
    path: 'absences[1].to',
    from: () => ({ ...goodRow(), carers: [] }),
  }),

  // One after the other
  broken(
    'gone again on the day it came back',
    'absences[1]',
    { from: '2022-04-01', to: '2022-04-05', reason: 'at sea' },
    'overlaps',
    { path: 'absences[1].from' },
  ),
  broken('gone while it was gone', 'absences[1]', { from: '2022-03-01', to: '2022-04-01', reason: 'x' }, 'overlaps', {
    path: 'absences[1].from',
  }),
  broken('halted while it was halted', 'halts[1].on', '2022-02-19', 'overlaps'),
  broken('halted while a halt still holds', 'halts[0].lifted', MISSING, 'overlaps', { path: 'halts[1].on' }),

  // Said twice: the first is taken as meant
  broken('the id of the row before', 'id', 'H1', 'duplicateHousehold'),
  broken('a member twice', 'members[1].id', 'P1', 'duplicateMember'),
  broken('a deprivation twice', 'deprivations[1].indicator', 22, 'duplicateDeprivation'),
  broken('two follow-ups on a day', 'deprivations[0].followUps[1].on', '2022-06-03', 'duplicateFollowUp'),
  broken('two menus on a day', 'menus[1].on', '2022-05-13', 'duplicateMenu'),
  broken('an activity twice', 'plan[1].id', 'A1', 'duplicateActivity'),
  broken('two moves on a day', 'moves[1].on', '2022-04-13', 'duplicateMove'),
  broken(
    'an agency twice in one role from one day',
    'carers[1]',
    { agency: 'district office', role: 'mentor', from: '2022-02-01' },
    'duplicateCarer',
    { path: 'carers[1].from' },
  ),
];
