import type { FigureAddress, Programme } from '../../../src/index.js';
import { type Counted, countedOf, type HouseholdType, has, typesOf } from './household-types.js';
import type { PublishedDay, Telling } from './publication.js';
import { type Pair, type Problem, plus, times, UNITS } from './solver.js';

/** Households of one type in one part, with the persons in them. */
export interface TypeCount extends HouseholdType {
  readonly count: Pair;
}

/** Households of a grade with a menu, or with none. */
export interface MenuCount {
  readonly grade: string | null;
  readonly menu: string | null;
  readonly count: Pair;
}

/** What a part is made of. */
export interface PartColumns {
  readonly types: readonly TypeCount[];
  /** Null where menus are not told. */
  readonly menus: readonly MenuCount[] | null;
  readonly left: Pair;
}

/** Households of some parts by the indicators they failed. */
interface IndicatorColumns {
  readonly parts: readonly number[];
  readonly counts: ReadonlyMap<number, { readonly remaining: readonly Pair[]; readonly gone: readonly Pair[] }>;
}

/** What a day is made of, and each figure as a sum of it. */
export interface DayColumns {
  readonly parts: readonly PartColumns[];
  readonly sumOf: (parts: readonly number[], figure: FigureAddress) => Pair;
}

/** The columns of a day. What nobody who reads it can tell apart is one column. */
export function dayColumns(
  problem: Problem,
  programme: Programme,
  day: PublishedDay,
  options: { readonly keepsBaseline: boolean },
): DayColumns {
  const counted = countedOf(programme);
  const around = day.parts.map((_, part) => day.tellings.filter(({ parts }) => parts.includes(part)));
  const possible = possibleTypes(programme, counted);
  const parts = around.map((tellings) => partColumns(problem, programme, counted, tellings, possible, options));
  const indicators = indicatorColumns(problem, counted, around, parts);

  const sumOf = (of: readonly number[], { group, keys, stage }: FigureAddress): Pair => {
    const [key, second] = keys;
    const inside = of.map((part) => parts[part] as PartColumns);
    const where = (holds: (type: HouseholdType) => boolean): Pair =>
      plus(inside.flatMap(({ types }) => types.filter(holds).map(({ count }) => count)));
    const withMenu = (holds: (one: MenuCount) => boolean): Pair =>
      plus(inside.flatMap(({ menus }) => (menus ?? []).filter(holds).map(({ count }) => count)));
    const dimension = counted.dimensions.indexOf(key as string);
    switch (group) {
      case 'register':
        return stage === 'left' ? plus(inside.map(({ left }) => left)) : where(() => true);
      case 'grades':
        return where(({ grade }) => grade === key);
      case 'menus':
        return withMenu(({ menu }) => menu === key);
      case 'gradesAndMenus':
        return withMenu(({ grade, menu }) => grade === key && menu === second);
      case 'dimensions':
        return where((type) => has(stage === 'failed' ? type.failed : type.remaining, dimension));
      case 'patterns':
        return where(({ failed }) => failed === setOf(counted, key as string));
      case 'indicators':
        return plus(
          indicators
            .filter((block) => block.parts.every((part) => of.includes(part)))
            .flatMap(({ counts }) => {
              const { remaining = [], gone = [] } = counts.get(Number(key)) ?? {};
              return stage === 'failed' ? [...remaining, ...gone] : remaining;
            }),
        );
    }
  };
  return { parts, sumOf };
}

/** The set of dimensions of a pattern: `+` joins them, and no dimension's name holds it. */
const setOf = ({ dimensions }: Counted, pattern: string): number =>
  pattern.split('+').reduce((set, name) => set | (1 << dimensions.indexOf(name)), 0);

/** All types, by what they failed; asked for when needed, as most sets of dimensions never occur. */
function possibleTypes(programme: Programme, counted: Counted): (failed: number) => readonly HouseholdType[] {
  const known = new Map<number, readonly HouseholdType[]>();
  return (failed) => {
    const types = known.get(failed) ?? typesOf(programme, counted, failed);
    known.set(failed, types);
    return types;
  };
}

function partColumns(
  problem: Problem,
  programme: Programme,
  counted: Counted,
  tellings: readonly Telling[],
  possible: (failed: number) => readonly HouseholdType[],
  { keepsBaseline }: { readonly keepsBaseline: boolean },
): PartColumns {
  const told = new Set(tellings.flatMap(({ groups }) => [...groups]));
  const bySets = told.has('dimensions') || told.has('indicators');
  const byFailed = bySets || told.has('patterns') || keepsBaseline;
  const byGrade = told.has('grades') || told.has('gradesAndMenus') || told.has('indicators');

  const sets = tellings.flatMap(({ patterns }) =>
    patterns ? [new Set(patterns.map((one) => setOf(counted, one)))] : [],
  );
  const occurring = Array.from({ length: (1 << counted.dimensions.length) - 1 }, (_, nth) => nth + 1)
    .filter((failed) => counted.indicators.every(({ length }, dimension) => !has(failed, dimension) || length > 0))
    .filter((failed) => sets.every((patterns) => patterns.has(failed)));
  const none = tellings.flatMap(({ tallies }) =>
    tallies.filter(({ households }) => households === 0).map(({ figure }) => figure),
  );
  const isNone = ({ failed, remaining, grade }: HouseholdType): boolean =>
    none.some(({ group, keys: [key], stage }) => {
      if (group === 'register') return stage === 'registered';
      if (group === 'grades') return grade === key;
      if (group === 'patterns') return failed === setOf(counted, key as string);
      return (
        group === 'dimensions' &&
        has(stage === 'failed' ? failed : remaining, counted.dimensions.indexOf(key as string))
      );
    });

  const types = new Map<string, TypeCount>();
  for (const failed of occurring)
    for (const type of possible(failed)) {
      if (isNone(type)) continue;
      const seen = {
        failed: byFailed ? type.failed : 0,
        remaining: bySets ? type.remaining : 0,
        grade: byGrade ? type.grade : null,
        limits: told.has('indicators') ? type.limits : null,
      };
      const key = JSON.stringify(seen);
      if (!types.has(key)) types.set(key, { ...seen, count: problem.pair() });
    }

  const left = problem.pair();
  if (!told.has('menus') && !told.has('gradesAndMenus')) return { types: [...types.values()], menus: null, left };
  const menus: MenuCount[] = [];
  for (const grade of new Set([...types.values()].map((type) => type.grade))) {
    const ofGrade = [...programme.menus.map(({ menu }) => menu), null].map((menu) => ({
      grade,
      menu,
      count: problem.pair(),
    }));
    equal(
      problem,
      plus(ofGrade.map(({ count }) => count)),
      plus([...types.values()].filter((type) => type.grade === grade).map(({ count }) => count)),
    );
    menus.push(...ofGrade);
  }
  return { types: [...types.values()], menus, left };
}

/** The two pairs are the same numbers. */
export function equal(problem: Problem, a: Pair, b: Pair): void {
  for (const unit of UNITS) problem.row([...a[unit], ...times(-1, b[unit])], 0, 0);
}

/** Parts whose indicators are told together are counted together; parts of which none is told are left out. */
function indicatorColumns(
  problem: Problem,
  counted: Counted,
  around: readonly (readonly Telling[])[],
  parts: readonly PartColumns[],
): IndicatorColumns[] {
  const together = new Map<string, number[]>();
  const tellings = [...new Set(around.flat())];
  for (const [part, of] of around.entries()) {
    const telling = of.filter(({ groups }) => groups.has('indicators')).map((one) => tellings.indexOf(one));
    if (telling.length > 0) together.set(telling.join(), [...(together.get(telling.join()) ?? []), part]);
  }
  return [...together.values()].map((of) => {
    const counts = new Map(
      counted.indicators.flat().map((number) => [number, { remaining: [] as Pair[], gone: [] as Pair[] }]),
    );
    const types = of.flatMap((part) => (parts[part] as PartColumns).types);
    /** Households that failed these dimensions, by indicator: each at least one in every dimension that it failed. */
    const split = (
      whole: Pair,
      dimensions: readonly number[],
      remaining: number,
      limits: HouseholdType['limits'],
    ): void => {
      const all = { remaining: [] as Pair[], gone: [] as Pair[] };
      for (const dimension of dimensions) {
        const remains: Pair[] = [];
        const gone: Pair[] = [];
        for (const number of counted.indicators[dimension] ?? []) {
          const [stays, goes, rest] = [problem.pair(), problem.pair(), problem.pair()];
          if (!has(remaining, dimension)) problem.row(stays.households, 0, 0);
          equal(problem, plus([stays, goes, rest]), whole);
          remains.push(stays);
          gone.push(goes);
          counts.get(number)?.remaining.push(stays);
          counts.get(number)?.gone.push(goes);
        }
        const some = plus(has(remaining, dimension) ? remains : gone);
        for (const unit of UNITS) problem.row([...some[unit], ...times(-1, whole[unit])], 0);
        all.remaining.push(...remains);
        all.gone.push(...gone);
      }
      if (limits === null) return;
      const within = (pairs: readonly Pair[], [least, most]: readonly [number, number]): void => {
        const sum = plus(pairs).households;
        problem.row([...sum, ...times(-least, whole.households)], 0);
        problem.row([...times(-1, sum), ...times(most, whole.households)], 0);
      };
      within(all.remaining, limits.remaining);
      within(all.gone, limits.gone);
      within([...all.remaining, ...all.gone], limits.failed);
    };
    const loose = types.filter(({ limits }) => limits === null);
    for (const dimension of counted.dimensions.keys())
      for (const remaining of [0, 1 << dimension]) {
        const some = loose.filter(
          (type) => has(type.failed, dimension) && (type.remaining & (1 << dimension)) === remaining,
        );
        if (some.length > 0) split(plus(some.map(({ count }) => count)), [dimension], remaining, null);
      }
    const tight = new Map<string, TypeCount[]>();
    for (const type of types.filter(({ limits }) => limits !== null)) {
      const key = JSON.stringify([type.failed, type.remaining, type.limits]);
      tight.set(key, [...(tight.get(key) ?? []), type]);
    }
    for (const same of tight.values()) {
      const { failed, remaining, limits } = same[0] as TypeCount;
      const dimensions = [...counted.dimensions.keys()].filter((dimension) => has(failed, dimension));
      split(plus(same.map(({ count }) => count)), dimensions, remaining, limits);
    }
    return { parts: of, counts };
  });
}
