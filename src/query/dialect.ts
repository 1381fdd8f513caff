/** The SQL that a query is written in. `'standard'` is SQL:2016; the others differ from it only where they must. */
export const DIALECTS = Object.freeze(['standard', 'duckdb', 'postgres', 'sqlite', 'spark'] as const);

/** `'standard'`, `'duckdb'`, `'postgres'`, `'sqlite'` or `'spark'`. */
export type Dialect = (typeof DIALECTS)[number];

/** What differs between dialects: the type of any text, how names and texts are quoted, and two expressions. */
export interface Spelling {
  readonly text: string;
  /** A table's name; dots part it from its schema. */
  readonly table: (name: string) => string;
  readonly literal: (text: string) => string;
  /** A text without any of some characters. */
  readonly without: (text: string, characters: string) => string;
  /** The column of an id as text. A number that is no whole number by its type ends in `.0`. */
  readonly id: (column: string) => string;
}

/** Names and texts quoted so that none can end its quotes. */
export function spellingOf(dialect: Dialect): Spelling {
  const mark = dialect === 'spark' ? '`' : '"';
  const type = dialect === 'spark' ? 'STRING' : 'VARCHAR';
  const quoted = (name: string): string => mark + name.replaceAll(mark, mark + mark) + mark;
  const literal = (text: string): string =>
    // Spark reads a backslash in a text as an escape, older ones read two quotes as none, and `${…}` is filled in first.
    dialect === 'spark' ? `'${text.replace(/[\\'{]/g, '\\$&')}'` : `'${text.replaceAll("'", "''")}'`;
  return {
    text: type,
    table: (name) => name.split('.').map(quoted).join('.'),
    literal,
    without: (text, characters) =>
      dialect === 'sqlite'
        ? [...characters].reduce((rest, one) => `REPLACE(${rest}, ${literal(one)}, '')`, text)
        : `TRANSLATE(${text}, ${literal(characters)}, '')`,
    // PostgreSQL alone prints the float 1 as `1`, the same as a text that another table holds.
    id: (column) =>
      dialect === 'postgres'
        ? `CAST(${column} AS ${type}) || CASE WHEN CAST(PG_TYPEOF(${column}) AS ${type}) IN ('real', 'double precision') THEN '.0' ELSE '' END`
        : `CAST(${column} AS ${type})`,
  };
}
