import type { Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { TableName } from '../household/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import { type AreaCode, type AreaLevel, areaAt } from '../vocabulary/index.js';
import type { Dialect } from './dialect.js';
import { queryText } from './query-text.js';
import { checkReport, numberOf, statementTerms } from './statement-terms.js';

/** Options for a query: its report, its dialect, and the names of its tables. */
export interface ReportQueryOptions {
  readonly asOf: Day;
  /** `'district'` when left out. */
  readonly areas?: AreaLevel;
  /** Only households that live in this area on the day; all of the programme's area when left out. */
  readonly within?: AreaCode;
  /** `'standard'` when left out. */
  readonly dialect?: Dialect;
  /**
   * The names of tables that differ from those of `readTables`; `schema.name` for a table in a schema. Null for a table that the
   * register does not have, which cannot be `household`, `member` or `deprivation`. Such a table counts as empty.
   */
  readonly tables?: Partial<Readonly<Record<TableName, string | null>>>;
}

/**
 * The report of a day as one SQL statement over the relational tables (`household`, `member`, `deprivation`, `follow_up`,
 * `menu_choice`, `move`, `absence`, `halt`, with the columns of `readTables`). For a database without one of the last five,
 * write `tables: { move: null, absence: null, halt: null }`. The statement has the grade of every standing as a table.
 * `reportFromRows` makes the same `Report` of its rows that `weeklyReport` makes of the records.
 *
 * The statement does not trust its tables. Cells that could change a count (an unknown word, an id without a household, a repeated row, a
 * day outside the programme) are returned as rows with `part = 'refused'`, for which `reportFromRows` throws; `registerQuery` lists them
 * one by one. Days may be dates or text such as `2022-08-05`; `targeted` may be a boolean, 1 and 0, or `true` and `false`; missing values
 * are null or empty.
 *
 * `TypeError` or `RangeError` that names the argument when one is of the wrong kind, the day does not exist, the
 * level, the dialect or a table is unknown, or `within` is not an area of the programme.
 *
 * @example
 * ```ts
 * const sql = reportQuery(trat2565, { asOf: '2022-08-05', tables: { household: 'poverty.household' } });
 * sql.includes('FROM "poverty"."household"'); // => true
 * ```
 */
export function reportQuery(programme: Programme, options: ReportQueryOptions): string {
  const terms = statementTerms('reportQuery', programme, options);
  checkReport('reportQuery', programme, options);
  const { asOf, areas = 'district', within = programme.area } = options;
  return queryText(terms, {
    day: numberOf(asOf),
    digits: areaAt(areas, '0'.repeat(10)).length,
    within,
    catalogue: catalogueRows(programme),
    grades: gradeRows(programme, terms.spelling.literal),
    by: programme.grading.by,
  });
}

/** Every counted indicator with the bit of its dimension. */
function catalogueRows({ catalogue }: Programme): string[] {
  const dimensions = dimensionsOf(catalogue);
  return countedIndicators(catalogue).map(
    ({ number, dimension }) => `(${number}, ${2 ** dimensions.indexOf(dimension)})`,
  );
}

/** Every standing with its grade, as rows of SQL. */
function gradeRows(programme: Programme, literal: (text: string) => string): string[] {
  const { space, cells, rules } = gradesOf(programme);
  return space.states.map(({ failed, passed, halted }, index) => {
    const grade = rules[cells[index] as number]?.answer ?? '';
    return `(${failed}, ${passed}, ${halted ? 1 : 0}, ${literal(grade)})`;
  });
}
