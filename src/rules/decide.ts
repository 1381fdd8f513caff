import { checkTable, type Decision, type RuleTable } from './define-rules.js';
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
  checkTable('decide', 'table', table);
  const decision = table.decisions[table.cells[placeOf(table, state)] ?? -1];
  if (decision === undefined) {
    throw new RangeError(`decide: state ${wordsOf(table.space, state)} is not among the ${table.space.name}`);
  }
  return decision;
}

/** The place of a state; -1 for a value of another kind, which a space's own function may not know how to read. */
function placeOf<S, A extends string>({ space }: RuleTable<S, A>, state: S): number {
  try {
    return space.indexOf(state);
  } catch {
    return -1;
  }
}
