/** The SQL that a query is written in. `'standard'` is SQL:2016; the others differ from it only where they must. */
export const DIALECTS = Object.freeze(['standard', 'duckdb', 'postgres', 'spark'] as const);

/** `'standard'`, `'duckdb'`, `'postgres'` or `'spark'`. */
export type Dialect = (typeof DIALECTS)[number];

/** What differs between dialects: the type of any text, and how names and texts are quoted. */
export interface Spelling {
  readonly text: string;
  /** A table's name; dots part it from its schema. */
  readonly table: (name: string) => string;
  readonly literal: (text: string) => string;
}

/** Names and texts quoted so that none can end its quotes. */
export function spellingOf(dialect: Dialect): Spelling {
  const mark = dialect === 'spark' ? '`' : '"';
  const quoted = (name: string): string => mark + name.replaceAll(mark, mark + mark) + mark;
  return {
    text: dialect === 'spark' ? 'STRING' : 'VARCHAR',
    table: (name) => name.split('.').map(quoted).join('.'),
    literal: (text) =>
      // Spark reads a backslash in a text as an escape, older ones read two quotes as none, and `${…}` is filled in first.
      dialect === 'spark' ? `'${text.replace(/[\\'{]/g, '\\$&')}'` : `'${text.replaceAll("'", "''")}'`,
  };
}
