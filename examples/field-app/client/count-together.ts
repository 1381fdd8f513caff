import { mergeReports, type Report } from 'kaechon';
import { type Register, registerParts } from 'kaechon/register';
import type { AskedReports } from './figures.js';

/** Workers that count a register together, each a part of it. */
export interface Counters {
  /** Gives each worker its part. Where the register lies in shared memory, nothing is copied. */
  readonly share: (register: Register) => void;
  readonly count: (asked: AskedReports) => Promise<Report[]>;
}

/** Starts a worker for each core, at most four. One question at a time: no register is changed while it is counted. */
export function startCounters(): Counters {
  const most = Math.min(navigator.hardwareConcurrency, 4);
  const workers = Array.from({ length: most }, () => new Worker('/count-worker.js', { type: 'module' }));
  let counting: readonly Worker[] = [];
  return {
    share: (register) => {
      const parts = registerParts(register, most);
      counting = workers.slice(0, parts.length);
      counting.forEach((worker, nth) => {
        worker.postMessage(parts[nth]);
      });
    },
    count: async (asked) => {
      const counted = await Promise.all(
        counting.map(
          (worker) =>
            new Promise<Report[]>((resolve, reject) => {
              worker.onmessage = ({ data }: MessageEvent<Report[]>) => resolve(data);
              worker.onerror = reject;
              worker.postMessage(asked);
            }),
        ),
      );
      return counted.reduce((all, part) => all.map((report, nth) => mergeReports(report, part[nth] as Report)));
    },
  };
}
