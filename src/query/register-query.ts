import type { TableName } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import type { Dialect } from './dialect.js';
import { refusalParts } from './refusals.js';
import { statementTerms } from './statement-terms.js';

/** The dialect of the statement, and the names of its tables. */
export interface RegisterQueryOptions {
  /** `'standard'` when left out. */
  readonly dialect?: Dialect;
  /**
   * The names of tables that differ from those of `readTables`; `schema.name` for a table in a schema. Null for a table that the
   * register does not have, which cannot be `household`, `member` or `deprivation`. Such a table counts as empty.
   */
  readonly tables?: Partial<Readonly<Record<TableName, string | null>>>;
}

/**
 * One SQL statement that returns the cells that `readTables` would refuse, as far as a database can find them: one row for every cell,
 * with `table_name`, `household_id`, `code`, `column_name` and `value`, all text. No row means that no cell is refused.
 *
 * The codes are those of `Problem`, and `otherSpelling` for an id with spaces or characters that `readTables`
 * removes. Of two rows with the same key, one is returned. A household without members or deprivations is
 * returned as `missing` in the column `members` or `deprivations`. `value` is null where a cell is missing, and cut to
 * 200 characters. Only the first reason of a cell is returned.
 *
 * The statement reads all columns of `TABLE_COLUMNS`; only `dimension` of `deprivation` may be left out. The tables must have the values
 * of the schema: outcomes `passed`, `failed`, `notApplicable`; roles `foster`, `mentor`, `team`; menus and
 * dimensions by their keys; flags as booleans, 1 and 0, or `true` and `false`; days as dates or text such as
 * `2022-08-05`, not as timestamps; ids as text or whole numbers, of one type in all tables. Cells that only `readTables` can read, such as
 * Thai words, Thai digits and Thai dates, are returned.
 *
 * `TypeError` or `RangeError` that names the argument when one is of the wrong kind.
 *
 * @example
 * ```ts
 * const sql = registerQuery(trat2565, { dialect: 'sqlite', tables: { household: 'homes', activity: null, carer: null } });
 * sql.includes('FROM "homes"'); // => true
 * ```
 */
export function registerQuery(programme: Programme, options: RegisterQueryOptions = {}): string {
  const terms = statementTerms('registerQuery', programme, options);
  return `WITH
${refusalParts(terms, false).join(',\n')}
SELECT table_name, household_id, code, column_name, value FROM ${terms.part('refused')}`;
}
