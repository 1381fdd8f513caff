import { readHouseholds, TABLE_NAMES } from 'kaechon';
import { addUser } from '../server/access.js';
import { createApp } from '../server/app.js';
import { type Database, openDatabase } from '../server/database.js';
import { hide } from '../server/hide.js';
import { openPublications } from '../server/publications.js';
import { importHouseholds } from '../server/store.js';
import {
  type Entry,
  type Publication,
  programme,
  type SyncAnswer,
  type SyncItem,
  type User,
} from '../shared/protocol.js';

export const TODAY = '2022-08-05';

/** Users by token: two mentors, two districts, the province. */
export const USERS: Readonly<Record<string, User>> = {
  anong: { name: 'อนงค์', role: 'mentor', area: '23', agency: 'ทีม ก' },
  boon: { name: 'บุญ', role: 'mentor', area: '23', agency: 'ทีม ข' },
  district1: { name: 'อำเภอ 1', role: 'district', area: '2301', agency: '' },
  district2: { name: 'อำเภอ 2', role: 'district', area: '2302', agency: '' },
  province: { name: 'จังหวัด', role: 'province', area: '23', agency: '' },
};

/** A made-up household with three indicators to pass, carried by a mentor's agency. */
export const row = (id: string, area: string, agency: string) => ({
  ...{ id, area, joined: '2022-05-09', deprivations: [{ indicator: 8 }, { indicator: 21 }, { indicator: 22 }] },
  members: [{ id: `${id}-1`, targeted: true }],
  carers: [{ agency, role: 'mentor', from: '2022-05-09' }],
});

/** A register of two districts: H1 and H2 of the first, H3 of the second; H1 and H3 are Anong's, H2 is Boon's. */
const REGISTER = [row('H1', '230102', 'ทีม ก'), row('H2', '230102', 'ทีม ข'), row('H3', '230201', 'ทีม ก')];

export interface Office {
  readonly database: Database;
  /** The database as it was at the beginning. */
  readonly reset: () => Promise<void>;
  readonly get: (user: string, path: string) => Promise<Response>;
  readonly post: (user: string, path: string) => Promise<Response>;
  readonly sync: (user: string, ...items: readonly SyncItem[]) => Promise<SyncAnswer[]>;
  /** How often each entry is in the database. */
  readonly entries: () => Promise<Record<string, number>>;
}

/** A server over a database of its own, in this process. */
export async function openOffice(rows: readonly unknown[] = REGISTER): Promise<Office> {
  const database = await openDatabase(process.env.DATABASE_URL);
  const reset = async (): Promise<void> => {
    for (const table of [
      ...TABLE_NAMES,
      'household_state',
      'household_revision',
      'entry',
      'published_report',
      'publication',
    ])
      await database.query(`truncate ${table}`);
    await importHouseholds(database.query, readHouseholds(programme, rows).households, TODAY);
  };
  await reset();
  for (const [token, user] of Object.entries(USERS)) await addUser(database.query, token, user);
  const publications = openPublications(database, async (reports) => hide(reports));
  const app = createApp({ database, publications, today: () => TODAY });
  const ask = async (user: string, path: string, body?: unknown): Promise<Response> =>
    app.request(path, {
      headers: { authorization: `Bearer ${user}` },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  return {
    database,
    reset,
    get: (user, path) => ask(user, path),
    post: (user, path) => ask(user, path, {}),
    sync: async (user, ...items) => {
      const response = await ask(user, '/api/sync', { items });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      return ((await response.json()) as { answers: SyncAnswer[] }).answers;
    },
    entries: async () => {
      const rows = await database.query<{ id: string; times: string }>(
        'select id, count(*) as times from entry group by id',
      );
      return Object.fromEntries(rows.map(({ id, times }) => [id, Number(times)]));
    },
  };
}

/** Waits until a day is hidden, and gives its state. */
export async function stateOf(office: Office, day: string): Promise<Publication> {
  for (;;) {
    const state = (await (await office.get('province', `/api/publication/${day}`)).json()) as Publication;
    if (state.state !== 'waiting') return state;
    await new Promise(setImmediate);
  }
}

/** Publishes a day, and waits until it is hidden. */
export async function publish(office: Office, day: string): Promise<Publication> {
  const { status } = await office.post('province', `/api/published/${day}`);
  if (status !== 204) throw new Error(String(status));
  return stateOf(office, day);
}

export const record = (id: string, event: Entry['event']): Entry => ({ id, action: 'record', event });
export const visit = (id: string, on: string, outcome: 'passed' | 'failed' = 'passed', indicator = 22): Entry =>
  record(id, { event: 'followUp', indicator, on, outcome });
