import type { Day } from '../calendar/index.js';
import type { AreaCode, RecordOf, Source, Tally } from '../vocabulary/index.js';

/**
 * Figures as an office published them: whatever it told of a day. What it did not tell is left out, not zero: a whole part,
 * or the households where only persons were told. `T` is what a tally is.
 */
export interface PublishedFigures<
  G extends string = string,
  M extends string = string,
  D extends string = string,
  T extends Partial<Tally> = Partial<Tally>,
> {
  /** The day the figures speak of, not the day they were published. */
  readonly asOf: Day;
  /** The area they are of; the programme's unless told. */
  readonly area?: AreaCode;
  readonly registered?: T;
  readonly byGrade?: RecordOf<G, T>;
  /** Where told, the grades must fall short by exactly these; where not, by none. */
  readonly ungraded?: T;
  readonly byMenu?: RecordOf<M, T>;
  /** Where told, the menus must fall short by exactly these. */
  readonly unassigned?: T;
  /** Failed at the baseline; overlapping. */
  readonly byDimension?: RecordOf<D, T>;
  /** What is told of the changes since the figures before; what is left out did not happen. */
  readonly since?: {
    readonly joined?: T;
    readonly left?: T;
    readonly membersJoined?: number;
    readonly membersLeft?: number;
  };
  readonly source: Source;
}
