/*
 * The query on a real Spark cluster, small: 20,000 made-up households, and random registers with every feature under
 * three programmes, from Parquet and from CSV. Every report is that of weeklyReport to the digit, and every row that of
 * DuckDB and PostgreSQL.
 *
 *     npm run test:spark
 *
 * Ends with 0 and says why when Java, Python or PyPI are missing; a difference in a count never passes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AREA_LEVELS, type AreaLevel, type Household, type Programme, readHouseholds, weeklyReport } from 'kaechon';
import { type Dialect, registerQuery, reportFromRows, reportQuery } from 'kaechon/query';
import { trat2565 } from 'kaechon/trat';
import { duckdb, type Engine, postgres, tablesOf } from '../../test/query/engines.js';
import { CASES, sound } from '../../test/query/hostile-cases.js';
import { statementsOf as rawStatementsOf, rawTablesOf, viewsOfRaw } from '../../test/query/raw-tables.js';
import { householdsFrom } from './households.js';
import { featuresMissing, PROGRAMMES, randomRegister } from './random-register.js';
import { installSpark, intoJson, MINUTE, rowsIn, viewsOf, withCluster } from './spark.js';
import { TABLES, writeTables } from './tables.js';

/** One report to be made by every engine. */
interface Question {
  readonly programme: Programme;
  readonly options: { readonly asOf: string; readonly areas: AreaLevel };
}

const queryOf = ({ programme, options }: Question, dialect: Dialect) => reportQuery(programme, { ...options, dialect });

const failures: string[] = [];
let checked = 0;

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  checked += 1;
  if (JSON.stringify(actual) !== JSON.stringify(expected)) failures.push(what);
}

/** A register in files, and what is asked of it. */
interface Case {
  readonly name: string;
  readonly register: readonly Household[];
  readonly folder: string;
  readonly format?: 'parquet' | 'csv';
  readonly questions: readonly Question[];
  /** Whether DuckDB and PostgreSQL are asked too. */
  readonly sideBySide?: boolean;
}

const rowsFolder = ({ name, folder }: Case, place: number): string => join(folder, `rows-${name}-${place}`);

const statementsOf = (one: Case): string[] => [
  ...viewsOf(one.folder, one.format ?? 'parquet', TABLES),
  ...one.questions.map((question, place) => intoJson(rowsFolder(one, place), queryOf(question, 'spark'))),
];

/** Compares what Spark left with weeklyReport, and row by row with the other engines. */
async function compare(one: Case): Promise<void> {
  const engines: [Dialect, Engine][] = one.sideBySide
    ? [
        ['duckdb', await duckdb()],
        ['postgres', await postgres()],
      ]
    : [];
  for (const [, engine] of engines) await engine.run(tablesOf(one.register));
  for (const [place, question] of one.questions.entries()) {
    const { programme, options } = question;
    const told = `${one.name}, ${programme.id}, ${options.areas}, ${options.asOf}`;
    const rows = rowsIn(rowsFolder(one, place));
    const report = weeklyReport(programme, one.register, options);
    expectEqual(
      `${told}: the report`,
      JSON.stringify(reportFromRows(programme, options, rows)),
      JSON.stringify(report),
    );
    for (const [dialect, engine] of engines) {
      expectEqual(`${told}: the rows of ${dialect}`, plain(rows), plain(await engine.rows(queryOf(question, dialect))));
    }
  }
  for (const [, engine] of engines) await engine.close();
  console.log(`${one.name}: ${one.register.length} households, ${one.questions.length} reports`);
}

const TEXTS = ['part', 'area', 'grade', 'menu', 'table_name', 'household_id', 'code', 'column_name', 'value'];

/** Rows in one order and spelling: counts as numbers, absent values left out. */
const plain = (rows: readonly unknown[]): string[] =>
  rows
    .map((row) =>
      Object.entries(row as Record<string, unknown>)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${key}=${TEXTS.includes(key) ? JSON.stringify(value) : Number(value)}`)
        .sort()
        .join(' '),
    )
    .sort();

async function check(folder: string): Promise<void> {
  const register = [...householdsFrom(0, 20_000)];
  const random = randomRegister();
  expectEqual(`features missing: ${featuresMissing(random)}`, featuresMissing(random), []);
  expectEqual('the gate refuses a household', readHouseholds(trat2565, [...random, ...register]).rejected, []);
  const [made, drawn, none] = ['made', 'drawn', 'none'].map((name) => join(folder, name)) as [string, string, string];
  await writeTables(register, made);
  await writeTables(random, drawn, { keepCsv: true });
  await writeTables([], none, { keepCsv: true });
  const pairs = PROGRAMMES.flatMap((programme, p) =>
    AREA_LEVELS.filter((_, n) => (p + n) % 3 < 2).map((areas) => ({ programme, areas })),
  );
  const every = pairs.map(({ programme, areas }, n) => ({
    programme,
    options: { asOf: `2022-0${5 + (n % 4)}-16`, areas },
  }));
  const one: Question = { programme: trat2565, options: { asOf: '2022-08-05', areas: 'village' } };
  const cases: readonly Case[] = [
    { name: 'made up', register, folder: made, questions: [one] },
    { name: 'random', register: random, folder: drawn, questions: every, sideBySide: true },
    { name: 'random, all text', register: random, folder: drawn, format: 'csv', questions: [one] },
    { name: 'nobody', register: [], folder: none, format: 'csv', questions: [one] },
  ];
  // Everything that a register can have wrong, in one: each case in two households of its own.
  const corrupted = rawTablesOf([]);
  CASES.forEach(([, change], n) => {
    const tables = rawTablesOf(sound);
    change(tables);
    for (const [table, rows] of Object.entries(tables)) {
      const owned = rows.map((row) => ({ ...row, household_id: row.household_id ? `${n}-${row.household_id}` : null }));
      corrupted[table as keyof typeof tables].push(...owned);
    }
  });
  const asked = (dialect: Dialect) => [
    registerQuery(trat2565, { dialect }),
    reportQuery(trat2565, { ...one.options, dialect }),
  ];
  const left = (place: number) => join(folder, `refused-${place}`);
  const { out } = await withCluster(join(folder, 'cluster'), '1g', ({ sql }) =>
    sql(
      [
        ...cases.flatMap(statementsOf),
        ...viewsOfRaw(corrupted),
        ...asked('spark').map((query, place) => intoJson(left(place), query)),
      ],
      30 * MINUTE,
    ),
  );
  expectEqual('what is printed', out.trim(), '');
  const engine = await duckdb();
  await engine.run(rawStatementsOf(corrupted));
  for (const [place, query] of asked('duckdb').entries()) {
    const rows = rowsIn(left(place));
    const refused = place === 0 ? rows : rows.filter((row) => (row as { part?: unknown }).part === 'refused');
    const expected = (await engine.rows(query)).filter((row) => place === 0 || row.part === 'refused');
    expectEqual(`refused rows, ${place}`, plain(refused), plain(expected));
    if (refused.length < 30) failures.push(`only ${refused.length} rows are refused`);
  }
  await engine.close();
  for (const each of cases) await compare(each);
}

const missing = await installSpark();
if (missing !== null) {
  console.log(`Spark was not tried: ${missing}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'kaechon-spark-'));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const failure of failures) console.error(`differs: ${failure}`);
  console.log(`Spark: ${checked - failures.length} comparisons agree, ${failures.length} differ`);
  if (failures.length > 0) process.exitCode = 1;
}
