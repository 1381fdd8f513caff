import { cpus, loadavg, totalmem } from 'node:os';
import { promises } from './promises.mjs';

const whole = (number) => Math.round(number).toLocaleString('en');
const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : whole(ratio)} ×`;
const ms = (number) => (number < 10 ? number.toFixed(2) : whole(number));

const table = (head, rows) =>
  [head, head.map((_, place) => (place === 0 ? ':--' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** What was measured, as the Markdown that is kept in results.md. */
export function resultsText(day, measured) {
  const { reports, shuffled, gate, levels, series, memory, stream } = measured;
  return `# Results

Written by \`npm run bench\`; what it measures and how to read it is in [README.md](README.md).
${day.toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${whole(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}.
Load at the end ${loadavg()[0].toFixed(1)}: above 1, others were at work and the spread below is wide.

## In a picture

[Results of the packed register](packed.md), of another run; drawn by \`npm run docs:pictures\` from [what was recorded](packed.json).

![What each takes, beside the packed register](../docs/pictures/bench.en.png)

## Ratios

How many times as long as this library each takes for the same report, medians. Below 1 is faster than this library.
Every peer had first given the same ${reports[0].cells} to ${reports.at(-1).cells} counts.

${ratioTable(reports)}

With the villages in no order, ${whole(shuffled.count)} households: ${Object.keys(shuffled.times)
    .slice(1)
    .map((id) => `${shuffled.names[id]} ${times(shuffled.times[id].ms / shuffled.times.kaechon.ms)}`)
    .join(', ')}.

## What was hoped for

${table(['', 'hoped', 'measured', ''], promises(measured).map(promiseRow))}

## Milliseconds

Of one machine on one day, never a gate: median (lowest to highest, number of samples).

${msTable(reports)}

Households through the gate, ${whole(gate.count)}: ${ms(gate.times.gate.ms)} ms; the bare schema parse ${ms(gate.times.parse.ms)} ms.

## All Fridays in one pass

${whole(series.count)} households, ${series.days} Fridays: ${ms(series.times.series.ms)} ms; one report ${ms(series.times.report.ms)} ms; DuckDB with one thread, one Friday after another, ${ms(series.times.duckdbOneThread.ms)} ms.

## Memory

The most resident memory of a process that does nothing but load ${whole(memory.count)} households and report once, in MiB.

${table(
  ['', 'loaded', 'after the report'],
  memory.peers.map(({ name, loaded, peak }) => [name, whole(loaded), whole(peak)]),
)}

A stream of ${whole(stream.count)} households, never all in memory, through \`startReport\`: ${whole(stream.peak)} MiB at most, ${stream.seconds.toFixed(1)} s with making them.

## Size of a report

${whole(levels.count)} households, as JSON without spaces.

${table(
  ['areas', 'how many', 'kB', 'ms'],
  levels.sizes.map(({ areas, count, bytes }) => [areas, whole(count), whole(bytes / 1000), ms(levels.times[areas].ms)]),
)}
`;
}

const counts = (reports) => reports.map(({ count }) => whole(count));

function everyone(reports, cell) {
  const names = Object.assign({}, ...reports.map((report) => report.names));
  return Object.entries(names).map(([id, name]) => [
    name,
    ...reports.map((report) => (report.times[id] ? cell(report.times[id], report.times.kaechon) : '–')),
  ]);
}

const ratioTable = (reports) =>
  table(
    ['households', ...counts(reports)],
    everyone(reports, (own, library) => times(own.ms / library.ms)),
  );

const msTable = (reports) =>
  table(
    ['households', ...counts(reports)],
    everyone(reports, ({ ms: middle, low, high, samples }) => `${ms(middle)} (${ms(low)} to ${ms(high)}, ${samples})`),
  );

const promiseRow = ({ what, bound, ratio }) => {
  const held = bound.most === undefined ? ratio >= bound.least : ratio <= bound.most;
  const hoped = bound.most === undefined ? `≥ ${bound.least} ×` : `≤ ${bound.most} ×`;
  return [what, hoped, times(ratio), held ? 'holds' : '**does not hold**'];
};
