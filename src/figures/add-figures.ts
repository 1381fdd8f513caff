import { addCounts, sorted } from './add-counts.js';
import { inOrder } from './help-figures.js';
import type { Figures } from './report.js';

/** The figures of two disjoint sets of households together. Keys that come from the records stand in order. */
export const addFigures = <F extends Figures>(a: F, b: F): F => ordered(addCounts(a, b));

/** The figures of all areas of two disjoint sets of households. */
export function addAreas<F extends Figures>(
  a: Readonly<Record<string, F>>,
  b: Readonly<Record<string, F>>,
): Record<string, F> {
  const areas = Object.entries(addCounts(a, b)).map(([area, figures]): [string, F] => [area, ordered(figures)]);
  return sorted(Object.fromEntries(areas));
}

const ordered = <F extends Figures>(sum: F): F => inOrder({ ...sum, byPattern: sorted(sum.byPattern) });
