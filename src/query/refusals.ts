import type { TableName } from '../household/index.js';
import {
  emptyList,
  idRefusals,
  pairOf,
  presentDays,
  type Refusal,
  refusalsOf,
  repeatCode,
  uniqueIn,
} from './refusal-rules.js';
import { columnsOf, LATEST, type ReadColumn, rowsOf } from './register-rows.js';
import type { StatementTerms } from './statement-terms.js';

const LONGEST_SHOWN = 200;

/** A table with the columns that a statement reads of it. */
interface Asked {
  readonly table: TableName;
  readonly columns: readonly ReadColumn[];
}

/** The parts of a statement that read the tables and find refused cells, to be written after `WITH`. */
export function refusalParts(terms: StatementTerms, forReport: boolean): string[] {
  const { part, spelling, tables } = terms;
  const read: readonly Asked[] = (Object.keys(tables) as TableName[])
    .map((table) => ({ table, columns: columnsOf(table, forReport) }))
    .filter(({ table, columns }) => columns.length > 0 && (forReport || tables[table] !== null));
  const asked = read.filter(({ table }) => tables[table] !== null); // a report reads the others as empty
  const known = (name: string, from: string, columns: string): string =>
    `${part(name)} AS (SELECT ${columns}, COUNT(*) AS kc_times FROM ${part(from)} GROUP BY ${columns})`;
  const one = (column: string, name: string): string => `CASE WHEN COUNT(*) = 1 THEN MIN(${column}) END AS ${name}`;
  return [
    ...read.flatMap(({ table, columns }) =>
      rowsOf(
        terms,
        table,
        columns,
        table === 'household' ? [`${codeOf(idRefusals(terms, 'household_id'))} AS kc_spelling`] : [],
      ),
    ),
    `${part('homes')} AS (SELECT household_id AS kc_home, MIN(kc_spelling) AS kc_spelling, ${one('joined_on_day', 'kc_joined')},
    ${one('left_on_day', 'kc_left')}, ${one('halted_on_day', 'kc_halted')}
  FROM ${part('household')} WHERE household_id IS NOT NULL GROUP BY household_id)`,
    known('peopled', 'member', 'household_id'),
    known('deprived', 'deprivation', 'household_id'),
    known('failed', 'deprivation', 'household_id, indicator_number'),
    ...(tables.halt === null ? [] : [unliftedPart(terms)]),
    ...asked.map(
      ({ table, columns }) =>
        `${part(`${table}_columns`)} (column_name) AS (VALUES ${cellsOf(terms, table, columns, forReport)
          .map(({ name }) => `(${spelling.literal(name)})`)
          .join(', ')})`,
    ),
    `${part('refused')} AS (${asked.map((each) => refusedIn(terms, each, forReport)).join('\n  UNION ALL ')})`,
  ];
}

/** The days of a column that are inside an absence of their household. They are few, so rows are joined with them. */
const absentDays = ({ part }: StatementTerms, table: TableName, day: string): string =>
  `(SELECT DISTINCT kc_each.household_id, kc_each.${day}_day AS kc_day
    FROM ${part('absence')} kc_gone JOIN ${part(table)} kc_each ON kc_each.household_id = kc_gone.household_id
      AND kc_each.${day}_day > kc_gone.from_on_day AND kc_each.${day}_day < kc_gone.to_on_day)`;

/** The halts in rows of `household` that begin while a halt of the table `halt` is not lifted. */
const unliftedPart = ({ part }: StatementTerms): string =>
  `${part('unlifted')} AS (SELECT DISTINCT kc_row.household_id, kc_row.halted_on_day AS kc_day
  FROM ${part('household')} kc_row JOIN ${part('halt')} kc_before ON kc_before.household_id = kc_row.household_id
    AND kc_before.halted_on_day < kc_row.halted_on_day
    AND (kc_before.lifted_on_day IS NULL OR kc_before.lifted_on_day > kc_row.halted_on_day))`;

interface Cell {
  readonly name: string;
  readonly value: string | null;
  readonly refusals: readonly Refusal[];
}

/** The columns of a table with their refusals; for households also the lists that must not be empty. */
function cellsOf(terms: StatementTerms, table: TableName, columns: readonly ReadColumn[], forReport: boolean): Cell[] {
  const hasPairs = !forReport && (table === 'household' || table === 'member');
  const cells: Cell[] = columns.map((column) => ({
    name: column.name,
    value: column.name,
    refusals: [...refusalsOf(terms, table, column), ...(hasPairs ? pairOf(column.name) : [])],
  }));
  if (table === 'household') {
    cells.push({ name: 'members', value: null, refusals: emptyList('kc_peopled') });
    cells.push({ name: 'deprivations', value: null, refusals: emptyList('kc_deprived') });
  }
  return cells.filter(({ name, refusals }) => refusals.length > 0 || uniqueIn(table)?.[1] === name);
}

/** The code of the first refusal that applies; null for none. */
const codeOf = (refusals: readonly Refusal[]): string =>
  `CASE ${refusals.map(([code, when]) => `WHEN ${when} THEN ${code}`).join('\n      ')} END`;

/** The keys that occur in a table more than once. */
function repeatedRows({ part }: StatementTerms, table: TableName): string {
  const [keys = []] = uniqueIn(table) ?? [];
  const columns = ['household_id', ...keys].join(', ');
  return `(SELECT ${columns}, COUNT(*) AS kc_times FROM ${part(table)} GROUP BY ${columns} HAVING COUNT(*) > 1)`;
}

/** The condition that two rows are equal in some columns. */
const same = (as: string, keys: readonly string[]): string =>
  keys.map((key) => ` AND ${as}.${key} = kc_row.${key}`).join('');

/** The facts of other rows that the conditions of a table need, as columns, and the joins that they come from. */
function factsOf(terms: StatementTerms, { table, columns }: Asked): { facts: string[]; joins: string } {
  const { part, tables } = terms;
  const join = (from: string, as: string, on: string): string =>
    `\n    LEFT JOIN ${from} ${as} ON ${as}.household_id = kc_row.household_id${on}`;
  const facts: string[] = [];
  let joins = '';
  const add = (columns: string, from: string): void => {
    facts.push(columns);
    joins += from;
  };
  if (table === 'household') {
    add('kc_peopled.kc_times AS kc_peopled', join(part('peopled'), 'kc_peopled', ''));
    add('kc_deprived.kc_times AS kc_deprived', join(part('deprived'), 'kc_deprived', ''));
    facts.push('kc_row.joined_on_day AS kc_joined', 'kc_row.left_on_day AS kc_left');
    if (tables.halt !== null)
      add(
        'kc_unlifted.kc_day AS kc_unlifted',
        join(part('unlifted'), 'kc_unlifted', ' AND kc_unlifted.kc_day = kc_row.halted_on_day'),
      );
  } else {
    facts.push('kc_homes.kc_home, kc_homes.kc_spelling, kc_homes.kc_joined, kc_homes.kc_left, kc_homes.kc_halted');
    joins += `\n    LEFT JOIN ${part('homes')} kc_homes ON kc_homes.kc_home = kc_row.household_id`;
  }
  if (table === 'follow_up')
    add('kc_failed.kc_times AS kc_failed', join(part('failed'), 'kc_failed', same('kc_failed', ['indicator_number'])));
  for (const day of tables.absence === null ? [] : presentDays(table, columns)) {
    const as = `kc_away_${day}`;
    add(`${as}.kc_day AS ${as}`, join(absentDays(terms, table, day), as, ` AND ${as}.kc_day = kc_row.${day}_day`));
  }
  const once = uniqueIn(table);
  if (once)
    add('kc_again.kc_times AS kc_again', join(repeatedRows(terms, table), 'kc_again', same('kc_again', once[0])));
  if (table === 'absence') facts.push(endedBefore('kc_row.from_on_day', 'kc_row.to_on_day'));
  if (table === 'halt') facts.push(endedBefore('kc_row.halted_on_day', `COALESCE(kc_row.lifted_on_day, ${LATEST})`));
  return { facts, joins };
}

/** The latest end of the entries of the same household that began before, or on the same day with a later end. */
const endedBefore = (start: string, end: string): string =>
  `MAX(${end}) OVER (PARTITION BY kc_row.household_id ORDER BY ${start}, ${end} DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS kc_ended`;

/** The refused cells of one table. Every row is read once, joined with the names of its columns. */
function refusedIn(terms: StatementTerms, asked: Asked, forReport: boolean): string {
  const { part, spelling } = terms;
  const { table, columns } = asked;
  const cells = cellsOf(terms, table, columns, forReport);
  const { facts, joins } = factsOf(terms, asked);
  const once = uniqueIn(table);
  const codes = cells.map(({ name, refusals }) => `${codeOf(refusals)} AS ${name}_code`);
  const each = (of: (cell: Cell) => string): string =>
    `CASE column_name ${cells.map((cell) => `WHEN ${spelling.literal(cell.name)} THEN ${of(cell)}`).join(' ')} END`;
  const code = ({ name }: Cell): string =>
    name === once?.[1] ? `COALESCE(${name}_code, ${repeatCode(table)})` : `${name}_code`;
  const text = `CAST(NULL AS ${spelling.text})`;
  const anyCode = `COALESCE(${cells.map(({ name }) => `${name}_code`).join(', ')}) IS NOT NULL`;
  const key = ['household_id', ...(once?.[0] ?? [])].join(', ');
  const nth = once ? `, ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY household_id) AS kc_nth` : '';
  // Rows without a refused cell are removed before the others are numbered and divided into cells, as a register has millions.
  return `SELECT ${spelling.literal(table)} AS table_name, household_id, code, column_name, value FROM (
  SELECT household_id, column_name, ${each(code)} AS code,
    ${each(({ value }) => (value === null ? text : `SUBSTRING(${value}, 1, ${LONGEST_SHOWN})`))} AS value
  FROM (SELECT kc_coded.*${nth} FROM (SELECT kc_rows.*, ${codes.join(',\n    ')}
    FROM (SELECT kc_row.*, ${facts.join(', ')}
      FROM ${part(table)} kc_row${joins}) kc_rows) kc_coded
    WHERE ${anyCode}${once ? ' OR kc_again IS NOT NULL' : ''}) kc_told CROSS JOIN ${part(`${table}_columns`)}) kc_cells
  WHERE code IS NOT NULL`;
}
