import type { Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { TableName } from '../household/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import { type AreaCode, type AreaLevel, areaAt } from '../vocabulary/index.js';
import type { Dialect } from './dialect.js';
import { queryText } from './query-text.js';
import { checkReport, numberOf, registerWords } from './register-words.js';

/** What a query is for, and where its tables are. */
export interface ReportQueryOptions {
  readonly asOf: Day;
  /** `'district'` unless told. */
  readonly areas?: AreaLevel;
  /** Only households that live in this area on the day; all of the programme's area unless told. */
  readonly within?: AreaCode;
  /** `'standard'` unless told. */
  readonly dialect?: Dialect;
  /**
   * Names of the tables where they are not those of `readTables`; `schema.name` for one in a schema. Null for a table
   * that the register does not have, any but `household`, `member` and `deprivation`: nothing of it is recorded then.
   */
  readonly tables?: Partial<Readonly<Record<TableName, string | null>>>;
}

/**
 * The report of a day as one SQL statement over the relational tables (`household`, `member`, `deprivation`, `follow_up`,
 * `menu_choice`, `move`, `absence`, `halt`, with the columns of `readTables`). A database without one of the last five says
 * so: `tables: { move: null, absence: null, halt: null }`. The programme's rules come with it, as the table that walking them
 * left. `reportFromRows` makes the same `Report` of its rows that `weeklyReport` makes of the records.
 *
 * The statement does not trust its tables. What could change a count (an unknown word, an id that joins nothing, a row
 * that stands twice, a day outside the programme) comes back as rows of their own, `part = 'refused'`, and
 * `reportFromRows` throws for them; `registerQuery` lists them one by one. Days may be dates or text such as
 * `2022-08-05`; `targeted` a boolean, 1 and 0, or `true` and `false`; absent values null or empty.
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
  const words = registerWords('reportQuery', programme, options);
  checkReport('reportQuery', programme, options);
  const { asOf, areas = 'district', within = programme.area } = options;
  return queryText(words, {
    day: numberOf(asOf),
    digits: areaAt(areas, '0'.repeat(10)).length,
    within,
    catalogue: catalogueRows(programme),
    grades: gradeRows(programme, words.spelling.literal),
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

/** Every standing with its grade: the table of the programme's rules, row by row. */
function gradeRows(programme: Programme, literal: (text: string) => string): string[] {
  const { space, cells, rules } = gradesOf(programme);
  return space.states.map(({ failed, passed, halted }, index) => {
    const grade = rules[cells[index] as number]?.answer ?? '';
    return `(${failed}, ${passed}, ${halted ? 1 : 0}, ${literal(grade)})`;
  });
}
