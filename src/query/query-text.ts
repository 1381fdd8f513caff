import type { TableName } from '../household/index.js';
import type { RecordOf } from '../vocabulary/index.js';

/** What a query is made of, quoted and ready to be written. */
export interface QueryWords {
  readonly text: string;
  readonly day: string;
  readonly digits: number;
  readonly tables: RecordOf<TableName, string>;
  readonly catalogue: readonly string[];
  readonly grades: readonly string[];
  readonly by: 'indicator' | 'dimension';
}

/**
 * The statement. Step by step: households that have joined; persons counted; the latest follow-up and menu; what each
 * household needs; its standing; its grade. It ends in two kinds of rows, told by `part`: households by all that a report
 * counts them by, and indicators. Dimensions are told as a sum of bits, 1 for the first of the catalogue.
 */
export const queryText = ({ text, day, digits, tables, catalogue, grades, by }: QueryWords): string => `WITH
catalogue AS (SELECT * FROM (VALUES ${catalogue.join(', ')}) AS c (indicator, dimension)),
grades AS (SELECT * FROM (VALUES
  ${grades.join(', ')}) AS g (failed, passed, halted, grade)),
joined AS (
  SELECT CAST(household_id AS ${text}) AS household, SUBSTRING(CAST(area_code AS ${text}), 1, ${digits}) AS area,
    CASE WHEN CAST(left_on AS DATE) <= ${day} THEN CAST(left_on AS DATE) ELSE ${day} END AS counted_on,
    CASE WHEN CAST(left_on AS DATE) <= ${day} THEN 1 ELSE 0 END AS gone,
    CASE WHEN CAST(halted_on AS DATE) <= ${day} THEN 1 ELSE 0 END AS halted
  FROM ${tables.household}
  WHERE joined_on IS NULL OR CAST(joined_on AS DATE) <= ${day}),
persons AS (
  SELECT h.household, COUNT(*) AS persons
  FROM joined h JOIN ${tables.member} m ON CAST(m.household_id AS ${text}) = h.household
  WHERE CAST(m.targeted AS BOOLEAN)
    AND (m.joined_on IS NULL OR CAST(m.joined_on AS DATE) <= h.counted_on)
    AND (m.left_on IS NULL OR CAST(m.left_on AS DATE) > h.counted_on)
  GROUP BY h.household),
follow_ups AS (
  SELECT household, indicator, outcome FROM (
    SELECT CAST(household_id AS ${text}) AS household, CAST(indicator AS INTEGER) AS indicator, outcome,
      ROW_NUMBER() OVER (PARTITION BY household_id, indicator ORDER BY CAST(checked_on AS DATE) DESC) AS place
    FROM ${tables.follow_up} WHERE CAST(checked_on AS DATE) <= ${day}) AS ranked
  WHERE place = 1),
menus AS (
  SELECT household, menu FROM (
    SELECT CAST(household_id AS ${text}) AS household, menu,
      ROW_NUMBER() OVER (PARTITION BY household_id ORDER BY CAST(chosen_on AS DATE) DESC) AS place
    FROM ${tables.menu_choice} WHERE CAST(chosen_on AS DATE) <= ${day}) AS ranked
  WHERE place = 1),
needs AS (
  SELECT h.household, h.area, CAST(d.indicator AS INTEGER) AS indicator, c.dimension,
    COALESCE(f.outcome, 'failed') AS outcome
  FROM joined h
  JOIN ${tables.deprivation} d ON CAST(d.household_id AS ${text}) = h.household
  LEFT JOIN catalogue c ON c.indicator = CAST(d.indicator AS INTEGER)
  LEFT JOIN follow_ups f ON f.household = h.household AND f.indicator = CAST(d.indicator AS INTEGER)
  WHERE h.gone = 0),
standings AS (
  SELECT household, ${standing(by)},
    SUM(DISTINCT dimension) AS failed_dimensions,
    COALESCE(SUM(DISTINCT ${when(REMAINS, 'dimension')}), 0) AS remaining_dimensions
  FROM needs GROUP BY household),
counted AS (
  SELECT h.area, h.gone, g.grade, CASE WHEN h.gone = 0 THEN m.menu END AS menu,
    s.failed_dimensions, s.remaining_dimensions, COALESCE(p.persons, 0) AS persons
  FROM joined h
  LEFT JOIN standings s ON s.household = h.household
  LEFT JOIN grades g ON g.failed = s.failed AND g.passed = s.passed AND g.halted = h.halted
  LEFT JOIN menus m ON m.household = h.household
  LEFT JOIN persons p ON p.household = h.household)
SELECT 'household' AS part, area, gone, grade, menu, failed_dimensions, remaining_dimensions,
  CAST(NULL AS INTEGER) AS indicator, COUNT(*) AS households, SUM(persons) AS persons,
  CAST(NULL AS BIGINT) AS remaining_households, CAST(NULL AS BIGINT) AS remaining_persons
FROM counted GROUP BY area, gone, grade, menu, failed_dimensions, remaining_dimensions
UNION ALL
SELECT 'indicator', n.area, 0, CAST(NULL AS ${text}), CAST(NULL AS ${text}), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
  n.indicator, COUNT(*), SUM(COALESCE(p.persons, 0)),
  COUNT(${when(REMAINS, '1')}), COALESCE(SUM(${when(REMAINS, 'COALESCE(p.persons, 0)')}), 0)
FROM needs n LEFT JOIN persons p ON p.household = n.household
GROUP BY n.area, n.indicator`;

const APPLIES = "outcome <> 'notApplicable'";
const REMAINS = "outcome NOT IN ('passed', 'notApplicable')";
const when = (condition: string, value: string): string => `CASE WHEN ${condition} THEN ${value} END`;

/** How many are failed and how many of them passed: indicators, or dimensions with nothing that remains. */
const standing = (by: 'indicator' | 'dimension'): string => {
  const [all, one] = by === 'dimension' ? ['DISTINCT ', 'dimension'] : ['', '1'];
  const failed = `COUNT(${all}${when(APPLIES, one)})`;
  return `${failed} AS failed, ${failed} - COUNT(${all}${when(REMAINS, one)}) AS passed`;
};
