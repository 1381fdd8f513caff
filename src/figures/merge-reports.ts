import { cohortIn, type Programme, sameCohort } from '../programme/index.js';
import { type AreaCode, addBaht, deepFreeze, isWithin } from '../vocabulary/index.js';
import { checkNotHidden, checkReport } from './check-report.js';
import { ownOf, sorted } from './figures.js';
import { type Figures, REPORT_BLOCKS, type Report, type ReportOptions } from './report.js';
import { countReport } from './weekly-report.js';

/**
 * The report of no household and no area. Merging it with another report gives the other report.
 *
 * `TypeError` or `RangeError` where `weeklyReport` refuses its programme or its options.
 *
 * @example
 * ```ts
 * const empty = emptyReport(trat2565, { asOf: '2022-08-05' });
 * empty.figures.byGrade.A; // => { households: 0, persons: 0 }
 * empty.within; // => []
 * ```
 */
export const emptyReport = <G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  options: ReportOptions,
): Report<G, M, D> => deepFreeze({ ...countReport('emptyReport', programme, options).finish(), within: [] });

/**
 * The sum of the reports of two disjoint sets of households, such as two districts or two parts of a file. It is associative and
 * commutative, so parts may be merged in any order. The result covers the areas of both; the arguments are not changed.
 *
 * `RangeError` when the programme, its version, its cohort, the day or the level differ, when only one has a block such as `plan`, or
 * when an area of one lies inside an area of the other, as a district in its province: its households would count twice.
 * Two reports of the same area are taken to be of different households in it. `TypeError` when a tally is hidden.
 *
 * @example
 * ```ts
 * const of = (within: string) => weeklyReport(trat2565, [], { asOf: '2022-08-05', within });
 * mergeReports(of('2301'), of('2302')).within; // => ['2301', '2302']
 * mergeReports(of('2301'), emptyReport(trat2565, { asOf: '2022-08-05' })); // => of('2301')
 * ```
 */
export function mergeReports<G extends string, M extends string, D extends string>(
  a: Report<G, M, D>,
  b: Report<G, M, D>,
): Report<G, M, D> {
  for (const [argument, report] of Object.entries({ a, b })) {
    checkReport('mergeReports', argument, report);
    checkNotHidden('mergeReports', `${argument}.figures`, report.figures);
    checkNotHidden('mergeReports', `${argument}.areas`, report.areas);
  }
  for (const key of ['programme', 'version', 'asOf', 'level'] as const) {
    if (a[key] !== b[key]) throw new RangeError(`mergeReports: a is of ${key} ${a[key]}, b of ${b[key]}`);
  }
  if (!sameCohort(a, b)) throw new RangeError(`mergeReports: a is of ${cohortIn(a)}, b of ${cohortIn(b)}`);
  for (const block of REPORT_BLOCKS) {
    const [inA, inB] = [a, b].map(({ figures }) => figures[block] !== undefined);
    if (inA !== inB) throw new RangeError(`mergeReports: ${inA ? 'b' : 'a'} has no ${block}`);
  }
  const { programme, version, cohort, asOf, level } = a;
  return deepFreeze({
    programme,
    version,
    ...(cohort === undefined ? {} : { cohort }),
    asOf,
    level,
    within: areasOfBoth(a.within, b.within),
    figures: ordered(addCounts(a.figures, b.figures)),
    areas: sorted(
      Object.fromEntries(Object.entries(addCounts(a.areas, b.areas)).map(([area, sum]) => [area, ordered(sum)])),
    ),
  });
}

/** The areas of both, ascending: areas that lie in another follow it directly. */
function areasOfBoth(a: readonly AreaCode[], b: readonly AreaCode[]): AreaCode[] {
  const both = [...new Set([...a, ...b])].sort();
  both.forEach((area, index) => {
    const outer = both[index - 1];
    if (outer === undefined || !isWithin(outer, area)) return;
    const [wide, inner] = a.includes(outer) ? ['a', 'b'] : ['b', 'a'];
    throw new RangeError(
      `mergeReports: ${inner} is of ${area}, which lies in ${outer} of ${wide}: its households would count twice`,
    );
  });
  return both;
}

/** Figures are a tree of records with counts as leaves. */
type Tree = number | Branch;
interface Branch {
  readonly [key: string]: Tree;
}

/** The sum of two trees, leaf by leaf. A part that only one has is copied. */
function addTrees(a: Tree | undefined, b: Tree | undefined): Tree {
  const one = (a ?? b) as Tree;
  if (typeof one === 'number') return addBaht((a ?? 0) as number, (b ?? 0) as number);
  const [left, right] = [(a ?? {}) as Branch, (b ?? {}) as Branch];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.fromEntries(keys.map((key) => [key, addTrees(ownOf(left, key), ownOf(right, key))]));
}

const addCounts = <T extends object>(a: T, b: T): T =>
  addTrees(a as unknown as Tree, b as unknown as Tree) as unknown as T;

/** The figures with sorted keys where the keys come from households, not from the programme. */
const ordered = <F extends Figures>(sum: F): F => ({
  ...sum,
  byPattern: sorted(sum.byPattern),
  ...(sum.care && { care: { ...sum.care, byAgency: sorted(sum.care.byAgency) } }),
});
