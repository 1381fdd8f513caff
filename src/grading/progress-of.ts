import type { Day } from '../calendar/index.js';
import { type Household, outcomeOn } from '../household/index.js';

/** A household's baseline indicators by where they stand on a day, each list ascending. */
export interface Progress {
  /** Failed at the baseline and still applying: `passed` and `remaining` together. */
  readonly failed: number[];
  readonly passed: number[];
  readonly remaining: number[];
  /** Failed at the baseline but no longer applying, as when a child grew up. Counts neither way. */
  readonly lapsed: number[];
}

/** Where each indicator a household failed at the baseline stands on a day, by its latest follow-up. */
export function progressOf(household: Household, asOf: Day): Progress {
  const progress: Progress = { failed: [], passed: [], remaining: [], lapsed: [] };
  for (const deprivation of household.deprivations) {
    const outcome = outcomeOn(deprivation, asOf);
    if (outcome === 'notApplicable') progress.lapsed.push(deprivation.indicator);
    else {
      progress.failed.push(deprivation.indicator);
      progress[outcome === 'passed' ? 'passed' : 'remaining'].push(deprivation.indicator);
    }
  }
  for (const numbers of Object.values(progress)) numbers.sort((a: number, b: number) => a - b);
  return progress;
}
