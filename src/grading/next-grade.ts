import { type Standing, standingPlace } from '../programme/index.js';
import type { RuleTable } from '../rules/index.js';

/** The nearest better grade. */
export interface NextGrade<G extends string> {
  readonly grade: G;
  /** How many more must be passed: indicators, or dimensions where the programme grades by those. */
  readonly passesNeeded: number;
}

/** The index of the rule that holds for the standing of a household; 0 is the best grade. */
export const rankOf = (table: RuleTable<Standing, string>, { failed, passed, halted }: Standing): number =>
  table.cells[standingPlace(failed, passed, halted)] as number; // every standing of a household is in the table

/** The nearest grade above the present one and how many more passes lead there; null at the best. */
export function nextGrade<G extends string>(table: RuleTable<Standing, G>, standing: Standing): NextGrade<G> | null {
  const now = rankOf(table, standing);
  for (let passed = standing.passed + 1; passed <= standing.failed; passed += 1) {
    const rank = rankOf(table, { ...standing, passed });
    const rule = table.rules[rank];
    if (rule && rank < now) return { grade: rule.answer, passesNeeded: passed - standing.passed };
  }
  return null;
}
