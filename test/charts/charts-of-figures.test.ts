import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import {
  type AnyReport,
  defineProgramme,
  emptyReport,
  type Label,
  type Movement,
  type PublicTally,
  type ReportContext,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { dataOf } from '../tools/charted-reports.js';

const both = (text: string): Label => ({ th: text, en: text });
const source = { basis: 'assumption', ref: 'made up' } as const;
const programmeWith = (...[home, work]: readonly [Label, Label]) =>
  defineProgramme({
    ...{ id: 'made-up', version: '1', label: both('made up'), area: '23', calendar: trat2565.calendar },
    areas: ['North', 'South', 'West'].map((name, index) => ({ code: `230${index + 1}`, label: both(name) })),
    catalogue: {
      ...{ id: 'made-up', label: both('made up'), dimensions: { home, work } },
      indicators: (['home', 'work'] as const).map((dimension, index) => ({
        ...{ number: index + 1, label: both(dimension), dimension, unit: 'household' as const },
        ...{ applies: both('everyone'), criterion: both('made up'), source },
      })),
    },
    grading: {
      by: 'indicator',
      rules: [
        { grade: 'A', label: both('all'), when: (s) => s.passed === s.failed, source },
        { grade: 'B', label: both('some'), when: (s) => s.passed < s.failed, source },
      ],
    },
    menus: [],
  });
const programme = programmeWith(both('Home'), both('Work'));

/** So many households of one person each; `null` is hidden. */
const tally = (households: number | null): PublicTally =>
  households === null ? { households, persons: null } : { households, persons: households };
const asOf = '2022-06-03';
const empty = emptyReport(programme, { asOf });

/** Figures written by hand, some of them hidden. */
const figures: AnyReport['figures'] = {
  ...{ ...empty.figures, registered: tally(9), byGrade: { A: tally(4), B: tally(5) } },
};
const report: AnyReport = { ...empty, figures };
const chartOf = (name: string, of: AnyReport, context: ReportContext = {}): ReportChart | undefined =>
  reportCharts(programme, of, 'en', context).find((chart) => chart.name === name);
const hiddenNote = 'figures hidden to protect households: 1; hidden is not zero';

describe('from grade to grade', () => {
  const moved = 'Households by grade before and now 6 May 2022 – 3 June 2022';
  const grades = ['A', 'B', null];
  const flow = (cells: readonly (readonly (number | null)[])[]) => {
    const moves = grades.flatMap((from, row) =>
      grades.map((to, column) => ({ from, to, households: cells[row]?.[column] as number })),
    );
    const none = { households: 0, persons: 0 };
    const movement: Movement = {
      ...{ from: '2022-05-06', to: asOf, opening: none, joined: none, left: none, leftByReason: {} },
      ...{ membersJoined: 0, membersLeft: 0, closing: none, movedAreas: 0, moves, relapsed: [] },
    };
    return chartOf('gradeFlow', report, { movement });
  };
  const textsOf = (chart: ReturnType<typeof flow>) => dataOf(chart?.spec ?? {})[2]?.map(({ text }) => text);

  test('who is ungraded is left out where nobody is', () => {
    const chart = flow([
      [3, 1, 0],
      [2, 0, 0],
      [0, 0, 0],
    ]);
    expect(chart?.alt).toBe(
      `${moved}; Grade rose: 2 households, fell: 1 household; as of 3 June 2022: 9 households on the register; 6 households on the register on both days; grade rose 2, grade stayed 3, grade fell 1`,
    );
    expect(textsOf(chart)).toEqual(['3', '1', '2', '0']);
    expect(chart?.spec).toMatchObject({
      width: { step: 72 },
      layer: [
        { encoding: { color: { legend: { values: ['grade rose', 'grade stayed', 'grade fell'] } } } },
        { data: { values: [{ text: '1' }, { text: '2' }] } }, // a triangle where anybody rose or fell
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
      `${moved}; as of 3 June 2022: 9 households on the register; households (hidden) on the register on both days; grade rose 2, grade stayed 3, grade fell hidden; ${hiddenNote}`,
    );
    expect(dataOf(chart?.spec ?? {})[0]?.map(({ text }) => text)).toEqual(['3', '2', '0']);
    expect(textsOf(chart)).toEqual(['3', 'hidden', '2', '0']);
  });

  test('a hidden count of the ungraded may be more than zero', () => {
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
    expect(nobody?.spec).toMatchObject({ layer: [{ encoding: { opacity: { scale: { domain: [0, 1] } } } }, {}, {}] });
    expect(chartOf('gradeFlow', report)).toBeUndefined();
  });
});

describe('dimensions failed together', () => {
  const overlap = (byPattern: Readonly<Record<string, number | null>>) => {
    const tallies = Object.entries(byPattern).map(([pattern, households]) => [pattern, tally(households)]);
    return chartOf('overlap', { ...report, figures: { ...figures, byPattern: Object.fromEntries(tallies) } });
  };
  const numbersOf = (chart: ReturnType<typeof overlap>) =>
    (chart?.spec as { vconcat: { layer: { mark: object }[] }[] } | undefined)?.vconcat[0]?.layer[1]?.mark;

  test('a hidden one is last, its word upright where its bar would begin', () => {
    const chart = overlap({ home: null, work: 5, 'home+work': 12 });
    expect(dataOf(chart?.spec ?? {})[1]).toMatchObject([
      { code: 'home+work', text: '12', end: 12 },
      { code: 'work', text: '5', end: 5 },
      { code: 'home', text: 'hidden', end: 0 },
    ]);
    expect(numbersOf(chart)).toEqual({ type: 'text', angle: 270, align: 'left', dx: 6 });
    expect(chart?.alt).toBe(
      `Dimensions failed together; as of 3 June 2022: 9 households on the register; 3/3 patterns; most of those not hidden: Home + Work 12, Work 5; ${hiddenNote}`,
    );
    expect(chart?.spec).toMatchObject({ title: { subtitle: [expect.any(String), hiddenNote] } });
  });

  test('zero households come before a hidden number, which is larger', () => {
    for (const byPattern of [
      { home: 0, work: null },
      { work: null, home: 0 },
    ]) {
      expect(dataOf(overlap(byPattern)?.spec ?? {})[1]?.map(({ text }) => text)).toEqual(['0', 'hidden']);
    }
  });

  test('three digits are above their bar, what is longer is upright', () => {
    expect(numbersOf(overlap({ home: 999 }))).toEqual({ type: 'text', dy: -8 });
    expect(numbersOf(overlap({ home: 1000 }))).toMatchObject({ angle: 270 });
  });

  test('where all are hidden, none is said to be the largest', () => {
    expect(overlap({ home: null })?.alt).toBe(
      `Dimensions failed together; as of 3 June 2022: 9 households on the register; 1/1 patterns; ${hiddenNote}`,
    );
  });
});

test('dimensions of one label, or whose labels begin alike, have rows of their own', () => {
  const failedIn = (first: string, second: string) => {
    const byPattern = { work: tally(3) };
    const charts = reportCharts(
      programmeWith(both(first), both(second)),
      { ...report, figures: { ...figures, byPattern } },
      'en',
    );
    const [, , dots = []] = dataOf(charts.find(({ name }) => name === 'overlap')?.spec ?? {});
    return dots.map(({ dimension, failed }) => [dimension, failed]);
  };
  expect(failedIn('Home', 'Homework')).toEqual([
    ['Home', false],
    ['Homework', true],
  ]);
  expect(failedIn('Same', 'Same')).toEqual([
    ['Same (home)', false],
    ['Same (work)', true],
  ]);
});

test('a hidden dimension has its word where its bar would begin, and no bar', () => {
  const byDimension = {
    home: { failed: tally(7), remaining: tally(null) },
    work: { failed: tally(0), remaining: tally(0) },
  };
  const chart = chartOf('dimensions', { ...report, figures: { ...figures, byDimension } });
  const bar = (dimension: string, need: string, households: number) => ({
    ...{ dimension, need, households, text: String(households) },
  });
  const bars = [bar('Home', 'failed', 7), bar('Work', 'failed', 0), bar('Work', 'remaining', 0)];
  const ends = bars.map((one) => ({ ...one, end: one.households }));
  expect(dataOf(chart?.spec ?? {})).toEqual([
    bars,
    [ends[0], { dimension: 'Home', need: 'remaining', households: null, text: 'hidden', end: 0 }, ...ends.slice(1)],
  ]);
  const title = 'Poor households on the register: by dimension failed';
  expect(chart?.title).toBe(title);
  expect(chart?.alt).toBe(
    `${title}; as of 3 June 2022: 9 households on the register; Home 7 (remaining hidden), Work 0 (remaining 0); ${hiddenNote}`,
  );
  expect(chart?.spec).toMatchObject({
    title: {
      subtitle: [
        'as of 3 June 2022: 9 households on the register',
        'a household may fail several dimensions, so the sums may exceed the total and 100 %',
        hiddenNote,
      ],
    },
  });
});

test('who is ungraded in an area is in the bar as the figures say, or as hidden', () => {
  const area = (registered: number | null, A: number | null, B: number | null, ungraded: number | null) => ({
    ...{ ...empty.figures, registered: tally(registered), ungraded: tally(ungraded) },
    byGrade: { A: tally(A), B: tally(B) },
  });
  const chart = chartOf('gradesByArea', {
    ...report,
    figures: { ...figures, byGrade: { A: tally(null), B: tally(null) }, ungraded: tally(null) },
    areas: { 2301: area(6, 1, 3, 2), 2302: area(3, null, 1, null), 2303: area(null, 0, 1, 0) },
  });
  expect(dataOf(chart?.spec ?? {})[1]).toEqual([
    { area: 'North', households: 6, text: '6 (A 1, B 3, ungraded 2)' },
    { area: 'South', households: 1, text: '3 (A hidden, B 1, ungraded hidden)' },
    { area: 'West', households: 1, text: 'hidden (B 1)' },
  ]);
  expect(chart?.alt).toBe(
    'Grades: by area; as of 3 June 2022: 9 households on the register; A hidden, B hidden, ungraded hidden; most of those not hidden: North 6, South 3; figures hidden to protect households: 3; hidden is not zero',
  );
});

test.each([
  { weeks: 1, named: 1 },
  { weeks: 27, named: 27 }, // 26 gaps have room
  { weeks: 28, named: 14 }, // every other week, from the last
])('of $weeks reports, a week apart, $named have their date below the line', ({ weeks, named }) => {
  const days = Array.from({ length: weeks }, (_, week) => addDays('2022-05-06', 7 * week));
  const reports = days.map((day) => ({ ...report, asOf: day }));
  const chart = chartOf('progress', reports.at(-1) ?? report, { earlier: reports.slice(0, -1) });
  type Line = { encoding: { x: { axis: { values: Record<string, number>[] } } } };
  const values = (chart?.spec as { layer: Line[] } | undefined)?.layer[0]?.encoding.x.axis.values;
  const two = (number = 0) => String(number).padStart(2, '0');
  const stride = named === weeks ? 1 : 2;
  expect(values?.map(({ year, month, date }) => `${year}-${two(month)}-${two(date)}`)).toEqual(
    [...days].reverse().filter((_, index) => index % stride === 0),
  );
  expect(values).toHaveLength(named);
});
