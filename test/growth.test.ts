import { beforeAll, describe, expect, test } from 'vitest';
import { bareRow } from './household/good-rows.js';
import { type Counted, counted } from './tools/steps.js';

/*
 * What grows with the register grows as it does, no faster: twice as much of anything takes twice the steps, a little more
 * where things are put in order. Steps are counted, not milliseconds.
 */

const SIZE = 500;
const many = <T>(count: number, one: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => one(nth));
const dayAt = (nth: number) => new Date(Date.UTC(2021, 0, 1) + nth * 86_400_000).toISOString().slice(0, 10);
const keys = (count: number) => Object.fromEntries(many(count, (nth) => [`k${nth}`, nth]));

let library: Counted;
beforeAll(async () => {
  library = await counted();
});

/** The steps of twice as much, by the steps of once as much. `prepare` makes the work of a size, and is not counted. */
function growth(prepare: (size: number) => () => unknown): number {
  const [once, twice] = [prepare(SIZE), prepare(2 * SIZE)];
  return library.stepsOf(twice) / library.stepsOf(once);
}

/** One household as a row, with more of something. */
const ROWS: Record<string, (size: number) => unknown[]> = {
  'good rows': (size) => many(size, (nth) => bareRow(`H${nth}`)),
  'good rows and broken ones in turn': (size) =>
    many(size, (nth) => (nth % 2 === 0 ? bareRow(`H${nth}`) : { id: nth })),
  'rows of one id': (size) => many(size, () => bareRow()),
  'members of a household': (size) => [
    { ...bareRow(), members: many(size, (nth) => ({ id: `P${nth}`, targeted: true })) },
  ],
  'members of whom each ten have one id': (size) => [
    { ...bareRow(), members: many(size, (nth) => ({ id: `P${nth % (size / 10)}`, targeted: true })) },
  ],
  'follow-ups of an indicator': (size) => [
    {
      ...bareRow(),
      deprivations: [{ indicator: 22, followUps: many(size, (nth) => ({ on: dayAt(nth), outcome: 'passed' })) }],
    },
  ],
  'follow-ups of one day': (size) => [
    {
      ...bareRow(),
      deprivations: [{ indicator: 22, followUps: many(size, () => ({ on: '2022-06-03', outcome: 'passed' })) }],
    },
  ],
  'deprivations of one indicator': (size) => [{ ...bareRow(), deprivations: many(size, () => ({ indicator: 22 })) }],
  'menus of a household': (size) => [
    { ...bareRow(), menus: many(size, (nth) => ({ on: dayAt(nth), menu: 'survive' })) },
  ],
  'moves of a household': (size) => [{ ...bareRow(), moves: many(size, (nth) => ({ on: dayAt(nth), area: '23' })) }],
  'absences of a household, and follow-ups': (size) => [
    {
      ...bareRow(),
      absences: many(size, (nth) => ({ from: dayAt(3 * nth), to: dayAt(3 * nth + 1), reason: 'x' })),
      deprivations: [{ indicator: 22, followUps: many(size, (nth) => ({ on: dayAt(nth), outcome: 'passed' })) }],
    },
  ],
  'absences of a household, one inside the other': (size) => [
    {
      ...bareRow(),
      absences: many(size, (nth) => ({ from: dayAt(nth), to: dayAt(3 * size - nth), reason: 'x' })),
    },
  ],
  'halts of a household': (size) => [
    { ...bareRow(), halts: many(size, (nth) => ({ on: dayAt(nth), reason: 'x', lifted: dayAt(nth + 1) })) },
  ],
  'halts of which none is lifted': (size) => [
    { ...bareRow(), halts: many(size, (nth) => ({ on: dayAt(nth), reason: 'x' })) },
  ],
  'carers of a household': (size) => [
    { ...bareRow(), carers: many(size, (nth) => ({ agency: `${nth}`, role: 'team', from: '2022-06-03' })) },
  ],
  'activities of a household': (size) => [
    {
      ...bareRow(),
      plan: many(size, (nth) => ({ id: `A${nth}`, indicator: 22, action: 'a', agency: 'b', due: '2022-06-03' })),
    },
  ],
  'unknown keys of a row': (size) => [{ ...bareRow(), ...keys(size) }],
};

const household_id = 'H1';
const TABLES: Record<string, (size: number) => Record<string, unknown[]>> = {
  'households, each with its rows': (size) => ({
    household: many(size, (nth) => ({ household_id: `H${nth}`, area_code: '23' })),
    member: many(size, (nth) => ({ household_id: `H${nth}`, member_id: 'P1', targeted: '1' })),
    deprivation: many(size, (nth) => ({ household_id: `H${nth}`, indicator: '22' })),
    follow_up: many(size, (nth) => ({
      household_id: `H${nth}`,
      indicator: '22',
      checked_on: '2022-06-03',
      outcome: 'passed',
    })),
  }),
  'rows of one household': (size) => ({
    household: [{ household_id, area_code: '23' }],
    member: many(size, (nth) => ({ household_id, member_id: `P${nth}`, targeted: '1' })),
    deprivation: [{ household_id, indicator: '22' }],
    follow_up: many(size, (nth) => ({ household_id, indicator: '22', checked_on: dayAt(nth), outcome: 'passed' })),
  }),
  'broken rows of one household': (size) => ({
    household: [{ household_id, area_code: '23' }],
    deprivation: [{ household_id, indicator: '22' }],
    follow_up: many(size, (nth) => ({ household_id, indicator: '22', checked_on: dayAt(nth % 10), outcome: '?' })),
  }),
  'rows of no household': (size) => ({
    household: [],
    member: many(size, (nth) => ({ household_id: `H${nth}`, member_id: 'P1', targeted: '1' })),
  }),
  'households of one id': (size) => ({ household: many(size, () => ({ household_id, area_code: '23' })) }),
  'unknown columns': (size) => ({ household: [{ household_id, area_code: '23', ...keys(size) }] }),
};

describe('the steps of reading grow with what is read', () => {
  test.each(Object.entries(ROWS))('of rows: %s', (_, rowsOf) => {
    const { kaechon, trat2565 } = library;
    const ratio = growth((size) => {
      const rows = rowsOf(size);
      return () => kaechon.readHouseholds(trat2565, rows);
    });
    expect(ratio).toBeLessThan(2.3);
  });

  test('of rows one by one', () => {
    const ratio = growth((size) => () => {
      const reader = library.kaechon.startReading(library.trat2565);
      for (let nth = 0; nth < size; nth += 1) reader.read(bareRow(`H${nth}`));
    });
    expect(ratio).toBeLessThan(2.3);
  });

  test.each(Object.entries(TABLES))('of tables: %s', (_, tablesOf) => {
    const { kaechon, trat2565 } = library;
    const ratio = growth((size) => {
      const tables = tablesOf(size);
      return () => kaechon.readTables(trat2565, tables);
    });
    expect(ratio).toBeLessThan(2.3);
  });
});

describe('the steps of an event and of a merge grow with the household', () => {
  const [visited, left] = [
    { indicator: 22, on: '2022-06-03' },
    { event: 'left', on: '2022-06-01', reason: 'moved' },
  ];
  const visit = { event: 'followUp', ...visited, outcome: 'passed' };
  const dayOf = (nth: number) => dayAt(nth + 365); // within the programme
  const visitsOf = (size: number) =>
    many(size, (nth) => ({ on: dayOf(nth), outcome: 'passed' })).filter(({ on }) => on !== visited.on);
  const absences = (size: number, late: number) =>
    many(size, (nth) => ({ from: dayAt(4 * nth + late - 8000), to: dayAt(4 * nth + late - 7998), reason: 'works' }));
  const householdOf = (row: object) => {
    const programme = { ...library.trat2565, eventsFrom: '1990-01-01' };
    const { households, rejected } = library.kaechon.readHouseholds(programme, [row]);
    if (rejected.length > 0) throw new Error(rejected[0]?.problems[0]?.message.en);
    return households[0] as never;
  };
  const ROW: Record<string, (size: number) => object> = {
    visits: (size) => ({ ...bareRow(), deprivations: [{ indicator: 22, followUps: visitsOf(size) }] }),
    members: (size) => ({ ...bareRow(), members: many(size, (nth) => ({ id: `P${nth}`, targeted: true })) }),
    carers: (size) => ({
      ...bareRow(),
      carers: many(size, (nth) => ({ agency: 'office', role: 'team', from: dayOf(nth), to: dayOf(nth + 2) })),
    }),
  };

  test.each(Object.entries(ROW))('of %s: recorded, taken back, listed', (_, rowOf) => {
    const { kaechon, trat2565 } = library;
    const ratio = growth((size) => {
      const household = householdOf(rowOf(size));
      return () => {
        const recorded = kaechon.recordEvent(trat2565, household, visit);
        if (!('household' in recorded)) throw new Error(recorded.problems[0]?.message.en);
        kaechon.withdrawEvent(trat2565, recorded.household, visit);
        return kaechon.historyOf(recorded.household);
      };
    });
    expect(ratio).toBeLessThan(2.3);
  });

  test.each<[string, (size: number) => readonly [object, object]]>([
    [
      'without a conflict',
      (size) => [{ ...bareRow(), menus: [{ on: '2022-06-01', menu: 'survive' }] }, ROW.visits?.(size) ?? {}],
    ],
    [
      'with a leaving before all visits',
      (size) => [{ ...bareRow(), left: { on: '2021-12-31', reason: left.reason } }, ROW.visits?.(size) ?? {}],
    ],
    [
      'with absences of which each meets another',
      (size) => [0, 1].map((late) => ({ ...bareRow(), absences: absences(size, late) })) as [object, object],
    ],
    [
      'with absences of which one meets all',
      (size) => [
        { ...bareRow(), absences: absences(size, 0) },
        { ...bareRow(), absences: [{ from: dayAt(-8001), to: '2022-05-09', reason: 'works' }] },
      ],
    ],
  ])('of a merge %s', (name, copiesOf) => {
    const { kaechon, trat2565 } = library;
    const ratio = growth((size) => {
      const base = householdOf(bareRow());
      const [mine, theirs] = copiesOf(size).map(householdOf) as [never, never];
      return () => {
        const { conflicts } = kaechon.mergeHouseholds(
          { ...trat2565, eventsFrom: '1990-01-01' },
          { base, mine, theirs },
        );
        expect(conflicts.length >= size).toBe(!name.startsWith('without'));
      };
    });
    expect(ratio).toBeLessThan(2.3);
  });
});

describe('the steps of a worklist grow', () => {
  const DAY = '2022-08-05';
  const activity = (id: string) => ({ id, indicator: 22, action: 'mend', agency: 'office', due: '2022-07-01' });
  const visits = (size: number) =>
    many(size, (nth) => ({ on: dayAt(nth), outcome: nth % 2 === 0 ? 'passed' : 'failed' }));

  test.each<[string, (size: number) => unknown[]]>([
    ['with the register', (size) => many(size, (nth) => ({ ...bareRow(`H${nth}`), area: `2301${10 + (nth % 90)}` }))],
    ['with a plan', (size) => [{ ...bareRow(), plan: many(size, (nth) => activity(`A${nth}`)) }]],
    ['with visits', (size) => [{ ...bareRow(), deprivations: [{ indicator: 22, followUps: visits(size) }] }]],
  ])('%s', (_, rowsOf) => {
    const { kaechon, trat2565 } = library;
    const ratio = growth((size) => {
      const { households, rejected } = kaechon.readHouseholds({ ...trat2565, eventsFrom: '2000-01-01' }, rowsOf(size));
      expect(rejected).toEqual([]);
      return () => kaechon.worklist(trat2565, households, DAY);
    });
    expect(ratio).toBeLessThan(2.3);
  });

  test('and those of a change of boundaries with the register and the codes', () => {
    const { kaechon, trat2565 } = library;
    const area = (nth: number) => `2301${String(nth).padStart(4, '0')}`;
    const ratio = growth((size) => {
      const rows = many(size, (nth) => ({ ...bareRow(`H${nth}`), area: area(nth % 10) }));
      const { households } = kaechon.readHouseholds(trat2565, rows);
      const codes = Object.fromEntries(many(size, (nth) => [area(nth), `2302${area(nth).slice(4)}`]));
      return () => kaechon.recodeAreas(trat2565, households, { on: DAY, codes });
    });
    expect(ratio).toBeLessThan(2.3);
  });
});

describe('the steps of a report grow with the register', () => {
  const register = (size: number) => {
    const { households } = library.kaechon.readHouseholds(
      library.trat2565,
      many(size, (nth) => ({ ...bareRow(`H${nth}`), deprivations: [{ indicator: 22 }] })),
    );
    expect(households).toHaveLength(size);
    return households;
  };

  test('made', () => {
    const ratio = growth((size) => {
      const households = register(size);
      return () => library.kaechon.weeklyReport(library.trat2565, households, { asOf: '2022-08-05', areas: 'village' });
    });
    expect(ratio).toBeLessThan(2.3);
  });

  test('and work that visits everything again for each entry is detected', () => {
    const ratio = growth((size) => {
      const households = register(size / 2);
      return () =>
        households.map(() => library.kaechon.weeklyReport(library.trat2565, households, { asOf: '2022-08-05' }));
    });
    expect(ratio).toBeGreaterThan(3);
  });
});
