/**
 * The five dimensions (มิติ) of TPMAP, in its order: health, living conditions, education, income, access to public
 * services.
 *
 * Source: TPMAP, https://www.tpmap.in.th/about
 */
export const DIMENSIONS = Object.freeze(['health', 'living', 'education', 'income', 'access'] as const);

/** One of TPMAP's five dimensions. A programme may count by others. */
export type Dimension = (typeof DIMENSIONS)[number];

/** One value for every key of a closed set; a missing one does not compile. */
export type RecordOf<K extends string, V> = { readonly [key in K]: V };

/** The record that holds, for every key, what `cell` returns; in the order of the keys (numbers first). */
export const recordOf = <K extends string, V>(keys: readonly K[], cell: (key: K, index: number) => V): RecordOf<K, V> =>
  Object.fromEntries(keys.map((key, index) => [key, cell(key, index)])) as RecordOf<K, V>; // the type of fromEntries does not keep the keys
