import { addCounts, sorted } from './add-counts.js';
import { inOrder } from './help-figures.js';
import type { Figures } from './report.js';

/** The figures of two disjoint sets of households together. Keys that come from the records stand in order. */
export function addFigures<F extends Figures>(a: F, b: F): F {
  const sum = addCounts(a, b);
  return inOrder({ ...sum, byPattern: sorted(sum.byPattern) });
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
