import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alkireFoster, type DeprivationProfile } from '../../src/measure.js';
import paper from './alkire-foster-2011.json' with { type: 'json' };

const equal = Object.fromEntries(paper.dimensions.map((dimension) => [dimension, 1]));
const profileOf = (row: readonly number[], more: object = {}): DeprivationProfile => ({
  deprived: Object.fromEntries(paper.dimensions.map((dimension, place) => [dimension, row[place] === 1])),
  ...more,
});

describe('the example of Alkire and Foster (2011)', () => {
  test('the deprivations are those of the achievements below the cut-offs', () => {
    const deprived = paper.achievements.map((row) =>
      row.map((value, place) => (value < (paper.deprivationCutoffs[place] as number) ? 1 : 0)),
    );
    expect(deprived).toEqual(paper.deprived);
  });

  test.each(paper.expected)('k = $k: H $H, A $A, M0 $M0', ({ k, H, A, M0 }) => {
    const { headcountRatio, intensity, adjusted } = alkireFoster(
      paper.deprived.map((row) => profileOf(row)),
      { weights: equal, cutoff: k },
    );
    expect(headcountRatio).toBeCloseTo(H, 12);
    expect(intensity).toBeCloseTo(A, 12);
    expect(adjusted).toBeCloseTo(M0, 12);
  });

  test('weights of a quarter with a cutoff of a half give the same as weights of one with a cutoff of two', () => {
    const quarters = Object.fromEntries(paper.dimensions.map((dimension) => [dimension, 0.25]));
    const profiles = paper.deprived.map((row) => profileOf(row));
    expect(alkireFoster(profiles, { weights: quarters, cutoff: 0.5 })).toEqual(
      alkireFoster(profiles, { weights: equal, cutoff: 2 }),
    );
  });

  test('at k = 2 the parts of the indicators', () => {
    const { indicators } = alkireFoster(
      paper.deprived.map((row) => profileOf(row)),
      { weights: equal, cutoff: 2 },
    );
    expect(indicators.schooling).toEqual({ uncensored: 0.75, censored: 0.5, contribution: (0.25 * 0.5) / 0.375 });
    expect(indicators.income).toEqual({ uncensored: 0.25, censored: 0.25, contribution: (0.25 * 0.25) / 0.375 });
  });
});

const weights = fc.record({
  a: fc.integer({ min: 1, max: 6 }),
  b: fc.integer({ min: 0, max: 6 }),
  c: fc.integer({ min: 0, max: 6 }),
});
const profile = fc.record({
  deprived: fc.record({ a: fc.constantFrom(0, 1), b: fc.boolean(), c: fc.boolean() }),
  weight: fc.integer({ min: 1, max: 9 }),
  group: fc.constantFrom('north', 'south', '__proto__'),
}) as fc.Arbitrary<DeprivationProfile>;
const population = fc.array(profile, { minLength: 1, maxLength: 20 });
const cutoffShare = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('laws', () => {
  test('M0 = H × A, and the parts of indicators and of groups each add up to it', () => {
    fc.assert(
      fc.property(population, weights, cutoffShare, (profiles, w, share) => {
        const cutoff = share * (w.a + w.b + w.c);
        const { headcountRatio, intensity, adjusted, indicators, groups } = alkireFoster(profiles, {
          weights: w,
          cutoff,
        });
        expect(headcountRatio * intensity).toBeCloseTo(adjusted, 12);
        for (const parts of [indicators, groups]) {
          const sum = Object.values(parts).reduce((total, { contribution }) => total + contribution, 0);
          expect(sum).toBeCloseTo(adjusted === 0 ? 0 : 1, 9);
        }
        for (const { censored, uncensored } of Object.values(indicators))
          expect(censored).toBeLessThanOrEqual(uncensored);
      }),
    );
  });

  test('a weight of n is n alike; a higher cutoff never makes more poor', () => {
    fc.assert(
      fc.property(population, weights, cutoffShare, cutoffShare, (profiles, w, low, high) => {
        const at = (share: number, some = profiles) =>
          alkireFoster(some, { weights: w, cutoff: share * (w.a + w.b + w.c) });
        const copies = profiles.flatMap(({ weight = 1, ...rest }) => Array.from({ length: weight }, () => rest));
        expect(at(low, copies).adjusted).toBeCloseTo(at(low).adjusted, 12);
        expect(at(Math.max(low, high)).headcountRatio).toBeLessThanOrEqual(at(Math.min(low, high)).headcountRatio);
      }),
    );
  });

  test('thirds that do not add up exactly still reach the whole', () => {
    const thirds = { a: 1 / 3, b: 1 / 3, c: 1 / 3 };
    const { headcountRatio } = alkireFoster([{ deprived: { a: 1, b: 1, c: 1 } }], { weights: thirds, cutoff: 1 });
    expect(headcountRatio).toBe(1);
  });
});

describe('what cannot be measured is refused', () => {
  const one = { deprived: { a: 1, b: 0 } } as const;
  const w = { a: 1, b: 1 };
  test.each<[string, readonly DeprivationProfile[], { weights: Record<string, number>; cutoff: number }]>([
    ['the weights of profiles add up to 0', [], { weights: w, cutoff: 1 }],
    ['the weights of profiles add up to 0', [{ ...one, weight: 0 }], { weights: w, cutoff: 1 }],
    ['the weight of a is -1', [one], { weights: { a: -1, b: 1 }, cutoff: 1 }],
    ['the weight of b is NaN', [one], { weights: { a: 1, b: Number.NaN }, cutoff: 1 }],
    ['the weights of indicators add up to 0', [one], { weights: { a: 0, b: 0 }, cutoff: 1 }],
    ['the cutoff 0 is not between 0 and 2, the sum of the weights', [one], { weights: w, cutoff: 0 }],
    ['the cutoff 3 is not between 0 and 2, the sum of the weights', [one], { weights: w, cutoff: 3 }],
    ['profile 0 has the weight -1', [{ ...one, weight: -1 }], { weights: w, cutoff: 1 }],
    ['profile 1 does not say whether it is deprived in b', [one, { deprived: { a: 1 } }], { weights: w, cutoff: 1 }],
    ['profile 0 names c, which has no weight', [{ deprived: { a: 1, b: 0, c: 1 } }], { weights: w, cutoff: 1 }],
    ['profile 0 is neither deprived in b nor not', [{ deprived: { a: 1, b: 2 as 1 } }], { weights: w, cutoff: 1 }],
  ])('%s', (what, profiles, options) => {
    expect(() => alkireFoster(profiles, options)).toThrow(new RangeError(`Cannot measure poverty: ${what}`));
  });

  test.each<[string, unknown, unknown]>([
    ['Cannot measure poverty: profile 0 does not say in what it is deprived', [null], { weights: w, cutoff: 1 }],
    ['Cannot measure poverty: profile 1 does not say in what it is deprived', [one, {}], { weights: w, cutoff: 1 }],
    ['Cannot measure poverty: profile 1 does not say in what it is deprived', [one, 7], { weights: w, cutoff: 1 }],
    ['Cannot measure poverty: profile 0 does not say in what it is deprived', new Array(2), { weights: w, cutoff: 1 }],
    ['Cannot measure poverty: profile 0 has the weight "2"', [{ ...one, weight: '2' }], { weights: w, cutoff: 1 }],
    [
      'Cannot measure poverty: profile 0 has the group 7, which is not text',
      [{ ...one, group: 7 }],
      { weights: w, cutoff: 1 },
    ],
    ['Cannot measure poverty: the weight of a is "1"', [one], { weights: { a: '1', b: 1 }, cutoff: 1 }],
    ['alkireFoster: options.cutoff must be a number, not "1"', [one], { weights: w, cutoff: '1' }],
    [
      'alkireFoster: options.weights must be an object of weights by indicator, not an array',
      [one],
      { weights: [1], cutoff: 1 },
    ],
    ['alkireFoster: profiles has 1000000000 entries; the most is 10000000', new Array(1e9), { weights: w, cutoff: 1 }],
  ])('%s', (message, profiles, options) => {
    expect(() => alkireFoster(profiles as never, options as never)).toThrow(message);
  });
});

test('groups may have any names, and the steps grow with their number only', () => {
  const names = ['__proto__', 'toString', '1', ...Array.from({ length: 5000 }, (_, index) => `g${index}`)];
  let asked = 0;
  const profiles = names.map((name) => ({
    deprived: { a: 1 } as const,
    get group() {
      asked += 1;
      return name;
    },
  }));
  const { groups } = alkireFoster(profiles, { weights: { a: 1 }, cutoff: 1 });
  expect(Object.keys(groups).sort()).toEqual([...names].sort());
  expect(asked).toBeLessThanOrEqual(2 * names.length);
});
