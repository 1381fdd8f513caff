import type { AreaLevel, Movement, Report } from 'kaechon';
import type { AskedBehind, Between } from '../shared/behind.js';

/** What the page asks the worker, and what it answers. */
export interface Answers {
  /** Takes the households that everything is counted of. */
  readonly read: {
    readonly asked: { drafts: readonly unknown[] };
    readonly answer: { accepted: number; rejected: number };
  };
  /** The reports of all report days up to one. */
  readonly series: { readonly asked: { until: string; within: string }; readonly answer: Report[] };
  readonly report: { readonly asked: { asOf: string; areas: AreaLevel; within: string }; readonly answer: Report };
  /** The ids of the households that a number counts. */
  readonly behind: { readonly asked: AskedBehind; readonly answer: string[] };
  readonly changes: { readonly asked: Between; readonly answer: Movement };
}

export interface Asked {
  readonly id: number;
  readonly question: keyof Answers;
  readonly asked: unknown;
}

/** A worker as a function that answers. */
export function askWorker(worker: Worker) {
  const waiting = new Map<number, (answer: never) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: never }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  return <Q extends keyof Answers>(question: Q, asked: Answers[Q]['asked']): Promise<Answers[Q]['answer']> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, question, asked } satisfies Asked);
    });
}
