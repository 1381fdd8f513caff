import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, defineRules, type Rule, type Space, type Standing, standingSpace } from '../../src/index.js';
import { anyHoldings, rulesHolding, TRAT_RULES } from './tables.js';

const space = standingSpace(17);
const refusal = (rules: readonly Rule<Standing, string>[], counted = 17) => {
  try {
    defineRules(standingSpace(counted), rules);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  return 'none';
};

const [A, B, C, F] = TRAT_RULES;

describe('rules that leave a gap are refused, with the smallest standing that has none', () => {
  test.each([
    { what: 'no rules at all', rules: [], gap: '0 of 1 passed, not halted' },
    { what: 'without A', rules: [B, C, F], gap: '1 of 1 passed, not halted' },
    { what: 'without B', rules: [A, C, F], gap: '1 of 2 passed, not halted' },
    { what: 'without C', rules: [A, B, F], gap: '0 of 1 passed, not halted' },
    { what: 'without F', rules: [A, B, C], gap: '0 of 1 passed, halted' },
    {
      what: 'all but one of three',
      rules: [A, { ...B, when: (s: Standing) => B.when(s) && !(s.failed === 3 && s.passed === 1) }, C, F],
      gap: '1 of 3 passed, not halted',
    },
    {
      what: 'all but the very last',
      rules: [{ answer: 'most', when: (s: Standing) => !(s.passed === 17 && s.halted) }],
      gap: '17 of 17 passed, halted',
    },
  ] as { what: string; rules: Rule<Standing, string>[]; gap: string }[])('$what: $gap', ({ rules, gap }) => {
    expect(refusal(rules)).toBe(`Cannot define standings: no rule holds for ${gap}`);
  });
});

describe('rules that overlap are refused, with the smallest standing and the answers', () => {
  test.each([
    {
      what: 'a halt that also takes who has passed everything',
      rules: [A, B, C, { answer: 'F', when: (s: Standing) => s.halted }],
      overlap: 'A and F both hold for 1 of 1 passed, halted',
    },
    {
      what: 'C read as "not all passed"',
      rules: [A, B, { answer: 'C', when: (s: Standing) => !s.halted && s.passed < s.failed }, F],
      overlap: 'B and C both hold for 1 of 2 passed, not halted',
    },
    {
      what: 'the same with C written first',
      rules: [{ answer: 'C', when: (s: Standing) => !s.halted && s.passed < s.failed }, B, A, F],
      overlap: 'C and B both hold for 1 of 2 passed, not halted',
    },
    {
      what: 'three that hold always',
      rules: ['x', 'y', 'z'].map((answer) => ({ answer, when: () => true })),
      overlap: 'x and y and z both hold for 0 of 1 passed, not halted',
    },
    {
      what: 'the same rule twice',
      rules: [A, B, C, F, A],
      overlap: 'A and A both hold for 1 of 1 passed, not halted',
    },
  ] as { what: string; rules: Rule<Standing, string>[]; overlap: string }[])(
    '$what: $overlap',
    ({ rules, overlap }) => {
      expect(refusal(rules)).toBe(`Cannot define standings: ${overlap}`);
    },
  );

  test('a gap is named before an overlap', () => {
    expect(refusal([A, A, B, C])).toBe('Cannot define standings: no rule holds for 0 of 1 passed, halted');
  });
});

describe('a complete table', () => {
  const table = defineRules(space, TRAT_RULES);

  test('has for every state the index of its rule', () => {
    expect(table.cells).toHaveLength(340);
    expect(table.cells.slice(0, 10)).toEqual([2, 3, 0, 0, 2, 3, 1, 3, 0, 0]); // C F A A, C F B F A A
  });

  test('has for every rule its decision', () => {
    expect(table.decisions.map(({ answer }) => answer)).toEqual(['A', 'B', 'C', 'F']);
    expect(table.decisions.map(({ rule }) => rule)).toEqual(TRAT_RULES);
  });

  test('calls each rule once for every state', () => {
    let asked = 0;
    const counting = TRAT_RULES.map((rule) => ({
      ...rule,
      when: (s: Standing) => {
        asked += 1;
        return rule.when(s);
      },
    }));
    const counted = defineRules(space, counting);
    expect(asked).toBe(4 * 340);
    decide(counted, { failed: 3, passed: 1, halted: false });
    expect(asked).toBe(4 * 340); // deciding asks none
  });

  test('is frozen', () => {
    for (const part of [table, table.rules, table.cells, table.decisions, ...table.decisions]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('does not change when the list it was made of does', () => {
    const rules = [...TRAT_RULES];
    const made = defineRules(space, rules);
    rules.length = 0;
    expect(made.rules).toEqual(TRAT_RULES);
  });

  test('may hold a rule that never applies', () => {
    expect(() => defineRules(space, [...TRAT_RULES, { answer: 'never', when: () => false }])).not.toThrow();
  });
});

describe('over any finite space', () => {
  const lights: Space<string> = {
    name: 'lights',
    states: ['red', 'yellow', 'green'],
    indexOf: (light) => ['red', 'yellow', 'green'].indexOf(light),
  };

  test('an answer for each state', () => {
    const table = defineRules(lights, [
      { answer: 'stop', when: (light) => light !== 'green' },
      { answer: 'go', when: (light) => light === 'green' },
    ]);
    expect(lights.states.map((light) => decide(table, light).answer)).toEqual(['stop', 'stop', 'go']);
  });

  test('a state without words of its own is named as JSON', () => {
    expect(() => defineRules(lights, [{ answer: 'stop', when: (light) => light === 'red' }])).toThrow(
      new RangeError('Cannot define lights: no rule holds for "yellow"'),
    );
  });
});

describe('any rules at all', () => {
  test('with one answer for each state make a table that gives it', () => {
    fc.assert(
      fc.property(anyHoldings(1, 1), ({ counted, names, holdings }) => {
        const table = defineRules(standingSpace(counted), rulesHolding(counted, names, holdings));
        expect(table.space.states.map((state) => [decide(table, state).answer])).toEqual(holdings);
      }),
    );
  });

  test('make a table just when every state has one answer', () => {
    fc.assert(
      fc.property(anyHoldings(0, 2), ({ counted, names, holdings }) => {
        const sound = holdings.every((held) => held.length === 1);
        expect(refusal(rulesHolding(counted, names, holdings), counted) === 'none').toBe(sound);
      }),
    );
  });

  test('may be in any order: the decisions are the same', () => {
    const orders = fc.shuffledSubarray([...TRAT_RULES], { minLength: 4 });
    const table = defineRules(space, TRAT_RULES);
    fc.assert(
      fc.property(orders, (rules) => {
        const other = defineRules(space, rules);
        for (const state of space.states) expect(decide(other, state)).toEqual(decide(table, state));
      }),
      { numRuns: 24 },
    );
  });
});
