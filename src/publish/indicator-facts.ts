import { countedIndicators } from '../catalogue/index.js';
import type { Programme } from '../programme/index.js';
import { type At, atMost, type Fact } from './fact.js';
import { type HouseholdType, sizeOf, type TypeSpace } from './household-types.js';

/**
 * What indicators say of dimensions and of types. A household that failed a dimension failed one of its indicators at
 * least; one for which it remains has one at least that remains; one for which it does not, one that is gone (passed or
 * lapsed). A grade may ask for more of them, so of the types within some dimensions all together.
 */
export function indicatorFacts(
  programme: Programme,
  { dimensions, counted }: TypeSpace,
  at: At,
  types: readonly (HouseholdType & { readonly cell: number })[],
): Fact[] {
  const ofDimension = dimensions.map((name) => {
    const need = (group: 'dimensions' | 'indicators', key: string) => ({
      failed: at(group, [key], 'failed'),
      remaining: at(group, [key], 'remaining'),
    });
    const indicators = countedIndicators(programme.catalogue)
      .filter(({ dimension }) => dimension === name)
      .map(({ number }) => need('indicators', String(number)));
    return { ...need('dimensions', name), indicators };
  });
  const facts = ofDimension.flatMap(({ failed, remaining, indicators }) => [
    atMost(
      [remaining],
      indicators.map((one) => one.remaining),
    ),
    {
      kind: 'atMostZero' as const,
      terms: [
        ...([
          [failed, 1],
          [remaining, -1],
        ] as const),
        ...indicators.flatMap(
          (one) =>
            [
              [one.failed, -1],
              [one.remaining, 1],
            ] as const,
        ),
      ],
    },
    ...indicators.flatMap((one) => [
      atMost([one.failed], [failed]),
      atMost([one.remaining], [remaining]),
      atMost([one.remaining], [one.failed]),
    ]),
  ]);
  /** For some dimensions: what is beyond what sets of dimensions ask for is at least what grades ask for beyond that. */
  const beyond = (
    within: number,
    asked: (type: HouseholdType) => number,
    given: (dimension: (typeof ofDimension)[number], nth: number) => readonly (readonly [number, number])[],
  ): Fact[] => {
    const some = types.flatMap((type): [number, number][] =>
      (type.failed & ~within) === 0 && asked(type) > 0 ? [[type.cell, asked(type)]] : [],
    );
    if (some.length === 0) return [];
    const terms = ofDimension.flatMap((one, nth) => ((within >> nth) & 1 ? given(one, nth) : []));
    return [{ kind: 'atMostZero', terms: [...some, ...terms] }];
  };
  const all = (1 << dimensions.length) - 1;
  const unions = new Set([all, ...types.map(({ failed }) => failed)]);
  for (const within of unions) {
    facts.push(
      ...beyond(
        within,
        (type) => type.leastGone - sizeOf(type.failed & ~type.remaining),
        ({ failed, remaining, indicators }) => [
          [failed, 1],
          [remaining, -1],
          ...indicators.flatMap(
            (one) =>
              [
                [one.failed, -1],
                [one.remaining, 1],
              ] as const,
          ),
        ],
      ),
      ...beyond(
        within,
        (type) => type.leastLeft - sizeOf(type.remaining),
        ({ remaining, indicators }) => [[remaining, 1], ...indicators.map((one) => [one.remaining, -1] as const)],
      ),
      ...beyond(
        within,
        (type) => sizeOf(type.remaining, counted) - type.mostLeft,
        ({ remaining, indicators }, nth) => [
          [remaining, -(counted[nth] as number)],
          ...indicators.map((one) => [one.remaining, 1] as const),
        ],
      ),
    );
  }
  return facts;
}
