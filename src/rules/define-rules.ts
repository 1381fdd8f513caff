import { checkObject, wrongArgument } from '../vocabulary/index.js';
import { checkRules, proofOf, type RuleProof, walkRules } from './prove-rules.js';
import { type Rule, type Space, wordsOf } from './space.js';

/** An answer and the rule that it comes from. */
export interface Decision<S, A extends string> {
  readonly answer: A;
  readonly rule: Rule<S, A>;
}

/** `TypeError` unless a value is a table that `defineRules` or `gradesOf` made. */
export function checkTable(call: string, argument: string, value: unknown): void {
  const expected = 'a table of rules that defineRules or gradesOf made';
  checkObject(call, argument, expected, value);
  const { space, rules, cells, decisions } = value as Partial<RuleTable<unknown, string>>;
  if (typeof space?.indexOf !== 'function' || ![space.states, rules, cells, decisions].every(Array.isArray))
    throw wrongArgument(call, argument, expected, value);
}

/** Rules that were proved complete over a space, as a dense table: one decision for every state. */
export interface RuleTable<S, A extends string> {
  readonly space: Space<S>;
  readonly rules: readonly Rule<S, A>[];
  /** For every state, in the order of the space, the index of its rule in `rules`. */
  readonly cells: readonly number[];
  /** For every rule, its decision. */
  readonly decisions: readonly Decision<S, A>[];
}

/**
 * Checks every state once and makes the table of rules. Exactly one rule must hold for every state; the order of the rules has
 * no effect.
 *
 * `RangeError` naming the first state for which no rule holds, or two, with their answers. `TypeError` or `RangeError` when the
 * space or the rules are of the wrong kind, there are more than 100,000 states or 100 rules, or a rule throws or answers
 * neither true nor false.
 *
 * @example
 * ```ts
 * const table = defineRules(standingSpace(17), [
 *   { answer: 'passed', when: (s) => s.passed === s.failed },
 *   { answer: 'not yet', when: (s) => s.passed < s.failed },
 * ]);
 * decide(table, { failed: 3, passed: 1, halted: false }).answer; // => 'not yet'
 * ```
 */
export function defineRules<S, A extends string>(space: Space<S>, rules: readonly Rule<S, A>[]): RuleTable<S, A> {
  checkRules('defineRules', space, rules);
  return rulesFor('defineRules', space, rules);
}

/** As `defineRules`, but messages begin with the name of another function, `call`, and the kinds of the arguments are not checked. */
export function rulesFor<S, A extends string>(
  call: string,
  space: Space<S>,
  rules: readonly Rule<S, A>[],
): RuleTable<S, A> {
  const walk = walkRules(call, space, rules);
  const fault = proofFault(space, proofOf(space, rules, walk));
  if (fault !== null) throw new RangeError(`Cannot define ${space.name}: ${fault}`);
  const kept = rules.map((rule) => Object.freeze({ ...rule })); // copies, as the caller may change the list and its rules
  return Object.freeze({
    space,
    rules: Object.freeze(kept),
    cells: Object.freeze(walk.flat()), // one rule for each state, as was proved
    decisions: Object.freeze(kept.map((rule) => Object.freeze({ answer: rule.answer, rule }))),
  });
}

/** Why rules do not make a table, with the smallest counter-example; null when they do. */
function proofFault<S, A extends string>(space: Space<S>, { gaps, overlaps }: RuleProof<S, A>): string | null {
  const [gap] = gaps;
  if (gap !== undefined) return `no rule holds for ${wordsOf(space, gap)}`;
  const [overlap] = overlaps;
  if (overlap) return `${overlap.answers.join(' and ')} both hold for ${wordsOf(space, overlap.state)}`;
  return null;
}

/**
 * The decision for a state, looked up in the table.
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
  const decision = table.decisions[table.cells[indexOfState(table, state)] ?? -1];
  if (decision === undefined) {
    throw new RangeError(`decide: state ${wordsOf(table.space, state)} is not among the ${table.space.name}`);
  }
  return decision;
}

/** The index of a state; -1 for a value of another kind, on which the `indexOf` of the space may throw. */
function indexOfState<S, A extends string>({ space }: RuleTable<S, A>, state: S): number {
  try {
    return space.indexOf(state);
  } catch {
    return -1;
  }
}
