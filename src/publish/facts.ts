import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import { type AnyReport, FIGURE_GROUPS, FIGURES, type FigureGroup, type FigureStage } from '../figures/index.js';
import { gradesOf, type Programme } from '../programme/index.js';
import { NO_ONE } from '../vocabulary/index.js';
import { addCell, areasOf, type Cells, dimensionsIn, indexOf, isReported, type KeyKind, keysOf } from './cells.js';

/**
 * What anybody knows of published tallies: the sum of `terms` is zero, or at most zero. A term may be a cell that no
 * report has, such as a grade without a menu.
 */
export interface Fact {
  readonly kind: 'zero' | 'atMostZero';
  readonly terms: readonly (readonly [cell: number, times: number])[];
  /** Whether it holds of households only, not of persons. */
  readonly ofHouseholds?: boolean;
}

/** A whole is the sum of its parts. */
export const sumOf = (whole: number, parts: readonly number[]): Fact => ({
  kind: 'zero',
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
});

/** Some together are at most others together. */
export const atMost = (less: readonly number[], more: readonly number[]): Fact => ({
  kind: 'atMostZero',
  terms: [...less.map((cell) => [cell, 1] as const), ...more.map((cell) => [cell, -1] as const)],
});

/** The facts that mention each cell. */
export function factsByCell(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const byCell = new Map<number, Fact[]>();
  for (const fact of facts) {
    for (const [cell] of fact.terms) {
      const known = byCell.get(cell);
      if (known) known.push(fact);
      else byCell.set(cell, [fact]);
    }
  }
  return byCell;
}

/** The index of a figure of one report in one area. */
type At = (group: FigureGroup, keys: readonly (string | null)[], stage?: FigureStage) => number;

/**
 * The facts that tie the cells of one report, known to everybody who knows the programme: its partitions, grades by
 * menu, what patterns, dimensions and indicators say of each other, and sums over areas.
 */
export function reportFacts(programme: Programme, cells: Cells, report: AnyReport): Fact[] {
  const { asOf } = report;
  const settled = settledGrades(programme);
  const patternsIn = patternsByArea(cells, report);
  return [
    ...areasOf(report).flatMap((area) => {
      const at: At = (group, keys, stage) => addCell(cells, { asOf, area, group, keys, stage: stage ?? null });
      const keys = keysOf(programme, patternsIn.get(area) ?? []);
      return [...additions(at, keys), ...overlaps(programme, at, keys.pattern, settled)];
    }),
    ...sumsOverAreas(cells, report),
  ];
}

/** The patterns that occur in each area of a report, in the order of its cells. */
function patternsByArea({ addresses }: Cells, { asOf }: AnyReport): ReadonlyMap<string | null, string[]> {
  const byArea = new Map<string | null, string[]>();
  for (const { asOf: day, area, group, keys } of addresses) {
    if (day !== asOf || group !== 'patterns') continue;
    byArea.set(area, [...(byArea.get(area) ?? []), keys[0] as string]); // the key of a pattern is never a remainder
  }
  return byArea;
}

/** The register is the sum of every partition, and a tally of a partition is the sum of the cross cells that have its key. */
function additions(at: At, keys: Readonly<Record<KeyKind, readonly string[]>>): Fact[] {
  const groups = (sums: string): FigureGroup[] => FIGURE_GROUPS.filter((group) => FIGURES[group].sums === sums);
  const partition = groups('partition').map((group) => {
    const [kind] = FIGURES[group].keys as [KeyKind];
    const all: (string | null)[] = [...keys[kind], ...(FIGURES[group].remainder === null ? [] : [null])];
    return { kind, all, at: (key: string | null) => at(group, [key]) };
  });
  const partitionBy = (kind: KeyKind | undefined) =>
    partition.find((one) => one.kind === kind) as (typeof partition)[number]; // the keys of a cross are those of partitions
  return [
    ...partition.map((one) => sumOf(at('register', [], 'registered'), one.all.map(one.at))),
    ...groups('cross').flatMap((group) => {
      const [outer, inner] = FIGURES[group].keys.map(partitionBy) as [(typeof partition)[0], (typeof partition)[0]];
      const both = (first: string | null, second: string | null) => at(group, [first, second]);
      return [
        ...outer.all.map((first) =>
          sumOf(
            outer.at(first),
            inner.all.map((second) => both(first, second)),
          ),
        ),
        ...inner.all.map((second) =>
          sumOf(
            inner.at(second),
            outer.all.map((first) => both(first, second)),
          ),
        ),
      ];
    }),
  ];
}

/** Dimensions and indicators overlap, so most of what they say of each other is a bound. */
function overlaps({ catalogue }: Programme, at: At, patterns: readonly string[], settled: SettledGrades): Fact[] {
  const need = (group: FigureGroup, key: string) => ({
    failed: at(group, [key], 'failed'),
    remaining: at(group, [key], 'remaining'),
  });
  const grade = (name: string) => at('grades', [name]);
  const dimensions = dimensionsOf(catalogue).map((name) => ({
    ...need('dimensions', name),
    patterns: patterns
      .filter((pattern) => dimensionsIn(pattern).includes(name))
      .map((pattern) => at('patterns', [pattern])),
    indicators: countedIndicators(catalogue)
      .filter(({ dimension }) => dimension === name)
      .map(({ number }) => need('indicators', String(number))),
  }));
  return [
    atMost(
      settled.never.map(grade),
      dimensions.map(({ remaining }) => remaining),
    ),
    ...dimensions.flatMap((dimension) => [
      sumOf(dimension.failed, dimension.patterns),
      atMost(
        [dimension.remaining, ...settled.always.map(grade), at('grades', [null])],
        [at('register', [], 'registered')],
      ),
      ...[dimension, ...dimension.indicators].map(({ failed, remaining }) => atMost([remaining], [failed])),
      ...(['failed', 'remaining'] as const).flatMap((stage) => [
        atMost(
          [dimension[stage]],
          dimension.indicators.map((indicator) => indicator[stage]),
        ),
        ...dimension.indicators.map((indicator) => atMost([indicator[stage]], [dimension[stage]])),
      ]),
    ]),
  ];
}

/** Every tally of the whole is the sum of that tally over the areas; an area that does not have it has nobody there. */
function sumsOverAreas(cells: Cells, report: AnyReport): Fact[] {
  const areas = areasOf(report).slice(1);
  return [...cells.addresses.entries()]
    .filter(([cell, { asOf, area }]) => asOf === report.asOf && area === null && isReported(cells, cell))
    .map(([whole, address]) =>
      sumOf(
        whole,
        areas.map((area) => indexOf(cells, { ...address, area })).filter((part) => isReported(cells, part)),
      ),
    );
}

/** What a grade says of whether anything remains. */
export interface SettledGrades {
  /** Held only by households for which nothing remains. */
  readonly always: readonly string[];
  /** Held only by households for which something remains. */
  readonly never: readonly string[];
}

/** Which grades say whether anything remains, by trying every standing. */
export function settledGrades(programme: Programme): SettledGrades {
  const { space, cells, rules } = gradesOf(programme);
  const settled = rules.map(() => new Set<boolean>());
  for (const [state, { failed, passed }] of space.states.entries())
    settled[cells[state] as number]?.add(passed === failed);
  const only = (answer: boolean) => rules.filter((_, rule) => !settled[rule]?.has(!answer)).map((rule) => rule.answer);
  return { always: only(true), never: only(false) };
}

/**
 * The facts that tie a report to an earlier one. A tally of the baseline falls at most by the households that left since,
 * and rises at most by those that joined; the number of those who left only grows. A pattern that one of the two does not
 * have is added to the cells as nobody.
 */
export function weeklyFacts(cells: Cells, report: AnyReport, earlier: AnyReport): Fact[] {
  const inBoth = areasOf(report).filter((area) => area === null || Object.hasOwn(earlier.areas, area));
  const days = [report.asOf, earlier.asOf];
  for (const address of [...cells.addresses]) {
    const [other] = days.filter((day) => day !== address.asOf) as [string];
    if (address.group === 'patterns' && inBoth.includes(address.area))
      addCell(cells, { ...address, asOf: other }, NO_ONE);
  }
  return inBoth.flatMap((area) => {
    const at = (asOf: string, stage: FigureStage) => addCell(cells, { asOf, area, group: 'register', keys: [], stage });
    const change = (now: number, before: number, times: 1 | -1) => [[now, times] as const, [before, -times] as const];
    const ofRegister = (stage: FigureStage, times: 1 | -1) =>
      change(at(report.asOf, stage), at(earlier.asOf, stage), times);
    const fewerLeft: Fact = { kind: 'atMostZero', terms: ofRegister('left', -1) };
    const joined = [...ofRegister('registered', -1), ...ofRegister('left', -1)];
    const noneUnjoin: Fact = { kind: 'atMostZero', terms: joined, ofHouseholds: true };
    const baseline = [...cells.addresses.entries()].flatMap(([now, address]) => {
      const isBaseline = FIGURES[address.group].time(address.stage) === 'baseline';
      if (address.area !== area || address.asOf !== report.asOf || !isBaseline) return [];
      const before = indexOf(cells, { ...address, asOf: earlier.asOf });
      return isReported(cells, now) && isReported(cells, before) ? [[now, before] as const] : [];
    });
    return [
      fewerLeft,
      noneUnjoin,
      ...baseline.flatMap(([now, before]): Fact[] => [
        { kind: 'atMostZero', terms: [...change(now, before, 1), ...joined], ofHouseholds: true },
        { kind: 'atMostZero', terms: [...change(now, before, -1), ...ofRegister('left', -1)], ofHouseholds: true },
      ]),
    ];
  });
}
