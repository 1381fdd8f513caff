/**
 * The five dimensions (มิติ) of TPMAP, in its order: health, living conditions, education, income, access to public
 * services.
 *
 * Source: TPMAP, https://www.tpmap.in.th/about
 */
export const DIMENSIONS = Object.freeze(['health', 'living', 'education', 'income', 'access'] as const);

/** One of TPMAP's five dimensions. A programme may count by others. */
export type Dimension = (typeof DIMENSIONS)[number];
