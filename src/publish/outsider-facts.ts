import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { PublicReport } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { atMost, type Fact, sumOf } from './fact.js';
import { type SettledGrades, settledGrades } from './settled-grades.js';

/**
 * The facts that tie the tallies of a report to each other, known to everybody who knows the programme: its partitions,
 * grades by menu, what patterns, dimensions and indicators say of each other, and totals over areas.
 */
export function outsiderFacts(programme: Programme, { figures, areas }: PublicReport): Fact[] {
  const settled = settledGrades(programme);
  return [
    { at: 'figures', told: figures },
    ...Object.entries(areas).map(([code, told]) => ({ at: `areas.${code}`, told })),
  ].flatMap(({ at, told: { byPattern } }) => [
    ...partitions(programme, at, Object.keys(byPattern)),
    ...needs(programme, at, Object.keys(byPattern), settled),
  ]);
}

/** Grades, menus, both together, and patterns: each makes up the register. */
function partitions({ grading, menus: offered }: Programme, at: string, patterns: readonly string[]): Fact[] {
  const grades = [...grading.rules.map(({ grade }) => ({ name: grade, at: `${at}.byGrade.${grade}` }))];
  const menus = [...offered.map(({ menu }) => ({ name: menu, at: `${at}.byMenu.${menu}` }))];
  const allGrades = [...grades, { name: 'ungraded', at: `${at}.ungraded` }];
  const allMenus = [...menus, { name: 'unassigned', at: `${at}.unassigned` }];
  const both = (grade: string, menu: string) => `${at}.byGradeAndMenu.${grade}.${menu}`;
  const registered = `${at}.registered`;
  return [
    sumOf(
      registered,
      allGrades.map((grade) => grade.at),
    ),
    sumOf(
      registered,
      allMenus.map((menu) => menu.at),
    ),
    sumOf(
      registered,
      patterns.map((pattern) => `${at}.byPattern.${pattern}`),
    ),
    ...allGrades.map((grade) =>
      sumOf(
        grade.at,
        allMenus.map((menu) => both(grade.name, menu.name)),
      ),
    ),
    ...allMenus.map((menu) =>
      sumOf(
        menu.at,
        allGrades.map((grade) => both(grade.name, menu.name)),
      ),
    ),
  ];
}

/** Dimensions and indicators: they overlap, so most of what they say of each other is a bound. */
function needs({ catalogue }: Programme, at: string, patterns: readonly string[], settled: SettledGrades): Fact[] {
  const grade = (name: string) => `${at}.byGrade.${name}`;
  const dimensions = dimensionsOf(catalogue).map((name) => ({
    failed: `${at}.byDimension.${name}.failed`,
    remaining: `${at}.byDimension.${name}.remaining`,
    patterns: patterns
      .filter((pattern) => pattern.split('+').includes(name))
      .map((pattern) => `${at}.byPattern.${pattern}`),
    indicators: countedIndicators(catalogue)
      .filter(({ dimension }) => dimension === name)
      .map(({ number }) => ({
        failed: `${at}.byIndicator.${number}.failed`,
        remaining: `${at}.byIndicator.${number}.remaining`,
      })),
  }));
  return [
    atMost(
      settled.never.map(grade),
      dimensions.map(({ remaining }) => remaining),
    ),
    ...dimensions.flatMap((dimension) => [
      sumOf(dimension.failed, dimension.patterns),
      atMost([dimension.remaining, ...settled.always.map(grade), `${at}.ungraded`], [`${at}.registered`]),
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
