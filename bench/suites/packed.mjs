import { deepStrictEqual } from 'node:assert/strict';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { reportDays, reportSeries, weeklyReport } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { householdsOf } from '../lib/households.mjs';
import { flatReport, flatRows } from '../lib/normalise.mjs';
import { writeParquet } from '../lib/parquet.mjs';
import { AS_OF, register } from '../lib/register.mjs';
import { interleave, timeOf } from '../lib/timing.mjs';
import { run } from '../peers/duckdb.mjs';
import { reportSql } from '../peers/duckdb-sql.mjs';
import { floorColumnsReport } from '../peers/floor-columns.mjs';
import { loadPeer } from '../peers/index.mjs';
import { pack } from '../peers/packed.mjs';

/** The days of a slider from the opening to the end of the year's reports and beyond. */
const SLIDER = Array.from({ length: 200 }, (_, n) => new Date(Date.UTC(2022, 3, 25 + n)).toISOString().slice(0, 10));

/** One report, all Fridays and 200 days over the packed register, beside its peers: equal first, then timed in turns. */
export async function packed({ count, peers: ids, rounds, scratch }) {
  const options = { count, order: 'byVillage' };
  const folder = join(scratch, `packed-${count}`);
  const peers = (await Promise.all(ids.map(loadPeer))).filter((peer) => peer !== null);
  if (peers.some(({ input }) => input === 'parquet')) await writeParquet(folder, register(options));
  const make = () => register(options);
  const packedRegister = pack(make);
  const expected = flatReport(weeklyReport(trat2565, packedRegister, { asOf: AS_OF }));
  deepStrictEqual(flatReport(floorColumnsReport(packedRegister, AS_OF)), expected);

  const days = reportDays(trat2565.calendar);
  const jobs = [
    { id: 'packed', run: () => weeklyReport(trat2565, packedRegister, { asOf: AS_OF }) },
    { id: 'floorColumns', run: () => floorColumnsReport(packedRegister, AS_OF) },
    { id: 'packedSeries', run: () => reportSeries(trat2565, packedRegister, { days }) },
    { id: 'packedSlider', run: () => reportSeries(trat2565, packedRegister, { days: SLIDER }) },
  ];
  const names = {};
  const duckdbSeries = {};
  for (const { id, name, input, load, run: report, normalise } of peers) {
    const given = { households: input === 'households' ? householdsOf(options) : [], folder, make };
    const state = await load(given);
    deepStrictEqual(normalise(await report(state)), expected, `${name} counts otherwise`);
    names[id] = name;
    jobs.push({ id, run: () => report(state) });
    if (id === 'kaechon') jobs.push({ id: 'objectsSeries', run: () => reportSeries(trat2565, state, { days }) });
    if (id === 'duckdbOneThread') {
      const series = async () => {
        const all = [];
        for (const day of days)
          all.push(await run({ connection: state.connection, sql: reportSql(day, (table) => table) }));
        return all;
      };
      const told = reportSeries(trat2565, packedRegister, { days });
      deepStrictEqual((await series()).map(flatRows), told.map(flatReport));
      duckdbSeries.ms = await timeOf(series);
    }
  }
  const times = await interleave(jobs, rounds);
  const { size, bytes } = packedRegister;
  return { count: size, bytes, days: days.length, names, times, duckdbSeries, load: loadavg() };
}

/** A country: packed in one process that holds nothing else. Its most resident memory in MiB, and how long a report takes. */
export function country({ count, rounds }) {
  const start = performance.now();
  const register14 = pack(() => register({ count, order: 'byVillage' }));
  const seconds = (performance.now() - start) / 1000;
  const samples = [];
  let report;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    report = weeklyReport(trat2565, register14, { asOf: AS_OF });
    samples.push(performance.now() - from);
  }
  const { registered, left } = report.figures;
  return {
    count: register14.size,
    counted: registered.households + left.households,
    districts: Object.keys(report.areas).length,
    bytes: register14.bytes,
    seconds,
    samples,
    peak: process.resourceUsage().maxRSS / 1024,
    load: loadavg(),
  };
}
