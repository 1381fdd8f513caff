import { checkArray, checkLength, checkName, checkObject, shownValue, wrongArgument } from '../vocabulary/index.js';
import type { Rule } from './rule.js';
import { type Space, wordsOf } from './space.js';

/** The largest space and the longest list of rules that a walk takes. */
const MOST_STATES = 100_000;
const MOST_RULES = 100;

/**
 * For every state of the space, the indices of the rules that hold there. All proofs rest on this. The space and the rules are
 * not checked: `checkRules` does, where a caller gives them.
 *
 * `TypeError` or `RangeError`, beginning with the name of the function that was called, when a rule throws or answers neither
 * true nor false.
 */
export function walkRules<S, A extends string>(
  call: string,
  space: Space<S>,
  rules: readonly Rule<S, A>[],
): number[][] {
  return space.states.map((state) =>
    rules.flatMap((rule, index) => (holdsFor(call, space, rule, state) ? [index] : [])),
  );
}

function holdsFor<S, A extends string>(call: string, space: Space<S>, rule: Rule<S, A>, state: S): boolean {
  let answer: unknown;
  try {
    answer = rule.when(state);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'what it threw is no error';
    throw new RangeError(`${call}: the rule of ${rule.answer} fails for ${wordsOf(space, state)}: ${why}`);
  }
  if (typeof answer !== 'boolean')
    throw new TypeError(
      `${call}: the rule of ${rule.answer} must answer true or false, not ${shownValue(answer)}, for ${wordsOf(space, state)}`,
    );
  return answer;
}

/** `TypeError` or `RangeError` when the space or the rules are of the wrong kind, or are too many to walk. */
export function checkRules(call: string, space: unknown, rules: unknown): void {
  checkSpace(call, space);
  checkArray(call, 'rules', 'an array of rules', rules);
  const list = rules as readonly unknown[];
  checkLength(call, 'rules', MOST_RULES, list.length);
  for (let index = 0; index < list.length; index += 1) checkRule(call, index, list[index]);
}

/** `TypeError` or `RangeError` unless a value is a space of a size that can be walked. */
function checkSpace(call: string, value: unknown): void {
  checkObject(call, 'space', 'a space such as standingSpace(17)', value);
  const { name, states, indexOf } = value as Space<unknown>;
  checkName(call, 'space.name', name);
  checkArray(call, 'space.states', 'an array of states', states);
  checkLength(call, 'space.states', MOST_STATES, states.length);
  if (typeof indexOf !== 'function') throw wrongArgument(call, 'space.indexOf', 'a function of a state', indexOf);
}

function checkRule(call: string, index: number, value: unknown): void {
  checkObject(call, `rules[${index}]`, 'a rule', value);
  const { answer, when } = value as Rule<unknown, string>;
  checkName(call, `rules[${index}].answer`, answer);
  if (typeof when !== 'function') throw wrongArgument(call, `rules[${index}].when`, 'a function of a state', when);
}
