import { countedIndicators } from '../catalogue/index.js';
import { type RuleTable, rulesFor, type Space } from '../rules/index.js';
import { checkProgramme, type Programme } from './programme.js';
import { type Standing, standingSpace } from './standings.js';

const tables = new WeakMap<object, unknown>(); // the table of each programme object, which is proved once

/**
 * The proved table of a programme's grades, for `decide`, `decisionTable` and `compareRules`.
 *
 * `RangeError` naming the smallest standing that has no grade, or two.
 *
 * @example
 * ```ts
 * decide(gradesOf(trat2565), { failed: 3, passed: 1, halted: false }).answer; // => 'B'
 * ```
 */
export function gradesOf<G extends string>(programme: Programme<G>): RuleTable<Standing, G> {
  checkProgramme('gradesOf', programme);
  return tableOf('gradesOf', programme);
}

/** As `gradesOf`, but messages about rules begin with the name of another function, `call`. */
export function tableOf<G extends string>(call: string, programme: Programme<G>): RuleTable<Standing, G> {
  const known = tables.get(programme);
  if (known !== undefined) return known as RuleTable<Standing, G>; // stored below under the same programme
  const table = rulesFor(call, standingsOf(programme), rulesOfGrades(programme));
  tables.set(programme, table);
  return table;
}

/** Every standing that a household of the programme can have. */
export const standingsOf = (programme: Programme): Space<Standing> => ({
  ...standingSpace(countedOf(programme)),
  name: `grades of ${programme.id}`,
});

/** How many indicators count, or dimensions where the programme grades by dimension. */
export function countedOf({ catalogue, grading }: Programme): number {
  const indicators = countedIndicators(catalogue);
  return grading.by === 'dimension' ? new Set(indicators.map(({ dimension }) => dimension)).size : indicators.length;
}

/** The programme's grade rules as rules of a table. */
export const rulesOfGrades = <G extends string>({ grading }: Programme<G>) =>
  grading.rules.map(({ grade, ...rule }) => ({ ...rule, answer: grade }));
