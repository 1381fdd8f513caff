import { describe, expect, test } from 'vitest';
import { startReport } from '../src/index.js';
import { trat2565 } from '../src/trat.js';
import { type Argument, ENTRY_POINTS, PUBLIC_CALLS, type PublicCall, WRONG_VALUES } from './tools/public-calls.js';

/** What a call does: its answer, or its error; of one that promises, in the end. */
async function outcomeOf(
  { call }: PublicCall,
  args: readonly unknown[],
): Promise<{ answer?: unknown; error?: unknown }> {
  try {
    return { answer: await call(...args) };
  } catch (error) {
    return { error };
  }
}

const goodArgs = ({ args }: PublicCall): unknown[] => args.map(({ good }) => good());

/** That an error is one of the caller's, and names the function and the argument. */
function expectNamed(error: unknown, name: string, ...argumentNames: readonly string[]): void {
  expect(error, `${name} answered`).toBeDefined();
  const { message } = error as Error;
  expect(error instanceof TypeError || error instanceof RangeError, `${error}`).toBe(true);
  expect(message.startsWith(`${name}: `), message).toBe(true);
  expect(
    argumentNames.some((argument) => message.includes(argument)),
    message,
  ).toBe(true);
}

/** An argument is named itself, or by the field of it that is wrong. */
const namesOf = ({ name, fields = [] }: Argument): string[] => [name, ...fields.map((field) => field.name)];

const publicFunctions = Object.values(ENTRY_POINTS).flatMap((names) =>
  Object.entries(names).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
);

test('every public function has a row, and every row is of one', () => {
  expect(Object.keys(PUBLIC_CALLS).sort()).toEqual([...new Set(publicFunctions)].sort());
});

const calls = Object.entries(PUBLIC_CALLS).map(([name, made]) => ({ name, made }));

/** One wrong value put in one place. */
const cases = calls.flatMap(({ name, made }) =>
  made.args.flatMap((argument, place) =>
    Object.entries(WRONG_VALUES).flatMap(([shown, wrong]) => [
      { name, made, place, argument, field: undefined as Argument | undefined, shown, wrong },
      ...(argument.fields ?? []).map((field) => ({ name, made, place, argument, field, shown, wrong })),
    ]),
  ),
);
const one = calls.map(({ name, made }) => ({ name, made, its: cases.filter((each) => each.name === name) }));

describe.each(one)('$name', ({ name, made, its }) => {
  test('returns with right arguments', async () => {
    expect((await outcomeOf(made, goodArgs(made))).error).toBeUndefined();
  });

  test.each(its)('$argument.name $field.name $shown', async ({ argument, place, field, shown, wrong }) => {
    const asked = field ?? argument;
    const args = goodArgs(made);
    args[place] = field ? { ...(args[place] as object), [field.name]: wrong() } : wrong();
    const { error } = await outcomeOf(made, args);
    const is = (values: readonly unknown[] = []): boolean => values.some((value) => String(value) === shown);
    if (asked.isData || is(asked.right)) expect(error).toBeUndefined();
    else if (!is(asked.either)) expectNamed(error, name, ...namesOf(asked));
    else if (error !== undefined) expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
  });

  test('swapped arguments have an error', async () => {
    for (const [place, left] of made.args.entries()) {
      const right = made.args[place + 1];
      if (right === undefined || left.kind === right.kind) continue;
      const args = goodArgs(made);
      [args[place], args[place + 1]] = [args[place + 1], args[place]];
      expectNamed((await outcomeOf(made, args)).error, name, ...namesOf(left), ...namesOf(right));
    }
  });

  test('a missing argument has an error', async () => {
    const { error } = await outcomeOf(made, []);
    const [first] = made.args;
    if (first?.isData) expect(error).toBeUndefined();
    else expectNamed(error, name, ...made.args.flatMap(namesOf));
  });
});

test.each([undefined, null, 5, 'x', {}, [], true])('startReport(…).add(%j) is told', (wrong) => {
  const counter = startReport(trat2565, { asOf: '2022-08-05' });
  expect(() => counter.add(wrong as never)).toThrow(/^startReport: household /);
  expect(counter.finish().figures.registered).toEqual({ households: 0, persons: 0 });
});
