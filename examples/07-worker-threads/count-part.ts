import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Report, readHouseholds, startReport } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { householdsFrom } from '../05-spark/households.js';

/** The households of one part, by their places. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** How many records go through the gate at a time. */
const PAGE = 10_000;

/** The report of a part. Here its records are made up; in an office they are a file, or the answer of a database. */
export function countPart({ from, to }: Part): Report {
  const { add, finish } = startReport(trat2565, { asOf: '2022-08-05' });
  for (let start = from; start < to; start += PAGE) {
    const { households, rejected } = readHouseholds(trat2565, [...householdsFrom(start, Math.min(start + PAGE, to))]);
    if (rejected.length > 0) throw new Error(`${rejected.length} records were rejected`);
    for (const household of households) add(household);
  }
  return finish();
}

if (!isMainThread) parentPort?.postMessage(countPart(workerData as Part));
