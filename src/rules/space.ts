import { type Label, type Source, shownValue } from '../vocabulary/index.js';

/** One property of every state, which a decision table shows in a column. */
export interface Feature<S> {
  readonly key: string;
  readonly label: Label;
  /** A whole number, a share from 0 to 1, or yes and no as 1 and 0. */
  readonly kind: 'count' | 'share' | 'flag';
  /** Its value for a state. */
  readonly of: (state: S) => number;
}

/** A finite set of states, small enough to check every one. Each has an index in a dense table. */
export interface Space<S> {
  readonly name: string;
  readonly states: readonly S[];
  /** The index of a state in `states`; -1, or an index beyond the list, for a state outside the space. */
  readonly indexOf: (state: S) => number;
  /** A state in words, for messages. JSON when left out. */
  readonly describe?: (state: S) => string;
  /** The features by which a decision table may distinguish its rows, least useful first; the fields of a state when left out. */
  readonly features?: readonly Feature<S>[];
}

/** A state in words: those of the space or else JSON. It never throws. */
export function wordsOf<S>(space: Space<S>, state: S): string {
  try {
    return space.describe?.(state) ?? JSON.stringify(state) ?? shownValue(state);
  } catch {
    return shownValue(state); // not a state of this space
  }
}

/** One answer and the condition for it: an ordinary function, which is called once for every state. */
export interface Rule<S, A extends string> {
  readonly answer: A;
  readonly label?: Label;
  /** Whether the rule holds for a state. The result must depend on the state alone. */
  readonly when: (state: S) => boolean;
  readonly source?: Source;
}
