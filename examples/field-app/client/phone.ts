import Dexie, { type Table } from 'dexie';
import type { Household, HouseholdDraft, HouseholdEvent, Problem } from 'kaechon';
import type { Copy, Entry, SyncAnswer, SyncItem, User } from '../shared/protocol.js';
import { decided, replay, stored } from '../shared/replay.js';

/** A household as the server had it when this phone last heard of it. */
interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly base: HouseholdDraft;
}

/** An entry that the server has not confirmed, in the order of recording. */
interface Waiting {
  readonly nth?: number;
  readonly household: string;
  readonly entry: Entry;
}

/** What the server answered and a person must look at. */
type Open = Exclude<SyncAnswer, { status: 'saved' | 'gone' }>;

interface Setting {
  readonly key: 'session';
  readonly value: Session;
}

/** Who uses the phone, and which day it is. */
export interface Session {
  readonly token: string;
  readonly user: User;
  readonly today: string;
}

const store = new Dexie('field-app') as Dexie & {
  kept: Table<Kept, string>;
  waiting: Table<Waiting, number>;
  disputes: Table<Open, string>;
  settings: Table<Setting, string>;
};
store.version(1).stores({ kept: 'id', waiting: '++nth, household', disputes: 'household', settings: 'key' });

/** All that the screens show. */
export interface Phone {
  readonly session: Session | null;
  /** The households with what was recorded on this phone. */
  readonly households: readonly Household[];
  readonly waiting: number;
  readonly open: readonly Open[];
}

export async function load(): Promise<Phone> {
  const session = (await store.settings.get('session'))?.value ?? null;
  const [kept, waiting, open] = await Promise.all([
    store.kept.toArray(),
    store.waiting.toArray(),
    store.disputes.toArray(),
  ]);
  const households = kept.map(({ id, base }) => now(base, entriesOf(waiting, id), session?.today ?? ''));
  return { session, households, waiting: waiting.length, open };
}

const entriesOf = (waiting: readonly Waiting[], id: string): Entry[] =>
  waiting.filter(({ household }) => household === id).map(({ entry }) => entry);

/** The household after the entries of this phone; they were all accepted when they were recorded. */
function now(base: HouseholdDraft, entries: readonly Entry[], today: string): Household {
  const replayed = replay(stored(base), entries, today);
  return 'household' in replayed ? replayed.household : stored(base);
}

const ask = async <T>(token: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(path, {
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
};

export async function signIn(token: string): Promise<void> {
  const { user, today } = await ask<Omit<Session, 'token'>>(token, '/api/me');
  await store.settings.put({ key: 'session', value: { token, user, today } });
  await sync();
}

/** Records an event on the phone; the problems, where it is refused. */
export async function record(id: string, event: HouseholdEvent, today: string): Promise<readonly Problem[]> {
  return store.transaction('rw', store.kept, store.waiting, async () => {
    const kept = await store.kept.get(id);
    if (kept === undefined) throw new Error(`this phone has no ${id}`);
    const entry: Entry = { id: crypto.randomUUID(), action: 'record', event };
    const waiting = entriesOf(await store.waiting.where({ household: id }).toArray(), id);
    const replayed = replay(stored(kept.base), [...waiting, entry], today);
    if ('problems' in replayed) return replayed.problems;
    await store.waiting.add({ household: id, entry });
    return [];
  });
}

/** Sends what waits, then fetches what others did. A phone that gets no answer sends the same again. */
export async function sync(): Promise<void> {
  const session = (await store.settings.get('session'))?.value;
  if (session === undefined) return;
  const waiting = await store.waiting.toArray();
  const open = new Set((await store.disputes.toArray()).map(({ household }) => household));
  const items = (await store.kept.toArray()).flatMap(({ id, revision }): SyncItem[] => {
    const entries = entriesOf(waiting, id);
    return entries.length === 0 || open.has(id) ? [] : [{ household: id, revision, entries }];
  });
  if (items.length > 0) {
    const { answers } = await ask<{ answers: SyncAnswer[] }>(session.token, '/api/sync', { items });
    for (const answer of answers)
      await take(
        answer,
        items.find(({ household }) => household === answer.household),
      );
  }
  await fetchAll(session.token);
}

/** What was sent is confirmed, or a person must look at it. What was recorded meanwhile goes on waiting. */
const take = (answer: SyncAnswer, sent: SyncItem | undefined): Promise<void> =>
  store.transaction('rw', store.kept, store.waiting, store.disputes, async () => {
    if (answer.status !== 'saved' && answer.status !== 'gone') {
      await store.disputes.put(answer);
      return;
    }
    const ids = new Set(sent?.entries.map(({ id }) => id));
    await store.waiting
      .where({ household: answer.household })
      .filter(({ entry }) => ids.has(entry.id))
      .delete();
    if (answer.status === 'saved') await keep(answer.copy);
  });

const keep = ({ household, revision }: Copy): Promise<unknown> =>
  store.kept.put({ id: household.id, revision, base: household as HouseholdDraft });

/** Takes the server's copies of households on which nothing waits here; the others meet them in the next sync. */
async function fetchAll(token: string): Promise<void> {
  const copies: Copy[] = [];
  for (let after = '', more = true; more; after = copies.at(-1)?.household.id ?? '') {
    const page = await ask<{ copies: Copy[]; more: boolean }>(
      token,
      `/api/households?after=${encodeURIComponent(after)}`,
    );
    copies.push(...page.copies);
    more = page.more;
  }
  await store.transaction('rw', store.kept, store.waiting, async () => {
    const busy = new Set((await store.waiting.toArray()).map(({ household }) => household));
    for (const copy of copies) if (!busy.has(copy.household.id)) await keep(copy);
    const mine = new Set(copies.map(({ household }) => household.id));
    await store.kept.filter(({ id }) => !mine.has(id) && !busy.has(id)).delete();
  });
}

/** A person's decision: this phone's side, or the others'. It goes to the server with the next sync. */
export async function decide(
  answer: Extract<Open, { status: 'conflict' }>,
  side: 'mine' | 'theirs',
  today: string,
): Promise<void> {
  const { household: id, copy } = answer;
  await store.transaction('rw', store.kept, store.waiting, store.disputes, async () => {
    const kept = await store.kept.get(id);
    if (kept === undefined) return;
    const entries = entriesOf(await store.waiting.where({ household: id }).toArray(), id);
    const sides = { base: stored(kept.base), theirs: stored(copy.household), entries };
    const decision = decided(side, sides, today, () => crypto.randomUUID());
    await store.waiting.where({ household: id }).delete();
    await keep(copy);
    await store.waiting.bulkAdd(decision.map((entry) => ({ household: id, entry })));
    await store.disputes.delete(id);
  });
}

/** Gives up what waits for a household, where the server refuses it. */
export const giveUp = (id: string): Promise<void> =>
  store.transaction('rw', store.waiting, store.disputes, async () => {
    await store.waiting.where({ household: id }).delete();
    await store.disputes.delete(id);
  });
