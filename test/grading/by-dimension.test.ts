import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineProgramme, gradeHousehold } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { COUNTED, failed, householdOf } from './household-of.js';

/** Trat, were its households graded by dimension: living is 8 9 10 11, income 20 21 22, education 15 16 17 19. */
const byDimension = defineProgramme({
  ...trat2565,
  id: 'trat-by-dimension',
  grading: { by: 'dimension', rules: trat2565.grading.rules },
});

const gradingOf = (row: object) => gradeHousehold(byDimension, householdOf(row), '2022-08-05');

describe('in a programme that grades by dimension, a dimension is passed only when all its indicators are', () => {
  test.each([
    { what: 'living: both remain', deprivations: [failed(8), failed(9)], standing: [1, 0], grade: 'C' },
    {
      what: 'living: one of two passed',
      deprivations: [failed(8, '2022-06-01 passed'), failed(9)],
      standing: [1, 0],
      grade: 'C', // by indicator it would be B
    },
    {
      what: 'living: both passed',
      deprivations: [failed(8, '2022-06-01 passed'), failed(9, '2022-06-01 passed')],
      standing: [1, 1],
      grade: 'A',
    },
    {
      what: 'living passed, income half',
      deprivations: [failed(8, '2022-06-01 passed'), failed(21, '2022-06-01 passed'), failed(22)],
      standing: [2, 1],
      grade: 'B',
    },
    {
      what: 'living half, income half',
      deprivations: [failed(8), failed(9, '2022-06-01 passed'), failed(21, '2022-06-01 passed'), failed(22)],
      standing: [2, 0],
      grade: 'C',
    },
    {
      what: 'a relapse in one of the two of living',
      deprivations: [failed(8, '2022-06-01 passed', '2022-07-01 failed'), failed(9, '2022-06-01 passed')],
      standing: [1, 0],
      grade: 'C',
    },
    {
      what: 'education: one lapsed, one passed',
      deprivations: [failed(15, '2022-06-01 notApplicable'), failed(17, '2022-06-01 passed')],
      standing: [1, 1],
      grade: 'A',
    },
    {
      what: 'education lapsed whole, income remains',
      deprivations: [failed(15, '2022-06-01 notApplicable'), failed(22)],
      standing: [1, 0],
      grade: 'C',
    },
    {
      what: 'one in each of the five',
      deprivations: [failed(1), failed(8), failed(15), failed(20), failed(27)],
      standing: [5, 0],
      grade: 'C',
    },
    {
      what: 'all seventeen',
      deprivations: COUNTED.map((indicator) => failed(indicator)),
      standing: [5, 0],
      grade: 'C',
    },
  ] as const)('$what: $standing, $grade', ({ deprivations, standing: [all, passed], grade }) => {
    expect(gradingOf({ deprivations })).toMatchObject({
      standing: { failed: all, passed, halted: false },
      grade,
    });
  });

  test('all lapsed: no grade', () => {
    expect(gradingOf({ deprivations: [failed(15, '2022-06-01 notApplicable')] })).toMatchObject({
      grade: null,
      standing: null,
      next: null,
    });
  });

  test('halted with a dimension left: F', () => {
    const row = { deprivations: [failed(8), failed(22)], halts: [{ on: '2022-07-01', reason: 'ทำไม่ได้' }] };
    expect(gradingOf(row).grade).toBe('F');
  });

  test('the lists still hold indicators, the next grade counts dimensions', () => {
    const deprivations = [failed(8), failed(9), failed(21), failed(22), failed(1, '2022-06-01 passed')];
    expect(gradingOf({ deprivations })).toMatchObject({
      failed: [1, 8, 9, 21, 22],
      passed: [1],
      remaining: [8, 9, 21, 22],
      standing: { failed: 3, passed: 1, halted: false },
      next: { grade: 'A', passesNeeded: 2 },
    });
  });
});

describe('of any household', () => {
  const dimensionOf = (number: number) =>
    trat2565.catalogue.indicators.find((indicator) => indicator.number === number)?.dimension;
  const outcome = fc.constantFrom('passed', 'failed', 'notApplicable');
  const row = fc.shuffledSubarray(COUNTED, { minLength: 1 }).chain((numbers) =>
    fc.record({
      deprivations: fc.tuple(
        ...numbers.map((indicator) => outcome.map((found) => failed(indicator, `2022-06-01 ${found}`))),
      ),
    }),
  );

  test('the dimensions failed are those of what still applies; passed are those of which nothing remains', () => {
    fc.assert(
      fc.property(row, (row) => {
        const grading = gradingOf(row);
        const dimensions = (numbers: readonly number[]) => new Set(numbers.map(dimensionOf));
        const all = dimensions(grading.failed);
        const passed = [...all].filter((dimension) => !dimensions(grading.remaining).has(dimension));
        expect(grading.standing).toEqual(
          all.size === 0 ? null : { failed: all.size, passed: passed.length, halted: false },
        );
      }),
    );
  });

  test('graded A by dimension just when graded A by indicator, and ungraded alike', () => {
    fc.assert(
      fc.property(row, (row) => {
        const here = gradingOf(row).grade;
        const { grade } = gradeHousehold(trat2565, householdOf(row), '2022-08-05');
        expect([here === 'A', here === null]).toEqual([grade === 'A', grade === null]);
      }),
    );
  });
});
