import {
  type Household,
  type HouseholdDraft,
  type HouseholdEvent,
  historyOf,
  mergeHouseholds,
  type Problem,
  readHousehold,
  recordEvent,
  withdrawEvent,
} from 'kaechon';
import { type Entry, programme } from './protocol.js';

/** A household that was stored; it was checked before. */
export function stored(draft: Household | HouseholdDraft): Household {
  const read = readHousehold(programme, draft);
  if ('problems' in read) throw new Error(`A stored household is not sound: ${read.problems[0]?.message.en}`);
  return read.household;
}

type Replayed = { readonly household: Household } | { readonly entry: Entry; readonly problems: readonly Problem[] };

/** A household after some entries, each through the gate; or the first entry that is refused, and why. */
export function replay(household: Household, entries: readonly Entry[], today: string): Replayed {
  let after = household;
  for (const entry of entries) {
    const step =
      entry.action === 'record'
        ? recordEvent(programme, after, entry.event, { today })
        : withdrawEvent(programme, after, entry.event);
    if ('problems' in step) return { entry, problems: step.problems };
    after = step.household;
  }
  return { household: after };
}

/** Three copies of a household that a person decides about. */
interface Sides {
  readonly base: Household;
  readonly theirs: Household;
  /** What this phone recorded on the base. */
  readonly entries: readonly Entry[];
}

/**
 * The entries that go on top of the others' copy when a person has taken one side of every conflict. With `theirs`, those of this
 * phone that contradict nothing; with `mine`, all of them, after what contradicts them was taken back.
 */
export function decided(
  side: 'mine' | 'theirs',
  { base, theirs, entries }: Sides,
  today: string,
  newId: () => string,
): Entry[] {
  const after = (some: readonly Entry[]): Household | null => {
    const replayed = replay(base, some, today);
    return 'household' in replayed ? replayed.household : null;
  };
  const clash = (a: Household | null, b: Household | null): boolean =>
    a !== null && b !== null && mergeHouseholds(programme, { base, mine: a, theirs: b }).conflicts.length > 0;
  const textsOf = (one: Household): Set<string> => new Set(historyOf(one).map((event) => JSON.stringify(event)));
  const [before, there] = [textsOf(base), textsOf(theirs)];
  const own = entries.filter(({ action, event }) => action === 'withdraw' || !there.has(JSON.stringify(event))); // what both say is there
  if (side === 'theirs') return own.filter((entry) => !clash(after([entry]), theirs));
  const added = historyOf(theirs).filter((event) => !before.has(JSON.stringify(event)));
  const asEntry = (action: Entry['action'], event: HouseholdEvent): Entry => ({ id: newId(), action, event });
  const mine = after(entries);
  const takenBack = added.filter((event) => clash(mine, after([asEntry('record', event)])));
  return [...takenBack.reverse().map((event) => asEntry('withdraw', event)), ...own];
}
