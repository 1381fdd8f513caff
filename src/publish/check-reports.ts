import { checkEarlier, checkReportOf, type PublicReport } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkObject } from '../vocabulary/index.js';

/**
 * Refuses a programme that is none, a report that is not of it, options that are none, and an earlier report that is not of
 * an earlier day or of another level or area. `argument` is what the report is called.
 */
export function checkReports(
  call: string,
  programme: Programme,
  argument: string,
  report: PublicReport,
  options: { readonly earlier?: PublicReport },
): void {
  checkProgramme(call, programme);
  checkReportOf(call, programme, argument, report);
  checkObject(call, 'options', 'an object', options);
  if (options.earlier !== undefined) checkEarlier(call, programme, 'options.earlier', options.earlier, report);
}
