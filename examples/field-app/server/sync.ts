import { type Household, type HouseholdDraft, mergeHouseholds } from 'kaechon';
import { programme, type SyncAnswer, type SyncItem, type User } from '../shared/protocol.js';
import { replay, stored } from '../shared/replay.js';
import { VISIBLE, visibleTo } from './access.js';
import type { Database, Query } from './database.js';
import { saveHousehold } from './store.js';

interface Stored {
  readonly revision: number;
  readonly draft: HouseholdDraft;
}

/**
 * Takes what a phone recorded about one household: all of it in one transaction, or none. The phone's copy is made again on the revision
 * it began from, through the gate, and united with what others sent since. Entries that are there already are known by
 * their ids, so a phone that has no answer sends them again.
 */
export function takeItem(database: Database, user: User, item: SyncItem, today: string): Promise<SyncAnswer> {
  const { household, entries } = item;
  return database.transaction(async (query): Promise<SyncAnswer> => {
    const [current] = await query<Stored>(
      `select revision, draft from household_state state where household_id = $5 and ${VISIBLE} for update`,
      [...visibleTo(user, today), household],
    );
    const known = await query<{ id: string; household_id: string; sent_by: string }>(
      'select id, household_id, sent_by from entry where id = any($1)',
      [entries.map(({ id }) => id)],
    );
    if (current === undefined) {
      const own = known.filter((entry) => entry.household_id === household && entry.sent_by === user.name);
      return { household, status: own.length === entries.length ? 'gone' : 'forbidden' };
    }
    const copy = { household: current.draft, revision: current.revision };
    if (known.some((entry) => entry.household_id !== household)) return { household, status: 'forbidden' };
    const isKnown = new Set(known.map(({ id }) => id));
    const fresh = entries.filter(({ id }) => !isKnown.has(id));
    if (fresh.length === 0) return { household, status: 'saved', copy };

    const theirs = stored(current.draft);
    const base = item.revision === current.revision ? theirs : await revisionOf(query, household, item.revision);
    if (base === undefined) return { household, status: 'forbidden' };
    const replayed = replay(base, entries, today);
    if ('problems' in replayed)
      return { household, status: 'refused', entry: replayed.entry.id, problems: replayed.problems };
    const merged = mergeHouseholds(programme, { base, mine: replayed.household, theirs });
    if (merged.conflicts.length > 0) return { household, status: 'conflict', copy, conflicts: merged.conflicts };

    const revision = current.revision + 1;
    await saveHousehold(query, theirs, merged.household, revision, today);
    await query(
      `insert into entry (id, household_id, revision, sent_by, action, event)
       select id, household_id, revision, sent_by, action, event from json_populate_recordset(null::entry, $1)`,
      [JSON.stringify(fresh.map((entry) => ({ ...entry, household_id: household, revision, sent_by: user.name })))],
    );
    return { household, status: 'saved', copy: { household: merged.household, revision } };
  });
}

async function revisionOf(query: Query, household: string, revision: number): Promise<Household | undefined> {
  const [row] = await query<Pick<Stored, 'draft'>>(
    'select draft from household_revision where household_id = $1 and revision = $2',
    [household, revision],
  );
  return row && stored(row.draft);
}
