import { describe, expect, test } from 'vitest';
import { careCoverage, carersOf, interventionsFor, planStatus, statusOf, worklist } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { householdOf } from '../grading/household-of.js';

const DAY = '2022-08-05';

/** A wrong value of each argument, and what is said of it after the argument's name. */
const WRONG: Readonly<
  Record<string, readonly [value: unknown, kind: typeof TypeError | typeof RangeError, said: string]>
> = {
  programme: [7, TypeError, 'must be a programme that defineProgramme returned, not 7'],
  household: [{ id: 'H1' }, TypeError, 'must be a household that readHouseholds or readTables returned, not an object'],
  households: [7, TypeError, 'must be an iterable of households, not 7'],
  'a household of households': [
    [7],
    TypeError,
    'must be a household that readHouseholds or readTables returned, not 7',
  ],
  asOf: ['2022-02-30', RangeError, '"2022-02-30" is '],
  day: ['2022-02-30', RangeError, '"2022-02-30" is '],
  options: [7, TypeError, 'must be a record such as { '],
  'options.unvisitedDays': [{ unvisitedDays: -1 }, RangeError, '-1 is '],
};

/** Each function, with the names of its arguments in their order. */
const FUNCTIONS: readonly (readonly [call: (...args: never[]) => unknown, ...names: readonly string[]])[] = [
  [planStatus, 'programme', 'household', 'asOf'],
  [interventionsFor, 'programme', 'household', 'asOf'],
  [carersOf, 'household', 'asOf'],
  [careCoverage, 'programme', 'households', 'asOf'],
  [statusOf, 'programme', 'household', 'day', 'options'],
  [worklist, 'programme', 'households', 'day', 'options'],
];

const MORE: Readonly<Record<string, string>> = {
  households: 'a household of households',
  options: 'options.unvisitedDays',
};

describe('an argument of the wrong kind is named, with its function', () => {
  const cases = FUNCTIONS.flatMap(([call, ...names]) =>
    names.flatMap((name, nth) =>
      [name, MORE[name]].flatMap((argument) => (argument ? [{ call, names, nth, argument }] : [])),
    ),
  );

  test.each(cases)('$call.name: $argument', ({ call, names, nth, argument }) => {
    const household = householdOf({});
    const good: Readonly<Record<string, unknown>> = {
      programme: trat2565,
      household,
      households: [household],
      options: {},
    };
    const [wrong, kind, said] = WRONG[argument] as (typeof WRONG)[string];
    const run = () => call(...(names.map((name, at) => (at === nth ? wrong : (good[name] ?? DAY))) as never[]));
    expect(run).toThrow(kind);
    expect(run).toThrow(`${call.name}: ${argument} ${said}`);
  });
});
