import { checkDay, type Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { gradeHousehold } from '../grading/index.js';
import { areaOn, checkHousehold, countedPersons, type Household, isRegistered } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { AREA_LEVELS, type AreaLevel, areaAt, checkIterable, checkObject, checkOneOf } from '../vocabulary/index.js';

/** The deprivations of a household, in the form that `alkireFoster` takes. */
export interface HouseholdProfile {
  /** By the number of every counted indicator, or by every dimension. */
  readonly deprived: Readonly<Record<string, boolean>>;
  /** Its counted persons on the day. */
  readonly weight: number;
  /** The area it lives in on the day. */
  readonly group: string;
}

/** Options for profiles: the day, and what counts as a deprivation. */
export interface ProfileOptions {
  readonly asOf: Day;
  /** `'indicator'` when left out. A dimension is deprived when one of its indicators is. */
  readonly by?: 'indicator' | 'dimension';
  /** `'remaining'`, when left out: indicators that are not passed on the day. `'failed'`: those failed at the baseline. */
  readonly stage?: 'failed' | 'remaining';
  /** The level of the groups; `'district'` when left out. */
  readonly areas?: AreaLevel;
}

/**
 * The households on the register on a day as profiles of deprivation for `alkireFoster` of `kaechon/measure`, weighted by their counted
 * persons and grouped by area. An indicator that no longer applies counts only with `stage: 'failed'`.
 *
 * A register has only poor households: its measures can compare areas and days, but are not rates of the population.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or an option is unknown.
 *
 * @example
 * ```ts
 * import { alkireFoster } from 'kaechon/measure';
 * import { householdProfiles } from 'kaechon/sources';
 *
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', deprivations: [{ indicator: 8 }, { indicator: 22 }] },
 *   { ...row, id: 'H2', deprivations: [{ indicator: 22 }] },
 * ]);
 * const profiles = householdProfiles(trat2565, households, { asOf: '2022-08-05', by: 'dimension' });
 * const weights = { health: 1, living: 1, education: 1, income: 1, access: 1 };
 * alkireFoster(profiles, { weights, cutoff: 2 }).headcountRatio; // => 0.5
 * ```
 */
export function householdProfiles(
  programme: Programme,
  households: Iterable<Household>,
  options: ProfileOptions,
): HouseholdProfile[] {
  checkProgramme('householdProfiles', programme);
  checkIterable('householdProfiles', 'households', 'an iterable of households', households);
  checkObject('householdProfiles', 'options', 'an object with asOf', options);
  const { asOf, by = 'indicator', stage = 'remaining', areas = 'district' } = options;
  checkDay('householdProfiles', 'options.asOf', asOf);
  checkOneOf('householdProfiles', 'options.by', ['indicator', 'dimension'], by);
  checkOneOf('householdProfiles', 'options.stage', ['failed', 'remaining'], stage);
  checkOneOf('householdProfiles', 'options.areas', AREA_LEVELS, areas);
  const counted = countedIndicators(programme.catalogue);
  const profiles: HouseholdProfile[] = [];
  for (const household of households) {
    checkHousehold('householdProfiles', household);
    if (!isRegistered(household, asOf)) continue;
    const grading = gradeHousehold(programme, household, asOf);
    const needs = new Set(
      stage === 'remaining' ? grading.remaining : household.deprivations.map((one) => one.indicator),
    );
    const needed = counted.filter(({ number }) => needs.has(number)).map(({ dimension }) => dimension);
    profiles.push({
      deprived: Object.fromEntries(
        by === 'indicator'
          ? counted.map(({ number }) => [String(number), needs.has(number)])
          : dimensionsOf(programme.catalogue).map((dimension) => [dimension, needed.includes(dimension)]),
      ),
      weight: countedPersons(household, asOf),
      group: areaAt(areas, areaOn(household, asOf)),
    });
  }
  return profiles;
}
