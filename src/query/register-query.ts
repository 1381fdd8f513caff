import type { TableName } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import type { Dialect } from './dialect.js';
import { refusalParts } from './refusals.js';
import { registerWords } from './register-words.js';

/** What the statement is written in, and where its tables are. */
export interface RegisterQueryOptions {
  /** `'standard'` unless told. */
  readonly dialect?: Dialect;
  /**
   * Names of the tables where they are not those of `readTables`; `schema.name` for one in a schema. Null for a table
   * that the register does not have, any but `household`, `member` and `deprivation`: nothing of it is recorded then.
   */
  readonly tables?: Partial<Readonly<Record<TableName, string | null>>>;
}

/**
 * One SQL statement that returns what `readTables` would refuse and a database can see: one row for every cell, with
 * `table_name`, `household_id`, `code`, `column_name` and `value`, all text. No row means that the tables are sound.
 *
 * The codes are those of `Problem`, and `otherSpelling` for an id that holds blanks or characters that `readTables`
 * removes. Of two rows that say the same thing one is returned. A household without members or deprivations is
 * returned as `missing` in the column `members` or `deprivations`. `value` is null where a cell is missing, and cut to
 * 200 characters. The first reason of a cell is told.
 *
 * Read are all columns of `TABLE_COLUMNS`; only `dimension` of `deprivation` may be left out. The tables hold words as
 * the schema has them: outcomes `passed`, `failed`, `notApplicable`; roles `foster`, `mentor`, `team`; menus and
 * dimensions by their keys; flags as booleans, 1 and 0, or `true` and `false`; days as dates or text such as
 * `2022-08-05`, not as timestamps; ids as text or whole numbers, of one type in all tables. What only `readTables` reads, such as
 * Thai words, Thai digits and Thai dates, is returned.
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
  const words = registerWords('registerQuery', programme, options);
  return `WITH
${refusalParts(words, false).join(',\n')}
SELECT table_name, household_id, code, column_name, value FROM ${words.part('refused')}`;
}
