import { describe, expect, test } from 'vitest';
import { compareProgrammes, defineProgramme, gradeHousehold, mergeReports, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { tratRegister } from '../tools/trat-register.js';

/** The rules of mid-year: half of what was failed is enough for B, less is C. */
const stricter = defineProgramme({
  ...trat2565,
  version: '2',
  grading: {
    by: 'indicator',
    rules: trat2565.grading.rules.map((rule) => {
      if (rule.grade === 'B')
        return { ...rule, when: (s) => !s.halted && s.passed < s.failed && 2 * s.passed >= s.failed };
      return rule.grade === 'C' ? { ...rule, when: (s) => !s.halted && 2 * s.passed < s.failed } : rule;
    }),
  },
});

describe('a programme that changes mid-year', () => {
  const register = tratRegister();
  const asOf = '2022-07-01';

  test('lists who would move, from which grade to which, and by which rule', () => {
    const moves = compareProgrammes(trat2565, stricter, register, asOf);
    expect(moves.length).toBeGreaterThan(0);
    for (const { household, a, b, rules } of moves) {
      expect([a, b]).toEqual(['B', 'C']);
      expect(rules.a?.en).toBe('passes some of the indicators it had failed');
      expect(rules.b?.en).toBe('passes none of the indicators it had failed yet');
      const one = register.find(({ id }) => id === household);
      expect(one && gradeHousehold(stricter, one, asOf).grade).toBe('C');
    }
  });

  test('accounts for the whole difference between the two reports', () => {
    const count = (programme: typeof trat2565) =>
      weeklyReport(programme, register, { asOf }).figures.byGrade.C.households;
    const moves = compareProgrammes(trat2565, stricter, register, asOf);
    expect(count(stricter) - count(trat2565)).toBe(moves.length);
  });

  test('no household is listed where nothing changed, or when it is not on the register', () => {
    expect(compareProgrammes(trat2565, trat2565, register, asOf)).toEqual([]);
    expect(compareProgrammes(trat2565, stricter, register, '2022-05-09')).toEqual([]);
    const gone = register.map((household) => ({ ...household, left: { on: '2022-06-30', reason: 'made up' } }));
    expect(compareProgrammes(trat2565, stricter, gone, asOf)).toEqual([]);
  });

  test('reports of the two versions refuse to merge', () => {
    expect(() => mergeReports(weeklyReport(trat2565, [], { asOf }), weeklyReport(stricter, [], { asOf }))).toThrow(
      new RangeError('mergeReports: a is of version 1, b of 2'),
    );
  });
});
