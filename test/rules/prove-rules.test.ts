import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proveRules, type Rule, type Standing, standingSpace } from '../../src/index.js';
import { anyHoldings, rulesHolding, TRAT_RULES } from './tables.js';

const two = standingSpace(2);
const prove = (rules: readonly Rule<Standing, string>[]) => proveRules(two, rules);

describe('the proof', () => {
  test('of complete rules finds nothing', () => {
    expect(proveRules(standingSpace(17), TRAT_RULES)).toEqual({ states: 340, gaps: [], overlaps: [], idle: [] });
  });

  test('lists every gap, smallest first', () => {
    expect(prove([{ answer: 'done', when: (s) => s.passed === s.failed }]).gaps).toEqual([
      { failed: 1, passed: 0, halted: false },
      { failed: 1, passed: 0, halted: true },
      { failed: 2, passed: 0, halted: false },
      { failed: 2, passed: 0, halted: true },
      { failed: 2, passed: 1, halted: false },
      { failed: 2, passed: 1, halted: true },
    ]);
  });

  test('lists every overlap with its answers, in the order of the rules', () => {
    const { overlaps, gaps } = prove([
      { answer: 'any', when: () => true },
      { answer: 'halted and done', when: (s) => s.halted && s.passed === s.failed },
    ]);
    expect(gaps).toEqual([]);
    expect(overlaps).toEqual([
      { state: { failed: 1, passed: 1, halted: true }, answers: ['any', 'halted and done'] },
      { state: { failed: 2, passed: 2, halted: true }, answers: ['any', 'halted and done'] },
    ]);
  });

  test.each([
    { what: 'a rule that holds nowhere', rules: [{ answer: 'none', when: () => false }], idle: ['none'] },
    { what: 'one that asks for too much', rules: [{ answer: 'three', when: (s) => s.failed === 3 }], idle: ['three'] },
    {
      what: 'two beside one that holds',
      rules: [
        { answer: 'none', when: () => false },
        { answer: 'any', when: () => true },
        { answer: 'no one', when: () => false },
      ],
      idle: ['none', 'no one'],
    },
    { what: 'all hold somewhere', rules: TRAT_RULES, idle: [] },
  ] as { what: string; rules: Rule<Standing, string>[]; idle: string[] }[])('idle, $what: $idle', ({ rules, idle }) => {
    expect(prove(rules).idle).toEqual(idle);
  });

  test('of no rules: every state is a gap', () => {
    expect(prove([])).toEqual({ states: 10, gaps: two.states, overlaps: [], idle: [] });
  });

  test('of any rules lists exactly what holds where', () => {
    fc.assert(
      fc.property(anyHoldings(0, 3), ({ counted, names, holdings }) => {
        const space = standingSpace(counted);
        const proof = proveRules(space, rulesHolding(counted, names, holdings));
        const where = (holds: (held: readonly string[]) => boolean) =>
          space.states.filter((_, place) => holds(holdings[place] ?? []));
        expect(proof.states).toBe(space.states.length);
        expect(proof.gaps).toEqual(where((held) => held.length === 0));
        expect(proof.overlaps.map(({ state }) => state)).toEqual(where((held) => held.length > 1));
        expect(proof.overlaps.map(({ answers }) => answers)).toEqual(holdings.filter((held) => held.length > 1));
        expect(proof.idle).toEqual(names.filter((name) => !holdings.flat().includes(name)));
      }),
    );
  });
});
