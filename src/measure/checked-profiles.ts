import { shownValue } from '../vocabulary/index.js';
import type { AlkireFosterOptions, DeprivationProfile } from './measures.js';

/** A profile with what the method asks of it. */
export interface CheckedProfile {
  readonly deprived: ReadonlySet<string>;
  readonly weight: number;
  readonly group: string | undefined;
  /** The weighted share of deprivations, 0 to 1. */
  readonly share: number;
  readonly isPoor: boolean;
}

/** Weights such as 1/3 do not add up exactly: who reaches the cutoff but for this share of all weights has reached it. */
const ROUNDING = 1e-9;

/** Every profile checked against the weights, and who is poor by the cutoff. */
export function checkedProfiles(
  profiles: readonly DeprivationProfile[],
  { weights, cutoff }: AlkireFosterOptions,
): CheckedProfile[] {
  const names = Object.keys(weights);
  const odd = names.find((name) => !isCount(weights[name]));
  if (odd !== undefined) throw fault(`the weight of ${odd} is ${shownValue(weights[odd])}`);
  const whole = names.reduce((sum, name) => sum + (weights[name] as number), 0);
  if (whole === 0) throw fault('the weights add up to nothing');
  if (!(cutoff > 0 && cutoff <= whole * (1 + ROUNDING)))
    throw fault(`the cutoff ${cutoff} is not between 0 and ${whole}, the sum of the weights`);

  const people = Array.from(profiles, (profile, place): CheckedProfile => {
    if (!isObject(profile) || !isObject(profile.deprived))
      throw fault(`profile ${place} does not say in what it is deprived`);
    const { deprived, weight = 1, group } = profile;
    if (!isCount(weight)) throw fault(`profile ${place} has the weight ${shownValue(weight)}`);
    if (group !== undefined && typeof group !== 'string')
      throw fault(`profile ${place} has the group ${shownValue(group)}, which is no text`);
    const lost = names.find((name) => !Object.hasOwn(deprived, name));
    if (lost !== undefined) throw fault(`profile ${place} does not say whether it is deprived in ${lost}`);
    const strange = Object.keys(deprived).find((name) => !Object.hasOwn(weights, name));
    if (strange !== undefined) throw fault(`profile ${place} names ${strange}, which has no weight`);
    const unclear = names.find((name) => ![true, false, 1, 0].includes(deprived[name] as boolean));
    if (unclear !== undefined) throw fault(`profile ${place} is neither deprived in ${unclear} nor not`);

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
  if (people.every(({ weight }) => weight === 0)) throw fault('there is nobody');
  return people;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const fault = (what: string): RangeError => new RangeError(`Cannot measure poverty: ${what}`);
