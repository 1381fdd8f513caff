import type { Movement, Report } from 'kaechon';
import type { AskedBehind, Between } from '../shared/behind.js';
import type { Copy, User } from '../shared/protocol.js';
import { type Answers, askWorker } from './office-protocol.js';

/** Everything the dashboard shows, and where it comes from. */
export interface Office {
  readonly user: User;
  readonly series: readonly Report[];
  readonly report: (asked: Answers['report']['asked']) => Promise<Report>;
  readonly behind: (asked: AskedBehind) => Promise<readonly string[]>;
  readonly changes: (asked: Between) => Promise<Movement>;
  /** The report of a day as it was told; null where it was not told yet. */
  readonly published: (day: string) => Promise<Report | null>;
  readonly publish: (report: Report) => Promise<void>;
}

/** Fetches the households that the user may see, and has the worker count them. */
export async function openOffice(token: string): Promise<Office> {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(path, { ...init, headers: { authorization: `Bearer ${token}` } });
    if (!response.ok && response.status !== 404) throw new Error(String(response.status));
    return response;
  };
  const { user, today } = (await (await ask('/api/me')).json()) as { user: User; today: string };
  if (user.role === 'mentor') throw new Error('403');
  const drafts: unknown[] = [];
  for (let after = '', more = true; more; ) {
    const page = (await (await ask(`/api/households?after=${encodeURIComponent(after)}`)).json()) as {
      copies: Copy[];
      more: boolean;
    };
    drafts.push(...page.copies.map(({ household }) => household));
    ({ more } = page);
    after = page.copies.at(-1)?.household.id ?? '';
  }
  const worker = askWorker(new Worker('/office-worker.js', { type: 'module' }));
  await worker('read', { drafts });
  return {
    user,
    series: await worker('series', { until: today, within: user.area }),
    report: (asked) => worker('report', asked),
    behind: (asked) => worker('behind', asked),
    changes: (asked) => worker('changes', asked),
    published: async (day) => {
      const response = await ask(`/api/published/${day}`);
      return response.status === 404 ? null : ((await response.json()) as Report);
    },
    publish: async ({ asOf }) => void (await ask(`/api/published/${asOf}`, { method: 'POST' })),
  };
}
