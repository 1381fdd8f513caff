/** The dialects of SQL. `'standard'` is SQL:2016; the others differ from it only where they must. */
export const DIALECTS = Object.freeze(['standard', 'duckdb', 'postgres', 'sqlite', 'spark'] as const);

/** `'standard'`, `'duckdb'`, `'postgres'`, `'sqlite'` or `'spark'`. */
export type Dialect = (typeof DIALECTS)[number];

/** The differences between dialects: the type of text, the quoting of names and texts, and some expressions. */
export interface Spelling {
  readonly text: string;
  /** The quoted name of a table, in which a dot separates the schema. */
  readonly table: (name: string) => string;
  readonly literal: (text: string) => string;
  /** The keyword before a part of a statement that is read more than once, so that engines compute it once. */
  readonly once: string;
  /** Whether a text has only digits. */
  readonly isDigits: (text: string) => string;
  /** Whether a text contains one of some characters, which may not be `]`, `^` or `-`. */
  readonly holdsAny: (text: string, characters: string) => string;
  /** Whether a text is one of several. */
  readonly isOneOf: (text: string, texts: readonly string[]) => string;
  /** A text without some characters. */
  readonly without: (text: string, characters: string) => string;
  /** The column of an id as text. A number of a floating-point type ends in `.0`. */
  readonly id: (column: string) => string;
}

/**
 * For dialects in which this is faster than TRANSLATE: whether a text contains a character of a class such as `'[^0-9]'`. In DuckDB,
 * TRANSLATE takes 17 times as long for a million ids.
 */
const MATCHES: { readonly [dialect in Dialect]?: (text: string, characters: string) => string } = {
  duckdb: (text, characters) => `REGEXP_MATCHES(${text}, ${characters})`,
  postgres: (text, characters) => `${text} ~ ${characters}`,
  sqlite: (text, characters) => `${text} GLOB '*' || ${characters} || '*'`,
};

/** The expressions of a dialect. Names and texts are quoted so that their content cannot end the quotes. */
export function spellingOf(dialect: Dialect): Spelling {
  const mark = dialect === 'spark' ? '`' : '"';
  const type = dialect === 'spark' ? 'STRING' : 'VARCHAR';
  const quoted = (name: string): string => mark + name.replaceAll(mark, mark + mark) + mark;
  const literal = (text: string): string =>
    // Spark reads a backslash in a text as an escape, older versions read two quotes as none, and `${…}` is replaced first.
    dialect === 'spark' ? `'${text.replace(/[\\'{]/g, '\\$&')}'` : `'${text.replaceAll("'", "''")}'`;
  const isLite = dialect === 'sqlite'; // SQLite has no TRANSLATE, and its GLOB is faster than several calls of REPLACE
  const without = (text: string, characters: string): string =>
    isLite
      ? [...characters].reduce((rest, one) => `REPLACE(${rest}, ${literal(one)}, '')`, text)
      : `TRANSLATE(${text}, ${literal(characters)}, '')`;
  const matches = MATCHES[dialect];
  return {
    text: type,
    table: (name) => name.split('.').map(quoted).join('.'),
    literal,
    once: isLite || dialect === 'postgres' ? 'AS MATERIALIZED' : 'AS',
    isDigits: (text) =>
      matches ? `NOT (${matches(text, literal('[^0123456789]'))})` : `${without(text, '0123456789')} = ''`,
    holdsAny: (text, characters) =>
      matches ? matches(text, literal(`[${characters}]`)) : `${without(text, characters)} <> ${text}`,
    // DuckDB joins a list of constants with every row before it checks the rest of a condition.
    isOneOf: (text, texts) =>
      dialect === 'duckdb'
        ? `LIST_CONTAINS([${texts.map(literal).join(', ')}], ${text})`
        : `${text} IN (${texts.map(literal).join(', ')})`,
    without,
    // Only PostgreSQL prints the float 1 as `1`, which would be equal to a text of another table.
    id: (column) =>
      dialect === 'postgres'
        ? `CAST(${column} AS ${type}) || CASE WHEN CAST(PG_TYPEOF(${column}) AS ${type}) IN ('real', 'double precision') THEN '.0' ELSE '' END`
        : `CAST(${column} AS ${type})`,
  };
}
