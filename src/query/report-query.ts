import type { Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { TableName } from '../household/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import { type AreaCode, type AreaLevel, areaAt } from '../vocabulary/index.js';
import type { Dialect } from './dialect.js';
import { refusalParts } from './refusals.js';
import { checkReport, numberOf, type StatementTerms, statementTerms } from './statement-terms.js';

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

/** The values of a report in the statement. */
interface ReportTerms {
  /** The day of the report, as a number: 20220805. */
  readonly day: number;
  readonly digits: number;
  /** The code of the area that is counted. */
  readonly within: string;
  readonly catalogue: readonly string[];
  readonly grades: readonly string[];
  readonly by: 'indicator' | 'dimension';
}

/**
 * The statement. Its parts are, in this order: the tables as text; refused cells; the area of each household, its absences and halts;
 * households that have joined; counted persons; the latest follow-ups and menus; the deprivations of each household; its standing; its
 * grade. A household that left or is absent counts with the persons of the day of its exit. The result has three kinds of rows, by the
 * column `part`: households by everything that a report counts them by, indicators, and one row for every table, column and code of
 * refused cells. Dimensions are a sum of bits, 1 for the first of the catalogue.
 */
function queryText(terms: StatementTerms, { day, digits, within, catalogue, grades, by }: ReportTerms): string {
  const { part, spelling, area } = terms;
  const nothing = (type: string): string => `CAST(NULL AS ${type})`;
  const [text, count] = [nothing(spelling.text), nothing('BIGINT')];
  /** The latest row of each key on or before the day. */
  const latest = (table: TableName, key: string, on: string, columns: string): string =>
    `SELECT * FROM (
    SELECT household_id AS household, ${columns}, ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${on}_day DESC) AS nth
    FROM ${part(table)} WHERE ${on}_day <= ${day}) AS ranked
  WHERE nth = 1`;
  return `WITH
${refusalParts(terms, true).join(',\n')},
${part('catalogue')} (indicator, dimension) AS (VALUES ${catalogue.join(', ')}),
${part('grades')} (failed, passed, halted, grade) AS (VALUES
  ${grades.join(', ')}),
${part('homes_of_day')} AS (
  ${latest('move', 'household_id', 'moved_on', 'area_code AS area')}),
${part('absent')} AS (
  SELECT household_id AS household, MIN(from_on_day) AS since
  FROM ${part('absence')} WHERE from_on_day <= ${day} AND to_on_day > ${day} GROUP BY household_id),
${part('halted')} AS (
  SELECT DISTINCT household_id AS household
  FROM ${part('halt')} WHERE halted_on_day <= ${day} AND (lifted_on_day IS NULL OR lifted_on_day > ${day})),
${part('joined')} AS (
  SELECT household, SUBSTRING(home, 1, ${digits}) AS area, COALESCE(gone_on, ${day}) AS counted_on,
    CASE WHEN gone_on IS NULL THEN 0 ELSE 1 END AS gone, halted
  FROM (SELECT h.household_id AS household, COALESCE(m.area, h.area_code) AS home,
      CASE WHEN h.left_on_day <= ${day} THEN h.left_on_day ELSE a.since END AS gone_on,
      CASE WHEN h.halted_on_day <= ${day} OR x.household IS NOT NULL THEN 1 ELSE 0 END AS halted
    FROM ${part('household')} h
    LEFT JOIN ${part('homes_of_day')} m ON m.household = h.household_id
    LEFT JOIN ${part('absent')} a ON a.household = h.household_id
    LEFT JOIN ${part('halted')} x ON x.household = h.household_id
    WHERE h.joined_on_day IS NULL OR h.joined_on_day <= ${day}) AS come
  ${within === area ? '' : `WHERE SUBSTRING(home, 1, ${within.length}) = ${spelling.literal(within)}`}),
${part('persons')} AS (
  SELECT h.household, COUNT(*) AS persons
  FROM ${part('joined')} h JOIN ${part('member')} m ON m.household_id = h.household
  WHERE m.targeted_is = 1
    AND (m.joined_on_day IS NULL OR m.joined_on_day <= h.counted_on)
    AND (m.left_on_day IS NULL OR m.left_on_day > h.counted_on)
  GROUP BY h.household),
${part('follow_ups')} AS (
  ${latest('follow_up', 'household_id, indicator_number', 'checked_on', 'indicator_number AS indicator, outcome')}),
${part('menus')} AS (
  ${latest('menu_choice', 'household_id', 'chosen_on', 'menu')}),
${part('needs')} AS (
  SELECT h.household, h.area, d.indicator_number AS indicator, c.dimension, COALESCE(f.outcome, 'failed') AS outcome
  FROM ${part('joined')} h
  JOIN ${part('deprivation')} d ON d.household_id = h.household
  LEFT JOIN ${part('catalogue')} c ON c.indicator = d.indicator_number
  LEFT JOIN ${part('follow_ups')} f ON f.household = h.household AND f.indicator = d.indicator_number
  WHERE h.gone = 0),
${part('dimension_needs')} AS (
  SELECT household, dimension, COUNT(${when(APPLIES, '1')}) AS applying, COUNT(${when(REMAINS, '1')}) AS remaining
  FROM ${part('needs')} GROUP BY household, dimension),
${part('standings')} AS (
  SELECT household, ${standing(by)}, SUM(dimension) AS failed_dimensions,
    COALESCE(SUM(${when('remaining > 0', 'dimension')}), 0) AS remaining_dimensions
  FROM ${part('dimension_needs')} GROUP BY household),
${part('counted')} AS (
  SELECT h.area, h.gone, g.grade, CASE WHEN h.gone = 0 THEN m.menu END AS menu,
    s.failed_dimensions, s.remaining_dimensions, COALESCE(p.persons, 0) AS persons
  FROM ${part('joined')} h
  LEFT JOIN ${part('standings')} s ON s.household = h.household
  LEFT JOIN ${part('grades')} g ON g.failed = s.failed AND g.passed = s.passed AND g.halted = h.halted
  LEFT JOIN ${part('menus')} m ON m.household = h.household
  LEFT JOIN ${part('persons')} p ON p.household = h.household)
SELECT 'household' AS part, area, gone, grade, menu, failed_dimensions, remaining_dimensions,
  CAST(NULL AS INTEGER) AS indicator, COUNT(*) AS households, SUM(persons) AS persons,
  ${count} AS remaining_households, ${count} AS remaining_persons,
  ${text} AS table_name, ${text} AS household_id, ${text} AS code, ${text} AS column_name, ${text} AS value
FROM ${part('counted')} GROUP BY area, gone, grade, menu, failed_dimensions, remaining_dimensions
UNION ALL
SELECT 'indicator', n.area, 0, ${text}, ${text}, ${count}, ${count}, n.indicator, COUNT(*), SUM(COALESCE(p.persons, 0)),
  COUNT(${when(REMAINS, '1')}), COALESCE(SUM(${when(REMAINS, 'COALESCE(p.persons, 0)')}), 0),
  ${text}, ${text}, ${text}, ${text}, ${text}
FROM ${part('needs')} n LEFT JOIN ${part('persons')} p ON p.household = n.household
GROUP BY n.area, n.indicator
UNION ALL
SELECT 'refused', ${text}, 0, ${text}, ${text}, ${count}, ${count}, CAST(NULL AS INTEGER), times, ${count}, ${count}, ${count},
  table_name, household_id, code, column_name, value
FROM (SELECT r.*, COUNT(*) OVER (PARTITION BY table_name, column_name, code) AS times,
    ROW_NUMBER() OVER (PARTITION BY table_name, column_name, code ORDER BY household_id, value) AS nth
  FROM ${part('refused')} r) AS ranked
WHERE nth = 1`;
}

const APPLIES = "outcome <> 'notApplicable'";
const REMAINS = "outcome NOT IN ('passed', 'notApplicable')";
const when = (condition: string, value: string): string => `CASE WHEN ${condition} THEN ${value} END`;

/** The columns `failed` and `passed` of a standing: indicators, or dimensions, which are passed when nothing in them remains. */
const standing = (by: 'indicator' | 'dimension'): string => {
  const [failed, left] =
    by === 'dimension'
      ? [`COUNT(${when('applying > 0', '1')})`, `COUNT(${when('remaining > 0', '1')})`]
      : ['CAST(SUM(applying) AS INTEGER)', 'CAST(SUM(remaining) AS INTEGER)'];
  return `${failed} AS failed, ${failed} - ${left} AS passed`;
};
