import { areaOn, type Household, householdRows, TABLE_COLUMNS, TABLE_NAMES, type TableName } from 'kaechon';
import type { Query } from './database.js';

/** Replaces what the tables have of a household by what it is now, in one statement; tables that stay the same are left alone. */
export async function saveHousehold(
  query: Query,
  before: Household,
  after: Household,
  revision: number,
  today: string,
): Promise<void> {
  const [old, now] = [householdRows(before), householdRows(after)];
  const changed = TABLE_NAMES.filter((table) => JSON.stringify(old[table]) !== JSON.stringify(now[table]));
  const parts = changed.flatMap((table, nth) => [
    `old_${table} as (delete from ${table} where household_id = $1)`,
    `new_${table} as (${insertInto(table, `$${nth + 5}`)})`,
  ]);
  await query(
    `with ${parts.map((part) => `${part}, `).join('')} copy as (insert into household_revision values ($1, $2, $3))
     update household_state set revision = $2, draft = $3, area = $4 where household_id = $1`,
    [
      after.id,
      revision,
      JSON.stringify(after),
      areaOn(after, today),
      ...changed.map((one) => JSON.stringify(now[one])),
    ],
  );
}

/** Adds households that are new, as from the register of an office. Those that are there stay as they are. */
export async function importHouseholds(query: Query, households: readonly Household[], today: string): Promise<void> {
  const BATCH = 500;
  for (let start = 0; start < households.length; start += BATCH) {
    const batch = households.slice(start, start + BATCH);
    const states = batch.map((one) => ({ household_id: one.id, area: areaOn(one, today), revision: 1, draft: one }));
    const added = await query<{ household_id: string }>(
      `insert into household_state select * from json_populate_recordset(null::household_state, $1)
       on conflict do nothing returning household_id`,
      [JSON.stringify(states)],
    );
    const isNew = new Set(added.map((row) => row.household_id));
    const fresh = batch.filter(({ id }) => isNew.has(id));
    await query(
      'insert into household_revision select household_id, revision, draft from json_populate_recordset(null::household_state, $1)',
      [JSON.stringify(states.filter((state) => isNew.has(state.household_id)))],
    );
    const rows = fresh.map(householdRows);
    for (const table of TABLE_NAMES)
      await query(insertInto(table, '$1'), [JSON.stringify(rows.flatMap((one) => one[table]))]);
  }
}

/** The statement that inserts rows of a table, given as JSON in a parameter. */
function insertInto(table: TableName, parameter: string): string {
  const columns = TABLE_COLUMNS[table].map(({ name }) => name).join(', ');
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${parameter})`;
}
