import type { Programme } from '../programme/index.js';
import { addTallies, type Label, NO_ONE, type Tally } from '../vocabulary/index.js';
import type { PublishedFigures } from './published-figures.js';
import { checkNames } from './published-names.js';
import { sumOf, totalOf } from './published-total.js';
import { FINDING_MESSAGES } from './reconcile-messages.js';

/** Something in published figures that they do not explain themselves. */
export interface Finding {
  /**
   * `'partitionMismatch'`: the parts do not make up the total. `'dimensionBounds'`: a total below its largest dimension
   * or above their sum. `'unexplainedChange'`: the total changed from the earlier figures. `'negative'`: no count.
   */
  readonly code: 'partitionMismatch' | 'dimensionBounds' | 'unexplainedChange' | 'negative';
  readonly message: Label;
  /** How far off, in households and in persons: parts minus total, or later minus earlier. */
  readonly households: number;
  readonly persons: number;
}

/**
 * What published figures do not explain themselves, and, given earlier ones, what changed without being told. Reports
 * nothing that can be explained: dimensions overlap, so their sum may exceed the total; households may have no menu
 * yet, so menus may fall short of a total that was told. Without a total, grades and menus must agree.
 *
 * `RangeError` when the figures tell a grade, menu or dimension that the programme has not, or `earlier` is later.
 *
 * @example
 * ```ts
 * const [kickOff, august] = tratBulletins2565;
 * const findings = reconcile(trat2565, august!, kickOff);
 * findings.map(({ code, households, persons }) => ({ code, households, persons }));
 * // => [{ code: 'unexplainedChange', households: -1, persons: -19 }]
 * findings[0]?.message.en; // => 'on the register 467 → 466 households, 718 → 699 persons: the change is not explained'
 * ```
 */
export function reconcile<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  figures: PublishedFigures<G, M, D>,
  earlier?: PublishedFigures<G, M, D>,
): Finding[] {
  checkNames(programme, figures);
  if (earlier && earlier.asOf > figures.asOf) {
    throw new RangeError(`Cannot reconcile: the earlier figures, of ${earlier.asOf}, are later than ${figures.asOf}`);
  }
  const negative = [...(earlier ? negativeCounts(earlier) : []), ...negativeCounts(figures)];
  if (negative.length > 0) return negative; // nothing can be added up
  return [...partition(figures), ...dimensions(figures), ...(earlier ? change(figures, earlier) : [])];
}

function partition(figures: PublishedFigures): Finding[] {
  const { registered, byGrade, ungraded, byMenu, unassigned } = figures;
  const total = totalOf(figures);
  if (total === undefined) return [];
  const grades = byGrade && addTallies(sumOf(byGrade), ungraded ?? NO_ONE);
  const menus = byMenu && addTallies(sumOf(byMenu), unassigned ?? NO_ONE);
  const mayFallShort = registered !== undefined && unassigned === undefined;
  const off = (parts: Tally): boolean => parts.households !== total.households || parts.persons !== total.persons;
  const exceeds = (parts: Tally): boolean => parts.households > total.households || parts.persons > total.persons;
  return [
    ...(grades && off(grades)
      ? [finding('partitionMismatch', FINDING_MESSAGES.grades(grades, total), grades, total)]
      : []),
    ...(menus && (mayFallShort ? exceeds(menus) : off(menus))
      ? [finding('partitionMismatch', FINDING_MESSAGES.menus(menus, total), menus, total)]
      : []),
  ];
}

function dimensions(figures: PublishedFigures): Finding[] {
  const total = totalOf(figures);
  if (total === undefined || figures.byDimension === undefined) return [];
  const sum = sumOf(figures.byDimension);
  const largest = Object.values(figures.byDimension).reduce(
    (most, tally) => ({
      households: Math.max(most.households, tally.households),
      persons: Math.max(most.persons, tally.persons),
    }),
    NO_ONE,
  );
  return [
    ...(largest.households > total.households || largest.persons > total.persons
      ? [finding('dimensionBounds', FINDING_MESSAGES.largest(largest, total), largest, total)]
      : []),
    ...(sum.households < total.households || sum.persons < total.persons
      ? [finding('dimensionBounds', FINDING_MESSAGES.sum(sum, total), sum, total)]
      : []),
  ];
}

/** The total of the earlier figures with all that is told of the time between, against the later total. */
function change(figures: PublishedFigures, earlier: PublishedFigures): Finding[] {
  const [before, now] = [totalOf(earlier), totalOf(figures)];
  if (before === undefined || now === undefined) return [];
  const { joined = NO_ONE, left = NO_ONE, membersJoined = 0, membersLeft = 0 } = figures.since ?? {};
  const expected = {
    households: before.households + joined.households - left.households,
    persons: before.persons + joined.persons - left.persons + membersJoined - membersLeft,
  };
  if (expected.households === now.households && expected.persons === now.persons) return [];
  return [finding('unexplainedChange', FINDING_MESSAGES.change(before, now), now, expected)];
}

function negativeCounts(figures: PublishedFigures): Finding[] {
  const { registered, ungraded, unassigned, byGrade, byMenu, byDimension } = figures;
  const tallies = [
    registered,
    ungraded,
    unassigned,
    ...[byGrade, byMenu, byDimension].flatMap((one) => Object.values(one ?? {})),
  ];
  return tallies.flatMap((tally) => {
    const bad = tally && [tally.households, tally.persons].some((count) => !Number.isInteger(count) || count < 0);
    return bad ? [finding('negative', FINDING_MESSAGES.negative(tally), tally, NO_ONE)] : [];
  });
}

const finding = (code: Finding['code'], message: Label, found: Tally, expected: Tally): Finding => ({
  code,
  message,
  households: found.households - expected.households,
  persons: found.persons - expected.persons,
});
