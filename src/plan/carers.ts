import { checkDay, type Day } from '../calendar/index.js';
import { type Carer, checkHousehold, countedPersons, type Household, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type AreaCode, addTallies, areasAround, checkIterable, NO_ONE, type Tally } from '../vocabulary/index.js';

/**
 * The agencies that carry a household on a day: foster parents (พ่อเลี้ยง แม่เลี้ยง), mentors and teams, in the order of
 * the record. The first day and the last, `to`, are included.
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
  checkDay('carersOf', 'asOf', asOf); // a day that does not exist would compare as text
  const { carers = [] } = household;
  return carers.filter(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
}

/** Who is carried by whom on a day, of the households on the register. */
export interface CareCoverage {
  /** The ids of households that nobody carries, ascending. */
  readonly uncared: readonly string[];
  /** Households and counted persons that each agency carries. Overlapping: a household may have several. */
  readonly byAgency: Readonly<Record<string, Tally>>;
  /**
   * Areas of the programme without a supervisor, each told once, as widely as it is so: a district that no supervisor's area
   * holds and in which none is named stands for its subdistricts; of one in which some are named, the other subdistricts
   * stand here. A district of which the programme names no subdistrict is without one until a supervisor's area holds it all.
   */
  readonly unsupervised: readonly AreaCode[];
}

/**
 * Which households nobody carries, how many each agency carries, and which areas have no supervisor.
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

/** Where a programme names subdistricts beside districts, one without a supervisor is not told again within its district. */
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

/** What an area lies in, itself left out. */
const areasBeyond = (area: AreaCode): AreaCode[] => areasAround(area).slice(1);

/** The agencies that carry a household on a day, each once, whatever its roles. */
export const agenciesOf = (household: Household, asOf: Day): string[] => [
  ...new Set(carersOf(household, asOf).map(({ agency }) => agency)),
];
