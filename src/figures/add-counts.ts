import { addBaht } from '../vocabulary/index.js';

/** Figures are a tree of records whose leaves are counts; adding them is adding leaf by leaf. */
type Tree = number | Branch;
interface Branch {
  readonly [key: string]: Tree;
}

/** Of two trees of one shape: what the one is, the other is. Where one of them tells nothing, a copy of the other. */
function addTrees(a: Tree | undefined, b: Tree | undefined): Tree {
  const one = (a ?? b) as Tree;
  if (typeof one === 'number') return addBaht((a ?? 0) as number, (b ?? 0) as number);
  return addBranches((a ?? {}) as Branch, (b ?? {}) as Branch);
}

function addBranches(a: Branch, b: Branch): Branch {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, addTrees(own(a, key), own(b, key))]));
}

const own = (tree: Branch, key: string): Tree | undefined => (Object.hasOwn(tree, key) ? tree[key] : undefined);

/**
 * The counts of two disjoint sets of households together: any records, of one shape, whose leaves are numbers. The sum
 * shares no part with either.
 */
export const addCounts = <T extends object>(a: T, b: T): T =>
  addTrees(a as unknown as Tree, b as unknown as Tree) as unknown as T;

/** A record with its keys in order, so that equal figures are also written equally. */
export const sorted = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
