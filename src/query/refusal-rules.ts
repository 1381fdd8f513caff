import type { ProblemCode, TableName } from '../household/index.js';
import { DIGITS, EARLIEST, exists, LATEST, type ReadColumn } from './register-rows.js';
import type { StatementTerms } from './statement-terms.js';

/** Why a cell is refused: the codes of `readTables`, and `otherSpelling` for an id that `readTables` would rewrite. */
export type RefusalCode = ProblemCode | 'otherSpelling';

/** A reason to refuse a cell: SQL for the code, and SQL for the condition. The first condition that is true applies. */
export type Refusal = readonly [code: string, when: string];

const refusal = (code: RefusalCode, when: string): Refusal => [`'${code}'`, when];

/** The columns that must not be empty, as `table.column`. */
const REQUIRED: readonly string[] = [
  ...['household.household_id', 'household.area_code', 'member.household_id', 'member.member_id', 'member.targeted'],
  ...['deprivation.household_id', 'deprivation.indicator'],
  ...['follow_up.household_id', 'follow_up.indicator', 'follow_up.checked_on', 'follow_up.outcome'],
  ...['menu_choice.household_id', 'menu_choice.chosen_on', 'menu_choice.menu'],
  ...['activity.household_id', 'activity.activity_id', 'activity.indicator', 'activity.action', 'activity.agency'],
  ...['activity.due_on', 'carer.household_id', 'carer.agency', 'carer.role', 'carer.from_on'],
  ...['move.household_id', 'move.moved_on', 'move.area_code'],
  ...['absence.household_id', 'absence.from_on', 'absence.to_on', 'absence.reason'],
  ...['halt.household_id', 'halt.halted_on', 'halt.reason'],
];

/** The columns with days of events, which may not be before the programme. */
const EVENTS: readonly string[] = [
  ...['household.left_on', 'household.halted_on', 'member.left_on', 'follow_up.checked_on', 'menu_choice.chosen_on'],
  ...['activity.planned_on', 'activity.done_on', 'move.moved_on', 'absence.from_on', 'absence.to_on'],
  ...['halt.halted_on', 'halt.lifted_on'],
];

/** The columns with days that may be in the future. */
const TO_COME: readonly string[] = ['activity.due_on', 'carer.to_on'];

/** The columns with days on which the household must be on the register: it has joined, has not left and is not absent. */
const PRESENT = {
  household: ['halted_on'],
  member: ['joined_on', 'left_on'],
  follow_up: ['checked_on'],
  menu_choice: ['chosen_on'],
  activity: ['planned_on', 'done_on'],
  carer: ['from_on', 'to_on'],
  move: ['moved_on'],
  halt: ['halted_on', 'lifted_on'],
} as const satisfies { readonly [table in TableName]?: readonly string[] };

/** Those columns of a table that are among the columns that are read. */
export function presentDays(table: TableName, columns: readonly ReadColumn[]): readonly string[] {
  const days = (PRESENT as { readonly [table in TableName]?: readonly string[] })[table] ?? [];
  return days.filter((day) => columns.some(({ name }) => name === day));
}

/** The columns with days that end what began on another day of the row, and must be on that day or later, or only later. */
const ENDS: Readonly<Record<string, readonly [start: string, code: RefusalCode, isWrong: '<' | '<=']>> = {
  'household.left_on': ['joined_on', 'beforeJoined', '<'],
  'member.left_on': ['joined_on', 'beforeJoined', '<'],
  'activity.done_on': ['planned_on', 'endsBeforeStart', '<'],
  'carer.to_on': ['from_on', 'endsBeforeStart', '<'],
  'absence.to_on': ['from_on', 'notAfterStart', '<='],
  'halt.lifted_on': ['halted_on', 'notAfterStart', '<='],
};

/** The keys of tables: the columns that identify a row of a household, and the column and code with which a repeated row is refused. */
const UNIQUE = {
  household: [[], 'household_id', 'duplicateHousehold'],
  member: [['member_id'], 'member_id', 'duplicateMember'],
  deprivation: [['indicator_number'], 'indicator', 'duplicateDeprivation'],
  follow_up: [['indicator_number', 'checked_on_day'], 'checked_on', 'duplicateFollowUp'],
  menu_choice: [['chosen_on_day'], 'chosen_on', 'duplicateMenu'],
  activity: [['activity_id'], 'activity_id', 'duplicateActivity'],
  carer: [['agency', 'role', 'from_on_day'], 'from_on', 'duplicateCarer'],
  move: [['moved_on_day'], 'moved_on', 'duplicateMove'],
} as const satisfies { readonly [table in TableName]?: readonly [readonly string[], string, RefusalCode] };

type Unique = readonly [keys: readonly string[], column: string, code: RefusalCode];

export const uniqueIn = (table: TableName): Unique | undefined =>
  (UNIQUE as { readonly [table in TableName]?: Unique })[table];

/** The code for every row after the first with the same key. */
export function repeatCode(table: TableName): string {
  const [, , code] = uniqueIn(table) as Unique;
  const at = { household: '', follow_up: 'kc_failed IS NOT NULL AND ' }[table as string] ?? 'kc_home IS NOT NULL AND ';
  return `CASE WHEN ${at}kc_again IS NOT NULL AND kc_nth > 1 THEN '${code}' END`;
}

const LONGEST_ID = 200;
const LONGEST_TEXT = 10_000;

/** Invisible characters, spaces other than U+0020, and Thai digits: `readTables` reads an id with one of them as another id. */
const NOT_IN_IDS =
  '\t\n\r\u00A0\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202C\u202F\u2060\u3000\uFEFF๐๑๒๓๔๕๖๗๘๙';

/** What remains of a number without its digits when it was rounded or is a float. */
const ROUNDED = ['.e+', 'e+', 'e+.', '.e+.', '.e', '.e.'];

/** The reasons to refuse the text of an id in any table. */
export function idRefusals({ spelling }: StatementTerms, name: string): Refusal[] {
  const { holdsAny, isOneOf, without } = spelling;
  const rest = without(name, DIGITS);
  return [
    refusal(
      'roundedNumber',
      `(LOWER(${name}) LIKE '%e%' AND ${isOneOf(`LOWER(${rest})`, ROUNDED)}) OR (${name} LIKE '%.0' AND ${rest} = '.')`,
    ),
    refusal('tooLong', `LENGTH(${name}) > ${LONGEST_ID}`),
    refusal('otherSpelling', `TRIM(${name}) <> ${name} OR ${holdsAny(name, NOT_IN_IDS)}`),
  ];
}

/** The reasons to refuse a cell of a column. */
export function refusalsOf(terms: StatementTerms, table: TableName, { name, kind }: ReadColumn): Refusal[] {
  const { spelling, first, last } = terms;
  const { isDigits, literal, without } = spelling;
  const here = `${table}.${name}`;
  const day = `${name}_day`;
  const number = `${name}_number`;
  const found: Refusal[] = REQUIRED.includes(here) ? [refusal('missing', `${name} IS NULL`)] : [];
  const one = (code: RefusalCode, when: string): void => {
    found.push(refusal(code, when));
  };

  if (name === 'area_code') {
    one('notAnArea', `NOT (${isDigits(name)}) OR LENGTH(${name}) NOT IN (2, 4, 6, 8, 10)`);
    one('outsideProvince', `SUBSTRING(${name}, 1, ${terms.area.length}) <> ${literal(terms.area)}`);
  } else if (here === 'household.household_id') found.push(['kc_spelling', 'kc_spelling IS NOT NULL']);
  else if (kind === 'code' && name !== 'intervention') {
    // The id of a household was checked in its own row, so only ids without a household are checked here.
    if (name === 'household_id') found.push(['kc_spelling', 'kc_home IS NOT NULL']);
    found.push(...idRefusals(terms, name));
    if (name === 'household_id') one('noSuchHousehold', 'kc_home IS NULL');
  }
  if (kind === 'text') one('tooLong', `LENGTH(${name}) > ${LONGEST_TEXT}`);
  if (kind === 'flag') one('wrongShape', `${name} IS NOT NULL AND ${name}_is IS NULL`);
  if (kind === 'whole') {
    one('wrongShape', `${name} IS NOT NULL AND ${number} IS NULL`);
    if (table !== 'follow_up') {
      one('unknownIndicator', `${number} NOT IN (${terms.indicators.join(', ')})`);
      one('uncountedIndicator', `${number} NOT IN (${terms.counted.map((each) => each.number).join(', ')})`);
    } else one('notFailed', 'kc_home IS NOT NULL AND kc_failed IS NULL');
  }
  if (kind === 'outcome') one('wrongShape', `${name} NOT IN ('passed', 'failed', 'notApplicable')`);
  if (kind === 'role') one('wrongShape', `${name} NOT IN ('foster', 'mentor', 'team')`);
  if (kind === 'menu') one('unknownMenu', noneOf(name, terms.menus, literal));
  if (kind === 'dimension') {
    const cases = terms.counted.map((each) => `WHEN ${each.number} THEN ${literal(each.dimension)}`);
    one('wrongDimension', `${name} <> CASE indicator_number ${cases.join(' ')} END`);
  }
  if (name === 'intervention') {
    one('tooLong', `LENGTH(${name}) > ${LONGEST_ID}`);
    if (terms.interventions !== null) one('unknownIntervention', noneOf(name, terms.interventions, literal));
  }
  if (kind === 'baht') {
    const rest = without(name, DIGITS);
    one('tooManyDecimals', `${rest} = '.' AND ${name} LIKE '%.___%'`);
    one(
      'wrongShape',
      `NOT (${rest} = '' OR (${rest} = '.' AND (${name} LIKE '%_._' OR ${name} LIKE '%_.__'))) OR LENGTH(${name}) > 15`,
    );
  }
  if (kind === 'day') {
    one('buddhistYear', `${number} > ${LATEST} AND ${exists(number)}`);
    one('tooEarly', `${number} < ${EARLIEST} AND ${exists(number)}`);
    one('notADay', `${name} IS NOT NULL AND ${day} IS NULL`);
    const isPresent = presentDays(table, [{ name, kind }]).length > 0;
    if (isPresent || table === 'absence') {
      one('beforeJoined', `${day} < kc_joined`);
      one('afterLeft', `${day} > kc_left`);
    }
    if (isPresent && terms.tables.absence !== null) one('whileAbsent', `kc_away_${name} IS NOT NULL`);
    const end = ENDS[here];
    if (end?.[1] === 'beforeJoined') one(end[1], `${day} ${end[2]} ${end[0]}_day`);
    if (EVENTS.includes(here)) one('beforeProgramme', `${day} < ${first}`);
    if (!TO_COME.includes(here)) one('inTheFuture', `${day} > ${last}`);
    if (end && end[1] !== 'beforeJoined') one(end[1], `${day} ${end[2]} ${end[0]}_day`);
  }
  if (here === 'absence.from_on') one('overlaps', `kc_home IS NOT NULL AND kc_ended >= ${day}`);
  if (here === 'halt.halted_on') one('overlaps', `kc_home IS NOT NULL AND (kc_ended > ${day} OR kc_halted <= ${day})`);
  if (here === 'household.halted_on' && terms.tables.halt !== null) one('overlaps', 'kc_unlifted IS NOT NULL');
  return found;
}

const noneOf = (name: string, known: readonly string[], literal: (text: string) => string): string =>
  known.length === 0 ? `${name} IS NOT NULL` : `${name} NOT IN (${known.map(literal).join(', ')})`;

/** The columns of days and their reasons, which need each other. */
const PAIRS = [
  ['left_on', 'left_reason'],
  ['halted_on', 'halted_reason'],
] as const;

/** A reason without its day, or a day without its reason. */
export const pairOf = (name: string): Refusal[] =>
  PAIRS.flatMap(([day, reason]): Refusal[] =>
    name === day
      ? [refusal('missing', `${day} IS NULL AND ${reason} IS NOT NULL`)]
      : name === reason
        ? [refusal('missing', `${reason} IS NULL AND ${day} IS NOT NULL`)]
        : [],
  );

/** A household without an entry in a list that must not be empty. */
export const emptyList = (fact: string): Refusal[] => [refusal('missing', `${fact} IS NULL`)];
