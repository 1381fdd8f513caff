import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Household } from 'kaechon';

/** The tables that a report is made of, with their columns. */
const COLUMNS = {
  household: { household_id: 'VARCHAR', area_code: 'VARCHAR', joined_on: 'DATE', left_on: 'DATE', halted_on: 'DATE' },
  member: { household_id: 'VARCHAR', member_id: 'VARCHAR', targeted: 'BOOLEAN', joined_on: 'DATE', left_on: 'DATE' },
  deprivation: { household_id: 'VARCHAR', indicator: 'INTEGER' },
  follow_up: { household_id: 'VARCHAR', indicator: 'INTEGER', checked_on: 'DATE', outcome: 'VARCHAR' },
  menu_choice: { household_id: 'VARCHAR', chosen_on: 'DATE', menu: 'VARCHAR' },
  move: { household_id: 'VARCHAR', moved_on: 'DATE', area_code: 'VARCHAR' },
  absence: { household_id: 'VARCHAR', from_on: 'DATE', to_on: 'DATE' },
  halt: { household_id: 'VARCHAR', halted_on: 'DATE', lifted_on: 'DATE' },
} as const;

type TableName = keyof typeof COLUMNS;

export const TABLES = Object.keys(COLUMNS) as TableName[];

type Cell = string | number | boolean | undefined;

/** The rows of a household in each table. All its halts are in the table `halt`: in its own row it has none. */
const rowsOf: { readonly [table in TableName]: (household: Household) => Cell[][] } = {
  household: (h) => [[h.id, h.area, h.joined, h.left?.on, undefined]],
  member: (h) => h.members.map((m) => [h.id, m.id, m.targeted, m.joined, m.left?.on]),
  deprivation: (h) => h.deprivations.map((d) => [h.id, d.indicator]),
  follow_up: (h) => h.deprivations.flatMap((d) => (d.followUps ?? []).map((f) => [h.id, d.indicator, f.on, f.outcome])),
  menu_choice: (h) => (h.menus ?? []).map((m) => [h.id, m.on, m.menu]),
  move: (h) => (h.moves ?? []).map((m) => [h.id, m.on, m.area]),
  absence: (h) => (h.absences ?? []).map((a) => [h.id, a.from, a.to]),
  halt: (h) => (h.halts ?? []).map(({ on, lifted }) => [h.id, on, lifted]),
};

/** How many households are turned into Parquet at a time. */
const PART = 250_000;
/** How many of them become text at a time. */
const PAGE = 5_000;

/**
 * Writes households as `FOLDER/parquet/TABLE/district=2301/part_0_0.parquet`, a part at a time: none is remembered. The CSV
 * on the way, `FOLDER/csv/TABLE/0.csv`, is kept only when asked for. Ids must need no quotes.
 */
export async function writeTables(
  households: Iterable<Household>,
  folder: string,
  { keepCsv = false } = {},
): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  let part = beginPart(folder, 0);
  for (const household of households) {
    part.add(household);
    if (part.size() === PART) {
      await endPart(connection, part, keepCsv);
      part = beginPart(folder, part.number + 1);
    }
  }
  await endPart(connection, part, keepCsv);
  connection.closeSync();
}

type Part = ReturnType<typeof beginPart>;

/** A part in the making: its rows as text, put on disk page by page. */
function beginPart(folder: string, number: number) {
  const csvOf = (table: TableName): string => join(folder, 'csv', table, `${number}.csv`);
  const pages = new Map(TABLES.map((table) => [table, [`${Object.keys(COLUMNS[table]).join(',')},district`]]));
  for (const table of TABLES) mkdirSync(join(folder, 'csv', table), { recursive: true });
  let size = 0;
  const flush = (): void => {
    for (const [table, lines] of pages) {
      if (lines.length > 0) appendFileSync(csvOf(table), `${lines.join('\n')}\n`);
      lines.length = 0;
    }
  };
  const add = (household: Household): void => {
    const district = household.area.slice(0, 4);
    for (const [table, lines] of pages) {
      for (const row of rowsOf[table](household)) lines.push(`${row.join(',')},${district}`); // undefined joins as nothing
    }
    size += 1;
    if (size % PAGE === 0) flush();
  };
  return { number, folder, csvOf, add, flush, size: () => size };
}

async function endPart(connection: DuckDBConnection, part: Part, keepCsv: boolean): Promise<void> {
  part.flush();
  for (const table of TABLES) {
    const csv = part.csvOf(table);
    const columns = Object.entries({ ...COLUMNS[table], district: 'VARCHAR' }).map(
      ([name, type]) => `'${name}': '${type}'`,
    );
    const target = join(part.folder, 'parquet', table);
    mkdirSync(target, { recursive: true });
    await connection.run(`COPY (FROM read_csv(${text(csv)}, header = true, auto_detect = false, columns = {${columns.join(', ')}}))
      TO ${text(target)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (district), OVERWRITE_OR_IGNORE,
        FILENAME_PATTERN 'part_${part.number}_{i}')`);
    if (!keepCsv) rmSync(csv);
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
