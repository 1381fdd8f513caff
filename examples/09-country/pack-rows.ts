import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Programme, type Rejected, startReading } from 'kaechon';
import { type Register, startPacking } from 'kaechon/register';

/** A register, and the rows that the gate refused. */
export interface Packed {
  readonly register: Register;
  readonly rejected: readonly Rejected[];
}

/** Packs rows as they come. Beside the register only the ids are kept, which tell a household that comes twice. */
export async function packRows(programme: Programme, rows: AsyncIterable<unknown>): Promise<Packed> {
  const reader = startReading(programme, { blanks: 'absent' });
  const packer = startPacking(programme);
  const rejected: Rejected[] = [];
  for await (const row of rows) {
    const result = reader.read(row);
    if ('household' in result) packer.add(result.household);
    else rejected.push(result.rejected);
  }
  return { register: packer.finish(), rejected };
}

/** The rows of a file of JSON, one household a line. */
export async function* linesOf(path: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(path) })) if (line !== '') yield JSON.parse(line);
}

/** A reason with its day, where there is a day. */
const dated = (day: string, reason: string) =>
  `CASE WHEN ${day} IS NULL THEN NULL ELSE {'on': ${day}, 'reason': ${reason}} END`;

/** One row a household, as JSON: DuckDB joins the tables of a register, and hands the rows over by chunks. */
const HOUSEHOLDS = `
WITH found AS (
  SELECT household_id, indicator, list({'on': checked_on, 'outcome': outcome}) AS follow_ups FROM follow_up GROUP BY ALL),
failed AS (
  SELECT household_id, list({'indicator': indicator::INTEGER, 'followUps': follow_ups}) AS deprivations
  FROM deprivation LEFT JOIN found USING (household_id, indicator) GROUP BY ALL),
people AS (
  SELECT household_id, list({'id': member_id, 'targeted': targeted = 'true', 'joined': joined_on,
    'left': ${dated('left_on', 'left_reason')}}) AS members
  FROM member GROUP BY ALL),
chosen AS (SELECT household_id, list({'on': chosen_on, 'menu': menu}) AS menus FROM menu_choice GROUP BY ALL),
moved AS (SELECT household_id, list({'on': moved_on, 'area': area_code}) AS moves FROM move GROUP BY ALL),
away AS (SELECT household_id, list({'from': from_on, 'to': to_on, 'reason': reason}) AS absences FROM absence GROUP BY ALL),
declared AS (
  SELECT household_id, halted_on, reason, lifted_on FROM halt
  UNION ALL SELECT household_id, halted_on, halted_reason, NULL FROM household WHERE halted_on IS NOT NULL),
stopped AS (
  SELECT household_id, list({'on': halted_on, 'reason': reason, 'lifted': lifted_on}) AS halts FROM declared GROUP BY ALL)
SELECT to_json({'id': household_id, 'area': area_code, 'joined': joined_on, 'left': ${dated('left_on', 'left_reason')},
  'members': members, 'deprivations': deprivations, 'menus': menus, 'moves': moves, 'absences': absences, 'halts': halts})
FROM household LEFT JOIN people USING (household_id) LEFT JOIN failed USING (household_id)
  LEFT JOIN chosen USING (household_id) LEFT JOIN moved USING (household_id) LEFT JOIN away USING (household_id)
  LEFT JOIN stopped USING (household_id)`;

const TABLES = ['household', 'member', 'deprivation', 'follow_up', 'menu_choice', 'move', 'absence', 'halt'];

/** The households of a folder of CSV tables, through DuckDB. */
export async function* tablesOf(connection: DuckDBConnection, folder: string): AsyncGenerator<unknown> {
  for (const table of TABLES)
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_csv('${folder}/${table}.csv', all_varchar = true)`,
    );
  const result = await connection.stream(HOUSEHOLDS);
  for await (const rows of result.yieldRows()) for (const [json] of rows) yield JSON.parse(String(json));
}
