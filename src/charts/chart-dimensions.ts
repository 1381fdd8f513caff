import { chartOf, type ReportChart } from './chart-of.js';
import {
  type ChartSource,
  cellOf,
  DARK,
  householdsAlong,
  isTold,
  LIGHT,
  namesAlong,
  rowsOf,
  shown,
  titleOf,
  wordsOf,
} from './chart-parts.js';

/** Every dimension as two bars: failed at the baseline, and what of it remains. */
export function dimensionsChart(source: ChartSource): ReportChart {
  const words = wordsOf(source);
  const rows = rowsOf(source, 'dimensions');
  const needs = [words.failed, words.remaining];
  const bars = rows.flatMap((row) =>
    ['households', 'remainingHouseholds'].map((key, place) => {
      const households = cellOf(row, key);
      return { dimension: row.name, need: needs[place], households, text: shown(source, households) };
    }),
  );
  const says = rows.map((row, place) => {
    const [failed, remaining] = bars.slice(2 * place, 2 * place + 2);
    return `${row.name} ${failed?.text} (${words.remaining} ${remaining?.text})`;
  });
  const y = namesAlong('dimension', bars);
  const yOffset = { field: 'need', scale: { domain: needs } };
  const x = householdsAlong(source, bars);
  const color = { field: 'need', title: null, scale: { domain: needs, range: [LIGHT, DARK] } };
  return chartOf(
    source,
    {
      ...{ name: 'dimensions', title: titleOf(source, 'register', 'dimensions') },
      ...{ says: [says.join(', ')], notes: [words.overlap], marks: bars },
    },
    {
      ...{ width: 440, height: { step: 18 } },
      layer: [
        { data: { values: bars.filter(isTold) }, mark: 'bar', encoding: { y, yOffset, x, color } },
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
