import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AreaLevel, weeklyReport } from '../../src/index.js';
import { reportFromRows, reportQuery } from '../../src/query.js';
import { packRegister } from '../../src/register.js';
import { duckdb, type Engine, tablesOf } from '../query/engines.js';
import { hostileProgramme } from '../query/hostile-names.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';

let engine: Engine;
beforeAll(async () => {
  engine = await duckdb();
});
afterAll(() => engine.close());

test('objects, the packed register and SQL agree to the digit, under names of every kind', async () => {
  const options = fc.record({
    asOf: anyDay,
    areas: fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village'),
    within: fc.constantFrom('23', '23', '2301', '230101'),
  });
  const law = fc.asyncProperty(hostileProgramme, households, options, async ({ programme, menuOf }, drawn, asked) => {
    const register = drawn.map((one) => ({
      ...one,
      menus: (one.menus ?? []).map(({ on, menu }) => ({ on, menu: menuOf(menu) })),
    }));
    await engine.run(tablesOf(register));
    const rows = await engine.rows(reportQuery(programme, { ...asked, dialect: 'duckdb' }));
    const [objects, packed, sql] = [
      weeklyReport(programme, register, asked),
      weeklyReport(programme, packRegister(programme, register), asked),
      reportFromRows(programme, asked, rows),
    ].map((report) => JSON.stringify(report));
    expect(packed).toBe(objects);
    expect(sql).toBe(objects);
  });
  await fc.assert(law, { numRuns: sized(15, 150) });
});
