import { count, namedDimensions, patternLabelOf } from '../tables/index.js';
import {
  amountOf,
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
  partOf,
  type ReportChart,
  registeredIn,
  roomFor,
  shown,
  sumOf,
  widest,
  withDistinctNames,
} from './chart-parts.js';

/** Two bars for each dimension: failed at the baseline, and remaining. */
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
  const remaining = dimensions.map(({ name }, index) => ({
    name,
    households: bars[2 * index + 1]?.households ?? null,
  }));
  const most = Math.max(0, ...remaining.map(({ households }) => households ?? 0));
  const ofMost = remaining.flatMap(({ name, households }) => (households === most ? [name] : []));
  const sentence = most > 0 ? words.mostRemain(ofMost.join(', '), amountOf(source, most)) : words.noneRemains;
  const isCertain = most > 0 || report.rounded === undefined; // a rounded 0 may be some
  const message = isCertain && remaining.every(isShown) ? sentence : null;
  const needs = [words.failed, words.remaining];
  const names = widest(dimensions.map(({ name }) => name));
  const numbers = widest(bars.map(({ text }) => text));
  const y = namesAlong('dimension', bars);
  const yOffset = { field: 'need', scale: { domain: needs } };
  const x = householdsAlong(source, bars);
  const color = { field: 'need', title: null, scale: { domain: needs, range: [LIGHT, DARK] } };
  return chartOf(
    source,
    {
      ...{ name: 'dimensions', titles: [words.register, words.dimensions] },
      ...{ message, says: [says.join(', ')], notes: [words.overlap], marks: bars },
    },
    {
      ...{ width: roomFor(source, names + numbers, 440), height: { step: 18 } },
      layer: [
        { data: { values: bars.filter(isShown) }, mark: 'bar', encoding: { y, yOffset, x, color } },
        {
          // The word for hidden is where the bar would begin.
          data: { values: bars.map((bar) => ({ ...bar, end: bar.households ?? 0 })) },
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, yOffset, x: { ...x, field: 'end' }, text: { field: 'text' } },
        },
      ],
    },
  );
}

/** The most patterns that are drawn, and the greatest and the least width of a pattern in pixels. */
const MOST = 24;
const WIDEST = 30;
const NARROWEST = 16;

/** Dimensions failed together: a bar for each pattern, largest first, and below it a dot for each of its dimensions. */
export function overlapChart(source: ChartSource): ReportChart[] {
  const { programme, report, language, words } = source;
  const { figures } = report;
  const patterns = Object.keys(figures.byPattern);
  if (patterns.length === 0) return [];
  const labelOf = patternLabelOf(programme, language);
  const all = withDistinctNames(patterns.map((code) => ({ code, name: labelOf(code) }))).map(({ code, name }) => ({
    ...{ short: name, code, households: householdsOf(figures, 'patterns', [code]) },
  }));
  const dimensions = dimensionsIn(source);
  const room = roomFor(source, widest(dimensions.map(({ name }) => name)), MOST * WIDEST);
  const bars = bySize(all)
    .slice(0, Math.min(MOST, Math.floor(room / NARROWEST)))
    .map(({ short, code, households }) => ({ pattern: short, code, households, text: shown(source, households) }));
  const step = Math.min(WIDEST, Math.floor(room / bars.length));
  const dots = bars.flatMap(({ pattern, code }) => {
    const failed = code.split('+');
    return dimensions.map((one) => ({ pattern, dimension: one.name, failed: failed.includes(one.code) }));
  });
  const x = { ...namesAlong('pattern', bars), axis: null };
  const y = householdsAlong(source, bars);
  // Words, and numbers that are wider than their bar, are vertical.
  const upright = widest(bars.map(({ text }) => text)) > step ? { angle: 270, align: 'left', dx: 6 } : { dy: -8 };
  const onlyFailed = [{ filter: 'datum.failed' }];
  const circle = { type: 'circle', size: 110, opacity: 1 };
  const above = {
    ...{ width: { step }, height: 180 },
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
    ...{ width: { step }, height: { step: 26 }, data: { values: dots } },
    encoding: { x, y: namesAlong('dimension', dots) },
    layer: [
      { mark: { ...circle, color: '#dddddd' } },
      { transform: onlyFailed, mark: { type: 'line', color: LIGHT }, encoding: { detail: { field: 'pattern' } } },
      { transform: onlyFailed, mark: { ...circle, color: LIGHT } },
    ],
  };
  const several = all.filter(({ code }) => code.includes('+'));
  const failedSeveral = all.every(isShown) ? partOf(source, sumOf(several), registeredIn(figures)) : null;
  const message = failedSeveral && words.failedSeveral(failedSeveral);
  const drawn = `${count(bars.length)}/${count(all.length)} ${words.kinds}`;
  return [
    chartOf(
      source,
      {
        ...{ name: 'overlap', titles: [words.patterns] },
        ...{
          message,
          says: [drawn, ...largestOf(source, all)],
          notes: bars.length < all.length ? [drawn] : [],
          marks: bars,
        },
      },
      { vconcat: [above, below], spacing: 8, resolve: { scale: { x: 'shared' } } },
    ),
  ];
}

/** The dimensions, with names of which no two are the same. */
const dimensionsIn = ({ programme, language }: ChartSource) => withDistinctNames(namedDimensions(programme, language));
