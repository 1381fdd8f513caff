import { describe, expect, test } from 'vitest';
import { MENU_SPACE } from '../../src/programme/standings.js';

describe('the standings a menu may be suggested for', () => {
  test('are six', () => {
    expect(MENU_SPACE.states).toEqual([
      { earner: false, incomeShort: false, settled: false },
      { earner: false, incomeShort: true, settled: false },
      { earner: false, incomeShort: false, settled: true },
      { earner: true, incomeShort: false, settled: false },
      { earner: true, incomeShort: true, settled: false },
      { earner: true, incomeShort: false, settled: true },
    ]);
  });

  test('each has its own index', () => {
    expect(MENU_SPACE.states.map((state) => MENU_SPACE.indexOf({ ...state }))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each([true, false])('income is not short where nothing remains, an earner or not: %s', (earner) => {
    expect(MENU_SPACE.indexOf({ earner, incomeShort: true, settled: true })).toBe(-1);
  });

  test('are frozen', () => {
    for (const part of [MENU_SPACE, MENU_SPACE.states, ...MENU_SPACE.states]) expect(Object.isFrozen(part)).toBe(true);
  });

  test.each(
    [
      'no earner, not settled',
      'no earner, income short',
      'no earner, settled',
      'an earner, not settled',
      'an earner, income short',
      'an earner, settled',
    ].map((words, place) => ({ words, state: MENU_SPACE.states[place] as (typeof MENU_SPACE.states)[number] })),
  )('in words: $words', ({ words, state }) => {
    expect(MENU_SPACE.describe?.(state)).toBe(words);
  });
});
