/* The picture of the bench, from the figures that `node bench/packed.mjs 100000` kept in bench/packed.json. */
import { readFileSync } from 'node:fs';
import type { Language } from 'kaechon';
import type { ReportChart } from 'kaechon/charts';

/** What is kept of a run: milliseconds by job, medians of samples in turns. */
interface Kept {
  readonly day: string;
  readonly count: number;
  readonly days: number;
  readonly times: Readonly<Record<string, { readonly ms: number }>>;
  readonly duckdbSeries: { readonly ms: number };
  readonly load: readonly number[];
}

const WORDS = {
  th: {
    title: (count: string) => `${count} ครัวเรือน เวลาเป็นกี่เท่าของ kaechon/register`,
    note: (day: string, load: string) =>
      `bench/packed.json ${day} เครื่อง 2 คอร์ ภาระงาน ${load}; แกนนอนเป็นสเกลลอการิทึม (มิลลิวินาที)`,
    report: 'รายงานหนึ่งฉบับ',
    series: (days: number) => `ทั้ง ${days} วันศุกร์`,
    packed: 'kaechon/register',
    objects: 'ออบเจ็กต์',
    byHand: 'ลูปเขียนด้วยมือ',
    oneThread: 'DuckDB 1 เธรด',
    threads: 'DuckDB',
  },
  en: {
    title: (count: string) => `${count} households, times as long as kaechon/register`,
    note: (day: string, load: string) =>
      `bench/packed.json, ${day}, 2 cores, load ${load}; milliseconds on a logarithmic scale`,
    report: 'one report',
    series: (days: number) => `${days} Fridays`,
    packed: 'kaechon/register',
    objects: 'objects',
    byHand: 'hand-written loop',
    oneThread: 'DuckDB, 1 thread',
    threads: 'DuckDB',
  },
} as const;

const times = (ratio: number): string => (ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0));

/** Points of one report and of all Fridays, with how many times the packed register each took. */
export function benchChart(language: Language): ReportChart {
  const kept = JSON.parse(readFileSync(new URL('../../bench/packed.json', import.meta.url), 'utf8')) as Kept;
  const words = WORDS[language];
  const msOf = (id: string): number => kept.times[id]?.ms ?? Number.NaN;
  const jobs = {
    [words.report]: {
      [words.packed]: msOf('packed'),
      [words.byHand]: msOf('floorColumns'),
      [words.objects]: msOf('kaechon'),
      [words.threads]: msOf('duckdbThreads'),
      [words.oneThread]: msOf('duckdbOneThread'),
      polars: msOf('polars'),
      arquero: msOf('arquero'),
    },
    [words.series(kept.days)]: {
      [words.packed]: msOf('packedSeries'),
      [words.objects]: msOf('objectsSeries'),
      [words.oneThread]: kept.duckdbSeries.ms,
    },
  };
  const points = Object.entries(jobs).flatMap(([job, peers]) =>
    Object.entries(peers).map(([peer, ms]) => {
      const ratio = ms / (peers[words.packed] ?? ms);
      return {
        job,
        peer,
        ms,
        own: peer === words.packed,
        ratio,
        told: `${times(ratio)} × (${Math.round(ms).toLocaleString('en')} ms)`,
      };
    }),
  );
  const says = Object.keys(jobs).map((job) => {
    const others = points.filter((point) => point.job === job && !point.own);
    return `${job}: ${others.map(({ peer, ratio }) => `${peer} ${times(ratio)}`).join(', ')}`;
  });
  const title = words.title(kept.count.toLocaleString('en'));
  const x = {
    ...{ field: 'ms', type: 'quantitative', title: null },
    scale: { type: 'log', domain: [10, 100_000] },
    axis: { values: [10, 100, 1_000, 10_000, 100_000], format: ',d' },
  };
  const y = {
    field: 'peer',
    type: 'nominal',
    title: null,
    sort: null,
    axis: { labelLimit: 200, minExtent: 130, grid: true },
  };
  const color = { field: 'own', legend: null, scale: { domain: [true, false], range: ['#308d9b', '#5a0d39'] } };
  const panels = Object.keys(jobs).map((job) => ({
    ...{ title: { text: job, fontSize: 12 }, width: 420, height: { step: 24 } },
    data: { values: points.filter((point) => point.job === job) },
    layer: [
      { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { x, y, color } },
      { mark: { type: 'text', align: 'left', dx: 9 }, encoding: { x, y, text: { field: 'told' } } },
    ],
  }));
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle: words.note(kept.day, kept.load[0]?.toFixed(0) ?? ''), anchor: 'start' },
    ...{ background: 'white', padding: 14, config: { font: 'Sarabun, Noto Sans Thai, sans-serif' } },
    vconcat: panels,
  };
  return { name: 'bench', title, alt: `${title}; ${says.join('; ')}`, spec };
}
