import type { Programme } from '../programme/index.js';
import type { PublicReport } from '../report/index.js';

/** `RangeError` when a report is not of the programme, or `earlier` not of an earlier day. `task` begins the message. */
export function checkReports(
  task: string,
  { id, version }: Programme,
  report: PublicReport,
  earlier?: PublicReport,
): void {
  for (const one of earlier ? [report, earlier] : [report]) {
    if (one.programme === id && one.version === version) continue;
    throw new RangeError(`${task}: a report of ${one.programme} ${one.version} is not of ${id} ${version}`);
  }
  if (earlier && earlier.asOf >= report.asOf) {
    throw new RangeError(`${task}: the earlier report, of ${earlier.asOf}, is not before ${report.asOf}`);
  }
}
