import { type Box, featuresOf, type RuleRange } from './cover.js';
import type { Feature, Space } from './space.js';

/**
 * The numbers between two bounds, either of which may be left out. `from` and `to` are in the range, `above` and `below` are not.
 */
export interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly above?: number;
  readonly below?: number;
}

/** An answer and the states that have it: for each feature that limits them, its range, or true or false. */
export interface AnswerRange<A extends string = string> {
  readonly answer: A;
  readonly when: Readonly<Record<string, Range | boolean>>;
}

/** Whether a number lies in a range. */
export const isInRange = ({ from, to, above, below }: Range, value: number): boolean =>
  (from === undefined || value >= from) &&
  (to === undefined || value <= to) &&
  (above === undefined || value > above) &&
  (below === undefined || value < below);

/** For every feature of a space, the values its states have, ascending. */
export const valuesOf = <S>(space: Space<S>): number[][] =>
  featuresOf(space).map((feature) => [...new Set(space.states.map(feature.of))].sort((a, b) => a - b));

/** Boxes written as ranges, with only the features that limit them. */
export function answerRanges<S, A extends string>(space: Space<S>, ranges: readonly RuleRange<A>[]): AnswerRange<A>[] {
  const features = featuresOf(space);
  const values = valuesOf(space);
  return ranges.map(({ answer, box }) => ({
    answer,
    when: Object.fromEntries(
      features.flatMap(({ key, kind }, index) => {
        const range = rangeOf(kind, box[index] as Box[number], values[index] as number[]);
        return range === null ? [] : [[key, range]];
      }),
    ),
  }));
}

/** The range of a feature; null when all its values are in the range. */
function rangeOf(
  kind: Feature<unknown>['kind'],
  [low, high]: Box[number],
  values: readonly number[],
): Range | boolean | null {
  const [isLowest, isHighest] = [low === values[0], high === values.at(-1)];
  if (isLowest && isHighest) return null;
  if (kind === 'flag') return low === 1;
  if (kind === 'count' || low === high)
    return { ...(isLowest ? {} : { from: low }), ...(isHighest ? {} : { to: high }) };
  const before = values[values.indexOf(low) - 1] as number; // used only where there is one
  const after = values[values.indexOf(high) + 1] as number;
  return {
    ...(isLowest ? {} : partsOf(before) < partsOf(low) ? { above: before } : { from: low }),
    ...(isHighest ? {} : partsOf(after) < partsOf(high) ? { below: after } : { to: high }),
  };
}

/** The denominator of a share: 3 for two thirds. Of two bounds, the share with the lower denominator is easier to read. */
function partsOf(share: number): number {
  let parts = 1;
  while (parts < MOST_PARTS && Math.round(share * parts) / parts !== share) parts += 1;
  return parts;
}

/** The highest denominator that is tried. */
const MOST_PARTS = 1000;
