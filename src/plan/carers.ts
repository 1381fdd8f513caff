import { checkDay, type Day } from '../calendar/index.js';
import { type Carer, checkHousehold, countedPersons, type Household, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type AreaCode, addTallies, areasAround, checkIterable, NO_ONE, type Tally } from '../vocabulary/index.js';

/**
 * The agencies that look after a household on a day: foster parents (พ่อเลี้ยง แม่เลี้ยง), mentors and teams, in the order of the
 * record. The first day and the last day, `to`, are included.
 *
 * `RangeError` when the day does not exist.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8 }],
 *     carers: [{ agency: 'Labour Office', role: 'foster', from: '2022-06-01', to: '2022-06-30' }],
 *   },
 * ]);
 * carersOf(households[0]!, '2022-06-30').map(({ agency }) => agency); // => ['Labour Office']
 * carersOf(households[0]!, '2022-07-01'); // => []
 * ```
 */
export function carersOf(household: Household, asOf: Day): Carer[] {
  checkHousehold('carersOf', household);
  checkDay('carersOf', 'asOf', asOf); // days are compared as text, so one that does not exist would give a wrong answer
  const { carers = [] } = household;
  return carers.filter(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
}

/** Which households on the register are looked after on a day, and by which agencies. */
export interface CareCoverage {
  /** The ids of households without a carer, ascending. */
  readonly uncared: readonly string[];
  /** Households and counted persons of each agency. Overlapping: a household may have several agencies. */
  readonly byAgency: Readonly<Record<string, Tally>>;
  /**
   * The areas of the programme without a supervisor, as few as possible. A district without any supervisor is listed alone, not with
   * its subdistricts. Of a district in which some subdistricts have a supervisor, the others are listed. A district of which the
   * programme lists no subdistrict is listed unless a supervisor's area contains all of it.
   */
  readonly unsupervised: readonly AreaCode[];
}

/**
 * The households without a carer, how many households each agency looks after, and the areas without a supervisor.
 *
 * `RangeError` when the day does not exist.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', carers: [{ agency: 'Labour Office', role: 'foster', from: '2022-06-01' }] },
 *   { ...row, id: 'H2' },
 * ]);
 * const { uncared, byAgency } = careCoverage(trat2565, households, '2022-08-05');
 * uncared; // => ['H2']
 * byAgency; // => { 'Labour Office': { households: 1, persons: 1 } }
 * ```
 */
export function careCoverage(programme: Programme, households: Iterable<Household>, asOf: Day): CareCoverage {
  checkProgramme('careCoverage', programme);
  checkIterable('careCoverage', 'households', 'an iterable of households', households);
  checkDay('careCoverage', 'asOf', asOf);
  const uncared: string[] = [];
  const byAgency = new Map<string, Tally>();
  for (const household of households) {
    checkHousehold('careCoverage', household, 'a household of households');
    if (!isOnRegister(household, asOf)) continue;
    const agencies = agenciesOf(household, asOf);
    if (agencies.length === 0) uncared.push(household.id);
    const tally = { households: 1, persons: countedPersons(household, asOf) };
    for (const agency of agencies) byAgency.set(agency, addTallies(byAgency.get(agency) ?? NO_ONE, tally));
  }
  return {
    uncared: uncared.sort(),
    byAgency: Object.fromEntries([...byAgency].sort(([a], [b]) => (a < b ? -1 : 1))),
    unsupervised: unsupervisedOf(programme),
  };
}

/** The areas without a supervisor, without those inside another that is listed. */
function unsupervisedOf({ areas, supervisors = [] }: Programme): AreaCode[] {
  const codes = areas.map(({ code }) => code);
  const supervised = new Set(supervisors.map(({ area }) => area));
  const inPart = new Set(supervisors.flatMap(({ area }) => areasAround(area)));
  const divided = new Set(codes.flatMap(areasBeyond));
  const without = new Set(
    codes.filter(
      (code) => !areasAround(code).some((area) => supervised.has(area)) && !(inPart.has(code) && divided.has(code)),
    ),
  );
  return codes.filter((code) => without.has(code) && !areasBeyond(code).some((area) => without.has(area)));
}

/** The areas that an area lies in, without the area itself. */
const areasBeyond = (area: AreaCode): AreaCode[] => areasAround(area).slice(1);

/** The agencies that look after a household on a day, each once, also where it has several roles. */
export const agenciesOf = (household: Household, asOf: Day): string[] => [
  ...new Set(carersOf(household, asOf).map(({ agency }) => agency)),
];
