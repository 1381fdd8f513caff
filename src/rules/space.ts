/** A finite set of states, each with its place in a dense table. Small enough to walk whole. */
export interface Space<S> {
  readonly name: string;
  readonly states: readonly S[];
  /** The place of a state in `states`; -1, or a place that holds none, when it is outside the space. */
  readonly indexOf: (state: S) => number;
  /** A state in words, for messages. JSON when left out. */
  readonly describe?: (state: S) => string;
}

/** A state in words. */
export const wordsOf = <S>(space: Space<S>, state: S): string => space.describe?.(state) ?? JSON.stringify(state);
