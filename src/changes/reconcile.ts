import { checkProgramme, type Programme } from '../programme/index.js';
import { type Label, NO_ONE } from '../vocabulary/index.js';
import type { PublishedFigures } from './published-figures.js';
import { checkPublished } from './published-names.js';
import { sumOf, type Told, toldOf, totalsOf, UNITS, type Unit } from './published-total.js';
import { FINDING_MESSAGES } from './reconcile-messages.js';

/** Something in published figures that they do not explain themselves. */
export interface Finding {
  /**
   * `'partitionMismatch'`: the parts do not make up the total. `'dimensionBounds'`: a total below its largest dimension
   * or above their sum. `'unexplainedChange'`: the total changed from the earlier figures. `'negative'`: no count.
   */
  readonly code: 'partitionMismatch' | 'dimensionBounds' | 'unexplainedChange' | 'negative';
  readonly message: Label;
  /** How far off, in households and in persons: parts minus total, or later minus earlier; 0 in a unit that is not told. */
  readonly households: number;
  readonly persons: number;
}

/**
 * What published figures do not explain themselves, and, given earlier ones, what changed without being told. Reports
 * nothing that can be explained: dimensions overlap, so their sum may exceed the total; households may have no menu
 * yet, so menus may fall short of a total that was told. Without a total, grades and menus must agree. Only what both
 * sides tell is compared: figures of persons alone, with persons.
 *
 * `RangeError` when either figures tell a grade, menu or dimension that the programme has not, when `earlier` is later or of
 * another area. `TypeError` when a tally is hidden.
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
  checkProgramme('reconcile', programme);
  checkPublished('reconcile', programme, 'figures', figures);
  if (earlier !== undefined) {
    checkPublished('reconcile', programme, 'earlier', earlier);
    if (earlier.asOf > figures.asOf)
      throw new RangeError(`reconcile: earlier is of ${earlier.asOf}, later than figures, of ${figures.asOf}`);
    const [before, now] = [earlier, figures].map(({ area = programme.area }) => area);
    if (before !== now) throw new RangeError(`reconcile: earlier is of area ${before}, figures of ${now}`);
  }
  const negative = [...(earlier ? negativeCounts(earlier) : []), ...negativeCounts(figures)];
  if (negative.length > 0) return negative; // nothing can be added up
  return [
    ...partition(programme, figures),
    ...dimensions(programme, figures),
    ...(earlier ? change(programme, figures, earlier) : []),
  ];
}

function partition(programme: Programme, figures: PublishedFigures): Finding[] {
  const { registered = {}, unassigned } = figures;
  const { grades, menus, total } = totalsOf(programme, figures);
  const mayFallShort = (unit: Unit): boolean => registered[unit] !== undefined && unassigned === undefined;
  return [
    ...compare('partitionMismatch', FINDING_MESSAGES.grades, grades, registered, (parts, whole) => parts !== whole),
    ...compare('partitionMismatch', FINDING_MESSAGES.menus, menus, total, (parts, whole, unit) =>
      mayFallShort(unit) ? parts > whole : parts !== whole,
    ),
  ];
}

function dimensions(programme: Programme, figures: PublishedFigures): Finding[] {
  if (figures.byDimension === undefined) return [];
  const { total } = totalsOf(programme, figures);
  const tallies: readonly Told[] = Object.values(figures.byDimension);
  const largest = toldOf((unit) => {
    const told = tallies.flatMap((tally) => tally[unit] ?? []);
    return told.length === 0 ? undefined : Math.max(...told);
  });
  const isWhole = tallies.length === Object.keys(programme.catalogue.dimensions).length;
  return [
    ...compare('dimensionBounds', FINDING_MESSAGES.largest, largest, total, (most, whole) => most > whole),
    ...compare(
      'dimensionBounds',
      FINDING_MESSAGES.sum,
      isWhole ? sumOf(tallies) : {},
      total,
      (sum, whole) => sum < whole,
    ),
  ];
}

/** The total of the earlier figures with all that is told of the time between, against the later total. */
function change(programme: Programme, figures: PublishedFigures, earlier: PublishedFigures): Finding[] {
  const [before, now] = [earlier, figures].map((one) => totalsOf(programme, one).total) as [Told, Told];
  const { joined = NO_ONE, left = NO_ONE, membersJoined = 0, membersLeft = 0 } = figures.since ?? {};
  const members = { households: 0, persons: membersJoined - membersLeft };
  const expected = toldOf((unit) => {
    const [start, more, less] = [before[unit], joined[unit], left[unit]];
    return start === undefined || more === undefined || less === undefined
      ? undefined
      : start + more - less + members[unit];
  });
  const says = (told: Told): Label => FINDING_MESSAGES.change(before, told);
  return compare('unexplainedChange', says, now, expected, (found, whole) => found !== whole);
}

/** A finding when what was found is off in a unit that both tell. Nothing is said of a unit that one of them does not. */
function compare(
  code: Finding['code'],
  says: (found: Told, total: Told) => Label,
  found: Told,
  total: Told,
  isOff: (found: number, total: number, unit: Unit) => boolean,
): Finding[] {
  const common = (one: Told, other: Told): Told =>
    toldOf((unit) => (other[unit] === undefined ? undefined : one[unit]));
  const [ours, theirs] = [common(found, total), common(total, found)];
  const off = UNITS.some((unit) => {
    const [one, other] = [ours[unit], theirs[unit]];
    return one !== undefined && other !== undefined && isOff(one, other, unit);
  });
  return off ? [finding(code, says(ours, theirs), ours, theirs)] : [];
}

function negativeCounts({ since = {}, ...figures }: PublishedFigures): Finding[] {
  const { registered, ungraded, unassigned, byGrade, byMenu, byDimension } = figures;
  const persons = (count: number | undefined): Told => (count === undefined ? {} : { persons: count });
  const tallies: readonly (Told | undefined)[] = [
    registered,
    ungraded,
    unassigned,
    ...[byGrade, byMenu, byDimension].flatMap((one): Told[] => Object.values(one ?? {})),
    since.joined,
    since.left,
    persons(since.membersJoined),
    persons(since.membersLeft),
  ];
  const isBad = (count: number | undefined): boolean => count !== undefined && !(Number.isInteger(count) && count >= 0);
  return tallies.flatMap((tally = {}) =>
    UNITS.some((unit) => isBad(tally[unit])) ? [finding('negative', FINDING_MESSAGES.negative(tally), tally, {})] : [],
  );
}

const finding = (code: Finding['code'], message: Label, found: Told, expected: Told): Finding => ({
  code,
  message,
  households: (found.households ?? 0) - (expected.households ?? 0),
  persons: (found.persons ?? 0) - (expected.persons ?? 0),
});
