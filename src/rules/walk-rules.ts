import type { Rule } from './rule.js';
import type { Space } from './space.js';

/** For every state of the space, the places of the rules that hold there. The one walk that all proofs rest on. */
export const walkRules = <S, A extends string>(space: Space<S>, rules: readonly Rule<S, A>[]): number[][] =>
  space.states.map((state) => rules.flatMap((rule, place) => (rule.when(state) ? [place] : [])));
