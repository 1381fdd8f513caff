/**
 * What anybody knows of published tallies: the sum of `terms` is zero, or at most zero. A place at which the report has
 * no tally, as `….byGradeAndMenu.A.unassigned`, is something that it does not tell.
 */
export interface Fact {
  readonly kind: 'zero' | 'atMostZero';
  readonly terms: readonly (readonly [place: string, times: number])[];
  /** Whether it holds of households only, not of persons. */
  readonly ofHouseholds?: boolean;
}

/** A whole is the sum of its parts. */
export const sumOf = (whole: string, parts: readonly string[]): Fact => ({
  kind: 'zero',
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
});

/** Some together are at most others together. */
export const atMost = (less: readonly string[], more: readonly string[]): Fact => ({
  kind: 'atMostZero',
  terms: [...less.map((place) => [place, 1] as const), ...more.map((place) => [place, -1] as const)],
});
