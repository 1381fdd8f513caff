import { count } from '../tables/index.js';
import { chartOf, type ReportChart } from './chart-of.js';
import {
  bySize,
  type ChartSource,
  cellOf,
  householdsAlong,
  isTold,
  LIGHT,
  largestOf,
  namesAlong,
  rowsOf,
  shown,
  titleOf,
  wordsOf,
} from './chart-parts.js';

/** How many patterns have room side by side. */
const MOST = 24;

/** Dimensions failed together: above, a bar for every pattern, the largest first; below, its dimensions as dots. */
export function overlapChart(source: ChartSource): ReportChart[] {
  const rows = rowsOf(source, 'patterns');
  if (rows.length === 0) return [];
  const all = rows.map((row) => ({ short: row.name, code: row.code, households: cellOf(row) }));
  const bars = bySize(all)
    .slice(0, MOST)
    .map(({ short, code, households }) => ({ pattern: short, code, households, text: shown(source, households) }));
  const dimensions = rowsOf(source, 'dimensions');
  const dots = bars.flatMap(({ pattern, code }) =>
    dimensions.map((dimension) => ({
      ...{ pattern, dimension: dimension.name, failed: code.split('+').includes(dimension.code) },
    })),
  );
  const x = { ...namesAlong('pattern', bars), axis: null };
  const y = householdsAlong(source, bars);
  // Words, and numbers wider than their bar, stand upright.
  const upright = bars.some(({ text }) => text.length > 3) ? { angle: 270, align: 'left', dx: 6 } : { dy: -8 };
  const failed = [{ filter: 'datum.failed' }];
  const circle = { type: 'circle', size: 110, opacity: 1 };
  const above = {
    ...{ width: { step: 30 }, height: 180 },
    layer: [
      { data: { values: bars.filter(isTold) }, mark: { type: 'bar', color: LIGHT }, encoding: { x, y } },
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
      { transform: failed, mark: { type: 'line', color: LIGHT }, encoding: { detail: { field: 'pattern' } } },
      { transform: failed, mark: { ...circle, color: LIGHT } },
    ],
  };
  const drawn = `${count(bars.length)}/${count(rows.length)} ${wordsOf(source).patterns}`;
  return [
    chartOf(
      source,
      {
        ...{ name: 'overlap', title: titleOf(source, 'patterns') },
        ...{ says: [drawn, ...largestOf(source, all)], notes: bars.length < rows.length ? [drawn] : [], marks: bars },
      },
      { vconcat: [above, below], spacing: 8, resolve: { scale: { x: 'shared' } } },
    ),
  ];
}
