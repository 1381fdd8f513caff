/**
 * The same figures from a database engine, as one SQL statement.
 *
 * @module kaechon/query
 */
export {
  type Dialect,
  type RegisterQueryOptions,
  type ReportQueryOptions,
  registerQuery,
  reportFromRows,
  reportQuery,
} from './query/index.js';
