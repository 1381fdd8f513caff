import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HouseholdDraft, historyOf, mergeHouseholds } from 'kaechon';
import { type Entry, programme } from '../shared/protocol.js';
import { decided, replay, stored } from '../shared/replay.js';
import { record, row, TODAY, visit } from './tools.js';

const base = stored(row('H1', '230102', 'ทีม ก') as HouseholdDraft);
const activity = { id: 'A1', indicator: 8, action: 'ซ่อมหลังคา', agency: 'อบต.', due: '2022-07-31' };

/** What a phone may record, by name. */
const MADE: readonly Entry[] = [
  visit('passed', '2022-06-10', 'passed'),
  visit('failed', '2022-06-10', 'failed'),
  visit('later', '2022-06-24'),
  record('moved', { event: 'moved', on: '2022-06-12', area: '230201' }),
  record('moved elsewhere', { event: 'moved', on: '2022-06-12', area: '230301' }),
  record('left', { event: 'left', on: '2022-06-15', reason: 'ย้ายไประยอง' }),
  record('menu', { event: 'menuChosen', on: '2022-06-10', menu: 'survive' }),
  record('other menu', { event: 'menuChosen', on: '2022-06-10', menu: 'sustainable' }),
  record('planned', { event: 'activityPlanned', activity }),
  record('planned otherwise', { event: 'activityPlanned', activity: { ...activity, due: '2022-08-31' } }),
  record('born', { event: 'memberJoined', on: '2022-06-11', member: { id: 'H1-2', targeted: false } }),
];

const after = (entries: readonly Entry[]) => {
  const replayed = replay(base, entries, TODAY);
  return 'household' in replayed ? replayed.household : null;
};
const sets = [
  ...MADE.map((one) => [one]),
  ...MADE.flatMap((one, nth) => MADE.slice(nth + 1).map((other) => [one, other])),
];
const sound = sets.filter((entries) => after(entries) !== null);

test('whatever two phones recorded, either side of every conflict can be taken', () => {
  let conflicts = 0;
  for (const entries of sound)
    for (const others of sound.filter((_, nth) => nth % 7 === 0)) {
      const [mine, theirs] = [after(entries), after(others)];
      if (mine === null || theirs === null) continue;
      if (mergeHouseholds(programme, { base, mine, theirs }).conflicts.length === 0) continue;
      conflicts += 1;
      const said = (some: readonly Entry[]) => some.map(({ id }) => id).join(' + ');
      for (const side of ['mine', 'theirs'] as const) {
        const decision = decided(side, { base, theirs, entries }, TODAY, () => 'w');
        const done = replay(theirs, decision, TODAY);
        assert.ok('household' in done, `${said(entries)} | ${said(others)}: ${side}: ${JSON.stringify(done)}`);
        const told = new Set(historyOf(done.household).map((event) => JSON.stringify(event)));
        const kept = side === 'mine' ? entries : others; // nothing of the side that was taken is lost
        for (const { event } of kept)
          assert.ok(told.has(JSON.stringify(event)), `${said(entries)} | ${said(others)}: ${side}`);
      }
    }
  assert.ok(conflicts > 60, String(conflicts));
});
