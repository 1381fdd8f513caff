/**
 * Reports made fit to be published, and what can be deduced of them; pseudonyms and Thai ids.
 *
 * @module kaechon/publish
 */

export { isThaiId, maskThaiId, pseudonymise } from './identity/index.js';
export {
  type AuditOptions,
  auditPublication,
  auditSuppression,
  type Earlier,
  type GroupDisclosure,
  groupDisclosure,
  type HiddenCell,
  type LoosenedTie,
  type Publication,
  type PublicationAuditOptions,
  type PublicationHistory,
  type PublicationOptions,
  type PublicationOutlook,
  type PublishedReport,
  planPublication,
  publicationOutlook,
  roundReports,
  type Show,
  type ShowLevel,
  SMALL_CELLS,
  type StopSignal,
  type SuppressOptions,
  suppressReport,
  suppressReports,
  type TooFine,
} from './publish/index.js';
