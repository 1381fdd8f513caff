import type { Rule } from './rule.js';
import type { Space } from './space.js';
import { checkRules, walkRules } from './walk-rules.js';

/** What walking every state shows of a set of rules. Complete and unambiguous when `gaps` and `overlaps` are empty. */
export interface RuleProof<S, A extends string> {
  /** How many states were walked: all of them. */
  readonly states: number;
  /** States for which no rule holds, in the order of the space. */
  readonly gaps: readonly S[];
  /** States for which several rules hold, with their answers. */
  readonly overlaps: readonly { readonly state: S; readonly answers: readonly A[] }[];
  /** Answers of rules that hold for no state. */
  readonly idle: readonly A[];
}

/**
 * Walks every state of the space and tells where the rules leave a gap, overlap or never hold. A proof, not a sample.
 *
 * `TypeError` or `RangeError` when the space or the rules are of the wrong kind, there are more than 100,000 states or
 * 100 rules, or a rule throws or answers neither true nor false.
 *
 * @example
 * ```ts
 * const proof = proveRules(standingSpace(2), [
 *   { answer: 'done', when: (s) => s.passed === s.failed },
 *   { answer: 'begun', when: (s) => s.passed > 0 },
 * ]);
 * proof.states; // => 10
 * proof.gaps[0]; // => { failed: 1, passed: 0, halted: false }
 * proof.overlaps[0]; // => { state: { failed: 1, passed: 1, halted: false }, answers: ['done', 'begun'] }
 * ```
 */
export function proveRules<S, A extends string>(space: Space<S>, rules: readonly Rule<S, A>[]): RuleProof<S, A> {
  return proofFor('proveRules', space, rules);
}

/** The same for a function of another name, which messages about arguments begin with. */
export function proofFor<S, A extends string>(
  call: string,
  space: Space<S>,
  rules: readonly Rule<S, A>[],
): RuleProof<S, A> {
  checkRules(call, space, rules);
  return proofOf(space, rules, walkRules(call, space, rules));
}

/** The proof that a walk already taken gives. */
export function proofOf<S, A extends string>(
  space: Space<S>,
  rules: readonly Rule<S, A>[],
  walk: readonly (readonly number[])[],
): RuleProof<S, A> {
  const used = new Set(walk.flat());
  const answersAt = (index: number): A[] =>
    (walk[index] ?? []).flatMap((place) => (rules[place] ? [rules[place].answer] : []));
  return {
    states: space.states.length,
    gaps: space.states.filter((_, index) => walk[index]?.length === 0),
    overlaps: space.states
      .map((state, index) => ({ state, answers: answersAt(index) }))
      .filter(({ answers }) => answers.length > 1),
    idle: rules.flatMap((rule, place) => (used.has(place) ? [] : [rule.answer])),
  };
}
