import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import { type AreaLevel, defineProgramme, type Household, type Programme, weeklyReport } from '../../src/index.js';
import { type Dialect, reportFromRows, reportQuery } from '../../src/query.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';
import { tratRegister } from '../tools/trat-register.js';
import { duckdb, type Engine, postgres, sqlite, tablesOf } from './engines.js';
import { hostileProgramme } from './hostile-names.js';

/** Trat's register under other rules and words: quotes, Thai, and a ladder by share. */
const quoted = defineProgramme({
  ...trat2565,
  id: "it's",
  grading: {
    by: 'indicator',
    rules: fiveSteps.grading.rules.map((rule, place) => ({
      ...rule,
      grade: ["O'Hara", 'ข"ข', 'back\\slash', "';--", '{}'][place] as string,
    })),
  },
});
const byDimension = defineProgramme({
  ...trat2565,
  id: 'by-dimension',
  grading: { by: 'dimension', rules: trat2565.grading.rules },
});

const programmes: fc.Arbitrary<Programme> = fc.constantFrom<Programme[]>(trat2565, byDimension, quoted);
const levels = fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village');

/** Mostly the whole province; else a district or a subdistrict that households move to and from. */
const areas = fc.constantFrom('23', '23', '2301', '230101', '2302');

async function expectParity(
  engine: Engine,
  dialect: Dialect,
  programme: Programme,
  register: readonly Household[],
  options: { asOf: string; areas: AreaLevel; within?: string },
) {
  await engine.run(tablesOf(register));
  const rows = await engine.rows(reportQuery(programme, { ...options, dialect }));
  const expected = weeklyReport(programme, register, options);
  expect(JSON.stringify(reportFromRows(programme, options, rows))).toBe(JSON.stringify(expected));
}

describe.each([
  ['DuckDB', duckdb, ['duckdb', 'standard'], 15],
  ['PostgreSQL', postgres, ['postgres', 'standard'], 8],
  ['SQLite', sqlite, ['sqlite'], 15],
] as const)('%s gives the report of weeklyReport, to the digit', (_, open, dialects, numRuns) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  test('on random registers with every feature', async () => {
    const property = fc.asyncProperty(
      programmes,
      households,
      anyDay,
      fc.record({ areas: levels, within: areas }),
      fc.constantFrom(...dialects),
      (programme, register, asOf, asked, dialect) =>
        expectParity(engine, dialect, programme, register, { asOf, ...asked }),
    );
    await fc.assert(property, { numRuns: sized(numRuns, 10 * numRuns) });
  });

  test('under names of every kind', async () => {
    const property = fc.asyncProperty(
      hostileProgramme,
      households,
      anyDay,
      fc.constantFrom(...dialects),
      ({ programme, menuOf }, register, asOf, dialect) =>
        expectParity(
          engine,
          dialect,
          programme,
          register.map((one) => ({
            ...one,
            menus: (one.menus ?? []).map(({ on, menu }) => ({ on, menu: menuOf(menu) })),
          })),
          { asOf, areas: 'district' },
        ),
    );
    await fc.assert(property, { numRuns: sized(numRuns, 10 * numRuns) });
  });

  test('on the register of Trat, of both bulletins', async () => {
    for (const asOf of ['2022-05-09', '2022-08-05']) {
      await expectParity(engine, dialects[0], trat2565, tratRegister(), { asOf, areas: 'subdistrict' });
    }
  });

  test('from text columns, as CSV is loaded without types', async () => {
    const register = tratRegister().slice(0, 50);
    const asText = tablesOf(register)
      .replaceAll(/ (DATE|INTEGER|BOOLEAN)(?=[,)])/g, ' VARCHAR')
      .replaceAll(/(?<=[(, ])(true|false|\d+)(?=[,)])/g, "'$1'");
    await engine.run(asText);
    const rows = await engine.rows(reportQuery(trat2565, { asOf: '2022-07-01', dialect: dialects[0] }));
    expect(reportFromRows(trat2565, { asOf: '2022-07-01' }, rows)).toEqual(
      weeklyReport(trat2565, register, { asOf: '2022-07-01' }),
    );
  });
});
