/**
 * How many elements the built-in functions visit while something runs: the walks of arrays and the keys of records. A growth
 * law on this number holds on any machine, which one on milliseconds does not. What a plain loop does is not seen, nor `{...a}`.
 */
export function countSteps(run: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const wrap = (
    owner: object,
    name: PropertyKey,
    stepsOf: (self: unknown, args: unknown[], answer: unknown) => number,
  ) => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    const put = (value: unknown) => {
      Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
    };
    put(function counted(this: unknown, ...args: unknown[]): unknown {
      const answer = Reflect.apply(original, this, args) as unknown;
      steps += stepsOf(this, args, answer);
      return answer;
    });
    undo.push(() => put(original));
  };
  const length = (self: unknown): number => Number((self as { length?: unknown }).length ?? 0);
  for (const name of ['map', 'filter', 'flatMap', 'forEach', 'reduce', 'slice', 'concat', 'reverse', 'join', 'sort'])
    wrap(Array.prototype, name, length);
  for (const name of ['indexOf', 'findIndex'])
    wrap(Array.prototype, name, (self, _, at) => (at === -1 ? length(self) : Number(at) + 1));
  for (const name of ['includes', 'find', 'some', 'every', 'lastIndexOf']) wrap(Array.prototype, name, length);
  wrap(Array.prototype, Symbol.iterator, length); // spread and for … of
  for (const name of ['keys', 'values', 'entries']) wrap(Object, name, (_, __, answer) => (answer as unknown[]).length);
  wrap(Object, 'fromEntries', (_, __, answer) => Reflect.ownKeys(answer as object).length);
  wrap(Map.prototype, Symbol.iterator, (self) => (self as Map<unknown, unknown>).size);
  wrap(Set.prototype, Symbol.iterator, (self) => (self as Set<unknown>).size);
  let counted = 0;
  steps = 0; // what the wrapping itself walked
  try {
    run();
    counted = steps;
  } finally {
    for (const back of undo.reverse()) back();
  }
  return counted;
}

/** How often the steps of `run(n)` are in those of `run(2n)`: 2 where the growth is linear, 4 where it is quadratic. */
export function growthOf(n: number, prepare: (n: number) => () => void): number {
  const [small, large] = [prepare(n), prepare(2 * n)];
  return countSteps(large) / countSteps(small);
}
