import type { PublicTally } from 'kaechon';
import { suppressReport } from 'kaechon/publish';
import { programmeOf } from './programme-of.js';
import type { Published, Questions } from './protocol.js';

/** Hides what is small, and what would give it away. */
export function publishReport({ programme, report, threshold }: Questions['publish']['asks']): Published {
  const published = suppressReport(programmeOf(programme), report, { threshold });
  const pairs = talliesOf([published.figures, published.areas], [report.figures, report.areas]);
  const small = pairs.filter(([, counted]) => isSmall(threshold)(counted)).length;
  const hidden = pairs.filter(([{ households }]) => households === null).length;
  return { report: published, tallies: pairs.length, small, hidden };
}

const isSmall =
  (threshold: number) =>
  ({ households, persons }: PublicTally): boolean =>
    [households, persons].some((count) => count !== null && count > 0 && count < threshold);

/** Every published tally, however deep, beside what was counted. */
function talliesOf(published: unknown, counted: unknown): (readonly [PublicTally, PublicTally])[] {
  if (typeof published !== 'object' || published === null) return [];
  if ('households' in published && 'persons' in published) return [[published as PublicTally, counted as PublicTally]]; // the two keys of a tally, and of nothing else
  return Object.entries(published).flatMap(([key, part]) => talliesOf(part, (counted as Record<string, unknown>)[key]));
}
