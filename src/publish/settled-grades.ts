import { gradesOf, type Programme } from '../programme/index.js';

/** What grades tell of what remains. */
export interface SettledGrades {
  /** Held only by households for which nothing remains. */
  readonly always: readonly string[];
  /** Held only by households for which something remains. */
  readonly never: readonly string[];
}

/** Which grades tell whether anything remains: by walking the rules. */
export function settledGrades(programme: Programme): SettledGrades {
  const { space, cells, rules } = gradesOf(programme);
  const settled = rules.map(() => new Set<boolean>());
  for (const [place, { failed, passed }] of space.states.entries())
    settled[cells[place] as number]?.add(passed === failed);
  const only = (answer: boolean) => rules.filter((_, rule) => !settled[rule]?.has(!answer)).map((rule) => rule.answer);
  return { always: only(true), never: only(false) };
}
