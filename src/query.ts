/**
 * The same figures from a database engine, as one SQL statement.
 *
 * @module kaechon/query
 */
export { type Dialect, type ReportQueryOptions, reportFromRows, reportQuery } from './query/index.js';
