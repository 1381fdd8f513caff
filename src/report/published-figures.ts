import type { Day } from '../calendar/index.js';
import type { RecordOf, Source, Tally } from '../vocabulary/index.js';
import type { Movement } from './movement.js';

/** Figures as an office published them: whatever it told of a day. What it did not tell is left out, not zero. */
export interface PublishedFigures<G extends string = string, M extends string = string, D extends string = string> {
  /** The day the figures speak of, not the day they were published. */
  readonly asOf: Day;
  readonly registered?: Tally;
  readonly byGrade?: RecordOf<G, Tally>;
  /** Where told, the grades must fall short by exactly these; where not, by none. */
  readonly ungraded?: Tally;
  readonly byMenu?: RecordOf<M, Tally>;
  /** Where told, the menus must fall short by exactly these. */
  readonly unassigned?: Tally;
  /** Failed at the baseline; overlapping. */
  readonly byDimension?: RecordOf<D, Tally>;
  /** What is told of the changes since the figures before. */
  readonly since?: Pick<Movement, 'joined' | 'left' | 'membersJoined' | 'membersLeft'>;
  readonly source: Source;
}
