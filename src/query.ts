/**
 * One SQL statement with which a database counts the same figures.
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
