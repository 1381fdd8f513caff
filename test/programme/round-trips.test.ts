import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fiveStepsCases from '../../examples/provinces/five-steps.cases.json' with { type: 'json' };
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import nineAreasCases from '../../examples/provinces/nine-areas.cases.json' with { type: 'json' };
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import passesOrNotCases from '../../examples/provinces/passes-or-not.cases.json' with { type: 'json' };
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import { OUR_PROVINCE } from '../../examples/provinces/spreadsheet/make-workbooks.js';
import { readProgrammeSheets } from '../../examples/provinces/spreadsheet/read-sheets.js';
import { formWorkbook, readWorkbook } from '../../examples/provinces/spreadsheet/workbook.js';
import { programmeSheets } from '../../examples/provinces/spreadsheet/write-sheets.js';
import {
  decide,
  defineProgramme,
  formatReport,
  gradesOf,
  type Household,
  type Programme,
  type ProgrammeData,
  programmeData,
  readHouseholds,
  readProgramme,
  reportSeries,
  suggestMenu,
  weeklyReport,
} from '../../src/index.js';
import { MENU_SPACE } from '../../src/programme/standings.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { HOSTILE_NAMES, twins } from '../tools/random-programme.js';
import { tratRegister } from '../tools/trat-register.js';

function defined(data: unknown): Programme {
  const reading = readProgramme(data);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.programme;
}

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec('create table programme (id serial primary key, told jsonb not null)');
});
afterAll(() => database.close());

/** The ways by which a programme may be kept. */
const KEPT: Readonly<Record<string, (data: ProgrammeData) => Promise<Programme>>> = {
  JSON: async (data) => defined(JSON.parse(JSON.stringify(data))),
  'PostgreSQL jsonb': async (data) => {
    const insert = 'insert into programme (told) values ($1::jsonb) returning id';
    const [row] = (await database.query<{ id: number }>(insert, [JSON.stringify(data)])).rows;
    const select = 'select told from programme where id = $1';
    const [kept] = (await database.query<{ told: unknown }>(select, [row?.id])).rows;
    expect(Object.keys(kept?.told as object)).not.toEqual(Object.keys(data)); // jsonb has an order of its own
    return defined(kept?.told);
  },
  'rows of sheets': async (data) => throughSheets(data, async (sheets) => sheets),
  'a file of Excel': async (data) =>
    throughSheets(data, async (sheets) => readWorkbook(await formWorkbook(sheets).toBuffer())),
};

type Sheets = Extract<ReturnType<typeof programmeSheets>, { sheets: unknown }>['sheets'];

async function throughSheets(data: ProgrammeData, keep: (sheets: Sheets) => Promise<Sheets>): Promise<Programme> {
  const written = programmeSheets(data);
  if ('untold' in written) throw new Error(JSON.stringify(written.untold));
  const reading = readProgrammeSheets(await keep(written.sheets));
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  expect(reading.omitted).toEqual(data.omitted ?? []);
  return reading.programme;
}

/** The same grade and menus for every standing, the same data, and of a register the same reports and the same texts. */
function expectSame(a: Programme, b: Programme, households: readonly Household[], days: readonly string[]): void {
  for (const state of gradesOf(a).space.states)
    expect(decide(gradesOf(b), state).answer).toBe(decide(gradesOf(a), state).answer);
  for (const state of MENU_SPACE.states)
    expect(b.menus.map(({ suits }) => suits?.(state))).toEqual(a.menus.map(({ suits }) => suits?.(state)));
  const { omitted: _, ...told } = programmeData(a);
  expect(JSON.stringify(programmeData(b))).toBe(JSON.stringify(told));
  expect(reportSeries(b, households, { days })).toEqual(reportSeries(a, households, { days }));
  for (const asOf of days.slice(-1)) {
    const [ours, theirs] = [a, b].map((one) => weeklyReport(one, households, { asOf, include: ['plan', 'care'] }));
    expect(theirs).toEqual(ours);
    for (const household of households)
      expect(suggestMenu(b, household, asOf)).toEqual(suggestMenu(a, household, asOf));
    for (const language of ['th', 'en'] as const)
      expect(formatReport(b, theirs as NonNullable<typeof theirs>, { language, form: 'markdown' })).toBe(
        formatReport(a, ours as NonNullable<typeof ours>, { language, form: 'markdown' }),
      );
  }
}

const householdsOf = (
  programme: Programme,
  cases: readonly { readonly household: unknown }[],
): readonly Household[] => {
  const { households, rejected } = readHouseholds(
    programme,
    cases.map(({ household }, nth) => ({ ...(household as object), id: `H${nth}` })),
  );
  expect(rejected).toEqual([]);
  return households;
};

const ourProvince = defined(OUR_PROVINCE);
const ourHouseholds = [
  { area: '990101', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 1 }, { indicator: 4 }] },
  {
    ...{
      area: '990201',
      members: [
        { id: 'P1', targeted: true },
        { id: 'P2', targeted: true, dependent: true },
      ],
    },
    deprivations: [{ indicator: 5, followUps: [{ on: '2026-11-05', outcome: 'passed' }] }],
    menus: [{ on: '2026-11-06', menu: 'ดูแล' }],
  },
].map((household) => ({ household }));

const PROVINCES: readonly {
  id: string;
  programme: Programme;
  households: () => readonly Household[];
  days: readonly string[];
}[] = [
  { id: 'Trat', programme: trat2565, households: tratRegister, days: ['2022-05-13', '2022-08-05', '2022-09-30'] },
  ...(
    [
      { programme: fiveSteps, cases: fiveStepsCases, day: '2026-12-02' },
      { programme: passesOrNot, cases: passesOrNotCases, day: '2023-06-30' },
      { programme: nineAreas, cases: nineAreasCases, day: '2026-12-28' },
      { programme: ourProvince, cases: ourHouseholds, day: '2026-11-27' },
    ] as { programme: Programme; cases: { household: unknown }[]; day: string }[]
  ).map(({ programme, cases, day }) => ({
    ...{ id: programme.id, programme, days: [day], households: () => householdsOf(programme, cases) },
  })),
];

describe.each(Object.entries(KEPT))('through %s', (_, keep) => {
  test.each(PROVINCES)('$id decides the same and reports the same, to the digit', async (one) => {
    const households = one.households();
    expect(households.length).toBeGreaterThan(0);
    expectSame(one.programme, await keep(programmeData(one.programme)), households, one.days);
  });

  test('random programmes of any names with their registers', async () => {
    await fc.assert(
      fc.asyncProperty(twins, async ({ hostile: { programme, households } }) => {
        expectSame(programme, await keep(programmeData(programme)), households, ['2022-06-10', '2022-08-05']);
      }),
      { numRuns: sized(20, 500) },
    );
  });
});

const source = { basis: 'assumption', ref: 'made up' } as const;
const flag = fc.option(fc.boolean(), { nil: undefined });
const text = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }));
const label = fc.record({ th: text, en: text });
const count = fc.nat({ max: 20 });
const share = fc.oneof(
  fc.tuple(fc.nat({ max: 17 }), fc.integer({ min: 1, max: 17 })).map(([a, b]) => Math.min(a, b) / Math.max(a, b)),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
/** A range with a bound on one side or on both; seldom one that is odd. */
const range = <T>(bound: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.record({ from: bound, to: bound }, { requiredKeys: ['from'] }) },
    { weight: 20, arbitrary: fc.record({ above: bound, to: bound }, { requiredKeys: ['to'] }) },
    { weight: 20, arbitrary: fc.record({ from: bound, below: bound }, { requiredKeys: ['below'] }) },
    { weight: 1, arbitrary: fc.record({ from: bound, to: bound, above: bound, below: bound }, { requiredKeys: [] }) },
  );
const box = fc.record(
  { failed: range(count), passed: range(count), remaining: range(count), share: range(share), halted: fc.boolean() },
  { requiredKeys: [] },
);
const day = fc.integer({ min: 0, max: 10_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const names = fc.uniqueArray(fc.constantFrom(...HOSTILE_NAMES), { minLength: 1, maxLength: 4 });

/** Data of the right shape, which may contradict itself: what a half-filled form holds. */
const anyData = fc
  .record({
    ...{
      grades: names,
      menus: names,
      boxes: fc.array(fc.array(box, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    },
    suits: fc.array(
      fc.option(fc.array(fc.record({ earner: flag, incomeShort: flag, settled: flag }), { maxLength: 3 })),
      {
        ...{ minLength: 4, maxLength: 4 },
      },
    ),
    label,
    cohort: fc.option(
      fc.record(
        { register: text, year: fc.integer({ min: 2423, max: 2942 }), phase: fc.integer({ min: 1, max: 99 }) },
        { requiredKeys: ['register', 'year'] },
      ),
    ),
    days: fc.record({ declared: day, eventsFrom: day }, { requiredKeys: [] }),
    calendar: fc.record(
      {
        ...{
          opened: day,
          deadline: day,
          weekday: fc.integer({ min: 0, max: 6 }),
          time: fc.constantFrom('00:00', '09:05', '23:59'),
        },
        ...{ timeZone: fc.constantFrom('Asia/Bangkok', 'UTC', 'Etc/GMT-7'), holidays: fc.array(day, { maxLength: 3 }) },
        every: fc.oneof(
          fc.constantFrom('week', 'twoWeeks', 'monthEnd', 'quarterEnd'),
          fc.integer({ min: 1, max: 31 }).map((dayOfMonth) => ({ dayOfMonth })),
        ),
        ...{ onHoliday: fc.constantFrom('same', 'before', 'after'), source: fc.constant(source) },
      },
      { requiredKeys: ['opened', 'deadline', 'weekday', 'time', 'timeZone'] },
    ),
    own: fc.boolean(),
    benefit: fc.option(label),
  })
  .map(({ grades, menus, boxes, suits, cohort, days, own, benefit, ...rest }) => ({
    ...{ format: 1 as const, id: 'made-up', version: '1.10', area: '23', areas: [{ code: '2301', label: rest.label }] },
    ...rest,
    ...days,
    ...(cohort === null ? {} : { cohort }),
    catalogue: own
      ? {
          ...{ id: 'own', label: rest.label, dimensions: [{ dimension: 'a', label: rest.label }] },
          indicators: [1, 2].map((number) => ({
            ...{ number, label: rest.label, dimension: number === 1 ? 'a' : null, unit: 'person' as const },
            ...{ applies: rest.label, criterion: rest.label, source },
          })),
        }
      : 'bmn-2560',
    grading: {
      by: 'dimension' as const,
      rules: grades.map((grade, nth) => ({ grade, label: rest.label, when: boxes[nth] ?? [], source })),
    },
    menus: menus.map((menu, nth) => ({
      menu,
      label: rest.label,
      ...(suits[nth] ? { suits: suits[nth] } : {}),
      source,
    })),
    interventions: [
      { id: 'x', label: rest.label, dimension: 'income', agency: rest.label, ...(benefit ? { benefit } : {}), source },
    ],
    supervisors: [{ area: '2301', holder: rest.label }],
    omitted: ['interventions[0].suits', 'x'],
  }));

/** The same with what is left out left out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the sheets hold any data, or say what they cannot hold; they never drop or change a part', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(anyData, async (data) => {
      const written = programmeSheets(data as ProgrammeData);
      if ('untold' in written) {
        expect(written.untold.length).toBeGreaterThan(0);
        const whole = JSON.stringify(data);
        const hasReason =
          /\\u00|\\r|\\ud|[\uFFFE\uFFFF]|_x[0-9a-f]{4}_/i.test(whole) ||
          hasOddRange(data.grading.rules) ||
          hasBlank(data);
        if (!hasReason) throw new Error(JSON.stringify(written.untold));
        return;
      }
      told += 1;
      // Two programmes are the same when readProgramme finds the same in both.
      const [ours, theirs] = [readProgramme(data), readProgrammeSheets(written.sheets)];
      expect('programme' in theirs).toBe('programme' in ours);
      if ('programme' in ours && 'programme' in theirs)
        expect(plain(programmeData(theirs.programme))).toEqual(plain(programmeData(ours.programme)));
      else if ('problems' in ours && 'problems' in theirs)
        expect(theirs.problems.map(({ code }) => code)).toEqual(ours.problems.map(({ code }) => code));
    }),
    { numRuns: sized(150, 3000) },
  );
  expect(told).toBeGreaterThan(sized(20, 400));
});

/** A range that no first and last number tell, or a record that is there with nothing in it. */
const hasOddRange = (rules: readonly { readonly when: readonly object[] }[]): boolean =>
  rules.some(({ when }) =>
    when.some((one) =>
      Object.values(one as Record<string, unknown>).some((range) => {
        if (typeof range !== 'object' || range === null) return false;
        const { from, to, above, below } = range as Record<string, number>;
        const twice = (from !== undefined && above !== undefined) || (to !== undefined && below !== undefined);
        return twice || below === 0 || Object.keys(range).length === 0;
      }),
    ),
  );

const hasBlank = (data: unknown): boolean =>
  typeof data === 'string'
    ? data.replace(/[\s\p{Cf}]/gu, '') === ''
    : typeof data === 'object' && data !== null && Object.values(data).some(hasBlank);

describe('what a workbook would change has a message', () => {
  test.each([
    ['a control character', 'a\u0001b'],
    ['half a character', 'a\ud800'],
    ['a carriage return', 'a\r\nb'],
    ['what a workbook takes for the code of a character', '_x0041_'],
  ])('%s', (_, th) => {
    const data = { ...programmeData(trat2565), label: { th, en: 'x' } };
    expect(programmeSheets(data)).toEqual({
      untold: [
        {
          path: 'label.th',
          message: { th: 'มีอักขระที่เซลล์เก็บไม่ได้', en: 'it holds a character that no cell keeps' },
        },
      ],
    });
  });

  test('a grade without a condition of its own, which the form has no row for', () => {
    const data = programmeData(trat2565);
    const [first, ...rules] = data.grading.rules;
    const written = programmeSheets({
      ...data,
      grading: { by: 'indicator', rules: [...rules, { ...(first as NonNullable<typeof first>), when: [] }] },
    });
    expect('untold' in written && written.untold.map(({ path }) => path)).toEqual(['grading.rules.3']);
  });

  test.each([' a ', 'a\nb', '=1+1', '1-3', '2/3', '007', 'x\u00a0', '<b>&"', '😀', "'a", '#1'])(
    'and %j is kept unchanged, also in a file',
    async (th) => {
      const programme = defineProgramme({ ...trat2565, interventions: [], label: { th, en: th } });
      const again = await KEPT['a file of Excel']?.(programmeData(programme));
      expect(again?.label).toEqual({ th, en: th });
    },
  );
});
