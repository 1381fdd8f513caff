export { DIALECTS, type Dialect } from './dialect.js';
export { type RegisterQueryOptions, registerQuery } from './register-query.js';
export { reportFromRows } from './report-from-rows.js';
export { type ReportQueryOptions, reportQuery } from './report-query.js';
