/*
 * One packed register in memory that threads share: every thread counts a part of it, mergeReports adds up. Nothing is copied.
 *
 *     npx tsx examples/07-worker-threads/shared.ts [HOUSEHOLDS] [THREADS]
 *
 * 1,000,000 made-up households and a thread a core unless told. The report is compared, to the digit, with that of one thread.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { mergeReports, type Report, weeklyReport } from 'kaechon';
import { type RegisterBuffers, registerParts, startPacking } from 'kaechon/register';
import { trat2565 } from 'kaechon/trat';
import { householdsFrom } from '../05-spark/households.js';

const asOf = '2022-08-05';
const count = Number(process.argv[2] ?? 1_000_000);
const threads = Number(process.argv[3] ?? availableParallelism());

const packer = startPacking(trat2565, { shared: true });
for (const household of householdsFrom(0, count)) packer.add(household);
const register = packer.finish();

/** A thread that has its part, and a function that asks it for a report. */
async function startThread(part: RegisterBuffers) {
  const worker = new Worker(new URL('./count-shared.mjs', import.meta.url), { workerData: part });
  const answer = (): Promise<Report> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  await answer(); // it is ready
  const report = (): Promise<Report> => {
    worker.postMessage({ asOf });
    return answer();
  };
  return { report, end: () => worker.terminate() };
}

const pool = await Promise.all(registerParts(register, threads).map(startThread));
const together = async (): Promise<Report> =>
  (await Promise.all(pool.map(({ report }) => report()))).reduce(mergeReports);
const alone = (): Report => weeklyReport(trat2565, register, { asOf });

await together(); // each has compiled what it runs
alone();
const start = performance.now();
const merged = await together();
const middle = performance.now();
const single = alone();
const end = performance.now();
await Promise.all(pool.map((thread) => thread.end()));

if (JSON.stringify(merged) !== JSON.stringify(single)) throw new Error('the threads count otherwise');
console.log(
  `${count.toLocaleString('en')} households in ${(register.bytes / 1e6).toFixed(0)} MB, the same report to the digit`,
);
console.log(`  ${pool.length} threads  ${(middle - start).toFixed(0)} ms`);
console.log(`  1 thread   ${(end - middle).toFixed(0)} ms`);
