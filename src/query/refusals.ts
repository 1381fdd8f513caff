import type { ProblemCode, TableName } from '../household/index.js';
import { columnsOf, DIGITS, EARLIEST, exists, LATEST, type ReadColumn, rowsOf } from './register-rows.js';
import type { RegisterWords } from './register-words.js';

/** Why a row is returned: the codes of `readTables`, and `otherSpelling` for an id that `readTables` would rewrite. */
export type RefusalCode = ProblemCode | 'otherSpelling';

/** What a cell is returned for, and the SQL that says so of its row. The first that holds is told. */
type Refusal = readonly [code: RefusalCode, when: string];

/** What a cell must hold, written as `table.column`. */
const REQUIRED: readonly string[] = [
  ...['household.household_id', 'household.area_code', 'member.household_id', 'member.member_id', 'member.targeted'],
  ...['deprivation.household_id', 'deprivation.indicator'],
  ...['follow_up.household_id', 'follow_up.indicator', 'follow_up.checked_on', 'follow_up.outcome'],
  ...['menu_choice.household_id', 'menu_choice.chosen_on', 'menu_choice.menu'],
  ...['activity.household_id', 'activity.activity_id', 'activity.indicator', 'activity.action', 'activity.agency'],
  ...['activity.due_on', 'carer.household_id', 'carer.agency', 'carer.role', 'carer.from_on'],
];

/** Days on which something happened to a household: none is before the programme. */
const EVENTS: readonly string[] = [
  ...['household.left_on', 'household.halted_on', 'member.left_on'],
  ...['follow_up.checked_on', 'menu_choice.chosen_on', 'activity.done_on'],
];

/** Days that may be still to come, however late. */
const TO_COME: readonly string[] = ['activity.due_on', 'carer.to_on'];

/** Days that lie between the household's joining and its leaving. */
const WITHIN: readonly string[] = [
  ...['member.joined_on', 'member.left_on', 'follow_up.checked_on', 'menu_choice.chosen_on'],
  ...['activity.done_on', 'carer.from_on', 'carer.to_on'],
];

/** What may stand once: the columns it is known by, beside its household, and the column and code that tell the second. */
const ONCE = {
  household: [[], 'household_id', 'duplicateHousehold'],
  member: [['member_id'], 'member_id', 'duplicateMember'],
  deprivation: [['indicator_number'], 'indicator', 'duplicateDeprivation'],
  follow_up: [['indicator_number', 'checked_on_day'], 'checked_on', 'duplicateFollowUp'],
  menu_choice: [['chosen_on_day'], 'chosen_on', 'duplicateMenu'],
  activity: [['activity_id'], 'activity_id', 'duplicateActivity'],
} as const satisfies { readonly [table in TableName]?: readonly [readonly string[], string, RefusalCode] };

const onceIn = (table: TableName) => (table === 'carer' ? undefined : ONCE[table]);

const LONGEST_ID = 200;
const LONGEST_TEXT = 10_000;
const LONGEST_SHOWN = 200;

/** Blanks, invisible characters and Thai digits: `readTables` reads an id that holds one as another id. */
const NOT_IN_IDS =
  '\t\n\r\u00A0\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202C\u202F\u2060\u3000\uFEFF๐๑๒๓๔๕๖๗๘๙';

/** What is left of a number without its digits, when it was rounded or is a float. */
const ROUNDED = ['.e+', 'e+', 'e+.', '.e+.', '.e', '.e.'];

/** Every reason to return a cell of a column. */
function refusalsOf(words: RegisterWords, table: TableName, { name, kind }: ReadColumn): Refusal[] {
  const { spelling, first, last } = words;
  const { holdsAny, isDigits, literal, without } = spelling;
  const here = `${table}.${name}`;
  const day = `${name}_day`;
  const number = `${name}_number`;
  const found: Refusal[] = REQUIRED.includes(here) ? [['missing', `${name} IS NULL`]] : [];
  const one = (code: RefusalCode, when: string): void => {
    found.push([code, when]);
  };

  if (name === 'area_code') {
    one('notAnArea', `NOT (${isDigits(name)}) OR LENGTH(${name}) NOT IN (2, 4, 6, 8, 10)`);
    one('outsideProvince', `SUBSTRING(${name}, 1, ${words.area.length}) <> ${literal(words.area)}`);
  } else if (kind === 'code' && name !== 'intervention') {
    const rest = without(name, DIGITS);
    const rounded = ROUNDED.map(literal).join(', ');
    one(
      'roundedNumber',
      `(LOWER(${name}) LIKE '%e%' AND LOWER(${rest}) IN (${rounded})) OR (${name} LIKE '%.0' AND ${rest} = '.')`,
    );
    one('tooLong', `LENGTH(${name}) > ${LONGEST_ID}`);
    one('otherSpelling', `TRIM(${name}) <> ${name} OR ${holdsAny(name, NOT_IN_IDS)}`);
  }
  if (kind === 'text') one('tooLong', `LENGTH(${name}) > ${LONGEST_TEXT}`);
  if (kind === 'flag') one('wrongShape', `${name} IS NOT NULL AND ${name}_is IS NULL`);
  if (kind === 'whole') {
    one('wrongShape', `${name} IS NOT NULL AND ${number} IS NULL`);
    if (table !== 'follow_up') {
      one('unknownIndicator', `${number} NOT IN (${words.indicators.join(', ')})`);
      one('uncountedIndicator', `${number} NOT IN (${words.counted.map((each) => each.number).join(', ')})`);
    }
  }
  if (kind === 'outcome') one('wrongShape', `${name} NOT IN ('passed', 'failed', 'notApplicable')`);
  if (kind === 'role') one('wrongShape', `${name} NOT IN ('foster', 'mentor', 'team')`);
  if (kind === 'menu') one('unknownMenu', noneOf(name, words.menus, literal));
  if (kind === 'dimension') {
    const cases = words.counted.map((each) => `WHEN ${each.number} THEN ${literal(each.dimension)}`);
    one('wrongDimension', `${name} <> CASE indicator_number ${cases.join(' ')} END`);
  }
  if (name === 'intervention') {
    one('tooLong', `LENGTH(${name}) > ${LONGEST_ID}`);
    if (words.interventions !== null) one('unknownIntervention', noneOf(name, words.interventions, literal));
  }
  if (kind === 'baht') {
    const rest = without(name, DIGITS);
    one('tooManyDecimals', `${rest} = '.' AND ${name} LIKE '%.___%'`);
    one(
      'wrongShape',
      `NOT (${rest} = '' OR (${rest} = '.' AND (${name} LIKE '%_._' OR ${name} LIKE '%_.__'))) OR LENGTH(${name}) > 15`,
    );
  }
  if (name !== 'household_id') {
    if (table === 'follow_up' && name === 'indicator') one('notFailed', 'kc_home IS NOT NULL AND kc_failed IS NULL');
  } else if (table !== 'household') one('noSuchHousehold', 'kc_home IS NULL');
  if (kind === 'day') {
    one('buddhistYear', `${number} > ${LATEST} AND ${exists(number)}`);
    one('tooEarly', `${number} < ${EARLIEST} AND ${exists(number)}`);
    one('notADay', `${name} IS NOT NULL AND ${day} IS NULL`);
    if (!TO_COME.includes(here)) one('inTheFuture', `${day} > ${last}`);
    if (EVENTS.includes(here)) one('beforeProgramme', `${day} < ${first}`);
    if (WITHIN.includes(here)) {
      one('beforeJoined', `${day} < kc_joined`);
      one('afterLeft', `${day} > kc_left`);
    }
    if (here === 'member.left_on' || here === 'household.left_on') one('beforeJoined', `${day} < joined_on_day`);
    if (here === 'household.halted_on') {
      one('beforeJoined', `${day} < joined_on_day`);
      one('afterLeft', `${day} > left_on_day`);
    }
    if (here === 'carer.to_on') one('endsBeforeStart', `${day} < from_on_day`);
  }
  const once = onceIn(table);
  if (once?.[1] === name) {
    const known = once[0].map((key) => `${key} IS NOT NULL AND `).join('');
    const at =
      { household: '', follow_up: 'kc_failed IS NOT NULL AND ' }[table as string] ?? 'kc_home IS NOT NULL AND ';
    one(once[2], `${known}${at}kc_nth > 1`);
  }
  return found;
}

const noneOf = (name: string, known: readonly string[], literal: (text: string) => string): string =>
  known.length === 0 ? `${name} IS NOT NULL` : `${name} NOT IN (${known.map(literal).join(', ')})`;

/** A day and its reason stand together. */
const PAIRS = [
  ['left_on', 'left_reason'],
  ['halted_on', 'halted_reason'],
] as const;

/** The parts of a statement that read the tables and return what is refused, ready to stand after `WITH`. */
export function refusalParts(words: RegisterWords, forReport: boolean): string[] {
  const { part, spelling, tables } = words;
  const asked = (Object.keys(tables) as TableName[])
    .map((table) => ({ table, columns: columnsOf(table, forReport) }))
    .filter(({ table, columns }) => columns.length > 0 && tables[table] !== null);
  const known = (name: string, from: string, columns: string): string =>
    `${part(name)} AS (SELECT ${columns}, COUNT(*) AS kc_times FROM ${part(from)} GROUP BY ${columns})`;
  return [
    ...asked.flatMap(({ table, columns }) => rowsOf(words, table, columns)),
    `${part('homes')} AS (SELECT household_id AS kc_home, CASE WHEN COUNT(*) = 1 THEN MIN(joined_on_day) END AS kc_joined,
    CASE WHEN COUNT(*) = 1 THEN MIN(left_on_day) END AS kc_left
  FROM ${part('household')} WHERE household_id IS NOT NULL GROUP BY household_id)`,
    known('peopled', 'member', 'household_id'),
    known('deprived', 'deprivation', 'household_id'),
    known('failed', 'deprivation', 'household_id, indicator_number'),
    ...asked.map(
      ({ table, columns }) =>
        `${part(`${table}_columns`)} (column_name) AS (VALUES ${cellsOf(words, table, columns, forReport)
          .map(({ name }) => `(${spelling.literal(name)})`)
          .join(', ')})`,
    ),
    `${part('refused')} AS (${asked
      .map(({ table, columns }) => refusedIn(words, table, cellsOf(words, table, columns, forReport)))
      .join('\n  UNION ALL ')})`,
  ];
}

interface Cell {
  readonly name: string;
  readonly value: string | null;
  readonly refusals: readonly Refusal[];
}

/** The columns of a table with their refusals; of a household also the lists that must not be empty. */
function cellsOf(words: RegisterWords, table: TableName, columns: readonly ReadColumn[], forReport: boolean): Cell[] {
  const cells: Cell[] = columns.map((column) => ({
    name: column.name,
    value: column.name,
    refusals: [...refusalsOf(words, table, column), ...(forReport ? [] : pairOf(column.name))],
  }));
  if (table === 'household') {
    const nobody = (name: string, when: string): Cell => ({ name, value: null, refusals: [['missing', when]] });
    cells.push(nobody('members', 'kc_peopled IS NULL'), nobody('deprivations', 'kc_deprived IS NULL'));
  }
  return cells.filter(({ refusals }) => refusals.length > 0);
}

const pairOf = (name: string): Refusal[] =>
  PAIRS.flatMap(([day, reason]): Refusal[] =>
    name === day
      ? [['missing', `${day} IS NULL AND ${reason} IS NOT NULL`]]
      : name === reason
        ? [['missing', `${reason} IS NULL AND ${day} IS NOT NULL`]]
        : [],
  );

/** The refused cells of one table: every row is read once, beside the names of its columns. */
function refusedIn(words: RegisterWords, table: TableName, cells: readonly Cell[]): string {
  const { part, spelling } = words;
  const once = onceIn(table);
  const key = ['household_id', ...(once?.[0] ?? [])].map((name) => `kc_row.${name}`).join(', ');
  const nth = once ? `, ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY kc_row.household_id) AS kc_nth` : '';
  const join = (name: string, on: string): string =>
    `\n    LEFT JOIN ${part(name)} kc_${name} ON kc_${name}.household_id = kc_row.household_id${on}`;
  const [facts, joins] =
    table === 'household'
      ? [
          'kc_peopled.kc_times AS kc_peopled, kc_deprived.kc_times AS kc_deprived',
          join('peopled', '') + join('deprived', ''),
        ]
      : [
          `kc_homes.kc_home, kc_homes.kc_joined, kc_homes.kc_left${table === 'follow_up' ? ', kc_failed.kc_times AS kc_failed' : ''}`,
          `\n    LEFT JOIN ${part('homes')} kc_homes ON kc_homes.kc_home = kc_row.household_id${
            table === 'follow_up' ? join('failed', ' AND kc_failed.indicator_number = kc_row.indicator_number') : ''
          }`,
        ];
  const codes = cells.map(
    ({ name, refusals }) =>
      `CASE ${refusals.map(([code, when]) => `WHEN ${when} THEN ${spelling.literal(code)}`).join('\n      ')} END AS ${name}_code`,
  );
  const each = (of: (cell: Cell) => string): string =>
    `CASE column_name ${cells.map((cell) => `WHEN ${spelling.literal(cell.name)} THEN ${of(cell)}`).join(' ')} END`;
  const text = `CAST(NULL AS ${spelling.text})`;
  // Sound rows leave before the others are told column by column: a register has millions of them.
  return `SELECT ${spelling.literal(table)} AS table_name, household_id, code, column_name, value FROM (
  SELECT household_id, column_name, ${each(({ name }) => `${name}_code`)} AS code,
    ${each(({ value }) => (value === null ? text : `SUBSTRING(${value}, 1, ${LONGEST_SHOWN})`))} AS value
  FROM (SELECT kc_rows.*, ${codes.join(',\n    ')}
    FROM (SELECT kc_row.*, ${facts}${nth}
      FROM ${part(table)} kc_row${joins}) kc_rows) kc_coded CROSS JOIN ${part(`${table}_columns`)}
  WHERE COALESCE(${cells.map(({ name }) => `${name}_code`).join(', ')}) IS NOT NULL) kc_cells
  WHERE code IS NOT NULL`;
}
