import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedAreas } from '../../docs/reference/area-entries.js';
import { namedAreas } from '../../src/areas/index.js';
import {
  careCoverage,
  carersOf,
  defineProgramme,
  gradeHousehold,
  type Household,
  interventionsFor,
  isRegistered,
  planStatus,
  readHouseholds,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';

const read = (row: object, programme = trat2565): Household => {
  const base = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
  const reading = readHouseholds(programme, [{ ...base, ...row }]);
  expect(reading.rejected).toEqual([]);
  return reading.households[0] as Household;
};

const activity = (id: string, indicator: number, due: string, more: object = {}) => ({
  id,
  indicator,
  due,
  action: 'ก',
  agency: 'ข',
  ...more,
});

describe('the state of a plan on 5 August', () => {
  const household = read({
    deprivations: [
      { indicator: 8 },
      { indicator: 16, followUps: [{ on: '2022-07-01', outcome: 'passed' }] },
      { indicator: 20 },
      { indicator: 22 },
    ],
    plan: [
      activity('late', 8, '2022-08-04', { baht: 100.1 }),
      activity('today', 8, '2022-08-05', { baht: 200.2 }),
      activity('done', 16, '2022-06-30', { done: '2022-06-28', baht: 300.3 }),
      activity('done today', 16, '2022-06-30', { done: '2022-08-05' }),
      activity('done tomorrow', 16, '2022-06-30', { done: '2022-08-06', baht: 400.4 }),
      activity('later', 22, '2022-09-30'),
    ],
  });

  test('what remains without an activity, and each activity in its place', () => {
    expect(planStatus(trat2565, household, '2022-08-05')).toEqual({
      uncovered: [20],
      overdue: ['done tomorrow', 'late'],
      open: ['later', 'today'],
      done: ['done', 'done today'],
      baht: { planned: 1001, done: 300.3 },
    });
  });

  test('without a plan all that remains is uncovered', () => {
    expect(planStatus(trat2565, read({}), '2022-08-05')).toEqual({
      uncovered: [8],
      overdue: [],
      open: [],
      done: [],
      baht: { planned: 0, done: 0 },
    });
  });

  test('an activity is in the plan from the day on which it was planned', () => {
    const planned = read({
      deprivations: [{ indicator: 8 }, { indicator: 22 }],
      plan: [
        activity('A1', 8, '2022-07-01', { planned: '2022-06-10', done: '2022-07-02', baht: 100 }),
        activity('A2', 22, '2022-07-01', { planned: '2022-07-15', baht: 50 }), // late already when it was planned
      ],
    });
    const statusOn = (day: string) => {
      const { uncovered, overdue, open, done, baht } = planStatus(trat2565, planned, day);
      return [uncovered, overdue, open, done, baht.planned];
    };
    expect(statusOn('2022-06-09')).toEqual([[8, 22], [], [], [], 0]);
    expect(statusOn('2022-06-10')).toEqual([[22], [], ['A1'], [], 100]);
    expect(statusOn('2022-07-02')).toEqual([[22], [], [], ['A1'], 100]);
    expect(statusOn('2022-07-15')).toEqual([[], ['A2'], [], ['A1'], 150]);
  });

  test('a day that does not exist is refused', () => {
    expect(() => planStatus(trat2565, household, '2022-02-30')).toThrow(RangeError);
  });
});

describe('laws of plans', () => {
  const planned = fc.tuple(
    households,
    fc.infiniteStream(fc.record({ due: anyDay, done: fc.option(anyDay, { nil: undefined }), baht: fc.nat() })),
  );

  test('a plan for every remaining indicator leaves nothing uncovered', () => {
    fc.assert(
      fc.property(households, anyDay, (register, asOf) => {
        for (const household of register) {
          const { remaining } = gradeHousehold(trat2565, household, asOf);
          const plan = remaining.map((indicator) => activity(`A${indicator}`, indicator, '2022-09-30'));
          expect(planStatus(trat2565, { ...household, plan }, asOf).uncovered).toEqual([]);
          expect(planStatus(trat2565, { ...household, plan: plan.slice(1) }, asOf).uncovered).toEqual(
            remaining.slice(0, 1),
          );
        }
      }),
    );
  });

  test('every activity is overdue, open or done, and only one of them', () => {
    fc.assert(
      fc.property(planned, anyDay, ([register, details], asOf) => {
        for (const household of register) {
          const plan = household.deprivations.map(({ indicator }, nth) => {
            const { due, done, baht } = details.next().value;
            return activity(`A${nth}`, indicator, due, { ...(done === undefined ? {} : { done }), baht });
          });
          const { overdue, open, done, baht } = planStatus(trat2565, { ...household, plan } as Household, asOf);
          expect([...overdue, ...open, ...done].sort()).toEqual(plan.map(({ id }) => id).sort());
          expect(baht.done).toBeLessThanOrEqual(baht.planned);
        }
      }),
    );
  });
});

describe('what the programme offers', () => {
  const child = (born: string | undefined) => ({ id: 'P2', targeted: false, ...(born ? { born } : {}) });
  const offered = (row: object, asOf = '2022-08-05') => interventionsFor(trat2565, read(row), asOf).map(({ id }) => id);
  const income = { deprivations: [{ indicator: 22 }] };
  const withChild = (born?: string) => ({ ...income, members: [{ id: 'P1', targeted: true }, child(born)] });

  test.each([
    ['a child of five, income short', withChild('2016-08-06'), ['child-allowance']],
    ['a child of six that day', withChild('2016-08-05'), []],
    ['a child not born yet', withChild('2022-08-06'), []],
    ['a child born that day', withChild('2022-08-05'), ['child-allowance']],
    ['a child whose birth is not known', withChild(), []],
    ['a child of five, but income is not short', { ...withChild('2018-01-01'), deprivations: [{ indicator: 8 }] }, []],
    [
      'income passed',
      {
        ...withChild('2018-01-01'),
        deprivations: [{ indicator: 22, followUps: [{ on: '2022-08-05', outcome: 'passed' }] }],
      },
      [],
    ],
    ['nobody is young', { ...income, members: [{ id: 'P1', targeted: true, born: '1960-01-01' }] }, []],
  ])('%s: %j', (_, row, expected) => expect(offered(row)).toEqual(expected));

  test('keeps its source, and it is official', () => {
    const [one] = interventionsFor(trat2565, read(withChild('2018-01-01')), '2022-08-05');
    expect(one?.source.basis).toBe('official');
    expect(one?.source.ref).toContain('nscr.nesdc.go.th');
  });

  test('without a condition it is for all in need in its dimension; a condition sees the whole standing', () => {
    const source = { basis: 'assumption', ref: 'made up' } as const;
    const label = { th: 'ก', en: 'a' };
    const seen: object[] = [];
    const programme = defineProgramme({
      ...trat2565,
      id: 'offers',
      interventions: [
        { id: 'for all', label, dimension: 'income', agency: label, source },
        { id: 'other dimension', label, dimension: 'health', agency: label, source },
        {
          id: 'looks',
          label,
          dimension: 'income',
          agency: label,
          source,
          suits: (standing) => seen.push(standing) > 0,
        },
      ],
    });
    const household = read({
      ...income,
      members: [
        { id: 'P1', targeted: true, dependent: true, born: '1950-01-01' },
        { id: 'P2', targeted: false, born: '2010-09-01' },
        { id: 'P3', targeted: true, left: { on: '2022-08-05', reason: 'moved' }, born: '1990-01-01' },
      ],
    });
    expect(interventionsFor(programme, household, '2022-08-05').map(({ id }) => id)).toEqual(['for all', 'looks']);
    expect(seen).toEqual([{ remaining: [22], members: 2, persons: 1, earner: false, ages: [11, 72] }]);
  });
});

describe('who looks after a household', () => {
  const household = read({
    carers: [
      { agency: 'พมจ.', role: 'foster', from: '2022-06-01', to: '2022-06-30' },
      { agency: 'อำเภอ', role: 'mentor', from: '2022-06-30' },
      { agency: 'อำเภอ', role: 'team', from: '2022-07-15' },
    ],
  });

  test.each([
    ['2022-05-31', []],
    ['2022-06-01', ['foster']],
    ['2022-06-30', ['foster', 'mentor']],
    ['2022-07-01', ['mentor']],
    ['2022-07-15', ['mentor', 'team']],
  ])('on %s: %j', (asOf, roles) => expect(carersOf(household, asOf).map(({ role }) => role)).toEqual(roles));

  test('an agency in two roles counts the household once', () => {
    expect(careCoverage(trat2565, [household], '2022-08-05').byAgency).toEqual({
      อำเภอ: { households: 1, persons: 1 },
    });
  });

  test('a household that left the register needs no carer', () => {
    const gone = read({ left: { on: '2022-08-01', reason: 'moved' } });
    expect(careCoverage(trat2565, [gone], '2022-08-05').uncared).toEqual([]);
    expect(careCoverage(trat2565, [gone], '2022-07-31').uncared).toEqual(['H1']);
  });

  test('an absent household needs no carer until it is back, and its carer is not counted meanwhile', () => {
    const absences = [{ from: '2022-06-10', to: '2022-07-01', reason: 'works in Rayong' }];
    const away = [
      read({ absences }),
      read({ id: 'H2', absences, carers: [{ agency: 'อำเภอ', role: 'team', from: '2022-06-01' }] }),
    ];
    const coverageOn = (day: string) => {
      const { uncared, byAgency } = careCoverage(trat2565, away, day);
      return [uncared, byAgency];
    };
    const carried = { อำเภอ: { households: 1, persons: 1 } };
    expect(coverageOn('2022-06-09')).toEqual([['H1'], carried]);
    expect(coverageOn('2022-06-10')).toEqual([[], {}]);
    expect(coverageOn('2022-06-30')).toEqual([[], {}]);
    expect(coverageOn('2022-07-01')).toEqual([['H1'], carried]);
  });

  test('whoever comes first, ids and agencies are in order', () => {
    const carers = (agency: string) => [{ agency, role: 'team', from: '2022-06-01' }];
    const all = [
      ...['H9', 'H2', 'H5'].map((id) => read({ id })),
      ...['ข', 'ก', 'ค'].map((agency) => read({ id: agency, carers: carers(agency) })),
    ];
    const { uncared, byAgency } = careCoverage(trat2565, all, '2022-08-05');
    expect(uncared).toEqual(['H2', 'H5', 'H9']);
    expect(Object.keys(byAgency)).toEqual(['ก', 'ข', 'ค']);
  });

  test('areas without a supervisor are listed; a supervisor of the whole province supervises all', () => {
    expect(careCoverage(trat2565, [], '2022-08-05').unsupervised).toEqual([
      '2301',
      '2302',
      '2303',
      '2304',
      '2305',
      '2306',
      '2307',
    ]);
    const holder = { th: 'รองผู้ว่าราชการจังหวัด', en: 'deputy governor' };
    const some = defineProgramme({
      ...trat2565,
      supervisors: [
        { area: '2301', holder },
        { area: '2307', holder },
      ],
    });
    expect(careCoverage(some, [], '2022-08-05').unsupervised).toEqual(['2302', '2303', '2304', '2305', '2306']);
    const all = defineProgramme({ ...trat2565, supervisors: [{ area: '23', holder }] });
    expect(careCoverage(all, [], '2022-08-05').unsupervised).toEqual([]);
  });

  describe('where subdistricts have names beside their districts, areas without a supervisor are', () => {
    const label = { th: 'พื้นที่', en: 'area' };
    const named = (codes: readonly string[]) => codes.map((code) => ({ code, label }));
    const codes = ['2301', '230101', '230102', '230103', '2302', '230201', '230202', '2303'];
    test.each([
      ['none named: the districts', [], ['2301', '2302', '2303']],
      ['of one district: the others', ['2301'], ['2302', '2303']],
      ['of one subdistrict: the others beside it', ['230102'], ['230101', '230103', '2302', '2303']],
      ['of all subdistricts of a district: that district is not', ['230201', '230202'], ['2301', '2303']],
      ['of the province: none', ['23'], []],
      ['of a subdistrict without a name: its district still', ['230301'], ['2301', '2302', '2303']],
      ['of a village: its subdistrict still', ['23010201', '2302'], ['230101', '230102', '230103', '2303']],
    ])('%s', (_, areas, expected) => {
      const programme = defineProgramme({
        ...trat2565,
        areas: named(codes),
        supervisors: areas.map((area) => ({ area, holder: label })),
      });
      expect(careCoverage(programme, [], '2022-08-05').unsupervised).toEqual(expected);
    });

    test('as long a list as its districts for a province that takes all its names', () => {
      const { unsupervised } = careCoverage(
        defineProgramme({ ...trat2565, areas: namedAreas('23', packedAreas('23')) }),
        [],
        '2022-08-05',
      );
      expect(unsupervised).toEqual(trat2565.areas.map(({ code }) => code));
    });
  });

  test('totals by agency never lose a household', () => {
    const agencies = fc.array(
      fc.record({ agency: fc.constantFrom('ก', 'ข', 'ค', '__proto__'), from: fc.constantFrom(...DAYS) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(households, fc.infiniteStream(agencies), anyDay, (register, carers, asOf) => {
        const cared = register.map(
          (one): Household => ({
            ...one,
            carers: carers.next().value.map((carer: object) => ({ ...carer, role: 'team' })),
          }),
        );
        const { uncared, byAgency } = careCoverage(trat2565, cared, asOf);
        const present = cared.filter((one) => isRegistered(one, asOf));
        const named = present.filter((one) => carersOf(one, asOf).length > 0);
        expect(uncared.length + named.length).toBe(present.length);
        for (const [agency, { households: count }] of Object.entries(byAgency)) {
          expect(count).toBe(present.filter((one) => carersOf(one, asOf).some((c) => c.agency === agency)).length);
        }
        const all = Object.values(byAgency).reduce((sum, tally) => sum + tally.households, 0);
        expect(all).toBeGreaterThanOrEqual(named.length);
      }),
    );
  });
});

test.each([undefined, 1, 'yes'])('help whose condition answers %j is refused by name', (answer) => {
  const [help] = trat2565.interventions ?? [];
  const suits = () => answer as unknown as boolean;
  const programme = defineProgramme({ ...trat2565, interventions: [{ ...(help as NonNullable<typeof help>), suits }] });
  const household = readHouseholds(programme, [
    { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
  ]).households[0] as Household;
  expect(() => interventionsFor(programme, household, '2022-08-05')).toThrow(
    /^interventionsFor: suits of the intervention child-allowance must answer true or false, not /,
  );
});
