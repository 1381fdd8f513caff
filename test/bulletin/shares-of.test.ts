import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf } from '../../src/bulletin/shares-of.js';

/** Hundredths of a percent, as they are read. */
const read = (parts: readonly (number | null)[], total: number | null) =>
  sharesOf(parts, total).map((share) => (share === null ? null : (share / 100).toFixed(2)));

describe('shares of a total', () => {
  test.each([
    { parts: [457, 9, 0, 0], total: 466, shares: ['98.07', '1.93', '0.00', '0.00'] },
    { parts: [502, 133, 64], total: 699, shares: ['71.82', '19.03', '9.15'] }, // each alone: 71.82, 19.03, 9.16
    { parts: [1, 1, 1], total: 3, shares: ['33.34', '33.33', '33.33'] },
    { parts: [2, 1], total: 3, shares: ['66.67', '33.33'] },
    { parts: [1, 3, 3, 1], total: 8, shares: ['12.50', '37.50', '37.50', '12.50'] },
    { parts: [1, 1665, 1], total: 1667, shares: ['0.06', '99.88', '0.06'] },
    { parts: [1, 20001], total: 20002, shares: ['0.00', '100.00'] },
    { parts: [7], total: 7, shares: ['100.00'] },
    { parts: [3, 4], total: 5, shares: ['60.00', '80.00'] }, // overlapping
    { parts: [1, 1], total: 3, shares: ['33.33', '33.33'] }, // not all of it
    { parts: [502, null, 64], total: 699, shares: ['71.82', null, '9.16'] }, // one is hidden: each alone
    { parts: [5, null], total: null, shares: [null, null] },
    { parts: [0, 0], total: 0, shares: [null, null] },
    { parts: [], total: 5, shares: [] },
  ])('$parts of $total: $shares', ({ parts, total, shares }) => {
    expect(read(parts, total)).toEqual(shares);
  });

  const partition = fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 12 });
  const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0);

  test('of a partition add up to 100.00, and each is within a hundredth of what it is exactly', () => {
    fc.assert(
      fc.property(
        partition.filter((parts) => sum(parts) > 0),
        (parts) => {
          const shares = sharesOf(parts, sum(parts)).map(Number);
          expect(sum(shares)).toBe(10_000);
          parts.forEach((part, place) => {
            expect(Math.abs((shares[place] ?? Number.NaN) - (part * 10_000) / sum(parts))).toBeLessThan(1);
          });
        },
      ),
    );
  });

  test('a larger part never has the smaller share', () => {
    fc.assert(
      fc.property(partition, (parts) => {
        const shares = sharesOf(parts, sum(parts)).map(Number);
        const pairs = parts.map((part, place) => [part, shares[place] ?? 0] as const).sort(([a], [b]) => a - b);
        pairs.forEach(([part, share], place) => {
          const [next, nextShare] = pairs[place + 1] ?? [part, share];
          if (next > part) expect(nextShare).toBeGreaterThanOrEqual(share);
        });
      }),
    );
  });

  test('in another order the parts have the same shares', () => {
    const told = (parts: readonly number[]) =>
      sharesOf(parts, sum(parts))
        .map((share, place) => `${parts[place]}: ${share}`)
        .sort();
    const shuffled = partition.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([parts, others]) => {
        expect(told(others)).toEqual(told(parts));
      }),
    );
  });
});
