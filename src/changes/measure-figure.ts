import type { Day } from '../calendar/index.js';
import type { Label, Source } from '../vocabulary/index.js';

/** One published number that is not a count of poor households: visitors, baht earned. */
export interface Measure {
  readonly label: Label;
  readonly value: number;
  readonly unit: Label;
  /** The day the number speaks of. */
  readonly asOf: Day;
  /** How much it rose, in percent of what it was; negative when it fell. */
  readonly change?: { readonly percent: number; readonly since: Label };
  readonly source: Source;
}
