import { join } from 'node:path';
import pl from 'nodejs-polars';
import { flatRows } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { bitsOf, cellRows } from '../lib/rules.mjs';
import { TABLES } from '../lib/tables.mjs';

const DAY = Date.parse(AS_OF) / 86_400_000;
const { col, lit, when } = pl;

/** Tables in memory, days as whole numbers. */
function load({ folder }) {
  const read = ([table, columns]) => {
    const days = Object.keys(columns).filter((column) => columns[column] === 'DATE');
    const frame = pl.readParquet(join(folder, `${table}.parquet`));
    return [table, frame.withColumns(...days.map((day) => col(day).cast(pl.Int32)))];
  };
  return Object.fromEntries(Object.entries(TABLES).map(read));
}

const latest = (table, day, value, keys) =>
  table.lazy().filter(col(day).ltEq(DAY)).sort(col(day)).groupBy(keys).agg(col(value).last());

const orElse = (condition) => condition.fillNull(lit(false));

function gradeOf() {
  const failed = col('failed');
  const passed = col('passed');
  return when(failed.eq(0))
    .then(lit(null))
    .when(passed.eq(failed))
    .then(lit('A'))
    .when(col('halted'))
    .then(lit('F'))
    .when(passed.gt(0))
    .then(lit('B'))
    .otherwise(lit('C'));
}

async function run({ household, member, deprivation, follow_up, menu_choice, move, absence, halt }) {
  const hasLeft = orElse(col('left_on').ltEq(DAY));
  const moved = latest(move, 'moved_on', 'area_code', ['household_id']).rename({ area_code: 'moved_to' });
  const away = absence
    .lazy()
    .filter(col('from_on').ltEq(DAY).and(col('to_on').gt(DAY)))
    .select(col('household_id'), col('from_on'));
  const stopped = halt
    .lazy()
    .filter(
      col('halted_on')
        .ltEq(DAY)
        .and(col('lifted_on').isNull().or(col('lifted_on').gt(DAY))),
    )
    .select(col('household_id'), lit(true).alias('stopped'));
  const here = household
    .lazy()
    .filter(col('joined_on').isNull().or(col('joined_on').ltEq(DAY)))
    .join(moved, { on: 'household_id', how: 'left' })
    .join(away, { on: 'household_id', how: 'left' })
    .join(stopped, { on: 'household_id', how: 'left' })
    .select(
      col('household_id'),
      col('moved_to').fillNull(col('area_code')).str.slice(0, 4).alias('district'),
      hasLeft.or(col('from_on').isNotNull()).alias('gone'),
      when(hasLeft)
        .then(col('left_on'))
        .otherwise(col('from_on').fillNull(lit(DAY)))
        .alias('on_day'),
      orElse(col('stopped')).alias('halted'),
    );
  const people = member
    .lazy()
    .filter(col('targeted'))
    .join(here, { on: 'household_id', how: 'inner' })
    .filter(
      col('joined_on')
        .isNull()
        .or(col('joined_on').ltEq(col('on_day'))),
    )
    .filter(
      col('left_on')
        .isNull()
        .or(col('left_on').gt(col('on_day'))),
    )
    .groupBy('household_id')
    .agg(col('targeted').count().alias('persons'));
  const keys = ['household_id', 'indicator'];
  const indicator = col('indicator');
  const need = deprivation
    .lazy()
    .join(latest(follow_up, 'checked_on', 'outcome', keys), { on: keys, how: 'left' })
    .withColumns(
      col('outcome').fillNull(lit('failed')),
      when(indicator.ltEq(7))
        .then(lit(1))
        .when(indicator.ltEq(11))
        .then(lit(16))
        .when(indicator.ltEq(19))
        .then(lit(256))
        .when(indicator.ltEq(22))
        .then(lit(4096))
        .otherwise(lit(65536))
        .alias('digit'),
    );
  const remains = col('outcome').eq(lit('failed'));
  const standing = need
    .groupBy('household_id')
    .agg(
      col('outcome').neq(lit('notApplicable')).sum().alias('failed'),
      col('outcome').eq(lit('passed')).sum().alias('passed'),
      col('digit').sum().alias('failed_digits'),
      when(remains).then(col('digit')).otherwise(lit(0)).sum().alias('remaining_digits'),
    );
  const profile = await here
    .join(standing, { on: 'household_id', how: 'inner' })
    .join(people, { on: 'household_id', how: 'left' })
    .join(latest(menu_choice, 'chosen_on', 'menu', ['household_id']), { on: 'household_id', how: 'left' })
    .withColumns(col('persons').fillNull(lit(0)), gradeOf().alias('grade'))
    .collect();
  const tallies = [col('household_id').count().alias('households'), col('persons').sum()];
  const cells = profile
    .groupBy(['district', 'gone', 'grade', 'menu', 'failed_digits', 'remaining_digits'])
    .agg(...tallies);
  const indicators = await need
    .join(profile.lazy().filter(col('gone').eq(lit(false))), { on: 'household_id', how: 'inner' })
    .groupBy(['district', 'indicator', remains.alias('remains')])
    .agg(...tallies)
    .collect();
  return [...cells.rows().flatMap(rowsOfCell), ...indicators.rows().flatMap(rowsOfIndicator)];
}

const rowsOfCell = ([district, gone, grade, menu, failed, remaining, households, persons]) =>
  cellRows(district, gone, grade, menu, bitsOf(failed), bitsOf(remaining), households, persons);

const rowsOfIndicator = ([district, indicator, remains, households, persons]) =>
  (remains ? ['failed', 'remaining'] : ['failed']).map((part) => [
    district,
    `byIndicator/${indicator}/${part}`,
    households,
    persons,
  ]);

export const polars = { name: 'nodejs-polars', input: 'parquet', load, run, normalise: flatRows };
