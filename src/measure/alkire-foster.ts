import {
  checkArray,
  checkLength,
  checkObject,
  isObject,
  recordOf,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';

/** One person or household: the indicators in which it is deprived, how many it represents, and its group. */
export interface DeprivationProfile {
  /** One value for every weighted indicator. */
  readonly deprived: Readonly<Record<string, boolean | 0 | 1>>;
  /** How many it represents, such as the persons of a household or a survey weight; 1 when left out. */
  readonly weight?: number;
  readonly group?: string;
}

/** The weight of every indicator, and the least sum of weights of the poor. Weights of 1 and a cutoff of 2 mean two indicators. */
export interface AlkireFosterOptions {
  readonly weights: Readonly<Record<string, number>>;
  readonly cutoff: number;
}

/** The measures of a population, each from 0 to 1. */
export interface PovertyMeasures {
  /** H: the share that is poor. */
  readonly headcountRatio: number;
  /** A: the average weighted share of deprivations among the poor; 0 when nobody is poor. */
  readonly intensity: number;
  /** M0, the adjusted headcount ratio: H × A. */
  readonly adjusted: number;
}

/** The measures of one indicator. */
export interface IndicatorMeasures {
  /** The share deprived in it. */
  readonly uncensored: number;
  /** The share that is poor and deprived in it. */
  readonly censored: number;
  /** Its share of M0. The shares of all indicators add up to 1; they are 0 when nobody is poor. */
  readonly contribution: number;
}

/** The measures of one group. */
export interface GroupMeasures extends PovertyMeasures {
  /** The sum of the weights of its profiles. */
  readonly population: number;
  /** Its share of M0. The shares of all groups add up to 1 where every profile has a group; they are 0 when nobody is poor. */
  readonly contribution: number;
}

/** The measures of all, of every indicator, and of every group that a profile names. */
export interface AlkireFosterMeasures extends PovertyMeasures {
  readonly indicators: Readonly<Record<string, IndicatorMeasures>>;
  readonly groups: Readonly<Record<string, GroupMeasures>>;
}

/**
 * Multidimensional poverty by the method of Alkire and Foster: H, A and M0, and their parts by indicator and by group. A profile is poor
 * if the weights of the indicators in which it is deprived add up to the cutoff or more.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the profiles have no weight, a weight is negative or not a
 * number, the weights of indicators add up to zero, the cutoff is not between 0 and their sum, a profile lacks an indicator or
 * has one without a weight, or there are more than 10,000,000 profiles or 1,000 weights.
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

/** H, A and M0 of some profiles; all are 0 where their weights are. */
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

/** A profile with the values that the method uses. */
interface CheckedProfile {
  readonly deprived: ReadonlySet<string>;
  readonly weight: number;
  readonly group: string | undefined;
  /** The weighted share of deprivations, 0 to 1. */
  readonly share: number;
  readonly isPoor: boolean;
}

/** A sum below the cutoff by at most this share of all weights counts as equal to it, as weights such as 1/3 do not add up exactly. */
const ROUNDING = 1e-9;

/** Checks every profile, and finds who is poor. */
function checkedProfiles(
  profiles: readonly DeprivationProfile[],
  { weights, cutoff }: AlkireFosterOptions,
): CheckedProfile[] {
  const names = Object.keys(weights);
  const odd = names.find((name) => !isCount(weights[name]));
  if (odd !== undefined) throw fault(`the weight of ${odd} is ${shownValue(weights[odd])}`);
  const whole = names.reduce((sum, name) => sum + (weights[name] as number), 0);
  if (whole === 0) throw fault('the weights of indicators add up to 0');
  if (!(cutoff > 0 && cutoff <= whole * (1 + ROUNDING)))
    throw fault(`the cutoff ${cutoff} is not between 0 and ${whole}, the sum of the weights`);

  const people = Array.from(profiles, (profile, index): CheckedProfile => {
    if (!isObject(profile) || !isObject(profile.deprived))
      throw fault(`profile ${index} does not say in what it is deprived`);
    const { deprived, weight = 1, group } = profile;
    if (!isCount(weight)) throw fault(`profile ${index} has the weight ${shownValue(weight)}`);
    if (group !== undefined && typeof group !== 'string')
      throw fault(`profile ${index} has the group ${shownValue(group)}, which is not text`);
    const missing = names.find((name) => !Object.hasOwn(deprived, name));
    if (missing !== undefined) throw fault(`profile ${index} does not say whether it is deprived in ${missing}`);
    const unknown = Object.keys(deprived).find((name) => !Object.hasOwn(weights, name));
    if (unknown !== undefined) throw fault(`profile ${index} names ${unknown}, which has no weight`);
    const unclear = names.find((name) => ![true, false, 1, 0].includes(deprived[name] as boolean));
    if (unclear !== undefined) throw fault(`profile ${index} is neither deprived in ${unclear} nor not`);

    const needs = names.filter((name) => Boolean(deprived[name]));
    const count = needs.reduce((sum, name) => sum + (weights[name] as number), 0);
    return {
      deprived: new Set(needs),
      weight,
      group,
      share: count / whole,
      isPoor: count >= cutoff - whole * ROUNDING,
    };
  });
  if (people.every(({ weight }) => weight === 0)) throw fault('the weights of profiles add up to 0');
  return people;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const fault = (what: string): RangeError => new RangeError(`Cannot measure poverty: ${what}`);
