import { describe, expect, test } from 'vitest';
import { decide, defineRules, standingSpace } from '../../src/index.js';
import { TRAT_RULES } from './tables.js';

const space = standingSpace(17);
const table = defineRules(space, TRAT_RULES);

describe('a decision', () => {
  test.each([
    { failed: 3, passed: 3, halted: false, answer: 'A' },
    { failed: 3, passed: 1, halted: false, answer: 'B' },
    { failed: 3, passed: 0, halted: false, answer: 'C' },
    { failed: 3, passed: 1, halted: true, answer: 'F' },
    { failed: 17, passed: 17, halted: true, answer: 'A' },
  ])('$passed of $failed passed, halted $halted: $answer', ({ answer, ...standing }) => {
    expect(decide(table, standing).answer).toBe(answer);
  });

  test('for each of the 340 standings is that of the one rule that holds', () => {
    for (const state of space.states) {
      const holding = TRAT_RULES.filter(({ when }) => when(state));
      expect(holding).toHaveLength(1);
      expect(decide(table, state)).toEqual({ answer: holding[0]?.answer, rule: holding[0] });
    }
  });

  test('rests on the rule itself, with all it says', () => {
    const source = { basis: 'assumption', ref: 'made up for this test' } as const;
    const rule = { answer: 'any', label: { th: 'ใด ๆ', en: 'any' }, when: () => true, source };
    expect(decide(defineRules(space, [rule]), { failed: 1, passed: 0, halted: false }).rule).toEqual(rule);
  });
});

describe('outside the space there is none', () => {
  test.each([
    { failed: 18, passed: 0, halted: false, words: '0 of 18 passed, not halted' },
    { failed: 2, passed: 3, halted: false, words: '3 of 2 passed, not halted' },
    { failed: 0, passed: 0, halted: true, words: '0 of 0 passed, halted' },
    { failed: 1.5, passed: 1, halted: false, words: '1 of 1.5 passed, not halted' },
    { failed: Number.NaN, passed: 0, halted: false, words: '0 of NaN passed, not halted' },
  ])('$words', ({ words, ...standing }) => {
    const refusal = `decide: state ${words} is not among the standings`;
    expect(() => decide(table, standing)).toThrow(new RangeError(refusal));
    expect(() => decide(table, standing)).toThrow(RangeError);
  });

  test('a state of a space without words is named as JSON', () => {
    const lights = { name: 'lights', states: ['red'], indexOf: (light: string) => ['red'].indexOf(light) };
    expect(() => decide(defineRules(lights, [{ answer: 'stop', when: () => true }]), 'blue')).toThrow(
      new RangeError('decide: state "blue" is not among the lights'),
    );
  });
});
