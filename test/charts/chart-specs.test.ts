import { describe, expect, test } from 'vitest';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import { trat2565 } from '../../src/trat.js';
import { fewContext, fewReport } from '../tools/few-households.js';

/** What is drawn of a chart: its specification without what every chart has. */
function drawingOf(name: string): Record<string, unknown> {
  const chart = reportCharts(trat2565, fewReport(), 'en', fewContext()).find((one) => one.name === name) as ReportChart;
  const {
    $schema: _,
    description: __,
    title: ___,
    padding: ____,
    config: _____,
    ...drawing
  } = chart.spec as Record<string, unknown>;
  return drawing;
}

const GRADES = [
  ...['A passes every indicator it had failed', 'B passes some of the indicators it had failed'],
  ...['C passes none of the indicators it had failed yet', 'F cannot be done'],
  'ungraded (all it had failed no longer applies)',
] as const;
const [A, B, C, F, UNGRADED] = GRADES;
const grades = { domain: [...GRADES], range: ['#51b88d', '#2d779c', '#602b71', '#0f0205', '#a6a6a6'] };
const axis = { format: ',d', tickMinStep: 1, labelFlush: false };
const households = (most: number) => ({
  ...{ field: 'households', type: 'quantitative', title: 'households', axis },
  scale: { domain: [0, most], nice: true },
});
const names = (field: string, domain: readonly string[]) => ({
  field,
  type: 'nominal',
  title: null,
  scale: { domain },
});
const text = { field: 'text' };

test('every chart has a title with its subject, and letters large enough to read at arm’s length', () => {
  const [chart] = reportCharts(trat2565, fewReport(), 'en', fewContext());
  const letters = { labelFontSize: 13, titleFontSize: 13, labelLimit: 0 };
  expect(chart?.spec).toMatchObject({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: chart?.alt,
    title: {
      text: ['Grade A: 1 of 6 households'],
      subtitle: ['Grades: by area', 'as of 10 June 2022: 6 households on the register'],
    },
    padding: 14,
    config: {
      aria: false,
      font: 'Sarabun, Noto Sans Thai, Laksaman, Tahoma, sans-serif',
      view: { stroke: null },
      title: {
        ...{ anchor: 'start', offset: 16, fontSize: 17 },
        ...{ subtitleFontSize: 13, subtitleLineHeight: 20, subtitlePadding: 8 },
      },
      axis: { ...letters, titleFontWeight: 'normal', maxExtent: 999, gridColor: '#e4e4e4' },
      legend: { ...letters, orient: 'bottom', direction: 'vertical', labelLimit: 0 },
      text: { fontSize: 13 },
    },
  });
});

test('below their titles charts have their notes', () => {
  const charts = reportCharts(trat2565, fewReport(), 'en', fewContext());
  const subtitles = charts.map(({ spec }) => (spec as { title: { subtitle: string[] } }).title.subtitle);
  const standing = 'as of 10 June 2022: 6 households on the register';
  const moved = 'Households by grade before and now 13 May 2022 – 10 June 2022';
  expect(subtitles).toEqual([
    ['Grades: by area', standing],
    ['Grades: by area: percent', standing],
    ['Grades: progress', standing, '13 May 2022 – 10 June 2022'],
    [
      'Poor households on the register: by dimension failed',
      standing,
      'a household may fail several dimensions, so the sums may exceed the total and 100 %',
    ],
    [moved, standing, '5 households on the register on both days'],
    ['Dimensions failed together', standing],
  ]);
});

describe('of a few households', () => {
  test('the areas', () => {
    const y = names('area', ['Mueang Trat', 'Khlong Yai']);
    const x = households(3);
    const part = (area: string, grade: string, short: string, count: number) => ({
      area,
      grade,
      short,
      households: count,
    });
    expect(drawingOf('gradesByArea')).toEqual({
      ...{ width: 437, height: { step: 30 } },
      layer: [
        {
          data: {
            values: [
              part('Mueang Trat', A, 'A', 1),
              part('Mueang Trat', B, 'B', 1),
              part('Mueang Trat', C, 'C', 1),
              part('Mueang Trat', F, 'F', 0),
              part('Mueang Trat', UNGRADED, 'ungraded', 0),
              part('Khlong Yai', A, 'A', 0),
              part('Khlong Yai', B, 'B', 0),
              part('Khlong Yai', C, 'C', 1),
              part('Khlong Yai', F, 'F', 1),
              part('Khlong Yai', UNGRADED, 'ungraded', 1),
            ],
          },
          mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
          encoding: { y, x, color: { field: 'grade', title: 'grade', scale: grades } },
        },
        {
          data: {
            values: [
              { area: 'Mueang Trat', households: 3, text: '3 (A 1, B 1, C 1)' },
              { area: 'Khlong Yai', households: 3, text: '3 (C 1, F 1, ungraded 1)' },
            ],
          },
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, x, text },
        },
      ],
    });
  });

  test('the progress', () => {
    const points = (day: string, counts: readonly number[]) =>
      counts.map((count, place) => ({ day, grade: GRADES[place], households: count }));
    expect(drawingOf('progress')).toEqual({
      ...{ width: 560, height: 300 }, // the names of the grades have no room beside it
      layer: [
        {
          data: { values: [...points('2022-05-13', [1, 0, 5, 0, 0]), ...points('2022-06-10', [1, 1, 2, 1, 1])] },
          mark: { type: 'line', point: { size: 60 } },
          encoding: {
            x: {
              ...{ field: 'day', type: 'temporal', title: null },
              axis: {
                ...{ grid: false, labelAngle: -45, labelOverlap: false },
                values: [
                  { year: 2022, month: 6, date: 10, utc: true },
                  { year: 2022, month: 5, date: 13, utc: true },
                ],
                labelExpr:
                  '{"2022-05-13":"13 May 2022","2022-06-10":"10 June 2022"}[utcFormat(datum.value, \'%Y-%m-%d\')]',
              },
            },
            y: households(5),
            color: { field: 'grade', title: 'grade', scale: grades },
            shape: { field: 'grade', title: 'grade', scale: { domain: [...GRADES] } },
          },
        },
      ],
    });
  });

  test('the dimensions', () => {
    const dimensions = ['Health', 'Living conditions', 'Education', 'Income', 'Access to public services'];
    const counts = [
      ...[1, 0], // health: failed, and remaining
      ...[2, 1],
      ...[1, 1],
      ...[2, 1],
      ...[1, 1],
    ];
    const bars = counts.map((count, place) => ({
      dimension: dimensions[Math.floor(place / 2)],
      need: place % 2 === 0 ? 'failed' : 'remaining',
      households: count,
      text: String(count),
    }));
    const y = names('dimension', dimensions);
    const yOffset = { field: 'need', scale: { domain: ['failed', 'remaining'] } };
    const color = {
      ...{ field: 'need', title: null },
      scale: { domain: ['failed', 'remaining'], range: ['#308d9b', '#5a0d39'] },
    };
    expect(drawingOf('dimensions')).toEqual({
      ...{ width: 440, height: { step: 18 } },
      layer: [
        { data: { values: bars }, mark: 'bar', encoding: { y, yOffset, x: households(2), color } },
        {
          data: { values: bars.map((bar) => ({ ...bar, end: bar.households })) },
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, yOffset, x: { ...households(2), field: 'end' }, text },
        },
      ],
    });
  });

  test('from one grade to another', () => {
    const short = ['A', 'B', 'C', 'F', 'ungraded'];
    const ways = ['grade rose', 'grade stayed', 'grade fell', 'ungraded'];
    const [rose, stayed, fell, none] = ways;
    const square = [
      { from: 'A', counts: [0, 0, 1, 0, 0], ways: [stayed, fell, fell, fell, none] },
      { from: 'B', counts: [0, 0, 0, 0, 0], ways: [rose, stayed, fell, fell, none] },
      { from: 'C', counts: [1, 1, 0, 1, 1], ways: [rose, rose, stayed, fell, none] },
      { from: 'F', counts: [0, 0, 0, 0, 0], ways: [rose, rose, rose, stayed, none] },
      { from: 'ungraded', counts: [0, 0, 0, 0, 0], ways: [none, none, none, none, none] },
    ];
    const cells = square.flatMap(({ from, counts, ways: told }) =>
      counts.map((count, at) => ({ from, to: short[at], households: count, text: String(count), way: told[at] })),
    );
    const x = {
      ...{ ...names('to', short), title: 'grade now' },
      axis: { orient: 'top', labelAngle: 0, titlePadding: 10 },
    };
    const y = {
      ...{ ...names('from', short), title: 'grade before' },
      axis: { titleAngle: 0, titleAlign: 'right', titleX: -8, titleY: -12 },
    };
    const way = { field: 'way', title: null, legend: { values: ways } };
    expect(drawingOf('gradeFlow')).toEqual({
      ...{ width: { step: 76 }, height: { step: 44 } }, // the names of the grades have no room
      layer: [
        {
          data: { values: cells },
          mark: { type: 'rect', stroke: '#d9d9d9', strokeOpacity: 1 },
          encoding: {
            ...{ x, y },
            color: { ...way, scale: { domain: ways, range: ['#0071b2', '#6c6c6c', '#b34e00', '#776e00'] } },
            opacity: {
              ...{ field: 'households', type: 'quantitative', legend: null },
              scale: { type: 'sqrt', domain: [0, 5], range: [0.15, 0.75] },
              condition: { test: 'datum.households === 0', value: 0 },
            },
          },
        },
        {
          data: { values: cells.filter((cell) => cell.households > 0 && cell.way !== stayed) },
          mark: { type: 'point', filled: true, size: 50, opacity: 1, xOffset: -28, color: '#333333' },
          encoding: {
            ...{ x, y },
            shape: { ...way, scale: { domain: ways, range: ['triangle-up', 'circle', 'triangle-down', 'diamond'] } },
          },
        },
        { data: { values: cells }, mark: { type: 'text', fontSize: 15 }, encoding: { x, y, text } },
      ],
    });
  });

  test('the dimensions failed together', () => {
    const dimensions = ['Health', 'Living conditions', 'Education', 'Income', 'Access to public services'];
    const patterns = [
      { pattern: 'Access to public services', code: 'access' },
      { pattern: 'Education', code: 'education' },
      { pattern: 'Health', code: 'health' },
      { pattern: 'Income', code: 'income' },
      { pattern: 'Living conditions', code: 'living' },
      { pattern: 'Living conditions + Income', code: 'living+income' },
    ];
    const bars = patterns.map((one) => ({ ...one, households: 1, text: '1' }));
    const x = {
      ...names(
        'pattern',
        patterns.map(({ pattern }) => pattern),
      ),
      axis: null,
    };
    const dots = patterns.flatMap(({ pattern }) =>
      dimensions.map((dimension) => ({ pattern, dimension, failed: pattern.split(' + ').includes(dimension) })),
    );
    const circle = { type: 'circle', size: 110, opacity: 1 };
    expect(drawingOf('overlap')).toEqual({
      vconcat: [
        {
          ...{ width: { step: 30 }, height: 180 },
          layer: [
            { data: { values: bars }, mark: { type: 'bar', color: '#308d9b' }, encoding: { x, y: households(1) } },
            {
              data: { values: bars.map((bar) => ({ ...bar, end: 1 })) },
              mark: { type: 'text', dy: -8 },
              encoding: { x, y: { ...households(1), field: 'end' }, text },
            },
          ],
        },
        {
          ...{ width: { step: 30 }, height: { step: 26 }, data: { values: dots } },
          encoding: { x, y: names('dimension', dimensions) },
          layer: [
            { mark: { ...circle, color: '#dddddd' } },
            {
              transform: [{ filter: 'datum.failed' }],
              mark: { type: 'line', color: '#308d9b' },
              encoding: { detail: { field: 'pattern' } },
            },
            { transform: [{ filter: 'datum.failed' }], mark: { ...circle, color: '#308d9b' } },
          ],
        },
      ],
      spacing: 8,
      resolve: { scale: { x: 'shared' } },
    });
  });
});
