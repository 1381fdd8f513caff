import { byId } from './element.js';
import type { Progress } from './protocol.js';
import type { Words } from './words.js';

/** The two places where work is done. */
export type Worksite = 'office' | 'publisher';

/** The line that tells what is being done, and its button to stop it. */
export interface Work {
  readonly show: (which: Worksite) => (progress: Progress | null) => void;
  readonly onCancel: (stop: (which: Worksite) => void) => void;
}

/** Wires the line. When both work, the publisher is told of: it is the one that takes long. */
export function wireWork(words: () => Words): Work {
  const doing: Partial<Record<Worksite, Progress | null>> = {};
  const bar = byId<HTMLProgressElement>('progress');
  const now = (): Worksite => (doing.publisher ? 'publisher' : 'office');
  const write = (): void => {
    const progress = doing[now()];
    byId('work').hidden = !progress;
    if (!progress) return;
    byId('progress-text').textContent = words().working(progress);
    if (progress.of === undefined) bar.removeAttribute('value');
    else {
      bar.max = progress.of;
      bar.value = progress.done ?? 0;
    }
  };
  return {
    show: (which) => (progress) => {
      doing[which] = progress;
      write();
    },
    onCancel: (stop) => byId('cancel').addEventListener('click', () => stop(now())),
  };
}
