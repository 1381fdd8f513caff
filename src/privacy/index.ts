export { type AuditOptions, auditSuppression, type HiddenCell } from './audit-suppression.js';
export { pseudonymise } from './pseudonymise.js';
export { SMALL_CELLS, type SuppressOptions, suppressReport } from './suppress-report.js';
export { isThaiId, maskThaiId } from './thai-id.js';
