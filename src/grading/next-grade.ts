import type { Standing } from '../programme/index.js';
import { decide, type RuleTable } from '../rules/index.js';

/** The nearest better grade. */
export interface NextGrade<G extends string> {
  readonly grade: G;
  /** How many more must be passed: indicators, or dimensions where the programme grades by those. */
  readonly passesNeeded: number;
}

/** The nearest grade above the present one and how many more passes lead there; null at the best. */
export function nextGrade<G extends string>(table: RuleTable<Standing, G>, standing: Standing): NextGrade<G> | null {
  const rankOf = (passed: number): number => table.rules.indexOf(decide(table, { ...standing, passed }).rule);
  const now = rankOf(standing.passed);
  for (let passed = standing.passed + 1; passed <= standing.failed; passed += 1) {
    const rule = table.rules[rankOf(passed)];
    if (rule && rankOf(passed) < now) return { grade: rule.answer, passesNeeded: passed - standing.passed };
  }
  return null;
}
