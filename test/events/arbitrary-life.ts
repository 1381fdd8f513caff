import fc from 'fast-check';
import { type Household, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { DAYS, households } from '../tools/arbitrary-household.js';

const AGENCIES = ['Labour Office', 'Farm Office'];

/** Up to three entries, each made of up to three of the days. */
const entriesOn = <T>(days: readonly string[], entryOf: (nth: number, some: readonly string[], n: number) => T) =>
  fc
    .array(fc.tuple(fc.subarray([...days], { maxLength: Math.min(3, days.length) }), fc.nat({ max: 7 })), {
      maxLength: 4,
    })
    .map((all) => all.map(([some, n], nth) => entryOf(nth, [...some].sort(), n)));

/** A household with everything a record may hold, plan and carers included; it passed the gate. */
export const lives: fc.Arbitrary<Household> = households
  .filter((all) => all.length > 0)
  .chain(([row]) => {
    const { joined = '', left, absences = [] } = row as Household;
    const days = DAYS.filter(
      (day) => day >= joined && day <= (left?.on ?? '9999') && !absences.some(({ from, to }) => from < day && day < to),
    );
    const plan = entriesOn(days, (nth, [first, second], n) => ({
      ...{ id: `A${nth}`, indicator: 8, action: 'a roof', agency: 'Subdistrict', due: '2022-07-15' },
      ...(n % 2 === 0 && first !== undefined ? { planned: first } : {}),
      ...(n % 3 === 0 && (second ?? first) !== undefined ? { done: second ?? first } : {}),
      ...(n > 4 ? { baht: 120.5 } : {}),
    }));
    const carers = entriesOn(days, (_, [first = days[0], second], n) => ({
      ...{ agency: AGENCIES[n % 2], role: n % 4 < 2 ? 'foster' : 'team', from: first },
      ...(n < 5 && second !== undefined ? { to: second } : {}),
    })).map((all) => [
      ...new Map(all.map((carer) => [JSON.stringify([carer.agency, carer.role, carer.from]), carer])).values(),
    ]);
    return fc.record({ plan, carers }).map((more) => {
      const { households: read, rejected } = readHouseholds(trat2565, [{ ...row, ...more }]);
      if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
      return read[0] as Household;
    });
  });
