import { describe, expect, test, vi } from 'vitest';
import { decide, defineRules, proveRules, type Rule, type Space, standingSpace } from '../../src/index.js';

const any: Rule<unknown, string> = { answer: 'any', when: () => true };
const numbers = (count: number): Space<number> => ({
  name: 'numbers',
  states: Array.from({ length: count }, (_, index) => index),
  indexOf: (state) => state,
});

describe.each([
  ['defineRules', defineRules],
  ['proveRules', proveRules],
])('%s refuses what it cannot check', (call, run) => {
  test.each<[string, unknown, unknown]>([
    ['space.states has 100001 entries; the most is 100000', numbers(100_001), [any]],
    ['space.states has 1000000000 entries; the most is 100000', { ...numbers(1), states: new Array(1e9) }, [any]],
    ['rules has 101 entries; the most is 100', numbers(1), new Array(101).fill(any)],
    ['rules[1] must be a rule, not undefined', numbers(1), [any, undefined]],
    ['rules[0].when must be a function of a state, not undefined', numbers(1), [{ answer: 'a' }]],
    ['rules[0].answer must be text, not 7', numbers(1), [{ ...any, answer: 7 }]],
    ['rules[0].answer "" is blank', numbers(1), [{ ...any, answer: '' }]],
    ['space.name must be text, not undefined', { ...numbers(1), name: undefined }, [any]],
    ['space.states must be an array of states, not an object', { ...numbers(1), states: {} }, [any]],
    ['space.indexOf must be a function of a state, not null', { ...numbers(1), indexOf: null }, [any]],
  ])('%s', (message, space, rules) => {
    expect(() => run(space as never, rules as never)).toThrow(`${call}: ${message}`);
  });

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [1, '1'],
    ['true', '"true"'],
    [{}, 'an object'],
  ])('a rule that answers %j', (answer, shown) => {
    expect(() => run(standingSpace(1), [{ answer: 'B', when: () => answer as boolean }])).toThrow(
      new TypeError(`${call}: the rule of B must answer true or false, not ${shown}, for 0 of 1 passed, not halted`),
    );
  });

  test('a rule that throws', () => {
    const when = (s: { halted: boolean }): boolean => {
      if (s.halted) throw new TypeError('x is not a function');
      return true;
    };
    expect(() => run(standingSpace(1), [{ answer: 'B', when }])).toThrow(
      new RangeError(`${call}: the rule of B fails for 0 of 1 passed, halted: x is not a function`),
    );
  });

  test('a space that cannot say what its state is', () => {
    const describe = (): string => {
      throw new Error('speechless');
    };
    const never = { answer: 'never', when: () => undefined as unknown as boolean };
    expect(() => run({ ...numbers(1), describe }, [never])).toThrow(/ for 0$/);
    expect(() => run({ name: 'big', states: [7n], indexOf: () => 0 }, [never])).toThrow(/ for 7n$/);
  });
});

test('every rule is called once for every state, and no more', () => {
  const when = vi.fn(() => true);
  defineRules(standingSpace(17), [{ answer: 'any', when }]);
  expect(when).toHaveBeenCalledTimes(340);
});

test('a hundred rules that all hold everywhere are listed, state by state', () => {
  const rules = Array.from({ length: 100 }, (_, index) => ({ answer: `a${index}`, when: () => true }));
  const { overlaps } = proveRules(numbers(1000), rules);
  expect(overlaps).toHaveLength(1000);
  expect(overlaps[0]?.answers).toHaveLength(100);
});

describe('a state outside the space', () => {
  const table = defineRules(standingSpace(2), [{ answer: 'any', when: () => true }]);
  test.each([undefined, null, 7, 'x', {}, [], { failed: 1, passed: 0 }, { failed: 1, passed: 0, halted: 'no' }])(
    '%j is not decided',
    (state) => {
      expect(() => decide(table, state as never)).toThrow(/^decide: state .* is not among the standings$/);
    },
  );
});
