import type { ProgrammeData, Report } from 'kaechon';
import type { Desk } from './desk.js';
import type { Published } from './protocol.js';

/** What was worked out for a report, by its threshold: another language asks for no more work. */
const worked = new WeakMap<Report, Map<number, Published>>();

/** A report as it may be published. */
export async function publishedOf(
  publisher: Desk,
  { programme, report, threshold }: { programme: ProgrammeData; report: Report | null; threshold: number },
): Promise<Published> {
  if (report === null) throw new TypeError('There is no report to publish');
  const known = worked.get(report) ?? new Map<number, Published>();
  worked.set(report, known);
  const told = known.get(threshold) ?? (await publisher.ask('publish', { programme, report, threshold }));
  known.set(threshold, told);
  return told;
}
