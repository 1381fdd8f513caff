/**
 * Disclosure control: hides small tallies of reports, and as many others as keep anybody from working them out, and audits
 * what an intruder can still deduce. The tallies of a publication are cells with an address and an index.
 *
 * Hiding: a register is made that has the true tallies (open-board.ts: build-place.ts, lives.ts), and others are looked for that agree
 * with all that is shown (protect-cells.ts: find-move.ts, copy-household.ts). Read `plan-publication.ts`, then `hide-cells.ts`.
 *
 * The audit: facts are linear sums that everybody knows to hold: cells are sums of households of the types that can be
 * (household-types.ts), of one day (day-facts.ts, indicator-facts.ts) and from day to day (weekly-facts.ts); regions.ts says how areas add
 * up. Read `audit-publication.ts`, then `intruder.ts`.
 */
export { auditPublication, type PublicationAuditOptions } from './audit-publication.js';
export { type AuditOptions, auditSuppression } from './audit-suppression.js';
export { type GroupDisclosure, groupDisclosure } from './group-disclosure.js';
export type { HiddenCell } from './hidden-cell.js';
export {
  type LoosenedTie,
  type Publication,
  type PublicationOptions,
  planPublication,
  SMALL_CELLS,
  type StopSignal,
} from './plan-publication.js';
export type { Earlier, PublicationHistory, PublishedReport } from './publication-history.js';
export { type PublicationOutlook, publicationOutlook } from './publication-outlook.js';
export { roundReports } from './round-reports.js';
export type { Show, ShowLevel } from './show.js';
export { type SuppressOptions, suppressReport } from './suppress-report.js';
export { suppressReports } from './suppress-reports.js';
export type { TooFine } from './too-fine.js';
