import fc from 'fast-check';
import { type Household, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { DAYS, households } from '../tools/arbitrary-household.js';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Days on which something may happen to a household. */
const daysOf = ({ joined = '', left, absences = [] }: Household): string[] =>
  DAYS.filter(
    (day) =>
      joined <= day &&
      (left === undefined || day <= left.on) &&
      !absences.some(({ from, to }) => from < day && day < to),
  );

const helped = (household: Household): fc.Arbitrary<object> => {
  const day = fc.constantFrom(...daysOf(household));
  const indicators = household.deprivations.map(({ indicator }) => indicator);
  const activity = fc
    .record({
      indicator: fc.constantFrom(...indicators),
      days: fc.uniqueArray(day, { maxLength: 2 }),
      due: fc.constantFrom(...DAYS),
    })
    .map(({ indicator, days: [planned, done], due }) => ({
      ...{ indicator, due, action: 'mend', agency: 'office' },
      ...(planned === undefined ? {} : { planned }),
      ...(done === undefined || done < (planned ?? '') ? {} : { done }),
    }));
  const carer = fc
    .record({ agency: fc.constantFrom('one', 'two'), from: day, to: optional(day) })
    .map(({ agency, from, to }) => ({
      ...{ agency, from, role: 'team' },
      ...(to === undefined || to < from ? {} : { to }),
    }));
  return fc
    .record({
      plan: fc.array(activity, { maxLength: 4 }),
      carers: fc.uniqueArray(carer, { maxLength: 2, selector: ({ agency, from }) => agency + from }),
    })
    .map(({ plan, carers }) => ({
      ...household,
      plan: plan.map((one, nth) => ({ id: `A${nth}`, ...one })),
      carers,
    }));
};

/** Registers with all that `households` has, and plans and carers; read through the gate. */
export const lives: fc.Arbitrary<Household[]> = households
  .chain((register) => fc.tuple(...register.map(helped)))
  .map((rows) => {
    const { households: read, rejected } = readHouseholds(trat2565, rows);
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
    return read;
  });
