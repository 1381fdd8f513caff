import { type Label, type Source, shownValue } from '../vocabulary/index.js';

/** What a decision table shows of every state in one column. */
export interface Feature<S> {
  readonly key: string;
  readonly label: Label;
  /** A whole number, a share from 0 to 1, or yes and no as 1 and 0. */
  readonly kind: 'count' | 'share' | 'flag';
  /** Its value for a state. */
  readonly of: (state: S) => number;
}

/** A finite set of states, each with its index in a dense table. Small enough to check every one. */
export interface Space<S> {
  readonly name: string;
  readonly states: readonly S[];
  /** The index of a state in `states`; -1, or an index that holds none, when it is outside the space. */
  readonly indexOf: (state: S) => number;
  /** A state in words, for messages. JSON when left out. */
  readonly describe?: (state: S) => string;
  /** What a decision table may distinguish its rows by, the least useful first. The fields of a state when left out. */
  readonly features?: readonly Feature<S>[];
}

/** A state in words: those of the space, else JSON; whatever the state is, it does not throw. */
export function wordsOf<S>(space: Space<S>, state: S): string {
  try {
    return space.describe?.(state) ?? JSON.stringify(state) ?? shownValue(state);
  } catch {
    return shownValue(state); // not a state of this space
  }
}

/** One answer and the states it holds for: an ordinary function, called once for every state. */
export interface Rule<S, A extends string> {
  readonly answer: A;
  readonly label?: Label;
  /** Whether the rule holds for a state; must answer by the state alone. */
  readonly when: (state: S) => boolean;
  readonly source?: Source;
}
