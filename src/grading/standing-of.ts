import { countedIndicators } from '../catalogue/index.js';
import type { Programme, Standing } from '../programme/index.js';
import type { Progress } from './progress-of.js';

/**
 * What a household's grade rests on: its progress counted by indicator, or by dimension where the programme grades so.
 * A dimension is failed when any of its indicators is, and passed when none of them remains. Null when all lapsed.
 */
export function standingOf(programme: Programme, progress: Progress, halted: boolean): Standing | null {
  const { failed, remaining } = programme.grading.by === 'dimension' ? byDimension(programme, progress) : progress;
  return failed.length === 0 ? null : { failed: failed.length, passed: failed.length - remaining.length, halted };
}

function byDimension({ catalogue }: Programme, { failed, remaining }: Progress) {
  const counted = countedIndicators(catalogue);
  const dimensionsAmong = (numbers: readonly number[]): string[] => [
    ...new Set(counted.flatMap(({ number, dimension }) => (numbers.includes(number) ? [dimension] : []))),
  ];
  return { failed: dimensionsAmong(failed), remaining: dimensionsAmong(remaining) };
}
