import type { Fact } from './fact.js';
import type { PublicCells } from './public-cells.js';

/** The places of an earlier report stand beside those of the report that follows it. */
export const earlierPlace = (place: string): string => `earlier.${place}`;

/**
 * The facts that tie a report to an earlier one. What a household failed at the baseline never changes: so such a tally
 * falls at most by the households that left since, and rises at most by those that joined. The exits only grow.
 */
export function weeklyFacts(cells: PublicCells, figures: readonly string[]): Fact[] {
  const inBoth = (place: string): boolean => cells.has(place) && cells.has(earlierPlace(place));
  return figures
    .filter((at) => inBoth(`${at}.registered`))
    .flatMap((at) => {
      const change = (place: string, times: 1 | -1) =>
        [
          [place, times],
          [earlierPlace(place), -times],
        ] as [string, number][];
      const fewerLeft: Fact = { kind: 'atMostZero', terms: change(`${at}.left`, -1) };
      const joined = [...change(`${at}.registered`, -1), ...change(`${at}.left`, -1)];
      const noneUnjoin: Fact = { kind: 'atMostZero', terms: joined, ofHouseholds: true };
      const baseline = [...cells.keys()].filter(
        (place) =>
          place.startsWith(`${at}.`) && (place.endsWith('.failed') || place.includes('.byPattern.')) && inBoth(place),
      );
      return [
        fewerLeft,
        noneUnjoin,
        ...baseline.flatMap((place): Fact[] => [
          { kind: 'atMostZero', terms: [...change(place, 1), ...joined], ofHouseholds: true },
          { kind: 'atMostZero', terms: [...change(place, -1), ...change(`${at}.left`, -1)], ofHouseholds: true },
        ]),
      ];
    });
}
