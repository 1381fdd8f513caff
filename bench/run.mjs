import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild } from './lib/in-child.mjs';
import { resultsText } from './lib/results-text.mjs';
import { PEER_IDS } from './peers/index.mjs';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const HEAP = 10_000; // MiB, for a million households as objects
const TOO_SLOW = 3_000; // ms: what takes longer is not tried with ten times as many
const LOOPS = ['kaechon', 'floor', 'maps'];

const here = fileURLToPath(new URL('.', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);
const npm = (...args) => execFileSync('npm', args, { stdio: ['ignore', 2, 2] });

/** `npm run bench` takes everything; `-- --quick` stops at 10,000 households and keeps no results. */
const quick = process.argv.includes('--quick');
const sizes = quick ? SIZES.slice(0, 2) : SIZES;
const rounds = quick ? 3 : 9;

if (!existsSync(join(here, 'node_modules'))) npm('install', '--prefix', here, '--no-audit', '--no-fund');
npm('--prefix', join(here, '..'), 'run', 'build', '--', '--silent');
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const started = new Date();
  const text = resultsText(started, await measure());
  if (!quick) writeFileSync(join(here, 'results.md'), text);
  process.stdout.write(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure() {
  const largest = sizes.at(-1);
  const reports = await reportsOf();
  say('the same loops, villages in no order');
  const shuffled = await inChild(
    'report',
    'report',
    { count: largest, order: 'shuffled', ids: LOOPS, rounds, scratch },
    HEAP,
  );
  say('the gate beside the bare parse');
  const gate = await inChild('gate', 'gate', { count: 20_000, rounds }, HEAP);
  say('reports by district, subdistrict and village');
  const few = Math.min(largest, 100_000);
  const levels = await inChild('levels', 'levels', { count: few, order: 'shuffled', rounds: 5 }, HEAP);
  say('every Friday in one pass');
  const series = await inChild('series', 'series', { count: largest, order: 'byVillage', rounds: 5, scratch }, HEAP);
  const memory = await memoryOf(few);
  say('a stream');
  const stream = await inChild('stream', 'stream', { count: 5 * largest });
  return { reports, shuffled, gate, levels, series, memory, stream };
}

async function reportsOf() {
  const reports = [];
  let ids = PEER_IDS;
  for (const count of sizes) {
    say(`the report of ${count} households by ${ids.length} peers`);
    const options = { count, order: 'byVillage', ids, rounds, scratch };
    const report = await inChild('report', 'report', options, HEAP);
    reports.push(report);
    ids = ids.filter((id) => report.times[id] && report.times[id].ms < TOO_SLOW);
  }
  return reports;
}

async function memoryOf(count) {
  await inChild('memory', 'parquet', { count, scratch });
  const memory = [];
  for (const id of PEER_IDS.filter((id) => id !== 'jsonRules')) {
    say(`the memory of ${id}`);
    memory.push(await inChild('memory', 'memory', { count, id, scratch }));
  }
  return { count, peers: memory.filter((peer) => peer !== null) };
}
