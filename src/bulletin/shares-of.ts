/** What a hundred percent is, in the units that shares are in. */
const WHOLE = 10_000;

/**
 * The shares of a total in hundredths of a percent. Where the parts add up to it, the shares add up to exactly 100.00 %, by
 * largest remainders, and of equal remainders the larger part's. Else each is rounded alone, also where a part is
 * hidden: a largest remainder could disclose it. `null` for a hidden part, and for all when the total is hidden or nothing.
 */
export function sharesOf(parts: readonly (number | null)[], total: number | null): (number | null)[] {
  if (!total) return parts.map(() => null);
  const sum = parts.reduce<number>((so, part) => so + (part ?? Number.NaN), 0);
  if (sum !== total) return parts.map((part) => (part === null ? null : Math.round((part * WHOLE) / total)));
  const exact = parts.map((part) => Number(part) * WHOLE);
  const shares = exact.map((part) => (part - (part % total)) / total);
  const short = WHOLE - shares.reduce((so, share) => so + share, 0);
  const larger = ([a]: readonly [number, number], [b]: readonly [number, number]): number =>
    (b % total) - (a % total) || b - a;
  for (const [, index] of exact
    .map((part, at) => [part, at] as const)
    .sort(larger)
    .slice(0, short)) {
    shares[index] = (shares[index] as number) + 1;
  }
  return shares;
}
