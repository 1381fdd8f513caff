import type { Label, Source } from '../vocabulary/index.js';

/** One answer and the states it holds for: an ordinary function, asked once for every state. */
export interface Rule<S, A extends string> {
  readonly answer: A;
  readonly label?: Label;
  /** Whether the rule holds for a state; must answer by the state alone. */
  readonly when: (state: S) => boolean;
  readonly source?: Source;
}
