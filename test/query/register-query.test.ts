import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Household, type Rejected, readTables } from '../../src/index.js';
import { type Dialect, registerQuery } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';
import { households } from '../tools/arbitrary-household.js';
import { LONG } from '../tools/long.js';
import { corrupt, corruption } from './corruptions.js';
import { duckdb, type Engine, postgres, sqlite } from './engines.js';
import { rawTablesOf, statementsOf } from './raw-tables.js';

/** Plans and carers, which the registers of reports do without. */
const withPlans = (register: readonly Household[]): Household[] =>
  register.map((household, n) => {
    const { joined = '2022-05-01', left, deprivations, absences = [] } = household;
    const indicator = deprivations[0]?.indicator ?? 8;
    // On the last day on which it surely is on the register.
    const last = left?.on ?? '2022-09-02';
    return {
      ...household,
      plan: [
        {
          id: 'A1',
          indicator,
          action: 'roof',
          agency: 'office',
          due: '2022-09-01',
          baht: 50 * n,
          planned: absences[0]?.from ?? joined,
          done: last,
        },
      ],
      carers: [{ agency: 'office', role: 'team', from: joined, to: last }],
    } as Household;
  });

interface Refused {
  readonly table: string;
  readonly household: string | null;
  readonly column: string;
  readonly code: string;
}

/** An id that the gate repeats in what it says. */
const shown = (id: unknown): string | null => (typeof id === 'string' && id.length <= 200 ? id : null);

const inSql = (row: Record<string, unknown>): Refused => ({
  table: String(row.table_name),
  household: shown(row.household_id),
  column: String(row.column_name),
  code: String(row.code),
});

/** What the gate says of cells. That a household is held back for another row is no fault of a cell. */
const inGate = (rejected: readonly Rejected[]): Refused[] =>
  rejected.flatMap(({ table = '', id, problems }) =>
    problems
      .filter(({ code }) => code !== 'partRejected')
      .map(({ path, code }) => ({ table, household: id ?? null, column: path, code })),
  );

/** A cell of a household's row, whatever is wrong with it. */
const keyOf = ({ table, household, column }: Refused): string => JSON.stringify([table, household, column]);

describe.each([
  ['DuckDB', duckdb, 'duckdb', 2000, 10],
  ['PostgreSQL', postgres, 'postgres', 2000, 10],
  ['SQLite', sqlite, 'sqlite', 2000, 40],
] as [string, () => Promise<Engine>, Dialect, number, number][])('%s', (_, open, dialect, long, short) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  test('every cell of a corrupted register that readTables refuses is returned, and no other', async () => {
    const corruptions = fc.array(corruption, { maxLength: 4 });
    const sql = registerQuery(trat2565, { dialect });
    let refusals = 0;
    const property = fc.asyncProperty(households, corruptions, async (register, changes) => {
      const tables = rawTablesOf(withPlans(register));
      for (const change of changes) corrupt(tables, change);
      await engine.run(statementsOf(tables));
      const returned = (await engine.rows(sql)).map(inSql);
      const { households: accepted, rejected } = readTables(trat2565, tables);
      const refused = inGate(rejected);
      refusals += refused.length;
      if (changes.length === 0) expect(returned).toEqual([]);

      // A household told twice: of its rows the gate takes the first, and a database knows none that is first.
      const twice = new Set(
        [...returned, ...refused].filter((one) => one.code === 'duplicateHousehold').map((one) => one.household),
      );
      const told = new Set(returned.map(keyOf));
      const owners = new Set(refused.map(({ table, household }) => JSON.stringify([table, household])));
      /** Of an id that it refuses the gate does not repeat the text; a database does. */
      const isUnnamed = (one: Refused): boolean =>
        one.household === null && returned.some((other) => keyOf({ ...other, household: null }) === keyOf(one));
      const missed = refused.filter((one) => !told.has(keyOf(one)) && !twice.has(one.household) && !isUnnamed(one));
      expect(missed, 'refused by the gate and not returned').toEqual([]);
      const sound = new Set(accepted.map(({ id }) => id));
      const orphaned = (one: Refused) => owners.has(JSON.stringify([one.table, one.household]));
      // A household of an id too long to repeat is refused, and its rows are held back with it.
      const invented = returned.filter(
        (one) =>
          (one.household === null ? refused.every(({ household }) => household !== null) : sound.has(one.household)) &&
          !twice.has(one.household) &&
          !orphaned(one),
      );
      expect(invented, 'accepted by the gate and returned').toEqual([]);
    });
    // The ordinary run draws the same registers every time, so that it is known to refuse some; the long run draws new ones.
    await fc.assert(property, LONG ? { numRuns: long } : { numRuns: short, seed: 2565 });
    expect(refusals).toBeGreaterThan(short / 2);
  });
});
