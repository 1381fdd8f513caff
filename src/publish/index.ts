/**
 * Disclosure control: hides small tallies of a report, and as many others as keep anybody from working them out, and audits
 * what an intruder can still deduce. The tallies of a publication are cells with an address and an index; facts are linear
 * sums of cells that everybody knows to hold; the choice of what to hide and the audit are both questions to `linear`.
 * Read `suppress-report.ts`, then `cells.ts`, `facts.ts`, `intruder.ts` and `choose-cells.ts`; `audit-suppression.ts` needs the
 * first three of these. `publication-outlook.ts` counts what is small before anything is hidden, `group-disclosure.ts` lists what great
 * numbers tell of everybody in a group, and `round-reports.ts` is the other way to publish.
 */
export { type AuditOptions, auditSuppression, type HiddenCell } from './audit-suppression.js';
export { type GroupDisclosure, groupDisclosure } from './group-disclosure.js';
export { type PublicationOutlook, publicationOutlook } from './publication-outlook.js';
export { roundReports } from './round-reports.js';
export { SMALL_CELLS, type SuppressOptions, suppressReport } from './suppress-report.js';
