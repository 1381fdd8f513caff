import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { gradeHousehold, type Outcome } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { COUNTED, failed, householdOf } from './household-of.js';

const gradingOf = (row: object, asOf = '2022-08-05') => gradeHousehold(trat2565, householdOf(row), asOf);

describe('an indicator passes by its latest visit on or before the day', () => {
  test.each([
    { what: 'no visit yet', visits: [], grade: 'C' },
    { what: 'a visit that found it passed', visits: ['2022-06-03 passed'], grade: 'A' },
    { what: 'a visit that found it failed still', visits: ['2022-06-03 failed'], grade: 'C' },
    { what: 'failed, then passed', visits: ['2022-06-03 failed', '2022-07-01 passed'], grade: 'A' },
    { what: 'passed, then failed: a relapse', visits: ['2022-06-03 passed', '2022-07-01 failed'], grade: 'C' },
    {
      what: 'a relapse and a recovery',
      visits: ['2022-06-03 passed', '2022-07-01 failed', '2022-08-01 passed'],
      grade: 'A',
    },
    { what: 'kept in another order', visits: ['2022-07-01 failed', '2022-06-03 passed'], grade: 'C' },
    { what: 'on the day itself', visits: ['2022-08-05 passed'], grade: 'A' },
    { what: 'on the day after: not seen', visits: ['2022-08-06 passed'], grade: 'C' },
    { what: 'a relapse on the day after: not seen', visits: ['2022-07-01 passed', '2022-08-06 failed'], grade: 'A' },
    { what: 'no longer applying: no grade', visits: ['2022-07-01 notApplicable'], grade: null },
    {
      what: 'applying again and passed',
      visits: ['2022-07-01 notApplicable', '2022-08-01 passed'],
      grade: 'A',
    },
    { what: 'applying no longer from the day after', visits: ['2022-08-06 notApplicable'], grade: 'C' },
  ] as const)('$what: $grade', ({ visits, grade }) => {
    expect(gradingOf({ deprivations: [failed(22, ...visits)] }).grade).toBe(grade);
  });

  test('so the grades of any Friday can be computed again', () => {
    const row = {
      deprivations: [
        failed(8, '2022-06-10 passed', '2022-07-12 failed', '2022-08-02 passed'),
        failed(22, '2022-07-22 passed'),
      ],
      halts: [{ on: '2022-07-28', reason: 'ทำไม่ได้' }],
    };
    const fridays = [
      { asOf: '2022-06-03', grade: 'C' },
      { asOf: '2022-06-10', grade: 'B' },
      { asOf: '2022-07-15', grade: 'C' },
      { asOf: '2022-07-22', grade: 'B' },
      { asOf: '2022-07-29', grade: 'F' },
      { asOf: '2022-08-05', grade: 'A' },
    ];
    expect(fridays.map(({ asOf }) => ({ asOf, grade: gradingOf(row, asOf).grade }))).toEqual(fridays);
  });
});

describe('an indicator that no longer applies leaves both counts', () => {
  test.each([
    {
      what: 'one lapsed, one passed',
      deprivations: [failed(17, '2022-06-01 notApplicable'), failed(22, '2022-06-01 passed')],
      told: { grade: 'A', standing: { failed: 1, passed: 1, halted: false }, lapsed: [17], failed: [22], next: null },
    },
    {
      what: 'one lapsed, one remaining',
      deprivations: [failed(17, '2022-06-01 notApplicable'), failed(22)],
      told: { grade: 'C', standing: { failed: 1, passed: 0, halted: false }, lapsed: [17], remaining: [22] },
    },
    {
      what: 'one lapsed, one passed, one remaining',
      deprivations: [failed(17, '2022-06-01 notApplicable'), failed(8), failed(22, '2022-06-01 passed')],
      told: { grade: 'B', standing: { failed: 2, passed: 1, halted: false }, lapsed: [17], failed: [8, 22] },
    },
    {
      what: 'all lapsed',
      deprivations: [failed(17, '2022-06-01 notApplicable'), failed(15, '2022-07-01 notApplicable')],
      told: { grade: null, standing: null, next: null, failed: [], passed: [], remaining: [], lapsed: [15, 17] },
    },
  ] as const)('$what', ({ deprivations, told }) => {
    expect(gradingOf({ deprivations })).toMatchObject(told);
  });

  test('all lapsed and halted: no grade either', () => {
    const row = {
      deprivations: [failed(17, '2022-06-01 notApplicable')],
      halts: [{ on: '2022-07-01', reason: 'ทำไม่ได้' }],
    };
    expect(gradingOf(row)).toMatchObject({ grade: null, standing: null, next: null });
  });
});

describe('a halt', () => {
  const halts = [{ on: '2022-07-01', reason: 'ทำไม่ได้', lifted: '2022-09-01' }];
  const some = [failed(8, '2022-06-01 passed'), failed(22)];

  test.each([
    { what: 'outranks C', deprivations: [failed(8), failed(22)], asOf: '2022-08-05', grade: 'F' },
    { what: 'outranks B', deprivations: some, asOf: '2022-08-05', grade: 'F' },
    { what: 'does not outrank A', deprivations: [failed(8, '2022-06-01 passed')], asOf: '2022-08-05', grade: 'A' },
    { what: 'counts from its day', deprivations: some, asOf: '2022-07-01', grade: 'F' },
    { what: 'does not count the day before', deprivations: some, asOf: '2022-06-30', grade: 'B' },
    { what: 'counts the day before it is lifted', deprivations: some, asOf: '2022-08-31', grade: 'F' },
    { what: 'does not count on the day it is lifted', deprivations: some, asOf: '2022-09-01', grade: 'B' },
  ])('$what: $grade', ({ deprivations, asOf, grade }) => {
    expect(gradingOf({ deprivations, halts }, asOf).grade).toBe(grade);
  });
});

describe('the grading', () => {
  test('has all it rests on, numbers ascending', () => {
    const deprivations = [
      failed(22),
      failed(8, '2022-06-01 passed'),
      failed(17, '2022-06-02 notApplicable'),
      failed(4, '2022-06-01 passed'),
      failed(11),
    ];
    expect(gradingOf({ id: 'TR-0001', deprivations })).toEqual({
      household: 'TR-0001',
      asOf: '2022-08-05',
      grade: 'B',
      standing: { failed: 4, passed: 2, halted: false },
      failed: [4, 8, 11, 22],
      passed: [4, 8],
      remaining: [11, 22],
      lapsed: [17],
      checkedOn: { 4: '2022-06-01', 8: '2022-06-01', 17: '2022-06-02' },
      next: { grade: 'A', passesNeeded: 2 },
    });
  });

  test.each([
    { asOf: '2022-05-31', checkedOn: {} },
    { asOf: '2022-06-03', checkedOn: { 22: '2022-06-03' } },
    { asOf: '2022-06-30', checkedOn: { 8: '2022-06-10', 22: '2022-06-03' } },
    { asOf: '2022-08-05', checkedOn: { 8: '2022-06-10', 22: '2022-07-01' } },
  ])('on $asOf has the day of each deciding visit: $checkedOn', ({ asOf, checkedOn }) => {
    const income = failed(22, '2022-07-01 failed', '2022-06-03 passed', '2022-08-06 passed');
    const row = { deprivations: [income, failed(8, '2022-06-10 failed'), failed(9)] };
    expect(gradingOf(row, asOf).checkedOn).toEqual(checkedOn);
  });

  test.each(['2022-05-01', '2022-08-05'])(
    'answers on %s for a household that joined later or left before: a report leaves it out',
    (asOf) => {
      const row = { joined: '2022-06-01', left: { on: '2022-07-01', reason: 'ย้ายออก' } };
      expect(gradingOf(row, asOf).grade).toBe('C');
    },
  );

  test.each(['2022-02-30', '5 ส.ค. 2565', '2022-8-5', ''])('for %j, which is no day, is refused', (asOf) => {
    const refusal = `gradeHousehold: asOf ${JSON.stringify(asOf)} is not a calendar day such as "2022-08-05"`;
    expect(() => gradingOf({}, asOf)).toThrow(new RangeError(refusal));
    expect(() => gradingOf({}, asOf)).toThrow(RangeError);
  });

  test('of a household read for a programme that counts other indicators is refused', () => {
    const elsewhere = householdOf({ area: nineAreas.area, deprivations: [failed(8), failed(3)] }, nineAreas);
    const refusal = 'Cannot grade a household of another programme: trat-2565 does not count indicator 3';
    expect(() => gradeHousehold(trat2565, elsewhere, '2022-08-05')).toThrow(new RangeError(refusal));
    expect(() => gradeHousehold(trat2565, elsewhere, '2022-08-05')).toThrow(RangeError);
  });

  test('leaves the household as it was', () => {
    const household = householdOf({ deprivations: [failed(22), failed(8)] });
    gradeHousehold(trat2565, household, '2022-08-05');
    expect(household.deprivations.map(({ indicator }) => indicator)).toEqual([22, 8]);
  });
});

describe('of any household', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2022-06-${String(date).padStart(2, '0')}`);
  const outcome = fc.constantFrom<Outcome>('passed', 'failed', 'notApplicable');
  const followUps = fc.uniqueArray(fc.record({ on: day, outcome }), { selector: ({ on }) => on, maxLength: 6 });
  const deprivations = fc
    .shuffledSubarray(COUNTED, { minLength: 1 })
    .chain((numbers) =>
      fc.tuple(...numbers.map((indicator) => followUps.map((visits) => ({ indicator, followUps: visits })))),
    );
  const household = fc.record(
    { deprivations, halts: fc.tuple(fc.record({ on: day, reason: fc.constant('ทำไม่ได้') })) },
    { requiredKeys: ['deprivations'] },
  );

  test('every indicator is passed, remaining or lapsed by its last visit; the standing counts them', () => {
    fc.assert(
      fc.property(household, day, (row, asOf) => {
        const grading = gradingOf(row, asOf);
        const last = (outcome: Outcome): number[] =>
          row.deprivations
            .filter(({ followUps }) => {
              const seen = followUps.filter(({ on }) => on <= asOf).sort((a, b) => a.on.localeCompare(b.on));
              return (seen.at(-1)?.outcome ?? 'failed') === outcome;
            })
            .map(({ indicator }) => indicator)
            .sort((a, b) => a - b);
        const halted = row.halts?.some(({ on }) => on <= asOf) ?? false;

        expect(grading.passed).toEqual(last('passed'));
        expect(grading.remaining).toEqual(last('failed'));
        expect(grading.lapsed).toEqual(last('notApplicable'));
        expect(grading.failed).toEqual([...grading.passed, ...grading.remaining].sort((a, b) => a - b));
        const parts = [grading.passed, grading.remaining, grading.lapsed].flat();
        expect(parts.sort((a, b) => a - b)).toEqual(row.deprivations.map((d) => d.indicator).sort((a, b) => a - b));
        expect(grading.standing).toEqual(
          grading.failed.length === 0 ? null : { failed: grading.failed.length, passed: grading.passed.length, halted },
        );
        expect(grading.grade === null).toBe(grading.standing === null);
      }),
    );
  });

  test('later events change nothing', () => {
    fc.assert(
      fc.property(household, day, (row, asOf) => {
        const known = {
          deprivations: row.deprivations.map(({ indicator, followUps }) => ({
            indicator,
            followUps: followUps.filter(({ on }) => on <= asOf),
          })),
          ...(row.halts ? { halts: row.halts.filter(({ on }) => on <= asOf) } : {}),
        };
        expect(gradingOf(row, asOf)).toEqual(gradingOf(known, asOf));
      }),
    );
  });
});
