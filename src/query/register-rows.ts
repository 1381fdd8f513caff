import { TABLE_COLUMNS, type TableName } from '../household/index.js';
import type { StatementTerms } from './statement-terms.js';

/** The columns that a report is counted from. */
export const REPORT_COLUMNS = {
  household: ['household_id', 'area_code', 'joined_on', 'left_on', 'halted_on'],
  member: ['household_id', 'member_id', 'targeted', 'joined_on', 'left_on'],
  deprivation: ['household_id', 'indicator'],
  follow_up: ['household_id', 'indicator', 'checked_on', 'outcome'],
  menu_choice: ['household_id', 'chosen_on', 'menu'],
  move: ['household_id', 'moved_on', 'area_code'],
  absence: ['household_id', 'from_on', 'to_on'],
  halt: ['household_id', 'halted_on', 'lifted_on'],
} as const satisfies { readonly [table in TableName]?: readonly string[] };

/** A column of a table, and the kind of its values. */
export interface ReadColumn {
  readonly name: string;
  readonly kind: (typeof TABLE_COLUMNS)[TableName][number]['kind'];
}

/** The columns of a table that a statement reads: those that a report needs, or all. */
export function columnsOf(table: TableName, forReport: boolean): readonly ReadColumn[] {
  const wanted: readonly string[] | undefined = forReport
    ? (REPORT_COLUMNS as { readonly [table in TableName]?: readonly string[] })[table]
    : undefined;
  return (TABLE_COLUMNS[table] as readonly ReadColumn[]).filter(({ name }) => wanted?.includes(name) ?? !forReport);
}

export const DIGITS = '0123456789';

/** The first and the last day as numbers, and the condition that a number such as 20220228 is a day that exists. */
export const EARLIEST = 18800101;
export const LATEST = 23991231;
export const exists = (number: string): string =>
  `${number} % 100 BETWEEN 1 AND 31 AND ${number} % 10000 BETWEEN 101 AND 1231 AND ${number} % 10000 NOT IN (230, 231, 431, 631, 931, 1131)
      AND (${number} % 10000 <> 229 OR ${number} % 40000 = 229) AND ${number} NOT IN (19000229, 21000229, 22000229, 23000229)`;

/**
 * Three parts of a statement that read a table as text, so that no cell can end the statement with an error. Empty text becomes null,
 * days become numbers (`joined_on_day`), whole numbers, too (`indicator_number`), and flags 1 or 0 (`targeted_is`); each is null where
 * the text is something else. Each part reads the one before; the last also has the columns `more`.
 */
export function rowsOf(
  { part, spelling, tables }: StatementTerms,
  table: TableName,
  columns: readonly ReadColumn[],
  more: readonly string[] = [],
): string[] {
  const { isDigits, once } = spelling;
  const texts = columns.map(({ name, kind }) => {
    const text = kind === 'code' ? spelling.id(`kc_row.${name}`) : `CAST(kc_row.${name} AS ${spelling.text})`;
    return `NULLIF(${text}, '') AS ${name}`;
  });
  const numbers = columns.flatMap(({ name, kind }) => {
    const bare = `REPLACE(${name}, '-', '')`;
    if (kind === 'day')
      return `CASE WHEN ${name} LIKE '____-__-__' AND LENGTH(${bare}) = 8 AND ${isDigits(bare)} THEN CAST(${bare} AS INTEGER) END AS ${name}_number`;
    if (kind === 'whole')
      return `CASE WHEN ${isDigits(name)} AND LENGTH(${name}) <= 9 THEN CAST(${name} AS INTEGER) END AS ${name}_number`;
    return kind === 'flag'
      ? `CASE WHEN LOWER(${name}) IN ('true', '1') THEN 1 WHEN LOWER(${name}) IN ('false', '0') THEN 0 END AS ${name}_is`
      : [];
  });
  const days = columns
    .filter(({ kind }) => kind === 'day')
    .map(({ name }) => {
      const number = `${name}_number`;
      return `CASE WHEN ${number} BETWEEN ${EARLIEST} AND ${LATEST} AND ${exists(number)} THEN ${number} END AS ${name}_day`;
    });
  const select = (all: readonly string[], from: string): string => `SELECT ${all.join(',\n    ')}\n  FROM ${from}`;
  const named = (name: string, query: string): string => `${part(name)} ${once} (${query})`;
  return [
    named(`${table}_texts`, select(texts, source(spelling.text, table, tables[table], columns))),
    named(`${table}_numbers`, select(['kc_row.*', ...numbers], `${part(`${table}_texts`)} kc_row`)),
    named(table, select(['kc_row.*', ...days, ...more], `${part(`${table}_numbers`)} kc_row`)),
  ];
}

/**
 * The source of a table; an empty one where the register does not have it. The column `dimension` of `deprivation` may be left out: a
 * natural join reads it where the table has it, and null where it does not.
 */
function source(type: string, table: TableName, name: string | null, columns: readonly ReadColumn[]): string {
  if (name === null)
    return `(SELECT ${columns.map((column) => `CAST(NULL AS ${type}) AS ${column.name}`).join(', ')} WHERE 1 = 0) AS kc_row`;
  if (table !== 'deprivation' || !columns.some((column) => column.name === 'dimension')) return `${name} AS kc_row`;
  return `(SELECT household_id, indicator, dimension FROM ${name} NATURAL LEFT JOIN
    (SELECT household_id, CAST(NULL AS ${type}) AS dimension FROM ${name} WHERE 1 = 0) AS kc_none) AS kc_row`;
}
