import { dimensionsOf } from '../catalogue/index.js';
import type { Programme } from '../programme/index.js';
import type { PublishedFigures } from './published-figures.js';

/** A misspelt name would be added up unnoticed. */
export function checkNames(
  { grading, menus, catalogue }: Programme,
  { byGrade, byMenu, byDimension }: PublishedFigures,
): void {
  const known: readonly (readonly [string, object | undefined, readonly string[]])[] = [
    ['grade', byGrade, grading.rules.map(({ grade }) => grade)],
    ['menu', byMenu, menus.map(({ menu }) => menu)],
    ['dimension', byDimension, dimensionsOf(catalogue)],
  ];
  for (const [kind, told, names] of known) {
    const lost = Object.keys(told ?? {}).find((name) => !names.includes(name));
    if (lost !== undefined) throw new RangeError(`Cannot reconcile: the programme has no ${kind} ${lost}`);
  }
}
