import { checkArray, checkLength, checkObject, recordOf, wrongArgument } from '../vocabulary/index.js';
import { checkedProfiles } from './checked-profiles.js';
import type { AlkireFosterMeasures, AlkireFosterOptions, DeprivationProfile, PovertyMeasures } from './measures.js';

/**
 * Multidimensional poverty by the method of Alkire and Foster: who is deprived in indicators of at least the cutoff's
 * weight is poor. H, A and M0, and how they decompose by indicator and by group.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when there is nobody, a weight is negative or no number, the weights add up to nothing, the cutoff is not
 * between 0 and their sum, or a profile misses an indicator or has one more, or there are
 * more than 10,000,000 profiles or 1,000 weights.
 *
 * Source: Alkire and Foster, Journal of Public Economics 95 (2011) 476–487.
 *
 * @example
 * ```ts
 * import { alkireFoster } from 'kaechon/measure';
 *
 * const profiles = [
 *   { deprived: { health: 1, school: 1 }, group: 'north' },
 *   { deprived: { health: 0, school: 1 }, group: 'south' },
 * ] as const;
 * const { headcountRatio, intensity, adjusted, groups } = alkireFoster(profiles, { weights: { health: 1, school: 1 }, cutoff: 2 });
 * [headcountRatio, intensity, adjusted]; // => [0.5, 1, 0.5]
 * groups.north?.contribution; // => 1
 * ```
 */
export function alkireFoster(
  profiles: readonly DeprivationProfile[],
  options: AlkireFosterOptions,
): AlkireFosterMeasures {
  checkArguments(profiles, options);
  const { weights } = options;
  const people = checkedProfiles(profiles, options);
  const whole = sumOf(Object.values(weights));
  const population = sumOf(people.map(({ weight }) => weight));
  const poor = people.filter(({ isPoor }) => isPoor);
  const all = measuresOf(people);
  const share = (part: number): number => (all.adjusted === 0 ? 0 : part / all.adjusted);

  const indicators = recordOf(Object.keys(weights), (indicator) => {
    const rate = (some: typeof people): number =>
      sumOf(some.filter(({ deprived }) => deprived.has(indicator)).map(({ weight }) => weight)) / population;
    const censored = rate(poor);
    return {
      uncensored: rate(people),
      censored,
      contribution: share(((weights[indicator] as number) / whole) * censored),
    };
  });
  const byGroup = new Map<string, (typeof people)[number][]>();
  for (const one of people) {
    if (one.group === undefined) continue;
    const members = byGroup.get(one.group);
    if (members) members.push(one);
    else byGroup.set(one.group, [one]);
  }
  const groups = recordOf([...byGroup.keys()].sort(), (name) => {
    const members = byGroup.get(name) ?? [];
    const size = sumOf(members.map(({ weight }) => weight));
    const measures = measuresOf(members);
    return { population: size, ...measures, contribution: share((size / population) * measures.adjusted) };
  });
  return { ...all, indicators, groups };
}

/** H, A and M0 of some people. Of a group that stands for nobody, nothing. */
function measuresOf(people: ReturnType<typeof checkedProfiles>): PovertyMeasures {
  const population = sumOf(people.map(({ weight }) => weight));
  const poor = people.filter(({ isPoor }) => isPoor);
  const poorPopulation = sumOf(poor.map(({ weight }) => weight));
  const burden = sumOf(poor.map(({ weight, share }) => weight * share));
  const ratio = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  return {
    headcountRatio: ratio(poorPopulation, population),
    intensity: ratio(burden, poorPopulation),
    adjusted: ratio(burden, population),
  };
}

const MOST_PROFILES = 10_000_000;
const MOST_WEIGHTS = 1000;

function checkArguments(profiles: unknown, options: unknown): void {
  checkArray('alkireFoster', 'profiles', 'an array of profiles', profiles);
  checkLength('alkireFoster', 'profiles', MOST_PROFILES, (profiles as unknown[]).length);
  checkObject('alkireFoster', 'options', 'an object with weights and cutoff', options);
  const { weights, cutoff } = options as AlkireFosterOptions;
  checkObject('alkireFoster', 'options.weights', 'an object of weights by indicator', weights);
  checkLength('alkireFoster', 'options.weights', MOST_WEIGHTS, Object.keys(weights).length);
  if (typeof cutoff !== 'number') throw wrongArgument('alkireFoster', 'options.cutoff', 'a number', cutoff);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
