import { describe, expect, test } from 'vitest';
import { decide, defineProgramme, gradeHousehold, type Standing, standingSpace } from '../../src/index.js';
import { gradesOf } from '../../src/programme/index.js';
import { type TratGrade, trat2565 } from '../../src/trat.js';
import { COUNTED, failed, householdOf } from './household-of.js';

const table = gradesOf(trat2565);
const BEST_FIRST: readonly TratGrade[] = ['A', 'B', 'C', 'F'];
const rank = (standing: Standing): number => BEST_FIRST.indexOf(decide(table, standing).answer);
const better = (standing: Standing): Standing => ({ ...standing, passed: standing.passed + 1 });

/** A household that stands so: of the counted indicators the first fail, the first of those pass. */
const standingSo = (standing: Standing) =>
  householdOf({
    deprivations: COUNTED.slice(0, standing.failed).map((indicator, place) =>
      place < standing.passed ? failed(indicator, '2022-06-01 passed') : failed(indicator),
    ),
    ...(standing.halted ? { halts: [{ on: '2022-06-01', reason: 'ย้ายไม่ได้' }] } : {}),
  });

describe('Trat grades', () => {
  test.each([
    { failed: 1, passed: 0, halted: false, grade: 'C' },
    { failed: 1, passed: 1, halted: false, grade: 'A' }, // one alone goes from C to A
    { failed: 2, passed: 1, halted: false, grade: 'B' },
    { failed: 3, passed: 0, halted: false, grade: 'C' },
    { failed: 3, passed: 1, halted: false, grade: 'B' },
    { failed: 3, passed: 2, halted: false, grade: 'B' },
    { failed: 3, passed: 3, halted: false, grade: 'A' },
    { failed: 1, passed: 0, halted: true, grade: 'F' },
    { failed: 3, passed: 0, halted: true, grade: 'F' },
    { failed: 3, passed: 2, halted: true, grade: 'F' }, // halted outranks B
    { failed: 3, passed: 3, halted: true, grade: 'A' }, // who has passed everything is done
    { failed: 17, passed: 16, halted: false, grade: 'B' },
    { failed: 17, passed: 17, halted: false, grade: 'A' },
  ])('$passed of $failed passed, halted $halted: $grade', ({ grade, ...standing }) => {
    expect(decide(table, standing).answer).toBe(grade);
    expect(gradeHousehold(trat2565, standingSo(standing), '2022-08-05')).toMatchObject({ grade, standing });
  });

  test('are best first', () => {
    expect(table.rules.map(({ answer }) => answer)).toEqual(BEST_FIRST);
  });

  test('rest on the same rule, of the standing and of the household', () => {
    for (const standing of standingSpace(17).states) {
      const grading = gradeHousehold(trat2565, standingSo(standing), '2022-08-05');
      expect(grading).toMatchObject({ standing, grade: decide(table, standing).answer });
    }
  });

  test('one more passed indicator never lowers a grade', () => {
    for (const s of standingSpace(17).states) {
      if (s.passed < s.failed) expect(rank(better(s))).toBeLessThanOrEqual(rank(s));
    }
  });

  test('a halt never raises a grade', () => {
    for (const s of standingSpace(17).states) {
      expect(rank({ ...s, halted: true })).toBeGreaterThanOrEqual(rank({ ...s, halted: false }));
    }
  });
});

describe('the next grade', () => {
  test.each([
    { failed: 1, passed: 0, halted: false, next: { grade: 'A', passesNeeded: 1 } },
    { failed: 2, passed: 0, halted: false, next: { grade: 'B', passesNeeded: 1 } },
    { failed: 3, passed: 0, halted: false, next: { grade: 'B', passesNeeded: 1 } },
    { failed: 3, passed: 1, halted: false, next: { grade: 'A', passesNeeded: 2 } },
    { failed: 3, passed: 2, halted: false, next: { grade: 'A', passesNeeded: 1 } },
    { failed: 17, passed: 1, halted: false, next: { grade: 'A', passesNeeded: 16 } },
    { failed: 3, passed: 0, halted: true, next: { grade: 'A', passesNeeded: 3 } }, // a halt leaves only all of them
    { failed: 3, passed: 2, halted: true, next: { grade: 'A', passesNeeded: 1 } },
    { failed: 3, passed: 3, halted: false, next: null },
    { failed: 3, passed: 3, halted: true, next: null },
  ])('from $passed of $failed passed, halted $halted: $next', ({ next, ...standing }) => {
    expect(gradeHousehold(trat2565, standingSo(standing), '2022-08-05').next).toEqual(next);
  });

  test('is the fewest passes that lead to a better grade', () => {
    for (const standing of standingSpace(17).states) {
      const { next } = gradeHousehold(trat2565, standingSo(standing), '2022-08-05');
      const ways = Array.from({ length: standing.failed - standing.passed }, (_, index) => index + 1);
      const passesNeeded = ways.find((more) => rank({ ...standing, passed: standing.passed + more }) < rank(standing));
      const there = { ...standing, passed: standing.passed + (passesNeeded ?? 0) };
      expect(next).toEqual(passesNeeded === undefined ? null : { grade: decide(table, there).answer, passesNeeded });
    }
  });
});

describe('where a province grades otherwise, the next grade is still a better one', () => {
  const source = { basis: 'assumption', ref: 'made up for this test' } as const;
  const label = { th: 'คำ', en: 'words' };
  const rule = (grade: string, when: (standing: Standing) => boolean) => ({ grade, label, when, source });

  /** Who has begun and not finished stands lowest. */
  const strict = defineProgramme({
    ...trat2565,
    id: 'strict',
    grading: {
      by: 'indicator',
      rules: [
        rule('done', (s) => s.passed === s.failed),
        rule('new', (s) => s.passed === 0),
        rule('slow', (s) => s.passed > 0 && s.passed < s.failed),
      ],
    },
  });

  /** One indicator passed is all that is asked, and more is not better. */
  const modest = defineProgramme({
    ...trat2565,
    id: 'modest',
    grading: { by: 'indicator', rules: [rule('one', (s) => s.passed === 1), rule('other', (s) => s.passed !== 1)] },
  });

  test.each([
    { programme: strict, failed: 3, passed: 0, next: { grade: 'done', passesNeeded: 3 } }, // past the lower "slow"
    { programme: strict, failed: 3, passed: 1, next: { grade: 'done', passesNeeded: 2 } },
    { programme: strict, failed: 3, passed: 3, next: null },
    { programme: modest, failed: 3, passed: 0, next: { grade: 'one', passesNeeded: 1 } },
    { programme: modest, failed: 3, passed: 1, next: null },
    { programme: modest, failed: 3, passed: 2, next: null },
  ])('$programme.id, $passed of $failed passed: $next', ({ programme, next, ...standing }) => {
    expect(gradeHousehold(programme, standingSo({ ...standing, halted: false }), '2022-08-05').next).toEqual(next);
  });
});
