import { Worker } from 'node:worker_threads';
import { planPublication, SMALL_CELLS } from 'kaechon/publish';
import { programme } from '../shared/protocol.js';
import { type Hidden, SHOWN, type ToHide } from './publications.js';

/** Hides what is small in the reports of all levels, which are read side by side and beside all that was published before. */
export function hide({ counted, earlier }: ToHide): Hidden {
  try {
    const { reports, exposed } = planPublication(programme, counted, { show: SHOWN, earlier });
    const isSmall = exposed.some(({ low }) => low < SMALL_CELLS.threshold); // a larger one may be known
    return { reports: isSmall ? null : reports, exposed, why: null };
  } catch (error) {
    if (error instanceof RangeError) return { reports: null, exposed: [], why: error.message };
    throw error;
  }
}

/** As `hide`, in a thread of its own that runs the file. The server answers meanwhile. */
export const hideInThread =
  (file: URL) =>
  (asked: ToHide): Promise<Hidden> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: asked });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
