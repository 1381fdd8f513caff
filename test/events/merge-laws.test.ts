import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bareHousehold,
  type Household,
  historyOf,
  mergeHouseholds,
  readHouseholds,
  recordEvent,
  withdrawEvent,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { afterDay, offlineDays } from './arbitrary-day.js';
import { lives } from './arbitrary-life.js';
import { factsOf, isIn, taking } from './facts-of.js';

const PAIRS = { numRuns: sized(60, 2000) };

/** Lives with all their history and lives that begin, so that much can be entered. */
const bases = fc.oneof(lives, lives.map(bareHousehold));

const pairs = fc
  .tuple(bases, offlineDays, offlineDays)
  .map(([base, a, b]) => ({ base, mine: afterDay(base, a), theirs: afterDay(base, b) }));

const problemsOf = (row: unknown) => readHouseholds(trat2565, [row]).rejected.flatMap(({ problems }) => problems);

const merge = (base: Household | null, mine: Household, theirs: Household) =>
  mergeHouseholds(trat2565, { base, mine, theirs });

interface Copies {
  readonly base: Household;
  readonly mine: Household;
  readonly theirs: Household;
}

const check = (law: (copies: Copies) => void): void => fc.assert(fc.property(pairs, law), PAIRS);

/** A person decides every conflict for one side, by withdrawing and recording what that side has of it. */
function decided(household: Household, other: Household): Household {
  const told = (one: Household) => historyOf(one).map((event) => JSON.stringify(event));
  const [has, wants] = [new Set(told(household)), new Set(told(other))];
  const without = [...has]
    .filter((event) => !wants.has(event))
    .reduceRight((before, event) => changed(withdrawEvent(trat2565, before, JSON.parse(event)), before), household);
  return [...wants].reduce(
    (before, event) => changed(recordEvent(trat2565, before, JSON.parse(event)), before),
    without,
  );
}

const changed = (result: object, before: Household): Household =>
  'household' in result ? (result.household as Household) : before;

describe('three devices', () => {
  const devices = fc.tuple(bases, offlineDays, offlineDays, offlineDays);

  test('hold the same once each has sent and fetched, through days of conflicts that are decided', () => {
    fc.assert(
      fc.property(devices, offlineDays, offlineDays, ([base, a, b, c], d, e) => {
        let server = base;
        // Each device with the household as it was when it last sent or fetched.
        const held = [0, 1, 2].map(() => ({ base, copy: base }));
        const work = (nth: number, day: typeof a): void => {
          const device = held[nth] as (typeof held)[0];
          held[nth] = { ...device, copy: afterDay(device.copy, day) };
        };
        const sync = (nth: number): void => {
          const device = held[nth] as (typeof held)[0];
          const { household, conflicts } = merge(device.base, server, device.copy);
          server = conflicts.length === 0 ? household : decided(household, nth === 1 ? device.copy : server);
          held[nth] = { base: server, copy: server };
        };
        for (const [nth, day] of [a, b, c].entries()) work(nth, day);
        for (const nth of [0, 1, 2]) sync(nth);
        work(0, d); // knows nothing yet of what the others sent
        work(2, e);
        for (const nth of [2, 0, 1]) sync(nth);
        for (const nth of [0, 1, 2]) sync(nth);
        expect(held.map(({ copy }) => copy)).toStrictEqual([server, server, server]);
        expect(problemsOf(server)).toEqual([]);
      }),
      PAIRS,
    );
  });

  test('give the same in any order where nothing is in conflict', () => {
    fc.assert(
      fc.property(devices, ([base, a, b, c]) => {
        const copies = [a, b, c].map((day) => afterDay(base, day.slice(0, 6)));
        const united = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0],
        ].map((order) => {
          let conflicts = 0;
          const household = order.reduce((server, nth) => {
            const merged = merge(base, server, copies[nth] as Household);
            conflicts += merged.conflicts.length;
            return merged.household;
          }, base);
          return { conflicts, household };
        });
        fc.pre(united.every(({ conflicts }) => conflicts === 0));
        for (const { household } of united) expect(household).toStrictEqual(united[0]?.household);
      }),
      PAIRS,
    );
  });
});

describe('two copies changed apart', () => {
  test('of which one did not change give the other', () => {
    check(({ base, mine, theirs }) => {
      expect(merge(base, mine, mine)).toStrictEqual({ household: mine, conflicts: [] });
      expect(merge(null, mine, mine)).toStrictEqual({ household: mine, conflicts: [] });
      expect(merge(base, base, theirs)).toStrictEqual({ household: theirs, conflicts: [] });
      expect(merge(base, mine, base)).toStrictEqual({ household: mine, conflicts: [] });
    });
  });

  test('give a household that readHousehold accepts unchanged', () => {
    check(({ base, mine, theirs }) => {
      for (const one of [base, null]) {
        const { household } = merge(one, mine, theirs);
        expect(problemsOf(household)).toEqual([]);
        expect(readHouseholds(trat2565, [household]).households[0]).toStrictEqual(household);
      }
    });
  });

  test('give the same with sides changed', () => {
    check(({ base, mine, theirs }) => {
      for (const one of [base, null]) {
        const { household, conflicts } = merge(one, mine, theirs);
        const turned = merge(one, theirs, mine);
        expect(JSON.stringify(turned.household)).toBe(JSON.stringify(household));
        expect(
          turned.conflicts.map(({ message, mine: a, theirs: b, ...rest }) => ({ ...rest, mine: b, theirs: a })),
        ).toEqual(conflicts.map(({ message, ...rest }) => rest));
      }
    });
  });

  test('lose no change: outside conflicts every change of either is there, in conflicts the base', () => {
    check(({ base, mine, theirs }) => {
      const { household, conflicts } = merge(base, mine, theirs);
      const [before, a, b, after] = [base, mine, theirs, household].map(factsOf) as Map<string, unknown>[];
      for (const fact of new Set(
        [before, a, b, after].flatMap((facts) => [...(facts as Map<string, unknown>).keys()]),
      )) {
        const [was, my, their, is] = [before, a, b, after].map((facts) => JSON.stringify(facts?.get(fact)));
        const changed = my === was ? their : my;
        expect([fact, is]).toEqual([fact, isIn(conflicts, fact) ? was : changed]);
      }
    });
  });

  test('in conflict can be decided for either side, all at once', () => {
    check(({ base, mine, theirs }) => {
      for (const one of [base, null]) {
        const { household, conflicts } = merge(one, mine, theirs);
        for (const side of ['mine', 'theirs'] as const) {
          expect(problemsOf(taking(household, conflicts, side))).toEqual([]);
        }
      }
    });
  });

  test('conflict only where they must', () => {
    check(({ base, mine, theirs }) => {
      for (const one of [base, null]) {
        const { household, conflicts } = merge(one, mine, theirs);
        for (const conflict of conflicts) {
          const [was, my, their] = [conflict.base, conflict.mine, conflict.theirs].map((value) =>
            JSON.stringify(value),
          );
          if (my !== was && their !== was && my !== their) continue; // both changed it, differently
          // a leaving that became an absence is undone with that absence
          if (conflict.path === 'left' && conflicts.some(({ path }) => path === `absences[${base.left?.on}]`)) continue;
          const side = my === was ? 'theirs' : 'mine';
          const others = conflicts.filter((other) => other !== conflict);
          const rows = [
            taking(household, [conflict], side),
            taking(taking(household, others, side === 'mine' ? 'theirs' : 'mine'), [conflict], side),
          ];
          expect([conflict.path, rows.some((row) => problemsOf(row).length > 0)]).toEqual([conflict.path, true]);
        }
      }
    });
  });
});
