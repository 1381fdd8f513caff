import { checkHousehold, type Household } from './household.js';
import { LISTS } from './problem.js';
import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from './table-columns.js';

/** A row of a table: a value for each column, `null` where the household has none. */
export type HouseholdRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of one household, table by table. */
export type HouseholdRows = Readonly<Record<TableName, readonly HouseholdRow[]>>;

/**
 * The rows of a household in the relational form, from which `readTables` makes the same household. Every row has every column of
 * `TABLE_COLUMNS`, in that order, with `null` for missing values, so that one statement can insert the rows of a table into a
 * database. Days are text, `baht` is a number, flags are `true` or `false`.
 *
 * Halts are rows of `halt`: the columns of `household` for a halt are `null`. So is `dimension` of `deprivation`, as it follows
 * from the indicator. The rows of a table are in the order of the household's list.
 *
 * `TypeError` when the argument is not a household.
 *
 * @example
 * ```ts
 * const row = {
 *   id: 'H1',
 *   area: '2301',
 *   moves: [{ on: '2022-06-01', area: '2303' }],
 *   members: [{ id: 'P1', targeted: true }],
 *   deprivations: [{ indicator: 22 }],
 * };
 * const [household] = readHouseholds(trat2565, [row]).households as [Household];
 * const rows = householdRows(household);
 * rows.move; // => [{ household_id: 'H1', moved_on: '2022-06-01', area_code: '2303' }]
 * rows.deprivation; // => [{ household_id: 'H1', indicator: 22, dimension: null }]
 * readTables(trat2565, rows).households; // => [household]
 * ```
 */
export function householdRows(household: Household): HouseholdRows {
  checkHousehold('householdRows', household);
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, recordsOf(household, table).map((record) => rowOf(table, record))]),
  ) as unknown as HouseholdRows; // a list for each table name
}

type PartRecord = Readonly<Record<string, unknown>>;

/** The records that become rows of a table, with the ids of what they belong to. */
function recordsOf(household: Household, table: TableName): readonly PartRecord[] {
  const { id, deprivations } = household;
  if (table === 'household') return [household as unknown as PartRecord];
  if (table === 'follow_up')
    return deprivations.flatMap(({ indicator, followUps = [] }) =>
      followUps.map((followUp) => ({ household: id, indicator, ...followUp })),
    );
  return (household[LISTS[table]] ?? []).map((part) => ({ household: id, ...part }));
}

const rowOf = (table: TableName, record: PartRecord): HouseholdRow =>
  Object.fromEntries(
    TABLE_COLUMNS[table].map(({ name, path: [first, second] }) => {
      const value = second === undefined ? record[first] : (record[first] as PartRecord | undefined)?.[second];
      return [name, (value ?? null) as string | number | boolean | null]; // the types of values in columns
    }),
  );
