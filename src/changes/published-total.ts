import { ownOf } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { NO_ONE, type Tally } from '../vocabulary/index.js';
import type { PublishedFigures } from './published-figures.js';

/** Households and persons, of which one or both may not have been told. */
export type Told = Partial<Tally>;

export const UNITS = ['households', 'persons'] as const;
export type Unit = (typeof UNITS)[number];

/** What `of` tells of each unit. */
export const toldOf = (of: (unit: Unit) => number | undefined): Told =>
  Object.fromEntries(
    UNITS.flatMap((unit) => {
      const count = of(unit);
      return count === undefined ? [] : [[unit, count]];
    }),
  );

/** Tallies added up, in the units that all of them tell. */
export const sumOf = (tallies: readonly (Told | undefined)[]): Told =>
  toldOf((unit) =>
    tallies.reduce<number | undefined>((sum, tally) => {
      const count = tally?.[unit];
      return sum === undefined || count === undefined ? undefined : sum + count;
    }, 0),
  );

/** What the grades with the ungraded add up to, what the menus with the unassigned do, and the total on the register. */
export interface Totals {
  readonly grades: Told;
  readonly menus: Told;
  /** As told, else that of the grades, else that of the menus. */
  readonly total: Told;
}

/** The totals of figures, in the units in which each can be told. */
export function totalsOf({ grading, menus: offered }: Programme, figures: PublishedFigures): Totals {
  const { registered, byGrade, ungraded = NO_ONE, byMenu, unassigned = NO_ONE } = figures;
  const grades = byGrade ? sumOf([...grading.rules.map(({ grade }) => ownOf(byGrade, grade)), ungraded]) : {};
  const menus = byMenu ? sumOf([...offered.map(({ menu }) => ownOf(byMenu, menu)), unassigned]) : {};
  return { grades, menus, total: toldOf((unit) => registered?.[unit] ?? grades[unit] ?? menus[unit]) };
}
