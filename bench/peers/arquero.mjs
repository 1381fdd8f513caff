import * as aq from 'arquero';
import { flatRows } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { bitsOf, cellRows, DIMENSION_OF } from '../lib/rules.mjs';
import { rowsOfHousehold, TABLES } from '../lib/tables.mjs';

const KEYS = ['household_id', 'indicator'];
const HOUSEHOLD = ['household_id', 'household_id'];

/** Tables of columns, as arquero keeps them. */
function load({ make }) {
  const tables = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    tables[table] = Object.fromEntries(Object.keys(columns).map((column) => [column, []]));
  }
  for (const household of make()) {
    const rows = rowsOfHousehold(household);
    for (const [table, columns] of Object.entries(tables)) {
      const lists = Object.values(columns);
      for (const row of rows[table]) for (let place = 0; place < row.length; place += 1) lists[place].push(row[place]);
    }
  }
  return Object.fromEntries(Object.entries(tables).map(([name, columns]) => [name, aq.table(columns)]));
}

/** Arquero has no "value at the greatest": day and value in one text, whose greatest is cut apart again. */
const latest = (table, day, value, keys) =>
  table
    .filter(aq.escape((row) => row[day] <= AS_OF))
    .derive({ told: aq.escape((row) => row[day] + row[value]) })
    .groupby(...keys)
    .rollup({ [value]: aq.op.max('told') })
    .derive({ [value]: aq.escape((row) => row[value].slice(10)) });

function gradeOf({ failed, passed, halted }) {
  if (failed === 0) return null;
  if (passed === failed) return 'A';
  if (halted) return 'F';
  return passed > 0 ? 'B' : 'C';
}

function run({ household, member, deprivation, follow_up, menu_choice, move, absence, halt }) {
  const moved = latest(move, 'moved_on', 'area_code', ['household_id']).rename({ area_code: 'moved_to' });
  const away = absence
    .filter(aq.escape((a) => a.from_on <= AS_OF && AS_OF < a.to_on))
    .select('household_id', 'from_on');
  const stopped = halt
    .filter(aq.escape((h) => h.halted_on <= AS_OF && (h.lifted_on === null || h.lifted_on > AS_OF)))
    .select('household_id', 'halted_on');
  const come = household
    .filter(aq.escape((h) => h.joined_on === null || h.joined_on <= AS_OF))
    .select('household_id', 'area_code', 'left_on')
    .join_left(moved, HOUSEHOLD)
    .join_left(away, HOUSEHOLD)
    .join_left(stopped, HOUSEHOLD);
  const here = come.derive({
    district: aq.escape((h) => (h.moved_to ?? h.area_code).slice(0, 4)),
    gone: aq.escape((h) => (h.left_on !== null && h.left_on <= AS_OF) || h.from_on !== undefined),
    on_day: aq.escape((h) => (h.left_on !== null && h.left_on <= AS_OF ? h.left_on : (h.from_on ?? AS_OF))),
    halted: aq.escape((h) => h.halted_on !== undefined),
  });
  const people = member
    .select('household_id', 'targeted', 'joined_on', 'left_on')
    .filter((m) => m.targeted)
    .rename({ joined_on: 'came', left_on: 'went' })
    .join(here.select('household_id', 'on_day'), HOUSEHOLD)
    .filter((m) => (m.came === null || m.came <= m.on_day) && (m.went === null || m.went > m.on_day))
    .groupby('household_id')
    .rollup({ persons: aq.op.count() });
  const need = deprivation.join_left(latest(follow_up, 'checked_on', 'outcome', KEYS), [KEYS, KEYS]).derive({
    applies: aq.escape((d) => (d.outcome === 'notApplicable' ? 0 : 1)),
    passes: aq.escape((d) => (d.outcome === 'passed' ? 1 : 0)),
    remains: aq.escape((d) => (d.outcome === undefined || d.outcome === 'failed' ? 1 : 0)),
    digit: aq.escape((d) => 16 ** DIMENSION_OF.get(d.indicator)),
  });
  const standing = need.groupby('household_id').rollup({
    failed: aq.op.sum('applies'),
    passed: aq.op.sum('passes'),
    failed_digits: aq.op.sum('digit'),
    remaining_digits: (d) => aq.op.sum(d.digit * d.remains),
  });
  const profile = here
    .select('household_id', 'district', 'gone', 'halted')
    .join(standing, HOUSEHOLD)
    .join_left(people, HOUSEHOLD)
    .join_left(latest(menu_choice, 'chosen_on', 'menu', ['household_id']), HOUSEHOLD)
    .derive({ grade: aq.escape(gradeOf), persons: (d) => d.persons ?? 0, menu: (d) => d.menu ?? null });
  const cells = profile
    .groupby('district', 'gone', 'grade', 'menu', 'failed_digits', 'remaining_digits')
    .rollup({ households: aq.op.count(), persons: aq.op.sum('persons') });
  const indicators = need
    .select('household_id', 'indicator', 'remains')
    .join(profile.filter((h) => !h.gone).select('household_id', 'district', 'persons'), HOUSEHOLD)
    .groupby('district', 'indicator', 'remains')
    .rollup({ households: aq.op.count(), persons: aq.op.sum('persons') });
  return [...cells.objects().flatMap(rowsOfCell), ...indicators.objects().flatMap(rowsOfIndicator)];
}

const rowsOfCell = ({ district, gone, grade, menu, failed_digits, remaining_digits, households, persons }) =>
  cellRows(district, gone, grade, menu, bitsOf(failed_digits), bitsOf(remaining_digits), households, persons);

const rowsOfIndicator = ({ district, indicator, remains, households, persons }) =>
  (remains ? ['failed', 'remaining'] : ['failed']).map((part) => [
    district,
    `byIndicator/${indicator}/${part}`,
    households,
    persons,
  ]);

export const arquero = { name: 'arquero', input: 'made', load, run, normalise: flatRows };
