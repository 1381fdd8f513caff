/*
 * One report counted by several threads: every thread reads and counts its part, mergeReports adds up.
 *
 *     npx tsx examples/07-worker-threads/main.ts [HOUSEHOLDS] [THREADS]
 *
 * 1,000,000 made-up households and a thread a core unless told. The report is compared, to the digit, with that of one
 * thread. Nothing here is particular to threads: any queue of jobs that gives a report a part will do.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { mergeReports, type Report } from 'kaechon';
import { countPart, type Part } from './count-part.js';

const countInThread = (part: Part): Promise<Report> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const count = Number(process.argv[2] ?? 1_000_000);
const threads = Number(process.argv[3] ?? availableParallelism());
const size = Math.ceil(count / threads);
const parts = Array.from({ length: threads }, (_, n) => ({ from: n * size, to: Math.min((n + 1) * size, count) }));

const start = performance.now();
const reports = await Promise.all(parts.map(countInThread));
const merged = reports.reduce(mergeReports);
const middle = performance.now();
const alone = countPart({ from: 0, to: count });
const end = performance.now();

if (JSON.stringify(merged) !== JSON.stringify(alone)) throw new Error('the threads count otherwise');
const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
console.log(`${count.toLocaleString('en')} households, the same report to the digit`);
console.log(`  ${threads} threads  ${seconds(start, middle)}`);
console.log(`  1 thread   ${seconds(middle, end)}`);
