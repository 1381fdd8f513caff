/**
 * `kaechon/publish`: reports made fit to be published, and what can be deduced of them; pseudonyms and Thai ids.
 *
 * @packageDocumentation
 */

export { isThaiId, maskThaiId, pseudonymise } from './identity/index.js';
export {
  type AuditOptions,
  auditSuppression,
  type HiddenCell,
  SMALL_CELLS,
  type SuppressOptions,
  suppressReport,
} from './publish/index.js';
