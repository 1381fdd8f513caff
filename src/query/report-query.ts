import { type Day, startOfDay } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { TABLE_NAMES, type TableName } from '../household/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import { AREA_LEVELS, type AreaLevel, areaAt, recordOf } from '../vocabulary/index.js';
import { DIALECTS, type Dialect, spellingOf } from './dialect.js';
import { type QueryWords, queryText } from './query-text.js';

/** What a query is for, and where its tables are. */
export interface ReportQueryOptions {
  readonly asOf: Day;
  /** `'district'` unless told. */
  readonly areas?: AreaLevel;
  /** `'standard'` unless told. */
  readonly dialect?: Dialect;
  /** Names of the tables where they are not those of `readTables`; `schema.name` for one in a schema. */
  readonly tables?: Partial<Readonly<Record<TableName, string>>>;
}

/**
 * The report of a day as one SQL statement over the relational tables (`household`, `member`, `deprivation`, `follow_up`,
 * `menu_choice`, with the columns of `readTables`). The programme's rules come with it, as the table that walking them
 * left. `reportFromRows` makes the same `Report` of its rows that `weeklyReport` makes of the records.
 *
 * The tables must hold what the gate accepts: each household, member and deprivation once, one follow-up and one menu a
 * day, absent values null. Days may be dates or text such as `2022-08-05`; `targeted` a boolean or text.
 *
 * `RangeError` when the day does not exist, or the level, the dialect or a table is unknown.
 *
 * @example
 * ```ts
 * const sql = reportQuery(trat2565, { asOf: '2022-08-05', tables: { household: 'poverty.household' } });
 * sql.includes('FROM "poverty"."household"'); // => true
 * ```
 */
export function reportQuery(programme: Programme, options: ReportQueryOptions): string {
  const { asOf, areas = 'district', dialect = 'standard', tables = {} } = options;
  startOfDay(asOf);
  check('level', areas, AREA_LEVELS);
  check('dialect', dialect, DIALECTS);
  for (const name of Object.keys(tables)) check('table', name, TABLE_NAMES);
  const { text, table, literal } = spellingOf(dialect);
  const words: QueryWords = {
    text,
    day: `DATE '${asOf}'`, // a day that exists holds digits and dashes alone
    digits: areaAt(areas, '0'.repeat(10)).length,
    tables: recordOf(TABLE_NAMES, (name) => table(tables[name] ?? name)),
    catalogue: catalogueRows(programme),
    grades: gradeRows(programme, literal),
    by: programme.grading.by,
  };
  return queryText(words);
}

function check(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name))
    throw new RangeError(`Cannot query ${what} ${JSON.stringify(name)}: there are ${known.join(', ')}`);
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
  return space.states.map(({ failed, passed, halted }, place) => {
    const grade = rules[cells[place] as number]?.answer ?? '';
    return `(${failed}, ${passed}, ${halted ? 1 : 0}, ${literal(grade)})`;
  });
}
