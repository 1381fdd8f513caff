import type { Movement, Report } from 'kaechon';
import type { AskedBehind, Between } from '../shared/behind.js';
import type { AskedReports } from './figures.js';

/** What the page asks the worker, and what it answers. */
export interface Answers {
  /** Takes households that are new or changed, and gives up those that are gone. Everything is counted of what it has. */
  readonly change: {
    readonly asked: { drafts: readonly unknown[]; gone: readonly string[] };
    readonly answer: { households: number; rejected: number };
  };
  readonly reports: { readonly asked: AskedReports; readonly answer: readonly Report[] };
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
