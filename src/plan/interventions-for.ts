import { ageOn, checkDay, type Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { gradeHousehold } from '../grading/index.js';
import { checkHousehold, countedPersons, type Household, hasEarner, isPresent } from '../household/index.js';
import { checkProgramme, type HouseholdStanding, type Intervention, type Programme } from '../programme/index.js';
import { shownValue } from '../vocabulary/index.js';

/**
 * The interventions for a household on a day, each with its source: those of the dimensions in which an indicator remains, whose
 * condition the household meets. They are in the programme's order.
 *
 * `RangeError` when the day does not exist.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }, { id: 'P2', targeted: false, dependent: true, born: '2019-03-01' }],
 *     deprivations: [{ indicator: 22 }],
 *   },
 * ]);
 * interventionsFor(trat2565, households[0]!, '2022-08-05').map(({ id, benefit }) => `${id}: ${benefit?.en}`);
 * // => ['child-allowance: 600 baht a month for each child up to the age of 6, where income is at most 100,000 baht a person a year']
 * ```
 */
export function interventionsFor<D extends string>(
  programme: Programme<string, string, D>,
  household: Household,
  asOf: Day,
): Intervention<D>[] {
  checkProgramme('interventionsFor', programme);
  checkHousehold('interventionsFor', household);
  checkDay('interventionsFor', 'asOf', asOf);
  const standing = householdStandingOf(programme, household, asOf);
  const needs = new Set<string>(
    countedIndicators(programme.catalogue)
      .filter(({ number }) => standing.remaining.includes(number))
      .map(({ dimension }) => dimension),
  );
  const { interventions = [] } = programme;
  return interventions.filter((one) => needs.has(one.dimension) && suitsStanding(one, standing));
}

function suitsStanding({ id, suits }: Intervention<string>, standing: HouseholdStanding): boolean {
  if (suits === undefined) return true;
  const answer: unknown = suits(standing);
  if (typeof answer !== 'boolean')
    throw new TypeError(
      `interventionsFor: suits of the intervention ${id} must answer true or false, not ${shownValue(answer)}`,
    );
  return answer;
}

function householdStandingOf(programme: Programme, household: Household, asOf: Day): HouseholdStanding {
  const { remaining } = gradeHousehold(programme, household, asOf);
  const present = household.members.filter((member) => isPresent(member, asOf));
  return {
    remaining,
    members: present.length,
    persons: countedPersons(household, asOf),
    earner: hasEarner(household, asOf),
    ages: present
      .flatMap(({ born }) => (born === undefined || born > asOf ? [] : [ageOn(born, asOf)]))
      .sort((a, b) => a - b),
  };
}
