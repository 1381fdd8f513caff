import type { Decision, RuleTable } from './define-rules.js';
import { wordsOf } from './space.js';

/**
 * The decision for a state: one look-up in the proved table.
 *
 * `RangeError` when the state is outside the table's space.
 *
 * @example
 * ```ts
 * const table = defineRules(standingSpace(1), [{ answer: 'any', when: () => true }]);
 * decide(table, { failed: 1, passed: 0, halted: false }).answer; // => 'any'
 * ```
 */
export function decide<S, A extends string>(table: RuleTable<S, A>, state: S): Decision<S, A> {
  const decision = table.decisions[table.cells[table.space.indexOf(state)] ?? -1];
  if (decision === undefined) {
    throw new RangeError(`Cannot decide: ${wordsOf(table.space, state)} is not among the ${table.space.name}`);
  }
  return decision;
}
