import fc from 'fast-check';
import { type Rule, type Standing, standingSpace } from '../../src/index.js';

/** Trat's rules, written here once more so that a slip in the library's would show. */
export const TRAT_RULES = [
  { answer: 'A', when: (s) => s.passed === s.failed },
  { answer: 'B', when: (s) => !s.halted && s.passed > 0 && s.passed < s.failed },
  { answer: 'C', when: (s) => !s.halted && s.passed === 0 },
  { answer: 'F', when: (s) => s.halted && s.passed < s.failed },
] as const satisfies readonly Rule<Standing, string>[];

/** Any way of giving answers to states: for every standing of a small space, the answers whose rules hold there. */
export const anyHoldings = (least: number, most: number) =>
  fc
    .record({ counted: fc.integer({ min: 1, max: 6 }), answers: fc.integer({ min: 1, max: 5 }) })
    .chain(({ counted, answers }) => {
      const names = Array.from({ length: answers }, (_, index) => `answer ${index + 1}`);
      const size = standingSpace(counted).states.length;
      const held = fc.subarray(names, { minLength: least, maxLength: Math.min(most, answers) });
      return fc.record({
        counted: fc.constant(counted),
        names: fc.constant(names),
        holdings: fc.array(held, { minLength: size, maxLength: size }),
      });
    });

/** Rules that hold just where they are said to. */
export const rulesHolding = (
  counted: number,
  names: readonly string[],
  holdings: readonly (readonly string[])[],
): Rule<Standing, string>[] => {
  const { states } = standingSpace(counted);
  const place = ({ failed, passed, halted }: Standing): number =>
    states.findIndex((s) => s.failed === failed && s.passed === passed && s.halted === halted);
  return names.map((answer) => ({ answer, when: (s) => holdings[place(s)]?.includes(answer) ?? false }));
};
