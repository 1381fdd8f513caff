/** A hundred percent, in hundredths of a percent. */
const WHOLE = 10_000;

/**
 * The shares of a total in hundredths of a percent. Where the parts add up to the total, the shares add up to exactly 100.00 %, by the
 * method of largest remainders; of equal remainders, that of the larger part comes first. Otherwise each share is rounded by itself.
 * So it is where a part is hidden, as remainders could disclose it. `null` for a hidden part, and for all parts when the total is
 * hidden or zero.
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
