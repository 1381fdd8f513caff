import { addTallies, type Tally } from '../vocabulary/index.js';
import type { Figures } from './report.js';

/** Figures are a tree of records whose leaves are tallies; adding them is adding leaf by leaf. */
type Branch = { readonly [key: string]: Branch | Tally };

const isTally = (node: Branch | Tally): node is Tally => typeof node.households === 'number';

function addBranches(a: Branch, b: Branch): Branch {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [left, right] = [own(a, key), own(b, key)];
      if (left === undefined || right === undefined) return [key, (left ?? right) as Branch | Tally];
      return [
        key,
        isTally(left) && isTally(right) ? addTallies(left, right) : addBranches(left as Branch, right as Branch),
      ];
    }),
  );
}

const own = (branch: Branch, key: string): Branch | Tally | undefined =>
  Object.hasOwn(branch, key) ? branch[key] : undefined;

/** A record with its keys in order, so that equal figures are also written equally. */
export const sorted = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The figures of two disjoint sets of households together. */
export function addFigures<F extends Figures>(a: F, b: F): F {
  const sum = addBranches(a as unknown as Branch, b as unknown as Branch) as unknown as F; // a tree of the same shape
  return { ...sum, byPattern: sorted(sum.byPattern) };
}

/** The figures of all areas of two disjoint sets of households. */
export function addAreas<F extends Figures>(
  a: Readonly<Record<string, F>>,
  b: Readonly<Record<string, F>>,
): Record<string, F> {
  const areas = [...new Set([...Object.keys(a), ...Object.keys(b)])].map((area): [string, F] => {
    const [left, right] = [a[area], b[area]];
    return [area, left && right ? addFigures(left, right) : ((left ?? right) as F)];
  });
  return sorted(Object.fromEntries(areas));
}
