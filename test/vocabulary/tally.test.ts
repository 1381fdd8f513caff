import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTallies, NO_ONE } from '../../src/vocabulary/index.js';

const tally = fc.record({ households: fc.nat(), persons: fc.nat() });

describe('tallies added', () => {
  test.each([
    { a: { households: 457, persons: 689 }, b: { households: 9, persons: 10 }, sum: { households: 466, persons: 699 } },
    { a: { households: 1, persons: 0 }, b: { households: 0, persons: 0 }, sum: { households: 1, persons: 0 } },
  ])('$a and $b are $sum', ({ a, b, sum }) => {
    expect(addTallies(a, b)).toEqual(sum);
  });

  test('nobody adds nothing', () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(addTallies(a, NO_ONE)).toEqual(a);
        expect(addTallies(NO_ONE, a)).toEqual(a);
      }),
    );
  });

  test('the order does not matter', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(addTallies(a, b)).toEqual(addTallies(b, a));
      }),
    );
  });

  test('neither of the two is changed', () => {
    const a = Object.freeze({ households: 1, persons: 2 });
    expect(addTallies(a, a)).toEqual({ households: 2, persons: 4 });
    expect(a).toEqual({ households: 1, persons: 2 });
  });

  test('the tally of nobody cannot be changed', () => {
    expect(NO_ONE).toEqual({ households: 0, persons: 0 });
    expect(Object.isFrozen(NO_ONE)).toBe(true);
  });
});
