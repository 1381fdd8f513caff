import { checkDay, type Day } from '../calendar/index.js';
import { type Carer, checkHousehold, type Household } from '../household/index.js';

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
