import { count, namedDimensions, patternLabelOf } from '../tables/index.js';
import {
  bySize,
  type ChartSource,
  chartOf,
  DARK,
  householdsAlong,
  householdsOf,
  isShown,
  LIGHT,
  largestOf,
  namesAlong,
  type ReportChart,
  shown,
  withDistinctNames,
} from './chart-parts.js';

/** Every dimension as two bars: failed at the baseline, and what of it remains. */
export function dimensionsChart(source: ChartSource): ReportChart {
  const { report, words } = source;
  const dimensions = dimensionsIn(source);
  const bars = dimensions.flatMap(({ code, name }) =>
    (['failed', 'remaining'] as const).map((stage) => {
      const households = householdsOf(report.figures, 'dimensions', [code], stage);
      return { dimension: name, need: words[stage], households, text: shown(source, households) };
    }),
  );
  const says = dimensions.map(({ name }, index) => {
    const [failed, remaining] = bars.slice(2 * index, 2 * index + 2);
    return `${name} ${failed?.text} (${words.remaining} ${remaining?.text})`;
  });
  const needs = [words.failed, words.remaining];
  const y = namesAlong('dimension', bars);
  const yOffset = { field: 'need', scale: { domain: needs } };
  const x = householdsAlong(source, bars);
  const color = { field: 'need', title: null, scale: { domain: needs, range: [LIGHT, DARK] } };
  return chartOf(
    source,
    {
      ...{ name: 'dimensions', titles: [words.register, words.dimensions] },
      ...{ says: [says.join(', ')], notes: [words.overlap], marks: bars },
    },
    {
      ...{ width: 440, height: { step: 18 } },
      layer: [
        { data: { values: bars.filter(isShown) }, mark: 'bar', encoding: { y, yOffset, x, color } },
        {
          // What is hidden has its word where its bar would begin.
          data: { values: bars.map((bar) => ({ ...bar, end: bar.households ?? 0 })) },
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, yOffset, x: { ...x, field: 'end' }, text: { field: 'text' } },
        },
      ],
    },
  );
}

/** How many patterns have room side by side. */
const MOST = 24;

/** Dimensions failed together: above, a bar for every pattern, the largest first; below, its dimensions as dots. */
export function overlapChart(source: ChartSource): ReportChart[] {
  const { programme, report, language, words } = source;
  const { figures } = report;
  const patterns = Object.keys(figures.byPattern);
  if (patterns.length === 0) return [];
  const labelOf = patternLabelOf(programme, language);
  const all = withDistinctNames(patterns.map((code) => ({ code, name: labelOf(code) }))).map(({ code, name }) => ({
    ...{ short: name, code, households: householdsOf(figures, 'patterns', [code]) },
  }));
  const bars = bySize(all)
    .slice(0, MOST)
    .map(({ short, code, households }) => ({ pattern: short, code, households, text: shown(source, households) }));
  const dimensions = dimensionsIn(source);
  const dots = bars.flatMap(({ pattern, code }) => {
    const failed = code.split('+');
    return dimensions.map((one) => ({ pattern, dimension: one.name, failed: failed.includes(one.code) }));
  });
  const x = { ...namesAlong('pattern', bars), axis: null };
  const y = householdsAlong(source, bars);
  // Words, and numbers wider than their bar, are upright.
  const upright = bars.some(({ text }) => text.length > 3) ? { angle: 270, align: 'left', dx: 6 } : { dy: -8 };
  const onlyFailed = [{ filter: 'datum.failed' }];
  const circle = { type: 'circle', size: 110, opacity: 1 };
  const above = {
    ...{ width: { step: 30 }, height: 180 },
    layer: [
      { data: { values: bars.filter(isShown) }, mark: { type: 'bar', color: LIGHT }, encoding: { x, y } },
      {
        data: { values: bars.map((bar) => ({ ...bar, end: bar.households ?? 0 })) },
        mark: { type: 'text', ...upright },
        encoding: { x, y: { ...y, field: 'end' }, text: { field: 'text' } },
      },
    ],
  };
  const below = {
    ...{ width: { step: 30 }, height: { step: 26 }, data: { values: dots } },
    encoding: { x, y: namesAlong('dimension', dots) },
    layer: [
      { mark: { ...circle, color: '#dddddd' } },
      { transform: onlyFailed, mark: { type: 'line', color: LIGHT }, encoding: { detail: { field: 'pattern' } } },
      { transform: onlyFailed, mark: { ...circle, color: LIGHT } },
    ],
  };
  const drawn = `${count(bars.length)}/${count(all.length)} ${words.kinds}`;
  return [
    chartOf(
      source,
      {
        ...{ name: 'overlap', titles: [words.patterns] },
        ...{ says: [drawn, ...largestOf(source, all)], notes: bars.length < all.length ? [drawn] : [], marks: bars },
      },
      { vconcat: [above, below], spacing: 8, resolve: { scale: { x: 'shared' } } },
    ),
  ];
}

/** The dimensions, with names of which no two are the same. */
const dimensionsIn = ({ programme, language }: ChartSource) => withDistinctNames(namedDimensions(programme, language));
