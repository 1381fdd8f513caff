import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { dimensionsChart } from '../../src/charts/chart-dimensions.js';
import { gradeFlowChart } from '../../src/charts/chart-grade-flow.js';
import { gradesByAreaChart } from '../../src/charts/chart-grades-by-area.js';
import { overlapChart } from '../../src/charts/chart-overlap.js';
import { progressChart } from '../../src/charts/chart-progress.js';
import type { Table } from '../../src/index.js';
import { dataOf } from '../tools/charted-reports.js';

const table = (name: string, title: string, rows: Table['rows']): Table => ({ name, title, columns: [], rows });
const row = (code: string, name: string, cells: object) => ({ code, name, ...cells }) as Table['rows'][number];

/** Small tables written by hand, some of their cells hidden. */
const source = (...tables: readonly Table[]) => ({
  tables: [
    table('register', 'Register', [row('registered', 'on the register', { households: 9 })]),
    table('grades', 'Grades', [
      row('A', 'all', { households: 4 }),
      row('B', 'some', { households: 5 }),
      row('ungraded', 'none', { households: 0 }),
    ]),
    ...tables,
  ],
  language: 'en' as const,
  date: '3 June 2022',
});
const hiddenNote = 'figures hidden to protect households: 1; hidden is not zero';

describe('from grade to grade', () => {
  const flow = (cells: readonly (readonly (number | null)[])[]) =>
    gradeFlowChart(
      source(
        table(
          'moves',
          'Moves',
          ['A', 'B', 'ungraded'].map((code, place) => {
            const [A, B, ungraded] = cells[place] ?? [];
            return row(code, code, { A, B, ungraded });
          }),
        ),
      ),
    )[0];
  const textsOf = (chart: ReturnType<typeof flow>) => dataOf(chart?.spec ?? {})[1]?.map(({ text }) => text);

  test('who is ungraded is left out where nobody is', () => {
    const chart = flow([
      [3, 1, 0],
      [2, 0, 0],
      [0, 0, 0],
    ]);
    expect(chart?.alt).toBe(
      'Moves; as of 3 June 2022: 9 households on the register; 6 households on the register on both days; grade rose 2, grade stayed 3, grade fell 1',
    );
    expect(textsOf(chart)).toEqual(['3', '1', '2', '0']);
    expect(chart?.spec).toMatchObject({
      width: { step: 72 },
      layer: [
        { encoding: { color: { legend: { values: ['grade rose', 'grade stayed', 'grade fell'] } } } },
        { encoding: { x: { scale: { domain: ['A', 'B'] } } } },
      ],
    });
  });

  test('a hidden count is a word and no cell, and so is every sum it would be in', () => {
    const chart = flow([
      [3, null, 0],
      [2, 0, 0],
      [0, 0, 0],
    ]);
    expect(chart?.alt).toBe(
      `Moves; as of 3 June 2022: 9 households on the register; households (hidden) on the register on both days; grade rose 2, grade stayed 3, grade fell hidden; ${hiddenNote}`,
    );
    expect(dataOf(chart?.spec ?? {})[0]?.map(({ text }) => text)).toEqual(['3', '2', '0']);
    expect(textsOf(chart)).toEqual(['3', 'hidden', '2', '0']);
  });

  test('who is ungraded, when hidden, may be somebody', () => {
    const chart = flow([
      [3, 1, null],
      [2, 0, 0],
      [0, 0, 0],
    ]);
    expect(textsOf(chart)).toEqual(['3', '1', 'hidden', '2', '0', '0', '0', '0', '0']);
    expect(chart?.alt).toContain('; grade rose 2, grade stayed 3, grade fell 1, ungraded hidden; ');
  });

  test('where nobody is, the colours still have a scale', () => {
    const nobody = flow([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(nobody?.spec).toMatchObject({ layer: [{ encoding: { opacity: { scale: { domain: [0, 1] } } } }, {}] });
    expect(gradeFlowChart(source(table('moves', 'Moves', [])))).toEqual([]);
  });
});

describe('dimensions failed together', () => {
  const dimensions = table('dimensions', 'Dimensions', [row('home', 'Home', {}), row('work', 'Work', {})]);
  const overlap = (rows: Table['rows']) => overlapChart(source(dimensions, table('patterns', 'Together', rows)))[0];
  const numbersOf = (chart: ReturnType<typeof overlap>) =>
    (chart?.spec as { vconcat: { layer: { mark: object }[] }[] } | undefined)?.vconcat[0]?.layer[1]?.mark;

  test('a hidden one stands last, its word upright at the baseline', () => {
    const chart = overlap([
      row('home', 'Home', { households: null }),
      row('work', 'Work', { households: 5 }),
      row('home+work', 'Home + Work', { households: 12 }),
    ]);
    expect(dataOf(chart?.spec ?? {})[1]).toMatchObject([
      { code: 'home+work', text: '12', end: 12 },
      { code: 'work', text: '5', end: 5 },
      { code: 'home', text: 'hidden', end: 0 },
    ]);
    expect(numbersOf(chart)).toEqual({ type: 'text', angle: 270, align: 'left', dx: 6 });
    expect(chart?.alt).toBe(
      `Together; as of 3 June 2022: 9 households on the register; 3/3 patterns; most of those not hidden: Home + Work 12, Work 5; ${hiddenNote}`,
    );
    expect(chart?.spec).toMatchObject({ title: { subtitle: [expect.any(String), hiddenNote] } });
  });

  test('nobody is fewer than a number that is hidden can be, and yet stands before it', () => {
    const nobody = row('home', 'Home', { households: 0 });
    const hidden = row('work', 'Work', { households: null });
    for (const rows of [
      [nobody, hidden],
      [hidden, nobody],
    ]) {
      expect(dataOf(overlap(rows)?.spec ?? {})[1]?.map(({ text }) => text)).toEqual(['0', 'hidden']);
    }
  });

  test('three digits lie above their bar, what is longer stands upright', () => {
    expect(numbersOf(overlap([row('home', 'Home', { households: 999 })]))).toEqual({ type: 'text', dy: -8 });
    expect(numbersOf(overlap([row('home', 'Home', { households: 1000 })]))).toMatchObject({ angle: 270 });
  });

  test('where all are hidden, none is said to be the largest', () => {
    expect(overlap([row('home', 'Home', { households: null })])?.alt).toBe(
      `Together; as of 3 June 2022: 9 households on the register; 1/1 patterns; ${hiddenNote}`,
    );
  });
});

test('a hidden dimension has its word at the baseline, and no bar', () => {
  const chart = dimensionsChart(
    source(table('dimensions', 'Dimensions', [row('home', 'Home', { households: 7, remainingHouseholds: null })])),
  );
  const failed = { dimension: 'Home', need: 'failed', households: 7, text: '7' };
  expect(dataOf(chart.spec)).toEqual([
    [failed],
    [
      { ...failed, end: 7 },
      { dimension: 'Home', need: 'remaining', households: null, text: 'hidden', end: 0 },
    ],
  ]);
  expect(chart.title).toBe('Register: dimensions');
  expect(chart.alt).toBe(
    `Register: dimensions; as of 3 June 2022: 9 households on the register; Home 7 (remaining hidden); ${hiddenNote}`,
  );
  expect(chart.spec).toMatchObject({
    title: {
      subtitle: [
        'as of 3 June 2022: 9 households on the register',
        'a household may fail several dimensions, so the sums may exceed the total and 100 %',
        hiddenNote,
      ],
    },
  });
});

test('who is ungraded in an area stands in the bar as the table tells it, or as hidden', () => {
  const areas = table('areas', 'Areas', [
    row('1', 'North', { households: 6, 'A.households': 1, 'B.households': 3, 'ungraded.households': 2 }),
    row('2', 'South', { households: 3, 'A.households': null, 'B.households': 1, 'ungraded.households': null }),
    row('3', 'West', { households: null, 'A.households': 0, 'B.households': 1, 'ungraded.households': 0 }),
  ]);
  const tables = source(areas).tables.map((one) =>
    one.name === 'grades' ? { ...one, rows: one.rows.map((cells) => ({ ...cells, households: null })) } : one,
  );
  const chart = gradesByAreaChart({ ...source(), tables });
  expect(dataOf(chart.spec)[1]).toEqual([
    { area: 'North', households: 6, text: '6 (A 1, B 3, ungraded 2)' },
    { area: 'South', households: 1, text: '3 (A hidden, B 1, ungraded hidden)' },
    { area: 'West', households: 1, text: 'hidden (B 1)' },
  ]);
  expect(chart.alt).toBe(
    'Grades: areas; as of 3 June 2022: 9 households on the register; A hidden, B hidden, ungraded hidden; most of those not hidden: North 6, South 3; figures hidden to protect households: 3; hidden is not zero',
  );
});

test.each([
  { weeks: 1, named: 1 },
  { weeks: 23, named: 23 }, // 22 gaps have room
  { weeks: 24, named: 12 }, // every other week, from the last
])('of $weeks reports, a week apart, $named have their date below the line', ({ weeks, named }) => {
  const days = Array.from({ length: weeks }, (_, week) => addDays('2022-05-06', 7 * week));
  const [chart] = progressChart(
    source(
      table(
        'progress',
        'Progress',
        days.map((day) => ({ day, name: day })),
      ),
    ),
  );
  const values = (chart?.spec as { encoding: { x: { axis: { values: number[] } } } } | undefined)?.encoding.x.axis
    .values;
  const stride = named === weeks ? 1 : 2;
  expect(values?.map((time) => new Date(time).toISOString().slice(0, 10))).toEqual(
    [...days].reverse().filter((_, place) => place % stride === 0),
  );
  expect(values).toHaveLength(named);
});
