import { addTallies, NO_ONE, type Tally } from '../vocabulary/index.js';
import type { PublishedFigures } from './published-figures.js';

/** The tallies of a table added up. */
export const sumOf = (record: Readonly<Record<string, Tally>>): Tally =>
  Object.values(record).reduce(addTallies, NO_ONE);

/** The total on the register: as told, else what the grades or the menus add up to. */
export function totalOf({
  registered,
  byGrade,
  ungraded = NO_ONE,
  byMenu,
  unassigned = NO_ONE,
}: PublishedFigures): Tally | undefined {
  if (registered) return registered;
  if (byGrade) return addTallies(sumOf(byGrade), ungraded);
  return byMenu && addTallies(sumOf(byMenu), unassigned);
}
