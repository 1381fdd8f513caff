import type { PublicTally } from 'kaechon';
import { suppressReport } from 'kaechon/publish';
import { programmeOf } from './programme-of.js';
import type { Published, Questions } from './protocol.js';

/** Hides what is small, and what would give it away. */
export function publishReport({ programme, report, threshold }: Questions['publish']['asks']): Published {
  const published = suppressReport(programmeOf(programme), report, { threshold });
  const small = talliesOf([report.figures, report.areas]).filter(isSmall(threshold)).length;
  const after = talliesOf([published.figures, published.areas]);
  const hidden = after.filter(({ households }) => households === null).length;
  return { report: published, tallies: after.length, small, hidden };
}

const isSmall =
  (threshold: number) =>
  ({ households, persons }: PublicTally): boolean =>
    [households, persons].some((count) => count !== null && count > 0 && count < threshold);

/** Every tally of a report, however deep. */
function talliesOf(part: unknown): PublicTally[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('households' in part && 'persons' in part) return [part as PublicTally]; // the two keys of a tally, and of nothing else
  return Object.values(part).flatMap(talliesOf);
}
