import type { Day } from '../calendar/index.js';
import type { RecordOf, Source, Tally } from '../vocabulary/index.js';

/** Figures as an office published them: whatever it told of a day. What it did not tell is left out, not zero. */
export interface PublishedFigures<G extends string = string, M extends string = string, D extends string = string> {
  /** The day the figures speak of, not the day they were published. */
  readonly asOf: Day;
  readonly registered?: Tally;
  readonly byGrade?: RecordOf<G, Tally>;
  readonly byMenu?: RecordOf<M, Tally>;
  /** Failed at the baseline; overlapping. */
  readonly byDimension?: RecordOf<D, Tally>;
  readonly source: Source;
}
