import { describe, expect, test } from 'vitest';
import { decide, defineProgramme, type GradeBox, gradeRules, gradesOf, standingSpace } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const source = { basis: 'assumption', ref: 'made up' } as const;
const label = { th: 'ทดลอง', en: 'trial' };
const ruleOf = (...when: GradeBox[]) => {
  const [rule] = gradeRules([{ grade: 'x', label, when, source }]);
  if (!rule) throw new Error('no rule');
  return rule.when;
};
const standing = (passed: number, failed: number, halted = false) => ({ failed, passed, halted });

describe('a box holds for the standings in all of its ranges', () => {
  test.each<{ box: GradeBox; holds: [number, number][]; not: [number, number][] }>([
    { box: {}, holds: [[0, 1]], not: [] },
    { box: { passed: { from: 1 } }, holds: [[1, 2]], not: [[0, 2]] },
    { box: { passed: { above: 1 } }, holds: [[2, 2]], not: [[1, 2]] },
    { box: { failed: { to: 2 } }, holds: [[0, 2]], not: [[0, 3]] },
    { box: { remaining: { below: 2 } }, holds: [[2, 3]], not: [[1, 3]] },
    {
      box: { remaining: { from: 1, to: 1 } },
      holds: [[2, 3]],
      not: [
        [3, 3],
        [1, 3],
      ],
    },
    {
      box: { share: { from: 0.5, below: 0.8 } },
      holds: [
        [1, 2],
        [3, 4],
      ],
      not: [
        [4, 5],
        [1, 3],
      ],
    },
    {
      box: { failed: { from: 2 }, share: { to: 0 } },
      holds: [[0, 2]],
      not: [
        [0, 1],
        [1, 2],
      ],
    },
  ])('$box', ({ box, holds, not }) => {
    const when = ruleOf(box);
    for (const [passed, failed] of holds) expect(when(standing(passed, failed))).toBe(true);
    for (const [passed, failed] of not) expect(when(standing(passed, failed))).toBe(false);
  });

  test('impossible or not', () => {
    expect(ruleOf({ halted: true })(standing(0, 1, true))).toBe(true);
    expect(ruleOf({ halted: true })(standing(0, 1))).toBe(false);
    expect(ruleOf({ halted: false })(standing(0, 1))).toBe(true);
  });

  test('several boxes are joined by "or", none holds for nothing', () => {
    const when = ruleOf({ passed: { to: 0 } }, { remaining: { to: 0 } });
    expect([when(standing(0, 2)), when(standing(1, 2)), when(standing(2, 2))]).toEqual([true, false, true]);
    expect(ruleOf()(standing(0, 1))).toBe(false);
  });
});

describe('shares are compared exactly', () => {
  test('every share of at most 200 is on its own bound, however it is reduced', () => {
    for (let failed = 1; failed <= 200; failed += 1) {
      for (let passed = 0; passed <= failed; passed += 1) {
        const bound = JSON.parse(JSON.stringify(passed / failed));
        const times = Math.floor(200 / failed);
        const same = standing(passed * times, failed * times);
        if (!ruleOf({ share: { from: bound, to: bound } })(same)) expect.fail(`${passed} of ${failed}`);
        if (passed > 0 && ruleOf({ share: { above: bound } })(same)) expect.fail(`${passed} of ${failed}, above`);
      }
    }
  });

  test.each([
    { passed: 7, failed: 10, from: 0.7, holds: true },
    { passed: 14, failed: 20, from: 0.7, holds: true },
    { passed: 2, failed: 3, from: 0.67, holds: false },
    { passed: 2, failed: 3, from: 0.66, holds: true },
    { passed: 29, failed: 50, from: 0.58, holds: true },
  ])('$passed of $failed from $from: $holds', ({ passed, failed, from, holds }) => {
    expect(ruleOf({ share: { from } })(standing(passed, failed))).toBe(holds);
  });
});

test('the caller may change the boxes afterwards', () => {
  const box = { passed: { from: 1 } };
  const [rule] = gradeRules([{ grade: 'x', label, when: [box], source }]);
  box.passed.from = 9;
  expect(rule?.when(standing(1, 1))).toBe(true);
});

test('Trat written as boxes decides as Trat written as functions', () => {
  const rules = gradeRules([
    { grade: 'A', label, when: [{ remaining: { to: 0 } }], source },
    { grade: 'B', label, when: [{ passed: { from: 1 }, remaining: { from: 1 }, halted: false }], source },
    { grade: 'C', label, when: [{ passed: { to: 0 }, halted: false }], source },
    { grade: 'F', label, when: [{ remaining: { from: 1 }, halted: true }], source },
  ]);
  const boxed = defineProgramme({ ...trat2565, grading: { by: 'indicator', rules } });
  for (const state of standingSpace(17).states)
    expect(decide(gradesOf(boxed), state).answer).toBe(decide(gradesOf(trat2565), state).answer);
});

describe('a mistake is named', () => {
  test.each<{ box: unknown; says: string }>([
    { box: null, says: 'gradeRules: rows[0].when[0] must be a box such as { passed: { from: 1 } }, not null' },
    { box: { pased: {} }, says: 'gradeRules: rows[0].when[0]: the key "pased" is not one of' },
    { box: { passed: 1 }, says: 'gradeRules: rows[0].when[0].passed must be a range such as { from: 1 }, not 1' },
    { box: { passed: { form: 1 } }, says: 'gradeRules: rows[0].when[0].passed: the key "form" is not one of' },
    { box: { passed: { from: '1' } }, says: 'gradeRules: rows[0].when[0].passed.from must be a number, not "1"' },
    { box: { passed: { from: 0.5 } }, says: 'rows[0].when[0].passed.from 0.5 is not a whole number of 0 or more' },
    { box: { passed: { from: Number.NaN } }, says: 'rows[0].when[0].passed.from NaN is not a whole number' },
    { box: { share: { to: 80 } }, says: 'rows[0].when[0].share.to 80 is not from 0 to 1' },
    { box: { share: {} }, says: 'rows[0].when[0].share has no bound' },
    { box: { share: { from: 0, above: 0 } }, says: 'rows[0].when[0].share has two bounds on one side' },
    { box: { share: { to: 1, below: 1 } }, says: 'rows[0].when[0].share has two bounds on one side' },
    { box: { passed: { from: 2, to: 1 } }, says: 'rows[0].when[0].passed contains no number' },
    { box: { passed: { from: 2, below: 2 } }, says: 'rows[0].when[0].passed contains no number' },
    { box: { passed: { above: 9, below: 10 } }, says: 'rows[0].when[0].passed contains no number' },
    { box: { passed: { below: 0 } }, says: 'rows[0].when[0].passed contains no number' },
    { box: { share: { above: 0.5, to: 0.5 } }, says: 'rows[0].when[0].share contains no number' },
    { box: { halted: 'no' }, says: 'rows[0].when[0].halted must be true or false, not "no"' },
  ])('$says', ({ box, says }) => {
    expect(() => ruleOf(box as GradeBox)).toThrow(says);
  });

  test('and too many boxes are refused', () => {
    expect(() => ruleOf(...Array.from({ length: 1001 }, () => ({})))).toThrow(/has 1001 entries; the most is 1000/);
    const half = { label, source, when: Array.from({ length: 501 }, () => ({})) };
    const rows = [
      { ...half, grade: 'a' },
      { ...half, grade: 'b' },
    ];
    expect(() => gradeRules(rows)).toThrow('the list of all boxes in rows has 1002 entries');
  });
});
