import { checkTable, decide, type RuleTable } from './define-rules.js';

/** A state for which two tables have different answers. */
export interface RuleDifference<S, A extends string, B extends string> {
  readonly state: S;
  readonly a: A;
  readonly b: B;
}

/**
 * Every state for which two tables of rules have answers with different names; an empty list when there is none.
 *
 * `RangeError` when the tables are not over the same states.
 *
 * @example
 * ```ts
 * const space = standingSpace(2);
 * const strict = defineRules(space, [
 *   { answer: 'done', when: (s) => s.passed === s.failed },
 *   { answer: 'not done', when: (s) => s.passed < s.failed },
 * ]);
 * const lenient = defineRules(space, [
 *   { answer: 'done', when: (s) => s.passed > 0 },
 *   { answer: 'not done', when: (s) => s.passed === 0 },
 * ]);
 * compareRules(strict, lenient)[0]; // => { state: { failed: 2, passed: 1, halted: false }, a: 'not done', b: 'done' }
 * ```
 */
export function compareRules<S, A extends string, B extends string>(
  a: RuleTable<S, A>,
  b: RuleTable<S, B>,
): RuleDifference<S, A, B>[] {
  checkTable('compareRules', 'a', a);
  checkTable('compareRules', 'b', b);
  const { states } = a.space;
  const isShared = (state: S): boolean => b.cells[b.space.indexOf(state)] !== undefined;
  if (states.length !== b.space.states.length || !states.every(isShared)) {
    throw new RangeError(`Cannot compare ${a.space.name} with ${b.space.name}: they are not over the same states`);
  }
  return states
    .map((state) => ({ state, a: decide(a, state).answer, b: decide(b, state).answer }))
    .filter((both) => (both.a as string) !== both.b);
}
