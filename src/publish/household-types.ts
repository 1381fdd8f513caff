import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { gradesOf, type Programme, standingIndex } from '../programme/index.js';

/** How many of something a household can have. */
export interface Limits {
  /** Its failed indicators that do not remain: passed or lapsed. */
  readonly leastGone: number;
  /** Its indicators that remain. */
  readonly leastLeft: number;
  readonly mostLeft: number;
}

/** Households that published figures do not tell apart. Sets of dimensions are a bit each. */
export interface HouseholdType extends Limits {
  readonly failed: number;
  readonly remaining: number;
  /** The grades, null for none, among which nothing else that is published depends. */
  readonly grades: readonly (string | null)[];
}

/** What published figures say of the households of an area before any is counted. */
export interface TypeQuestion {
  /** The patterns that occur; null where they are not told. */
  readonly patterns: readonly number[] | null;
  /** Dimensions that nobody failed, and those of which nothing remains. */
  readonly noneFailed: number;
  readonly noneRemaining: number;
  /** The grades that somebody may have. */
  readonly grades: readonly (string | null)[];
  /** What is told of the area. */
  readonly tells: {
    readonly grades: boolean;
    readonly patterns: boolean;
    readonly dimensions: boolean;
    readonly indicators: boolean;
  };
}

/** What a programme's households can be. */
export interface TypeSpace {
  readonly dimensions: readonly string[];
  /** By dimension, how many of its indicators count. */
  readonly counted: readonly number[];
  /** Whether a household that failed these dimensions, of which those remain, can have a grade, and with what; null when not. */
  readonly limitsOf: (failed: number, remaining: number, grade: string | null) => Limits | null;
}

/** Walks every standing that households of each kind can have, and the rules of the programme at it. */
export function typeSpaceOf(programme: Programme): TypeSpace {
  const { catalogue, grading } = programme;
  const dimensions = dimensionsOf(catalogue);
  const counted = dimensions.map(
    (name) => countedIndicators(catalogue).filter(({ dimension }) => dimension === name).length,
  );
  const table = gradesOf(programme);
  const among = (bits: number): number => sizeOf(bits, counted);
  const known = new Map<string, ReadonlyMap<string | null, Limits>>();
  const walk = (failed: number, remaining: number): ReadonlyMap<string | null, Limits> => {
    const [many, left, settled] = [among(failed), sizeOf(remaining), sizeOf(failed & ~remaining)];
    const key = `${many} ${among(remaining)} ${left} ${settled}`;
    const found = known.get(key);
    if (found) return found;
    const byGrade = new Map<string | null, Limits>();
    const note = (grade: string | null, gone: number, leastLeft: number, mostLeft: number): void => {
      const before = byGrade.get(grade) ?? { leastGone: gone, leastLeft, mostLeft };
      byGrade.set(grade, {
        leastGone: Math.min(before.leastGone, gone),
        leastLeft: Math.min(before.leastLeft, leastLeft),
        mostLeft: Math.max(before.mostLeft, mostLeft),
      });
    };
    const grade = (applying: number, passed: number): void => {
      const gone = grading.by === 'indicator' ? Math.max(settled, passed) : settled;
      const ends = grading.by === 'indicator' ? [applying - passed, applying - passed] : [left, among(remaining)];
      if (applying === 0) note(null, gone, ends[0] as number, ends[1] as number);
      else
        for (const halted of [false, true]) {
          const rule = table.rules[table.cells[standingIndex(applying, passed, halted)] as number];
          note(rule?.answer as string, gone, ends[0] as number, ends[1] as number);
        }
    };
    if (grading.by === 'dimension') for (let passed = 0; passed <= settled; passed += 1) grade(left + passed, passed);
    else
      for (let open = left; open <= among(remaining); open += 1)
        for (let passed = 0; passed <= many - open; passed += 1) grade(open + passed, passed);
    known.set(key, byGrade);
    return byGrade;
  };
  return { dimensions, counted, limitsOf: (failed, remaining, grade) => walk(failed, remaining).get(grade) ?? null };
}

/** The types of households that can be in an area, as far as what is told of it can tell them apart. */
export function typesOf(space: TypeSpace, question: TypeQuestion): HouseholdType[] {
  const { patterns, noneFailed, noneRemaining, tells } = question;
  const all = (1 << space.dimensions.length) - 1;
  const uncounted = space.counted.reduce((bits, count, nth) => (count === 0 ? bits | (1 << nth) : bits), noneFailed);
  const failedSets = (patterns ?? subsetsOf(all & ~uncounted)).filter(
    (failed) => failed !== 0 && (failed & uncounted) === 0,
  );
  const types = new Map<string, HouseholdType>();
  const classes = tells.grades ? classesOf(space, question, failedSets) : [[]];
  for (const failed of failedSets) {
    for (const remaining of subsetsOf(failed & ~noneRemaining)) {
      for (const grades of classes) {
        const limits =
          grades.length === 0
            ? anyGrade(space, failed, remaining)
            : space.limitsOf(failed, remaining, grades[0] as string | null);
        if (limits === null) continue;
        const seen = {
          failed: tells.patterns || tells.dimensions ? failed : 0,
          remaining: tells.dimensions ? remaining : 0,
        };
        const key = JSON.stringify([seen, grades, tells.indicators ? limits : null]);
        types.set(key, { ...seen, grades, ...limits });
      }
    }
  }
  return [...types.values()];
}

const anyGrade = ({ counted }: TypeSpace, failed: number, remaining: number): Limits => ({
  leastGone: sizeOf(failed & ~remaining),
  leastLeft: sizeOf(remaining),
  mostLeft: sizeOf(remaining, counted),
});

/** Grades that the same households can have, each list as one. */
function classesOf(
  space: TypeSpace,
  { grades, noneRemaining, tells }: TypeQuestion,
  failedSets: readonly number[],
): (string | null)[][] {
  const classes = new Map<string, (string | null)[]>();
  for (const grade of grades) {
    const held = failedSets.flatMap((failed) =>
      subsetsOf(failed & ~noneRemaining).map((remaining) => {
        const limits = space.limitsOf(failed, remaining, grade);
        return limits === null ? 0 : tells.indicators ? Object.values(limits).join(' ') : 1;
      }),
    );
    const key = held.join();
    classes.set(key, [...(classes.get(key) ?? []), grade]);
  }
  return [...classes.values()];
}

/** Every set within a set, itself and the empty one among them. */
export function subsetsOf(set: number): number[] {
  const subsets: number[] = [];
  for (let subset = set; ; subset = (subset - 1) & set) {
    subsets.push(subset);
    if (subset === 0) return subsets;
  }
}

/** How many are in a set, or the sum of a size of each. */
export function sizeOf(set: number, sizes?: readonly number[]): number {
  let sum = 0;
  for (let nth = 0; set >> nth !== 0; nth += 1) if ((set >> nth) & 1) sum += sizes ? (sizes[nth] as number) : 1;
  return sum;
}
