import { describe, expect, test } from 'vitest';
import { standingSpace } from '../../src/index.js';
import { standingIndex } from '../../src/programme/standings.js';
import { wordsOf } from '../../src/rules/index.js';

const upTo20 = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the standings a household can have', () => {
  test.each([
    { counted: 1, states: 4 },
    { counted: 2, states: 10 },
    { counted: 5, states: 40 }, // TPMAP's dimensions
    { counted: 17, states: 340 }, // the indicators that TPMAP counts
    { counted: 31, states: 1054 }, // all of BMN 2560
  ])('where $counted count: $states', ({ counted, states }) => {
    expect(standingSpace(counted).states).toHaveLength(states);
  });

  test('where two count, smallest first', () => {
    expect(standingSpace(2).states).toEqual([
      { failed: 1, passed: 0, halted: false },
      { failed: 1, passed: 0, halted: true },
      { failed: 1, passed: 1, halted: false },
      { failed: 1, passed: 1, halted: true },
      { failed: 2, passed: 0, halted: false },
      { failed: 2, passed: 0, halted: true },
      { failed: 2, passed: 1, halted: false },
      { failed: 2, passed: 1, halted: true },
      { failed: 2, passed: 2, halted: false },
      { failed: 2, passed: 2, halted: true },
    ]);
  });

  test.each(upTo20)('where %i count, every one of them and none twice', (counted) => {
    const { states } = standingSpace(counted);
    let all = 0;
    for (let failed = 1; failed <= counted; failed += 1) all += 2 * (failed + 1);
    expect(states).toHaveLength(all);
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(all);
    for (const { failed, passed } of states) {
      expect(1 <= failed && failed <= counted && 0 <= passed && passed <= failed).toBe(true);
    }
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('where %d count there is no space', (counted) => {
    const refusal = `standingSpace: counted ${counted} is not a positive whole number`;
    expect(() => standingSpace(counted)).toThrow(new RangeError(refusal));
    expect(() => standingSpace(counted)).toThrow(RangeError);
  });

  test.each([201, 1e9, Number.MAX_SAFE_INTEGER])('where %d count there are too many to check', (counted) => {
    expect(() => standingSpace(counted)).toThrow(new RangeError(`standingSpace: counted ${counted} is more than 200`));
  });

  test('where 200 count there are 40,600, the most', () => expect(standingSpace(200).states).toHaveLength(40_600));

  test('are frozen', () => {
    const space = standingSpace(17);
    for (const part of [space, space.states, ...space.states]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe('the index of a standing', () => {
  test.each(upTo20)('where %i count, is its position in the list', (counted) => {
    const { states, indexOf } = standingSpace(counted);
    expect(states.map((state) => indexOf({ ...state }))).toEqual([...states.keys()]);
  });

  test('is the same however many count', () => {
    const { indexOf } = standingSpace(20);
    for (const state of standingSpace(17).states) {
      expect(indexOf(state)).toBe(standingSpace(state.failed).indexOf(state));
      expect(indexOf(state)).toBe(standingIndex(state.failed, state.passed, state.halted));
    }
  });

  test.each([
    { failed: 2, passed: 3, halted: false, why: 'more passed than failed' },
    { failed: 1, passed: 2, halted: true, why: 'more passed than failed' },
    { failed: 0, passed: 0, halted: false, why: 'nothing failed' },
    { failed: -1, passed: -1, halted: false, why: 'less than nothing' },
    { failed: 3, passed: -1, halted: false, why: 'fewer than none passed' },
    { failed: 2.5, passed: 1, halted: false, why: 'half an indicator failed' },
    { failed: 3, passed: 0.5, halted: false, why: 'half an indicator passed' },
    { failed: Number.NaN, passed: 0, halted: false, why: 'no number' },
    { failed: 1, passed: Number.NaN, halted: false, why: 'no number' },
    { failed: Number.POSITIVE_INFINITY, passed: 0, halted: false, why: 'without end' },
    { failed: '3' as unknown as number, passed: 0, halted: false, why: 'a text' },
    { failed: undefined as unknown as number, passed: 0, halted: false, why: 'left out' },
  ])('$passed of $failed passed has none: $why', ({ why: _, ...standing }) => {
    expect(standingSpace(17).indexOf(standing)).toBe(-1);
  });

  test.each([17, 5])('where %i count, one more failed has none among them', (counted) => {
    const { states, indexOf } = standingSpace(counted);
    expect(states[indexOf({ failed: counted + 1, passed: 0, halted: false })]).toBeUndefined();
  });
});

test.each([
  { standing: { failed: 3, passed: 1, halted: false }, words: '1 of 3 passed, not halted' },
  { standing: { failed: 17, passed: 0, halted: true }, words: '0 of 17 passed, halted' },
])('in words: $words', ({ standing, words }) => {
  expect(wordsOf(standingSpace(17), standing)).toBe(words);
});
