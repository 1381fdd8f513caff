import { Worker } from 'node:worker_threads';
import type { Report } from 'kaechon';
import { suppressReports } from 'kaechon/publish';
import { programme } from '../shared/protocol.js';
import { type Hidden, SHOWN } from './publications.js';

/** Hides what is small in the reports of all levels, which are read side by side. */
export function hide(reports: readonly Report[]): Hidden {
  try {
    return { reports: suppressReports(programme, reports, { show: SHOWN }) };
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message };
    throw error;
  }
}

/** As `hide`, in a thread of its own that runs the file. The server answers meanwhile. */
export const hideInThread =
  (file: URL) =>
  (reports: readonly Report[]): Promise<Hidden> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: reports });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
