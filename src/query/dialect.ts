/** The SQL that a query is written in. `'standard'` is SQL:2016; the others differ from it only where they must. */
export const DIALECTS = Object.freeze(['standard', 'duckdb', 'postgres', 'sqlite', 'spark'] as const);

/** `'standard'`, `'duckdb'`, `'postgres'`, `'sqlite'` or `'spark'`. */
export type Dialect = (typeof DIALECTS)[number];

/** What differs between dialects: the type of any text, how names and texts are quoted, and some expressions. */
export interface Spelling {
  readonly text: string;
  /** A table's name; dots part it from its schema. */
  readonly table: (name: string) => string;
  readonly literal: (text: string) => string;
  /** How a part of a statement begins that is read more than once: made once, where an engine must be told so. */
  readonly once: string;
  /** Whether a text holds digits alone. */
  readonly isDigits: (text: string) => string;
  /** Whether a text holds any of some characters: none of them may be `]`, `^` or `-`. */
  readonly holdsAny: (text: string, characters: string) => string;
  /** Whether a text is one of some. */
  readonly isOneOf: (text: string, texts: readonly string[]) => string;
  /** A text without any of some characters. */
  readonly without: (text: string, characters: string) => string;
  /** The column of an id as text. A number that is not a whole number by its type ends in `.0`. */
  readonly id: (column: string) => string;
}

/**
 * Whether a text holds a character of a class such as `'[^0-9]'`, where a dialect says it faster than with TRANSLATE: in
 * DuckDB that takes 17 times as long over a million ids.
 */
const MATCHES: { readonly [dialect in Dialect]?: (text: string, characters: string) => string } = {
  duckdb: (text, characters) => `REGEXP_MATCHES(${text}, ${characters})`,
  postgres: (text, characters) => `${text} ~ ${characters}`,
  sqlite: (text, characters) => `${text} GLOB '*' || ${characters} || '*'`,
};

/** Names and texts quoted so that none can end its quotes. */
export function spellingOf(dialect: Dialect): Spelling {
  const mark = dialect === 'spark' ? '`' : '"';
  const type = dialect === 'spark' ? 'STRING' : 'VARCHAR';
  const quoted = (name: string): string => mark + name.replaceAll(mark, mark + mark) + mark;
  const literal = (text: string): string =>
    // Spark reads a backslash in a text as an escape, older ones read two quotes as none, and `${…}` is filled in first.
    dialect === 'spark' ? `'${text.replace(/[\\'{]/g, '\\$&')}'` : `'${text.replaceAll("'", "''")}'`;
  const isLite = dialect === 'sqlite'; // it has no TRANSLATE, and its GLOB is faster than many a REPLACE
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
    // DuckDB joins a list of constants with every row, before the rest of a condition rules most of them out.
    isOneOf: (text, texts) =>
      dialect === 'duckdb'
        ? `LIST_CONTAINS([${texts.map(literal).join(', ')}], ${text})`
        : `${text} IN (${texts.map(literal).join(', ')})`,
    without,
    // PostgreSQL alone prints the float 1 as `1`, the same as a text that another table holds.
    id: (column) =>
      dialect === 'postgres'
        ? `CAST(${column} AS ${type}) || CASE WHEN CAST(PG_TYPEOF(${column}) AS ${type}) IN ('real', 'double precision') THEN '.0' ELSE '' END`
        : `CAST(${column} AS ${type})`,
  };
}
