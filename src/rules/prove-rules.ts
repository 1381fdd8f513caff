import { checkArray, checkLength, checkName, checkObject, shownValue, wrongArgument } from '../vocabulary/index.js';
import { type Rule, type Space, wordsOf } from './space.js';

/** The result of checking rules for every state. They are complete and unambiguous when `gaps` and `overlaps` are empty. */
export interface RuleProof<S, A extends string> {
  /** How many states were checked: all of them. */
  readonly states: number;
  /** States for which no rule holds, in the order of the space. */
  readonly gaps: readonly S[];
  /** States for which several rules hold, with their answers. */
  readonly overlaps: readonly { readonly state: S; readonly answers: readonly A[] }[];
  /** Answers of rules that hold for no state. */
  readonly idle: readonly A[];
}

/**
 * Checks every state of the space and lists the states without a rule, the states with several, and the rules that hold for no state.
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

/** As `proveRules`, but messages about arguments begin with the name of another function, `call`. */
export function proofFor<S, A extends string>(
  call: string,
  space: Space<S>,
  rules: readonly Rule<S, A>[],
): RuleProof<S, A> {
  checkRules(call, space, rules);
  return proofOf(space, rules, walkRules(call, space, rules));
}

/** The proof, from the rules that hold for each state. */
export function proofOf<S, A extends string>(
  space: Space<S>,
  rules: readonly Rule<S, A>[],
  walk: readonly (readonly number[])[],
): RuleProof<S, A> {
  const used = new Set(walk.flat());
  const answersAt = (index: number): A[] =>
    (walk[index] ?? []).flatMap((ruleIndex) => (rules[ruleIndex] ? [rules[ruleIndex].answer] : []));
  return {
    states: space.states.length,
    gaps: space.states.filter((_, index) => walk[index]?.length === 0),
    overlaps: space.states
      .map((state, index) => ({ state, answers: answersAt(index) }))
      .filter(({ answers }) => answers.length > 1),
    idle: rules.flatMap((rule, ruleIndex) => (used.has(ruleIndex) ? [] : [rule.answer])),
  };
}

/** The largest space and the longest list of rules that can be checked. */
const MOST_STATES = 100_000;
const MOST_RULES = 100;

/**
 * For every state of the space, the indexes of the rules that hold for it. It does not check the kinds of its arguments:
 * `checkRules` does, for those that come from a caller.
 *
 * `TypeError` or `RangeError`, beginning with the name of the function that was called, when a rule throws or answers
 * neither true nor false.
 */
export function walkRules<S, A extends string>(
  call: string,
  space: Space<S>,
  rules: readonly Rule<S, A>[],
): number[][] {
  return space.states.map((state) =>
    rules.flatMap((rule, ruleIndex) => (holdsFor(call, space, rule, state) ? [ruleIndex] : [])),
  );
}

function holdsFor<S, A extends string>(call: string, space: Space<S>, rule: Rule<S, A>, state: S): boolean {
  let answer: unknown;
  try {
    answer = rule.when(state);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it threw a value that is not an error';
    throw new RangeError(`${call}: the rule of ${rule.answer} fails for ${wordsOf(space, state)}: ${why}`);
  }
  if (typeof answer !== 'boolean')
    throw new TypeError(
      `${call}: the rule of ${rule.answer} must answer true or false, not ${shownValue(answer)}, for ${wordsOf(space, state)}`,
    );
  return answer;
}

/** `TypeError` or `RangeError` when the space or the rules are of the wrong kind, or there are too many to check. */
export function checkRules(call: string, space: unknown, rules: unknown): void {
  checkSpace(call, space);
  checkArray(call, 'rules', 'an array of rules', rules);
  const list = rules as readonly unknown[]; // checked above
  checkLength(call, 'rules', MOST_RULES, list.length);
  for (let ruleIndex = 0; ruleIndex < list.length; ruleIndex += 1) checkRule(call, ruleIndex, list[ruleIndex]);
}

/** `TypeError` or `RangeError` unless a value is a space that is not too large to check. */
function checkSpace(call: string, value: unknown): void {
  checkObject(call, 'space', 'a space such as standingSpace(17)', value);
  const { name, states, indexOf } = value as Space<unknown>;
  checkName(call, 'space.name', name);
  checkArray(call, 'space.states', 'an array of states', states);
  checkLength(call, 'space.states', MOST_STATES, states.length);
  if (typeof indexOf !== 'function') throw wrongArgument(call, 'space.indexOf', 'a function of a state', indexOf);
}

function checkRule(call: string, ruleIndex: number, value: unknown): void {
  checkObject(call, `rules[${ruleIndex}]`, 'a rule', value);
  const { answer, when } = value as Rule<unknown, string>;
  checkName(call, `rules[${ruleIndex}].answer`, answer);
  if (typeof when !== 'function') throw wrongArgument(call, `rules[${ruleIndex}].when`, 'a function of a state', when);
}
