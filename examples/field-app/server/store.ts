import { areaOn, type Household, householdRows, TABLE_COLUMNS, TABLE_NAMES, type TableName } from 'kaechon';
import type { Query } from './database.js';

/** Replaces what the tables have of a household by what it is now; tables that stay the same are left alone. */
export async function saveHousehold(
  query: Query,
  before: Household,
  after: Household,
  revision: number,
  today: string,
): Promise<void> {
  const [old, now] = [householdRows(before), householdRows(after)];
  for (const table of TABLE_NAMES) {
    if (JSON.stringify(old[table]) === JSON.stringify(now[table])) continue;
    await query(`delete from ${table} where household_id = $1`, [after.id]);
    await insertRows(query, table, now[table]);
  }
  const draft = JSON.stringify(after);
  await query('update household_state set area = $2, revision = $3, draft = $4 where household_id = $1', [
    after.id,
    areaOn(after, today),
    revision,
    draft,
  ]);
  await query('insert into household_revision values ($1, $2, $3)', [after.id, revision, draft]);
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
      await insertRows(
        query,
        table,
        rows.flatMap((one) => one[table]),
      );
  }
}

async function insertRows(query: Query, table: TableName, rows: readonly unknown[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = TABLE_COLUMNS[table].map(({ name }) => name).join(', ');
  await query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
