import type { Call, Kind, Progress, Questions, Reply } from './protocol.js';

/** Where the page asks: a worker behind, started anew when its work is stopped. */
export interface Desk {
  readonly ask: <K extends Kind>(kind: K, asks: Questions[K]['asks']) => Promise<Questions[K]['answers']>;
  /** Gives up all that is under way, and forgets what was kept. */
  readonly stop: () => void;
  /** The same, if anything is under way. */
  readonly stopIfBusy: () => void;
}

/** What a question is answered with when its work was stopped. */
export const STOPPED = 'stopped';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/** Opens a desk. `onWork` hears what is being done, and `null` when nothing is. */
export function openDesk(onWork: (progress: Progress | null) => void): Desk {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('progress' in data) return onWork(data.progress);
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (waiting.size === 0) onWork(null);
      if ('error' in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data.answer as never); // what this kind of question is answered with
    };
    worker.onerror = ({ message }) => giveUp(message);
    return worker;
  };
  const giveUp = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    onWork(null);
  };

  let worker = start();
  const stop = (): void => {
    worker.terminate();
    giveUp(STOPPED);
    worker = start();
  };
  return {
    ask: (kind, asks) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, kind, asks } satisfies Call);
      }),
    stop,
    stopIfBusy: () => {
      if (waiting.size > 0) stop();
    },
  };
}
