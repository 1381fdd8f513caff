import { ownOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type Label, NO_ONE, type Tally } from '../vocabulary/index.js';
import { checkPublished, type PublishedFigures } from './published-figures.js';

/** A contradiction in published figures, or a change that is not explained. */
export interface Finding {
  /**
   * `'partitionMismatch'`: the sum of the parts is not the total. `'dimensionBounds'`: the total is below the largest dimension or
   * above the sum of all. `'unexplainedChange'`: the total or a dimension differs from the earlier figures by more than the published
   * changes explain. `'negative'`: a number is negative or not whole.
   */
  readonly code: 'partitionMismatch' | 'dimensionBounds' | 'unexplainedChange' | 'negative';
  readonly message: Label;
  /** The difference in households and in persons: parts minus total, or later minus earlier; 0 in a unit that was not published. */
  readonly households: number;
  readonly persons: number;
}

/**
 * The contradictions in published figures and, with earlier ones, the changes that are not explained. Some differences are not
 * findings: dimensions overlap, so their sum may be more than the total; households may have no menu yet, so the sum of the menus may
 * be less than a published total. Without a total, grades and menus must have the same sum. A dimension may rise by at most those who
 * joined, and fall by at most those who left. Only units that both sides have are compared, so persons are compared with persons.
 *
 * To compare with figures of another system for the same area, such as TPMAP, pass those as `earlier`.
 *
 * `RangeError` when either figures have a grade, menu or dimension that the programme does not have, when `earlier` is later or of
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
  if (negative.length > 0) return negative; // sums of such counts have no meaning
  return [
    ...partition(programme, figures),
    ...dimensions(programme, figures),
    ...(earlier ? [...change(programme, figures, earlier), ...dimensionChanges(programme, figures, earlier)] : []),
  ];
}

function partition(programme: Programme, figures: PublishedFigures): Finding[] {
  const { registered = {}, byGrade, ungraded, byMenu, unassigned } = figures;
  const { grades, menus, total } = totalsOf(programme, figures);
  const knownGrades = byGrade ? knownSumOf([...Object.values<Known>(byGrade), ungraded]) : {};
  const knownMenus = byMenu ? knownSumOf([...Object.values<Known>(byMenu), unassigned]) : {};
  const mayFallShort = (unit: Unit): boolean => registered[unit] !== undefined && unassigned === undefined;
  // Where some parts are unknown, the sum of the others may be less than the total but not more.
  return [
    ...compare('partitionMismatch', FINDING_MESSAGES.grades, knownGrades, registered, (parts, whole, unit) =>
      grades[unit] === undefined ? parts > whole : parts !== whole,
    ),
    ...compare('partitionMismatch', FINDING_MESSAGES.menus, knownMenus, total, (parts, whole, unit) =>
      menus[unit] === undefined || mayFallShort(unit) ? parts > whole : parts !== whole,
    ),
  ];
}

function dimensions(programme: Programme, figures: PublishedFigures): Finding[] {
  if (figures.byDimension === undefined) return [];
  const { total } = totalsOf(programme, figures);
  const tallies: readonly Known[] = Object.values(figures.byDimension);
  const largest = knownOf((unit) => {
    const counts = tallies.flatMap((tally) => tally[unit] ?? []);
    return counts.length === 0 ? undefined : Math.max(...counts);
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

/** Compares the earlier total, with the published changes since, with the later total. */
function change(programme: Programme, figures: PublishedFigures, earlier: PublishedFigures): Finding[] {
  const [before, now] = [earlier, figures].map((one) => totalsOf(programme, one).total) as [Known, Known];
  const { joined, left } = joinedAndLeft(figures);
  const expected = knownOf((unit) => {
    const [start, more, less] = [before[unit], joined[unit], left[unit]];
    return start === undefined || more === undefined || less === undefined ? undefined : start + more - less;
  });
  const says = (found: Known): Label => FINDING_MESSAGES.change(REGISTER, before, found);
  return compare('unexplainedChange', says, now, expected, (found, whole) => found !== whole);
}

/** Who joined and who left the register since the earlier figures, with members of households that stayed on it. */
function joinedAndLeft({ since = {} }: PublishedFigures): { readonly joined: Known; readonly left: Known } {
  const { joined = NO_ONE, left = NO_ONE, membersJoined = 0, membersLeft = 0 } = since;
  const and = (tally: Known, members: number): Known =>
    knownOf((unit) => (unit === 'persons' && tally.persons !== undefined ? tally.persons + members : tally[unit]));
  return { joined: and(joined, membersJoined), left: and(left, membersLeft) };
}

/** A dimension failed at the baseline changes only with who is on the register: at most by all who joined, or by all who left. */
function dimensionChanges(programme: Programme, figures: PublishedFigures, earlier: PublishedFigures): Finding[] {
  const { joined, left } = joinedAndLeft(figures);
  return Object.entries<Label>(programme.catalogue.dimensions).flatMap(([dimension, { th, en }]) => {
    const [before, now] = [earlier, figures].map((one) => ownOf(one.byDimension ?? {}, dimension) ?? {}) as [
      Known,
      Known,
    ];
    const nearest = knownOf((unit) => {
      const [start, end, more, less] = [before[unit], now[unit], joined[unit], left[unit]];
      if (start === undefined || end === undefined || more === undefined || less === undefined) return undefined;
      return Math.min(Math.max(end, start - less), start + more);
    });
    const name = { th: `มิติ${th}`, en: `dimension ${en}:` };
    const says = (found: Known): Label => FINDING_MESSAGES.change(name, before, found);
    return compare('unexplainedChange', says, now, nearest, (found, whole) => found !== whole);
  });
}

/** A finding when two counts differ in a unit that both have. A unit that one of them does not have is not compared. */
function compare(
  code: Finding['code'],
  says: (found: Known, total: Known) => Label,
  found: Known,
  total: Known,
  isOff: (found: number, total: number, unit: Unit) => boolean,
): Finding[] {
  const common = (one: Known, other: Known): Known =>
    knownOf((unit) => (other[unit] === undefined ? undefined : one[unit]));
  const [ours, theirs] = [common(found, total), common(total, found)];
  const off = UNITS.some((unit) => {
    const [one, other] = [ours[unit], theirs[unit]];
    return one !== undefined && other !== undefined && isOff(one, other, unit);
  });
  return off ? [finding(code, says(ours, theirs), ours, theirs)] : [];
}

function negativeCounts({ since = {}, ...figures }: PublishedFigures): Finding[] {
  const { registered, ungraded, unassigned, byGrade, byMenu, byDimension } = figures;
  const persons = (count: number | undefined): Known => (count === undefined ? {} : { persons: count });
  const tallies: readonly (Known | undefined)[] = [
    registered,
    ungraded,
    unassigned,
    ...[byGrade, byMenu, byDimension].flatMap((one): Known[] => Object.values(one ?? {})),
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

const finding = (code: Finding['code'], message: Label, found: Known, expected: Known): Finding => ({
  code,
  message,
  households: (found.households ?? 0) - (expected.households ?? 0),
  persons: (found.persons ?? 0) - (expected.persons ?? 0),
});

/** A tally of which households, persons or both may be missing. */
type Known = Partial<Tally>;

const UNITS = ['households', 'persons'] as const;
type Unit = (typeof UNITS)[number];

/** The counts that `of` returns, for each unit for which it returns one. */
const knownOf = (of: (unit: Unit) => number | undefined): Known =>
  Object.fromEntries(
    UNITS.flatMap((unit) => {
      const count = of(unit);
      return count === undefined ? [] : [[unit, count]];
    }),
  );

/** The sum of the counts that are known, in every unit that at least one tally has. */
const knownSumOf = (tallies: readonly (Known | undefined)[]): Known =>
  knownOf((unit) => {
    const counts = tallies.flatMap((tally) => tally?.[unit] ?? []);
    return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count);
  });

/** The sum of tallies, in every unit that all of them have. */
const sumOf = (tallies: readonly (Known | undefined)[]): Known =>
  knownOf((unit) =>
    tallies.reduce<number | undefined>((sum, tally) => {
      const count = tally?.[unit];
      return sum === undefined || count === undefined ? undefined : sum + count;
    }, 0),
  );

/** The sum of the grades with the ungraded, the sum of the menus with the unassigned, and the total on the register. */
interface Totals {
  readonly grades: Known;
  readonly menus: Known;
  /** The published total, or else the sum of the grades, or else that of the menus. */
  readonly total: Known;
}

/** The totals of figures, in the units in which each is known. */
function totalsOf({ grading, menus: offered }: Programme, figures: PublishedFigures): Totals {
  const { registered, byGrade, ungraded = NO_ONE, byMenu, unassigned = NO_ONE } = figures;
  const grades = byGrade ? sumOf([...grading.rules.map(({ grade }) => ownOf(byGrade, grade)), ungraded]) : {};
  const menus = byMenu ? sumOf([...offered.map(({ menu }) => ownOf(byMenu, menu)), unassigned]) : {};
  return { grades, menus, total: knownOf((unit) => registered?.[unit] ?? grades[unit] ?? menus[unit]) };
}

/** The counts that are known, each with its unit. */
const words = (tally: Known, households: string, persons: string): string[] => [
  ...(tally.households === undefined ? [] : [`${tally.households} ${households}`]),
  ...(tally.persons === undefined ? [] : [`${tally.persons} ${persons}`]),
];
const th = (tally: Known): string => words(tally, 'ครัวเรือน', 'คน').join(' ');
const en = (tally: Known): string => words(tally, 'households', 'persons').join(', ');

/** `467 → 466` for every unit that is known. */
const countsFromTo = (before: Known, now: Known, households: string, persons: string): string[] => [
  ...(now.households === undefined ? [] : [`${before.households} → ${now.households} ${households}`]),
  ...(now.persons === undefined ? [] : [`${before.persons} → ${now.persons} ${persons}`]),
];

const parts = (name: Label, found: Known, total: Known): Label => ({
  th: `${name.th}รวมได้ ${th(found)} แต่ยอดรวมคือ ${th(total)}`,
  en: `${name.en} add up to ${en(found)}, but the total is ${en(total)}`,
});

const REGISTER: Label = { th: 'ในทะเบียน', en: 'on the register' };

/** The message of each finding. */
const FINDING_MESSAGES = {
  grades: (found: Known, total: Known) => parts({ th: 'ระดับทุกระดับ', en: 'the grades' }, found, total),
  menus: (found: Known, total: Known) => parts({ th: 'เมนูทุกเมนู', en: 'the menus' }, found, total),
  largest: (found: Known, total: Known): Label => ({
    th: `มิติที่มากที่สุดมี ${th(found)} มากกว่ายอดรวม ${th(total)}`,
    en: `the largest dimension has ${en(found)}, more than the total of ${en(total)}`,
  }),
  sum: (found: Known, total: Known): Label => ({
    th: `ทุกมิติรวมได้เพียง ${th(found)} น้อยกว่ายอดรวม ${th(total)}`,
    en: `the dimensions add up to only ${en(found)}, less than the total of ${en(total)}`,
  }),
  change: (name: Label, before: Known, now: Known): Label => ({
    th: `${name.th} ${countsFromTo(before, now, 'ครัวเรือน', 'คน').join(' ')}: ไม่มีคำอธิบายการเปลี่ยนแปลง`,
    en: `${name.en} ${countsFromTo(before, now, 'households', 'persons').join(', ')}: the change is not explained`,
  }),
  negative: (found: Known): Label => ({
    th: `${th(found)} ไม่ใช่จำนวนนับ`,
    en: `${en(found)} is not a count`,
  }),
} as const;
