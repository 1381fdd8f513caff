/**
 * The report by hand in SQL. `cell` is one row for each district, gone, grade, menu, and dimensions as bits: small, so
 * that what overlaps is worked out from it in JavaScript. Indicators are counted beside it.
 *
 * @param {string} asOf
 * @param {(table: string) => string} from what stands for a table: its name, or a file
 */
export const reportSql = (asOf, from) => `
WITH home AS (
  SELECT household_id, arg_max(area_code, moved_on) AS moved_to
  FROM ${from('move')} WHERE moved_on <= DATE '${asOf}' GROUP BY household_id),
away AS (
  SELECT household_id, from_on FROM ${from('absence')} WHERE from_on <= DATE '${asOf}' AND to_on > DATE '${asOf}'),
stopped AS (
  SELECT DISTINCT household_id, true AS halted
  FROM ${from('halt')} WHERE halted_on <= DATE '${asOf}' AND coalesce(lifted_on > DATE '${asOf}', true)),
here AS (
  SELECT household_id, substr(coalesce(moved_to, area_code), 1, 4) AS district,
    coalesce(left_on <= DATE '${asOf}', false) OR from_on IS NOT NULL AS gone,
    CASE WHEN left_on <= DATE '${asOf}' THEN left_on ELSE coalesce(from_on, DATE '${asOf}') END AS on_day,
    coalesce(halted, false) AS halted
  FROM ${from('household')} LEFT JOIN home USING (household_id) LEFT JOIN away USING (household_id)
    LEFT JOIN stopped USING (household_id)
  WHERE joined_on IS NULL OR joined_on <= DATE '${asOf}'),
people AS (
  SELECT m.household_id, count(*) AS persons
  FROM ${from('member')} m JOIN here h USING (household_id)
  WHERE m.targeted AND (m.joined_on IS NULL OR m.joined_on <= h.on_day) AND (m.left_on IS NULL OR m.left_on > h.on_day)
  GROUP BY m.household_id),
found AS (
  SELECT household_id, indicator, arg_max(outcome, checked_on) AS outcome
  FROM ${from('follow_up')} WHERE checked_on <= DATE '${asOf}' GROUP BY household_id, indicator),
chosen AS (
  SELECT household_id, arg_max(menu, chosen_on) AS menu
  FROM ${from('menu_choice')} WHERE chosen_on <= DATE '${asOf}' GROUP BY household_id),
need AS MATERIALIZED (
  SELECT d.household_id, d.indicator, coalesce(f.outcome, 'failed') AS outcome,
    CASE WHEN d.indicator <= 7 THEN 1 WHEN d.indicator <= 11 THEN 2 WHEN d.indicator <= 19 THEN 4
      WHEN d.indicator <= 22 THEN 8 ELSE 16 END AS dimension
  FROM ${from('deprivation')} d LEFT JOIN found f USING (household_id, indicator)),
standing AS (
  SELECT household_id, count(*) FILTER (outcome <> 'notApplicable') AS failed,
    count(*) FILTER (outcome = 'passed') AS passed, bit_or(dimension) AS failed_bits,
    coalesce(bit_or(dimension) FILTER (outcome = 'failed'), 0) AS remaining_bits
  FROM need GROUP BY household_id),
profile AS MATERIALIZED (
  SELECT h.household_id, district, gone, coalesce(persons, 0) AS persons, menu, failed_bits, remaining_bits,
    CASE WHEN failed = 0 THEN NULL WHEN passed = failed THEN 'A' WHEN halted THEN 'F' WHEN passed > 0 THEN 'B'
      ELSE 'C' END AS grade
  FROM here h JOIN standing USING (household_id) LEFT JOIN people USING (household_id)
    LEFT JOIN chosen USING (household_id))
SELECT 'cell' AS part, district, gone, grade, menu, failed_bits, remaining_bits, count(*) AS households,
  sum(persons) AS persons
FROM profile GROUP BY ALL
UNION ALL
SELECT 'indicator', district, outcome = 'failed', NULL, NULL, indicator, NULL, count(*), sum(persons)
FROM need JOIN profile USING (household_id) WHERE NOT gone GROUP BY ALL`;
