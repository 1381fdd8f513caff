/**
 * Reports made fit to be published, and what can be deduced of them; pseudonyms and Thai ids.
 *
 * @module kaechon/publish
 */

export { isThaiId, maskThaiId, pseudonymise } from './identity/index.js';
export {
  type AuditOptions,
  auditSuppression,
  type GroupDisclosure,
  groupDisclosure,
  type HiddenCell,
  type PublicationOutlook,
  publicationOutlook,
  roundReports,
  SMALL_CELLS,
  type SuppressOptions,
  suppressReport,
} from './publish/index.js';
