import type { Movement, Report } from 'kaechon';
import type { AskedBehind, Between } from '../shared/behind.js';
import type { Copy, Publication, User } from '../shared/protocol.js';
import { type Answers, askWorker } from './office-protocol.js';

/** Everything the dashboard shows, and where it comes from. */
export interface Office {
  readonly user: User;
  readonly today: string;
  readonly reports: (asked: Answers['reports']['asked']) => Promise<readonly Report[]>;
  readonly behind: (asked: AskedBehind) => Promise<readonly string[]>;
  readonly changes: (asked: Between) => Promise<Movement>;
  /** Fetches what changed since it was fetched last. */
  readonly refresh: () => Promise<void>;
  /** The report of a day as it was told; null where it was not told yet. */
  readonly published: (day: string) => Promise<Report | null>;
  readonly publish: (report: Report) => Promise<void>;
  /** How far the publication of a day is; null where it was not asked for. */
  readonly publication: (day: string) => Promise<Publication | null>;
}

/** Fetches the households that the user may see, and has workers count them. */
export async function openOffice(token: string): Promise<Office> {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(path, { ...init, headers: { authorization: `Bearer ${token}` } });
    if (!response.ok && response.status !== 404) throw new Error(String(response.status));
    return response;
  };
  const { user, today } = (await (await ask('/api/me')).json()) as { user: User; today: string };
  if (user.role === 'mentor') throw new Error('403');
  const worker = askWorker(new Worker('/office-worker.js', { type: 'module' }));
  const revisions = new Map<string, number>();

  /** Hands copies to the worker, and has it give up who is gone. */
  const take = async (copies: readonly Copy[], gone: readonly string[]): Promise<void> => {
    await worker('change', { drafts: copies.map(({ household }) => household), gone });
    for (const { household, revision } of copies) revisions.set(household.id, revision);
    for (const id of gone) revisions.delete(id);
  };
  const all: Copy[] = [];
  for (let after = '', more = true; more; ) {
    const page = (await (await ask(`/api/households?after=${encodeURIComponent(after)}`)).json()) as {
      copies: Copy[];
      more: boolean;
    };
    all.push(...page.copies);
    ({ more } = page);
    after = page.copies.at(-1)?.household.id ?? '';
  }
  await take(all, []);

  const refresh = async (): Promise<void> => {
    const now = new Map((await (await ask('/api/revisions')).json()) as [id: string, revision: number][]);
    const changed: Copy[] = [];
    for (const [id, revision] of now)
      if (revisions.get(id) !== revision)
        changed.push((await (await ask(`/api/households/${encodeURIComponent(id)}`)).json()) as Copy);
    await take(
      changed,
      [...revisions.keys()].filter((id) => !now.has(id)), // such as those that moved to another district
    );
  };
  return {
    user,
    today,
    reports: (asked) => worker('reports', asked),
    behind: (asked) => worker('behind', asked),
    changes: (asked) => worker('changes', asked),
    refresh,
    published: async (day) => {
      const response = await ask(`/api/published/${day}`);
      return response.status === 404 ? null : ((await response.json()) as Report);
    },
    publish: async ({ asOf }) => void (await ask(`/api/published/${asOf}`, { method: 'POST' })),
    publication: async (day) => {
      const response = await ask(`/api/publication/${day}`);
      return response.status === 404 ? null : ((await response.json()) as Publication);
    },
  };
}
