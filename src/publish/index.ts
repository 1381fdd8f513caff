export { type AuditOptions, auditSuppression, type HiddenCell } from './audit-suppression.js';
export { SMALL_CELLS, type SuppressOptions, suppressReport } from './suppress-report.js';
